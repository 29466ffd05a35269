//! The speaker models: whom a source refers to, and a speaker's kind and country.
//!
//! The file, written by `train/speakers.py` and `train/countries.py`: the header of [`crate::model::format`] with the
//! names of all features; the trees that rank the candidates of a source, those for each kind, those for a country.

use super::clue::Clues;
use super::profile::country::CountryClues;
use super::profile::kind::{KINDS, KindClues};
use crate::error::ResourceError;
use crate::model::column::Columns;
use crate::model::format::Reader;
use crate::model::trees::Trees;

/// The names of the clues of a source and a candidate, in the order of their values.
pub const CLUES: &[&str] = Clues::NAMES;
/// The names of the clues of a kind.
pub const KIND_CLUES: &[&str] = KindClues::NAMES;
/// The names of the clues of a country.
pub const COUNTRY_CLUES: &[&str] = CountryClues::NAMES;

/// The model.
#[derive(Clone, Debug)]
pub struct SpeakerModel {
    ranker: Trees,
    kinds: Vec<Trees>,
    country: Trees,
}

impl SpeakerModel {
    /// Reads a model that was trained on these clues.
    ///
    /// # Errors
    /// Where the file is cut, altered or of other clues.
    pub fn read(name: &'static str, bytes: &[u8]) -> Result<Self, ResourceError> {
        let features = [CLUES, KIND_CLUES, COUNTRY_CLUES].map(|names| names.join(" ")).join(" | ");
        let mut reader = Reader::of(name, bytes, &features)?;
        let ranker = Trees::read(&mut reader, CLUES.len())?;
        let mut kinds = Vec::with_capacity(KINDS.len());
        for _ in KINDS {
            kinds.push(Trees::read(&mut reader, KIND_CLUES.len())?);
        }
        let country = Trees::read(&mut reader, COUNTRY_CLUES.len())?;
        reader.end()?;
        Ok(Self { ranker, kinds, country })
    }

    /// How well each candidate fits a source, by their clues.
    #[must_use]
    pub fn fit(&self, candidates: &[Vec<i16>]) -> Vec<i32> {
        self.ranker.scores(&Columns::of(candidates))
    }

    /// How well each kind fits somebody, in [`crate::model::trees::ONE`]ths of a logit.
    #[must_use]
    pub fn kinds(&self, clues: &[i16]) -> Vec<i32> {
        self.kinds.iter().map(|trees| trees.score(clues)).collect()
    }

    /// How well a country fits somebody, in the same unit.
    #[must_use]
    pub fn country(&self, clues: &[i16]) -> i32 {
        self.country.score(clues)
    }
}
