//! What a body is, by a common noun beside its name: "the tabloid | Alba", "Unity | union", "the Voss Group | monitoring
//! service".
//!
//! It is read only for the role that is told: it tells nothing of whom a later phrase means.

use std::ops::Range;

use super::role::FIRST;
use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::mention::phrase;
use crate::rule;
use crate::speaker::choice::Chooser;
use crate::speaker::entity::EntityKind;
use crate::speaker::someone::Someone;

/// The longest such noun behind a name, in tokens: "Kurdish military force".
const LONGEST: usize = 4;

impl Chooser<'_, '_> {
    /// What one of the names of a body has beside it or at its end.
    pub(super) fn sort_beside(&self, someone: &Someone) -> Option<Range<usize>> {
        let body = matches!(someone.kind, EntityKind::Organisation | EntityKind::Unsure);
        if !rule::applies("speaker.sort-beside") {
            return None;
        }
        someone.named.iter().take(FIRST).find_map(|name| {
            self.sort_before(name.start)
                .or_else(|| self.sort_in(name).filter(|_| body))
                .or_else(|| self.sort_behind(name.end).filter(|_| body))
        })
    }

    /// Whether a name is a newspaper's: "the Lima Post", "Daily News", but "Lima News" may be a broadcaster.
    pub(super) fn is_newspaper(&self, someone: &Someone) -> bool {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        let name = self.name_tokens(someone);
        let name = name.start..self.head(&name) + 1;
        someone.kind == EntityKind::Organisation
            && lexicon.newspaper.contains(document.lower(name.end.saturating_sub(1)))
            && name.clone().any(|at| lexicon.only_newspaper.contains(document.lower(at)))
            && rule::applies("speaker.newspaper")
    }

    /// Whether a word is a noun in lower case that says what a body is.
    fn is_sort(&self, at: usize) -> bool {
        let lexicon = &self.resolver.article.resources.speakers;
        let word = self.resolver.article.document.word(at);
        lexicon.organisation_noun.contains(word)
            && !lexicon.territory.contains(word)
            && !lexicon.executive.contains(word)
            && self.resolver.article.annotations.pos(at).is_noun()
    }

    /// "the Georgian tabloid | Alba"
    fn sort_before(&self, name: usize) -> Option<Range<usize>> {
        let head = name.checked_sub(1).filter(|&at| self.is_sort(at))?;
        let start = phrase::start(self.resolver.article.annotations, self.resolver.article.resources.speakers, head);
        Some(start..name)
    }

    /// "Unity | union"
    fn sort_in(&self, name: &Range<usize>) -> Option<Range<usize>> {
        let document = self.resolver.article.document;
        let last = name.end.checked_sub(1).filter(|&at| self.is_sort(at))?;
        let small = |&at: &usize| document.word(at).starts_with(char::is_lowercase);
        let start = last + 1 - name.clone().rev().take_while(small).count();
        // "Condor.website" is an address.
        (start > name.start && document.word(start - 1) != ".").then_some(start..last + 1)
    }

    /// "the Voss Group | monitoring service", "Unity (UNI) | party"
    fn sort_behind(&self, name: usize) -> Option<Range<usize>> {
        let document = self.resolver.article.document;
        let annotations = self.resolver.article.annotations;
        let short = document.word(name) == "(" && document.word(name + 2) == ")";
        let start = if short { name + 3 } else { name };
        let belongs = |&at: &usize| {
            let pos = annotations.pos(at);
            document.sentence_at(at) == document.sentence_at(name)
                && (pos.is_noun() || matches!(pos, Pos::Adjective | Pos::Gerund))
                && matches!(annotations.head_name(at), None | Some(NameKind::Group))
        };
        let end = start + (start..start + LONGEST).take_while(belongs).count();
        // "the Port Office laboratory": a part of it.
        let part = |at: usize| self.resolver.article.resources.speakers.body_part.contains(document.word(at));
        end.checked_sub(1).filter(|&at| at >= start && self.is_sort(at) && !part(at))?;
        (!annotations.pos(end).is_noun()).then_some(start..end)
    }
}
