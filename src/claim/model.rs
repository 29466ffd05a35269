//! The claim model: weights of a clause's features, and a small network that reads its words.
//!
//! The network uses the word vectors of the attribution network, so words that the training texts lack behave like
//! similar words. All names share one vector.
//!
//! The file, written by `train/claims.py fit`: the header of [`crate::model::format`] with [`FEATURES`], the hash of
//! the word vectors, then [`Linear`] and [`Pooled`].

use super::clause::Clause;
use super::delexicalised::NAME;
use super::feature::{self, FEATURES, Feature};
use crate::annotate::tagger::Tagger;
use crate::error::ResourceError;
use crate::model::format::Reader;
use crate::model::linear::Linear;
use crate::model::pooled::{Pooled, Said};

/// The model.
#[derive(Clone, Debug)]
pub struct Model {
    linear: Linear,
    pooled: Pooled,
}

/// What the model makes of a clause.
pub struct Reading<'m, 'd> {
    linear: &'m Linear,
    /// Its features with their hashes.
    features: Vec<(u32, Feature<'d>)>,
    /// The tokens that [`Pooled`] reads.
    tokens: Vec<usize>,
    said: Said<'m>,
}

impl Model {
    /// Reads a model that was trained on these features and these vectors of words.
    ///
    /// # Errors
    /// If the file is truncated or changed, or belongs to other features or another attribution network.
    pub fn read(name: &'static str, bytes: &[u8], words: &Tagger) -> Result<Self, ResourceError> {
        let mut reader = Reader::of(name, bytes, FEATURES)?;
        let (found, expected) = (reader.u32("hash of the word vectors")?, words.words_hash());
        if found != expected {
            let message = format!("trained on the word vectors {found:08x}, expected {expected:08x}: train it again");
            return Err(reader.error(&message));
        }
        let model = Self { linear: Linear::read(&mut reader)?, pooled: Pooled::read(&mut reader, words.word_width())? };
        reader.end()?;
        Ok(model)
    }

    /// Reads a clause with the vectors of its words.
    #[must_use]
    pub fn read_clause<'d>(&self, clause: &Clause<'_, 'd>, words: &Tagger) -> Reading<'_, 'd> {
        let (mut tokens, mut vectors) = (Vec::new(), Vec::new());
        let mut before = "";
        for at in clause.words.range.clone() {
            let seen = clause.words.seen(at);
            // A name of several words is one.
            if seen == NAME && before == NAME {
                continue;
            }
            before = seen;
            tokens.push(at);
            if seen.starts_with('<') && seen.len() > 1 {
                self.pooled.special.push(seen, &mut vectors);
            } else {
                words.push_word(crate::annotate::feature::plain(seen), &mut vectors);
            }
        }
        let said = self.pooled.read_text(&vectors);
        Reading { linear: &self.linear, features: feature::features(clause), tokens, said }
    }
}

impl<'d> Reading<'_, 'd> {
    /// The logit, in [`crate::model::linear::ONE`]ths.
    #[must_use]
    pub fn logit(&self) -> i64 {
        self.linear.logit(self.features.iter().map(|(hash, _)| *hash)) + self.said.logit()
    }

    /// What each feature adds to the logit; a word with what the network makes of it between its neighbours.
    #[must_use]
    pub fn shares(&self) -> Vec<(i64, &Feature<'d>)> {
        let (count, together) = (self.features.len(), self.said.shares());
        let share = |(hash, feature): &'_ (u32, Feature<'d>)| {
            let at = feature.word().and_then(|word| self.tokens.binary_search(&word).ok());
            self.linear.share(self.linear.weight(*hash), count)
                + at.and_then(|at| together.get(at)).copied().unwrap_or(0)
        };
        self.features.iter().map(|entry| (share(entry), &entry.1)).collect()
    }
}
