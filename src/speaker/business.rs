//! Whom "the carmaker" means: the only company that the text has named.
//!
//! In: a source with a noun for a business, and its candidates. Out: the one body that the text names before it, media
//! apart; none if it names several, or has spoken of a business like that without a name ("a carmaker").

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::choice::{Chooser, WITHOUT_NAME};
use super::entity::EntityKind;
use super::event::What;
use super::nominal::Definiteness;
use super::source_phrase::Source;
use crate::order;
use crate::rule;

/// The most tokens of "the German budget airline".
const LONGEST: usize = 4;

impl Chooser<'_, '_> {
    /// The body that "the carmaker" means.
    pub(super) fn business(&self, source: &Source, found: &[usize]) -> Option<usize> {
        let document = self.resolver.article.document;
        let nouns = &self.resolver.article.resources.speakers.business;
        let is_bare = source.common.form == WITHOUT_NAME
            && source.tokens.len() <= LONGEST
            && document.lower(source.tokens.start) == "the"
            && rule::applies("speaker.business");
        let noun = source.nominal.as_ref().map(|nominal| nominal.noun.as_str());
        let noun = noun.filter(|noun| is_bare && nouns.contains(noun))?;
        let until = self.bodies.partition_point(|&one| self.first_token(one) < source.tokens.start);
        let [only] = self.bodies.get(..until)? else { return None };
        let is_new = |one: &&usize| {
            let first = self.everyone.list.get(**one).and_then(|someone| someone.places.first());
            let event = first.and_then(|&first| self.resolver.article.events.get(first));
            event.is_some_and(|event| match &event.what {
                What::Phrase(nominal) => nominal.noun == noun && nominal.definiteness == Definiteness::Indefinite,
                _ => false,
            })
        };
        let has_new = found.iter().find(is_new).is_some();
        (found.contains(only) && !has_new).then_some(*only)
    }

    /// Notes the bodies that the article names, in the order in which they are first mentioned; media report, and are
    /// meant by nouns of their own, and so does the agency of a dateline ("LIMA (AP) —").
    pub(super) fn note_bodies(&mut self) {
        let document = self.resolver.article.document;
        let is_dateline = |name: &Range<usize>| {
            let opens = name.start.checked_sub(1).is_some_and(|before| document.word(before) == "(");
            opens && document.word(name.end) == ")" && matches!(document.word(name.end + 1), "—" | "–" | "--" | "-")
        };
        let media: FxHashSet<usize> = self.media.iter().copied().collect();
        let is_body = |one: &usize| {
            let someone = self.everyone.list.get(*one);
            let names = someone.map_or(&[][..], |one| one.named.as_slice());
            let is_named = names.iter().any(|name| !is_dateline(name));
            is_named && someone.is_some_and(|one| one.kind == EntityKind::Organisation) && !media.contains(one)
        };
        let mut bodies: Vec<usize> = (0..self.everyone.list.len()).filter(is_body).collect();
        order::by_place(&mut bodies, |&one| (self.first_token(one), 0));
        self.bodies = bodies;
    }
}
