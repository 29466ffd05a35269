//! Whom a role refers to: "the diplomat", "the council", "the company", "the officials".

use super::entity::{Description, Entity, EntityKind};
use super::event::Event;
use super::nominal::{Definiteness, Nominal, Sort};
use super::recent::LastMention;
use super::resolve::Resolver;
use crate::lexicon::gender::Gender;
use crate::rule;

impl Resolver<'_> {
    /// "the diplomat", "the council", "the officials"
    pub(super) fn definite(&self, event: &Event, nominal: &Nominal) -> Option<(usize, &'static str)> {
        self.by_head(event, nominal, false).or_else(|| match nominal.sort {
            Sort::Person => self.by_field(event, nominal),
            Sort::Organisation => self.by_sort(event, nominal),
            Sort::Group => self.again(nominal),
            Sort::Thing => None,
        })
    }

    /// The latest entity with this role, unless the rest of the phrase contradicts it.
    pub(super) fn by_head(&self, event: &Event, nominal: &Nominal, strict: bool) -> Option<(usize, &'static str)> {
        let wanted = self.description(nominal, nominal.phrase.clone());
        let sort = |entity: &Entity<'_>| match nominal.sort {
            Sort::Person => entity.kind == EntityKind::Person,
            Sort::Group => entity.kind == EntityKind::Group,
            Sort::Organisation => entity.kind == EntityKind::Organisation,
            Sort::Thing => entity.kind == EntityKind::Thing,
        };
        let score = |at: usize| {
            let entity = self.entities.get(at).filter(|e| sort(e) && e.gender.agrees(nominal.gender))?;
            let here = entity
                .descriptions
                .iter()
                .filter(|d| d.head == nominal.noun)
                .filter_map(|d| agreement(d, &wanted))
                .max()?;
            let seen = self.pass.recent.of(at);
            let near = seen.map_or(0, |seen| {
                60 - 6 * i32::try_from(event.told_before.saturating_sub(seen.told_before).min(10)).unwrap_or(10)
            });
            let introduced = entity.name.start < event.tokens.start;
            let enough = if strict { here >= 100 && !entity.name.is_empty() } else { introduced };
            enough.then_some((here + near, at))
        };
        let best = self.entities.with_head(&nominal.noun).filter_map(score).max()?;
        Some((best.1, "same-role"))
    }

    /// Somebody recent whose role can be called so: an envoy "the diplomat", an unknown one "the man".
    pub(super) fn by_field(&self, event: &Event, nominal: &Nominal) -> Option<(usize, &'static str)> {
        let lexicon = &self.article.resources.speakers;
        let anybody = self.article.resources.speakers.person_noun.contains(nominal.noun.as_str());
        if !anybody && !lexicon.generic.contains(&nominal.noun) || !rule::applies("speaker.role-of-the-field") {
            return None;
        }
        let wanted = self.description(nominal, nominal.phrase.clone());
        let score = |seen: &LastMention| {
            let entity = self
                .entities
                .get(self.entities.root(seen.entity))
                .filter(|e| e.kind == EntityKind::Person && e.gender.agrees(nominal.gender))?;
            let distance = i32::try_from(event.told_before.saturating_sub(seen.told_before).min(40)).unwrap_or(40);
            let by_role = if anybody {
                (entity.gender != Gender::Unknown && distance <= 5).then_some(50)
            } else {
                entity
                    .descriptions
                    .iter()
                    .filter(|d| d.fields & nominal.fields != 0)
                    .filter_map(|d| agreement(d, &wanted))
                    .max()
            }?;
            (distance <= 20).then_some((by_role - 8 * distance, self.entities.root(seen.entity)))
        };
        let best = self.pass.recent.list.iter().filter_map(score).max()?;
        Some((best.1, if anybody { "only-one-meant" } else { "role-of-the-field" }))
    }

    /// "the company": the last organisation spoken of, if it is near; "the government": that of the country named.
    pub(super) fn by_sort(&self, event: &Event, nominal: &Nominal) -> Option<(usize, &'static str)> {
        if !self.article.resources.speakers.any_body.contains(&nominal.noun)
            || nominal.phrase.len() > 1
            || !rule::applies("speaker.last-organisation")
        {
            return None;
        }
        let group = nominal.noun == "group";
        let near = |seen: &&LastMention| {
            let organisation = self.entities.get(seen.entity).is_some_and(|e| {
                let fits = match e.kind {
                    EntityKind::Organisation => true,
                    EntityKind::Unsure => e.name.len() == 1 && e.gender == Gender::Unknown,
                    EntityKind::Group => group,
                    _ => false,
                };
                fits && e.is_named()
            });
            organisation && event.told_before.saturating_sub(seen.told_before) <= 2
        };
        self.pass.recent.list.iter().rev().find(near).map(|seen| (seen.entity, "last-organisation"))
    }

    /// The same group under the same words.
    pub(super) fn again(&self, nominal: &Nominal) -> Option<(usize, &'static str)> {
        if nominal.sort != Sort::Group || !rule::applies("speaker.same-words") {
            return None;
        }
        let wanted = self.description(nominal, nominal.phrase.clone());
        let same = |&at: &usize| {
            self.entities.get(at).is_some_and(|e| {
                e.kind == EntityKind::Group
                    && e.descriptions.iter().any(|d| {
                        d.head == nominal.noun
                            && (d.modifiers == wanted.modifiers
                                || wanted.modifiers.is_empty() && nominal.definiteness == Definiteness::Definite)
                    })
            })
        };
        self.entities.with_head(&nominal.noun).rev().find(same).map(|at| (at, "same-words"))
    }
}

/// How well a phrase agrees with a role somebody was given: `None` where they name different countries.
fn agreement(known: &Description<'_>, wanted: &Description<'_>) -> Option<i32> {
    let shared = wanted.countries.iter().any(|code| known.countries.contains(code));
    if !shared && !wanted.countries.is_empty() && !known.countries.is_empty() {
        return None;
    }
    let words = wanted.modifiers.iter().filter(|word| known.modifiers.contains(word)).count();
    Some(if shared { 200 } else { 0 } + 100 * i32::try_from(words.min(5)).unwrap_or(0))
}
