//! What can be checked: the claims of an article, what kinds of statement they are, and how worth checking.
//!
//! In: what the earlier stages found. Out: a probability for every sentence, and [`Claim`]s: every attributed statement,
//! and what the article says in its own voice where that is worth checking.
//! 1. [`blind`]: names are hidden, so that nothing depends on who is spoken of; [`words`];
//! 2. [`measure`]: numbers, money, shares, spans of time and dates, from [`number`], [`amount`], [`share`], [`date`], [`calendar`];
//! 3. [`trigger`]: which words of the [`lexicon`] tell a kind; [`stretch`] holds all that was read;
//! 4. [`feature`], [`model`], [`probability`]: how worth checking, as a probability; [`score`]: what made it so;
//! 5. `own`: the article's own voice; `about`: countries; `repeat`: what is said twice.
//!
//! The idea of check-worthiness and the labels are ClaimBuster's (Arslan et al., "A benchmark dataset of check-worthy
//! factual claims", 2020); the kinds follow Full Fact's (Konstantinovskiy et al., 2021).
//! Not done: whether anything is true. A score says how likely a fact-checker would want to check, nothing else.

mod about;
pub mod amount;
pub mod blind;
pub mod calendar;
mod comparison;
pub mod date;
pub mod feature;
pub mod lexicon;
pub mod measure;
pub mod model;
pub mod number;
mod own;
pub mod probability;
mod relative;
mod repeat;
pub mod score;
mod sense;
pub mod share;
pub mod stretch;
pub mod trigger;
mod unit;
pub mod words;

use crate::attribution::{Attribution, Quotation};
use crate::country::CountryMention;
use crate::country::gazetteer::Code;
use crate::evidence::Evidence;
use crate::lexicon::WordSet;
use crate::model::tagger::Tagger;
use crate::named::named;
use crate::progress::Progress;
use crate::speaker::Speakers;
use crate::text::document::Document;
use crate::text::span::Span;

use blind::Blind;
use lexicon::ClaimLexicon;
use model::{Model, Reading};
use probability::probability;
use stretch::Stretch;

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

/// What claims are read with.
#[derive(Clone, Copy)]
pub struct ClaimResources<'r> {
    /// What tells a kind of statement.
    pub claims: &'r ClaimLexicon,
    /// Words that news writes small.
    pub common: &'r WordSet,
    /// What is worth checking: the learned part.
    pub checkable: &'r Model,
    /// The vectors of words.
    pub tagger: &'r Tagger,
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

impl Claim {
    /// Nothing said yet.
    fn empty() -> Self {
        Self {
            content: Vec::new(),
            attribution: None,
            speaker: None,
            quotation: Quotation::None,
            kinds: Vec::new(),
            checkability: 0,
            parent: None,
            same: None,
            related: Vec::new(),
            countries: Vec::new(),
            because: Vec::new(),
        }
    }
}

/// How much each sentence can be checked, in thousandths; one a sentence.
pub async fn checkability(document: &Document<'_>, resources: &ClaimResources<'_>, progress: &Progress) -> Vec<u16> {
    let blind = Blind::new(document, resources);
    let mut scores = Vec::with_capacity(document.sentences.len());
    for sentence in &document.sentences {
        let stretch = Stretch::read(&blind, sentence.tokens.clone(), None, resources);
        scores.push(probability(reading(&stretch, resources).logit()));
        progress.yield_at(sentence.tokens.end, document.tokens.len()).await;
    }
    scores
}

/// Attributed statements and the article's own, in the order of the text; a parent stands before its children.
pub async fn find(
    document: &Document<'_>,
    attributions: &[Attribution],
    speakers: &Speakers,
    countries: &[CountryMention],
    checkability: &[u16],
    resources: &ClaimResources<'_>,
    progress: &Progress,
) -> Vec<Claim> {
    let blind = Blind::new(document, resources);
    let today = date::of_article(&blind);
    let reported = attributions.iter().enumerate().map(|(at, attribution)| Claim {
        content: attribution.content.clone(),
        attribution: Some(at),
        speaker: speakers.of.get(at).copied().flatten(),
        quotation: attribution.quotation,
        parent: attribution.parent,
        because: attribution.because.clone(),
        ..Claim::empty()
    });
    let mut claims = own::merge(reported.collect(), own::sentences(document, attributions, checkability));
    let count = claims.len();
    for (at, claim) in claims.iter_mut().enumerate() {
        read(claim, &blind, today, resources);
        claim.countries = about::countries(document, countries, &claim.content);
        progress.part(0, 700).yield_at(at + 1, count).await;
    }
    repeat::link(&blind, &mut claims, &progress.part(700, 1000)).await;
    claims
}

/// Reads the contents of a claim sentence by sentence: its kinds are those of all, its score that of the one most worth
/// checking.
fn read(claim: &mut Claim, blind: &Blind<'_>, today: Option<calendar::Date>, resources: &ClaimResources<'_>) {
    let mut best: Option<(i64, Vec<Evidence>)> = None;
    for range in claim.content.iter().flat_map(|&span| sentence_parts(blind.document, span)) {
        let stretch = Stretch::read(blind, range, today, resources);
        let reading = reading(&stretch, resources);
        let logit = reading.logit();
        if best.as_ref().is_none_or(|(highest, _)| logit > *highest) {
            best = Some((logit, score::reasons(&stretch, &reading)));
        }
        claim.kinds.extend(stretch.kinds());
        claim.because.extend(stretch.evidence());
    }
    claim.kinds.sort_unstable();
    claim.kinds.dedup();
    if let Some((logit, reasons)) = best {
        claim.checkability = probability(logit);
        claim.because.extend(reasons);
    }
}

fn reading<'r, 'd>(stretch: &Stretch<'_, 'd>, resources: &'r ClaimResources<'r>) -> Reading<'r, 'd> {
    resources.checkable.read_stretch(stretch, resources.tagger)
}

/// The tokens of a span, cut where sentences stop.
fn sentence_parts(document: &Document<'_>, span: Span) -> Vec<std::ops::Range<usize>> {
    let tokens = document.tokens_in(span);
    let first = document.sentences.partition_point(|sentence| sentence.tokens.end <= tokens.start);
    let touched = document.sentences.iter().skip(first).take_while(|sentence| sentence.tokens.start < tokens.end);
    touched.map(|sentence| sentence.tokens.start.max(tokens.start)..sentence.tokens.end.min(tokens.end)).collect()
}
