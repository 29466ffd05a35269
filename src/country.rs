//! Country mentions: which words mean which country, settled by context.

use crate::document::Document;
use crate::gazetteer::Code;
use crate::named::named;
use crate::resources::Resources;
use crate::span::Span;

named! {
    /// By which kind of word a country is mentioned.
    pub enum Via {
        /// "Peru"
        Name = "name",
        /// "Peruvian" before a noun
        Adjective = "adjective",
        /// "a Peruvian", "Peruvians"
        Demonym = "demonym",
        /// "U.S."
        Abbreviation = "abbreviation",
        /// "Lima" as the place
        Capital = "capital",
        /// "Lima said", "the Kremlin": a place that stands for its government
        Metonym = "metonym",
    }
}

/// One mention of a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryMention {
    /// Where it stands.
    pub span: Span,
    /// Which country.
    pub code: Code,
    /// By which kind of word.
    pub via: Via,
    /// Which rule decided, kebab-case.
    pub because: &'static str,
}

/// Finds the country mentions of a document, in the order of the text.
#[must_use]
pub fn find(_document: &Document<'_>, _resources: &Resources) -> Vec<CountryMention> {
    Vec::new()
}
