//! Dates in words: "Feb. 3", "3 February 2018", "last Tuesday", "early next month", "two weeks ago", "since the 1990s".
//!
//! In: words from an index on, and the day of the article where the text gives one. Out: the date as ISO 8601 writes
//! it (none where it depends on a day that is not known) and the index after it. Not done: "03/02/2018", which two
//! halves of the world read differently; holidays.

use super::blind::{Blind, YEAR, is_year, month, weekday};
use super::calendar::{Date, When};
use super::number;
use super::words::{Words, one_of};
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
    if let Some(read) = from_to(words, at) {
        return Some(read);
    }
    plain(words, at, today).map(|(when, next)| Read { iso: when.map(|when| when.to_string()), next })
}

/// "early", "late", "mid", "earlier", "later"
fn part(words: &Words<'_, '_>, at: usize) -> Option<(&'static str, usize)> {
    let part = match words.raw(at) {
        "early" => ", early",
        "late" => ", late",
        "mid" => ", middle",
        // "earlier this month" says only that it is over.
        "earlier" | "later" if matches!(words.raw(at + 1), "this" | "in" | "on") => "",
        _ => return None,
    };
    Some((part, at + 1 + usize::from(words.raw(at) == "mid" && words.raw(at + 1) == "-")))
}

/// "from 2001 to 2005", "between 2001 and 2005"
fn from_to(words: &Words<'_, '_>, at: usize) -> Option<Read> {
    let and = match words.raw(at) {
        "from" => "to",
        "between" => "and",
        _ => return None,
    };
    let (from, to) = (year(words, at + 1)?, year(words, at + 3)?);
    (words.raw(at + 2) == and && from < to).then(|| Read { iso: Some(When::Years(from, to).to_string()), next: at + 4 })
}

type Plain = Option<(Option<When>, usize)>;

fn plain(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
    iso(words, at)
        .or_else(|| of_month(words, at, today))
        .or_else(|| of_week(words, at, today))
        .or_else(|| relative(words, at, today))
        .or_else(|| years(words, at))
}

fn year(words: &Words<'_, '_>, at: usize) -> Option<i32> {
    (words.seen(at) == YEAR).then(|| words.raw(at).parse().ok()).flatten()
}

/// A day of the month: "3", "3rd".
fn day(words: &Words<'_, '_>, at: usize) -> Option<u8> {
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
fn of_month(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
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

/// A bare day of the week is one to come if "will" stands so far before it at most.
const BACK: usize = 20;

/// "Tuesday", "last Tuesday", "next Friday"; a date behind it decides.
fn of_week(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
    let which = matches!(words.raw(at), "last" | "next" | "this" | "past").then(|| words.raw(at));
    let place = at + usize::from(which.is_some());
    let number = weekday(words.raw(place)).filter(|_| words.is_time(place))?;
    let comma = usize::from(words.raw(place + 1) == ",");
    if let Some((when, next)) =
        of_month(words, place + 1 + comma, today).filter(|_| day(words, place + 2 + comma).is_some())
    {
        return Some((when, next));
    }
    let comes = which == Some("next")
        || which.is_none() && (at.saturating_sub(BACK)..at).any(|i| matches!(words.seen(i), "will" | "'ll"));
    let date = today.map(|today| {
        let back = i32::from((today.weekday() + 7 - number) % 7);
        let on_or_before = today.plus_days(-back);
        match which {
            Some("last" | "past") if back == 0 => on_or_before.plus_days(-7),
            _ if comes && (back > 0 || which.is_some()) => on_or_before.plus_days(7),
            _ => on_or_before,
        }
    });
    Some((Some(date.map_or(When::Weekday(number), When::Day)), place + 1))
}

/// "yesterday", "next month", "this year", "two weeks ago"
fn relative(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
    let days = match words.raw(at) {
        "yesterday" => Some(-1),
        "today" | "tonight" => Some(0),
        "tomorrow" => Some(1),
        _ => None,
    };
    if let Some(days) = days {
        return Some((today.map(|today| When::Day(today.plus_days(days))), at + 1));
    }
    if let Some((count, unit, next)) = ago(words, at) {
        return Some((count.zip(today).and_then(|(count, today)| shifted(today, unit, count.checked_neg()?)), next));
    }
    let by = match words.raw(at) {
        "last" => -1,
        "this" => 0,
        "next" => 1,
        _ => return None,
    };
    let unit = words.raw(at + 1);
    let unit = match unit {
        "spring" | "summer" | "autumn" | "fall" | "winter" => "year",
        "night" | "evening" if by == -1 => "day",
        "morning" | "afternoon" | "evening" if by == 0 => "day",
        "weekend" => "week",
        "week" | "month" | "year" | "decade" | "century" => unit,
        _ => return None,
    };
    Some((today.and_then(|today| shifted(today, unit, by)), at + 2))
}

/// "two weeks ago", "a year ago", "decades ago": how many, of what, and the index after it.
fn ago<'d>(words: &Words<'_, 'd>, at: usize) -> Option<(Option<i32>, &'d str, usize)> {
    let (count, next) = match words.raw(at) {
        "a" | "an" => (Some(1), at + 1),
        word if unit(word).is_some() && word.ends_with('s') => (None, at),
        _ => {
            let read = number::read(words, at)?;
            (Some(i32::try_from(read.value?.small()?).ok()?), read.next)
        }
    };
    let unit = unit(words.raw(next))?;
    (words.raw(next + 1) == "ago").then_some((count, unit, next + 2))
}

/// A unit of time in the singular.
fn unit(word: &str) -> Option<&str> {
    let one = if word == "centuries" { "century" } else { word.strip_suffix('s').unwrap_or(word) };
    one_of(one, "day week month year decade century").then_some(one)
}

fn shifted(today: Date, unit: &str, by: i32) -> Option<When> {
    let year = |years: i32| today.year.saturating_add(by.saturating_mul(years));
    Some(match unit {
        "day" => When::Day(today.plus_days(by)),
        "week" => When::Week(today.plus_days(by.saturating_mul(7))),
        "month" => today.plus_months(by),
        "year" => When::Year(year(1)),
        "decade" => When::Years(year(10).div_euclid(10) * 10, year(10).div_euclid(10) * 10 + 9),
        "century" => When::Years(year(100).div_euclid(100) * 100, year(100).div_euclid(100) * 100 + 99),
        _ => return None,
    })
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
    if let Some(first) = words.raw(at).strip_suffix('s').filter(|first| is_year(first) && first.ends_with('0')) {
        let first: i32 = first.parse().ok()?;
        return Some((Some(When::Years(first, first + 9)), at + 1));
    }
    let century = number::ordinal(words.raw(at)).filter(|_| words.raw(at + 1) == "century")?;
    let last = i32::try_from(century.min(99)).ok()? * 100;
    Some((Some(When::Years(last - 99, last)), at + 2))
}
