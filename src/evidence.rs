//! Why something was decided: kept with every decision, shown to the reader.

use crate::text::span::Span;

/// One reason. `rule` is a stable code (`"cue-verb"`, `"number"`); the page turns it into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What kind of reason, kebab-case, stable across versions.
    pub rule: &'static str,
    /// Where in the text it stands.
    pub span: Option<Span>,
    /// How much it counted, in thousandths; the unit is the rule's own.
    pub score: Option<i32>,
    /// What else there is to say, such as a normalised number or the name a pronoun leads to.
    pub detail: Option<String>,
}

impl Evidence {
    /// A reason that stands somewhere in the text.
    #[must_use]
    pub fn at(rule: &'static str, span: Span) -> Self {
        Self { rule, span: Some(span), score: None, detail: None }
    }

    /// A reason without a place.
    #[must_use]
    pub fn of(rule: &'static str) -> Self {
        Self { rule, span: None, score: None, detail: None }
    }

    /// The same with what it counted.
    #[must_use]
    pub fn scored(self, score: i32) -> Self {
        Self { score: Some(score), ..self }
    }

    /// The same with a word of detail.
    #[must_use]
    pub fn saying(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }
}
