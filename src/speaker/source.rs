//! Which event is the head of an attribution's source.
//!
//! In: the source spans and the events in them. Out: the event of the head: in "Russian presidential envoy Zamir K."
//! the name, in "Ruiz's lawyer" the lawyer, in "a spokesman for the ministry" the spokesman.

use std::ops::Range;

use super::event::{Event, What};
use super::nominal::{Definiteness, Sort};
use super::place::Place;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::Attribution;
use crate::lexicon::people::SpeakerLexicon;
use crate::mention::{Mention, phrase};
use crate::rule;
use crate::speaker::pronoun::{self, Case, Pronoun};
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The tokens of a source.
pub(super) fn tokens(document: &Document<'_>, attribution: &Attribution) -> Option<Range<usize>> {
    let ranges = || attribution.source.iter().map(|&span| document.tokens_in(span)).filter(|range| !range.is_empty());
    let first = ranges().next()?;
    Some(first)
}

/// The event that a source means, as an index.
pub(super) fn head(
    events: &[Event],
    mentions: &[Mention],
    source: &Range<usize>,
    document: &Document<'_>,
    lexicon: &SpeakerLexicon,
) -> Option<usize> {
    // An event may start before the source: "the" left out of it.
    let from = events.partition_point(|event| event.tokens.start + 12 < source.start);
    let until = events.partition_point(|event| event.tokens.start < source.end);
    let inside = |at: &usize| events.get(*at).is_some_and(|e| overlaps(&core(e, mentions), source));
    // "In Lynch v. Overholser this Court said": not the case.
    let somebody = |at: &usize| {
        !events.get(*at).is_some_and(|e| matches!(e.what, What::Name(m) if is_case(document, mentions, m)))
    };
    let mut found = (from..until).filter(inside).find(somebody).or_else(|| (from..until).find(inside))?;
    // Words before the first event: "critics of Ruiz" is not Ruiz.
    let start = events.get(found).map_or(0, |e| e.tokens.start);
    if (source.start..start).any(|at| lexicon.link.contains(document.lower(at))) && start > source.start {
        return None;
    }
    for next in found + 1..until {
        let (Some(current), Some(event)) = (events.get(found), events.get(next)) else { break };
        let possessor = match &event.what {
            What::Phrase(nominal) => match &nominal.definiteness {
                Definiteness::Of(range) => overlaps(range, &current.tokens),
                _ => false,
            },
            // "Peru's president Ana Ruiz"
            What::Name(at) => mentions
                .get(*at)
                .is_some_and(|m| m.lead.start <= current.tokens.start && m.lead.end >= current.tokens.end),
            _ => false,
        };
        // "Peruvian and Chilean officials"
        let side_by_side = match &event.what {
            What::Phrase(nominal) => {
                matches!(current.what, What::Country(_))
                    && nominal.sort == Sort::Group
                    && nominal.phrase.start == current.tokens.end + 1
                    && document.lower(current.tokens.end) == "and"
                    && document.is_capital(nominal.phrase.start)
                    && current.tokens.start <= source.start + 1
                    && rule::applies("speaker.side-by-side")
            }
            _ => false,
        };
        let possessive = matches!(current.what, What::Pronoun(Pronoun { case: Case::Possessive | Case::Object, .. }))
            && event.tokens.start == current.tokens.end;
        // "Ms. Merkel's spokesman, Steffen Seibert"
        let beside = matches!(event.what, What::RoleOf(..))
            && current.place == Place::Possessor
            && event.tokens.start <= current.tokens.end + 1;
        if (possessor || possessive || beside || side_by_side) && event.tokens.start < source.end {
            found = next;
        }
    }
    // "Ruiz's claims", with a head that is no event: not the one who claims? It is: the source is the possessor.
    Some(found)
}

/// "Wade v. Jacobs": the parties are the name of the case.
fn is_case(document: &Document<'_>, mentions: &[Mention], mention: usize) -> bool {
    let tokens = mentions.get(mention).map_or(0..0, |mention| mention.tokens.clone());
    let versus = |at: usize| matches!(document.lower(at), "v." | "vs." | "v" | "vs");
    versus(tokens.end) || tokens.start.checked_sub(1).is_some_and(versus)
}

/// The part of an event that has to be in a source: for a name the name, for a phrase its head.
fn core(event: &Event, mentions: &[Mention]) -> Range<usize> {
    match &event.what {
        What::Name(at) => mentions.get(*at).map_or(event.tokens.clone(), |m| m.lead.start..m.tokens.end),
        What::Phrase(nominal) => nominal.head..nominal.head + 1,
        _ => event.tokens.clone(),
    }
}

/// The head token of a source without an event: the last word before its modifiers.
/// Nothing where that word cannot be one who speaks: "very", "having", "you".
pub(super) fn bare_head(
    annotations: &Annotations<'_>,
    lexicon: &SpeakerLexicon,
    source: &Range<usize>,
) -> Option<usize> {
    let document = annotations.document();
    let stop = |at: &usize| {
        let is_word = document.token(*at).is_some_and(|token| token.is_word() || token.kind == TokenKind::Number)
            || document.word(*at) == "-"
            || phrase::is_plural_genitive(document, *at);
        *at > source.start
            && (!is_word
                || lexicon.link.contains(document.lower(*at))
                || lexicon.relative.contains(document.lower(*at))
                || matches!(document.lower(*at), "and" | "or"))
    };
    let end = source.clone().find(stop).unwrap_or(source.end);
    let full = |at: &usize| {
        let verb = lexicon.source_tail.contains(document.lower(*at));
        !verb && document.token(*at).is_some_and(crate::text::token::Token::is_word)
    };
    (source.start..end)
        .rev()
        .find(full)
        .filter(|&at| at == source.start && pronoun::is_relative(document, at) || can_speak(annotations, lexicon, at))
}

/// Whether a word can be the head of one who speaks.
fn can_speak(annotations: &Annotations<'_>, lexicon: &SpeakerLexicon, at: usize) -> bool {
    let word = annotations.document().lower(at);
    let anybody = lexicon.anybody.contains(word);
    let other = lexicon.function.contains(word)
        || lexicon.verb.contains(word)
        || pronoun::at(annotations.document(), at).is_some()
        || word.len() < 3
        || matches!(annotations.pos(at), Pos::Gerund | Pos::Adverb)
        || !word.starts_with(char::is_alphabetic)
        || lexicon.speechless.contains(word);
    anybody || !other
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
