//! Whom a pronoun refers to: the best recent candidate, if it is good enough.

use super::entity::{Entity, EntityKind};
use super::event::{Event, What};
use super::recent::Setting;
use super::resolve::Resolver;
use crate::evidence::Evidence;
use crate::rule;
use crate::speaker::pronoun::{Person, Pronoun};

/// The least score of an antecedent.
const LEAST: i32 = 60;
/// The same for "they", which can refer to people whom no phrase names.
const LEAST_MANY: i32 = 130;
/// How many candidates are given as evidence.
const SHOWN: usize = 4;

impl Resolver<'_> {
    /// Whom a pronoun means; `speaks` is the attribution it is the source of.
    pub(super) fn pronoun(
        &mut self,
        at: usize,
        event: &Event,
        pronoun: Pronoun,
        speaks: Option<usize>,
    ) -> (Option<usize>, Vec<Evidence>) {
        match pronoun.person {
            Person::First => return self.first_person(event, speaks.is_some()),
            Person::Relative => return self.relative(at, event),
            Person::Thing if speaks.is_none() || self.is_empty_subject(event) => return (None, Vec::new()),
            _ => {}
        }
        if let Some(named) = self.in_brackets(event).filter(|_| rule::applies("speaker.named-in-brackets")) {
            return (Some(named), vec![Evidence::of("named-in-brackets")]);
        }
        let setting = Setting {
            event,
            owner: event.quote.and_then(|_| self.owner_of(event.tokens.start)),
            narrator: self.article.narrator,
            speaks: speaks.is_some(),
            named: speaks.map(|attribution| self.named_in(attribution)).unwrap_or_default(),
        };
        let found = self.pass.recent.candidates(pronoun, &setting, &self.entities);
        if let Some(slot) = self.pass.fits.get_mut(at) {
            slot.clone_from(&found);
        }
        let because = |rule, found: &[(i32, usize)]| -> Vec<Evidence> {
            found
                .iter()
                .take(SHOWN)
                .map(|&(score, entity)| Evidence::of(rule).scored(score).saying(self.called(entity)))
                .collect()
        };
        let enough = |&(score, entity): &(i32, usize)| {
            let named = self.entities.get(entity).is_some_and(Entity::is_named);
            score >= if pronoun.person == Person::Many && !named { LEAST_MANY } else { LEAST }
        };
        if let Some((best, entity)) = found.first().copied().filter(enough) {
            let mut why = because("pronoun", &[(best, entity)]);
            let rest: Vec<(i32, usize)> = found.iter().copied().filter(|&(_, other)| other != entity).collect();
            why.extend(because("pronoun-candidate", &rest));
            if let (Person::One(_), Some(known)) = (pronoun.person, self.entities.list.get_mut(entity))
                && known.kind == EntityKind::Unsure
                && best > 2 * LEAST
            {
                known.kind = EntityKind::Person;
            }
            return (Some(entity), why);
        }
        (None, because("pronoun-candidate", &found))
    }

    /// "I", "we": the person speaking; outside quotation marks, the author.
    fn first_person(&self, event: &Event, speaks: bool) -> (Option<usize>, Vec<Evidence>) {
        let speaker = match event.quote {
            Some(_) => self.owner_of(event.tokens.start).filter(|_| speaks),
            None if self.article.document.lower(event.tokens.start) == "i" => Some(self.article.narrator),
            None => None,
        };
        (speaker, vec![Evidence::of("first-person")])
    }

    /// "it seems", "it is said": nobody.
    fn is_empty_subject(&self, event: &Event) -> bool {
        let helper =
            |at: &usize| self.article.resources.speakers.before_verb.contains(self.article.document.lower(*at));
        let verb = (event.tokens.end..event.tokens.end + 3).find(|at| !helper(at)).unwrap_or(event.tokens.end);
        self.article.resources.speakers.empty_verb.contains(self.article.document.lower(verb))
    }

    /// "who": the one just before it; in "Ana Ruiz of Vermont, who" the head.
    fn relative(&self, at: usize, event: &Event) -> (Option<usize>, Vec<Evidence>) {
        let touches = |start: usize, gap: usize, below: usize| {
            (0..below).rev().take(6).find(|&b| {
                self.article.events.get(b).is_some_and(|e| e.tokens.end <= start && e.tokens.end + gap > start)
            })
        };
        let before = touches(event.tokens.start, 2, at);
        let head = before.and_then(|b| {
            let inner = self.article.events.get(b)?;
            let of = self
                .article
                .resources
                .speakers
                .place_link
                .contains(self.article.document.lower(inner.tokens.start.checked_sub(1)?));
            let kind = self.entity_of(b).and_then(|e| self.entities.get(e)).map(|e| e.kind);
            let people = matches!(kind, Some(EntityKind::Person | EntityKind::Group));
            let head = touches(inner.tokens.start, 2, b)
                .filter(|_| of && !people && rule::applies("speaker.relative-of-head"))?;
            self.entity_of(head).and(Some(head))
        });
        (head.or(before).and_then(|b| self.entity_of(b)), vec![Evidence::of("relative-pronoun")])
    }

    /// "they (the Taliban)": the name in brackets after a pronoun.
    pub(super) fn in_brackets(&self, event: &Event) -> Option<usize> {
        let open = (event.tokens.end..event.tokens.end + 2).find(|&at| self.article.document.word(at) == "(")?;
        let from = self.article.events.partition_point(|e| e.tokens.start <= open);
        let named = self
            .article
            .events
            .get(from)
            .filter(|e| e.tokens.start <= open + 2 && self.article.document.word(e.tokens.end) == ")")?;
        match named.what {
            What::Name(mention) => self.article.named.get(mention).copied(),
            _ => None,
        }
    }
}
