//! Which quotation marks belong together.

use crate::block::Block;
use crate::span::Span;
use crate::token::Tokens;

/// One quotation: from its opening mark to its closing one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// With its marks.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// Tokens from the opening mark to the closing one, marks included.
    pub tokens: std::ops::Range<usize>,
    /// Whether a closing mark was found; an unclosed quotation ends with its block.
    pub closed: bool,
    /// Single quotation marks.
    pub single: bool,
    /// The quotation around this one.
    pub inside: Option<usize>,
    /// The quotation of the paragraph before that this one goes on with.
    pub continues: Option<usize>,
    /// The block it lies in.
    pub block: usize,
}

/// Pairs the quotation marks of each block.
#[must_use]
pub fn pair(_text: &str, _blocks: &[Block], _tokens: &Tokens) -> Vec<Quote> {
    Vec::new()
}
