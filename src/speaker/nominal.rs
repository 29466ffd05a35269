//! Noun phrases that refer to somebody without a name: "the Russian diplomat", "his father", "officials", "the
//! council".
//!
//! In: the document and its names. Out: [`Nominal`]s in order. A phrase is found by its head, a word that the lexicons
//! list as a role, an organisation or a group, unless another noun follows ("police | officer"). The words before the
//! head show whether it is definite ("the", "his", "Peru's") or new ("a", "three", nothing).

use std::ops::Range;

use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::country::CountryMention;
use crate::lexicon::gender::Gender;
use crate::lexicon::people::{Role, SpeakerLexicon};
use crate::lexicon::singular::singular;
use crate::mention::{Mention, phrase};
use crate::rule;
use crate::speaker::SpeakerResources;
use crate::text::document::Document;

/// Whether a phrase takes up somebody known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Definiteness {
    /// "the", "this", "those"
    Definite,
    /// "a", "several", a number, nothing before a plural
    Indefinite,
    /// "his father", "Peru's president": the tokens of the possessor
    Of(Range<usize>),
    /// nothing before a singular: headlines, captions
    Bare,
}

/// What a phrase can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// One person.
    Person,
    /// Several people.
    Group,
    /// A body: "the council"
    Organisation,
    /// What no lexicon knows: "a report"
    Thing,
}

/// One phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Nominal {
    /// From the determiner to the head.
    pub(super) tokens: Range<usize>,
    /// From after the determiner and the possessor to the head.
    pub(super) phrase: Range<usize>,
    pub(super) head: usize,
    /// The head in lower case, singular for people.
    pub(super) noun: String,
    pub(super) definiteness: Definiteness,
    pub(super) sort: Sort,
    pub(super) fields: u32,
    pub(super) gender: Gender,
}

/// Reads phrases.
pub(super) struct Phrases<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) annotations: &'a Annotations<'a>,
    pub(super) resources: &'a SpeakerResources<'a>,
    /// For each token whether it is part of a name.
    pub(super) named: Vec<bool>,
    /// For each sentence the number of earlier sentences that are not entirely quoted.
    pub(super) told_before: Vec<usize>,
}

impl<'a> Phrases<'a> {
    pub(super) fn new(
        annotations: &'a Annotations<'a>,
        mentions: &[Mention],
        resources: &'a SpeakerResources<'a>,
    ) -> Self {
        let document = annotations.document();
        let mut named = vec![false; document.tokens.len()];
        for mention in mentions {
            named.get_mut(mention.tokens.clone()).unwrap_or_default().fill(true);
        }
        let mut told = 0;
        let told_before = document.sentences.iter().map(|sentence| {
            let last = sentence.tokens.end.saturating_sub(1);
            let quoted = [sentence.tokens.start, last].iter().all(|&at| document.outer_quote_at(at).is_some());
            told += usize::from(!quoted);
            told
        });
        Self { document, annotations, resources, named, told_before: told_before.collect() }
    }

    fn lexicon(&self) -> &SpeakerLexicon {
        self.resources.speakers
    }

    /// Whether a token is part of a name.
    pub(super) fn is_named(&self, at: usize) -> bool {
        self.named.get(at).copied().unwrap_or(false)
    }

    /// The phrase whose head is at `at`, if a head is there.
    pub(super) fn at(&self, at: usize) -> Option<Nominal> {
        if self.is_named(at) {
            return None;
        }
        let (sort, role) = self.sort(at)?;
        if self.goes_on(at, sort) {
            return None;
        }
        Some(self.build(at, sort, role))
    }

    /// "the Spaniard", "a Peruvian": one person, not a country.
    pub(super) fn compatriot(&self, country: &CountryMention, tokens: &Range<usize>) -> Option<Nominal> {
        let before = tokens.start.checked_sub(1).map_or("", |at| self.document.lower(at));
        let lexicon = self.lexicon();
        let is_one = country.is_one && (lexicon.definite.contains(before) || lexicon.indefinite.contains(before));
        (is_one && rule::applies("speaker.compatriot")).then(|| self.build(tokens.end - 1, Sort::Person, None))
    }

    /// The phrase with a given head, whatever the lexicons say about it: the source of an attribution.
    pub(super) fn forced(&self, at: usize) -> Nominal {
        let (sort, role) = self.sort(at).unwrap_or_else(|| {
            let word = self.document.lower(at);
            let several = singular(word).is_some() || self.lexicon().several.contains(word);
            (if several { Sort::Group } else { Sort::Thing }, None)
        });
        self.build(at, sort, role)
    }

    /// What a word can be the head for.
    fn sort(&self, at: usize) -> Option<(Sort, Option<Role>)> {
        let word = self.document.lower(at);
        if let Some(role) = self.lexicon().role(word) {
            return Some((if role.plural { Sort::Group } else { Sort::Person }, Some(role)));
        }
        if self.lexicon().organisation_noun.contains(word) {
            return Some((Sort::Organisation, None));
        }
        if self.lexicon().collective.contains(word) {
            return Some((Sort::Group, None));
        }
        let single = singular(word)?;
        self.lexicon().organisation_noun.contains(&single).then_some((Sort::Group, None))
    }

    /// Whether the noun at `at` only qualifies the next one: "police | officer", "company | report".
    fn goes_on(&self, at: usize, sort: Sort) -> bool {
        let next = self.document.lower(at + 1);
        let is_word = self.document.token(at + 1).is_some_and(crate::text::token::Token::is_word);
        let same = self.document.sentence_at(at) == self.document.sentence_at(at + 1);
        if !is_word || !same || next.starts_with('\'') || self.is_named(at + 1) {
            return next == "-" && same;
        }
        if self.sort(at + 1).is_some() {
            return !self.lexicon().floating.contains(next) && !self.resources.text.speech.contains(next);
        }
        let pos = self.annotations.pos(at + 1);
        let verb = self.lexicon().function.contains(next)
            || self.lexicon().verb.contains(next)
            || self.resources.text.speech.contains(next)
            || matches!(pos, Pos::Past | Pos::Participle | Pos::Gerund | Pos::Adverb)
            || (pos == Pos::PresentThird || pos.is_plural()) && sort != Sort::Group
            || self.document.is_capital(at + 1);
        !verb && sort != Sort::Group
    }

    fn build(&self, at: usize, sort: Sort, role: Option<Role>) -> Nominal {
        let start = phrase::start(self.annotations, self.lexicon(), at);
        let possessive = (start..at).rev().find(|&i| matches!(self.document.lower(i), "'s" | "'"));
        let before = start.checked_sub(1).filter(|&b| self.document.sentence_at(b) == self.document.sentence_at(at));
        let determiner = before.map_or("", |b| self.document.lower(b));
        let word = self.document.lower(at);
        let (mut first, mut inner) = (start, start);
        let definiteness = if let Some(mark) = possessive {
            inner = mark + 1;
            if determiner == "the" {
                first = start - 1;
            }
            Definiteness::Of(first..mark)
        } else {
            let lexicon = self.lexicon();
            let (possessive, definite) =
                (lexicon.possessive.contains(determiner), lexicon.definite.contains(determiner));
            if possessive || definite || lexicon.indefinite.contains(determiner) {
                first = start - 1;
            }
            if possessive {
                Definiteness::Of(first..start)
            } else if definite {
                Definiteness::Definite
            } else if first < start || sort == Sort::Group {
                Definiteness::Indefinite
            } else {
                Definiteness::Bare
            }
        };
        let noun = match role {
            Some(role) if role.plural => singular(word).unwrap_or_else(|| word.to_owned()),
            // "poet-turned-novelist"
            Some(role) => match word.rsplit_once('-') {
                Some((_, last)) if self.lexicon().role(last) == Some(role) => last.to_owned(),
                _ => word.to_owned(),
            },
            None => word.to_owned(),
        };
        Nominal {
            tokens: first..at + 1,
            phrase: inner.min(at)..at + 1,
            head: at,
            noun,
            definiteness,
            sort,
            fields: role.map_or(0, |role| role.fields),
            gender: role.map_or(Gender::Unknown, |role| role.gender),
        }
    }
}
