//! An attribution before it is decided which of them count.

use std::ops::Range;

use crate::annotate::network::Margin;

/// An attribution in tokens.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) content: Vec<Range<usize>>,
    pub(super) cue: Range<usize>,
    pub(super) source: Option<Range<usize>>,
    pub(super) rule: &'static str,
    /// How sure the network is of it, where it found it.
    pub(super) margin: Option<Margin>,
    /// The rule that reads the same cue, where the network found it.
    pub(super) agrees: Option<&'static str>,
}

impl Draft {
    /// What a rule finds, and the network did not.
    pub(super) fn by_rule(
        rule: &'static str,
        source: Option<Range<usize>>,
        cue: Range<usize>,
        content: Vec<Range<usize>>,
    ) -> Self {
        Self { content, cue, source, rule, margin: None, agrees: None }
    }

    /// Whether a token belongs to the content or the source.
    pub(super) fn holds(&self, at: usize) -> bool {
        self.content.iter().chain(&self.source).any(|part| part.contains(&at))
    }
}
