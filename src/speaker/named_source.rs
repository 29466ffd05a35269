//! Whom the words of a source name: the name at its end, the one that is all of it, or a surname before a colon.
//!
//! In: a source. Out: the one whom it names, so that nobody else can be meant.

use super::choice::Chooser;
use super::entity::EntityKind;
use super::event::{Event, What};
use super::source_phrase::Source;
use crate::rule;

impl Chooser<'_, '_> {
    /// The name that ends a source behind a comma or behind another name: "Peru's envoy to Chile, | Ana Ruiz", "Secretary
    /// at the Ministry of Finance | Ana Ruiz".
    pub(super) fn apposed(&self, source: &Source) -> Option<usize> {
        let document = self.resolver.article.document;
        let last = source.tokens.end.saturating_sub(1);
        let end = if document.word(last) == "," { last } else { source.tokens.end };
        let named = |event: &Event| match event.what {
            What::Name(mention) => {
                let tokens = self.resolver.article.mentions.get(mention)?.tokens.clone();
                Some((mention, tokens))
            }
            _ => None,
        };
        let (mention, tokens) = self.inside(&source.tokens).filter_map(named).find(|(_, tokens)| tokens.end == end)?;
        let before = tokens.start.checked_sub(1).filter(|&at| at > source.tokens.start)?;
        let is_apposed = document.word(before) == "," || self.resolver.article.phrases.is_named(before);
        if is_apposed && tokens.len() > 1 { self.of_mention(mention) } else { None }
    }

    /// "Hunter: “…”": a label of one word that is also a noun, in lower case.
    pub(super) fn label(&self, at: usize, source: &Source) -> Option<&str> {
        let document = self.resolver.article.document;
        let cue = document.tokens_in(*self.resolver.article.attributions.get(at)?.cue.first()?);
        let is_label = source.tokens.len() == 1 && document.word(cue.start) == ":" && cue.start == source.tokens.end;
        let is_capital = is_label && document.is_capital(source.tokens.start);
        (is_capital && rule::applies("speaker.label")).then(|| document.lower(source.tokens.start))
    }

    /// Whether somebody has a person's name that ends with a word.
    pub(super) fn is_surname_of(&self, word: &str, one: usize) -> bool {
        let Some(someone) = self.everyone.list.get(one) else { return false };
        let is_full = someone.kind == EntityKind::Person && someone.words.len() > 1;
        is_full && !someone.named.is_empty() && someone.words.last().is_some_and(|last| last == word)
    }

    /// Whose name of several words is the whole source: "the Marlow City Council", besides the Lockport City Council.
    pub(super) fn named_whole(&self, source: &Source) -> Option<usize> {
        let document = self.resolver.article.document;
        let start = source.tokens.start + usize::from(document.lower(source.tokens.start) == "the");
        let whole = |event: &Event| match event.what {
            What::Name(mention) => {
                let tokens = &self.resolver.article.mentions.get(mention)?.tokens;
                (tokens.len() > 1 && tokens.start == start && tokens.end == source.tokens.end).then_some(mention)
            }
            _ => None,
        };
        let mention = self.inside(&source.tokens).find_map(whole).filter(|_| rule::applies("speaker.named-whole"))?;
        self.of_mention(mention)
    }

    /// Whom a name means.
    pub(super) fn of_mention(&self, mention: usize) -> Option<usize> {
        self.resolver.article.named.get(mention).and_then(|&entity| self.of_entity(entity))
    }
}
