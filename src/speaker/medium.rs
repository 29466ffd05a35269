//! Which of the candidates are media: "the paper", "the website" mean one of them.
//!
//! In: a source with a noun for a medium, and its candidates. Out: those whom the text names or describes as one before
//! the source; or else the bodies that have said something. None if there is neither.

use std::ops::Range;

use super::choice::{Chooser, WITHOUT_NAME};
use super::entity::EntityKind;
use super::source_phrase::Source;
use crate::order;
use crate::rule;

/// The most words of "the news website".
const LONGEST: usize = 3;
/// How many media are candidates: those that the text mentions last for the first time.
const KEPT: usize = 8;

impl Chooser<'_, '_> {
    /// The media among the candidates for "the paper".
    pub(super) fn media(&self, source: &Source, found: &[usize]) -> Option<Vec<usize>> {
        let press = &self.resolver.article.resources.speakers.press;
        let is_bare = source.common.form == WITHOUT_NAME
            && matches!(source.common.opening, 1 | 2)
            && source.tokens.len() <= LONGEST
            && source.nominal.as_ref().is_some_and(|nominal| press.contains(nominal.noun.as_str()));
        if !is_bare || !rule::applies("speaker.medium-known") {
            return None;
        }
        let before = |one: &usize| source.itself != Some(*one) && self.first_token(*one) < source.tokens.start;
        let until = self.media.partition_point(|&one| self.first_token(one) < source.tokens.start);
        let known = self.media.get(..until).unwrap_or_default();
        let known: Vec<usize> = known.iter().rev().copied().filter(before).take(KEPT).collect();
        if !known.is_empty() {
            return Some(known);
        }
        let spoke = |&one: &usize| {
            let spoke = self.said.get(one).is_some_and(|&said| said > 0);
            spoke && self.everyone.list.get(one).is_some_and(|one| one.kind == EntityKind::Organisation)
        };
        let spoke: Vec<usize> = found.iter().copied().filter(spoke).filter(before).collect();
        Some(spoke).filter(|spoke| !spoke.is_empty() && rule::applies("speaker.medium-spoke"))
    }

    /// Notes the media of the article, in the order in which they are first mentioned.
    pub(super) fn note_media(&mut self) {
        let mut media: Vec<usize> = (0..self.everyone.list.len()).filter(|&one| self.is_medium(one)).collect();
        order::by_place(&mut media, |&one| (self.first_token(one), 0));
        self.media = media;
    }

    /// Where somebody is first mentioned.
    pub(super) fn first_token(&self, one: usize) -> usize {
        let first = self.everyone.list.get(one).and_then(|someone| someone.places.first());
        first.and_then(|&first| self.resolver.article.events.get(first)).map_or(usize::MAX, |event| event.tokens.start)
    }

    /// Whether the text names or describes somebody as a medium: "the Lima Post", "Dinara, a newspaper", "lima.example".
    pub(super) fn is_medium(&self, one: usize) -> bool {
        let article = &self.resolver.article;
        let (document, lexicon) = (article.document, article.resources.speakers);
        let Some(someone) = self.everyone.list.get(one) else { return false };
        let entity = someone.entity.and_then(|entity| self.resolver.entities.get(entity));
        let described = entity.is_some_and(|e| e.descriptions.iter().any(|d| lexicon.press.contains(d.head.as_str())));
        let is_named = |name: &Range<usize>| {
            let is_end = |at: &usize| *at > name.start && matches!(document.lower(*at), "of" | "on" | "in");
            let end = name.clone().find(is_end).unwrap_or(name.end);
            let head = end.saturating_sub(1);
            let text = document.span_of(name.clone()).of(document.text);
            let is_address = text
                .rsplit_once('.')
                .is_some_and(|(_, last)| last.len() > 1 && last.bytes().all(|byte| byte.is_ascii_lowercase()));
            let beside = [name.start.checked_sub(1), Some(name.end)].into_iter().flatten();
            let is_body = !matches!(someone.kind, EntityKind::Person | EntityKind::Government | EntityKind::Group);
            is_address
                || is_body && lexicon.newspaper.contains(document.lower(head))
                || beside.into_iter().any(|at| lexicon.press.contains(document.lower(at)))
        };
        described || someone.named.iter().any(is_named)
    }
}
