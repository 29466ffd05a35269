//! Evidence: the reasons for a decision, kept with it and shown to the reader.

use crate::text::span::Span;

/// One reason. `rule` is a stable code (`"cue-verb"`, `"number"`); the page turns it into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The kind of reason, in kebab-case, stable across versions.
    pub rule: &'static str,
    /// Its position in the text.
    pub span: Option<Span>,
    /// Its weight, in thousandths; each rule has its own unit.
    pub score: Option<i32>,
    /// More detail, such as a normalised number or the name a pronoun refers to.
    pub detail: Option<String>,
}

impl Evidence {
    /// A reason with a position in the text.
    #[must_use]
    pub fn at(rule: &'static str, span: Span) -> Self {
        Self { rule, span: Some(span), score: None, detail: None }
    }

    /// A reason without a position.
    #[must_use]
    pub fn of(rule: &'static str) -> Self {
        Self { rule, span: None, score: None, detail: None }
    }

    /// The same with a weight.
    #[must_use]
    pub fn scored(self, score: i32) -> Self {
        Self { score: Some(score), ..self }
    }

    /// The same with a detail.
    #[must_use]
    pub fn saying(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }
}
