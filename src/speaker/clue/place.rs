//! Where a candidate is mentioned relative to the source: inside it, next to it, before and after it.

use super::{Clues, FAR};
use crate::model::clues::small;
use crate::speaker::choice::Chooser;
use crate::speaker::event::What;
use crate::speaker::someone::Someone;
use crate::speaker::source_phrase::Source;

impl Chooser<'_, '_> {
    /// Where the candidate is mentioned, seen from the source.
    pub(super) fn place_clues(&self, source: &Source, someone: &Someone, clues: &mut Clues) {
        let resolver = self.resolver;
        let document = resolver.article.document;
        let tokens = &source.tokens;
        let event_of = |place: &usize| resolver.article.events.get(*place);
        let first = someone.places.partition_point(|p| event_of(p).is_some_and(|e| e.tokens.start < tokens.start));
        let back = first.checked_sub(1).and_then(|p| someone.places.get(p)).and_then(event_of);
        clues.back = FAR;
        clues.back_sentences = FAR;
        clues.back_lines = FAR;
        clues.ahead = FAR;
        clues.first = FAR;
        let sentence = document.sentence_at(tokens.start).unwrap_or_default();
        let block = document.block_at(tokens.start).unwrap_or_default();
        if let Some(event) = back {
            clues.back = small(tokens.start.saturating_sub(event.tokens.end));
            clues.back_sentences = small(sentence.saturating_sub(event.sentence));
            clues.back_lines = small(block.saturating_sub(event.block));
            clues.back_place = event.place as i16 + 1;
            clues.back_quoted = match (event.quote, document.outer_quote_at(tokens.start)) {
                (None, _) => 0,
                (Some(there), Some(here)) if there == here => 2,
                _ => 1,
            };
            clues.back_via = via(&event.what);
            clues.back_spoke = i16::from(
                first
                    .checked_sub(1)
                    .and_then(|p| someone.places.get(p))
                    .and_then(|&p| resolver.article.speech.speaks.get(p).copied().flatten())
                    .is_some(),
            );
            let earliest = someone.places.first().and_then(event_of).map_or(sentence, |e| e.sentence);
            clues.first = small(sentence.saturating_sub(earliest));
            clues.before = match tokens.start.saturating_sub(event.tokens.end) {
                0 => 2,
                1 if document.word(event.tokens.end) == "," => 1,
                _ => 0,
            };
        }
        let named = someone.named.partition_point(|name| name.start < tokens.start);
        clues.back_named = named
            .checked_sub(1)
            .and_then(|p| someone.named.get(p))
            .map_or(FAR, |name| small(tokens.start.saturating_sub(name.end)));
        for &place in someone.places.get(first..).unwrap_or_default() {
            let Some(event) = event_of(&place) else { break };
            if event.tokens.start >= tokens.end.max(tokens.start) {
                clues.ahead = small(event.tokens.start - tokens.end.max(tokens.start));
                clues.ahead_here = i16::from(event.sentence == sentence);
                clues.behind = match clues.ahead {
                    0 => 2,
                    1 if document.word(tokens.end) == "," => 1,
                    _ => 0,
                };
                break;
            }
            clues.inside += 1;
            let core = match &event.what {
                What::Name(mention) => {
                    resolver.article.mentions.get(*mention).map_or(event.tokens.clone(), |m| m.tokens.clone())
                }
                _ => event.tokens.clone(),
            };
            clues.ends |= i16::from(core.end >= tokens.end);
            clues.starts |= i16::from(event.tokens.start <= tokens.start + 1);
            clues.possessor |= i16::from(matches!(document.lower(core.end), "'s" | "'") && core.end < tokens.end);
            let before =
                event.tokens.start.checked_sub(1).filter(|&b| b >= tokens.start).map_or("", |b| document.lower(b));
            let before = if matches!(before, "the" | "a" | "an") {
                event.tokens.start.checked_sub(2).filter(|&b| b >= tokens.start).map_or("", |b| document.lower(b))
            } else {
                before
            };
            clues.after_preposition |= i16::from(resolver.article.resources.speakers.link.contains(before));
            clues.modifier |= i16::from(core.end < tokens.end && resolver.article.annotations.pos(core.end).is_noun());
            clues.head |= i16::from(source.event == Some(place));
        }
    }
}

fn via(what: &What) -> i16 {
    match what {
        What::Name(_) => 1,
        What::Country(_) => 2,
        What::Phrase(_) => 3,
        What::Pronoun(_) => 4,
        What::RoleOf(..) => 5,
        What::Coordination(_) => 6,
    }
}
