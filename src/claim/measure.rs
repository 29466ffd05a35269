//! The measures in a clause: numbers with their units, money, shares, multiples, ranks, ages, periods and dates, each
//! with its normalised value.
//!
//! Input: words, and the day of the article. Output: [`Measure`]s in order. One pass; each word is read at most a few
//! times.

use super::amount::{self, Amount};
use super::calendar::Date;
use super::delexicalised::NAME;
use super::number::{self, Value};
use super::unit::{self, is_unit_of_time, noun, period};
use super::words::{Words, one_of};
use super::{date, share};
use std::ops::Range;

/// Something measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// `number`, `money`, `percent`, `fraction`, `multiple`, `ordinal`, `age`, `period` or `date`.
    pub rule: &'static str,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it was read as: "≈10 rounds", "1200000000 USD", "40 %", "1/2", "P17Y", "2018-02-03".
    pub detail: Option<String>,
}

impl Measure {
    /// Whether it says how much or how many, and not only when.
    #[must_use]
    pub fn is_quantity(&self) -> bool {
        !matches!(self.rule, "date" | "ordinal" | "age")
    }
}

/// Everything measured, where it may start.
#[must_use]
pub(super) fn find(words: &Words<'_, '_>, starts: &[usize], today: Option<Date>) -> Vec<Measure> {
    let mut found = Vec::new();
    let mut after = words.range.start;
    for &at in starts {
        if at < after {
            continue;
        }
        if let Some((measure, next)) = one(words, at, today) {
            found.extend(measure);
            after = next;
        }
    }
    found
}

type One = Option<(Option<Measure>, usize)>;

/// The measure that starts at a word and the index after it; what only looks like one is passed over.
fn one(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> One {
    let made = |rule, next, detail| Some((Some(Measure { rule, tokens: at..next, detail }), next));
    if let Some(read) = date::read(words, at, today) {
        return made("date", read.next, read.iso);
    }
    if let Some((age, next)) = age(words, at) {
        return made("age", next, Some(age));
    }
    if let Some((place, next)) = rank(words, at) {
        return made("ordinal", next, Some(place.to_string()));
    }
    if let Some((rule, detail, next)) = share::read(words, at) {
        return made(rule, next, Some(detail));
    }
    if let Some((detail, next)) = compound(words, at) {
        return made("period", next, Some(detail));
    }
    counted(words, at)
}

/// "aged 34", "34-year-old", ", 34,", "34 years old", "aged 14 to 17", "in her 40s"
fn age(words: &Words<'_, '_>, at: usize) -> Option<(String, usize)> {
    let before = |back: usize| if at >= words.range.start + back { words.seen(at - back) } else { "" };
    if matches!(words.raw(at), "aged" | "ages" | "age") {
        let named = words.raw(at) != "age" || words.lists().age_before.contains(before(1));
        return aged(words, at + 1).filter(|_| named);
    }
    if let Some(length) = words.phrase(at, "between the ages of") {
        let (low, next) = whole(words, at + length)?;
        let (high, end) = whole(words, next + 1).filter(|_| words.raw(next) == "and")?;
        return Some((years("", low, Some(high))?, end));
    }
    if let Some(first) = words.raw(at).strip_suffix("0s").filter(|first| first.len() == 1) {
        let whose = if one_of(before(1), "early mid late") { before(2) } else { before(1) };
        let low = Value::whole(10 * number::digit(first)?);
        return Some((years("", low, Some(low.plus(Value::whole(9))))?, at + 1))
            .filter(|_| words.lists().age_of.contains(whose));
    }
    // "seven-year-old"
    if let Some((count, unit)) = old(words.raw(at)).and_then(|word| word.rsplit_once('-')) {
        return Some((period("", Value::whole(number::small(words.lists(), count)?), None, unit)?, at + 1));
    }
    let (value, next) = whole(words, at)?;
    let hyphen = usize::from(words.raw(next) == "-");
    if let Some(unit) = old(words.raw(next + hyphen)) {
        return Some((period("", value, None, unit)?, next + hyphen + 1));
    }
    match words.raw(next) {
        "years" | "months" if words.raw(next + 1) == "old" => {
            Some((period("", value, None, words.raw(next))?, next + 2))
        }
        "," | ")"
            if at > words.range.start + 1
                && value <= Value::whole(130)
                && matches!(words.raw(at - 1), "," | "(")
                && words.seen(at - 2) == NAME =>
        {
            Some((years("", value, None)?, next))
        }
        _ => None,
    }
}

/// A number with a value, and the index after it.
fn whole(words: &Words<'_, '_>, at: usize) -> Option<(Value, usize)> {
    number::read(words, at).filter(|read| read.unit.is_none()).and_then(|read| Some((read.value?, read.next)))
}

/// The words after "aged": "34", "14 to 17", "65 and over".
fn aged(words: &Words<'_, '_>, at: usize) -> Option<(String, usize)> {
    let Amount { sign, low, high, next, .. } = amount::read(words, at)?;
    let bound = words.entry(next, &words.lists().age_bound, Words::seen);
    let (sign, length) = bound.unwrap_or((sign, 0));
    Some((years(sign, low?, high)?, next + length))
}

fn years(sign: &str, low: Value, high: Option<Value>) -> Option<String> {
    period(sign, low, high, "year")
}

/// The unit of "year-old", "month-olds".
fn old(word: &str) -> Option<&str> {
    word.strip_suffix("-old").or_else(|| word.strip_suffix("-olds"))
}

/// "the third round", "No. 5", "its 10th": a rank or a place in a row. "Second" is one only before a noun it counts.
fn rank(words: &Words<'_, '_>, at: usize) -> Option<(u32, usize)> {
    if words.raw(at) == "no." {
        let read = number::read(words, at + 1)?;
        return Some((read.value?.small()?, read.next));
    }
    let word = words.raw(at);
    let place = number::ordinal(words.lists(), word)?;
    let digits = word.starts_with(|c: char| c.is_ascii_digit());
    let before = if at > words.range.start { words.seen(at - 1) } else { "" };
    let counts = words.lists().rank_before.contains(before);
    let after = words.seen(at + 1);
    let other = words.lists().rank_not.contains(after) || after.is_empty();
    // "No third party", "a second" of time, "the First World War".
    // What is the first is a record or an order, not a number: see the triggers.
    (word != "first" && (digits || counts && !other) && after != NAME && words.seen(at) != NAME)
        .then_some((place, at + 1))
}

/// "a decade", "three-year", "10-year", "half a century"
fn compound(words: &Words<'_, '_>, at: usize) -> Option<(String, usize)> {
    let word = words.raw(at);
    if let Some((count, unit)) = word.rsplit_once('-') {
        let count = number::small(words.lists(), count)?;
        return Some((period("", Value::whole(count), None, unit)?, at + 1));
    }
    // "a year and a half"
    if let (true, Some(half)) = (is_unit_of_time(words.raw(at + 1)), words.phrase(at + 2, "and a half")) {
        let value = Value::whole(3).over(2);
        return matches!(word, "a" | "an")
            .then(|| Some((period("", value, None, words.raw(at + 1))?, at + 2 + half)))?;
    }
    let past = word == "past" && matches!(words.raw(at + 1), "week" | "month" | "year");
    if past || matches!(word, "a" | "half" | "past") && matches!(words.raw(at + 1), "decade" | "century") {
        return Some((period("", Value::whole(1), None, words.raw(at + 1))?, at + 2));
    }
    if word == "half" && words.raw(at + 1) == "a" && matches!(words.raw(at + 2), "decade" | "century") {
        let years = if words.raw(at + 2) == "decade" { 5 } else { 50 };
        return Some((format!("P{years}Y"), at + 3));
    }
    None
}

/// A number with its unit.
fn counted(words: &Words<'_, '_>, at: usize) -> One {
    let amount = amount::read(words, at)?;
    let Amount { sign, currency, low, high, number, next, .. } = amount;
    let (unit, after) = (words.raw(next), words.raw(next + 1));
    // "9/11", "5 p.m.", "5 o'clock" count nothing.
    let slashed = |at: usize| words.raw(at) == "/" && words.touches(at);
    if words.lists().clock.contains(unit) || slashed(next) || number > words.range.start && slashed(number - 1) {
        return Some((None, next));
    }
    let made = |rule, next, detail| Some((Some(Measure { rule, tokens: at..next, detail }), next));
    let shown = amount.shown();
    let with = |unit: &str| shown.as_ref().map(|shown| format!("{shown} {unit}"));
    match (unit, after) {
        // "a 20-percent tax"
        ("-", "percent" | "per-cent") if words.touches(next + 1) => return made("percent", next + 2, with("%")),
        // "100 percent wrong" is not a share.
        ("%" | "percent" | "per", _) if is_emphasis(words, low, next) => return Some((None, next + 1)),
        ("%" | "percent" | "pct" | "per-cent", _) => {
            let points = after == "points" || after == "point";
            return made(
                "percent",
                next + 1 + usize::from(points),
                with(if points { "percentage points" } else { "%" }),
            );
        }
        ("per", "cent") => return made("percent", next + 2, with("%")),
        ("percentage", "point" | "points") => return made("percent", next + 2, with("percentage points")),
        // A hundredth of a percentage point.
        ("basis", "point" | "points") => return made("percent", next + 2, with("basis points")),
        ("°", "c") => return made("number", next + 2, with("°C")),
        ("°", "f") => return made("number", next + 2, with("°F")),
        ("-", "strong") if words.touches(next + 1) => return made("number", next + 2, shown),
        _ => {}
    }
    if let Some(unit) = amount.unit {
        return made("number", next, with(unit));
    }
    if let Some(code) = currency {
        return made("money", next, with(code));
    }
    let large = number::large(words.lists(), words.raw(next - 1)).is_some_and(|by| by > 12);
    if let Some((code, length)) = unit::currency(words, next, large) {
        return made("money", next + length, with(code));
    }
    let hyphen = usize::from(unit == "-" && words.touches(next + 1));
    if let Some(shown) = low.and_then(|low| period(sign, low, high, words.raw(next + hyphen))) {
        return made("period", next + 1 + hyphen, Some(shown));
    }
    // "One of them", "no one" count nothing.
    if low == Some(Value::whole(1)) && !words.raw(number).starts_with('1') {
        return Some((None, next));
    }
    match noun(words, next) {
        Some((noun, end)) => made("number", end, with(noun)),
        // "Flight 370", "Article 5"
        None if number > words.range.start && words.seen(number - 1) == NAME => Some((None, next)),
        None => made("number", next, shown),
    }
}

fn is_emphasis(words: &Words<'_, '_>, value: Option<Value>, at: usize) -> bool {
    let next = at + 1 + usize::from(words.raw(at) == "per");
    value == Some(Value::whole(100)) && (words.lists().wholly.contains(words.raw(next)) || words.raw(next).is_empty())
}
