//! The learned models: a small recurrent tagger with integer weights, linear models and boosted trees.
//!
//! It is a crate of its own, because only a crate has its own level of optimisation: this one is compiled for speed,
//! and the rules that use it for size.
//!
//! In simple recurrent units (Lei et al. 2018), all matrix products depend only on the input, so a layer is one integer
//! matrix product per block and a cheap recurrence. A conditional random field finds the best sequence of labels.
//! Weights are int8 with a scale per row, activations 16-bit, sums 32-bit. The rest is `+`, `*` and `/` on `f32` in a
//! fixed order, which native code and wasm compute to the same bit. There is no `exp`: the nonlinearity is a rational
//! function, also in the trainer (`train/`).
//!
//! The claim model ([`linear`], [`pooled`]) uses the same parts and the same word vectors. Lines of a page and speakers
//! are decided by boosted trees ([`trees`]).

pub mod activation;
pub mod column;
pub mod crf;
pub mod embedding;
pub mod encoder;
pub mod error;
pub mod format;
mod lanes;
pub mod linear;
pub mod matrix;
pub mod pairs;
pub mod pooled;
pub mod trees;

pub use error::ResourceError;
