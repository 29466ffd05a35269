//! What a speaker is: kind, role and country, as far as the text tells.
//!
//! The kind comes from the name's words, or from the head of the phrase that stands for somebody nameless. A role is what
//! stands beside the name. A country is told by the name ("Peruvian officials"), by a role ("ambassador of Peru"), or, for
//! those who hold an office and for bodies of a state, by the one country that the article is about. A scholar of China
//! is not Chinese: a country's name that only qualifies what somebody studies counts for nothing.

use std::ops::Range;

use super::SpeakerKind;
use super::choice::Chooser;
use super::entity::{Description, Nature};
use super::someone::Someone;
use crate::country::Via;
use crate::country::gazetteer::Code;
use crate::lexicon::people::singular;

/// The share of all country mentions, in hundredths, that the one country of an article has at least.
pub(super) const ONE_COUNTRY: usize = 45;
/// The share from which on the people of the article, too, are taken to belong to it.
pub(super) const ONLY_COUNTRY: usize = 50;
/// How many mentions it has at least.
const OFTEN: usize = 2;
/// The share of a name's words, in hundredths, from which on the network's kind of name decides.
const SURE: i16 = 50;

impl Chooser<'_, '_> {
    /// What somebody is.
    pub(super) fn kind(&self, someone: &Someone) -> SpeakerKind {
        let document = self.resolver.document;
        let tokens = self.name_tokens(someone);
        let lexicon = &self.resolver.resources.speakers;
        let named = someone.alone.who == 0;
        let head = self.head(&tokens);
        let noun = document.lower(head);
        let governs = |at: usize| lexicon.government.contains(document.lower(at));
        let person = someone.nature == Nature::Person
            || someone.nature == Nature::Unsure && someone.alone.as_person > SURE.max(someone.alone.as_body);
        if named && person {
            return SpeakerKind::Person;
        }
        if someone.nature == Nature::Government || governs(head) || named && tokens.clone().any(governs) {
            return SpeakerKind::Government;
        }
        if named {
            return if someone.nature == Nature::Group { SpeakerKind::Group } else { SpeakerKind::Organisation };
        }
        let one = singular(noun).unwrap_or_default();
        if lexicon.body_of_people.contains(noun) {
            SpeakerKind::Group
        } else if noun == "police"
            || lexicon.organisation_noun.contains(noun) && !lexicon.collective.contains(noun)
            || lexicon.organisation_noun.contains(&one)
            || someone.nature == Nature::Organisation
        {
            SpeakerKind::Organisation
        } else {
            SpeakerKind::Unnamed
        }
    }

    /// The tokens of a name, or of the description in its place.
    pub(super) fn name_tokens(&self, someone: &Someone) -> Range<usize> {
        let entity = someone.entity.and_then(|entity| self.resolver.entities.get(entity));
        match entity.filter(|entity| entity.is_named()) {
            Some(entity) => entity.name.clone(),
            None if !someone.described.is_empty() => someone.described.clone(),
            None => {
                let event = someone.places.first().and_then(|&at| self.resolver.events.get(at));
                event.map_or(0..0, |event| event.tokens.clone())
            }
        }
    }

    /// The last noun before anything that belongs to it: "officials" in "officials in Lima".
    fn head(&self, tokens: &Range<usize>) -> usize {
        let document = self.resolver.document;
        let ends = |at: &usize| {
            *at > tokens.start
                && (matches!(
                    document.lower(*at),
                    "of" | "for"
                        | "from"
                        | "in"
                        | "at"
                        | "to"
                        | "with"
                        | "by"
                        | "on"
                        | "who"
                        | "that"
                        | "familiar"
                        | "close"
                        | "near"
                        | "and"
                        | ","
                        | "("
                        | "against"
                ) || self.resolver.annotations.pos(*at).is_verb())
        };
        tokens.clone().find(ends).unwrap_or(tokens.end).saturating_sub(1).max(tokens.start)
    }

    /// What the text says that somebody with a name does or is.
    pub(super) fn role(&self, someone: &Someone) -> Option<String> {
        let entity = someone.entity.and_then(|entity| self.resolver.entities.get(entity));
        let text =
            |tokens: Range<usize>| self.resolver.document.span_of(tokens).of(self.resolver.document.text).to_owned();
        if someone.alone.who == 0 {
            let all = |d: &Description<'_>| text(d.tokens.clone());
            return entity?.descriptions.iter().map(all).find(|role| !role.is_empty());
        }
        // "hospital spokesman | who asked not to be named": what describes somebody nameless is a role up to its head.
        let tokens = self.name_tokens(someone);
        let head = self.head(&tokens);
        let is_role = self.resolver.resources.speakers.role(self.resolver.document.lower(head)).is_some();
        is_role.then(|| text(tokens.start..head + 1)).filter(|role| !role.is_empty())
    }

    /// The country that somebody speaks for or belongs to.
    pub(super) fn country(&self, someone: &Someone, kind: SpeakerKind) -> Option<Code> {
        let entity = someone.entity.and_then(|entity| self.resolver.entities.get(entity));
        if let Some(code) = entity.filter(|e| e.nature == Nature::Government).and_then(|e| e.country) {
            return Some(code);
        }
        let told = self.told_in(&self.name_tokens(someone));
        let by_role =
            || entity?.descriptions.iter().find_map(|d| self.told_in(&d.tokens).or(d.countries.first().copied()));
        told.or_else(by_role).or_else(|| self.country_of_office(someone, kind))
    }

    /// The country in a name, a role or a description: an adjective, a possessor, what stands behind a preposition.
    fn told_in(&self, tokens: &Range<usize>) -> Option<Code> {
        let document = self.resolver.document;
        if tokens.is_empty() {
            return None;
        }
        let span = document.span_of(tokens.clone());
        let countries = self.resolver.countries;
        let from = countries.partition_point(|country| country.span.start < span.start);
        let inside = countries.iter().skip(from).take_while(|country| country.span.start < span.end);
        let studied = |end: usize| {
            let next = document.lower(end);
            let field = self.resolver.resources.speakers.role(next);
            field.is_some_and(|role| self.resolver.resources.speakers.is_in(role, "academia"))
        };
        let tells = |country: &&crate::country::CountryMention| {
            let end = document.tokens_in(country.span).end;
            country.via == Via::Adjective || country.via == Via::Demonym || !studied(end)
        };
        inside.filter(tells).map(|country| country.code).next()
    }

    /// The country of an article about one country, for its officials and its bodies.
    fn country_of_office(&self, someone: &Someone, kind: SpeakerKind) -> Option<Code> {
        let lexicon = &self.resolver.resources.speakers;
        let entity = someone.entity.and_then(|entity| self.resolver.entities.get(entity));
        const OFFICES: [&str; 6] = ["government", "parliament", "candidate", "police", "military", "law"];
        let office =
            |word: &str| lexicon.role(word).is_some_and(|role| OFFICES.iter().any(|field| lexicon.is_in(role, field)));
        let holds = entity.is_some_and(|entity| entity.descriptions.iter().any(|d| office(&d.head)));
        let noun = self.resolver.document.lower(self.head(&self.name_tokens(someone)));
        let state = kind == SpeakerKind::Government || someone.alone.who != 0 && (office(noun) || noun == "police");
        if holds || state { self.one_country } else { self.only_country.filter(|_| kind == SpeakerKind::Person) }
    }

    /// The one country that most of the article's mentions of countries mean.
    pub(super) fn one_country(resolver: &super::resolve::Resolver<'_>, share: usize) -> Option<Code> {
        let mut counts: Vec<(Code, usize)> = Vec::new();
        for country in resolver.countries {
            match counts.iter_mut().find(|(code, _)| *code == country.code) {
                Some((_, count)) => *count += 1,
                None => counts.push((country.code, 1)),
            }
        }
        let all: usize = counts.iter().map(|(_, count)| count).sum();
        counts
            .into_iter()
            .filter(|(_, count)| *count >= OFTEN && 100 * count >= share * all)
            .max_by_key(|(_, count)| *count)
            .map(|(code, _)| code)
    }
}
