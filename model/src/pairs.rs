//! A tiny network that scores whether a source or content belongs to a cue.
//!
//! Its inputs are counts of what lies between the two, and the encoder's states of the first and last token of each.

use std::ops::Range;

use super::activation::tanh;
use super::format::Reader;
use super::matrix::{Activations, Matrix};
use crate::ResourceError;

/// How many counts describe a pair.
pub const FEATURES: usize = 40;

/// One hidden layer.
#[derive(Clone, Debug)]
pub struct Pairs {
    /// One row a hidden unit.
    weights: Vec<[f32; FEATURES]>,
    biases: Vec<f32>,
    out: Vec<f32>,
    out_bias: f32,
    /// What a token's state adds to the hidden units: where it is of a cue, then where it is of a source or content.
    states: Matrix,
    /// The least score of a content and of a source that is taken.
    pub least: [f32; 2],
}

impl Pairs {
    /// Reads the network; `width` is that of the encoder's last layer.
    ///
    /// # Errors
    /// At the end of the file or where it counts something else.
    pub fn read(reader: &mut Reader<'_>, width: usize) -> Result<Self, ResourceError> {
        let (features, hidden) = (reader.size("pair features")?, reader.size("hidden units")?);
        if features != FEATURES {
            return Err(reader.error(&format!("{features} pair features, expected {FEATURES}")));
        }
        let weights = reader.floats(hidden.saturating_mul(FEATURES), "pair weights")?;
        let (weights, _) = weights.as_chunks();
        let biases = reader.floats(hidden, "pair biases")?;
        let out = reader.floats(hidden, "pair outputs")?;
        let states = Matrix::read(reader, 2 * hidden, width)?;
        let last = reader.floats(3, "pair bias")?;
        let [out_bias, content, source] = last.first_chunk().copied().unwrap_or_default();
        Ok(Self { weights: weights.to_vec(), biases, out, out_bias, states, least: [content, source] })
    }

    /// What the tokens of a sequence add to the hidden units.
    #[must_use]
    pub fn added(&self, top: &Activations) -> Added {
        Added { rows: self.states.times(top), hidden: self.out.len() }
    }

    /// The score of a pair: above zero, they more likely belong together than not.
    #[must_use]
    pub fn score(&self, pair: &[f32; FEATURES], cue: [&[f32]; 2], other: [&[f32]; 2]) -> f32 {
        let mut sum = self.out_bias;
        let at = |rows: [&[f32]; 2], n: usize| rows.iter().filter_map(|row| row.get(n)).sum::<f32>();
        for (n, ((weights, bias), out)) in self.weights.iter().zip(&self.biases).zip(&self.out).enumerate() {
            let mut hidden = *bias + at(cue, n) + at(other, n);
            for (weight, x) in weights.iter().zip(pair) {
                hidden += weight * x;
            }
            sum += out * tanh(hidden);
        }
        sum
    }
}

/// What each token of a sequence adds to the hidden units.
#[derive(Clone, Debug, Default)]
pub struct Added {
    rows: Vec<f32>,
    hidden: usize,
}

impl Added {
    /// Of the first and last token of a cue.
    #[must_use]
    pub fn of_cue(&self, tokens: &Range<usize>) -> [&[f32]; 2] {
        self.ends(tokens, 0)
    }

    /// Of the first and last token of a source or content.
    #[must_use]
    pub fn of_other(&self, tokens: &Range<usize>) -> [&[f32]; 2] {
        self.ends(tokens, self.hidden)
    }

    fn ends(&self, tokens: &Range<usize>, from: usize) -> [&[f32]; 2] {
        let row = |at: usize| {
            let start = at * 2 * self.hidden + from;
            self.rows.get(start..start + self.hidden).unwrap_or(&[])
        };
        [row(tokens.start), row(tokens.end.saturating_sub(1))]
    }
}
