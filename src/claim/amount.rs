//! Numbers with bounds: "around 10", "more than half", "at least $5 million", "10 to 20", "between 3 and 5".

use super::number::{self, Value};
use super::words::Words;

/// A number or a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// "≈", ">", "<", "≥", "≤" or nothing.
    pub sign: &'static str,
    /// The code of a currency before it.
    pub currency: Option<&'static str>,
    /// The number, or the lower end.
    pub low: Option<Value>,
    /// The upper end.
    pub high: Option<Value>,
    /// The unit that is written in one with its digits.
    pub unit: Option<&'static str>,
    /// The start of the number itself.
    pub number: usize,
    /// The index after it.
    pub next: usize,
}

impl Amount {
    /// As it is shown: "≈10", "10–20".
    #[must_use]
    pub(super) fn shown(&self) -> Option<String> {
        let (sign, low) = (self.sign, self.low?);
        Some(self.high.map_or_else(|| format!("{sign}{low}"), |high| format!("{sign}{low}–{high}")))
    }
}

/// The comparison sign at a word, and the index after its words.
#[must_use]
pub(super) fn sign(words: &Words<'_, '_>, at: usize) -> (&'static str, usize) {
    let entry = words.entry(at, &words.lists().sign, Words::seen);
    entry.map_or(("", at), |(sign, length)| (sign, at + length))
}

/// The code of a currency before its number, and the index after it: "€", "US$", "Rs.", "CHF".
fn currency(words: &Words<'_, '_>, at: usize) -> Option<(&'static str, usize)> {
    let lists = words.lists();
    if let Some(code) = lists.currency_sign.get(words.raw(at)) {
        return Some((code, at + 1));
    }
    if words.raw(at + 1) == "$" && words.touches(at + 1) {
        return Some((lists.dollar.get(words.raw(at))?, at + 2));
    }
    let code = lists.currency_code.get(words.written(at))?;
    let stop = usize::from(words.raw(at + 1) == "." && words.touches(at + 1));
    Some((code, at + 1 + stop))
}

/// Whether there is a currency at a word.
#[must_use]
pub(super) fn is_currency(words: &Words<'_, '_>, at: usize) -> bool {
    currency(words, at).is_some()
}

/// The number of words of "percent" at a word; `None` if it is not there.
fn percent(words: &Words<'_, '_>, at: usize) -> usize {
    match words.raw(at) {
        "%" | "percent" | "pct" => 1,
        "per" if words.raw(at + 1) == "cent" => 2,
        _ => 0,
    }
}

/// The amount that starts at a word, its sign included.
#[must_use]
pub(super) fn read(words: &Words<'_, '_>, at: usize) -> Option<Amount> {
    let between = words.raw(at) == "between";
    let (sign, start) = if between { ("", at + 1) } else { sign(words, at) };
    let (code, number) = currency(words, start).map_or((None, start), |(code, next)| (Some(code), next));
    let first = number::read(words, number)?;
    let sign = if sign.is_empty() && (0..2).any(|i| words.raw(number + i) == "couple") { "≈" } else { sign };
    let single =
        Amount { sign, currency: code, low: first.value, high: None, number, unit: first.unit, next: first.next };
    let range = upper(words, &single, between, first.digits);
    if between && range.is_none() {
        return None;
    }
    let amount = range.unwrap_or(single);
    if !sign.is_empty() {
        return Some(amount);
    }
    Some(bounded(words, amount))
}

/// The range whose lower end an amount is: "10 to 20", "10-20", "between 10% and 20%", "two or three".
fn upper(words: &Words<'_, '_>, first: &Amount, between: bool, digits: bool) -> Option<Amount> {
    let share = percent(words, first.next);
    let (place, joint) = (first.next + share + 1, words.raw(first.next + share));
    let joins = match joint {
        "and" => between,
        "to" | "-" | "–" => !between,
        "or" => !between && share == 0,
        _ => false,
    };
    let number = currency(words, place).filter(|_| first.currency.is_some()).map_or(place, |(_, next)| next);
    let second = number::read(words, number).filter(|second| joins && (second.digits == digits || between))?;
    let low = first.low.map(|low| scaled(words, low, &second));
    let rises = match joint {
        // "either 4 or 7" is a choice.
        "or" => low.map(|low| low.plus(Value::whole(1))) == second.value,
        // "rose 3% to 5 million"
        _ => share == 0 || percent(words, second.next) > 0 && low < second.value,
    };
    rises.then_some(Amount { low, high: second.value, unit: second.unit.or(first.unit), next: second.next, ..*first })
}

/// An amount followed by a bound: "10 or more", "10,000-plus", "10,000+", "40-odd".
fn bounded(words: &Words<'_, '_>, amount: Amount) -> Amount {
    let next = amount.next;
    if let Some((sign, length)) = words.entry(next, &words.lists().bound, Words::seen) {
        return Amount { sign, next: next + length, ..amount };
    }
    let hyphen = words.raw(next) == "-" && words.touches(next) && words.touches(next + 1);
    match (words.raw(next), words.raw(next + 1)) {
        ("+", _) if words.touches(next) => Amount { sign: "≥", next: next + 1, ..amount },
        (_, "plus") if hyphen => Amount { sign: "≥", next: next + 2, ..amount },
        (_, "odd") if hyphen => Amount { sign: "≈", next: next + 2, ..amount },
        _ => amount,
    }
}

/// In "3 to 5 million" the lower end is millions too.
fn scaled(words: &Words<'_, '_>, low: Value, high: &number::ReadNumber) -> Value {
    let by = number::large(words.lists(), words.raw(high.next - 1)).filter(|by| *by >= 100_000);
    let scaled = low.times(by.unwrap_or(1));
    if high.value.is_some_and(|high| scaled <= high) { scaled } else { low }
}
