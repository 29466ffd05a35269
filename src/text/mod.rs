//! The text as it stands: lines, words, sentences, quotation marks, and the lists and patterns that tell them.
//!
//! A [`document::Document`] holds all of it; every later stage reads it and none changes it.

pub mod block;
pub mod document;
pub mod lexicon;
pub mod pattern;
pub mod quote;
pub mod sentence;
pub mod span;
pub mod token;
pub mod utf16;
