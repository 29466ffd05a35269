//! What a clause or a phrase behind a name says that somebody does: "X, who runs the record shop"; "X, who was then
//! serving as the mayor's physician"; "X is one of 40 nurses"; "X, from the ministry's crisis centre".
//!
//! It is read only for the role that is told: it tells nothing of whom a later phrase means.

use std::ops::Range;

use super::role::FIRST;
use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::annotate::shape;
use crate::lexicon::singular::singular;
use crate::mention::phrase;
use crate::rule;
use crate::speaker::choice::{Chooser, Who};
use crate::speaker::entity::EntityKind;
use crate::speaker::event::What;
use crate::speaker::nominal::{Definiteness, Nominal, Sort};
use crate::speaker::someone::Someone;

/// The longest such phrase, in tokens.
const LONGEST: usize = 12;
/// How many words behind a name that can mean somebody are looked at.
const LOOKED_AT: usize = 12;
/// How many names side by side a role in the plural is for.
const SIDE_BY_SIDE: usize = 4;

impl Chooser<'_, '_> {
    /// What a clause behind one of somebody's first mentions says that they do.
    pub(super) fn by_clause(&self, someone: &Someone) -> Option<Range<usize>> {
        self.names_of(someone).iter().find_map(|name| self.clause_behind(name.end))
    }

    /// "Ruiz, | one of the owners of the shop": less telling than any other role.
    pub(super) fn one_of(&self, someone: &Someone) -> Option<Range<usize>> {
        let document = self.resolver.article.document;
        let one = |name: &Range<usize>| {
            let at = self.past_degree(name.end);
            let is = [",", "one", "of", "the"].iter().zip(at..).all(|(word, at)| document.lower(at) == *word);
            is.then(|| self.phrase_until(at + 1, at + 1)).flatten()
        };
        (someone.kind == EntityKind::Person).then(|| self.names_of(someone).iter().find_map(one)).flatten()
    }

    /// Where somebody is named; a name that no mention has is the description: "Ana Day".
    pub(super) fn names_of(&self, someone: &Someone) -> Vec<Range<usize>> {
        if someone.named.is_empty() && self.is_unmentioned(someone) {
            return vec![self.name_tokens(someone)];
        }
        someone.named.iter().take(FIRST).cloned().collect()
    }

    /// Whether somebody who is no mention is called by a name all the same.
    pub(super) fn is_unmentioned(&self, someone: &Someone) -> bool {
        let document = self.resolver.article.document;
        let name = self.name_tokens(someone);
        someone.kind == EntityKind::Person
            && name.len() > 1
            && name.clone().all(|at| document.is_capital(at))
            && rule::applies("speaker.unmentioned")
    }

    fn clause_behind(&self, name: usize) -> Option<Range<usize>> {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        let word = |at: usize| document.lower(at);
        let end = self.past_degree(name);
        let comma = usize::from(document.word(end) == ",");
        let relative = word(end + comma) == "who";
        let verb = self.past_adverbs(if relative { end + comma + 1 } else { end });
        // "who | has | long owned the shop"
        let verb = if relative && word(verb) == "has" { self.past_adverbs(verb + 1) } else { verb };
        if matches!(word(verb), "is" | "was" | "been") {
            let next = self.past_adverbs(verb + 1);
            if matches!(word(next), "one" | "part") && word(next + 1) == "of" {
                return self.phrase_until(next, next);
            }
            let as_what = matches!(self.resolver.article.annotations.pos(next), Pos::Gerund | Pos::Participle)
                && word(next + 1) == "as";
            return as_what.then(|| self.phrase_until(next + 2, next + 2)).flatten();
        }
        if !relative || !lexicon.job_verb.contains(word(verb)) {
            return None;
        }
        if word(verb + 1) == "as" { self.phrase_until(verb + 2, verb + 2) } else { self.phrase_until(verb, verb + 1) }
    }

    /// The index behind adverbs: "who | then | runs".
    fn past_adverbs(&self, at: usize) -> usize {
        at + (at..at + 3).take_while(|&at| self.resolver.article.annotations.pos(at) == Pos::Adverb).count()
    }

    /// The index behind a degree or an age: "Qi Sun | , MD |, of the hospital", "Ana Ruiz | , 31 |, who runs the shop".
    pub(super) fn past_degree(&self, at: usize) -> usize {
        let document = self.resolver.article.document;
        let inside = document.word(at + 1);
        let is_degree = shape::has_several_capitals(inside) && inside.len() < 6;
        let is_age = inside.parse::<u8>().is_ok();
        let is_between = document.word(at) == "," && document.word(at + 2) == ",";
        if is_between && (is_degree || is_age) { at + 2 } else { at }
    }

    /// The tokens of a phrase without its determiner, up to a mark or the next clause.
    pub(super) fn phrase_until(&self, start: usize, from: usize) -> Option<Range<usize>> {
        let document = self.resolver.article.document;
        let annotations = self.resolver.article.annotations;
        let sentence = document.sentence_at(start);
        let start = start + usize::from(annotations.pos(start) == Pos::Determiner);
        let inside = |&at: &usize| {
            document.sentence_at(at) == sentence
                && document
                    .token(at)
                    .is_some_and(|token| token.is_word() || document.word(at).starts_with(char::is_alphanumeric))
                && !annotations.pos(at).is_finite()
                && !matches!(annotations.pos(at), Pos::Relative | Pos::Modal | Pos::Pronoun)
                && annotations.calendar(at).is_none()
                || matches!(document.lower(at), "'s" | "’s" | "-" | "'")
        };
        let end = (from.max(start)..start + LONGEST).take_while(inside).last()? + 1;
        let last = (start..end).rev().find(|&at| {
            annotations.pos(at).is_noun() || annotations.head_name(at).is_some_and(|kind| kind != NameKind::Time)
        })?;
        Some(start..last + 1)
    }

    /// A body by a common noun: "the health ministry's crisis centre", "the youth movement Nashi".
    pub(super) fn body_by_noun(&self, start: usize) -> Option<Range<usize>> {
        let document = self.resolver.article.document;
        let annotations = self.resolver.article.annotations;
        let lexicon = &self.resolver.article.resources.speakers;
        let sentence = document.sentence_at(start);
        let start = start + usize::from(annotations.pos(start) == Pos::Determiner);
        let inside = |&at: &usize| {
            let pos = annotations.pos(at);
            document.sentence_at(at) == sentence
                && (pos.is_noun()
                    || matches!(pos, Pos::Adjective | Pos::Genitive | Pos::Number)
                    || document.word(at) == "-"
                    || matches!(document.lower(at), "of" | "for" | "and") && document.is_capital(at + 1))
        };
        let end = start + (start..start + LONGEST).take_while(inside).count();
        let body = |at: usize| {
            lexicon.organisation_noun.contains(document.lower(at))
                || annotations.head_name(at) == Some(NameKind::Organisation)
        };
        (start..end).any(body).then_some(start..end)
    }

    /// What somebody is called as a source: "the engineer"; a body only if that says what it is: "the newspaper".
    pub(super) fn as_source(&self, one: usize, someone: &Someone) -> Option<Range<usize>> {
        let lexicon = &self.resolver.article.resources.speakers;
        let tells = |n: &Nominal| match someone.kind {
            EntityKind::Person => n.sort == Sort::Person && !self.is_vague(&n.noun),
            EntityKind::Organisation => {
                // "the agency" tells nothing of the Cooperation Agency.
                (lexicon.medium.contains(n.noun.as_str()) || lexicon.company.contains(n.noun.as_str()))
                    && !someone.words.contains(&n.noun)
            }
            _ => false,
        };
        let mine = self.sources.iter().zip(&self.chosen).filter(|(_, who)| **who == Some(Who::Someone(one)));
        // "Cook said" is no cook.
        let name = |n: &Nominal| self.resolver.article.document.is_capital(n.head);
        mine.filter_map(|(source, _)| source.nominal.as_ref()).find(|n| tells(n) && !name(n)).map(|n| n.phrase.clone())
    }

    /// What the next sentence calls the only person of the one before: "Ana Ruiz stayed. The | amateur baker | sold
    /// bread." A bare noun, "the baker", is as often somebody else.
    pub(super) fn by_next_sentence(&self, one: usize, someone: &Someone) -> Option<Range<usize>> {
        let event = |at: usize| self.resolver.article.events.get(at);
        let is_named = |at: usize| event(at).is_some_and(|event| matches!(event.what, What::Name(_)));
        let is_told = |at: usize| event(at).is_some_and(|event| event.quote.is_none() && !event.aside);
        let is_other = |at: usize| {
            let other = self.of_event(at).filter(|&other| other != one && is_named(at));
            let kind = other.and_then(|other| self.everyone.list.get(other)).map(|other| other.kind);
            matches!(kind, Some(EntityKind::Person | EntityKind::Unsure))
        };
        let called = |at: usize, name: usize| {
            let What::Phrase(nominal) = &event(at)?.what else { return None };
            (nominal.sort == Sort::Person
                && nominal.definiteness == Definiteness::Definite
                && nominal.phrase.len() > 1
                && nominal.gender.agrees(someone.gender)
                && !self.is_vague(&nominal.noun)
                && event(at)?.sentence > event(name)?.sentence
                && event(at)?.place.is_subject()
                && is_told(at))
            .then(|| nominal.phrase.clone())
        };
        let behind = |&name: &usize| {
            let last = event(name)?.sentence + 1;
            let is_near = |&at: &usize| event(at).is_some_and(|event| event.sentence <= last) && !is_other(at);
            (name + 1..name + 1 + LOOKED_AT).take_while(is_near).find_map(|at| called(at, name))
        };
        let mut names = someone.places.iter().filter(|&&at| is_named(at) && is_told(at)).take(FIRST);
        let applies = someone.kind == EntityKind::Person && rule::applies("speaker.next-sentence");
        applies.then(|| names.find_map(behind)).flatten()
    }

    /// "Dr. Ana Ruiz"
    pub(super) fn is_doctor(&self, someone: &Someone) -> bool {
        let document = self.resolver.article.document;
        let doctor =
            |name: &Range<usize>| name.start.checked_sub(1).is_some_and(|at| matches!(document.word(at), "Dr" | "Dr."));
        someone.kind == EntityKind::Person && someone.named.iter().take(FIRST).any(doctor)
    }

    /// The role of several side by side: "senators | Ana Ruiz and Ben Keller", "gaming companies | Acme and Omni".
    pub(super) fn of_several(&self, someone: &Someone) -> Option<String> {
        someone.named.iter().take(FIRST).find_map(|name| self.plural_before(name.start))
    }

    fn plural_before(&self, name: usize) -> Option<String> {
        let document = self.resolver.article.document;
        let (mentions, lexicon) = (self.resolver.article.mentions, &self.resolver.article.resources.speakers);
        let mut first = name;
        for _ in 0..SIDE_BY_SIDE {
            let joined = first.checked_sub(1).filter(|&at| matches!(document.lower(at), "and" | "," | "&"));
            let Some(joined) = joined else { break };
            let end = joined - usize::from(document.word(joined.saturating_sub(1)) == ",");
            let before = mentions.partition_point(|m| m.tokens.end < end);
            let Some(other) = mentions.get(before).filter(|m| m.tokens.end == end) else { break };
            first = other.tokens.start;
        }
        // "His parents, | Tom Evans and Kate James"
        let comma = first < name && first.checked_sub(1).is_some_and(|at| document.word(at) == ",");
        let first = first - usize::from(comma);
        let head = first.checked_sub(1).filter(|&at| document.sentence_at(at) == document.sentence_at(name))?;
        let noun = document.lower(head);
        let one = singular(noun.trim_end_matches('.'))?;
        let title = lexicon.title_noun.get(one.as_str()).copied();
        let is_body = lexicon.organisation_noun.contains(&one);
        if title.is_none() && !is_body && lexicon.role(noun).is_none_or(|role| !role.plural) {
            return None;
        }
        let start = phrase::start(self.resolver.article.annotations, lexicon, head);
        let before = self.resolver.article.document.span_of(start..head).of(document.text);
        Some(format!("{before} {}", title.unwrap_or(&one)).trim().to_owned())
    }

    /// Where a person is from, if the text says nothing else: "Ana Ruiz | of Leeds".
    pub(super) fn home(&self, someone: &Someone) -> Option<Range<usize>> {
        let document = self.resolver.article.document;
        let annotations = self.resolver.article.annotations;
        let behind = |name: &Range<usize>| {
            let end = self.past_degree(name.end);
            let of = end + usize::from(document.word(end) == ",");
            let place = |&at: &usize| document.is_capital(at) && annotations.calendar(at).is_none();
            let length = (of + 1..of + LONGEST).take_while(place).count();
            (matches!(document.lower(of), "of" | "from") && length > 0).then_some(of..of + 1 + length)
        };
        let person = someone.kind == EntityKind::Person;
        let full = someone.named.iter().take(FIRST).filter(|name| name.len() > 1);
        person.then(|| full.clone().find_map(behind)).flatten()
    }
}
