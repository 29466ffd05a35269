//! Whom the sentence before a quotation introduces as its speaker: "The mayor issued a statement Tuesday: “…”", "Ana Ruiz
//! is a nurse from Lima. “…”".
//!
//! In: a quotation without a source, and its candidates. Out: those who are met in a sentence that ends in a colon before
//! it; or the person whom the sentence before its paragraph presents, or whose reaction it tells. None if there is no such
//! sentence.

use std::ops::Range;

use super::choice::Chooser;
use super::entity::EntityKind;
use super::event::What;
use super::source_phrase::Source;
use crate::rule;

/// How many tokens behind a name "is" tells who somebody is: "Ana Ruiz, 30, is a nurse".
const BESIDE: usize = 4;
/// The most tokens of a paragraph that only says how somebody reacts.
const REACTION: usize = 16;
/// How many tokens before a colon are read.
const LONGEST: usize = 60;

impl Chooser<'_, '_> {
    /// Whom the sentence before introduces.
    pub(super) fn introduced(&self, at: usize, source: &Source, found: &[usize]) -> Option<Vec<usize>> {
        let document = self.resolver.article.document;
        let attribution = self.resolver.article.attributions.get(at)?;
        let content = document.tokens_in(*attribution.content.first()?);
        let is_alone = source.tokens.is_empty() && attribution.cue.is_empty();
        let last =
            content.start.checked_sub(1).filter(|_| is_alone && document.outer_quote_at(content.start).is_some())?;
        let sentence = document.sentences.get(document.sentence_at(last)?)?.tokens.clone();
        let those = if document.word(last) == ":" && rule::applies("speaker.before-colon") {
            let before = sentence.start.max(last.saturating_sub(LONGEST))..last;
            found.iter().copied().filter(|&one| self.is_met_in(one, before.clone())).collect()
        } else if document.block_at(last) != document.block_at(content.start)
            && rule::applies("speaker.before-paragraph")
        {
            let one = self.presented(sentence.clone()).or_else(|| self.only_subject(sentence));
            one.filter(|one| found.contains(one)).into_iter().collect()
        } else {
            Vec::new()
        };
        Some(those).filter(|those: &Vec<usize>| !those.is_empty())
    }

    /// The new person of whom a sentence says who it is.
    fn presented(&self, sentence: Range<usize>) -> Option<usize> {
        let article = &self.resolver.article;
        let at = article.events.partition_point(|event| event.tokens.start < sentence.start);
        let is_name = |at: &usize| {
            article.events.get(*at).is_some_and(|e| matches!(e.what, What::Name(_)) && e.tokens.start == sentence.start)
        };
        let event = (at..at + 2).find(is_name)?;
        let one = self.of_event(event)?;
        let someone = self.everyone.list.get(one).filter(|one| one.kind == EntityKind::Person)?;
        let is_plain = article.document.outer_quote_at(sentence.start).is_none();
        let end = article.events.get(event).map_or(sentence.end, |event| event.tokens.end);
        let is_told = (end..sentence.end).take(BESIDE).any(|at| article.document.lower(at) == "is");
        let is_new = someone.places.first().is_some_and(|&first| first >= at);
        (is_plain && is_told && is_new).then_some(one)
    }

    /// "Her neighbour Ben Keller agreed. / “…”": the only person whom a short paragraph names, as its subject.
    fn only_subject(&self, sentence: Range<usize>) -> Option<usize> {
        let article = &self.resolver.article;
        let document = article.document;
        let block = document.blocks.get(document.block_at(sentence.start)?)?;
        let from = article.events.partition_point(|event| event.tokens.start < sentence.start);
        let here = article.events.iter().enumerate().skip(from).take(REACTION);
        let here = here.take_while(|(_, event)| event.tokens.start < sentence.end);
        let mut named = here.filter(|(_, event)| matches!(event.what, What::Name(_)));
        let (event, what) = named.next().filter(|_| block.tokens == sentence && sentence.len() <= REACTION)?;
        let acts = article.annotations.pos(what.tokens.end).is_finite();
        let is_subject = acts && what.quote.is_none() && named.next().is_none();
        let one = self.of_event(event).filter(|_| is_subject && rule::applies("speaker.only-subject"))?;
        self.everyone.list.get(one).filter(|one| one.kind == EntityKind::Person).map(|_| one)
    }
}
