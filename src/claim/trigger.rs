//! Which words make a clause a claim of some kind, and which make it none.
//!
//! Input: words and their measures. Output: [`Trigger`]s in order. A listed word counts only in the right
//! context: "would have won" is not an event, "the will of the people" not a forecast, "more than 40" not a comparison.

use std::ops::Range;

use super::ClaimKind;
use super::clause_lexicon::has_pair;
use super::delexicalised::NAME;
use super::lexicon::List;
use super::measure::Measure;
use super::sense::{is_cause, is_value, takes_side};
use super::words::{Words, one_of};

/// Words that indicate a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trigger {
    /// The kind.
    pub kind: ClaimKind,
    /// The list that the word is of.
    pub list: List,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// The maximum distance of a verb of change from its number.
pub(super) const NEAR: usize = 9;

/// Every trigger of a clause, from its lexicon entries (position, list, length).
#[must_use]
pub(super) fn find(words: &Words<'_, '_>, measures: &[Measure], listed: &[(usize, List, usize)]) -> Vec<Trigger> {
    let place = Place { words, measures };
    let mut found: Vec<Trigger> = Vec::new();
    for &(at, list, length) in listed {
        if let Some((kind, end)) = place.kind(list, at, at + length) {
            found.push(Trigger { kind, list, tokens: at..end });
        }
    }
    // A longer trigger of a kind replaces the shorter ones inside it.
    let inside = |one: &Trigger, all: &[Trigger]| {
        all.iter().any(|other| {
            other.kind == one.kind
                && other.tokens.len() > one.tokens.len()
                && other.tokens.start <= one.tokens.start
                && one.tokens.end <= other.tokens.end
        })
    };
    let keep: Vec<bool> = found
        .iter()
        .enumerate()
        .map(|(at, one)| {
            let near = found.get(at.saturating_sub(8)..(at + 8).min(found.len())).unwrap_or_default();
            !inside(one, near)
        })
        .collect();
    let mut keep = keep.into_iter();
    found.retain(|_| keep.next().unwrap_or(true));
    found
}

/// The context of a word: its neighbours and the measures there.
pub(super) struct Place<'a, 'b, 'd> {
    pub(super) words: &'a Words<'b, 'd>,
    measures: &'a [Measure],
}

impl<'d> Place<'_, '_, 'd> {
    /// The word `back` positions before an index; "" if there is none.
    pub(super) fn before(&self, at: usize, back: usize) -> &'d str {
        at.checked_sub(back).map_or("", |at| self.words.seen(at))
    }

    /// Whether a token is part of something measured; "twice" and "half" are words of their own.
    pub(super) fn is_measured(&self, at: usize) -> bool {
        self.near(at, at + 1).any(|measure| measure.rule != "multiple" && measure.tokens.contains(&at))
    }

    /// The measures that overlap a range of tokens, in order; they never overlap each other.
    pub(super) fn near(&self, from: usize, to: usize) -> impl Iterator<Item = &Measure> {
        let first = self.measures.partition_point(|measure| measure.tokens.end <= from);
        self.measures.iter().skip(first).take_while(move |measure| measure.tokens.start < to)
    }

    /// The kind that an entry from `at` to `end` indicates in its context, and the end of its trigger.
    fn kind(&self, list: List, at: usize, end: usize) -> Option<(ClaimKind, usize)> {
        let lists = self.words.lists();
        let (word, before, next) = (self.words.seen(at), self.before(at, 1), self.words.seen(end));
        let (holds, kind) = match list {
            List::Comparison => (self.compares(word, at, before, next), ClaimKind::Comparison),
            List::Superlative => (self.is_superlative(word, before, next), ClaimKind::Comparison),
            List::Comparative => return self.than(at).map(|end| (ClaimKind::Comparison, end)),
            List::Change => (self.is_change(at, end), ClaimKind::Comparison),
            List::Cause => {
                (is_cause(lists, word, self.words.seen(end - 1), next) && !self.is_measured(at), ClaimKind::Cause)
            }
            List::Rule => (!has_pair(&lists.rule_not, word, next), ClaimKind::Rule),
            List::Event => (self.happened(word, at, next), ClaimKind::Event),
            List::Prediction => (self.will_be(word, at, end), ClaimKind::Prediction),
            List::Position => (takes_side(lists, word, before, next), ClaimKind::Position),
            List::Think => (true, ClaimKind::Opinion),
            List::Value => (is_value(lists, word, before, next), ClaimKind::Opinion),
            List::Weak => (self.is_judged(at), ClaimKind::Opinion),
            List::Experience => (true, ClaimKind::Experience),
            List::Advice => return self.advises(word, at, end),
            List::Imperative => (self.is_imperative(at), ClaimKind::Advice),
            List::Scene => (!has_pair(&lists.scene_not, word, next), ClaimKind::Scene),
            List::Attitude | List::Hedge | List::Measure => (false, ClaimKind::Position),
        };
        holds.then_some((kind, end))
    }

    fn happened(&self, word: &str, at: usize, next: &str) -> bool {
        let lists = self.words.lists();
        let (before, second) = (self.before(at, 1), self.before(at, 2));
        let noun = lists.event_noun.contains(before);
        let base = lists.event_base.contains(before);
        let unreal = matches!(before, "have" | "be") && lists.unreal.contains(second);
        let unreal = unreal || matches!(before, "if" | "unless") || second == "if";
        let other = match word {
            // An imperative looks the same.
            _ if at == self.words.range.start && lists.same_past.contains(word) => true,
            _ if lists.object.contains(word) => next.is_empty(),
            "named" | "called" => {
                before != "was"
                    && before != "were"
                    && before != "been"
                    && next == NAME
                    && !self.words.is_time(at + 1)
                    && second.is_empty()
            }
            "based" => true,
            _ => has_pair(&lists.event_not, word, next),
        };
        !(noun || base || unreal || other || self.is_measured(at))
    }

    fn will_be(&self, word: &str, at: usize, end: usize) -> bool {
        let lists = self.words.lists();
        let (before, next) = (self.before(at, 1), self.words.seen(end));
        match word {
            "will" => !lists.will_noun.contains(before),
            "going" => !(next == NAME || lists.going_to.contains(next)),
            _ if lists.promise.contains(word) => before != "the" && before != "a",
            "forecast" | "forecasts" | "outlook" => before != "weather",
            // "Less likely to" compares.
            "likely" | "unlikely" => !lists.likely_not.contains(before),
            _ => true,
        }
    }

    /// A weak word of value judges after a form of "be", "so", "very", with an adverb or an article between or not.
    fn is_judged(&self, at: usize) -> bool {
        let lists = self.words.lists();
        // "Ana 's big house" has a possessive, "it 's big" a verb.
        let possessive = self.before(at, 1) == "'s" && !lists.clitic.contains(self.before(at, 2));
        if possessive {
            return false;
        }
        let (before, second) = (self.before(at, 1), self.before(at, 2));
        let between = before.ends_with("ly") || lists.judging_between.contains(before);
        // "is the best", but not "is the best-known", which is one word.
        let defined = before == "the" && !lists.judged_the.contains(self.words.seen(at));
        lists.judging.contains(before) || between && lists.judging.contains(second) && !defined
    }

    fn advises(&self, word: &str, at: usize, end: usize) -> Option<(ClaimKind, usize)> {
        let lists = self.words.lists();
        let (before, next) = (self.before(at, 1), self.words.seen(end));
        match word {
            "please" if before == "to" => None,
            "must" if matches!(before, "a" | "the") || matches!(next, "have" | "'ve") => None,
            // What a law says that one must is a rule.
            "must" | "have" | "has" if self.has_law(at) => Some((ClaimKind::Rule, end)),
            "have" | "has" | "need" | "needs" if lists.need_not.contains(before) => None,
            "should" if next == "have" && self.words.seen(end + 1) == "been" => None,
            _ => Some((ClaimKind::Advice, end)),
        }
    }

    /// Whether a law or the like is spoken of around a word.
    fn has_law(&self, at: usize) -> bool {
        const AROUND: usize = 25;
        let lists = self.words.lists();
        (at.saturating_sub(AROUND)..at + AROUND).any(|at| lists.law.contains(self.words.seen(at)))
    }

    /// An imperative opens a sentence and has an object or a particle, and no other recognisable verb follows.
    fn is_imperative(&self, at: usize) -> bool {
        let lists = self.words.lists();
        let opens = (self.words.range.start..at)
            .all(|i| !self.words.seen(i).starts_with(char::is_alphanumeric) && self.words.seen(i) != NAME);
        let follows = lists.imperative_after.contains(self.words.seen(at + 1));
        let finite = self.words.range.clone().skip(1).take_while(|&i| !one_of(self.words.seen(i), ", ; : - — –"));
        let mut finite = finite.filter(|&i| i > at);
        opens
            && follows
            && !finite.any(|i| lists.finite.contains(self.words.seen(i)) || self.words.seen(i).ends_with("ed"))
    }
}
