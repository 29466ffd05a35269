//! What a source can refer to: the entities of the article, and phrases without a name.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::clue::Clues;
use super::entity::EntityKind;
use super::event::What;
use super::resolve::Resolver;
use crate::annotate::name::NameKind;
use crate::annotate::shape::Shape;
use crate::lexicon::gender::Gender;
use crate::order;
use crate::text::block::BlockKind;

/// One of them.
#[derive(Clone, Debug)]
pub(super) struct Someone {
    /// The entity; `None` for a phrase that refers to no other entity.
    pub(super) entity: Option<usize>,
    /// Its mentions as events, in the order of the text.
    pub(super) places: Vec<usize>,
    /// Where it is named, as tokens.
    pub(super) named: Vec<Range<usize>>,
    /// The words of its name, or of the phrase.
    pub(super) words: Vec<String>,
    pub(super) kind: EntityKind,
    pub(super) gender: Gender,
    /// The tokens that describe it best if it has no name.
    pub(super) described: Range<usize>,
    /// What does not depend on the source.
    pub(super) alone: Clues,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Everyone {
    pub(super) list: Vec<Someone>,
    /// For each entity its place in the list.
    pub(super) of_entity: Vec<Option<usize>>,
    /// By a word of the name or of a role.
    pub(super) by_word: FxHashMap<String, Vec<usize>>,
    /// Those named most often, the most frequent first.
    pub(super) often: Vec<usize>,
}

/// How many are kept for one word.
const KEPT: usize = 6;
/// How many of those named most often are always candidates.
const OFTEN: usize = 6;

impl Everyone {
    pub(super) fn index(&mut self, word: &str, at: usize) {
        let places = self.by_word.entry(word.to_owned()).or_default();
        if places.last() != Some(&at) && places.len() < KEPT {
            places.push(at);
        }
    }

    /// Collects them.
    pub(super) fn of(resolver: &Resolver<'_>) -> Self {
        let mut all = Self { of_entity: vec![None; resolver.entities.list.len()], ..Self::default() };
        for (at, event) in resolver.article.events.iter().enumerate() {
            let Some(entity) = resolver.entity_of(at) else { continue };
            let slot = all.of_entity.get(entity).copied().flatten();
            let place = slot.unwrap_or_else(|| {
                all.list.push(someone(resolver, entity));
                all.list.len() - 1
            });
            if let Some(slot) = all.of_entity.get_mut(entity) {
                *slot = Some(place);
            }
            let Some(known) = all.list.get_mut(place) else { continue };
            known.places.push(at);
            match event.what {
                What::Name(mention) => {
                    known.named.extend(resolver.article.mentions.get(mention).map(|m| m.tokens.clone()));
                }
                What::Country(_) => known.named.push(event.tokens.clone()),
                _ => {}
            }
        }
        for at in 0..all.list.len() {
            all.look_at(resolver, at);
        }
        let mut often: Vec<usize> = (0..all.list.len()).collect();
        order::by_place(&mut often, |&at| (!all.list.get(at).map_or(0, |s| s.named.len()), at));
        often.truncate(OFTEN);
        all.often = often;
        all
    }

    /// What one is by itself.
    fn look_at(&mut self, resolver: &Resolver<'_>, at: usize) {
        let Some(one) = self.list.get_mut(at) else { return };
        let Some(entity) = one.entity.and_then(|entity| resolver.entities.get(entity)) else { return };
        let document = resolver.article.document;
        let mut words: Vec<String> = Vec::new();
        for tokens in &one.named {
            for token in tokens.clone() {
                let word = document.lower(token);
                if word.len() > 1 && !words.iter().any(|known| known == word) && words.len() < 24 {
                    words.push(word.to_owned());
                }
            }
        }
        if one.named.is_empty() {
            words.extend(entity.called.split_whitespace().map(str::to_lowercase));
        }
        let roles: Vec<String> = entity
            .descriptions
            .iter()
            .flat_map(|d| std::iter::once(d.head.clone()).chain(d.modifiers.iter().map(|&m| m.to_owned())))
            .collect();
        let count = |kind: NameKind| {
            let all = one.named.iter().cloned().flatten();
            let (of, with) = all.fold((0, 0), |(of, with), token| {
                (of + 1, with + i32::from(resolver.article.annotations.head_name(token) == Some(kind)))
            });
            i16::try_from(100 * with / of.max(1)).unwrap_or(0)
        };
        let small = |n: usize| i16::try_from(n.min(900)).unwrap_or(900);
        let yes = i16::from;
        let block_kind = |token: usize| document.block_at(token).and_then(|b| document.blocks.get(b)).map(|b| b.kind);
        let says = |&event: &usize| {
            let Some(event) = resolver.article.events.get(event) else { return false };
            let is = |at: usize| {
                resolver.article.resources.text.speech.contains(document.lower(at))
                    || resolver.article.resources.cues.plain.contains(document.lower(at))
            };
            is(event.tokens.end)
                || event.tokens.start.checked_sub(1).is_some_and(is)
                || document.lower(event.tokens.end) == "," && is(event.tokens.end + 1)
        };
        one.alone = Clues {
            who: if entity.is_named() || !one.named.is_empty() { 0 } else { 1 },
            nature: entity.kind as i16,
            gender: gender(entity.gender),
            name_words: small(entity.name.len()),
            names: small(one.named.len()),
            mentions: small(one.places.len()),
            as_person: count(NameKind::Person),
            as_body: count(NameKind::Organisation),
            as_place: count(NameKind::Place),
            as_people: count(NameKind::Group),
            acronym: yes(
                entity.name.len() == 1 && resolver.article.annotations.shape(entity.name.start) == Shape::Capitals
            ),
            has_country: yes(entity.country.is_some()),
            roles: small(entity.descriptions.len()),
            articled: yes(entity.articled),
            vague: yes(entity.vague),
            in_headline: yes(one
                .named
                .first()
                .is_some_and(|tokens| block_kind(tokens.start) == Some(BlockKind::Headline))),
            author: yes(one.entity == Some(resolver.article.narrator)),
            reporting: small(one.places.iter().take(40).filter(|at| says(at)).count()),
            ..Clues::default()
        };
        one.words = words.clone();
        for word in words.iter().chain(&roles) {
            if word.len() > 2 {
                self.index(word, at);
            }
        }
    }
}

/// 1 masculine, 2 feminine
pub(super) fn gender(gender: Gender) -> i16 {
    match gender {
        Gender::Unknown => 0,
        Gender::Masculine => 1,
        Gender::Feminine => 2,
    }
}

fn someone(resolver: &Resolver<'_>, entity: usize) -> Someone {
    let known = resolver.entities.get(entity);
    Someone {
        entity: Some(entity),
        places: Vec::new(),
        named: Vec::new(),
        words: Vec::new(),
        kind: known.map_or(EntityKind::Unsure, |e| e.kind),
        gender: known.map_or(Gender::Unknown, |e| e.gender),
        described: 0..0,
        alone: Clues::default(),
    }
}
