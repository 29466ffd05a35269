//! Holidays with a fixed date everywhere.

use super::super::words::Words;

/// The month and the day of the holiday at a word, and the index after it.
#[must_use]
pub(super) fn read(words: &Words<'_, '_>, at: usize) -> Option<(u8, u8, usize)> {
    let (date, length) = words.entry(at, &words.lists().holiday, Words::raw)?;
    let (month, day) = date.split_once('-')?;
    let dated = (length > 1 || stands_alone(words, at)) && words.written(at).starts_with(char::is_uppercase);
    dated.then_some((month.parse().ok()?, day.parse().ok()?, at + length))
}

/// "by Christmas", "last Christmas"; not "Merry Christmas", "before Christmas dinner".
fn stands_alone(words: &Words<'_, '_>, at: usize) -> bool {
    let before = if at > words.range.start { words.seen(at - 1) } else { "" };
    let after = words.raw(at + 1);
    words.lists().holiday_before.contains(before)
        && (!after.starts_with(char::is_alphabetic) || words.lists().holiday_after.contains(after))
}
