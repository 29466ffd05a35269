//! Dates relative to the day of the article: "last Tuesday", "next month", "two weeks ago".

use super::calendar::{Date, When};
use super::date::tense::{self, Tense};
use super::date::{self, Plain};
use super::number;
use super::words::{Words, one_of};
use crate::annotate::calendar::{month, weekday};

/// The relative date at a word.
pub(super) fn read(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
    of_week(words, at, today).or_else(|| named_month(words, at, today)).or_else(|| relative(words, at, today))
}

/// "Tuesday", "last Tuesday", "next Friday"; a date after it takes precedence.
fn of_week(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
    let which = matches!(words.raw(at), "last" | "next" | "this" | "past").then(|| words.raw(at));
    let place = at + usize::from(which.is_some());
    let number = weekday(words.raw(place)).filter(|_| words.is_time(place))?;
    let comma = usize::from(words.raw(place + 1) == ",");
    if let Some((when, next)) =
        date::of_month(words, place + 1 + comma, today).filter(|_| date::day(words, place + 2 + comma).is_some())
    {
        return Some((when, next));
    }
    let tense = tense::of(words, at);
    let comes = match which {
        Some("next") => true,
        Some("this") => tense != Some(Tense::Gone),
        Some(_) => false,
        None => tense == Some(Tense::ToCome),
    };
    let date = today.map(|today| {
        let back = i32::from((today.weekday() + 7 - number) % 7);
        let on_or_before = today.plus_days(-back);
        match which {
            Some("last" | "past") if back == 0 => on_or_before.plus_days(-7),
            _ if comes && (back > 0 || which == Some("next")) => on_or_before.plus_days(7),
            _ => on_or_before,
        }
    });
    Some((Some(date.map_or(When::Weekday(number), When::Day)), place + 1))
}

/// "last May", "next May"
fn named_month(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
    let which = words.raw(at);
    let month = month(words.raw(at + 1)).filter(|_| words.is_time(at + 1) && one_of(which, "last this next"))?;
    let when = today.map(|today| {
        let year = match which {
            "last" => today.year - i32::from(month >= today.month),
            "next" => today.year + i32::from(month <= today.month),
            _ => today.year,
        };
        When::Month(year, month)
    });
    Some((Some(when.unwrap_or(When::MonthOfYear(month))), at + 2))
}

/// "yesterday", "next month", "this year", "two weeks ago"
fn relative(words: &Words<'_, '_>, at: usize, today: Option<Date>) -> Plain {
    let days = match words.raw(at) {
        "yesterday" => Some(-1),
        "today" | "tonight" => Some(0),
        "tomorrow" => Some(1),
        _ => None,
    };
    let (days, at) = match words.raw(at) {
        "day" if words.phrase(at, "day before yesterday").is_some() => (Some(-2), at + 2),
        "day" if words.phrase(at, "day after tomorrow").is_some() => (Some(2), at + 2),
        _ => (days, at),
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
        _ if words.lists().season.contains(unit) => "year",
        "night" | "evening" if by == -1 => "day",
        "morning" | "afternoon" | "evening" if by == 0 => "day",
        "weekend" => "week",
        _ if unit != "day" && words.lists().span_unit.contains(unit) => unit,
        _ => return None,
    };
    Some((today.and_then(|today| shifted(today, unit, by)), at + 2))
}

/// "two weeks ago", "a year ago", "decades ago": how many, of what, and the index after it.
fn ago<'d>(words: &Words<'_, 'd>, at: usize) -> Option<(Option<i32>, &'d str, usize)> {
    let (count, next) = match words.raw(at) {
        "a" | "an" if unit(words, words.raw(at + 1)).is_some() => (Some(1), at + 1),
        word if unit(words, word).is_some() && word.ends_with('s') => (None, at),
        _ => {
            let read = number::read(words, at)?;
            (Some(i32::try_from(read.value?.small()?).ok()?), read.next)
        }
    };
    let unit = unit(words, words.raw(next))?;
    (words.raw(next + 1) == "ago").then_some((count, unit, next + 2))
}

/// A unit of time in the singular.
fn unit<'w>(words: &Words<'_, '_>, word: &'w str) -> Option<&'w str> {
    let one = if word == "centuries" { "century" } else { word.strip_suffix('s').unwrap_or(word) };
    words.lists().span_unit.contains(one).then_some(one)
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
