//! The patterns of `data/patterns.tsv`, which `build.rs` compiles to tables.
//!
//! A pattern is a regular expression of the `regex` crate. The tables are sparse DFAs: small, and usable at any
//! alignment. A search is linear in the searched text; callers search one line or sentence at a time, so that finding
//! all matches stays linear in the whole text.

use regex_automata::Input;
use regex_automata::dfa::{Automaton, sparse::DFA};

use crate::error::ResourceError;
use crate::text::span::Span;

type Table = DFA<&'static [u8]>;

include!(concat!(env!("OUT_DIR"), "/patterns.rs"));

/// One compiled pattern.
pub struct Pattern {
    table: Table,
}

impl Pattern {
    fn load(name: &'static str, bytes: &'static [u8]) -> Result<Self, ResourceError> {
        match DFA::from_bytes(bytes) {
            Ok((table, _)) => Ok(Self { table }),
            Err(error) => Err(ResourceError { name, message: format!("not a compiled pattern: {error}") }),
        }
    }

    /// The end of the longest match that starts where the piece starts, counted in bytes of the piece.
    #[must_use]
    pub fn prefix(&self, piece: &str) -> Option<usize> {
        let input = Input::new(piece).anchored(regex_automata::Anchored::Yes);
        self.table.try_search_fwd(&input).ok().flatten().map(|found| found.offset())
    }

    /// Whether the whole piece matches.
    #[must_use]
    pub fn matches(&self, piece: &str) -> bool {
        self.prefix(piece) == Some(piece.len())
    }

    /// The longest match that starts where the span starts.
    #[must_use]
    pub fn at(&self, text: &str, span: Span) -> Option<Span> {
        self.prefix(span.of(text)).map(|len| Span::new(span.start, span.start + len))
    }
}
