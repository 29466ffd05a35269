//! The longest gazetteer entry at each position, if the text capitalises it like the entry.

use crate::country::Context;
use crate::country::gazetteer::{Code, Entry, Kind, Sense};
use crate::country::word::DocumentWords;
use crate::progress::Progress;

/// Words per step.
const STEP: usize = 4000;

/// An entry of the gazetteer found in a text.
#[derive(Clone, Debug)]
pub(super) struct Hit<'g> {
    /// Which words.
    pub(super) words: std::ops::Range<usize>,
    /// The entry.
    pub(super) entry: &'g Entry,
}

impl Hit<'_> {
    /// The reason for a phrase that is not a mention.
    pub(super) fn phrase(&self) -> Option<&'static str> {
        self.entry.senses.iter().find_map(|sense| if let Sense::Phrase(reason) = sense { Some(*reason) } else { None })
    }

    /// The countries that the words can mean, with the kind of word and whether the sense is weak.
    pub(super) fn countries(&self) -> impl Iterator<Item = (Code, Kind, bool)> {
        self.entry.senses.iter().filter_map(|sense| match *sense {
            Sense::Country { code, kind, weak, .. } => Some((code, kind, weak)),
            Sense::Phrase(_) => None,
        })
    }

    /// The part of a country that the words name.
    pub(super) fn part(&self, of: Code) -> Option<&'static str> {
        self.entry.senses.iter().find_map(|sense| match *sense {
            Sense::Country { code, part, .. } if code == of => part,
            _ => None,
        })
    }

    /// Whether the words can be of a kind.
    pub(super) fn is(&self, wanted: Kind) -> bool {
        self.countries().any(|(_, kind, _)| kind == wanted)
    }
}

/// Finds the hits of a text, in order, none inside another.
pub(super) async fn find<'d>(context: &'d Context<'d>, progress: &Progress) -> Vec<Hit<'d>> {
    let words = &context.words;
    let gazetteer = &context.resources.gazetteer;
    let mut hits = Vec::new();
    let (mut at, mut rested) = (0, 0);
    while let Some(first) = words.get(at) {
        if at >= rested + STEP {
            rested = at;
            progress.yield_at(at, words.len()).await;
        }
        let follow = |n: usize| words.joined(at, at + n).then(|| words.lower(at + n));
        match gazetteer.longest(first.lower, follow, |length, entry| fits(entry, &(at..at + length), words)) {
            Some((length, entry)) => {
                hits.push(Hit { words: at..at + length, entry });
                at += length;
            }
            None => at += 1,
        }
    }
    hits
}

/// Whether words are written as an entry is: abbreviations exactly, names with their capitals.
fn fits(entry: &Entry, range: &std::ops::Range<usize>, words: &DocumentWords<'_>) -> bool {
    let last = range.end.saturating_sub(1);
    if (range.start..last).any(|at| words.comma(at) != (entry.comma == Some(at - range.start))) {
        return false;
    }
    let abbreviation = |sense: &Sense| matches!(sense, Sense::Country { kind: Kind::Abbreviation, .. });
    if entry.senses.iter().all(abbreviation) {
        return words.text_of(range) == entry.written;
    }
    // "10 Downing Street" starts with a number.
    let first_is_small = entry.written.starts_with(|first: char| first.is_lowercase() || first.is_numeric());
    (first_is_small || words.capital(range.start))
        && (range.start + 1..range.end).all(|at| {
            let word = words.written(at);
            words.capital(at) || word.len() <= 3 || word.contains(['\'', '’']) || entry.written.contains(word)
        })
}
