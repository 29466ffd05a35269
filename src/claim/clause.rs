//! A clause of a sentence, read once: its measures, the words that indicate a kind, its traits.

use std::ops::Range;

use super::ClaimKind;
use super::amount::is_currency;
use super::calendar::Date;
use super::clause_lexicon::ClauseLexicon;
use super::delexicalised::Delexicalised;
use super::lexicon::List;
use super::measure::{self, Measure};
use super::trigger::{self, Trigger};
use super::words::Words;
use crate::claim::ClaimResources;
use crate::evidence::Evidence;
use crate::order;
use crate::text::token::TokenKind;

/// What was read from a clause.
pub struct Clause<'b, 'd> {
    /// Its words.
    pub words: Words<'b, 'd>,
    /// What is measured.
    pub measures: Vec<Measure>,
    /// The words that indicate a kind.
    pub triggers: Vec<Trigger>,
    /// Whether it contains a verb of thinking, feeling or wanting.
    pub attitude: bool,
    /// Whether something only may be so.
    pub hedge: bool,
    /// The question mark, if it is a question.
    pub question: Option<usize>,
}

impl<'b, 'd> Clause<'b, 'd> {
    /// Reads the tokens of a range.
    #[must_use]
    pub fn read(
        delexicalised: &'b Delexicalised<'d>,
        range: Range<usize>,
        today: Option<Date>,
        resources: &ClaimResources<'_>,
    ) -> Self {
        let words = Words { delexicalised, range };
        let (mut listed, mut starts) = (Vec::new(), Vec::new());
        for at in words.range.clone() {
            let entries = resources.claims.at(&words, at);
            let measured = entries.iter().any(|(list, _)| *list == List::Measure);
            if measured || may_measure(words.lists(), words.raw(at)) || is_currency(&words, at) {
                starts.push(at);
            }
            listed.extend(entries.into_iter().map(|(list, length)| (at, list, length)));
        }
        let measures = measure::find(&words, &starts, today);
        let triggers = trigger::find(&words, &measures, &listed);
        let has = |list: List| listed.iter().any(|(_, other, _)| *other == list);
        let (attitude, hedge) = (has(List::Attitude), has(List::Hedge));
        let question = words.range.clone().rev().take(3).find(|&at| words.seen(at) == "?");
        Self { measures, triggers, attitude, hedge, question, words }
    }

    /// The kinds that hold, in the order of [`ClaimKind`], each once.
    #[must_use]
    pub fn kinds(&self) -> Vec<ClaimKind> {
        let measured = self.measures.iter().any(Measure::is_quantity).then_some(ClaimKind::Quantity);
        let multiple = self.measures.iter().any(|measure| measure.rule == "multiple").then_some(ClaimKind::Comparison);
        let asked = self.question.map(|_| ClaimKind::Question);
        let mut kinds: Vec<ClaimKind> =
            self.triggers.iter().map(|trigger| trigger.kind).chain(measured).chain(multiple).chain(asked).collect();
        order::by_place(&mut kinds, |kind| (*kind as usize, 0));
        kinds.dedup();
        kinds
    }

    /// The words that indicate a kind, and the measures with their values.
    #[must_use]
    pub fn evidence(&self) -> Vec<Evidence> {
        let measured = self.measures.iter().map(|measure| {
            let evidence = Evidence::at(measure.rule, self.words.span(measure.tokens.clone()));
            Evidence { detail: measure.detail.clone(), ..evidence }
        });
        let told = self
            .triggers
            .iter()
            .map(|trigger| Evidence::at(trigger.kind.as_str(), self.words.span(trigger.tokens.clone())));
        let asked = self.question.map(|at| Evidence::at(ClaimKind::Question.as_str(), self.words.span(at..at + 1)));
        measured.chain(told).chain(asked).collect()
    }

    /// How many words it has.
    #[must_use]
    pub fn length(&self) -> usize {
        let counts = |at: &usize| {
            self.words
                .delexicalised
                .document
                .token(*at)
                .is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
        };
        self.words.range.clone().filter(counts).count()
    }
}

/// Whether something measured may start with a word that no list can hold: "3.5bn", "twenty-three", "€".
fn may_measure(lists: &ClauseLexicon, word: &str) -> bool {
    let number = word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '€' | '£' | '¥' | '₹' | '₽' | '₩'));
    number
        || word.contains('-') && word.len() > 1
        || word == "no."
        || word.ends_with("fold")
        || lists.holiday_first.contains(word)
}
