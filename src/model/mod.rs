//! The learned models (the crate `claimlight-model`), and what only the analysis adds to them: the clues of its
//! decisions, and scores as probabilities.

pub(crate) mod clues;
pub(crate) mod probability;

pub use claimlight_model::{activation, column, crf, embedding, encoder, format, linear, matrix, pairs, pooled, trees};
