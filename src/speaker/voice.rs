//! Which events are speakers, and which attribution each quoted token belongs to.
//!
//! In: the attributions. Out: for each attribution the event of its source, for each event the attribution it is the
//! source of, for each quoted token its attribution.

use std::ops::Range;

use super::event::{self, Event, What};
use super::resolve::Resolver;
use super::source;
use crate::attribution::Quotation;
use crate::order;
use crate::speaker::pronoun::Person;

impl Resolver<'_> {
    /// Finds the event of each source, and creates a new event for a source without one.
    pub(super) fn find_sources(&mut self) {
        let mut missing = Vec::new();
        for attribution in self.attributions {
            let tokens = source::tokens(self.document, attribution);
            let head = tokens
                .as_ref()
                .and_then(|t| source::head(&self.events, self.mentions, t, self.document, self.resources.speakers));
            let coordination = tokens.clone().and_then(|t| Some((self.side_by_side(&t)?, t)));
            if let Some((members, tokens)) = coordination {
                missing.push(event::event(self.document, &self.phrases, tokens, What::Coordination(members)));
            } else if let (Some(tokens), None) = (&tokens, head)
                && let Some(at) = source::bare_head(self.document, self.resources.speakers, tokens)
            {
                missing.push(self.bare(at, tokens));
            }
        }
        if !missing.is_empty() {
            order::by_place(&mut missing, |event: &Event| (event.tokens.start, event.tokens.end));
            missing.dedup_by_key(|event| event.tokens.start);
            self.events.extend(missing);
            event::sort(&mut self.events);
        }
        self.speaks = vec![None; self.events.len()];
        for (index, attribution) in self.attributions.iter().enumerate() {
            let head = source::tokens(self.document, attribution)
                .and_then(|t| source::head(&self.events, self.mentions, &t, self.document, self.resources.speakers));
            if let Some(slot) = head.and_then(|at| self.speaks.get_mut(at)) {
                slot.get_or_insert(index);
            }
            self.source.push(head);
        }
    }

    /// A new event for a source without one: a relative pronoun, a noun that is in no lexicon.
    pub(super) fn bare(&self, head: usize, source: &Range<usize>) -> Event {
        let relative = crate::speaker::pronoun::read(self.document.lower(source.start));
        if let Some(pronoun) = relative.filter(|p| p.person == Person::Relative) {
            return event::event(self.document, &self.phrases, source.start..source.start + 1, What::Pronoun(pronoun));
        }
        let nominal = self.phrases.forced(head);
        let start = nominal.tokens.start.max(source.start.saturating_sub(1)).min(head);
        event::event(self.document, &self.phrases, start..head + 1, What::Phrase(Box::new(nominal)))
    }

    pub(super) fn find_owners(&mut self) {
        for (at, attribution) in self.attributions.iter().enumerate() {
            if !matches!(attribution.quotation, Quotation::Direct | Quotation::Mixed) {
                continue;
            }
            for token in attribution.content.iter().flat_map(|&span| self.document.tokens_in(span)) {
                if let Some(slot) = self.owner.get_mut(token) {
                    *slot = Some(at);
                }
            }
        }
    }

    /// The speaker of an attribution, as far as it is settled or its source has a name.
    pub(super) fn speaker(&self, attribution: usize) -> Option<usize> {
        let event = self.source.get(attribution).copied().flatten()?;
        self.entity_of(event).or_else(|| match self.events.get(event)?.what {
            What::Name(mention) => self.named.get(mention).copied(),
            _ => None,
        })
    }

    /// Whose quoted words a token belongs to, as far as that is settled.
    pub(super) fn owner_of(&self, token: usize) -> Option<usize> {
        self.owner.get(token).copied().flatten().and_then(|attribution| self.speaker(attribution))
    }

    /// Who is named in what an attribution reports.
    pub(super) fn named_in(&self, attribution: usize) -> Vec<usize> {
        let spans = self.attributions.get(attribution).map_or(&[][..], |attribution| &attribution.content);
        let mut named = Vec::new();
        for tokens in spans.iter().map(|&span| self.document.tokens_in(span)) {
            let from = self.events.partition_point(|event| event.tokens.start < tokens.start);
            let inside = self.events.iter().skip(from).take_while(|event| event.tokens.start < tokens.end);
            for event in inside {
                if let What::Name(mention) = event.what {
                    named.extend(self.named.get(mention));
                }
            }
        }
        named
    }
}
