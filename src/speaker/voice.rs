//! The sources that no phrase, name or pronoun covers, and whose words a token is.

use std::ops::Range;

use super::event::{self, Event, What};
use super::resolve::Resolver;
use super::source;
use crate::speaker::pronoun::{self, Person};

impl Resolver<'_> {
    /// The events of sources that have none yet: coordinations, and bare nouns.
    pub(super) fn missing_sources(&self) -> Vec<Event> {
        let article = &self.article;
        let mut missing = Vec::new();
        for attribution in article.attributions {
            let Some(tokens) = source::tokens(article.document, attribution) else { continue };
            if let Some(members) = self.side_by_side(&tokens) {
                let what = What::Coordination(members);
                missing.push(event::event(article.document, &article.phrases, tokens, what));
            } else if article.source_of(attribution).is_none()
                && let Some(at) = source::bare_head(article.annotations, article.resources.speakers, &tokens)
            {
                missing.push(self.bare(at, &tokens));
            }
        }
        missing
    }

    /// A new event for a source without one: a relative pronoun, a noun that is in no lexicon.
    pub(super) fn bare(&self, head: usize, source: &Range<usize>) -> Event {
        let relative = pronoun::at(self.article.document, source.start);
        if let Some(pronoun) = relative.filter(|p| p.person == Person::Relative) {
            return event::event(
                self.article.document,
                &self.article.phrases,
                source.start..source.start + 1,
                What::Pronoun(pronoun),
            );
        }
        let nominal = self.article.phrases.forced(head);
        let start = nominal.tokens.start.max(source.start.saturating_sub(1)).min(head);
        event::event(self.article.document, &self.article.phrases, start..head + 1, What::Phrase(Box::new(nominal)))
    }

    /// The speaker of an attribution, as far as it is settled or its source has a name.
    pub(super) fn speaker(&self, attribution: usize) -> Option<usize> {
        let event = self.article.speech.source.get(attribution).copied().flatten()?;
        self.entity_of(event).or_else(|| match self.article.events.get(event)?.what {
            What::Name(mention) => self.article.named.get(mention).copied(),
            _ => None,
        })
    }

    /// Whose quoted words a token belongs to, as far as that is settled.
    pub(super) fn owner_of(&self, token: usize) -> Option<usize> {
        self.article.speech.owner.get(token).copied().flatten().and_then(|attribution| self.speaker(attribution))
    }

    /// Who is named in what an attribution reports.
    pub(super) fn named_in(&self, attribution: usize) -> Vec<usize> {
        let spans = self.article.attributions.get(attribution).map_or(&[][..], |attribution| &attribution.content);
        let mut named = Vec::new();
        for tokens in spans.iter().map(|&span| self.article.document.tokens_in(span)) {
            let from = self.article.events.partition_point(|event| event.tokens.start < tokens.start);
            let inside = self.article.events.iter().skip(from).take_while(|event| event.tokens.start < tokens.end);
            for event in inside {
                if let What::Name(mention) = event.what {
                    named.extend(self.article.named.get(mention));
                }
            }
        }
        named
    }
}
