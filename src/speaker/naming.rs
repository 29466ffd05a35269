//! Turns choices into the list of speakers, each once, under its fullest name, with role and mentions.

use rustc_hash::FxHashMap;

use super::choice::{Chooser, Who};
use super::entity::EntityKind;
use super::event::What;
use super::profile::mentioned;
use super::someone::Someone;
use super::source_phrase::Source;
use super::{Entity, EntityMention, MentionVia, Speaker, SpeakerKind, SpeakerMention, Speakers};
use crate::evidence::Evidence;
use crate::order;
use crate::rule;
use crate::text::span::Span;

/// Lists the speakers.
pub(super) fn speakers(chooser: &Chooser<'_, '_>) -> Speakers {
    let resolver = chooser.resolver;
    let mut spoken: Vec<Vec<usize>> = chooser.chosen.iter().map(|who| chooser.members(*who)).collect();
    let dropped = chooser.dropped(&spoken);
    for (who, _) in spoken.iter_mut().zip(&dropped).filter(|(_, dropped)| **dropped) {
        who.clear();
    }
    let mut speaks: Vec<bool> = vec![false; chooser.everyone.list.len()];
    for &one in spoken.iter().flatten() {
        if let Some(flag) = speaks.get_mut(one) {
            *flag = true;
        }
    }
    // What each event refers to in the end: a source refers to the choice made for it.
    let mut mentions: Vec<(Span, MentionVia, usize, Vec<Evidence>)> = Vec::new();
    let mut is_source = vec![false; resolver.article.events.len()];
    for ((at, source), who) in chooser.sources.iter().enumerate().zip(&spoken) {
        if let Some(flag) = source.event.and_then(|event| is_source.get_mut(event)) {
            *flag = true;
        }
        if source.tokens.is_empty() {
            continue;
        }
        let event = source.event.and_then(|event| resolver.article.events.get(event));
        let span = resolver.article.document.span_of(event.map_or(source.tokens.clone(), |event| event.tokens.clone()));
        let via = event.map_or(MentionVia::Role, |event| via(&event.what));
        let because = chooser.because.get(at).cloned().unwrap_or_default();
        mentions.extend(who.iter().map(|&one| (span, via, one, because.clone())));
    }
    for (at, event) in resolver.article.events.iter().enumerate() {
        let is_told = |one: &usize| is_source.get(at) == Some(&false) && speaks.get(*one) == Some(&true);
        let Some(one) = chooser.of_event(at).filter(is_told) else { continue };
        let via = via(&event.what);
        let because = resolver.pass.because.get(at).cloned().unwrap_or_default();
        mentions.push((resolver.article.document.span_of(event.tokens.clone()), via, one, because));
    }
    order::by_place(&mut mentions, |(_, _, one, _)| (*one, 0));
    order::by_place(&mut mentions, |(span, ..)| (span.start, !span.end));
    let by_noun = by_noun(chooser, &speaks);
    let mut list = List { chooser, list: Vec::new(), of: FxHashMap::default(), by_name: FxHashMap::default(), by_noun };
    for (span, via, one, because) in mentions.into_iter().filter(|(span, ..)| !span.is_empty()) {
        let Some(index) = list.place(one) else { continue };
        let Some(speaker) = list.list.get_mut(index) else { continue };
        // A mention inside another mention of the same speaker does not count separately.
        if speaker.mentions.last().map_or(0, |mention| mention.span.end) <= span.start {
            speaker.mentions.push(SpeakerMention { span, via, because });
        }
    }
    let of = spoken
        .iter()
        .map(|who| {
            let mut places: Vec<usize> = Vec::new();
            for place in who.iter().filter_map(|&one| list.place(one)) {
                if !places.contains(&place) {
                    places.push(place);
                }
            }
            places
        })
        .collect();
    let places = list.of;
    let mut list = list.list;
    let entities = entities(chooser, &places, &mut list);
    let untold = |(at, source): (usize, &Source)| {
        let told = !source.tokens.is_empty() && spoken.get(at).is_some_and(|who| !who.is_empty());
        chooser.because.get(at).filter(|_| !told).cloned().unwrap_or_default()
    };
    let why = chooser.sources.iter().enumerate().map(untold).collect();
    Speakers { list, entities, of, why, dropped }
}

/// Everyone with a name, those who speak joined with their entry among the speakers.
fn entities(chooser: &Chooser<'_, '_>, places: &FxHashMap<usize, usize>, list: &mut [Speaker]) -> Vec<Entity> {
    let resolver = chooser.resolver;
    let mut found: Vec<Entity> = Vec::new();
    let small_words = mentioned::small_words(resolver.article.document);
    for (one, someone) in chooser.everyone.list.iter().enumerate() {
        let speaker = places.get(&one).copied();
        if someone.alone.who != 0 {
            continue;
        }
        let id = found.len();
        if let Some(known) = speaker.and_then(|speaker| list.get_mut(speaker)) {
            if known.entity.is_some() {
                continue;
            }
            known.entity = Some(id);
            let mentions = known.mentions.iter().map(|m| EntityMention { span: m.span, via: m.via }).collect();
            found.push(Entity {
                name: known.name.clone(),
                kind: known.kind,
                role: known.role.clone(),
                country: known.country,
                mentions,
                speaker,
            });
            continue;
        }
        // A country that acts is its government; every other name may be nobody's.
        let kind = match someone.kind {
            EntityKind::Government => Some(SpeakerKind::Government),
            _ => chooser.mentioned_kind(one, someone, &small_words),
        };
        let Some(kind) = kind else { continue };
        let Some(name) = chooser.names(one).into_iter().next().filter(|name| !name.is_empty()) else { continue };
        let known = self::speaker(chooser, one, someone, name, kind);
        let mut mentions: Vec<EntityMention> = Vec::new();
        for event in someone.places.iter().filter_map(|&at| resolver.article.events.get(at)) {
            let span = resolver.article.document.span_of(event.tokens.clone());
            if mentions.last().map_or(0, |mention| mention.span.end) <= span.start && !span.is_empty() {
                mentions.push(EntityMention { span, via: via(&event.what) });
            }
        }
        let Speaker { name, kind, role, country, .. } = known;
        found.push(Entity { name, kind, role, country, mentions, speaker: None });
    }
    found
}

/// By which kind of word an event mentions somebody.
fn via(what: &What) -> MentionVia {
    match what {
        What::Name(_) | What::Coordination(_) => MentionVia::Name,
        What::Country(_) => MentionVia::Metonym,
        What::Pronoun(_) => MentionVia::Pronoun,
        What::RoleOf(..) | What::Phrase(_) => MentionVia::Role,
    }
}

/// The speakers so far.
struct List<'c, 'r, 'a> {
    chooser: &'c Chooser<'r, 'a>,
    list: Vec<Speaker>,
    of: FxHashMap<usize, usize>,
    /// By the words of the name: one entry each.
    by_name: FxHashMap<String, usize>,
    /// By the last word of a name: the body that goes by it.
    by_noun: FxHashMap<String, Option<usize>>,
}

/// By its last word, the only one who speaks under a name of several words that ends with it; nobody if there are several.
fn by_noun(chooser: &Chooser<'_, '_>, speaks: &[bool]) -> FxHashMap<String, Option<usize>> {
    let mut found: FxHashMap<String, Option<usize>> = FxHashMap::default();
    for one in (0..speaks.len()).filter(|&one| speaks.get(one) == Some(&true)) {
        let name = chooser.names(one).into_iter().next().unwrap_or_default().to_lowercase();
        if let Some((_, noun)) = name.rsplit_once(' ').filter(|_| chooser.is_body(one)) {
            found.entry(noun.to_owned()).and_modify(|known| *known = None).or_insert(Some(one));
        }
    }
    found
}

impl List<'_, '_, '_> {
    /// The place of somebody in the list; nothing for those without any name.
    fn place(&mut self, one: usize) -> Option<usize> {
        if let Some(&place) = self.of.get(&one) {
            return Some(place);
        }
        let someone = self.chooser.everyone.list.get(one)?;
        let name = self.chooser.names(one).into_iter().next().filter(|name| !name.is_empty())?;
        // "the government", besides "Peru's government"
        let noun = name.to_lowercase();
        let body = self
            .by_noun
            .get(&noun)
            .copied()
            .flatten()
            .filter(|&known| known != one && self.chooser.is_body(one) && rule::applies("speaker.only-body"));
        if let Some(known) = body {
            let place = self.place(known)?;
            self.of.insert(one, place);
            return Some(place);
        }
        let next = self.list.len();
        let place = *self.by_name.entry(name.to_lowercase()).or_insert(next);
        if place == next {
            let kind = self.chooser.kind(one, someone);
            self.list.push(speaker(self.chooser, one, someone, name, kind));
        }
        self.of.insert(one, place);
        Some(place)
    }
}

fn speaker(chooser: &Chooser<'_, '_>, one: usize, someone: &Someone, name: String, kind: SpeakerKind) -> Speaker {
    Speaker {
        name,
        kind,
        role: chooser.role(one, someone),
        country: chooser.country(one, someone, kind),
        mentions: Vec::new(),
        entity: None,
        someone: one,
    }
}

impl Chooser<'_, '_> {
    /// Whether somebody is a body or a government.
    fn is_body(&self, one: usize) -> bool {
        let kind = self.everyone.list.get(one).map(|someone| someone.kind);
        matches!(kind, Some(EntityKind::Organisation | EntityKind::Government))
    }

    /// The speakers of a choice: several for a joint statement.
    pub(super) fn members(&self, who: Option<Who>) -> Vec<usize> {
        let Some(Who::Someone(one)) = who else { return Vec::new() };
        let entity = self.everyone.list.get(one).and_then(|someone| someone.entity);
        let members = entity.and_then(|entity| self.resolver.entities.get(entity)).map_or(&[][..], |e| &e.members);
        let of = |&member: &usize| self.of_entity(member);
        let members: Vec<usize> = members.iter().filter_map(of).collect();
        if members.is_empty() { vec![one] } else { members }
    }
}
