//! Cardinal and ordinal numbers in words: "seven", "twenty-three"; "third", "10th".

use super::super::clause_lexicon::{ClauseLexicon, number};

/// The value of a word below a hundred: "seven", "twenty-three".
#[must_use]
pub(crate) fn small(lists: &ClauseLexicon, word: &str) -> Option<u32> {
    number(&lists.numeral, word).or_else(|| {
        let (tens, ones) = word.split_once('-')?;
        Some(ten(lists, tens)? + number(&lists.numeral, ones).filter(|ones| (1..10).contains(ones))?)
    })
}

/// "twenty", "ninety"
fn ten(lists: &ClauseLexicon, word: &str) -> Option<u32> {
    number(&lists.numeral, word).filter(|value| *value >= 20)
}

/// The place that an ordinal names: "third", "10th", "twenty-first".
#[must_use]
pub(crate) fn ordinal(lists: &ClauseLexicon, word: &str) -> Option<u32> {
    if let Some(end) = word.find(|c: char| !c.is_ascii_digit()).filter(|&end| end > 0) {
        let (digits, suffix) = word.split_at_checked(end)?;
        return matches!(suffix, "st" | "nd" | "rd" | "th").then(|| digits.parse().ok()).flatten();
    }
    number(&lists.ordinal, word).or_else(|| {
        let (tens, ones) = word.split_once('-')?;
        Some(ten(lists, tens)? + number(&lists.ordinal, ones).filter(|ones| *ones < 10)?)
    })
}

/// The value of one digit.
#[must_use]
pub(crate) fn digit(word: &str) -> Option<u32> {
    word.parse().ok().filter(|digit| *digit < 10)
}
