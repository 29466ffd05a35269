//! Chooses whom each source refers to.
//!
//! In: the results of the rules ([`Resolver`]). Out: for each attribution an entity, the phrase itself or nobody.
//! [`Clues`] describe each candidate ([`super::candidates`]); a ranker learned from annotated articles scores them. One
//! pass over the attributions in order; earlier choices are among the clues of later ones.

use super::clue::Clues;
use super::model::SpeakerModel;
use super::profile::named_country::Countries;
use super::reason::{self, Scored};
use super::resolve::Resolver;
use super::someone::Everyone;
use super::source_phrase::Source;
use crate::evidence::Evidence;
use crate::order;
use crate::progress::Progress;
use crate::rule;

/// Whom a source refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// One of [`Everyone`].
    Someone(usize),
    /// Nobody that the text names or describes.
    Nobody,
}

/// What the rules' choice is given for "he", "she", "they", "it" (six tenths of one in the trainer's score): no loss in
/// news by cross-validation, and a gain in other genres.
const RULES: i32 = 300;
/// A source of this form ([`Clues::form`]) or a later one has a noun.
pub(super) const WITHOUT_NAME: i16 = 9;
/// How many candidates are looked at for reasons.
const SHOWN: usize = 4;

/// What is needed to describe candidates.
pub(super) struct Chooser<'r, 'a> {
    pub(super) resolver: &'r Resolver<'a>,
    pub(super) everyone: Everyone,
    pub(super) sources: Vec<Source>,
    /// The media of the article, in the order in which they are first mentioned.
    pub(super) media: Vec<usize>,
    /// The other bodies that it names, in the same order.
    pub(super) bodies: Vec<usize>,
    /// The countries of the article.
    pub(super) countries: Countries,
    /// The choices so far.
    pub(super) chosen: Vec<Option<Who>>,
    /// Top-level choices in order.
    pub(super) history: Vec<Who>,
    /// The number of statements so far of each of [`Everyone`].
    pub(super) said: Vec<usize>,
    /// For each attribution why.
    pub(super) because: Vec<Vec<Evidence>>,
}

impl<'r, 'a> Chooser<'r, 'a> {
    pub(super) fn new(resolver: &'r Resolver<'a>) -> Self {
        let everyone = Everyone::of(resolver);
        let mut chooser = Self {
            resolver,
            everyone,
            sources: Vec::new(),
            media: Vec::new(),
            bodies: Vec::new(),
            countries: Self::named_countries(resolver),
            chosen: vec![None; resolver.article.attributions.len()],
            history: Vec::new(),
            said: Vec::new(),
            because: vec![Vec::new(); resolver.article.attributions.len()],
        };
        for at in 0..resolver.article.attributions.len() {
            let source = chooser.source(at);
            chooser.sources.push(source);
        }
        chooser.note_recent();
        chooser.note_media();
        chooser.note_bodies();
        chooser.said = vec![0; chooser.everyone.list.len()];
        chooser
    }

    pub(super) fn of_event(&self, event: usize) -> Option<usize> {
        self.resolver.entity_of(event).and_then(|entity| self.everyone.of_entity.get(entity).copied().flatten())
    }

    /// Whom an entity, or the one it was merged with, is in [`Everyone`].
    pub(super) fn of_entity(&self, entity: usize) -> Option<usize> {
        self.everyone.of_entity.get(self.resolver.entities.root(entity)).copied().flatten()
    }

    /// Chooses for every attribution, the first one first.
    pub(super) async fn decide(&mut self, model: &SpeakerModel, progress: &Progress) {
        for at in 0..self.sources.len() {
            let (best, because) = self.best(at, model);
            self.choose(at, best);
            if let Some(slot) = self.because.get_mut(at) {
                *slot = because;
            }
            progress.yield_at(at + 1, self.sources.len()).await;
        }
    }

    /// The candidate that the ranker prefers, with the reasons.
    pub(super) fn best(&self, at: usize, model: &SpeakerModel) -> (Who, Vec<Evidence>) {
        let candidates = self.candidates(at);
        let clues = self.clues(at, &candidates);
        let fits = model.fit(&clues.iter().map(Clues::values).collect::<Vec<_>>());
        let score = |((who, clues), fit): ((&Who, Clues), i32)| {
            let by_rule = clues.rule > 0 && (1..=4).contains(&clues.form) && rule::applies("speaker.pronoun-by-rule");
            (fit + if by_rule { RULES } else { 0 }, *who, clues)
        };
        let mut scored: Vec<(i32, Who, Clues)> = candidates.iter().zip(clues).zip(fits).map(score).collect();
        order::by_score(&mut scored, |(score, ..)| i64::from(*score));
        let best = scored.first().map_or(Who::Nobody, |(_, who, _)| *who);
        // A source with a name or a description is always somebody, even if only "a former aide": the phrase itself,
        // otherwise the rules' choice.
        let best = match self.sources.get(at).filter(|source| source.common.form >= WITHOUT_NAME) {
            Some(source) if best == Who::Nobody && rule::applies("speaker.somebody") => {
                let is_left = |one: &usize| scored.iter().any(|(_, who, _)| *who == Who::Someone(*one));
                let is_named = |&one: &usize| self.everyone.list.get(one).is_some_and(|one| !one.named.is_empty());
                let rule = source.rule.filter(|one| is_left(one) || is_named(one));
                let next = scored.iter().map(|(_, who, _)| *who).find(|who| *who != Who::Nobody);
                let own = source.itself.filter(is_left).or(rule).map(Who::Someone);
                own.or(next).unwrap_or(Who::Nobody)
            }
            _ => best,
        };
        // The reasons are those of the one who is chosen.
        order::by_place(&mut scored, |(_, who, _)| (usize::from(*who != best), 0));
        let named = scored.into_iter().take(SHOWN).map(|(score, who, clues)| {
            let name = match who {
                Who::Someone(one) => self.names(one).join(" and "),
                Who::Nobody => String::new(),
            };
            Scored { who, name, clues, score }
        });
        (best, reason::reasons(&named.collect::<Vec<_>>()))
    }

    /// Notes a choice.
    pub(super) fn choose(&mut self, at: usize, who: Who) {
        if let Some(slot) = self.chosen.get_mut(at) {
            *slot = Some(who);
        }
        if let Who::Someone(one) = who {
            if let Some(said) = self.said.get_mut(one) {
                *said += 1;
            }
            let words = self.everyone.list.get(one).filter(|s| s.entity.is_none()).map(|s| s.words.clone());
            for word in words.into_iter().flatten().filter(|word| word.len() > 2) {
                self.everyone.index(&word, one);
            }
        }
        if self.resolver.article.attributions.get(at).is_some_and(|a| a.parent.is_none()) {
            self.history.push(who);
        }
    }
}
