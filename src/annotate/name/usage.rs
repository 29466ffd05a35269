//! How an article uses a word with a capital: the sums of what the network and the neighbours say at each mention.
//!
//! A name that one sentence leaves open is plain elsewhere: "Kowalski said" and "the lawyer Ana Kowalski".

use rustc_hash::FxHashMap;

use super::clue::NameWords;
use super::score::Scores;
use crate::annotate::shape::Shape;
use crate::text::document::Document;

/// Later mentions of a word are not counted, so that sums are small numbers.
const MOST_MENTIONS: i16 = 120;
/// At most so many words have a usage, which bounds the memory; the others are judged by their sentence alone.
const MOST_WORDS: usize = 4000;
/// How many habits of a mention are counted.
pub(super) const HABITS: usize = 14;
/// How many scores the network gives.
const SCORES: usize = 6;

/// The mentions of a word.
#[derive(Clone, Debug, Default)]
pub(super) struct Usage {
    /// How often it is written with a capital, outside titles.
    pub(super) count: i16,
    /// How often it is written small.
    pub(super) small: i16,
    scores: [i16; SCORES],
    habits: [i16; HABITS],
}

/// The usage of each word with a capital.
#[derive(Default)]
pub(super) struct Usages<'d>(FxHashMap<&'d str, Usage>);

impl<'d> Usages<'d> {
    /// Adds what each mention says in the words of a document.
    pub(super) fn of(document: &'d Document<'_>, words: &NameWords<'d, '_>) -> Self {
        let mut all = Self::default();
        let tokens = || document.article_blocks().flat_map(|(_, block)| block.tokens.clone());
        for at in tokens().filter(|&at| words.is_capital(at) && !words.is_title_case(at)) {
            let word = document.lower(at);
            let is_new = !all.0.contains_key(word);
            if is_new && all.0.len() >= MOST_WORDS {
                continue;
            }
            let usage = all.0.entry(word).or_default();
            if usage.count < MOST_MENTIONS {
                usage.count += 1;
                let added = words.scores(at).all();
                usage.scores.iter_mut().zip(added).for_each(|(sum, score)| *sum += score);
                let habits = words.habits(at).map(i16::from);
                usage.habits.iter_mut().zip(habits).for_each(|(sum, habit)| *sum += habit);
            }
        }
        for at in tokens().filter(|&at| words.shape(at) == Shape::Small) {
            if let Some(usage) = all.0.get_mut(document.lower(at)) {
                usage.small = (usage.small + 1).min(MOST_MENTIONS);
            }
        }
        all
    }

    /// The usage of a word.
    pub(super) fn get(&self, word: &str) -> Option<&Usage> {
        self.0.get(word)
    }
}

impl Usage {
    /// The mean score of each kind, that of no name last.
    pub(super) fn mean_scores(&self) -> [i16; SCORES] {
        self.scores.map(|sum| sum / self.count.max(1))
    }

    /// The share of mentions with each habit, in hundredths.
    pub(super) fn shares(&self) -> [i16; HABITS] {
        self.habits.map(|sum| 100 * sum / self.count.max(1))
    }
}

/// The mean scores of a word without usage.
pub(super) const UNUSED: [i16; SCORES] = [-98; SCORES];
/// The shares of a word without usage.
pub(super) const NO_SHARES: [i16; HABITS] = [-1; HABITS];

/// The mean scores of a word, or those of one that is not used as a name or not there.
pub(super) fn mean_scores(usages: &Usages<'_>, word: &str) -> [i16; SCORES] {
    if word.is_empty() { Scores::OUTSIDE.all() } else { usages.get(word).map_or(UNUSED, Usage::mean_scores) }
}
