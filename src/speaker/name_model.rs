//! The model of names: what a name is that says nothing.
//!
//! The file, written by `train/names.py`: the header of [`crate::model::format`] with the names of all clues; the trees
//! for each kind.

use super::profile::mentioned::{KINDS, clue_names};
use crate::error::ResourceError;
use crate::model::format::Reader;
use crate::model::trees::Trees;

/// The model.
#[derive(Clone, Debug)]
pub struct NameModel {
    kinds: Vec<Trees>,
}

impl NameModel {
    /// The names of its clues, in the order of their values.
    #[must_use]
    pub fn clues() -> Vec<&'static str> {
        clue_names()
    }

    /// Reads a model that was trained on these clues.
    ///
    /// # Errors
    /// Where the file is cut, altered or of other clues.
    pub fn read(name: &'static str, bytes: &[u8]) -> Result<Self, ResourceError> {
        let clues = clue_names();
        let mut reader = Reader::of(name, bytes, &clues.join(" "))?;
        let mut kinds = Vec::with_capacity(KINDS.len());
        for _ in KINDS {
            kinds.push(Trees::read(&mut reader, clues.len())?);
        }
        reader.end()?;
        Ok(Self { kinds })
    }

    /// How well each kind fits a name, in [`crate::model::trees::ONE`]ths of a logit.
    #[must_use]
    pub fn kinds(&self, clues: &[i16]) -> Vec<i32> {
        self.kinds.iter().map(|trees| trees.score(clues)).collect()
    }
}
