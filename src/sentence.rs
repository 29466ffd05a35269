//! Where sentences start and stop.

use crate::block::Block;
use crate::span::Span;
use crate::token::Tokens;

/// One sentence of one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, its closing marks included.
    pub span: Span,
    /// Its tokens, as indices into the document's.
    pub tokens: std::ops::Range<usize>,
    /// The block it lies in.
    pub block: usize,
}

/// Cuts blocks into sentences.
#[must_use]
pub fn split(_text: &str, _blocks: &[Block], _tokens: &Tokens) -> Vec<Sentence> {
    Vec::new()
}
