//! The model of kinds of names.
//!
//! The file, written by `train/kinds.py`: the header of [`crate::model::format`] with the names of all clues; the trees
//! of persons, organisations, places, and of words that go on with the name before them.

use super::clue::Clues;
use super::path::{Fit, KINDS};
use crate::error::ResourceError;
use crate::model::column::Columns;
use crate::model::format::Reader;
use crate::model::trees::Trees;

/// The trees are asked about this many words at once, which bounds the memory.
const BATCH: usize = 32;
/// Added to every kind, in steps of the trees: a word that is as likely a name as not is one. Chosen by
/// cross-validation for the best F1.
const NAMED: i32 = 40;

/// The model.
#[derive(Clone, Debug)]
pub struct KindModel {
    kinds: Vec<Trees>,
    goes_on: Trees,
}

impl KindModel {
    /// Reads a model that was trained on these clues.
    ///
    /// # Errors
    /// Where the file is cut, altered or of other clues.
    pub fn read(name: &'static str, bytes: &[u8]) -> Result<Self, ResourceError> {
        let mut reader = Reader::of(name, bytes, &Clues::NAMES.join(" "))?;
        let mut trees = || Trees::read(&mut reader, Clues::NAMES.len());
        let kinds = KINDS.iter().map(|_| trees()).collect::<Result<_, _>>()?;
        let goes_on = trees()?;
        reader.end()?;
        Ok(Self { kinds, goes_on })
    }

    /// The scores of each kind and of going on for the clues of a word, in [`crate::model::trees::ONE`]ths of a logit.
    #[must_use]
    pub fn scores(&self, clues: &[i16]) -> Vec<i32> {
        self.kinds.iter().chain([&self.goes_on]).map(|trees| trees.score(clues)).collect()
    }

    /// How well the kinds fit words.
    pub(super) fn fits(&self, mut rows: impl Iterator<Item = Vec<i16>>) -> Vec<Fit> {
        let mut fits = Vec::new();
        loop {
            let batch: Vec<Vec<i16>> = rows.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                return fits;
            }
            let batch = Columns::of(&batch);
            let start = fits.len();
            fits.extend(self.goes_on.scores(&batch).into_iter().map(|goes_on| Fit { goes_on, ..Fit::default() }));
            for (kind, trees) in self.kinds.iter().enumerate() {
                let new = fits.get_mut(start..).unwrap_or_default();
                for (fit, score) in new.iter_mut().zip(trees.scores(&batch)) {
                    if let Some(slot) = fit.kinds.get_mut(kind) {
                        *slot = score + NAMED;
                    }
                }
            }
        }
    }
}
