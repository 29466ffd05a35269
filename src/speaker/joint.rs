//! Joint sources: "Ruiz and Pell said".
//!
//! In: the tokens of a source and the events in them. Out: the positions of the people and bodies that it coordinates, by
//! name or by pronoun; none if anything else is between them ("the mayor of Lima and Callao", "Ruiz, who met Pell").
//! Together they are a group, which "they" and "both" can refer to later.

use std::ops::Range;

use super::entity::{Description, EntityKind};
use super::event::{Event, What};
use super::resolve::Resolver;
use crate::mention::MentionKind;
use crate::order;
use crate::rule;
use crate::speaker::pronoun::{Case, Person, Pronoun};

impl Resolver<'_> {
    /// The tokens of each of those who make up a source together, at least two.
    pub(super) fn side_by_side(&self, source: &Range<usize>) -> Option<Vec<Range<usize>>> {
        let mut found: Vec<usize> = Vec::new();
        let (mut at, mut last) = (source.start, false);
        loop {
            let the = usize::from(self.article.document.lower(at) == "the");
            let one = self.one_from(at, source).or_else(|| self.one_from(at + the, source))?;
            let event = self.article.events.get(one)?;
            found.push(one);
            at = self.after_roles(one, event.tokens.end);
            if at >= source.end {
                break;
            }
            let comma = self.article.document.word(at) == ",";
            let and = at + usize::from(comma);
            last = matches!(self.article.document.lower(and), "and" | "&");
            at = and + usize::from(last);
            if !comma && !last {
                return None;
            }
        }
        let coordination = found.len() > 1
            && last
            && rule::applies("speaker.joint")
            && self.sure_of_one(&found)
            && self.all_differ(&found);
        let tokens =
            || found.iter().filter_map(|&at| self.article.events.get(at)).map(|event| event.tokens.clone()).collect();
        coordination.then(tokens)
    }

    /// The one whose name or pronoun starts at a token, within a source.
    fn one_from(&self, at: usize, source: &Range<usize>) -> Option<usize> {
        let first = self.article.events.partition_point(|event| event.tokens.start < at);
        let here = (first..self.article.events.len())
            .take_while(|&e| self.article.events.get(e).is_some_and(|e| e.tokens.start == at));
        let one = |e: &usize| {
            self.article.events.get(*e).is_some_and(|event| event.tokens.end <= source.end && self.is_one(event))
        };
        here.filter(one).last()
    }

    fn is_one(&self, event: &Event) -> bool {
        match &event.what {
            What::Name(mention) => self.article.mentions.get(*mention).is_some_and(|m| m.kind != MentionKind::Thing),
            What::Pronoun(Pronoun { person: Person::One(_), case, .. }) => *case != Case::Possessive,
            _ => false,
        }
    }

    /// The index after an apposition: "Ana Ruiz, the mayor of Lima,".
    fn after_roles(&self, one: usize, end: usize) -> usize {
        let Some(What::Name(name)) = self.article.events.get(one).map(|event| event.what.clone()) else { return end };
        let beside = self.article.events.iter().skip(one + 1).take(3).find(|event| {
            matches!(event.what, What::RoleOf(mention, _) if mention == name) && event.tokens.start <= end + 1
        });
        beside.map_or(end, |role| role.tokens.end.max(end))
    }

    /// One of them is known to be a person: "Smith and Marlow" can be a firm.
    fn sure_of_one(&self, found: &[usize]) -> bool {
        found.iter().filter_map(|&at| self.article.events.get(at)).any(|event| match event.what {
            What::Name(mention) => self
                .article
                .named
                .get(mention)
                .and_then(|&entity| self.entities.get(entity))
                .is_some_and(|entity| matches!(entity.kind, EntityKind::Person | EntityKind::Organisation)),
            _ => true,
        })
    }

    fn all_differ(&self, found: &[usize]) -> bool {
        let mut names: Vec<usize> = found
            .iter()
            .filter_map(|&at| match self.article.events.get(at)?.what {
                What::Name(mention) => self.article.named.get(mention).copied(),
                _ => None,
            })
            .collect();
        let count = names.len();
        order::by_place(&mut names, |&name| (name, 0));
        names.dedup();
        names.len() == count
    }

    /// The group that people side by side make up, each of them settled.
    pub(super) fn coordination(&mut self, members: &[Range<usize>]) -> Option<usize> {
        let mut people = Vec::new();
        for tokens in members {
            let from = self.article.events.partition_point(|event| event.tokens.start < tokens.start);
            let member = (from..self.article.events.len())
                .find(|&at| self.article.events.get(at).is_some_and(|e| e.tokens == *tokens))?;
            self.settle_one(member);
            let entity = self.entity_of(member)?;
            if !people.contains(&entity) {
                people.push(entity);
            }
        }
        let names: Vec<String> = people.iter().map(|&entity| self.called(entity)).collect();
        let (last, before) = names.split_last().filter(|(_, before)| !before.is_empty())?;
        if names.iter().any(String::is_empty) {
            return None;
        }
        let heads: &[&str] = match people.len() {
            2 => &["both", "two", "pair", "couple", "duo"],
            3 => &["three", "trio"],
            _ => &[],
        };
        let group = self.entities.coordination(people, || format!("{} and {last}", before.join(", ")));
        for head in heads {
            let description = Description {
                tokens: 0..0,
                head: (*head).to_owned(),
                fields: 0,
                modifiers: Vec::new(),
                countries: Vec::new(),
            };
            self.entities.describe(group, description);
        }
        Some(group)
    }
}
