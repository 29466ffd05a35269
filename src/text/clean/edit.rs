//! Edits of a text, and the map back to the original.

use std::ops::Range;

use crate::text::span::Span;

/// A piece of a text that was replaced.
struct Edit {
    /// The old span.
    old: Range<usize>,
    /// The new span; empty if the text was removed.
    new: Range<usize>,
}

/// The changes of one reading, in order.
pub(super) struct Edits(Vec<Edit>);

impl Edits {
    /// Some characters were replaced, and all positions are unchanged.
    pub(super) fn none() -> Self {
        Self(Vec::new())
    }

    /// The old span of a span in the new text.
    pub(super) fn back(&self, span: Span) -> Span {
        Span::new(self.start(span.start), self.end(span.end))
    }

    /// The old position of the character after a position.
    fn start(&self, at: usize) -> usize {
        let after = self.0.partition_point(|edit| edit.new.start <= at);
        match after.checked_sub(1).and_then(|last| self.0.get(last)) {
            Some(edit) if at < edit.new.end => edit.old.start,
            Some(edit) => edit.old.end + (at - edit.new.end),
            None => at,
        }
    }

    /// The old end of the character before a position.
    fn end(&self, at: usize) -> usize {
        let after = self.0.partition_point(|edit| edit.new.start < at);
        match after.checked_sub(1).and_then(|last| self.0.get(last)) {
            Some(edit) => edit.old.end + at.saturating_sub(edit.new.end),
            None => at,
        }
    }
}

/// A text under construction.
pub(super) struct Rewriting<'t> {
    old: &'t str,
    new: String,
    /// How much of the old text has been taken over.
    done: usize,
    edits: Vec<Edit>,
}

impl<'t> Rewriting<'t> {
    pub(super) fn new(old: &'t str) -> Self {
        Self { old, new: String::new(), done: 0, edits: Vec::new() }
    }

    /// Replaces a piece of the old text; pieces come in order.
    pub(super) fn replace(&mut self, old: Range<usize>, with: &str) {
        self.new.push_str(self.old.get(self.done..old.start).unwrap_or(""));
        let start = self.new.len();
        self.new.push_str(with);
        self.done = old.end;
        self.edits.push(Edit { old, new: start..self.new.len() });
    }

    /// The new text, if it is another.
    pub(super) fn done(mut self) -> super::Read {
        if self.edits.is_empty() {
            return None;
        }
        self.new.push_str(self.old.get(self.done..).unwrap_or(""));
        Some((self.new, Edits(self.edits)))
    }
}
