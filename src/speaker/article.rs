//! The article as the stages before read it, with the events in which somebody is meant and who speaks in them.

use super::event::{self, Event};
use super::nominal::Phrases;
use super::source;
use crate::annotate::Annotations;
use crate::attribution::{Attribution, Quotation};
use crate::country::CountryMention;
use crate::mention::Mention;
use crate::order;
use crate::speaker::SpeakerResources;
use crate::text::document::Document;

/// What is known before anybody is resolved.
pub(super) struct Article<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) annotations: &'a Annotations<'a>,
    pub(super) resources: &'a SpeakerResources<'a>,
    pub(super) mentions: &'a [Mention],
    pub(super) countries: &'a [CountryMention],
    pub(super) attributions: &'a [Attribution],
    pub(super) phrases: Phrases<'a>,
    pub(super) events: Vec<Event>,
    /// For each name its entity.
    pub(super) named: Vec<usize>,
    /// The person who writes "I" outside quotation marks: the author in the byline, otherwise an entity without a name.
    pub(super) narrator: usize,
    pub(super) speech: Speech,
}

/// Which events are sources, and whose quoted words the tokens are.
#[derive(Default)]
pub(super) struct Speech {
    /// For each attribution the event of its source.
    pub(super) source: Vec<Option<usize>>,
    /// For each event the attribution that it is the source of.
    pub(super) speaks: Vec<Option<usize>>,
    /// For each token the attribution whose quoted words it belongs to.
    pub(super) owner: Vec<Option<usize>>,
}

impl Article<'_> {
    /// The event of an attribution's source.
    pub(super) fn source_of(&self, attribution: &Attribution) -> Option<usize> {
        let tokens = source::tokens(self.document, attribution)?;
        source::head(&self.events, self.mentions, &tokens, self.document, self.resources.speakers)
    }

    /// Adds events; of several that start together only the first.
    pub(super) fn add_events(&mut self, mut events: Vec<Event>) {
        if !events.is_empty() {
            order::by_place(&mut events, |event: &Event| (event.tokens.start, event.tokens.end));
            events.dedup_by_key(|event| event.tokens.start);
            self.events.extend(events);
            event::sort(&mut self.events);
        }
    }

    /// Finds the event of each source.
    pub(super) fn find_sources(&mut self) {
        self.speech.speaks = vec![None; self.events.len()];
        for (index, attribution) in self.attributions.iter().enumerate() {
            let head = self.source_of(attribution);
            if let Some(slot) = head.and_then(|at| self.speech.speaks.get_mut(at)) {
                slot.get_or_insert(index);
            }
            self.speech.source.push(head);
        }
    }

    /// Finds whose quoted words each token is.
    pub(super) fn find_owners(&mut self) {
        for (at, attribution) in self.attributions.iter().enumerate() {
            if !matches!(attribution.quotation, Quotation::Direct | Quotation::Mixed) {
                continue;
            }
            for token in attribution.content.iter().flat_map(|&span| self.document.tokens_in(span)) {
                if let Some(slot) = self.speech.owner.get_mut(token) {
                    *slot = Some(at);
                }
            }
        }
    }
}
