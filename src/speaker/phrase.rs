//! Whom a noun phrase refers to: a known entity, or a new one without a name.

use std::ops::Range;

use super::entity::{Description, Entity, EntityKind};
use super::event::Event;
use super::nominal::{Definiteness, Nominal, Sort};
use super::pronoun;
use super::resolve::Resolver;
use crate::evidence::Evidence;
use crate::rule;
use crate::text::document::Document;

impl<'a> Resolver<'a> {
    pub(super) fn phrase(
        &mut self,
        at: usize,
        event: &Event,
        nominal: &Nominal,
        speaks: bool,
    ) -> (Option<usize>, Vec<Evidence>) {
        // The inner phrase comes first: "his" in "his father".
        let inside = (at + 1..self.article.events.len())
            .take_while(|&i| self.article.events.get(i).is_some_and(|e| e.tokens.start < nominal.tokens.end));
        for inner in inside.collect::<Vec<_>>() {
            self.settle_one(inner);
        }
        let before = event.tokens.start.checked_sub(1).map_or("", |b| self.article.document.lower(b));
        // "There are residents who …" brings them in; "They are residents" does not.
        let there = event.tokens.start.checked_sub(2).is_some_and(|b| self.article.document.lower(b) == "there");
        let predicate = !there && self.article.resources.speakers.predicate.contains(before);
        if predicate && !speaks && rule::applies("speaker.predicate") {
            return (None, Vec::new());
        }
        let found = self.government(event, nominal).or_else(|| match &nominal.definiteness {
            _ if self.is_called(nominal) => self.relative_of_speaker(event, nominal),
            Definiteness::Of(range) => self.possessed(at, nominal, range),
            Definiteness::Definite => self.definite(event, nominal),
            Definiteness::Bare => self.by_head(event, nominal, true).or_else(|| self.by_head(event, nominal, false)),
            Definiteness::Indefinite => self.again(nominal),
        });
        if let Some((entity, rule)) = found {
            if let Some(known) = self.entities.list.get_mut(entity) {
                known.gender = known.gender.or(nominal.gender);
            }
            if nominal.sort == Sort::Person {
                let description = Description { tokens: 0..0, ..self.description(nominal, nominal.phrase.clone()) };
                self.entities.describe(entity, description);
            }
            return (Some(entity), vec![Evidence::of(rule).saying(self.called(entity))]);
        }
        let entity = self.entities.add(self.unnamed(nominal));
        let description = Description { tokens: 0..0, ..self.description(nominal, nominal.phrase.clone()) };
        self.entities.describe(entity, description);
        let possessor = match &nominal.definiteness {
            Definiteness::Of(range) => self.possessor(at, range),
            _ if self.is_called(nominal) => self.here(event),
            _ => None,
        };
        if let Some(possessor) = possessor.filter(|_| nominal.sort != Sort::Group) {
            self.entities.relate(&self.article.resources.speakers.kin, possessor, &nominal.noun, entity);
        }
        (Some(entity), vec![Evidence::of("not-named")])
    }

    /// "Mom", "Dad": a relative called so instead of by name.
    fn is_called(&self, nominal: &Nominal) -> bool {
        nominal.definiteness == Definiteness::Bare
            && nominal.phrase.len() == 1
            && self.article.resources.speakers.kin.is_called(&nominal.noun)
            && rule::applies("speaker.called-mom")
            && self.article.document.is_capital(nominal.head)
    }

    /// The relative of the person speaking: "Mom" is the mother of the one who says it.
    fn relative_of_speaker(&mut self, event: &Event, nominal: &Nominal) -> Option<(usize, &'static str)> {
        let entity = self.entities.related(&self.article.resources.speakers.kin, self.here(event)?, &nominal.noun)?;
        let called = self.article.document.word(nominal.head).to_owned();
        if let Some(known) = self.entities.list.get_mut(entity).filter(|known| !known.is_named()) {
            known.called = called;
        }
        Some((entity, "relation"))
    }

    /// Who says "my" here: the speaker of the quotation, else the author.
    fn here(&self, event: &Event) -> Option<usize> {
        if event.quote.is_some() { self.owner_of(event.tokens.start) } else { Some(self.article.narrator) }
    }

    /// "the Peruvian government", "Peru's administration"
    fn government(&mut self, event: &Event, nominal: &Nominal) -> Option<(usize, &'static str)> {
        let whole = match &nominal.definiteness {
            Definiteness::Of(range) => range.start..nominal.head,
            _ => nominal.phrase.start..nominal.head,
        };
        let governs = self.article.resources.speakers.executive.contains(nominal.noun.as_str());
        let code = *self
            .codes(&whole)
            .first()
            .filter(|_| governs && whole.len() <= 3 && rule::applies("speaker.government"))?;
        Some((self.entities.government(code, event.tokens.clone()), "country"))
    }

    pub(super) fn unnamed(&self, nominal: &Nominal) -> Entity<'a> {
        let kind = match nominal.sort {
            Sort::Person => EntityKind::Person,
            Sort::Group => EntityKind::Group,
            Sort::Organisation => EntityKind::Organisation,
            Sort::Thing => EntityKind::Thing,
        };
        let from = match &nominal.definiteness {
            Definiteness::Of(range) if !self.is_pronoun(range.start) => range.start,
            _ => nominal.phrase.start,
        };
        let from = hyphenated(self.article.document, from);
        let mut words = self.article.document.span_of(from..nominal.head + 1).of(self.article.document.text);
        for article in ["the ", "The ", "a ", "A ", "an ", "An "] {
            words = words.strip_prefix(article).unwrap_or(words);
        }
        let mut entity = Entity::unnamed(kind, nominal.gender, words.to_owned());
        entity.country = self.codes(&nominal.phrase).first().copied();
        let lexicon = &self.article.resources.speakers;
        let people = lexicon.collective.contains(&nominal.noun) && !lexicon.quantity.contains(&nominal.noun);
        entity.vague = nominal.sort == Sort::Group && nominal.fields == 0 && !people;
        entity
    }

    pub(super) fn is_pronoun(&self, at: usize) -> bool {
        pronoun::at(self.article.document, at).is_some()
            || matches!(self.article.document.lower(at), "my" | "our" | "your")
    }

    /// The entity of the event that covers a possessor.
    pub(super) fn possessor(&self, at: usize, range: &Range<usize>) -> Option<usize> {
        if matches!(self.article.document.lower(range.start), "my" | "our") && range.len() == 1 {
            return self.article.events.get(at).and_then(|event| self.here(event));
        }
        let near = at.saturating_sub(3)..(at + 6).min(self.article.events.len());
        near.filter(|&i| i != at)
            .find(|&i| {
                self.article
                    .events
                    .get(i)
                    .is_some_and(|e| e.tokens.end == range.end && e.tokens.start + 1 >= range.start)
            })
            .and_then(|i| self.entity_of(i))
    }

    /// "his father", "Peru's president"
    pub(super) fn possessed(
        &mut self,
        at: usize,
        nominal: &Nominal,
        range: &Range<usize>,
    ) -> Option<(usize, &'static str)> {
        let possessor = self.possessor(at, range);
        let one = nominal.sort != Sort::Group;
        if let Some(entity) = possessor
            .filter(|_| one && rule::applies("speaker.relation"))
            .and_then(|p| self.entities.related(&self.article.resources.speakers.kin, p, &nominal.noun))
        {
            return Some((entity, "relation"));
        }
        let words: Vec<&str> = range.clone().map(|i| self.article.document.lower(i)).collect();
        let codes = self.codes(range);
        let fits = |&entity: &usize| {
            self.entities.get(entity).is_some_and(|e| {
                e.gender.agrees(nominal.gender)
                    && e.descriptions.iter().any(|d| {
                        d.head == nominal.noun
                            && (d.countries.iter().any(|code| codes.contains(code))
                                || d.modifiers.iter().any(|m| words.contains(m) && m.len() > 2)
                                || d.tokens.clone().any(|i| {
                                    words.contains(&self.article.document.lower(i))
                                        && self.article.document.lower(i).len() > 3
                                }))
                    })
            })
        };
        self.entities.with_head(&nominal.noun).rev().find(fits).map(|entity| (entity, "same-role"))
    }
}

/// Where the hyphenated word around a token starts: "17 | -year-old girl".
fn hyphenated(document: &Document<'_>, mut at: usize) -> usize {
    let hangs = |at: usize| document.is_attached(at) && document.is_attached(at - 1) && document.word(at - 1) == "-";
    while at >= 2 && hangs(at) {
        at -= 2;
    }
    at
}
