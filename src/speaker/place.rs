//! The position of a noun phrase in its clause: subject, object of a preposition, possessor.
//!
//! There is no parse. A phrase counts as a subject if a clause can start before it and a verb follows. The first
//! subject of a sentence without a conjunction before it is the main one, which is the best antecedent for pronouns in
//! the next sentence. "Claridge" in "a boy, Claridge." is not a subject.

use std::ops::Range;

use super::nominal::Phrases;
use crate::annotate::pos::Pos;
use crate::speaker::pronoun::{self, Case};

/// The place of a phrase in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Subject of a main clause.
    Main,
    /// Subject of another clause: "when | Russell | visited".
    Clause,
    /// An object.
    Object,
    /// After a preposition.
    Oblique,
    /// "Poisson's | report"
    Possessor,
}

impl Place {
    /// Whether it is a subject.
    pub(super) fn is_subject(self) -> bool {
        matches!(self, Self::Main | Self::Clause)
    }
}

impl Phrases<'_> {
    /// The place of the phrase at some tokens; `case` is that of a pronoun.
    pub(super) fn place(&self, tokens: &Range<usize>, case: Option<Case>) -> Place {
        let document = self.document;
        let next = document.lower(tokens.end);
        let sentence = document.sentence_at(tokens.start).and_then(|at| document.sentences.get(at));
        let first = sentence.map_or(0, |sentence| sentence.tokens.start);
        let before = |from: usize| from.checked_sub(1).filter(|&at| at >= first);
        let mut at = before(tokens.start);
        if at.is_some_and(|at| matches!(document.lower(at), "the" | "a" | "an")) {
            at = at.and_then(before);
        }
        let word = at.map_or("", |at| document.lower(at));
        if case == Some(Case::Possessive) && !word.is_empty() || matches!(next, "'s" | "'") && case.is_none() {
            return Place::Possessor;
        }
        let verb = self.is_verb(tokens.end);
        // "Williams, she guessed."
        let spoken = next == "," && pronoun::at(document, tokens.end + 1).is_some_and(|p| p.case == Case::Subject);
        match word {
            "" | "“" | "”" | "\"" | "‘" | "’" | "'" | "[" | "(" | "•" | "—" | "–" | "--" | ":" | ";"
                if !spoken && (verb || !matches!(next, "," | "and" | "or") || word.is_empty()) =>
            {
                Place::Main
            }
            _ if self.resources.speakers.coordinator.contains(word) && (verb || case == Some(Case::Subject)) => {
                Place::Main
            }
            _ if self.resources.speakers.subordinator.contains(word) && (verb || case == Some(Case::Subject)) => {
                Place::Clause
            }
            _ if self.resources.speakers.preposition.contains(word) => Place::Oblique,
            _ if case == Some(Case::Subject) => Place::Clause,
            // "the ministry said | Oksuz | was"
            _ if verb && at.is_some_and(|at| self.is_speech(at)) => Place::Clause,
            _ => Place::Object,
        }
    }

    /// Whether a verb of the preceding phrase can start here, adverbs included.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        let word = self.document.lower(at);
        let lexicon = &self.resources.speakers;
        let starts = matches!(self.annotations.pos(at), Pos::Past | Pos::Participle | Pos::Adverb);
        lexicon.verb.contains(word) || self.is_speech(at) || starts
    }

    fn is_speech(&self, at: usize) -> bool {
        let word = self.document.lower(at);
        self.resources.text.speech.contains(word)
            || self.resources.cues.say.contains(word)
            || self.resources.cues.tell.contains(word)
    }
}
