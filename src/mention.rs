//! People and organisations by name.

use crate::country::CountryMention;
use crate::document::Document;
use crate::resources::Resources;
use crate::span::Span;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MentionKind {
    /// A person.
    Person,
    /// A company, party, agency, club, newspaper …
    Organisation,
}

/// One name in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where the name stands, without title and role.
    pub span: Span,
    /// Its tokens.
    pub tokens: std::ops::Range<usize>,
    /// What it stands for.
    pub kind: MentionKind,
}

/// Finds the names of a document, in the order of the text.
#[must_use]
pub fn find(_document: &Document<'_>, _countries: &[CountryMention], _resources: &Resources) -> Vec<Mention> {
    Vec::new()
}
