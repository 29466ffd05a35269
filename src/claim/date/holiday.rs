//! Holidays with a fixed date everywhere. Thanksgiving, Easter and Independence Day are not.

use super::super::words::Words;

/// A name in several words, its month and its day.
const HOLIDAYS: [(&str, u8, u8); 9] = [
    ("christmas eve", 12, 24),
    ("christmas day", 12, 25),
    ("christmas", 12, 25),
    ("boxing day", 12, 26),
    ("new year 's eve", 12, 31),
    ("new year 's day", 1, 1),
    ("valentine 's day", 2, 14),
    ("halloween", 10, 31),
    ("bastille day", 7, 14),
];

/// Whether a holiday may start with a word.
#[must_use]
pub(crate) fn may_start(word: &str) -> bool {
    HOLIDAYS.iter().any(|(name, ..)| name.split(' ').next() == Some(word)) || word == "fourth"
}

/// The month and the day of the holiday at a word, and the index after it.
#[must_use]
pub(crate) fn read(words: &Words<'_, '_>, at: usize) -> Option<(u8, u8, usize)> {
    HOLIDAYS.iter().find_map(|(name, month, day)| {
        let length = name.split(' ').count();
        let named = name.split(' ').zip(at..).all(|(word, at)| words.raw(at) == word);
        let dated = named && (length > 1 || stands_alone(words, at));
        (dated && words.written(at).starts_with(char::is_uppercase)).then_some((*month, *day, at + length))
    })
}

/// "by Christmas", "last Christmas"; not "Merry Christmas", "before Christmas dinner".
fn stands_alone(words: &Words<'_, '_>, at: usize) -> bool {
    let before = if at > words.range.start { words.seen(at - 1) } else { "" };
    let after = words.raw(at + 1);
    words.lists().holiday_before.contains(before)
        && (!after.starts_with(char::is_alphabetic) || words.lists().holiday_after.contains(after))
}
