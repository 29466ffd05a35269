//! A number with what bounds it: "around 10", "more than half", "at least $5 million", "10 to 20", "between 3 and 5".

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
pub struct Amount {
    /// "≈", ">", "<", "≥", "≤" or nothing.
    pub sign: &'static str,
    /// The code of a currency that stands before it.
    pub currency: Option<&'static str>,
    /// The number, or the lower end.
    pub low: Option<Value>,
    /// The upper end.
    pub high: Option<Value>,
    /// Where the number itself starts.
    pub number: usize,
    /// The index after it.
    pub next: usize,
}

impl Amount {
    /// As it is shown: "≈10", "10–20".
    #[must_use]
    pub fn shown(&self) -> Option<String> {
        let (sign, low) = (self.sign, self.low?);
        Some(self.high.map_or_else(|| format!("{sign}{low}"), |high| format!("{sign}{low}–{high}")))
    }
}

/// The sign that stands at a word, and the index after its words.
#[must_use]
pub fn sign(words: &Words<'_, '_>, at: usize) -> (&'static str, usize) {
    let after = |rest: &str| if rest.is_empty() { Some(at + 1) } else { Some(at + 1 + words.phrase(at + 1, rest)?) };
    let found = signs(words.seen(at)).iter().find_map(|(rest, sign)| Some((*sign, after(rest)?)));
    found.unwrap_or(("", at))
}

/// The code of a currency's sign.
fn currency(words: &Words<'_, '_>, at: usize) -> Option<&'static str> {
    Some(match words.raw(at) {
        "$" => dollar(words, at),
        "€" => "EUR",
        "£" => "GBP",
        "¥" => "JPY",
        "₹" => "INR",
        "₽" => "RUB",
        "₩" => "KRW",
        _ => return None,
    })
}

/// Whose dollar, by the letters that touch the sign: "A$", "HK$".
fn dollar(words: &Words<'_, '_>, at: usize) -> &'static str {
    match if words.touches(at) { words.raw(at - 1) } else { "" } {
        "a" | "au" => "AUD",
        "c" | "ca" => "CAD",
        "hk" => "HKD",
        "nt" => "TWD",
        "nz" => "NZD",
        "r" => "BRL",
        "s" => "SGD",
        _ => "USD",
    }
}

/// The amount that starts at a word, its sign included.
#[must_use]
pub fn read(words: &Words<'_, '_>, at: usize) -> Option<Amount> {
    let between = words.raw(at) == "between";
    let (sign, start) = if between { ("", at + 1) } else { sign(words, at) };
    let code = currency(words, start);
    let number = start + usize::from(code.is_some());
    let first = number::read(words, number)?;
    let mut amount = Amount { sign, currency: code, low: first.value, high: None, number, next: first.next };
    let joint = match words.raw(first.next) {
        "and" if between => true,
        "to" | "-" | "–" => !between,
        _ => false,
    };
    if joint {
        let place = first.next + 1;
        let second = number::read(words, place + usize::from(currency(words, place).is_some() && code.is_some()));
        if let Some(second) = second.filter(|second| second.digits == first.digits || between) {
            amount = Amount { high: second.value, next: second.next, ..amount };
            amount.low = amount.low.map(|low| scaled(low, second.value, words.raw(second.next - 1)));
        }
    }
    if between && amount.high.is_none() {
        return None;
    }
    if let (Some(more), true) = (words.phrase(amount.next, "or more"), sign.is_empty()) {
        return Some(Amount { sign: "≥", next: amount.next + more, ..amount });
    }
    if let (Some(less), true) = (words.phrase(amount.next, "or so"), sign.is_empty()) {
        return Some(Amount { sign: "≈", next: amount.next + less, ..amount });
    }
    Some(amount)
}

/// In "3 to 5 million" the lower end is millions too.
fn scaled(low: Value, high: Option<Value>, last: &str) -> Value {
    let by = match last {
        "million" => 1_000_000,
        "billion" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => return low,
    };
    if high.is_some_and(|high| low.times(by) <= high) { low.times(by) } else { low }
}
