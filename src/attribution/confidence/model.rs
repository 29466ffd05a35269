//! The learned part of the confidence: which words report, which nouns speak, and trees over all features.
//!
//! The file, written by `train/confidence.py`: the header of [`crate::model::format`] with the names of the features;
//! lemmas of cues, with how much more often than average each reports, in tenths of a logit; the same for heads of
//! sources; the trees.

use super::clue::ConfidenceClues;
use crate::error::ResourceError;
use crate::model::embedding::Vocabulary;
use crate::model::format::Reader;
use crate::model::linear;
use crate::model::probability::probability;
use crate::model::trees::{self, Trees};

/// The names of the clues, in the order of their values.
pub const CLUES: &[&str] = ConfidenceClues::NAMES;

/// The model.
#[derive(Clone, Debug)]
pub struct ConfidenceModel {
    cues: Odds,
    sources: Odds,
    trees: Trees,
}

/// A number for each of some words.
#[derive(Clone, Debug)]
struct Odds {
    words: Vocabulary,
    tenths: Vec<i8>,
}

impl ConfidenceModel {
    /// Reads a model that was trained on these clues.
    ///
    /// # Errors
    /// Where the file is cut, altered or of other clues.
    pub fn read(name: &'static str, bytes: &[u8]) -> Result<Self, ResourceError> {
        let mut reader = Reader::of(name, bytes, &CLUES.join(" "))?;
        let cues = Odds::read(&mut reader, "cues")?;
        let sources = Odds::read(&mut reader, "sources")?;
        let trees = Trees::read(&mut reader, CLUES.len())?;
        reader.end()?;
        Ok(Self { cues, sources, trees })
    }

    /// By how much a cue's main word reports more often than others, in tenths of a logit; 0 where it is not known.
    pub(super) fn cue_odds(&self, lemma: &str) -> i16 {
        self.cues.of(lemma)
    }

    /// By how much the head of a source speaks more often than others, in the same unit.
    pub(super) fn source_odds(&self, lemma: &str) -> i16 {
        self.sources.of(lemma)
    }

    /// The score of a draft by its clues, in [`trees::ONE`]ths of a logit.
    #[must_use]
    pub fn score(&self, clues: &[i16]) -> i32 {
        self.trees.score(clues)
    }

    /// How probable it is that what has these clues is a statement, in thousandths.
    pub(in crate::attribution) fn confidence(&self, clues: &ConfidenceClues) -> u16 {
        probability(i64::from(self.score(&clues.values())) * linear::ONE / i64::from(trees::ONE))
    }
}

impl Odds {
    fn read(reader: &mut Reader<'_>, what: &str) -> Result<Self, ResourceError> {
        let words = Vocabulary::read(reader, what)?;
        let tenths = reader.bytes(words.len(), what)?.iter().map(|&byte| byte.cast_signed()).collect();
        Ok(Self { words, tenths })
    }

    fn of(&self, word: &str) -> i16 {
        let row = self.words.row(word).checked_sub(1);
        row.and_then(|row| self.tenths.get(row)).map_or(0, |&tenths| tenths.into())
    }
}
