//! Resolves names, phrases and pronouns, in one pass over all [`Event`]s.
//!
//! Names are already clustered (see [`super::cluster`]). A phrase is looked up by its head, its possessor and its field
//! ([`super::phrase`], [`super::role`]). A pronoun goes to the best recent candidate ([`super::antecedent`]). Ambiguous
//! cases stay open, with the candidates as evidence.

use super::article::{Article, Speech};
use super::cluster;
use super::entity::{Entities, Entity, EntityKind};
use super::event::{self, Event, What};
use super::nominal::{Definiteness, Phrases, Sort};
use super::pass::Pass;
use super::place::Place;
use crate::annotate::Annotations;
use crate::attribution::Attribution;
use crate::country::{CountryMention, Via};
use crate::evidence::Evidence;
use crate::lexicon::gender::Gender;
use crate::mention::{Mention, MentionKind};
use crate::progress::Progress;
use crate::rule;
use crate::speaker::SpeakerResources;
use crate::speaker::pronoun::{Person, Pronoun};
use crate::text::block::BlockKind;
use crate::text::document::Document;

/// The article, who is in it, and what is settled of whom its words mean.
pub(super) struct Resolver<'a> {
    pub(super) article: Article<'a>,
    pub(super) entities: Entities<'a>,
    pub(super) pass: Pass,
}

/// Resolves an article: gathers what can refer to somebody, then settles whom it means.
pub(super) async fn resolve<'a>(
    annotations: &'a Annotations<'a>,
    mentions: &'a [Mention],
    countries: &'a [CountryMention],
    attributions: &'a [Attribution],
    resources: &'a SpeakerResources<'a>,
    progress: &Progress,
) -> Resolver<'a> {
    let document = annotations.document();
    let phrases = Phrases::new(annotations, mentions, resources);
    progress.yield_at(1, 10).await;
    let events = event::collect(document, mentions, countries, &phrases);
    progress.yield_at(2, 10).await;
    let mut entities = Entities::default();
    let named = cluster::cluster(annotations, mentions, resources.speakers, &mut entities);
    let narrator = author(document, mentions, &named)
        .unwrap_or_else(|| entities.add(Entity::unnamed(EntityKind::Person, Gender::Unknown, String::new())));
    let speech = Speech { owner: vec![None; document.tokens.len()], ..Speech::default() };
    let article = Article {
        document,
        annotations,
        resources,
        mentions,
        countries,
        attributions,
        phrases,
        events,
        named,
        narrator,
        speech,
    };
    let mut resolver = Resolver { article, entities, pass: Pass::default() };
    progress.yield_at(3, 10).await;
    let missing = resolver.missing_sources();
    resolver.article.add_events(missing);
    resolver.article.find_sources();
    resolver.article.find_owners();
    resolver.describe();
    resolver.read_twice(progress).await;
    resolver
}

impl Resolver<'_> {
    /// Two passes. The first one learns genders from the article's pronouns, for names without other evidence.
    async fn read_twice(&mut self, progress: &Progress) {
        let unread = self.entities.clone();
        self.read(&progress.part(400, 700)).await;
        let genders = if rule::applies("speaker.learned-gender") { self.learned() } else { Vec::new() };
        self.entities = unread;
        for (entity, gender) in self.entities.list.iter_mut().zip(genders) {
            entity.gender = entity.gender.or(gender);
            if entity.kind == EntityKind::Unsure && gender != Gender::Unknown {
                entity.kind = EntityKind::Person;
            }
        }
        self.read(&progress.part(700, 1000)).await;
    }

    /// Settles all events in order.
    async fn read(&mut self, progress: &Progress) {
        let count = self.article.events.len();
        self.pass = Pass::over(count);
        self.relate_roles();
        for at in 0..count {
            self.settle(at);
            progress.yield_at(at + 1, count).await;
        }
    }

    /// For each entity the gender that at least two more of its pronouns have than the other.
    fn learned(&self) -> Vec<Gender> {
        let mut votes = vec![0_i32; self.entities.list.len()];
        for (event, entity) in self.article.events.iter().zip(&self.pass.of) {
            let What::Pronoun(Pronoun { person: Person::One(gender), .. }) = event.what else { continue };
            if let Some(vote) = entity.and_then(|entity| votes.get_mut(self.entities.root(entity))) {
                *vote += if gender == Gender::Masculine { 1 } else { -1 };
            }
        }
        let gender = |vote: i32| match vote {
            2.. => Gender::Masculine,
            ..=-2 => Gender::Feminine,
            _ => Gender::Unknown,
        };
        votes.into_iter().map(gender).collect()
    }

    /// Resolves one event. Before the first event of a quotation it resolves the speaker, even if the name follows.
    fn settle(&mut self, at: usize) {
        let token = self.article.events.get(at).map_or(0, |event| event.tokens.start);
        let owner = self.article.speech.owner.get(token).copied().flatten();
        if let Some(speaker) = owner.and_then(|owner| self.article.speech.source.get(owner).copied().flatten()) {
            self.settle_one(speaker);
        }
        self.settle_one(at);
    }

    /// Resolves one event, after those inside it.
    pub(super) fn settle_one(&mut self, at: usize) {
        let Some(event) = self.article.events.get(at).cloned() else { return };
        if std::mem::replace(self.pass.done.get_mut(at).unwrap_or(&mut true), true) {
            return;
        }
        let speaks = self.article.speech.speaks.get(at).copied().flatten();
        let (entity, because) = match &event.what {
            What::Name(mention) => self.name(at, *mention),
            What::RoleOf(mention, rule) => self.role_beside(at, &event, *mention, rule),
            What::Country(index) => self.country(&event, *index, speaks.is_some()),
            What::Pronoun(pronoun) => self.pronoun(at, &event, *pronoun, speaks),
            What::Phrase(nominal) => self.phrase(at, &event, nominal, speaks.is_some()),
            What::Coordination(members) => (self.coordination(members), vec![Evidence::of("together")]),
        };
        if let Some(entity) = entity {
            self.pass.recent.touch(entity, &event, speaks.is_some());
        }
        if let (Some(of), Some(why)) = (self.pass.of.get_mut(at), self.pass.because.get_mut(at)) {
            *of = entity;
            *why = because;
        }
    }

    /// The entity of an event, as far as it is settled.
    pub(super) fn entity_of(&self, event: usize) -> Option<usize> {
        self.pass.of.get(event).copied().flatten().map(|entity| self.entities.root(entity))
    }

    /// A country as its government; as a place it is nobody: "in Peru", "near Lima".
    fn country(&mut self, event: &Event, index: usize, speaks: bool) -> (Option<usize>, Vec<Evidence>) {
        let Some(country) = self.article.countries.get(index) else { return (None, Vec::new()) };
        let place = matches!(country.via, Via::Capital | Via::Seat)
            || event.place == Place::Oblique && country.via != Via::Demonym;
        if place && !speaks {
            return (None, Vec::new());
        }
        let entity = if country.via == Via::Demonym {
            let people = event.tokens.clone();
            self.entities.people(country.code, || Entity::people(country.code, people))
        } else {
            self.entities.government(country.code, event.tokens.clone())
        };
        (Some(entity), vec![Evidence::of("country")])
    }

    fn name(&mut self, at: usize, index: usize) -> (Option<usize>, Vec<Evidence>) {
        let (Some(mention), Some(&entity)) = (self.article.mentions.get(index), self.article.named.get(index)) else {
            return (None, Vec::new());
        };
        // "his son Daniel": a son of the person whom "his" refers to.
        let before = at
            .checked_sub(1)
            .filter(|&b| self.article.events.get(b).is_some_and(|e| e.tokens.end == mention.lead.start));
        if let Some(possessor) = before.and_then(|b| self.entity_of(b)) {
            let head = mention.lead.clone().next_back().map(|head| self.article.document.lower(head).to_owned());
            if let Some(noun) = head.filter(|noun| self.article.resources.speakers.role(noun).is_some()) {
                self.entities.relate(&self.article.resources.speakers.kin, possessor, &noun, entity);
            }
        }
        let short = self.entities.get(entity).is_some_and(|e| e.name.len() > mention.tokens.len());
        (Some(entity), vec![Evidence::of(if short { "short-name" } else { "name" })])
    }

    /// A role beside a name: its bearer, who may have been met without it ("his father" … "his father, Johann,").
    fn role_beside(
        &mut self,
        at: usize,
        event: &Event,
        mention: usize,
        rule: &'static str,
    ) -> (Option<usize>, Vec<Evidence>) {
        let because = vec![Evidence::at(rule, self.article.document.span_of(event.tokens.clone()))];
        let Some(&entity) = self.article.named.get(mention) else { return (None, because) };
        let first = event.tokens.start;
        let inside =
            (at + 1..at + 4).find(|&i| self.article.events.get(i).is_some_and(|e| e.tokens.start <= first + 1));
        if let Some(possessor) = inside.filter(|&i| self.is_possessor(i)) {
            self.settle_one(possessor);
        }
        let nominal = event.tokens.clone().find_map(|at| self.article.phrases.at(at));
        if let Some(nominal) = nominal.filter(|nominal| nominal.sort == Sort::Person) {
            match &nominal.definiteness {
                Definiteness::Of(range) => {
                    if let Some(possessor) = self.possessor(at, range) {
                        self.entities.relate(&self.article.resources.speakers.kin, possessor, &nominal.noun, entity);
                    }
                }
                Definiteness::Definite => {
                    if let Some((known, _)) = self.by_head(event, &nominal, false) {
                        self.entities.merge(known, entity);
                    }
                }
                Definiteness::Indefinite | Definiteness::Bare => {}
            }
        }
        (Some(entity), because)
    }

    fn is_possessor(&self, at: usize) -> bool {
        self.article.events.get(at).is_some_and(|event| event.place == Place::Possessor || event.tokens.len() == 1)
    }
}

/// The only person whom the byline names.
fn author(document: &Document<'_>, mentions: &[Mention], named: &[usize]) -> Option<usize> {
    let byline = |mention: &Mention| {
        let block = document.block_at(mention.tokens.start).and_then(|at| document.blocks.get(at));
        block.is_some_and(|block| block.kind == BlockKind::Byline)
    };
    let person = |mention: &Mention| matches!(mention.kind, MentionKind::Person | MentionKind::Unsure);
    let mut authors = mentions.iter().zip(named).filter(|(m, _)| byline(m) && person(m)).map(|(_, &entity)| entity);
    let first = authors.next()?;
    authors.all(|other| other == first).then_some(first)
}
