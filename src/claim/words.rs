//! The words of a clause, without access to the words around it.

use std::ops::Range;

use super::clause_lexicon::{ClauseLexicon, Table};
use super::delexicalised::{DAY, Delexicalised, MONTH};
use crate::text::span::Span;

/// Some tokens of a document.
#[derive(Clone)]
pub struct Words<'b, 'd> {
    /// The document with its names hidden.
    pub delexicalised: &'b Delexicalised<'d>,
    /// Which tokens.
    pub range: Range<usize>,
}

impl<'d> Words<'_, 'd> {
    /// The word at an index with names hidden; "" outside.
    #[must_use]
    pub fn seen(&self, at: usize) -> &'d str {
        if self.range.contains(&at) { self.delexicalised.word(at) } else { "" }
    }

    /// The word in lower case, a name too; "" outside.
    #[must_use]
    pub fn raw(&self, at: usize) -> &'d str {
        if self.range.contains(&at) { self.delexicalised.document.lower(at) } else { "" }
    }

    /// The word as written; "" if out of range.
    #[must_use]
    pub fn written(&self, at: usize) -> &'d str {
        if self.range.contains(&at) { self.delexicalised.document.word(at) } else { "" }
    }

    /// The word lists.
    #[must_use]
    pub(super) fn lists(&self) -> &'d ClauseLexicon {
        self.delexicalised.lists
    }

    /// Whether it is a day or a month.
    #[must_use]
    pub fn is_time(&self, at: usize) -> bool {
        matches!(self.seen(at), DAY | MONTH)
    }

    /// Whether there is no space before a token.
    #[must_use]
    pub fn touches(&self, at: usize) -> bool {
        let span = |at: usize| self.delexicalised.document.token(at).map(|token| token.span);
        at > self.range.start
            && self.range.contains(&at)
            && matches!((span(at - 1), span(at)), (Some(before), Some(this)) if before.end == this.start)
    }

    /// The number of words of a phrase, if all of them are at an index.
    #[must_use]
    pub fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut next = at;
        for word in phrase.split(' ') {
            if self.seen(next) != word {
                return None;
            }
            next += 1;
        }
        Some(next - at)
    }

    /// The value of the longest entry of a table at an index, and the number of its words. A table with names in it is
    /// read with [`Words::raw`].
    #[must_use]
    pub(super) fn entry(
        &self,
        at: usize,
        table: &Table,
        word: fn(&Self, usize) -> &'d str,
    ) -> Option<(&'static str, usize)> {
        const LONGEST: usize = 4;
        let (mut words, mut found) = (String::new(), None);
        for length in 1..=LONGEST {
            words.push_str(word(self, at + length - 1));
            found = table.get(words.as_str()).map(|value| (*value, length)).or(found);
            words.push(' ');
        }
        found
    }

    /// The span of tokens in the text.
    #[must_use]
    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.delexicalised.document.span_of(tokens)
    }
}

/// Whether a word is in a list separated by spaces.
#[must_use]
pub(super) fn one_of(word: &str, words: &str) -> bool {
    words.split(' ').any(|other| other == word)
}
