//! Dates in words: "Feb. 3", "3 February 2018", "last Tuesday", "early next month", "two weeks ago", "since the 1990s".
//!
//! In: words from an index on, and the day of the article where the text gives one. Out: the date as ISO 8601 writes
//! it (none where it depends on a day that is not known) and the index after it. Not done: "03/02/2018", which two
//! halves of the world read differently; holidays.

use super::blind::{Blind, YEAR, is_year, month};
use super::calendar::{Date, When};
use super::words::{Words, one_of};
use super::{number, relative};
use crate::block::BlockKind;

/// A date that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// As ISO 8601 writes it, with "early" or "late" behind a comma.
    pub iso: Option<String>,
    /// The index after it.
    pub next: usize,
}

/// The day of an article: the first full date of its date line or byline.
#[must_use]
pub fn of_article(blind: &Blind<'_>) -> Option<Date> {
    let lines =
        blind.document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Dateline | BlockKind::Byline));
    lines.flat_map(|block| block.tokens.clone().map(|at| (at, block.tokens.end))).find_map(|(at, end)| {
        let words = Words { blind, range: at..end };
        match plain(&words, at, None)? {
            (Some(When::Day(date)), _) => Some(date),
            _ => None,
        }
    })
}

/// The date that starts at a word.
#[must_use]
pub fn read(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Option<Read> {
    if let Some((part, next)) = part(words, at) {
        let next = next + usize::from(matches!(words.raw(next), "in" | "on" | "the"));
        let next = next + usize::from(words.raw(next) == "the");
        let (when, end) = plain(words, next, today)?;
        return Some(Read { iso: when.map(|when| format!("{when}{part}")), next: end });
    }
    if let Some(decade) = words.raw(at).strip_prefix("mid-").and_then(decade) {
        return Some(Read { iso: Some(format!("{decade}, middle")), next: at + 1 });
    }
    if let Some(read) = from_to(words, at) {
        return Some(read);
    }
    plain(words, at, today).map(|(when, next)| Read { iso: when.map(|when| when.to_string()), next })
}

/// "early", "late", "mid", "end of", "earlier", "later"
fn part(words: &Words<'_, '_>, at: usize) -> Option<(&'static str, usize)> {
    let part = match words.raw(at) {
        "early" => ", early",
        "late" => ", late",
        "mid" => ", middle",
        // "earlier this month" says only that it is over.
        "earlier" | "later" if matches!(words.raw(at + 1), "this" | "in" | "on") => "",
        "end" | "beginning" | "start" | "middle" if words.raw(at + 1) == "of" => {
            let part = match words.raw(at) {
                "end" => ", late",
                "middle" => ", middle",
                _ => ", early",
            };
            return Some((part, at + 2));
        }
        _ => return None,
    };
    Some((part, at + 1 + usize::from(words.raw(at) == "mid" && words.raw(at + 1) == "-")))
}

/// "from 2001 to 2005", "between 2001 and 2005", "2001-2005", "2001-05"
fn from_to(words: &Words<'_, '_>, at: usize) -> Option<Read> {
    let (first, joints) = match words.raw(at) {
        "from" => (at + 1, "to through until"),
        "between" => (at + 1, "and"),
        _ if words.touches(at + 1) && words.touches(at + 2) => (at, "- –"),
        _ => return None,
    };
    let from = year(words, first)?;
    let short = || {
        let end = words.raw(first + 2);
        (first == at && end.len() == 2)
            .then(|| end.parse::<i32>().ok().map(|end| from.div_euclid(100) * 100 + end))
            .flatten()
    };
    let to = year(words, first + 2).or_else(short)?;
    // "2018-02-03" is a day, "2016-05" a month.
    let day = words.raw(first + 3) == "-" && words.touches(first + 3);
    let holds = one_of(words.raw(first + 1), joints) && from < to && !day;
    holds.then(|| Read { iso: Some(When::Years(from, to).to_string()), next: first + 3 })
}

/// What was read (none where it depends on a day that is not known), and the index after it.
pub(super) type Plain = Option<(Option<When>, usize)>;

fn plain(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
    iso(words, at)
        .or_else(|| of_month(words, at, today))
        .or_else(|| relative::read(words, at, today))
        .or_else(|| quarter(words, at))
        .or_else(|| years(words, at))
}

fn year(words: &Words<'_, '_>, at: usize) -> Option<i32> {
    (words.seen(at) == YEAR).then(|| words.raw(at).parse().ok()).flatten()
}

/// A day of the month: "3", "3rd".
pub(super) fn day(words: &Words<'_, '_>, at: usize) -> Option<u8> {
    let word = words.raw(at);
    let digits = word.trim_end_matches(char::is_alphabetic);
    let suffix = word.get(digits.len()..).unwrap_or("");
    let plain = digits.len() <= 2 && (one_of(suffix, "st nd rd th") || suffix.is_empty());
    digits.parse().ok().filter(|day| plain && (1..=31).contains(day))
}

/// "2018-02-03"
fn iso(words: &Words<'_, '_>, at: usize) -> Plain {
    let year = year(words, at)?;
    let joined = words.raw(at + 1) == "-" && words.raw(at + 3) == "-" && (1..=4).all(|i| words.touches(at + i));
    let (month, day) = (words.raw(at + 2).parse().ok()?, words.raw(at + 4).parse().ok()?);
    joined.then(|| Date::new(year, month, day)).flatten().map(|date| (Some(When::Day(date)), at + 5))
}

/// "Feb. 3, 2018", "February 2018", "3 February", "in February"
pub(super) fn of_month(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
    if let (Some(day), true) =
        (day(words, at), words.is_time(at + 1) || words.raw(at + 1) == "of" && words.is_time(at + 2))
    {
        let place = at + 1 + usize::from(words.raw(at + 1) == "of");
        let month = month(words.raw(place))?;
        let (year, next) = year_after(words, place + 1);
        return Some((Some(on(year, month, day, today)), next));
    }
    let number =
        month(words.raw(at)).filter(|_| words.is_time(at) || words.raw(at) != "may" && day(words, at + 1).is_some())?;
    if let Some(day) = day(words, at + 1) {
        let (year, next) = year_after(words, at + 2);
        return Some((Some(on(year, number, day, today)), next));
    }
    if !words.is_time(at) {
        return None;
    }
    let of = usize::from(words.raw(at + 1) == "of" || words.raw(at + 1) == ",");
    if let Some(year) = year(words, at + 1 + of) {
        return Some((Some(When::Month(year, number)), at + 2 + of));
    }
    let near = today.map(|today| {
        let years = [today.year - 1, today.year, today.year + 1];
        let far = |year: &i32| ((*year - today.year) * 12 + i32::from(number) - i32::from(today.month)).abs();
        When::Month(years.into_iter().min_by_key(far).unwrap_or(today.year), number)
    });
    Some((Some(near.unwrap_or(When::MonthOfYear(number))), at + 1))
}

/// A year behind a date, a comma between or not.
fn year_after(words: &Words<'_, '_>, at: usize) -> (Option<i32>, usize) {
    let comma = usize::from(words.raw(at) == ",");
    match year(words, at + comma) {
        Some(year) => (Some(year), at + comma + 1),
        None => (None, at),
    }
}

/// The day in that year; without one, in the year that brings it nearest to the article's.
fn on(year: Option<i32>, month: u8, day: u8, today: Option<Date>) -> When {
    let near = |today: Date| {
        let days =
            [today.year - 1, today.year, today.year + 1].into_iter().filter_map(|year| Date::new(year, month, day));
        days.min_by_key(|date| (date.number() - today.number()).abs())
    };
    let date = year.map_or_else(|| today.and_then(near), |year| Date::new(year, month, day));
    date.map_or(When::DayOfYear(month, day), When::Day)
}

/// "first quarter of 2017"
fn quarter(words: &Words<'_, '_>, at: usize) -> Plain {
    let number = number::ordinal(words.raw(at)).filter(|number| (1..=4).contains(number))?;
    let of = usize::from(words.raw(at + 2) == "of");
    let year = year(words, at + 2 + of).filter(|_| words.raw(at + 1) == "quarter")?;
    Some((Some(When::Quarter(year, u8::try_from(number).ok()?)), at + 3 + of))
}

/// "1990s"; the 1800s are a century, the 2000s ten years.
fn decade(word: &str) -> Option<When> {
    let first = word.strip_suffix('s').filter(|first| is_year(first) && first.ends_with('0'))?;
    let last = if first.ends_with("00") && first < "2000" { 99 } else { 9 };
    first.parse().ok().map(|first: i32| When::Years(first, first + last))
}

/// "2018", "the 1990s", "the 19th century", "the summer of 2018"
fn years(words: &Words<'_, '_>, at: usize) -> Plain {
    if let Some(year) = year(words, at) {
        // "1,800 people" has a comma; "1800 people" is told by what is counted.
        let counted = words.raw(at + 1).ends_with('s') && !one_of(words.raw(at + 1), "was is has as 's")
            || words.raw(at + 1) == "people";
        let named = at > words.range.start
            && one_of(words.raw(at - 1), "in since by until before after of from during through to and for");
        return (named || (1900..2100).contains(&year) && !counted).then_some((Some(When::Year(year)), at + 1));
    }
    if one_of(words.raw(at), "spring summer autumn fall winter") {
        let next = at + 1 + usize::from(words.raw(at + 1) == "of");
        return year(words, next).map(|year| (Some(When::Year(year)), next + 1));
    }
    if let Some(when) = decade(words.raw(at)) {
        return Some((Some(when), at + 1));
    }
    let century = number::ordinal(words.raw(at)).filter(|_| words.raw(at + 1) == "century")?;
    let last = i32::try_from(century.min(99)).ok()? * 100;
    Some((Some(When::Years(last - 99, last)), at + 2))
}
