//! The learned model: a small recurrent tagger with integer weights.
//!
//! In: the tokens of a block. Out: for each token a label (source, cue, content), a part of speech and a kind of name.
//! The idea: simple recurrent units (Lei et al. 2018) have all their matrix products on the input side, so a block
//! is one integer matrix product a layer and a cheap recurrence; a conditional random field picks the best sequence
//! of labels. Weights are int8 with a scale a row, activations 16-bit, sums 32-bit; what remains is `+`, `*` and `/`
//! on `f32` in a fixed order, which native code and wasm compute to the same bit. There is no `exp`: the
//! nonlinearity is a rational function, and the trainer (`train/`) uses the same one.
//! The model of what is worth checking ([`linear`], [`pooled`]) is built of the same parts and reads the same word
//! vectors; lines of a page and the sources' speakers are told by boosted trees ([`trees`]).

pub mod activation;
pub(crate) mod clues;
pub mod crf;
pub mod embedding;
pub mod encoder;
pub mod format;
mod lanes;
pub mod linear;
pub mod matrix;
pub mod pairs;
pub mod pooled;
pub(crate) mod probability;
pub mod trees;
