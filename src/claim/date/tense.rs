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

/// What is planned in the present tense.
const PLANNED: &str = "arrives begins closes comes decides departs ends expires faces goes holds hosts launches \
    leaves meets opens plays reopens resumes returns runs speaks starts takes travels visits votes";

/// Verbs of the past without "-ed".
const PAST: &str = "was were had did became began broke brought built came caught chose cut fell fled found fought \
    froze gave got grew held hit kept knew left lost made met paid put ran rose sank saw sent set shot sold spent \
    spoke stole stood struck swore taken took wept went won wore wrote";

/// The tense of the date at a word.
#[must_use]
pub(crate) fn of(words: &Words<'_, '_>, at: usize) -> Option<Tense> {
    let near = at.saturating_sub(REACH).max(words.range.start);
    let before = (near..at).rev().map(|i| verb(words, i, at)).find(|sign| *sign != Sign::None);
    // "On Sunday the council meets again."
    let first = words.range.start;
    let opens = (first..at).all(|i| one_of(words.seen(i), "on in by early late before until the ` “ \""));
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
    let is = |word: &str| one_of(word, "is are am 're 'm");
    match word {
        "will" | "'ll" | "wo" | "would" | "could" | "might" | "shall" => return Sign::Tense(Tense::ToCome),
        // "meets again after the fire on Sunday"
        ";" | ":" | "after" => return Sign::Stop,
        // Who speaks on a day has said it; what was said may be of any day.
        "said" | "says" | "told" | "tells" | "added" | "announced" | "warned" => {
            return if date <= i + 2 { Sign::Tense(Tense::Gone) } else { Sign::Stop };
        }
        "to" if one_of(
            before(1),
            "is are was were due set expected scheduled slated likely planned plans plan vowed vows promised promises \
                pledged pledges agreed agrees intends wants hopes ready about",
        ) =>
        {
            return Sign::Tense(Tense::ToCome);
        }
        "due" | "set" | "scheduled" | "slated" | "planned" | "expected" | "postponed"
            if i + 1 == date || one_of(next, "for on until") =>
        {
            return if one_of(before(1), "was were had") { Sign::Stop } else { Sign::Tense(Tense::ToCome) };
        }
        // "The vote is on Sunday."
        "is" | "are" if i + 1 == date || one_of(next, "on in") && i + 2 == date => {
            return Sign::Tense(Tense::ToCome);
        }
        _ => {}
    }
    if word.ends_with("ing") && is(before(1)) || is_planned(words, i, before(1)) {
        return Sign::Tense(Tense::ToCome);
    }
    let past = one_of(word, PAST)
        || word.len() > 4 && word.ends_with("ed") && !one_of(word, "need indeed speed hundred exceed proceed");
    if past && !one_of(before(1), "the a an") { Sign::Tense(Tense::Gone) } else { Sign::None }
}

/// "The council meets", "the judges meet"; but "the votes" and "the vote" are not verbs.
fn is_planned(words: &Words<'_, '_>, i: usize, before: &str) -> bool {
    let word = words.seen(i);
    if one_of(word, PLANNED) {
        let is_noun = one_of(before, "the a an of 's ' his her its their our all no for in and or <number>")
            || super::super::number::small(before).is_some();
        return !is_noun && !before.is_empty();
    }
    let plain =
        PLANNED.split(' ').any(|one| one.strip_suffix('s') == Some(word) || one.strip_suffix("es") == Some(word));
    let many = one_of(before, "they we you who people")
        || before != NAME && before.len() > 3 && before.ends_with('s')
        || before == NAME && words.written(i - 1).ends_with('s');
    plain && many
}
