//! The learned model of a page: what words weigh, which lines belong to the article, which line is its headline.
//!
//! The file (`train/pages.py` writes it): the header of [`crate::model::format`] with [`FEATURES`], the weights of words,
//! the trees that keep lines, the trees that choose the headline.

use super::headline;
use super::look::{self, Look};
use super::page::{self, Page};
use super::words::WordWeights;
use crate::error::ResourceError;
use crate::model::format::Reader;
use crate::model::trees::Trees;

/// What the features are. Change a word here whenever one of them changes; the trainer hashes the same words.
pub const FEATURES: &str = "line-1 words-3 overlap-1 page-1 headline-1";

/// A candidate is the headline from this score on, in [`crate::model::trees::ONE`]ths; chosen on the training pages so that
/// texts that were pasted without a headline have none.
const HEADLINE: i32 = -768;

/// The model.
#[derive(Clone, Debug)]
pub struct PageModel {
    /// What words weigh.
    pub words: WordWeights,
    keep: Trees,
    headline: Trees,
}

impl PageModel {
    /// Reads a model that was trained on these features.
    ///
    /// # Errors
    /// Where the file is cut, altered or of other features.
    pub fn read(name: &'static str, bytes: &[u8]) -> Result<Self, ResourceError> {
        let mut reader = Reader::of(name, bytes, FEATURES)?;
        let model = Self {
            words: WordWeights::read(&mut reader)?,
            keep: Trees::read(&mut reader, page::FEATURES)?,
            headline: Trees::read(&mut reader, headline::FEATURES)?,
        };
        reader.end()?;
        Ok(model)
    }

    /// Adds what the words of a line weigh.
    pub fn weigh(&self, line: &str, look: &mut Look) {
        let [sum, mean, least] = self.words.of(line);
        look.set(look::at::WEIGHT, sum);
        look.set(look::at::MEAN_WEIGHT, mean);
        look.set(look::at::LEAST_WEIGHT, least);
    }

    /// How much each line belongs to the article: above zero, it does.
    #[must_use]
    pub fn scores(&self, page: &Page) -> Vec<i32> {
        page.features().iter().map(|row| self.keep.score(row)).collect()
    }

    /// The line that is the headline, if one is.
    #[must_use]
    pub fn headline(&self, page: &Page, scores: &[i32]) -> Option<usize> {
        self.best(page, scores).filter(|(_, score)| *score > HEADLINE).map(|(at, _)| at)
    }

    /// The best candidate, however good, and its score; of equal ones the first.
    #[must_use]
    pub fn best(&self, page: &Page, scores: &[i32]) -> Option<(usize, i32)> {
        let scored = headline::candidates(page, scores).into_iter().map(|(at, row)| (at, self.headline.score(&row)));
        scored.max_by_key(|&(at, score)| (score, std::cmp::Reverse(at)))
    }
}
