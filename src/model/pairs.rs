//! A tiny network over counts: does this source or content belong to this cue?

use super::activation::tanh;
use super::format::Reader;
use crate::resources::ResourceError;

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
    /// The least score of a content and of a source that is taken.
    pub least: [f32; 2],
}

impl Pairs {
    /// Reads the network.
    ///
    /// # Errors
    /// At the end of the file or where it counts something else.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, ResourceError> {
        let (features, hidden) = (reader.size("pair features")?, reader.size("hidden units")?);
        if features != FEATURES {
            return Err(reader.error(&format!("{features} pair features, expected {FEATURES}")));
        }
        let weights = reader.floats(hidden.saturating_mul(FEATURES), "pair weights")?;
        let (weights, _) = weights.as_chunks();
        let biases = reader.floats(hidden, "pair biases")?;
        let out = reader.floats(hidden, "pair outputs")?;
        let last = reader.floats(3, "pair bias")?;
        let [out_bias, content, source] = last.first_chunk().copied().unwrap_or_default();
        Ok(Self { weights: weights.to_vec(), biases, out, out_bias, least: [content, source] })
    }

    /// The score of a pair: above zero, they more likely belong together than not.
    #[must_use]
    pub fn score(&self, pair: &[f32; FEATURES]) -> f32 {
        let mut sum = self.out_bias;
        for ((weights, bias), out) in self.weights.iter().zip(&self.biases).zip(&self.out) {
            let mut hidden = *bias;
            for (weight, x) in weights.iter().zip(pair) {
                hidden += weight * x;
            }
            sum += out * tanh(hidden);
        }
        sum
    }
}
