//! The source of an attribution: its form, its noun, and the rules' choice.
//!
//! Input: an attribution. Output: a [`Source`] with the features that are the same for every candidate.

use std::ops::Range;

use super::called;
use super::choice::{Chooser, WITHOUT_NAME};
use super::clue::Clues;
use super::entity::EntityKind;
use super::event::{Event, What};
use super::nominal::{Definiteness, Nominal, Sort};
use super::pronoun::Person;
use super::someone::{Someone, gender};
use crate::annotate::shape::Shape;
use crate::attribution::Quotation;
use crate::lexicon::gender::Gender;
use crate::lexicon::speaker_words::SpeakerWords;
use crate::mention::{Mention, MentionKind};
use crate::model::clues::small;
use crate::rule;

/// The source of one attribution.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// Its tokens; if there is no source, an empty range at the cue.
    pub(super) tokens: Range<usize>,
    /// What the rules see in it.
    pub(super) event: Option<usize>,
    /// A new entity with this description, if it refers to no known one.
    pub(super) itself: Option<usize>,
    /// Whom the rules take it for.
    pub(super) rule: Option<usize>,
    /// What does not depend on the candidate.
    pub(super) common: Clues,
    /// Its noun, unless it is a name or a pronoun.
    pub(super) nominal: Option<Nominal>,
    /// The pronoun, if it is one.
    pub(super) pronoun: Option<Person>,
    /// Those last spoken of before it, the last one first.
    pub(super) recent: Vec<usize>,
    /// Those spoken of next.
    pub(super) ahead: Vec<usize>,
}

impl Chooser<'_, '_> {
    /// What an attribution's source is.
    pub(super) fn source(&mut self, at: usize) -> Source {
        let resolver = self.resolver;
        let document = resolver.article.document;
        let attribution = resolver.article.attributions.get(at);
        let spans = attribution.map_or(&[][..], |a| &a.source);
        let tokens_of = |spans: &[crate::text::span::Span]| {
            spans.iter().map(|&span| document.tokens_in(span)).find(|tokens| !tokens.is_empty())
        };
        let cue = attribution.and_then(|a| tokens_of(&a.cue));
        let content = attribution.and_then(|a| tokens_of(&a.content)).unwrap_or(0..0);
        let last = attribution.and_then(|a| a.content.last()).map_or(0..0, |&span| document.tokens_in(span));
        let place = cue.clone().map_or(content.start, |cue| cue.start);
        let tokens = self.outside_quotation(tokens_of(spans).unwrap_or(place..place));
        let event = resolver.article.speech.source.get(at).copied().flatten();
        let rule = event.and_then(|event| self.of_event(event));
        let word = |at: &usize| document.token(*at).is_some_and(crate::text::token::Token::is_word);
        let words: Vec<&str> = tokens.clone().filter(word).map(|at| document.lower(at)).collect();
        // "WHO said", the body
        let letters = tokens.len() == 1 && resolver.article.annotations.shape(tokens.start) == Shape::Capitals;
        let (form, pronoun) =
            if letters { (WITHOUT_NAME, None) } else { form(&words, resolver.article.resources.speakers) };
        let names: Vec<&Event> =
            self.inside(&tokens).filter(|e| matches!(e.what, What::Name(_) | What::Country(_))).collect();
        let names_inside = small(names.len());
        let head = event.and_then(|event| resolver.article.events.get(event));
        let nominal = match head.map(|event| &event.what) {
            Some(What::Phrase(nominal)) => Some((**nominal).clone()),
            _ if tokens.is_empty() || pronoun.is_some() => None,
            _ => super::source::bare_head(resolver.article.annotations, resolver.article.resources.speakers, &tokens)
                .map(|head| resolver.article.phrases.forced(head)),
        };
        let described = called::description(resolver.article.annotations, resolver.article.resources.speakers, &tokens);
        let is_named = self.is_named(head, nominal.as_ref());
        let itself = (pronoun.is_none() && !described.is_empty() && !is_named)
            .then(|| self.itself(event, rule, &described, nominal.as_ref()));
        let lexicon = &resolver.article.resources.speakers;
        let noun = nominal.as_ref().map_or("", |n| n.noun.as_str());
        let role = lexicon.role(noun);
        let opening = match words.first().copied().unwrap_or_default() {
            "the" => 1,
            word if lexicon.demonstrative.contains(word) => 2,
            word if lexicon.singular_determiner.contains(word) => 3,
            word if lexicon.quantifier.contains(word) => 4,
            word if lexicon.possessive.contains(word) => 5,
            _ if matches!(nominal.as_ref().map(|n| &n.definiteness), Some(Definiteness::Of(_))) => 6,
            _ => 0,
        };
        let side = match (tokens.is_empty(), tokens.end <= content.start, tokens.start >= last.end.saturating_sub(1)) {
            (true, ..) => 0,
            (_, true, _) => 1,
            (_, _, true) => 2,
            _ => 3,
        };
        let block = document.block_at(tokens.start);
        let cues = &resolver.article.resources.cues;
        let cue_kind = match &cue {
            None => 0,
            Some(cue) => {
                let has = |list: &crate::lexicon::WordSet| cue.clone().any(|at| list.contains(document.lower(at)));
                if document.lower(cue.start) == "according" {
                    1
                } else if has(&cues.tell) {
                    2
                } else if has(&cues.plain) {
                    3
                } else if has(&cues.say) {
                    4
                } else if has(&cues.noun) {
                    5
                } else {
                    6
                }
            }
        };
        let common = Clues {
            form: if form == 9 && names_inside > 0 { 10 } else { form },
            length: small(tokens.len()),
            quoted: i16::from(document.outer_quote_at(tokens.start).is_some() && !tokens.is_empty()),
            opening,
            plural: i16::from(nominal.as_ref().is_some_and(|n| n.sort == Sort::Group)),
            sort: nominal.as_ref().map_or(0, |n| n.sort as i16 + 1),
            paper: i16::from(lexicon.paper.contains(noun)),
            speaks_for: i16::from(lexicon.spokesperson.contains(noun))
                + i16::from(role.is_some_and(|role| lexicon.is_in(role, "speech"))),
            noun_gender: nominal.as_ref().map_or(0, |n| gender(n.gender)),
            block_kind: block.and_then(|b| document.blocks.get(b)).map_or(0, |b| b.kind as i16),
            quotation: attribution.map_or(0, |a| match a.quotation {
                Quotation::Direct => 2,
                Quotation::Mixed => 1,
                _ => 0,
            }),
            side,
            names_inside,
            cue: cue_kind,
            nested: i16::from(attribution.is_some_and(|a| a.parent.is_some())),
            confidence: attribution.map_or(0, |a| small(usize::from(a.confidence / 10))),
            ..Clues::default()
        };
        Source { tokens, event, itself, rule, common, nominal, pronoun, recent: Vec::new(), ahead: Vec::new() }
    }

    /// "Lima University in Peru", "Professor Ana Ruiz": the head is a name, so the phrase is the one of that name.
    fn is_named(&self, event: Option<&Event>, nominal: Option<&Nominal>) -> bool {
        let mentions = self.resolver.article.mentions;
        let name = event.and_then(|event| match event.what {
            What::Name(mention) => mentions.get(mention),
            _ => None,
        });
        let sure =
            |m: &&Mention| matches!(m.kind, MentionKind::Person | MentionKind::Organisation) && m.tokens.len() > 1;
        let head = nominal.map(|nominal| nominal.head);
        name.filter(sure).is_some_and(|m| head.is_some_and(|at| m.tokens.contains(&at)))
            && rule::applies("speaker.head-is-name")
    }

    /// "the Taliban | “as measures under a plan": a source ends where a quotation starts that continues after it.
    fn outside_quotation(&self, tokens: Range<usize>) -> Range<usize> {
        let document = self.resolver.article.document;
        let quote = document.outer_quote_at(tokens.end).filter(|_| document.outer_quote_at(tokens.start).is_none());
        let inside = |at: &usize| {
            quote.is_some() && document.outer_quote_at(*at) == quote && rule::applies("speaker.outside-quotation")
        };
        let end = tokens.clone().find(inside).unwrap_or(tokens.end);
        tokens.start..end
    }

    /// Whom a phrase describes that means nobody known: the nameless one that the rules made of it, or a new one.
    fn itself(
        &mut self,
        event: Option<usize>,
        rule: Option<usize>,
        described: &Range<usize>,
        nominal: Option<&Nominal>,
    ) -> usize {
        let own = rule.filter(|&one| {
            self.everyone.list.get(one).is_some_and(|one| one.named.is_empty() && one.places.first().copied() == event)
        });
        if let Some(one) = own {
            if let Some(someone) = self.everyone.list.get_mut(one).filter(|s| s.described.len() < described.len()) {
                someone.described = described.clone();
            }
            return one;
        }
        let document = self.resolver.article.document;
        let words: Vec<String> = described.clone().map(|at| document.lower(at).to_owned()).collect();
        let kind = match nominal.map(|n| n.sort) {
            Some(Sort::Person) => EntityKind::Person,
            Some(Sort::Group) => EntityKind::Group,
            Some(Sort::Organisation) => EntityKind::Organisation,
            _ => EntityKind::Thing,
        };
        self.everyone.list.push(Someone {
            entity: None,
            places: event.into_iter().collect(),
            named: Vec::new(),
            alone: Clues { who: 1, nature: kind as i16, name_words: small(words.len()), ..Clues::default() },
            words,
            kind,
            gender: nominal.map(|n| n.gender).unwrap_or_default(),
            described: described.clone(),
        });
        self.everyone.list.len() - 1
    }
}

/// The form of a source, and its pronoun.
fn form(words: &[&str], lists: &SpeakerWords) -> (i16, Option<Person>) {
    let SpeakerWords { he, she, they, it, who, i, we, other_pronoun, after_pronoun: after, .. } = lists;
    let of = |word: &str| {
        let place = [he, she, they, it, who, i, we, other_pronoun].iter().position(|list| list.contains(word));
        place.map_or(0, |place| small(place + 1))
    };
    match words {
        [] => (0, None),
        // "She | has", "we've": a pronoun with what is left of its verb.
        [first, rest @ ..] if of(first) > 0 && rest.iter().all(|word| after.contains(word)) => {
            let person = match of(first) {
                1 => Person::One(Gender::Masculine),
                2 => Person::One(Gender::Feminine),
                3 => Person::Many,
                4 | 8 => Person::Thing,
                5 => Person::Relative,
                _ => Person::First,
            };
            (of(first), Some(person))
        }
        _ => (9, None),
    }
}
