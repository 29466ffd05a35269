//! The page model: weights of words, which lines belong to the article, which line is its headline.
//!
//! The file, written by `train/pages.py`: the header of [`crate::model::format`] with [`FEATURES`], the weights of
//! words, the trees that select lines and those that select the headline, and a second pair of both that also uses the
//! page's HTML.

use super::headline;
use super::look::{self, Look};
use super::page::{self, Page};
use super::structure::Place;
use super::structured::{self, Structured};
use super::words::WordWeights;
use crate::error::ResourceError;
use crate::model::format::Reader;
use crate::model::trees::Trees;

/// What the features are. Change a word here whenever one of them changes; the trainer hashes the same words.
pub const FEATURES: &str = "line-1 words-3 overlap-1 page-1 headline-2 structure-1";

/// A candidate is the headline from this score on, in [`crate::model::trees::ONE`]ths; chosen on the training pages so
/// that texts that were pasted without a headline have none.
const HEADLINE: i32 = -512;
/// A text with this many folded lines is a whole page. A page has a headline, so this lower score is enough.
const FOLDED_OF_PAGE: usize = 8;
const HEADLINE_OF_PAGE: i32 = -1408;
/// A line of HTML belongs to the article above this score; chosen by thirds of the training pages.
const STRUCTURED_LEAST: i32 = 192;
/// A page of HTML has a headline from this score on.
const STRUCTURED_HEADLINE: i32 = -768;

/// The model.
#[derive(Clone, Debug)]
pub struct PageModel {
    /// What words weigh.
    pub words: WordWeights,
    keep: Trees,
    headline: Trees,
    structured_keep: Trees,
    structured_headline: Trees,
}

impl PageModel {
    /// Reads a model that was trained on these features.
    ///
    /// # Errors
    /// If the file is truncated or changed, or has other features.
    pub fn read(name: &'static str, bytes: &[u8]) -> Result<Self, ResourceError> {
        let mut reader = Reader::of(name, bytes, FEATURES)?;
        let model = Self {
            words: WordWeights::read(&mut reader)?,
            keep: Trees::read(&mut reader, page::FEATURES)?,
            headline: Trees::read(&mut reader, headline::FEATURES)?,
            structured_keep: Trees::read(&mut reader, structured::KEEP)?,
            structured_headline: Trees::read(&mut reader, structured::HEADLINE)?,
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

    /// The score of each line (above zero, it belongs to the article), and the headline, if there is one. `places`
    /// gives the positions of the lines in the HTML, if there was any.
    #[must_use]
    pub fn read_page(&self, page: &Page, places: &[Place]) -> (Vec<i32>, Option<usize>) {
        let first = self.scores(page);
        if places.is_empty() {
            let folded = first.iter().filter(|score| **score <= 0).count();
            let least = if folded >= FOLDED_OF_PAGE { HEADLINE_OF_PAGE } else { HEADLINE };
            let headline = self.best(page, &first).filter(|(_, score)| *score > least);
            return (first, headline.map(|(at, _)| at));
        }
        let scores = self.structured_scores(page, places, &first);
        let headline = self.structured_best(page, places, &first, &scores);
        let scores = scores.into_iter().map(|score| score - STRUCTURED_LEAST).collect();
        (scores, headline.filter(|(_, score)| *score > STRUCTURED_HEADLINE).map(|(at, _)| at))
    }

    /// How much each line belongs to the article, by its text.
    #[must_use]
    pub fn scores(&self, page: &Page) -> Vec<i32> {
        page.features().map(|row| self.keep.score(&row)).collect()
    }

    /// The best candidate for the headline, however good, and its score; of equal ones the first.
    #[must_use]
    pub fn best(&self, page: &Page, scores: &[i32]) -> Option<(usize, i32)> {
        first_best(self.candidates(page, scores).into_iter())
    }

    /// All candidates for the headline with their scores, by the text.
    #[must_use]
    pub fn candidates(&self, page: &Page, scores: &[i32]) -> Vec<(usize, i32)> {
        headline::candidates(page, scores).map(|(at, row)| (at, self.headline.score(&row))).collect()
    }

    /// How much each line belongs to the article, by its text and its place in HTML.
    #[must_use]
    pub fn structured_scores(&self, page: &Page, places: &[Place], first: &[i32]) -> Vec<i32> {
        let structured = Structured::new(page, places, first);
        structured.lines().map(|row| self.structured_keep.score(&row)).collect()
    }

    /// The best candidate by both, as [`PageModel::best`].
    #[must_use]
    pub fn structured_best(
        &self,
        page: &Page,
        places: &[Place],
        first: &[i32],
        scores: &[i32],
    ) -> Option<(usize, i32)> {
        let (structured, candidates) = (Structured::new(page, places, first), self.candidates(page, first));
        let rows = structured.headlines(&candidates, scores);
        first_best(rows.map(|(at, row)| (at, self.structured_headline.score(&row))))
    }
}

fn first_best(scored: impl Iterator<Item = (usize, i32)>) -> Option<(usize, i32)> {
    scored.max_by_key(|&(at, score)| (score, std::cmp::Reverse(at)))
}
