//! What can be checked: kinds of statement and how check-worthy they are.

use crate::attribution::{Attribution, Quotation};
use crate::country::CountryMention;
use crate::document::Document;
use crate::evidence::Evidence;
use crate::gazetteer::Code;
use crate::named::named;
use crate::resources::Resources;
use crate::span::Span;
use crate::speaker::Speakers;

named! {
    /// What kind of statement a claim is; several may hold.
    pub enum ClaimKind {
        /// A number, a share, an amount.
        Quantity = "quantity",
        /// More, less, the most, the first since.
        Comparison = "comparison",
        /// One thing because of another.
        Cause = "cause",
        /// What will be: forecast or promise.
        Prediction = "prediction",
        /// What is allowed, forbidden, required.
        Rule = "rule",
        /// What somebody did or what happened.
        Event = "event",
        /// Whom or what somebody supports, opposes, wants.
        Position = "position",
        /// A judgement of value.
        Opinion = "opinion",
        /// What the speaker lived through.
        Experience = "experience",
        /// A question.
        Question = "question",
        /// What one should do.
        Advice = "advice",
        /// Scene-setting: what it looked like.
        Scene = "scene",
    }
}

/// A statement of a speaker or of the article itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What is said; never empty.
    pub content: Vec<Span>,
    /// The attribution it comes from; `None`: the article's own voice.
    pub attribution: Option<usize>,
    /// The speaker, as an index; `None`: the article's own voice, or not named.
    pub speaker: Option<usize>,
    /// How much stands in quotation marks.
    pub quotation: Quotation,
    /// What kind of statement.
    pub kinds: Vec<ClaimKind>,
    /// How much of it can be checked and is worth it, in thousandths.
    pub checkability: u16,
    /// The claim in whose content this one is reported.
    pub parent: Option<usize>,
    /// The first claim of the article that says the same thing.
    pub same: Option<usize>,
    /// Earlier claims of other speakers about the same thing.
    pub related: Vec<usize>,
    /// The countries it is about.
    pub countries: Vec<Code>,
    /// Why.
    pub because: Vec<Evidence>,
}

/// How much each sentence can be checked, in thousandths; one a sentence.
#[must_use]
pub fn checkability(document: &Document<'_>, _resources: &Resources) -> Vec<u16> {
    vec![0; document.sentences.len()]
}

/// Attributed statements and the article's own, in the order of the text; a parent stands before its children.
#[must_use]
pub fn find(
    _document: &Document<'_>,
    attributions: &[Attribution],
    speakers: &Speakers,
    _countries: &[CountryMention],
    _checkability: &[u16],
    _resources: &Resources,
) -> Vec<Claim> {
    let claim = |(at, attribution): (usize, &Attribution)| Claim {
        content: attribution.content.clone(),
        attribution: Some(at),
        speaker: speakers.of.get(at).copied().flatten(),
        quotation: attribution.quotation,
        kinds: Vec::new(),
        checkability: 0,
        parent: attribution.parent,
        same: None,
        related: Vec::new(),
        countries: Vec::new(),
        because: attribution.because.clone(),
    };
    attributions.iter().enumerate().map(claim).collect()
}
