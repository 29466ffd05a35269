//! Parts and multiples: "more than half", "two-thirds", "one in five", "twice", "doubled", "three times as many".

use super::amount::{self, sign};
use super::clause_lexicon::ClauseLexicon;
use super::number;
use super::words::Words;

/// A part or a multiple at a word: `fraction`, `multiple` or `percent`, what it was read as, and the index after it.
#[must_use]
pub(super) fn read(words: &Words<'_, '_>, at: usize) -> Option<(&'static str, String, usize)> {
    let (sign, start) = sign(words, at);
    if let Some((part, next)) = point(words, start) {
        return Some(("percent", format!("{sign}{part} percentage points"), next));
    }
    if let Some((up, down, next)) = part(words, start) {
        return Some(("fraction", format!("{sign}{up}/{down}"), next));
    }
    if let Some(length) = words.phrase(start, "half a percent") {
        return Some(("percent", format!("{sign}0.5 %"), start + length));
    }
    if let Some((shown, length)) = words.entry(at, &words.lists().part, Words::seen) {
        return Some(("fraction", shown.to_owned(), at + length));
    }
    let majority = start + 1 + usize::from(words.seen(start + 1) == "vast");
    if matches!(words.seen(start), "a" | "the") && words.phrase(majority, "majority of").is_some() {
        return Some(("fraction", ">1/2".to_owned(), majority + 1));
    }
    let (by, next) = multiple(words, start)?;
    Some(("multiple", format!("{sign}×{by}"), next))
}

/// "a quarter point", "half a percentage point": a part of a percentage point. A bare "half point" may be of a game.
fn point(words: &Words<'_, '_>, at: usize) -> Option<(&'static str, usize)> {
    let article = usize::from(matches!(words.raw(at), "a" | "one"));
    let (part, next) = match (words.raw(at + article), words.raw(at + article + 1)) {
        ("quarter-point" | "quarter-percentage-point", _) => return Some(("0.25", at + 1)).filter(|_| article == 0),
        ("half-percentage-point", _) => return Some(("0.5", at + 1)).filter(|_| article == 0),
        ("three", "quarters") => ("0.75", at + 2),
        ("three-quarters", _) => ("0.75", at + 1),
        ("quarter", _) => ("0.25", at + article + 1),
        ("half", _) => ("0.5", at + article + 1),
        ("tenth", _) => ("0.1", at + article + 1),
        _ => return None,
    };
    let next = next + usize::from(words.raw(next) == "of");
    let next = next + usize::from(matches!(words.raw(next), "a" | "one"));
    match (words.raw(next), words.raw(next + 1)) {
        ("percentage", "point") => Some((part, next + 2)),
        ("point", _) if part.ends_with("75") || part == "0.25" => Some((part, next + 1)),
        _ => None,
    }
}

/// The denominator that a word names: "half", "third", "quarters".
fn denominator(lists: &ClauseLexicon, word: &str) -> Option<u32> {
    match word {
        "half" | "halves" => Some(2),
        "quarter" | "quarters" => Some(4),
        _ if lists.fraction.contains(word) => number::ordinal(lists, word.strip_suffix('s').unwrap_or(word)),

        _ => None,
    }
}

fn part(words: &Words<'_, '_>, at: usize) -> Option<(u32, u32, usize)> {
    let (word, lists) = (words.raw(at), words.lists());
    if let Some((up, down)) = word.split_once('-') {
        return Some((number::small(lists, up)?, denominator(lists, down)?, at + 1));
    }
    let next = words.raw(at + 1);
    // "half of them", "half the country", "half a million" is a number, "the first half" a time.
    if word == "half" {
        let named = at == words.range.start || !words.lists().half_before.contains(words.seen(at - 1));
        return (named && words.lists().half_after.contains(next)).then_some((1, 2, at + 1));
    }
    let single = matches!(word, "a" | "one") && words.raw(at + 2) == "of";
    if let Some(down) = denominator(lists, next).filter(|_| single) {
        return Some((1, down, at + 2));
    }
    let up = number::read(words, at)?;
    let count = up.value?.small()?;
    if let Some(down) =
        denominator(lists, words.raw(up.next)).filter(|_| count > 1 && count < 10 && words.raw(up.next).ends_with('s'))
    {
        return Some((count, down, up.next + 1));
    }
    // "one in five", "nine out of 10"
    // "six of the 10"
    let of = words.phrase(up.next, "of the").filter(|_| count > 1);
    let every = || ["out of every", "out of", "in every", "in"].iter().find_map(|by| words.phrase(up.next, by));
    let place = of.or_else(every)?;
    let down = number::read(words, up.next + place)?;
    let total = down.value?.small().filter(|total| *total > count && (2..=100_000).contains(total))?;
    let year = super::delexicalised::is_year(words.raw(down.next - 1));
    let measured = super::unit::is_unit_of_time(words.raw(down.next));
    (!year && !measured && (of.is_some() || total <= 20 || total.is_multiple_of(10)))
        .then_some((count, total, down.next))
}

fn multiple(words: &Words<'_, '_>, at: usize) -> Option<(String, usize)> {
    let word = words.raw(at);
    if let Some(by) = words.lists().multiple.get(word) {
        // "Twice a week", "a double standard".
        let other = match word {
            "twice" => words.lists().twice_after.contains(words.raw(at + 1)) || words.raw(at + 1).is_empty(),
            "double" | "triple" => words.lists().double_after.contains(words.raw(at + 1)),
            _ => false,
        };
        return (!other).then(|| ((*by).to_owned(), at + 1));
    }
    if let Some(by) = word.strip_suffix("fold").and_then(|by| number::small(words.lists(), by.trim_end_matches('-'))) {
        return Some((by.to_string(), at + 1));
    }
    let read = amount::read(words, at)?;
    let by = read.shown().filter(|_| read.currency.is_none())?;
    if words.raw(read.next) == "-" && words.raw(read.next + 1) == "fold" {
        return Some((by, read.next + 2));
    }
    let compared = words.lists().times_after.contains(words.raw(read.next + 1));
    (matches!(words.raw(read.next), "times") && compared).then_some((by, read.next + 1))
}
