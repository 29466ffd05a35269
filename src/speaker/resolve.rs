//! Resolves names, phrases and pronouns, in one pass over all [`Event`]s.
//!
//! Names are already clustered (see [`super::cluster`]). A phrase is looked up by its head, its possessor and its field
//! ([`super::phrase`], [`super::role`]). A pronoun goes to the best recent candidate ([`super::antecedent`]). Ambiguous
//! cases stay open, with the candidates as evidence.

use super::cluster;
use super::entity::{Entities, Entity, EntityKind};
use super::event::{self, Event, What};
use super::nominal::{Definiteness, Phrases, Sort};
use super::place::Place;
use super::recent::Recent;
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

/// Everything that the pass knows.
pub(super) struct Resolver<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) annotations: &'a Annotations<'a>,
    pub(super) resources: &'a SpeakerResources<'a>,
    pub(super) mentions: &'a [Mention],
    pub(super) countries: &'a [CountryMention],
    pub(super) attributions: &'a [Attribution],
    pub(super) phrases: Phrases<'a>,
    pub(super) events: Vec<Event>,
    pub(super) entities: Entities<'a>,
    /// For each name its entity.
    pub(super) named: Vec<usize>,
    /// The person who writes "I" outside quotation marks: the author in the byline, otherwise an entity without a name.
    pub(super) narrator: usize,
    /// For each event its entity, `None` where the text does not say or it was not its turn.
    pub(super) of: Vec<Option<usize>>,
    /// For each event why.
    pub(super) because: Vec<Vec<Evidence>>,
    /// For each pronoun its candidates with their scores, best first.
    pub(super) fits: Vec<Vec<(i32, usize)>>,
    done: Vec<bool>,
    pub(super) recent: Recent,
    /// For each attribution the event of its source.
    pub(super) source: Vec<Option<usize>>,
    /// For each event the attribution that it is the source of.
    pub(super) speaks: Vec<Option<usize>>,
    /// For each token the attribution whose quoted words it belongs to.
    pub(super) owner: Vec<Option<usize>>,
}

impl<'a> Resolver<'a> {
    pub(super) async fn new(
        annotations: &'a Annotations<'a>,
        mentions: &'a [Mention],
        countries: &'a [CountryMention],
        attributions: &'a [Attribution],
        resources: &'a SpeakerResources<'a>,
        progress: &Progress,
    ) -> Self {
        let document = annotations.document();
        let phrases = Phrases::new(annotations, mentions, resources);
        progress.yield_at(1, 10).await;
        let events = event::collect(document, mentions, countries, &phrases);
        progress.yield_at(2, 10).await;
        let mut entities = Entities::default();
        let named = cluster::cluster(annotations, mentions, resources.speakers, &mut entities);
        let narrator = author(document, mentions, &named)
            .unwrap_or_else(|| entities.add(Entity::unnamed(EntityKind::Person, Gender::Unknown, String::new())));
        let mut resolver = Self {
            document,
            annotations,
            resources,
            mentions,
            countries,
            attributions,
            phrases,
            events,
            entities,
            named,
            narrator,
            of: Vec::new(),
            because: Vec::new(),
            fits: Vec::new(),
            done: Vec::new(),
            recent: Recent::default(),
            source: Vec::new(),
            speaks: Vec::new(),
            owner: vec![None; document.tokens.len()],
        };
        progress.yield_at(3, 10).await;
        resolver.find_sources();
        resolver.find_owners();
        resolver.describe();
        // Genders from the pronouns of a first pass, for names without other evidence.
        let named = resolver.entities.clone();
        resolver.read(&progress.part(400, 700)).await;
        let genders = if rule::applies("speaker.learned-gender") { resolver.learned() } else { Vec::new() };
        resolver.entities = named;
        for (entity, gender) in resolver.entities.list.iter_mut().zip(genders) {
            entity.gender = entity.gender.or(gender);
            if entity.kind == EntityKind::Unsure && gender != Gender::Unknown {
                entity.kind = EntityKind::Person;
            }
        }
        resolver.read(&progress.part(700, 1000)).await;
        resolver
    }

    /// Settles all events in order.
    async fn read(&mut self, progress: &Progress) {
        let count = self.events.len();
        self.of = vec![None; count];
        self.because = vec![Vec::new(); count];
        self.fits = vec![Vec::new(); count];
        self.done = vec![false; count];
        self.recent = Recent::default();
        self.relate_roles();
        for at in 0..count {
            self.settle(at);
            progress.yield_at(at + 1, count).await;
        }
    }

    /// For each entity the gender that at least two more of its pronouns have than the other.
    fn learned(&self) -> Vec<Gender> {
        let mut votes = vec![0_i32; self.entities.list.len()];
        for (event, entity) in self.events.iter().zip(&self.of) {
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
        let token = self.events.get(at).map_or(0, |event| event.tokens.start);
        let owner = self.owner.get(token).copied().flatten();
        if let Some(speaker) = owner.and_then(|owner| self.source.get(owner).copied().flatten()) {
            self.settle_one(speaker);
        }
        self.settle_one(at);
    }

    /// Resolves one event, after those inside it.
    pub(super) fn settle_one(&mut self, at: usize) {
        let Some(event) = self.events.get(at).cloned() else { return };
        if std::mem::replace(self.done.get_mut(at).unwrap_or(&mut true), true) {
            return;
        }
        let speaks = self.speaks.get(at).copied().flatten();
        let (entity, because) = match &event.what {
            What::Name(mention) => self.name(at, *mention),
            What::RoleOf(mention, rule) => self.role_beside(at, &event, *mention, rule),
            What::Country(index) => self.country(&event, *index, speaks.is_some()),
            What::Pronoun(pronoun) => self.pronoun(at, &event, *pronoun, speaks),
            What::Phrase(nominal) => self.phrase(at, &event, nominal, speaks.is_some()),
            What::Coordination(members) => (self.coordination(members), vec![Evidence::of("together")]),
        };
        if let Some(entity) = entity {
            self.recent.touch(entity, &event, speaks.is_some());
        }
        if let (Some(of), Some(why)) = (self.of.get_mut(at), self.because.get_mut(at)) {
            *of = entity;
            *why = because;
        }
    }

    /// The entity of an event, as far as it is settled.
    pub(super) fn entity_of(&self, event: usize) -> Option<usize> {
        self.of.get(event).copied().flatten().map(|entity| self.entities.root(entity))
    }

    /// A country as its government; as a place it is nobody: "in Peru", "near Lima".
    fn country(&mut self, event: &Event, index: usize, speaks: bool) -> (Option<usize>, Vec<Evidence>) {
        let Some(country) = self.countries.get(index) else { return (None, Vec::new()) };
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
        let (Some(mention), Some(&entity)) = (self.mentions.get(index), self.named.get(index)) else {
            return (None, Vec::new());
        };
        // "his son Daniel": a son of the person whom "his" refers to.
        let before =
            at.checked_sub(1).filter(|&b| self.events.get(b).is_some_and(|e| e.tokens.end == mention.lead.start));
        if let Some(possessor) = before.and_then(|b| self.entity_of(b)) {
            let head = mention.lead.clone().next_back().map(|head| self.document.lower(head).to_owned());
            if let Some(noun) = head.filter(|noun| self.resources.speakers.role(noun).is_some()) {
                self.entities.relate(&self.resources.speakers.kin, possessor, &noun, entity);
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
        let because = vec![Evidence::at(rule, self.document.span_of(event.tokens.clone()))];
        let Some(&entity) = self.named.get(mention) else { return (None, because) };
        let first = event.tokens.start;
        let inside = (at + 1..at + 4).find(|&i| self.events.get(i).is_some_and(|e| e.tokens.start <= first + 1));
        if let Some(possessor) = inside.filter(|&i| self.is_possessor(i)) {
            self.settle_one(possessor);
        }
        let nominal = event.tokens.clone().find_map(|at| self.phrases.at(at));
        if let Some(nominal) = nominal.filter(|nominal| nominal.sort == Sort::Person) {
            match &nominal.definiteness {
                Definiteness::Of(range) => {
                    if let Some(possessor) = self.possessor(at, range) {
                        self.entities.relate(&self.resources.speakers.kin, possessor, &nominal.noun, entity);
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
        self.events.get(at).is_some_and(|event| event.place == Place::Possessor || event.tokens.len() == 1)
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
