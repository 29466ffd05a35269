//! The candidates for whom a source refers to, limited in number whatever the length of the text.
//!
//! In: the results of the rules. Out: for each source the phrase itself, the rules' choice, those mentioned last and
//! next, those who spoke last, those that share a word with it, those mentioned most often, and nobody.

use crate::order;
use crate::rule;
use std::ops::Range;

use super::choice::{Chooser, WITHOUT_NAME, Who};
use super::entity::EntityKind;
use super::event::{Event, What};
use super::nominal::{Nominal, Sort};
use super::pronoun::Person;
use super::someone::Someone;
use super::source_phrase::Source;
use super::sure;
use crate::lexicon::gender::Gender;

/// How many of those last spoken of can be meant.
const RECENT: usize = 18;
/// How many of those spoken of next.
const AHEAD: usize = 3;
/// How many of those who spoke last.
const SPOKE: usize = 5;
/// How far before "who" a person is looked for, in tokens.
const REACH: usize = 60;
/// Hundredths of somebody's mentions that make them a person.
const MOSTLY: i16 = 50;
/// The head of "the 41-year-old": one person.
const AGE: &str = "year-old";

impl<'r, 'a> Chooser<'r, 'a> {
    /// For each source those last spoken of before it and next behind it, by one walk over the text.
    pub(super) fn note_recent(&mut self) {
        let mut order: Vec<usize> = (0..self.sources.len()).collect();
        order::by_place(&mut order, |&at| (self.sources.get(at).map_or(0, |s| s.tokens.start), 0));
        let mut recent: Vec<usize> = Vec::new();
        let mut next = 0;
        for at in order {
            let Some(tokens) = self.sources.get(at).map(|source| source.tokens.clone()) else { continue };
            while self.resolver.article.events.get(next).is_some_and(|event| event.tokens.start < tokens.start) {
                if let Some(one) = self.of_event(next) {
                    recent.retain(|&other| other != one);
                    if recent.len() >= RECENT {
                        recent.remove(0);
                    }
                    recent.push(one);
                }
                next += 1;
            }
            let mut ahead: Vec<usize> = Vec::new();
            let following = self.resolver.article.events.partition_point(|event| event.tokens.start < tokens.start);
            for event in following..(following + 12).min(self.resolver.article.events.len()) {
                let inside = self.resolver.article.events.get(event).is_some_and(|e| e.tokens.start < tokens.end);
                if let Some(one) = self.of_event(event).filter(|one| !ahead.contains(one)) {
                    ahead.push(one);
                }
                if !inside && ahead.len() > AHEAD {
                    break;
                }
            }
            if let Some(source) = self.sources.get_mut(at) {
                source.recent = recent.iter().rev().copied().collect();
                source.ahead = ahead;
            }
        }
    }

    /// The events inside some tokens.
    pub(super) fn inside<'s>(&'s self, tokens: &Range<usize>) -> impl Iterator<Item = &'s Event> + use<'s, 'r, 'a> {
        let from = self.resolver.article.events.partition_point(|event| event.tokens.start < tokens.start);
        let end = tokens.end;
        self.resolver.article.events.iter().skip(from).take_while(move |event| event.tokens.start < end)
    }

    /// "his father", after "his father, Johann": whether somebody with a name is the one related so.
    fn is_named_relative(&self, source: &Source, one: usize) -> bool {
        let because = source.event.and_then(|event| self.resolver.pass.because.get(event));
        source.common.opening == 5
            && because.is_some_and(|because| because.iter().any(|one| one.rule == "relation"))
            && self.everyone.list.get(one).is_some_and(|someone| !someone.named.is_empty())
    }

    /// The candidates for a source.
    pub(super) fn candidates(&self, at: usize) -> Vec<Who> {
        let Some(source) = self.sources.get(at) else { return Vec::new() };
        // "my mother", and "his father" if the text has named him, are the same person throughout. The rules know that;
        // the training articles have too few such cases.
        let my = self.resolver.article.document.lower(source.tokens.start) == "my";
        if let Some(rule) = source
            .rule
            .filter(|&rule| (my || self.is_named_relative(source, rule)) && rule::applies("speaker.own-relative"))
        {
            return vec![Who::Someone(rule)];
        }
        // "Ana Ruiz and Ben Keller said": both.
        let event = source.event.and_then(|event| self.resolver.article.events.get(event));
        if let (Some(rule), Some(What::Coordination(_))) = (source.rule, event.map(|event| &event.what)) {
            return vec![Who::Someone(rule)];
        }
        let mut found: Vec<usize> = Vec::new();
        let mut add = |one: usize| {
            if !found.contains(&one) {
                found.push(one);
            }
        };
        source.itself.into_iter().for_each(&mut add);
        source.rule.into_iter().for_each(&mut add);
        source.recent.iter().copied().for_each(&mut add);
        source.ahead.iter().copied().for_each(&mut add);
        for who in self.history.iter().rev().take(SPOKE) {
            if let Who::Someone(one) = who {
                add(*one);
            }
        }
        if source.pronoun.is_none() {
            let words = source.tokens.clone().map(|at| self.resolver.article.document.lower(at));
            let nouns = source.nominal.iter().map(|n| n.noun.as_str());
            for word in words.chain(nouns).filter(|word| word.len() > 2).take(14) {
                self.everyone.by_word.get(word).into_iter().flatten().copied().for_each(&mut add);
            }
        }
        self.everyone.often.iter().copied().for_each(&mut add);
        // "“He said that he was tired,” Omar Diaz said": "he" is not the speaker of the quotation.
        if source.common.quoted > 0 && (1..=4).contains(&source.common.form) && rule::applies("speaker.not-the-quoted")
        {
            let owner = self
                .resolver
                .article
                .speech
                .owner
                .get(source.tokens.start)
                .copied()
                .flatten()
                .filter(|&owner| owner != at);
            let speaker = owner.and_then(|owner| self.chosen.get(owner).copied().flatten());
            found.retain(|&one| speaker != Some(Who::Someone(one)));
        }
        // "Ruiz said the ministry wanted …": inside her statement, a noun means somebody else.
        let inner = self.resolver.article.attributions.get(at).filter(|one| sure::is_surely_one(one));
        let outer = inner.filter(|_| source.common.form == WITHOUT_NAME).and_then(|inner| inner.parent);
        if let Some(outer) = outer.filter(|_| rule::applies("speaker.not-the-outer")) {
            let speaker = self.chosen.get(outer).copied().flatten();
            found.retain(|&one| speaker != Some(Who::Someone(one)));
        }
        if source.common.form == WITHOUT_NAME && rule::applies("speaker.sort") {
            found.retain(|&one| self.everyone.list.get(one).is_none_or(|one| !contradicts(source, one)));
        }
        let owners = self.owners(source);
        found.retain(|one| !owners.contains(one));
        // "A coalition of 40 groups, including the Lima Bank, said": not the bank.
        let mut inside = source.tokens.clone();
        let examples = inside.find(|&at| self.resolver.article.document.lower(at) == "including");
        if let Some(examples) = examples.filter(|_| rule::applies("speaker.not-the-example")) {
            found.retain(|&one| source.itself == Some(one) || !self.is_met_in(one, examples..source.tokens.end));
        }
        // "Ben Keller, head of the Lima Water Office, who said": no office, if a person is named in the sentence.
        if source.pronoun == Some(Person::Relative)
            && matches!(self.resolver.article.document.lower(source.tokens.start), "who" | "whom")
            && rule::applies("speaker.who-is-a-person")
        {
            let is_person = |one: usize| self.everyone.list.get(one).is_some_and(|s| s.kind == EntityKind::Person);
            let here = self.resolver.article.document.sentence_at(source.tokens.start);
            let start =
                self.resolver.article.document.sentences.get(here.unwrap_or_default()).map_or(0, |s| s.tokens.start);
            let before = start.max(source.tokens.start.saturating_sub(REACH))..source.tokens.start;
            let any = found.iter().any(|&one| is_person(one) && self.is_met_in(one, before.clone()));
            if any {
                found.retain(|&one| {
                    self.everyone
                        .list
                        .get(one)
                        .is_none_or(|s| s.kind != EntityKind::Organisation && s.kind != EntityKind::Government)
                });
            }
        }
        found.into_iter().map(Who::Someone).chain([Who::Nobody]).collect()
    }

    /// The people whose names only say whose the head of a source is: "the Ruiz | campaign", "Ruiz's | aides". A spokesman
    /// can mean the one he speaks for.
    fn owners(&self, source: &Source) -> Vec<usize> {
        let lexicon = &self.resolver.article.resources.speakers;
        let is_another = |n: &&Nominal| {
            let somebody = lexicon.role(self.resolver.article.document.lower(n.head)).is_some()
                || lexicon.organisation_noun.contains(n.noun.as_str());
            somebody && source.common.speaks_for == 0 && !self.resolver.article.phrases.is_named(n.head)
        };
        let nominal = source.nominal.as_ref().filter(is_another);
        let Some(nominal) = nominal.filter(|_| source.itself.is_some() && rule::applies("speaker.head-behind-name"))
        else {
            return Vec::new();
        };
        let touches = |end: usize| {
            let owned = matches!(self.resolver.article.document.lower(end), "'s" | "'" | "’s" | "’");
            nominal.phrase.start <= end + usize::from(owned) && end <= nominal.head
        };
        let entity = |event: &Event| match event.what {
            What::Name(mention) => {
                let before = self.resolver.article.mentions.get(mention).filter(|m| touches(m.tokens.end));
                before.and_then(|_| self.resolver.article.named.get(mention).copied())
            }
            _ => None,
        };
        let of = |entity: usize| self.everyone.of_entity.get(self.resolver.entities.root(entity)).copied().flatten();
        let person = |one: &usize| {
            let one = self.everyone.list.get(*one);
            one.is_some_and(|one| one.kind == EntityKind::Person || one.alone.as_person >= MOSTLY)
        };
        self.inside(&(source.tokens.start..nominal.head)).filter_map(entity).filter_map(of).filter(person).collect()
    }

    /// Whether somebody is met among some tokens.
    fn is_met_in(&self, one: usize, tokens: Range<usize>) -> bool {
        let from = self.resolver.article.events.partition_point(|event| event.tokens.start < tokens.start);
        let until = self.resolver.article.events.partition_point(|event| event.tokens.start < tokens.end);
        (from..until).any(|event| self.of_event(event) == Some(one))
    }
}

/// "the agency" is nobody of known gender, and "the mayor" or "the 41-year-old" no company; but "a spokeswoman" is whom
/// she speaks for. The name of an organisation has several words here, because a single one may be a person's.
fn contradicts(source: &Source, one: &Someone) -> bool {
    let Some(nominal) = source.nominal.as_ref().filter(|_| !one.named.is_empty()) else { return false };
    let sort = if nominal.noun == AGE { Sort::Person } else { nominal.sort };
    match sort {
        Sort::Organisation => one.kind == EntityKind::Person && one.gender != Gender::Unknown,
        Sort::Person => {
            one.kind == EntityKind::Organisation && one.alone.name_words > 1 && source.common.speaks_for == 0
        }
        Sort::Group | Sort::Thing => false,
    }
}
