//! Numbers in digits and in words: "1,200.5", "3.5bn", "twenty-three", "two hundred and fifty", "half a million".
//!
//! In: words from an index on. Out: the value, exact to a millionth, and the index after it. "Dozens" and "several
//! hundred" are numbers without a value.

mod numeral;

pub(super) use numeral::{digit, ordinal, small};

use super::clause_lexicon::ClauseLexicon;
use super::unit;
use super::words::Words;

/// A number, in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Value(u128);

const ONE: u128 = 1_000_000;
const MOST_DIGITS: usize = 15;

impl Value {
    /// A whole number.
    #[must_use]
    pub(super) fn whole(number: u32) -> Self {
        Self(u128::from(number) * ONE)
    }

    /// The number, if it is whole and small.
    #[must_use]
    pub(super) fn small(self) -> Option<u32> {
        (self.0.is_multiple_of(ONE)).then(|| u32::try_from(self.0 / ONE).ok()).flatten()
    }

    /// Times a power of ten or another whole number.
    #[must_use]
    pub(super) fn times(self, by: u128) -> Self {
        Self(self.0.saturating_mul(by))
    }

    /// Parts of it.
    #[must_use]
    pub(super) fn over(self, by: u32) -> Self {
        Self(self.0 / u128::from(by.max(1)))
    }

    /// The sum.
    #[must_use]
    pub(super) fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, part) = (self.0 / ONE, self.0 % ONE);
        if part == 0 {
            return write!(f, "{whole}");
        }
        write!(f, "{whole}.{}", format!("{part:06}").trim_end_matches('0'))
    }
}

/// A number that was read: its value (`None`: "dozens") and the index after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ReadNumber {
    /// The value, if it has one.
    pub value: Option<Value>,
    /// Whether it is written in digits.
    pub digits: bool,
    /// The unit that is written in one with the digits: "10km".
    pub unit: Option<&'static str>,
    /// The index after it.
    pub next: usize,
}

/// The number that starts at a word.
#[must_use]
pub(super) fn read(words: &Words<'_, '_>, at: usize) -> Option<ReadNumber> {
    in_digits(words, at).or_else(|| vague(words, at)).or_else(|| couple(words, at)).or_else(|| in_words(words, at))
}

fn in_digits(words: &Words<'_, '_>, at: usize) -> Option<ReadNumber> {
    let token = words.raw(at);
    let end = token.find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.')).unwrap_or(token.len());
    let (digits, suffix) = token.split_at_checked(end)?;
    let mut value = decimal(digits)?;
    let mut next = at + 1;
    match words.lists().suffix.get(suffix).and_then(|by| by.parse().ok()) {
        Some(by) => value = value.times(by),
        None if !suffix.is_empty() => {
            let unit = words.lists().unit.get(suffix).copied().or_else(|| degrees(words, at))?;
            return Some(ReadNumber { value: Some(value), digits: true, unit: Some(unit), next });
        }
        None => {
            // "4 million", "4-million", "4 million-a-year", but not "4 m".
            loop {
                let hyphen = usize::from(words.raw(next) == "-" && words.touches(next) && words.touches(next + 1));
                let word = words.raw(next + hyphen);
                let Some(by) = large(words.lists(), word.split_once('-').map_or(word, |(first, _)| first)) else {
                    break;
                };
                value = value.times(by);
                next += 1 + hyphen;
            }
        }
    }
    Some(ReadNumber { value: Some(value), digits: true, unit: None, next })
}

/// "1,200.50"
fn decimal(digits: &str) -> Option<Value> {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    if first.is_empty() || grouped && (first.len() > 3 || !groups.all(|group| group.len() == 3)) {
        return None;
    }
    let whole: String = whole.chars().filter(|c| *c != ',').collect();
    if whole.len() > MOST_DIGITS || part.contains(['.', ',']) {
        return None;
    }
    let part: String = part.chars().chain("000000".chars()).take(6).collect();
    Some(Value(whole.parse::<u128>().ok()? * ONE + part.parse::<u128>().ok()?))
}

/// What multiplies the number before it.
#[must_use]
pub(super) fn large(lists: &ClauseLexicon, word: &str) -> Option<u128> {
    lists.large.get(word)?.parse().ok()
}

/// "Dozens", "hundreds of thousands": many, nobody says how many.
fn vague(words: &Words<'_, '_>, at: usize) -> Option<ReadNumber> {
    let is_vague = |at: usize| words.lists().vague.contains(words.raw(at));
    // "several hundred", "a few dozen"
    let few = usize::from(words.raw(at) == "a" && words.raw(at + 1) == "few");
    if matches!(words.raw(at + few), "several" | "few") && large(words.lists(), words.raw(at + few + 1)).is_some() {
        return Some(ReadNumber { value: None, digits: false, unit: None, next: at + few + 2 });
    }
    if !is_vague(at) {
        return None;
    }
    let mut next = at + 1;
    while words.raw(next) == "of" && is_vague(next + 1) {
        next += 2;
    }
    (words.raw(at) != "tens" || next > at + 1).then_some(ReadNumber { value: None, digits: false, unit: None, next })
}

/// "5C" as a temperature; a seat or a flat can be "5C" too.
fn degrees(words: &Words<'_, '_>, at: usize) -> Option<&'static str> {
    let written = words.written(at);
    let told =
        written.contains('.') || at > words.range.start && words.lists().degree_before.contains(words.seen(at - 1));
    match written.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.') {
        "C" if told => Some("°C"),
        "F" if told => Some("°F"),
        _ => None,
    }
}

/// "a couple of dozen", "a couple of weeks": about two. A couple of boats may be any number.
fn couple(words: &Words<'_, '_>, at: usize) -> Option<ReadNumber> {
    let of = words.phrase(at, "a couple of").or_else(|| words.phrase(at, "couple of"))?;
    let (counted, two) = (words.raw(at + of), Value::whole(2));
    let read = |value, next| Some(ReadNumber { value: Some(value), digits: false, unit: None, next });
    match large(words.lists(), counted) {
        Some(by) => read(two.times(by), at + of + 1),
        None if unit::is_unit_of_time(counted) => read(two, at + of),
        None => None,
    }
}

fn in_words(words: &Words<'_, '_>, at: usize) -> Option<ReadNumber> {
    if let Some(read) = half_of_large(words, at) {
        return Some(read);
    }
    // Finished groups ("two million"), and the group that is being read ("three hundred").
    let (mut sum, mut group, mut next) = (Value(0), None::<Value>, at);
    loop {
        let word = words.raw(next);
        if let Some(small) = small(words.lists(), word) {
            if group.is_some_and(|group| !group.0.is_multiple_of(100 * ONE) && small >= 10) {
                break;
            }
            group = Some(group.unwrap_or(Value(0)).plus(Value::whole(small)));
        } else if let (Some(by), true) =
            (large(words.lists(), word), group.is_some() || next == at + 1 && is_article(words.raw(at)))
        {
            let value = group.unwrap_or(Value::whole(1)).times(by);
            if by == 100 || by == 12 {
                group = Some(value);
            } else {
                (sum, group) = (sum.plus(value), Some(Value(0)));
            }
        } else if group.is_some_and(|group| sum == Value(0) && group.0 < 100 * ONE)
            && words.phrase(next, "and a half").is_some()
        {
            // "two and a half million"
            group = group.map(|group| group.plus(Value(ONE / 2)));
            next += 2;
        } else if !(next == at && is_article(word) && large(words.lists(), words.raw(at + 1)).is_some()
            || word == "and"
                && next > at
                && words.raw(next - 1) == "hundred"
                && small(words.lists(), words.raw(next + 1)).is_some())
        {
            break;
        }
        next += 1;
    }
    let group = group?;
    Some(ReadNumber { value: Some(sum.plus(group)), digits: false, unit: None, next })
}

fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an")
}

/// "half a million"
fn half_of_large(words: &Words<'_, '_>, at: usize) -> Option<ReadNumber> {
    let (half, article) = (words.raw(at) == "half", is_article(words.raw(at + 1)));
    let by = large(words.lists(), words.raw(at + 2)).filter(|_| half && article)?;
    Some(ReadNumber { value: Some(Value(ONE / 2).times(by)), digits: false, unit: None, next: at + 3 })
}
