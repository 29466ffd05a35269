//! Dates in words: "Feb. 3", "3 February 2018", "last Tuesday", "early next month", "two weeks ago", "since the 1990s".
//!
//! In: words from an index on, and the article's date, if known. Out: the date in ISO 8601 (none if it depends on an
//! unknown date) and the index after it. Not done: "03/02/2018", which is ambiguous; movable holidays.

mod holiday;
pub(super) mod tense;

use super::calendar::{Date, When};
use super::delexicalised::{Delexicalised, YEAR, is_year};
use super::words::{Words, one_of};
use super::{number, relative};
use crate::annotate::calendar::month;
use crate::text::block::BlockKind;
use tense::Tense;

/// A date that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReadDate {
    /// The date in ISO 8601, with "early" or "late" after a comma.
    pub iso: Option<String>,
    /// The index after it.
    pub next: usize,
}

/// The day of an article: the first full date of its date line or byline.
#[must_use]
pub(super) fn of_article(delexicalised: &Delexicalised<'_>) -> Option<Date> {
    let lines = delexicalised
        .document
        .blocks
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Dateline | BlockKind::Byline));
    lines.flat_map(|block| block.tokens.clone().map(|at| (at, block.tokens.end))).find_map(|(at, end)| {
        let words = Words { delexicalised, range: at..end };
        match plain(&words, at, None)? {
            (Some(When::Day(date)), _) => Some(date),
            _ => None,
        }
    })
}

/// The date that starts at a word.
#[must_use]
pub(super) fn read(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Option<ReadDate> {
    if let Some((part, next)) = part(words, at) {
        let next = next + usize::from(matches!(words.raw(next), "in" | "on" | "the"));
        let next = next + usize::from(words.raw(next) == "the");
        let (when, end) = plain(words, next, today)?;
        return Some(ReadDate { iso: when.map(|when| format!("{when}{part}")), next: end });
    }
    if let Some((when, next)) = words.raw(at).strip_prefix("mid-").and_then(|rest| middle(words, rest, at, today)) {
        return Some(ReadDate { iso: Some(format!("{when}, middle")), next });
    }
    if let Some(read) = from_to(words, at) {
        return Some(read);
    }
    plain(words, at, today).map(|(when, next)| ReadDate { iso: when.map(|when| when.to_string()), next })
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

/// The word after "mid-": "1990s", "2016", "March".
fn middle(words: &Words<'_, '_>, rest: &str, at: usize, today: Option<Date>) -> Option<(When, usize)> {
    if let Some(month) = month(rest) {
        let (year, next) = year_after(words, at + 1);
        let when = year.map_or_else(|| in_month(words, at, month, today), |year| When::Month(year, month));
        return Some((when, next));
    }
    let year = || rest.parse().ok().filter(|_| is_year(rest)).map(When::Year);
    decade(rest).or_else(year).map(|when| (when, at + 1))
}

/// "from 2001 to 2005", "between 2001 and 2005", "2001-2005", "2001-05"
fn from_to(words: &Words<'_, '_>, at: usize) -> Option<ReadDate> {
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
    holds.then(|| ReadDate { iso: Some(When::Years(from, to).to_string()), next: first + 3 })
}

/// What was read (none where it depends on a day that is not known), and the index after it.
pub(super) type Plain = Option<(Option<When>, usize)>;

fn plain(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
    iso(words, at)
        .or_else(|| of_holiday(words, at, today))
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

/// "Feb. 3, 2018", "February 2018", "3 February", "the third of May", "in February"
pub(super) fn of_month(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
    let of = usize::from(words.raw(at + 1) == "of");
    let named =
        || number::ordinal(words.lists(), words.raw(at)).filter(|_| of > 0).and_then(|day| u8::try_from(day).ok());
    if let (Some(day), true) = (day(words, at).or_else(named), words.is_time(at + 1 + of)) {
        let place = at + 1 + of;
        let month = month(words.raw(place))?;
        let (year, next) = year_after(words, place + 1);
        return Some((Some(on(words, at, year, (month, day), today)), next));
    }
    let number =
        month(words.raw(at)).filter(|_| words.is_time(at) || words.raw(at) != "may" && day(words, at + 1).is_some())?;
    if let Some(day) = day(words, at + 1) {
        let (year, next) = year_after(words, at + 2);
        return Some((Some(on(words, at, year, (number, day), today)), next));
    }
    if !words.is_time(at) {
        return None;
    }
    let of = usize::from(words.raw(at + 1) == "of" || words.raw(at + 1) == ",");
    if let Some(year) = year(words, at + 1 + of) {
        return Some((Some(When::Month(year, number)), at + 2 + of));
    }
    Some((Some(in_month(words, at, number, today)), at + 1))
}

/// "New Year's Eve", "last Christmas", "Christmas 2015"
fn of_holiday(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
    let which = usize::from(one_of(words.raw(at), "last this next"));
    let (month, day, next) = holiday::read(words, at + which)?;
    let (year, next) = year_after(words, next);
    Some((Some(on(words, at, year, (month, day), today)), next))
}

/// The month in the year given by the verb's tense; without a verb, in the year closest to the article's day.
fn in_month(words: &Words<'_, '_>, at: usize, month: u8, today: Option<Date>) -> When {
    let Some(today) = today else { return When::MonthOfYear(month) };
    let distance = |year: &i32| (*year - today.year) * 12 + i32::from(month) - i32::from(today.month);
    let year = nearest([today.year - 1, today.year, today.year + 1].into_iter(), distance, when(words, at));
    When::Month(year.unwrap_or(today.year), month)
}

/// A year after a date, with or without a comma.
fn year_after(words: &Words<'_, '_>, at: usize) -> (Option<i32>, usize) {
    let comma = usize::from(words.raw(at) == ",");
    match year(words, at + comma) {
        Some(year) => (Some(year), at + comma + 1),
        None => (None, at),
    }
}

/// The day in that year; without one, in the year that the verb gives it, or that brings it nearest to the article's.
fn on(words: &Words<'_, '_>, at: usize, year: Option<i32>, (month, day): (u8, u8), today: Option<Date>) -> When {
    let near = |today: Date| {
        let years = [today.year - 1, today.year, today.year + 1].into_iter();
        let days = years.filter_map(|year| Date::new(year, month, day));
        nearest(days, |date: &Date| date.number() - today.number(), when(words, at))
    };
    let date = year.map_or_else(|| today.and_then(near), |year| Date::new(year, month, day));
    date.map_or(When::DayOfYear(month, day), When::Day)
}

/// The nearest of some, on the side that the verb gives.
fn nearest<T>(all: impl Iterator<Item = T>, distance: impl Fn(&T) -> i32, tense: Option<Tense>) -> Option<T> {
    let fits = |one: &T| match tense {
        Some(Tense::Gone) => distance(one) <= 0,
        Some(Tense::ToCome) => distance(one) >= 0,
        None => true,
    };
    all.filter(|one| fits(one)).min_by_key(|one| distance(one).abs())
}

/// Whether a day or month without a year is gone or to come. "Called a vote for May": what was done says nothing of a
/// day that it was done for.
fn when(words: &Words<'_, '_>, at: usize) -> Option<Tense> {
    let before = |back: usize| if at >= words.range.start + back { words.seen(at - back) } else { "" };
    let joint = if before(1) == "the" { before(2) } else { before(1) };
    match (words.raw(at), joint) {
        ("last", _) | (_, "since") => Some(Tense::Gone),
        ("next", _) => Some(Tense::ToCome),
        _ => tense::of(words, at).filter(|tense| *tense == Tense::ToCome || words.lists().month_before.contains(joint)),
    }
}

/// "first quarter of 2017"
fn quarter(words: &Words<'_, '_>, at: usize) -> Plain {
    let number = number::ordinal(words.lists(), words.raw(at)).filter(|number| (1..=4).contains(number))?;
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
        // "1,800 people" has a comma; "1800 people" is recognised by what is counted.
        let counted = words.raw(at + 1).ends_with('s') && !words.lists().year_verb.contains(words.raw(at + 1))
            || words.raw(at + 1) == "people";
        let named = at > words.range.start && words.lists().year_before.contains(words.raw(at - 1));
        return (named || (1900..2100).contains(&year) && !counted).then_some((Some(When::Year(year)), at + 1));
    }
    if words.raw(at) == "fiscal" {
        let next = at + 1 + usize::from(words.raw(at + 1) == "year");
        return year(words, next).map(|year| (Some(When::Year(year)), next + 1));
    }
    if words.lists().season.contains(words.raw(at)) {
        let next = at + 1 + usize::from(words.raw(at + 1) == "of");
        return year(words, next).map(|year| (Some(When::Year(year)), next + 1));
    }
    if let Some(when) = decade(words.raw(at)) {
        return Some((Some(when), at + 1));
    }
    let century = number::ordinal(words.lists(), words.raw(at)).filter(|_| words.raw(at + 1) == "century")?;
    let last = i32::try_from(century.min(99)).ok()? * 100;
    Some((Some(When::Years(last - 99, last)), at + 2))
}
