//! Speakers from entities: those who say something, each under its fullest name, with its role and all mentions.

use super::entity::{Entity, Nature};
use super::event::{Event, What};
use super::resolve::Resolver;
use super::{MentionVia, Speaker, SpeakerKind, SpeakerMention, Speakers};
use crate::evidence::Evidence;

/// Lists the speakers.
pub(super) fn speakers(resolver: &Resolver<'_>) -> Speakers {
    let count = resolver.entities.list.len();
    let mut speaks = vec![false; count];
    let found: Vec<(Option<usize>, Vec<Evidence>)> =
        (0..resolver.attributions.len()).map(|at| resolver.spoken_by(at)).collect();
    for entity in found.iter().filter_map(|(entity, _)| *entity) {
        if let Some(flag) = speaks.get_mut(entity) {
            *flag = true;
        }
    }
    let mut place: Vec<Option<usize>> = vec![None; count];
    let mut list: Vec<Speaker> = Vec::new();
    for (at, event) in resolver.events.iter().enumerate() {
        let Some(entity) = resolver.entity_of(at).filter(|&e| speaks.get(e) == Some(&true)) else {
            continue;
        };
        let (Some(known), Some(slot)) = (resolver.entities.get(entity), place.get_mut(entity)) else { continue };
        let index = *slot.get_or_insert_with(|| {
            list.push(resolver.speaker_of(entity, known));
            list.len() - 1
        });
        let via = match &event.what {
            What::Name(_) | What::Together(_) => MentionVia::Name,
            What::Country(_) => MentionVia::Metonym,
            What::Pronoun(_) => MentionVia::Pronoun,
            What::RoleOf(..) | What::Phrase(_) => MentionVia::Role,
        };
        let span = resolver.document.span_of(event.tokens.clone());
        // What stands inside a mention of the same speaker is no mention of its own.
        let ends = |speaker: &Speaker| speaker.mentions.last().map_or(0, |mention| mention.span.end);
        if let Some(speaker) = list.get_mut(index).filter(|speaker| ends(speaker) <= span.start && !span.is_empty()) {
            speaker.mentions.push(SpeakerMention {
                span,
                via,
                because: resolver.because.get(at).cloned().unwrap_or_default(),
            });
        }
    }
    let of = found.iter().map(|(entity, _)| entity.and_then(|e| place.get(e).copied().flatten())).collect();
    Speakers { list, of, because: found.into_iter().map(|(_, because)| because).collect() }
}

impl Resolver<'_> {
    /// The speaker of an attribution, with why; without one, with the candidates.
    fn spoken_by(&self, attribution: usize) -> (Option<usize>, Vec<Evidence>) {
        let Some(event) = self.source.get(attribution).copied().flatten() else {
            return (None, vec![Evidence::of("no-source")]);
        };
        let named = |&entity: &usize| self.entities.get(entity).is_some_and(|e| e.is_named() || !e.called.is_empty());
        let mut because = self.because.get(event).cloned().unwrap_or_default();
        if because.is_empty() {
            because.push(Evidence::of("no-source"));
        }
        (self.entity_of(event).filter(named), because)
    }

    fn speaker_of(&self, index: usize, entity: &Entity<'_>) -> Speaker {
        let kind = match entity.nature {
            Nature::Person if entity.is_named() => SpeakerKind::Person,
            Nature::Person => SpeakerKind::Unnamed,
            Nature::Group => SpeakerKind::Group,
            Nature::Government => SpeakerKind::Government,
            Nature::Thing if !entity.is_named() => SpeakerKind::Unnamed,
            Nature::Organisation | Nature::Thing | Nature::Unsure => SpeakerKind::Organisation,
        };
        let text = |tokens: std::ops::Range<usize>| self.document.span_of(tokens).of(self.document.text).to_owned();
        let role = entity.descriptions.iter().map(|d| text(d.tokens.clone())).find(|role| !role.is_empty());
        let voice = || {
            let own = |at: &usize| {
                self.entity_of(*at) == Some(index)
                    && matches!(self.events.get(*at), Some(Event { what: What::Country(_) | What::Phrase(_), .. }))
            };
            let at = self.source.iter().flatten().copied().find(own)?;
            self.events.get(at).map(|event| event.tokens.clone())
        };
        let name = if let (Nature::Government, Some(tokens)) = (entity.nature, voice()) {
            // "Kabul's claim": the government goes by the name it first speaks under.
            let words = text(tokens);
            ["the ", "The "].iter().find_map(|article| words.strip_prefix(article)).unwrap_or(&words).to_owned()
        } else if entity.is_named() {
            text(entity.name.clone())
        } else {
            entity.called.clone()
        };
        Speaker {
            name,
            kind,
            role: role.filter(|_| kind == SpeakerKind::Person),
            country: entity.country,
            mentions: Vec::new(),
        }
    }
}
