//! The patterns of `data/patterns.tsv`, compiled by `build.rs` to tables that are only read here.
//!
//! A pattern is written in the syntax of the `regex` crate and run by its engine crate. The tables are sparse
//! DFAs: small, and readable from any address. A search is linear in what it searches; callers search one line
//! or one sentence at a time, so that finding all matches stays linear in the text.

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
