//! Who cannot be a source because of whose turn it is: the quoted are not "he" in their quotation, who asks does not
//! answer, and whoever is asked is no source of the question.
//!
//! In: a source. Out: the one who is not meant.

use super::choice::{Chooser, WITHOUT_NAME, Who};
use super::source_phrase::Source;
use super::sure;
use crate::annotate::pos::Pos;
use crate::attribution::Attribution;
use crate::rule;
use crate::text::span::Span;

/// The most tokens between a hearer and "was told": "of Lima, Peru,".
const BEHIND: usize = 8;

impl Chooser<'_, '_> {
    /// "“He said that he was tired,” Omar Diaz said": "he" is not the speaker of the quotation.
    pub(super) fn quoted_around(&self, at: usize, source: &Source) -> Option<Who> {
        let is_pronoun = source.common.quoted > 0 && (1..=4).contains(&source.common.form);
        let owner = self.resolver.article.speech.owner.get(source.tokens.start).copied().flatten();
        let owner = owner.filter(|&owner| is_pronoun && owner != at && rule::applies("speaker.not-the-quoted"))?;
        self.chosen.get(owner).copied().flatten()
    }

    /// "“Who signed it?” the judge asked Ben Keller. “I did,” he replied": not the judge.
    pub(super) fn asker(&self, at: usize, source: &Source) -> Option<Who> {
        let document = self.resolver.article.document;
        let before = at.checked_sub(1)?;
        let [question, answer] = [before, at].map(|at| self.resolver.article.attributions.get(at));
        let answers = |&span: &Span| {
            document
                .tokens_in(span)
                .any(|at| self.resolver.article.resources.cues.answering.contains(document.lower(at)))
        };
        let is_question = |&span: &Span| {
            let tokens = document.tokens_in(span);
            document.outer_quote_at(tokens.start).is_some() && tokens.rev().take(2).any(|at| document.word(at) == "?")
        };
        let asks = |question: &&Attribution| {
            let mut cue = question.cue.iter().flat_map(|&span| document.tokens_in(span));
            cue.any(|at| matches!(document.lower(at), "ask" | "asks" | "asked"))
                || question.content.first().is_some_and(is_question)
        };
        let is_answer = answer?.cue.iter().any(answers) && question.is_some_and(|question| asks(&question));
        let applies = source.pronoun.is_some() && is_answer && rule::applies("speaker.not-the-asker");
        self.chosen.get(before).copied().flatten().filter(|_| applies)
    }

    /// "“Why?” Ana Ruiz is often asked", "Ana Ruiz was told by her surgeon that …": not she.
    pub(super) fn addressee(&self, at: usize, source: &Source) -> Option<usize> {
        let document = self.resolver.article.document;
        let cues = &self.resolver.article.resources.cues;
        let attribution = self.resolver.article.attributions.get(at)?;
        let cue = document.tokens_in(*attribution.cue.first()?);
        let is_passive = cue.clone().any(|at| cues.be.contains(document.lower(at)))
            && cue.clone().any(|at| cues.addressed.contains(document.lower(at)));
        // "Ana Ruiz of Lima, Peru, | was told"
        let belongs = |at: usize| {
            let pos = self.resolver.article.annotations.pos(at);
            pos.is_noun() || matches!(pos, Pos::Preposition | Pos::Determiner | Pos::Number) || document.word(at) == ","
        };
        let is_near = |end: usize| end + BEHIND >= cue.start && (end..cue.start).all(belongs);
        let events = &self.resolver.article.events;
        let before = events.partition_point(|event| event.tokens.start < cue.start);
        let near = (0..before)
            .rev()
            .take(BEHIND)
            .take_while(|&at| events.get(at).is_some_and(|event| is_near(event.tokens.end)));
        let hearer = near.last()?;
        let is_other = source.tokens.is_empty() || source.tokens.start >= cue.end;
        let applies = is_other && is_passive && rule::applies("speaker.not-the-addressee");
        self.of_event(hearer).filter(|_| applies)
    }

    /// "Ruiz said the ministry wanted …": inside her statement, a noun means somebody else.
    pub(super) fn outer(&self, at: usize, source: &Source) -> Option<Who> {
        let inner = self.resolver.article.attributions.get(at).filter(|one| sure::is_surely_one(one))?;
        let applies = source.common.form == WITHOUT_NAME && rule::applies("speaker.not-the-outer");
        self.chosen.get(inner.parent.filter(|_| applies)?).copied().flatten()
    }
}
