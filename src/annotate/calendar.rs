//! Months and days of the week.

use super::pos::Pos;
use super::shape::Shape;

/// A word of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarWord {
    /// From January, 1.
    Month(u8),
    /// From Monday, 0.
    Weekday(u8),
}

/// Days of the week, from Monday.
pub const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// Months, from January, with their abbreviations.
pub const MONTHS: [&[&str]; 12] = [
    &["january", "jan.", "jan"],
    &["february", "feb.", "feb"],
    &["march", "mar."],
    &["april", "apr."],
    &["may"],
    &["june", "jun."],
    &["july", "jul."],
    &["august", "aug."],
    &["september", "sept.", "sep.", "sept"],
    &["october", "oct.", "oct"],
    &["november", "nov.", "nov"],
    &["december", "dec.", "dec"],
];

/// The number of a month, from 1.
#[must_use]
pub fn month(word: &str) -> Option<u8> {
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(number, _)| number)
}

/// The number of a day of the week, from Monday, 0.
#[must_use]
pub fn weekday(word: &str) -> Option<u8> {
    (0..).zip(DAYS).find(|(_, name)| *name == word.strip_suffix("'s").unwrap_or(word)).map(|(number, _)| number)
}

/// The word of the calendar that a word in lower case is: one with a capital; "May" and "March" only as a noun.
#[must_use]
pub fn word(lower: &str, shape: Shape, pos: Pos) -> Option<CalendarWord> {
    if !shape.is_capital() {
        return None;
    }
    let verb = matches!(lower, "may" | "march") && (pos.is_verb() || pos == Pos::Modal);
    let month = || month(lower).filter(|_| !verb).map(CalendarWord::Month);
    weekday(lower).map(CalendarWord::Weekday).or_else(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_days_are_nouns_with_a_capital() {
        let read = |word: &str, pos| super::word(&word.to_lowercase(), Shape::of(word), pos);
        assert_eq!(read("May", Pos::ProperNoun), Some(CalendarWord::Month(5)));
        assert_eq!(read("May", Pos::Modal), None);
        assert_eq!(read("March", Pos::Base), None);
        assert_eq!(read("may", Pos::ProperNoun), None);
        assert_eq!(read("Sept.", Pos::ProperNoun), Some(CalendarWord::Month(9)));
        assert_eq!(read("Sunday", Pos::Unknown), Some(CalendarWord::Weekday(6)));
        assert_eq!(read("Ruiz", Pos::ProperNoun), None);
    }
}
