//! The unit of a number: a period, a currency, or the things named by the noun after it.

use super::clause_lexicon::ClauseLexicon;
use super::delexicalised::NAME;
use super::number::Value;
use super::words::Words;

/// A span of time as ISO 8601 writes it.
pub(super) fn period(sign: &str, low: Value, high: Option<Value>, unit: &str) -> Option<String> {
    let one = if unit == "centuries" { "century" } else { unit.strip_suffix('s').unwrap_or(unit) };
    let (before, letter, by) = match one {
        "second" => ("PT", 'S', 1),
        "minute" => ("PT", 'M', 1),
        "hour" => ("PT", 'H', 1),
        "day" => ("P", 'D', 1),
        "week" => ("P", 'W', 1),
        "month" => ("P", 'M', 1),
        "year" => ("P", 'Y', 1),
        "decade" => ("P", 'Y', 10),
        "century" => ("P", 'Y', 100),
        _ => return None,
    };
    let shown = |value: Value| format!("{before}{}{letter}", value.times(by));
    Some(high.map_or_else(|| format!("{sign}{}", shown(low)), |high| format!("{sign}{}–{}", shown(low), shown(high))))
}

/// The code of the currency that one or two words name, and how many: "yen", "Canadian dollars". Some count only in
/// large numbers.
pub(super) fn currency(words: &Words<'_, '_>, at: usize, large: bool) -> Option<(&'static str, usize)> {
    let lists = words.lists();
    let alone = || lists.currency_large.get(words.raw(at)).filter(|_| large).map(|code| (*code, 1));
    words.entry(at, &lists.currency, Words::raw).or_else(alone)
}

/// What is counted: the first plural within three words, and the index after it.
pub(super) fn noun<'d>(words: &Words<'_, 'd>, at: usize) -> Option<(&'d str, usize)> {
    const REACH: usize = 3;
    let lists = words.lists();
    if let Some(unit) = lists.unit.get(words.raw(at)) {
        return Some((unit, at + 1));
    }
    for place in at..at + REACH {
        let word = words.seen(place);
        if is_plural(lists, word) {
            return Some((word, place + 1));
        }
        let passes =
            word == NAME || word.len() > 2 && word.starts_with(char::is_alphabetic) && !lists.noun_end.contains(word);
        if !passes {
            return None;
        }
    }
    None
}

fn is_plural(lists: &ClauseLexicon, word: &str) -> bool {
    let regular = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is");
    lists.plural.contains(word) || regular && !lists.plural_not.contains(word)
}

/// Whether a word is a unit of time.
pub(super) fn is_unit_of_time(word: &str) -> bool {
    period("", Value::whole(1), None, word).is_some()
}
