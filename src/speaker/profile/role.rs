//! The role of a speaker: the phrase next to the name, otherwise the organisation that the speaker belongs to.

use std::ops::Range;

use crate::annotate::name::NameKind;
use crate::mention::{Mention, MentionKind};
use crate::rule;
use crate::speaker::choice::Chooser;
use crate::speaker::entity::{Description, Nature};
use crate::speaker::someone::Someone;

/// In how many of somebody's first mentions a body is looked for.
const FIRST: usize = 4;

impl Chooser<'_, '_> {
    /// What the text says that somebody with a name does or is.
    pub(in crate::speaker) fn role(&self, someone: &Someone) -> Option<String> {
        let entity = someone.entity.and_then(|entity| self.resolver.entities.get(entity));
        let text =
            |tokens: Range<usize>| self.resolver.document.span_of(tokens).of(self.resolver.document.text).to_owned();
        if someone.alone.who == 0 {
            let told = || entity.into_iter().flat_map(|e| &e.descriptions).filter(|d| !d.tokens.is_empty());
            // "Sen." only if there is nothing else.
            let title = |d: &&Description<'_>| self.as_title(d);
            let full = told().find(|d| title(d).is_none());
            return full
                .map(|d| text(d.tokens.clone()))
                .or_else(|| told().find_map(|d| title(&d)).map(str::to_owned))
                .or_else(|| self.affiliation(someone).filter(|_| rule::applies("speaker.affiliation")).map(text));
        }
        // "hospital spokesman | who asked not to be named": what describes somebody nameless is a role up to its head.
        let tokens = self.name_tokens(someone);
        let head = self.head(&tokens);
        let is_role = self.resolver.resources.speakers.role(self.resolver.document.lower(head)).is_some();
        is_role.then(|| text(tokens.start..head + 1)).filter(|role| !role.is_empty())
    }

    /// The noun for a title that is the whole description.
    fn as_title(&self, description: &Description<'_>) -> Option<&'static str> {
        let word = self.resolver.document.lower(description.tokens.start);
        let noun = self.resolver.resources.speakers.title_noun.get(word.trim_end_matches('.')).copied();
        noun.filter(|_| description.tokens.len() == 1 && rule::applies("speaker.title"))
    }

    /// The body that a person is of, where the text gives no role: "Jenny Towne, | of the Animal Trust", "CTV | 's
    /// Craig".
    fn affiliation(&self, someone: &Someone) -> Option<Range<usize>> {
        let document = self.resolver.document;
        if someone.nature != Nature::Person {
            return None;
        }
        let mentions = self.resolver.mentions;
        let seen = |m: &Mention| {
            let last = self.resolver.annotations.name(m.tokens.end.saturating_sub(1));
            m.kind == MentionKind::Unsure && last == Some(NameKind::Organisation)
        };
        let body = |from: usize, end: bool| {
            let place = |m: &Mention| if end { m.tokens.end } else { m.lead.start };
            let at = mentions.partition_point(|m| place(m) < from);
            mentions
                .get(at)
                .filter(|m| place(m) == from && (m.kind == MentionKind::Organisation || seen(m)))
                .map(|m| m.tokens.clone())
        };
        let behind = |end: usize| {
            let of = end + usize::from(document.word(end) == ",");
            let name = of + 1 + usize::from(document.lower(of + 1) == "the");
            let tokens = body(name, false).filter(|_| matches!(document.lower(of), "of" | "from" | "at" | "with"))?;
            Some(of..tokens.end)
        };
        let before = |start: usize| {
            let mark = start.checked_sub(1).filter(|&at| document.lower(at) == "'s")?;
            body(mark, true)
        };
        someone.named.iter().take(FIRST).find_map(|name| behind(name.end).or_else(|| before(name.start)))
    }
}
