//! Whether a date is past or future, by its verb: "met in June", "meets on Sunday", "will open in May".
//!
//! Input: words and the position of the date. Output: [`Tense`], if a nearby verb shows it. Not done: which verb
//! governs the date in a long sentence; the nearest verb with a tense is used.

use super::super::delexicalised::NAME;
use super::super::words::{Words, one_of};

/// Before or after the day of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tense {
    /// It was.
    Gone,
    /// It will be.
    ToCome,
}

/// The greatest distance between a date and its verb, in words.
const REACH: usize = 20;

/// The tense of the date at a word.
#[must_use]
pub(crate) fn of(words: &Words<'_, '_>, at: usize) -> Option<Tense> {
    let lists = words.lists();
    let near = at.saturating_sub(REACH).max(words.range.start);
    let before = (near..at).rev().map(|i| verb(words, i, at)).find(|sign| *sign != Sign::None);
    // "On Sunday the council meets again."
    let first = words.range.start;
    let opens = (first..at).all(|i| lists.date_opening.contains(words.seen(i)));
    let after = || (at + 1..at + REACH).map(|i| verb(words, i, first)).find(|sign| *sign != Sign::None);
    match before.or_else(|| opens.then(after).flatten()) {
        Some(Sign::Tense(tense)) => Some(tense),
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    /// No verb beyond this word counts.
    Stop,
    Tense(Tense),
}

/// What the word at an index says of a date.
fn verb(words: &Words<'_, '_>, i: usize, date: usize) -> Sign {
    let (word, next) = (words.seen(i), words.seen(i + 1));
    let before = |back: usize| if i >= words.range.start + back { words.seen(i - back) } else { "" };
    let lists = words.lists();
    match word {
        _ if lists.future.contains(word) => return Sign::Tense(Tense::ToCome),
        // "meets again after the fire on Sunday"
        ";" | ":" | "after" => return Sign::Stop,
        // Who speaks on a day has said it; what was said may be of any day.
        _ if lists.told.contains(word) => {
            return if date <= i + 2 { Sign::Tense(Tense::Gone) } else { Sign::Stop };
        }
        "to" if lists.to_before.contains(before(1)) => {
            return Sign::Tense(Tense::ToCome);
        }
        _ if lists.due.contains(word) && (i + 1 == date || one_of(next, "for on until")) => {
            return if one_of(before(1), "was were had") { Sign::Stop } else { Sign::Tense(Tense::ToCome) };
        }
        // "The vote is on Sunday."
        "is" | "are" if i + 1 == date || one_of(next, "on in") && i + 2 == date => {
            return Sign::Tense(Tense::ToCome);
        }
        _ => {}
    }
    if word.ends_with("ing") && lists.be.contains(before(1)) || is_planned(words, i, before(1)) {
        return Sign::Tense(Tense::ToCome);
    }
    let past = lists.past.contains(word) || word.len() > 4 && word.ends_with("ed") && !lists.past_not.contains(word);
    if past && !one_of(before(1), "the a an") { Sign::Tense(Tense::Gone) } else { Sign::None }
}

/// "The council meets", "the judges meet"; but "the votes" and "the vote" are not verbs.
fn is_planned(words: &Words<'_, '_>, i: usize, before: &str) -> bool {
    let (word, lists) = (words.seen(i), words.lists());
    if lists.planned.contains(word) {
        let is_noun = lists.planned_not.contains(before) || super::super::number::small(lists, before).is_some();
        return !is_noun && !before.is_empty();
    }
    let plain = || ["s", "es"].iter().any(|end| lists.planned.contains(&format!("{word}{end}")));
    let many = lists.planner.contains(before)
        || before != NAME && before.len() > 3 && before.ends_with('s')
        || before == NAME && words.written(i - 1).ends_with('s');
    many && plain()
}
