//! The candidates for whom a source refers to, limited in number whatever the length of the text.
//!
//! In: the results of the rules. Out: for each source the phrase itself, the rules' choice, those mentioned last and
//! next, those who spoke last, those that share a word with it, those mentioned most often, and nobody; without those whom
//! grammar excludes ([`super::excluded`]).

use crate::order;
use crate::rule;
use std::ops::Range;

use super::choice::{Chooser, Who};
use super::event::{Event, What};
use super::source_phrase::Source;

/// How many of those last spoken of can be meant.
const RECENT: usize = 18;
/// How many of those spoken of next.
const AHEAD: usize = 3;
/// How many of those who spoke last.
const SPOKE: usize = 5;

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
        if let Some(one) = self.named_behind(at, source) {
            return vec![Who::Someone(one)];
        }
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
        self.exclude(at, source, &mut found);
        found.into_iter().map(Who::Someone).chain([Who::Nobody]).collect()
    }
}
