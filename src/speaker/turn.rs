//! Whose turn it is: the quoted are not "he" in their quotation, who asks does not answer, whoever is asked is no source
//! of the question, and a turn without a cue is the other one's.
//!
//! In: a source. Out: the one who is not meant, or the only one who can be.

use std::ops::Range;

use super::choice::{Chooser, WITHOUT_NAME, Who};
use super::entity::EntityKind;
use super::event::{Event, What};
use super::pronoun::Person;
use super::source_phrase::Source;
use super::sure;
use crate::annotate::pos::Pos;
use crate::rule;

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

    /// "“Who signed it?” the judge asked Ben Keller. “I did,” he replied": not the judge. "“When?” she asked": not Ben Keller.
    pub(super) fn not_in_turn(&self, at: usize, source: &Source) -> Option<Who> {
        let before = at.checked_sub(1)?;
        let turns = (self.is_answer(at) && self.is_question(before) && rule::applies("speaker.not-the-asker"))
            || (self.is_answer_of_another(at, source) && rule::applies("speaker.who-is-asked"))
            || (self.is_next_question(at, source) && rule::applies("speaker.asks-again"));
        self.chosen.get(before).copied().flatten().filter(|_| source.pronoun.is_some() && turns)
    }

    /// "he replied"
    fn is_answer(&self, at: usize) -> bool {
        self.is_said_with(at, |at| {
            self.resolver.article.resources.cues.answering.contains(self.resolver.article.document.lower(at))
        })
    }

    /// Whether the cue of a statement has such a word.
    fn is_said_with(&self, at: usize, is: impl Fn(usize) -> bool) -> bool {
        let cue = self.resolver.article.attributions.get(at).map_or(&[][..], |attribution| &attribution.cue);
        cue.iter().flat_map(|&span| self.resolver.article.document.tokens_in(span)).any(is)
    }

    /// Whether somebody asks, or a quotation ends in a question mark.
    fn is_question(&self, at: usize) -> bool {
        self.is_said_with(at, |at| self.asks(at)) || self.is_quoted_question(at)
    }

    fn is_quoted_question(&self, at: usize) -> bool {
        let document = self.resolver.article.document;
        let first = self.resolver.article.attributions.get(at).and_then(|attribution| attribution.content.first());
        first.is_some_and(|&span| {
            let tokens = document.tokens_in(span);
            document.outer_quote_at(tokens.start).is_some() && tokens.rev().take(2).any(|at| document.word(at) == "?")
        })
    }

    /// "“Is it safe?” Ana Ruiz asked the witness, Ben Keller. “It is,” he said": somebody else is named beside the question.
    fn is_answer_of_another(&self, at: usize, source: &Source) -> bool {
        let article = &self.resolver.article;
        let cues = &article.resources.cues;
        let Some(before) = at.checked_sub(1) else { return false };
        let asked = article.attributions.get(before).and_then(|question| question.cue.first());
        let Some(asked) = asked.map(|&span| article.document.tokens_in(span).start) else { return false };
        let says = |at: usize| {
            let word = article.document.lower(at);
            cues.plain.contains(word) || cues.tell.contains(word)
        };
        let from = article.events.partition_point(|event| event.tokens.start < asked);
        let until = article.events.partition_point(|event| event.tokens.start < source.tokens.start);
        let is_other = |event: usize| {
            let is_told =
                article.events.get(event).is_some_and(|e| e.quote.is_none() && matches!(e.what, What::Name(_)));
            let one = self.of_event(event).filter(|_| is_told).map(Who::Someone);
            one.is_some() && one != self.chosen.get(before).copied().flatten() && self.fits(one, source)
        };
        self.is_said_with(before, |at| self.asks(at))
            && self.is_quoted_question(before)
            && !self.is_quoted_question(at)
            && self.is_said_with(at, says)
            && (from..until).take(BEHIND).any(is_other)
    }

    /// "“Who was it?” she asked Ben Keller. “I was,” he said. / “In a plane?” she asked": whoever asked before asks again.
    fn is_next_question(&self, at: usize, source: &Source) -> bool {
        let article = &self.resolver.article;
        let Some([question, answer]) = at.checked_sub(2).map(|first| [first, first + 1]) else { return false };
        let block = |at: usize| {
            let first = article.attributions.get(at).and_then(|attribution| attribution.content.first());
            first.and_then(|&span| article.document.block_at(article.document.tokens_in(span).start))
        };
        self.is_said_with(at, |at| self.asks(at))
            && self.is_quoted_question(at)
            && self.is_quoted_question(question)
            && !self.is_quoted_question(answer)
            && block(at) != block(answer)
            && self.fits(self.chosen.get(question).copied().flatten(), source)
    }

    /// Whether somebody is a person whom a pronoun can mean.
    fn fits(&self, who: Option<Who>, source: &Source) -> bool {
        let (Some(Who::Someone(one)), Some(Person::One(gender))) = (who, source.pronoun) else { return false };
        self.everyone
            .list
            .get(one)
            .is_some_and(|someone| someone.kind == EntityKind::Person && someone.gender.agrees(gender))
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

    /// "“Is it safe?” a student asked the mayor, Ana Ruiz": not she.
    pub(super) fn asked(&self, at: usize, source: &Source) -> Option<usize> {
        let cue = self.resolver.article.attributions.get(at)?.cue.first()?;
        let is_before =
            !source.tokens.is_empty() && source.tokens.end <= self.resolver.article.document.tokens_in(*cue).start;
        let applies = source.common.form == WITHOUT_NAME && is_before && rule::applies("speaker.not-the-asked");
        self.hearer(at).filter(|_| applies)
    }

    /// "“Is it safe?” a student asked Ana Ruiz. / “It is.” / “And this one?”": whose turn it is, where no cue says so.
    pub(super) fn in_turn(&self, at: usize) -> Option<usize> {
        let attributions = &self.resolver.article.attributions;
        attributions.get(at)?.because.first().filter(|because| because.rule == "turn")?;
        let is_outer = |&at: &usize| attributions.get(at).is_some_and(|attribution| attribution.parent.is_none());
        let mut earlier = (0..at).rev().filter(is_outer);
        let before = earlier.next()?;
        let who = |at: usize| match self.chosen.get(at).copied().flatten() {
            Some(Who::Someone(one)) => Some(one),
            _ => None,
        };
        let other = earlier.next().and_then(who).filter(|&one| Some(one) != who(before));
        self.hearer(before).or(other).filter(|_| rule::applies("speaker.in-turn"))
    }

    /// "“Is it safe?” a student asked Ana Ruiz. “It is,” came the reply": she answers.
    pub(super) fn answerer(&self, at: usize, source: &Source) -> Option<usize> {
        let article = &self.resolver.article;
        let last = source.tokens.end.checked_sub(1).filter(|_| !source.tokens.is_empty())?;
        let is_reply = article.resources.cues.answer.contains(article.document.lower(last));
        let before = at.checked_sub(1)?;
        let question = article.attributions.get(before)?.cue.first()?;
        let verb = article.document.tokens_in(*question).next_back()?;
        let is_asked = self.asks(verb);
        let applies = is_reply && is_asked && source.tokens.len() <= 2 && rule::applies("speaker.answerer");
        self.hearer(before).filter(|_| applies)
    }

    /// "asked"
    fn asks(&self, at: usize) -> bool {
        self.resolver.article.annotations.lemma(at) == "ask"
    }

    /// The one who is named behind "asked" or "told".
    fn hearer(&self, at: usize) -> Option<usize> {
        let article = &self.resolver.article;
        let (document, cues) = (article.document, &article.resources.cues);
        let cue = document.tokens_in(*article.attributions.get(at)?.cue.first()?);
        let asks = |at: &usize| cues.tell.contains(document.lower(*at)) || self.asks(*at);
        // "asked Ana Ruiz" as the cue: its verb.
        let cue = cue.start..cue.clone().find(asks)? + 1;
        let event = article.events.partition_point(|event| event.tokens.start < cue.end);
        let tokens = article.events.get(event).map(|event| event.tokens.clone())?;
        let in_phrase = |at: usize| {
            let pos = article.annotations.pos(at);
            pos.is_noun() || matches!(pos, Pos::Determiner | Pos::Adjective)
        };
        let is_beside = tokens.start <= cue.end + BEHIND && (cue.end..tokens.start).all(in_phrase);
        // "asked | Ruiz's wife", "asked | his wife", "asked himself"
        let is_whole = !matches!(article.annotations.pos(tokens.start), Pos::Possessive | Pos::Pronoun)
            && article.annotations.pos(tokens.end) != Pos::Genitive;
        let whole = self.of_event(event).filter(|_| is_beside && is_whole);
        whole.or_else(|| self.of_event(self.apposed_hearer(event, cue.end)?))
    }

    /// "asked the firm's chief executive, | Ana Ruiz", "asked his wife, | Sunita Ruiz": the name behind the comma.
    fn apposed_hearer(&self, from: usize, start: usize) -> Option<usize> {
        let article = &self.resolver.article;
        let (document, annotations) = (article.document, article.annotations);
        let in_phrase = |at: usize| annotations.pos(at).is_in_noun_phrase() || document.word(at) == ",";
        let is_apposed = |event: &Event| {
            let Range { start: name, end } = event.tokens;
            matches!(event.what, What::Name(_))
                && name > start + 1
                && document.word(name - 1) == ","
                && annotations.pos(end) != Pos::Genitive
                && (start..name).all(in_phrase)
        };
        let near = article.events.iter().enumerate().skip(from);
        let mut near = near.take_while(|(_, event)| event.tokens.start <= start + BEHIND);
        near.find(|(_, event)| is_apposed(event)).map(|(at, _)| at)
    }

    /// "Ruiz said the ministry wanted …": inside her statement, a noun means somebody else.
    pub(super) fn outer(&self, at: usize, source: &Source) -> Option<Who> {
        let inner = self.resolver.article.attributions.get(at).filter(|one| sure::is_surely_one(one))?;
        let applies = source.common.form == WITHOUT_NAME && rule::applies("speaker.not-the-outer");
        self.chosen.get(inner.parent.filter(|_| applies)?).copied().flatten()
    }
}
