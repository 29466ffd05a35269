//! Numbers with bounds: "around 10", "more than half", "at least $5 million", "10 to 20", "between 3 and 5".

use super::number::{self, Value};
use super::words::Words;

/// How exact a number is, by the words before it: those that start with a word.
fn signs(first: &str) -> &'static [(&'static str, &'static str)] {
    match first {
        "about" | "around" | "roughly" | "approximately" | "some" | "nearly" | "almost" | "estimated" | "circa" => {
            &[("", "≈")]
        }
        "close" => &[("to", "≈")],
        "an" => &[("estimated", "≈")],
        "just" => &[("about", "≈"), ("over", ">"), ("under", "<")],
        "more" | "greater" => &[("than", ">")],
        "over" | "above" | "exceeding" => &[("", ">")],
        "upwards" | "upward" => &[("of", ">")],
        "less" | "fewer" => &[("than", "<")],
        "under" | "below" => &[("", "<")],
        "well" => &[("over", ">"), ("under", "<")],
        "at" => &[("least", "≥"), ("most", "≤")],
        "no" | "not" => &[("fewer than", "≥"), ("less than", "≥"), ("more than", "≤")],
        "a" => &[("minimum of", "≥"), ("maximum of", "≤")],
        "minimum" => &[("of", "≥")],
        "maximum" => &[("of", "≤")],
        "as" => &[("few as", "≥"), ("many as", "≤"), ("much as", "≤")],
        "up" => &[("to", "≤")],
        "minus" => &[("", "-")],
        _ => &[],
    }
}

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
    let after = |rest: &str| if rest.is_empty() { Some(at + 1) } else { Some(at + 1 + words.phrase(at + 1, rest)?) };
    let found = signs(words.seen(at)).iter().find_map(|(rest, sign)| Some((*sign, after(rest)?)));
    found.unwrap_or(("", at))
}

/// The code of a currency before its number, and the index after it: "€", "US$", "Rs.", "CHF".
fn currency(words: &Words<'_, '_>, at: usize) -> Option<(&'static str, usize)> {
    let sign = match words.raw(at) {
        "$" => Some("USD"),
        "€" => Some("EUR"),
        "£" => Some("GBP"),
        "¥" => Some("JPY"),
        "₹" => Some("INR"),
        "₽" => Some("RUB"),
        "₩" => Some("KRW"),
        _ => None,
    };
    if let Some(code) = sign {
        return Some((code, at + 1));
    }
    if words.raw(at + 1) == "$" && words.touches(at + 1) {
        return Some((dollar(words.raw(at))?, at + 2));
    }
    let code = coded(words.written(at))?;
    let stop = usize::from(words.raw(at + 1) == "." && words.touches(at + 1));
    Some((code, at + 1 + stop))
}

/// Whose dollar, by the letters that touch the sign.
fn dollar(letters: &str) -> Option<&'static str> {
    Some(match letters {
        "us" => "USD",
        "a" | "au" => "AUD",
        "c" | "ca" => "CAD",
        "hk" => "HKD",
        "nt" => "TWD",
        "nz" => "NZD",
        "r" => "BRL",
        "s" => "SGD",
        _ => return None,
    })
}

/// A currency by letters: its code, or what is printed in its place.
fn coded(written: &str) -> Option<&'static str> {
    const CODES: [&str; 10] = ["USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "AUD", "CAD", "SGD"];
    match written {
        "Rs" | "Rs." => Some("INR"),
        _ => CODES.into_iter().find(|code| *code == written),
    }
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
    let low = first.low.map(|low| scaled(low, second.value, words.raw(second.next - 1)));
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
    for (phrase, sign) in [("or more", "≥"), ("or so", "≈"), ("or less", "≤"), ("or fewer", "≤")] {
        if let Some(length) = words.phrase(next, phrase) {
            return Amount { sign, next: next + length, ..amount };
        }
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
fn scaled(low: Value, high: Option<Value>, last: &str) -> Value {
    let by = match last {
        "million" => 1_000_000,
        "billion" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        "lakh" => 100_000,
        "crore" => 10_000_000,
        _ => return low,
    };
    if high.is_some_and(|high| low.times(by) <= high) { low.times(by) } else { low }
}
