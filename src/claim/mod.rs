//! Finds the claims of an article, their kinds, and how check-worthy they are.
//!
//! In: the results of the earlier stages. Out: a check-worthiness for every sentence, and [`Claim`]s: every attributed
//! statement, and the article's own sentences that are worth checking.
//!
//! 1. [`delexicalised`] masks names, so that no decision depends on who is spoken of.
//! 2. `measure` finds numbers, money, shares, periods and dates, with `number`, `amount`, `share`, `date` and
//!    [`calendar`].
//! 3. `trigger` finds the words of the `lexicon` that indicate a kind; [`clause`] holds the result. Other word lists are in
//!    `clause_lexicon`.
//! 4. [`feature`], [`model`] and `probability` compute the check-worthiness; `score` explains it.
//! 5. `authorial` selects the article's own claims, `about` finds the countries, `repeat` finds repetitions.
//!
//! The idea of check-worthiness and the labels are ClaimBuster's (Arslan et al., "A benchmark dataset of check-worthy
//! factual claims", 2020); the kinds follow Full Fact's (Konstantinovskiy et al., 2021).
//! Not done: whether anything is true. A score says how likely a fact-checker would want to check, nothing else.

mod about;
mod amount;
mod authorial;
pub mod calendar;
pub mod clause;
pub(crate) mod clause_lexicon;
mod clause_words;
mod comparison;
mod date;
pub mod delexicalised;
pub mod feature;
pub(crate) mod lexicon;
mod measure;
pub mod model;
mod number;
mod relative;
mod repeat;
mod score;
mod sense;
mod share;
mod trigger;
mod unit;
mod words;

use crate::annotate::Annotations;
use crate::annotate::tagger::Tagger;
use crate::attribution::{Attribution, Quotation};
use crate::country::CountryMention;
use crate::country::gazetteer::Code;
use crate::evidence::Evidence;
use crate::lexicon::WordSet;
use crate::model::probability::probability;
use crate::named::named;
use crate::order;
use crate::progress::Progress;
use crate::speaker::Speakers;
use crate::text::document::Document;
use crate::text::span::Span;

use clause::Clause;
use clause_lexicon::ClauseLexicon;
use delexicalised::Delexicalised;
use lexicon::ClaimLexicon;
use model::{Model, Reading};

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
    /// The words that indicate a kind of statement.
    pub claims: &'r ClaimLexicon,
    /// The words that clauses are read with.
    pub words: &'r ClauseLexicon,
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
    /// The speakers, as indices; several if they say it together, none for the article's own statements or an unnamed
    /// source.
    pub speakers: Vec<usize>,
    /// How much is in quotation marks.
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
            speakers: Vec::new(),
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
    let delexicalised = Delexicalised::new(document, resources);
    let mut scores = Vec::with_capacity(document.sentences.len());
    for sentence in &document.sentences {
        let clause = Clause::read(&delexicalised, sentence.tokens.clone(), None, resources);
        scores.push(probability(reading(&clause, resources).logit()));
        progress.yield_at(sentence.tokens.end, document.tokens.len()).await;
    }
    scores
}

/// Attributed statements and the article's own, in the order of the text; a parent comes before its children.
pub async fn find(
    annotations: &Annotations<'_>,
    attributions: &[Attribution],
    speakers: &Speakers,
    countries: &[CountryMention],
    checkability: &[u16],
    resources: &ClaimResources<'_>,
    progress: &Progress,
) -> Vec<Claim> {
    let document = annotations.document();
    let delexicalised = Delexicalised::new(document, resources);
    let today = date::of_article(&delexicalised);
    let reported = attributions.iter().enumerate().map(|(at, attribution)| Claim {
        content: attribution.content.clone(),
        attribution: Some(at),
        speakers: speakers.of.get(at).cloned().unwrap_or_default(),
        quotation: attribution.quotation,
        parent: attribution.parent,
        because: [attribution.because.as_slice(), speakers.why.get(at).map_or(&[], Vec::as_slice)].concat(),
        ..Claim::empty()
    });
    let mut claims = authorial::merge(reported.collect(), authorial::sentences(document, attributions, checkability));
    let count = claims.len();
    for (at, claim) in claims.iter_mut().enumerate() {
        read(claim, &delexicalised, today, resources);
        claim.countries = about::countries(document, countries, &claim.content, resources.words);
        progress.part(0, 700).yield_at(at + 1, count).await;
    }
    repeat::link(annotations, &mut claims, resources.words, &progress.part(700, 1000)).await;
    claims
}

/// Reads the contents of a claim sentence by sentence: its kinds are those of all, its score that of the one most worth
/// checking.
fn read(
    claim: &mut Claim,
    delexicalised: &Delexicalised<'_>,
    today: Option<calendar::Date>,
    resources: &ClaimResources<'_>,
) {
    let mut best: Option<(i64, Vec<Evidence>)> = None;
    for range in claim.content.iter().flat_map(|&span| sentence_parts(delexicalised.document, span)) {
        let clause = Clause::read(delexicalised, range, today, resources);
        let reading = reading(&clause, resources);
        let logit = reading.logit();
        if best.as_ref().is_none_or(|(highest, _)| logit > *highest) {
            best = Some((logit, score::reasons(&clause, &reading)));
        }
        claim.kinds.extend(clause.kinds());
        claim.because.extend(clause.evidence());
    }
    order::by_place(&mut claim.kinds, |kind| (*kind as usize, 0));
    claim.kinds.dedup();
    if let Some((logit, reasons)) = best {
        claim.checkability = probability(logit);
        claim.because.extend(reasons);
    }
    claim.because.shrink_to_fit();
}

fn reading<'r, 'd>(clause: &Clause<'_, 'd>, resources: &'r ClaimResources<'r>) -> Reading<'r, 'd> {
    resources.checkable.read_clause(clause, resources.tagger)
}

/// The tokens of a span, cut where sentences stop.
fn sentence_parts(document: &Document<'_>, span: Span) -> Vec<std::ops::Range<usize>> {
    let tokens = document.tokens_in(span);
    let first = document.sentences.partition_point(|sentence| sentence.tokens.end <= tokens.start);
    let touched = document.sentences.iter().skip(first).take_while(|sentence| sentence.tokens.start < tokens.end);
    touched.map(|sentence| sentence.tokens.start.max(tokens.start)..sentence.tokens.end.min(tokens.end)).collect()
}
