//! What is measured in a stretch of words: numbers with their units, money, shares, multiples, ranks, ages, spans of
//! time and dates, each with what it was read as.
//!
//! In: words, and the day of the article. Out: [`Measure`]s in order. One pass; each word is read at most a few times.

use super::amount::{self, Amount};
use super::blind::NAME;
use super::calendar::Date;
use super::number::{self, Value};
use super::unit::{currency_of, noun, period};
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
pub fn find(words: &Words<'_, '_>, starts: &[usize], today: Option<Date>) -> Vec<Measure> {
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
        return made("age", next, Some(format!("P{age}Y")));
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

/// "aged 34", "34-year-old", ", 34,", "34 years old"
fn age(words: &Words<'_, '_>, at: usize) -> Option<(Value, usize)> {
    let years = |at: usize| number::read(words, at).and_then(|read| Some((read.value?, read.next)));
    if matches!(words.raw(at), "aged" | "age") {
        return years(at + 1).filter(|_| {
            words.raw(at) == "aged" || at > words.range.start && matches!(words.raw(at - 1), "of" | "at" | "the" | ",")
        });
    }
    let (value, next) = years(at)?;
    match words.raw(next) {
        "-" if matches!(words.raw(next + 1), "year-old" | "year-olds") => Some((value, next + 2)),
        "year-old" | "year-olds" => Some((value, next + 1)),
        "years" if words.raw(next + 1) == "old" => Some((value, next + 2)),
        "," | ")"
            if at > words.range.start + 1
                && value <= Value::whole(130)
                && matches!(words.raw(at - 1), "," | "(")
                && words.seen(at - 2) == NAME =>
        {
            Some((value, next))
        }
        _ => None,
    }
}

/// "the third round", "No. 5", "its 10th": a rank or a place in a row. "Second" is one only before a noun it counts.
fn rank(words: &Words<'_, '_>, at: usize) -> Option<(u32, usize)> {
    if words.raw(at) == "no." {
        let read = number::read(words, at + 1)?;
        return Some((read.value?.small()?, read.next));
    }
    let word = words.raw(at);
    let place = number::ordinal(word)?;
    let digits = word.starts_with(|c: char| c.is_ascii_digit());
    let before = if at > words.range.start { words.seen(at - 1) } else { "" };
    let counts = one_of(before, "the a its his her their 's our my is was ranked ranks finished came placed");
    let after = words.seen(at + 1);
    let other = one_of(after, "lady ladies family time place thing amendment half quarter world step person , .")
        || after.is_empty();
    // "No third party", "a second" of time, "the First World War".
    // What is the first is a record or an order, not a number: see the triggers.
    (word != "first" && (digits || counts && !other) && after != NAME && words.seen(at) != NAME)
        .then_some((place, at + 1))
}

/// "a decade", "three-year", "10-year", "half a century"
fn compound(words: &Words<'_, '_>, at: usize) -> Option<(String, usize)> {
    let word = words.raw(at);
    if let Some((count, unit)) = word.rsplit_once('-') {
        let count = number::small(count)?;
        return Some((period("", Value::whole(count), None, unit)?, at + 1));
    }
    if matches!(word, "a" | "half" | "past") && matches!(words.raw(at + 1), "decade" | "century") {
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
    let Amount { sign, currency, low, high, number, next } = amount::read(words, at)?;
    let amount = Amount { sign, currency, low, high, number, next };
    let (unit, after) = (words.raw(next), words.raw(next + 1));
    // "9/11", "5 p.m.", "5 o'clock" count nothing.
    let slashed = |at: usize| words.raw(at) == "/" && words.touches(at);
    if one_of(unit, "p.m. a.m. pm am o'clock p.m a.m")
        || slashed(next)
        || number > words.range.start && slashed(number - 1)
    {
        return Some((None, next));
    }
    let made = |rule, next, detail| Some((Some(Measure { rule, tokens: at..next, detail }), next));
    let shown = amount.shown();
    let with = |unit: &str| shown.as_ref().map(|shown| format!("{shown} {unit}"));
    match (unit, after) {
        // "a 20-percent tax"
        ("-", "percent" | "per-cent") if words.touches(next + 1) => return made("percent", next + 2, with("%")),
        // "100 percent wrong" is no share.
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
        _ => {}
    }
    if let Some(code) = currency {
        return made("money", next, with(code));
    }
    let large = one_of(words.raw(next - 1), "million billion trillion thousand hundred");
    if let Some(code) = currency_of(unit, large) {
        return made("money", next + 1, with(code));
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
    value == Some(Value::whole(100))
        && (one_of(
            words.raw(next),
            "wrong right sure certain behind with , . true false committed in for against convinced clear",
        ) || words.raw(next).is_empty())
}
