//! Finds reported statements, each with its source, cue and content.
//!
//! The terms are those of PARC and `PolNeAR`: the *cue* is the reporting expression ("said", "according to",
//! the colon of a headline), the *source* is whom the words are attributed to, the *content* is what is reported.

mod clause_edge;
mod draft;
mod each_token;
pub mod hearing;
mod labelled;
pub mod manner;

mod according;
mod agent;
mod announced;
mod apart;
mod bare_clause;
mod boundary;
mod combine;
pub mod confidence;
mod continued;
mod cue;
mod hearer;
mod hearsay;
mod nested;
mod noun_clause;
mod outer;
mod own_clause;
mod passive;
mod purpose;
mod quotation;
mod quoted_as;
mod reporting_clause;
mod rules;
mod series;
mod signed;
mod silence;
mod sound;
mod source;
mod source_check;
mod split;
mod spoken;
mod stance;
mod subject;
mod told;
mod transcript;
mod turn;
mod view;
mod voice;

use crate::annotate::Annotations;
use crate::annotate::memory::Recall;
use crate::annotate::network::Heard;
use crate::evidence::Evidence;
use crate::lexicon::cues::CueLexicon;
use crate::named::named;
use crate::progress::Progress;
use crate::rule;
use crate::text::document::Document;
use crate::text::span::Span;
use confidence::model::ConfidenceModel;
use manner::{Manner, MannerLexicon};

named! {
    /// How much of the content is in quotation marks.
    pub enum Quotation {
        /// All of it.
        Direct = "direct",
        /// Some of it.
        Mixed = "mixed",
        /// None of it.
        Indirect = "indirect",
        /// The article's own statement, which nobody reports.
        None = "none",
    }
}

/// The resources of this stage.
#[derive(Clone, Copy)]
pub struct AttributionResources<'r> {
    /// The network, for the words of a content.
    pub network: Recall<'r>,
    /// Reporting expressions.
    pub cues: &'r CueLexicon,
    /// What the words of a cue say about the manner of a statement.
    pub manners: &'r MannerLexicon,
    /// The learned model that decides which drafts are statements.
    pub confidence: &'r ConfidenceModel,
}

/// One reported statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// What is reported; several spans if the reporting clause splits it. Never empty.
    pub content: Vec<Span>,
    /// The reporting expression.
    pub cue: Vec<Span>,
    /// Whom it is attributed to; empty if the text does not say.
    pub source: Vec<Span>,
    /// How much of it is in quotation marks.
    pub quotation: Quotation,
    /// Its manner: said, written, believed …
    pub manner: Manner,
    /// The features for its confidence (`confidence::clue`).
    pub clues: Vec<i16>,
    /// The probability that a reader takes it for a statement of its source, in thousandths.
    pub confidence: u16,
    /// The attribution whose content contains this one.
    pub parent: Option<usize>,
    /// Why it was found.
    pub because: Vec<Evidence>,
}

impl Attribution {
    /// An attribution from gold data, for a trainer.
    #[must_use]
    pub fn given(document: &Document<'_>, content: Vec<Span>, cue: Vec<Span>, source: Vec<Span>) -> Self {
        let quotation = quotation::of(document, &content);
        Self {
            content,
            cue,
            source,
            quotation,
            manner: Manner::Said,
            clues: Vec::new(),
            confidence: 1000,
            parent: None,
            because: Vec::new(),
        }
    }
}

/// Finds the attributions of a document in text order, parents before their children. `heard` is the output of the
/// network from the annotation of the document.
pub async fn find(
    annotations: &Annotations<'_>,
    heard: Heard,
    resources: &AttributionResources<'_>,
    progress: &Progress,
) -> Vec<Attribution> {
    let document = annotations.document();
    let mut drafts = combine::drafts(annotations, heard, resources);
    continued::extend(document, &mut drafts);
    if rule::applies("attribution.own-clause") {
        own_clause::give_back(annotations, &mut drafts);
    }
    if rule::applies("attribution.turn") {
        turn::part(annotations, &mut drafts);
    }
    nested::add(annotations, resources, drafts, progress).await
}
