//! What the network says of an article, gathered sequence by sequence.
//!
//! In: the sequences of a document as they are read. Out: attributions as token ranges of the document, each with the
//! network's confidence; and contents without a cue.

use std::ops::Range;

use super::boundary;
use crate::annotate::memory::Recall;
use crate::annotate::network::{Found, Heard};
use crate::annotate::sequence::Sequence;
use crate::annotate::tagger;
use crate::rule;
use crate::text::document::Document;

/// The statements inside a content, which is read as a text of its own, like an article.
pub(super) fn inside(document: &Document<'_>, content: Range<usize>, recall: Recall<'_>) -> Vec<Found> {
    let reading = recall.read(&tagger::see(document, content.clone()));
    let mut found = reading.heard_at(content.start).found;
    found.retain(|found| !found.parts.content.is_empty());
    found
}

/// What an article says, gathered while it is read.
pub struct Hearing<'d> {
    document: &'d Document<'d>,
    heard: Heard,
    /// The last token of the block before, where the last attribution may go on.
    open: Option<usize>,
}

impl<'d> Hearing<'d> {
    /// Nothing heard yet.
    #[must_use]
    pub fn new(document: &'d Document<'d>) -> Self {
        Self { document, heard: Heard::default(), open: None }
    }

    /// Hears the next sequence. Contents without a cue join the last attribution of the block before where that one
    /// ends with a colon or leaves a quotation open.
    pub fn hear(&mut self, Sequence { tokens: range, reading }: &Sequence) {
        let document = self.document;
        let Heard { mut found, mut orphans } = reading.heard_at(range.start);
        let last = range.end.checked_sub(1);
        let joins = found.is_empty() && !orphans.is_empty();
        let introduced = |before: &Found| self.open.is_some_and(|open| goes_on(document, before, open, range.start));
        match self.heard.found.last_mut().filter(|before| joins && introduced(before)) {
            Some(before) => {
                before.parts.content.append(&mut orphans);
                self.open = last;
            }
            None => self.open = last.filter(|_| !found.is_empty()),
        }
        self.heard.found.append(&mut found);
        self.heard.orphans.append(&mut orphans);
    }

    /// All that was heard: attributions with a content, and contents without a cue.
    #[must_use]
    pub fn heard(mut self) -> Heard {
        self.heard.found.retain(|found| !found.parts.content.is_empty());
        self.heard
    }
}

/// Whether a block continues the previous one: that ends with a colon or an open quotation, or with a quotation while
/// this block starts with another.
fn goes_on(document: &Document<'_>, before: &Found, last: usize, first: usize) -> bool {
    let is_quoted = |at: usize| boundary::outermost(document, at).is_some();
    let quoted_before = is_quoted(last) || before.parts.content.iter().any(|content| is_quoted(content.start));
    rule::applies("attribution.next-block") && document.lower(last) == ":"
        || (rule::applies("attribution.next-block-quoted") && is_quoted(first) && quoted_before)
}
