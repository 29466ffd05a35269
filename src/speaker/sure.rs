//! Drops statements by what else their speaker says.
//!
//! A statement with a low confidence is kept if its speaker surely says something else in the article. Of those all of
//! whose statements are doubtful, only one in four is a speaker, so these statements are dropped. What speakers report
//! of themselves ("she said she thought …") is in the outer statement already (record/attribution.md).

use rustc_hash::FxHashMap;

use super::choice::Chooser;
use super::{SpeakerKind, Speakers};
use crate::attribution::Attribution;
use crate::rule;

/// The confidence, in thousandths, that at least one statement of a speaker must have (record/speakers.md).
const LEAST: u16 = 250;
/// The same for a speaker without a name.
const LEAST_NAMELESS: u16 = 400;
/// The same for a statement inside another one that is the same speaker's. One in twelve of these is right, because
/// annotators rarely separate "she thought …" from "she said she thought …"; below this confidence it is dropped
/// (record/attribution.md).
const LEAST_INSIDE: u16 = 700;
/// Where only the network, or the quotation marks, say that something is a statement. A clause that a rule reads is kept:
/// its form is clear even where the confidence is low.
const LEARNED: [&str; 2] = ["network", "uncued"];

/// Whether what stands inside a statement is surely a statement too, so that its noun means somebody else: the confidence
/// is high, or its form is clear ("the mayor's claim that …").
pub(super) fn is_surely_one(attribution: &Attribution) -> bool {
    attribution.confidence >= LEAST_INSIDE || attribution.because.first().is_some_and(|first| first.rule == "cue-noun")
}

impl Chooser<'_, '_> {
    /// For each attribution whether it is dropped: all of its speakers only say doubtful things, or it is what they
    /// report of themselves.
    pub(super) fn dropped(&self, spoken: &[Vec<usize>]) -> Vec<bool> {
        let own = self.own(spoken);
        self.unsure(spoken).into_iter().zip(own).map(|(unsure, own)| unsure || own).collect()
    }

    /// For each attribution whether it stands inside a statement by the same speaker, with too low a confidence.
    fn own(&self, spoken: &[Vec<usize>]) -> Vec<bool> {
        let parents = self.resolver.article.attributions.iter().map(|attribution| attribution.parent);
        let outer = parents.map(|parent| parent.and_then(|parent| spoken.get(parent)));
        let is_own = |(who, outer): (&Vec<usize>, Option<&Vec<usize>>)| {
            !who.is_empty() && outer.is_some_and(|outer| who.iter().all(|one| outer.contains(one)))
        };
        let applies = rule::applies("speaker.own");
        let own = spoken.iter().zip(outer).map(|pair| applies && is_own(pair));
        let doubtful =
            self.resolver.article.attributions.iter().map(|attribution| attribution.confidence < LEAST_INSIDE);
        own.zip(doubtful).map(|(own, doubtful)| own && doubtful).collect()
    }

    /// For each attribution whether all of its speakers only say doubtful things.
    fn unsure(&self, spoken: &[Vec<usize>]) -> Vec<bool> {
        if !rule::applies("speaker.sure") {
            return vec![false; spoken.len()];
        }
        // Entries of the list with the same name are one.
        let mut highest: FxHashMap<String, u16> = FxHashMap::default();
        let name = |one: usize| self.names(one).into_iter().next().unwrap_or_default().to_lowercase();
        let confidence = |attribution: &Attribution| {
            let learned = attribution.because.first().is_none_or(|first| LEARNED.contains(&first.rule));
            if learned { attribution.confidence } else { 1000 }
        };
        for (attribution, who) in self.resolver.article.attributions.iter().zip(spoken) {
            for &one in who {
                let known = highest.entry(name(one)).or_default();
                *known = (*known).max(confidence(attribution));
            }
        }
        let is_sure = |one: usize| {
            let confidence = highest.get(&name(one)).copied().unwrap_or_default();
            let nameless = || {
                let someone = self.everyone.list.get(one);
                someone.is_some_and(|someone| self.kind(one, someone) == SpeakerKind::Unnamed)
            };
            confidence >= LEAST_NAMELESS || confidence >= LEAST && !nameless()
        };
        spoken.iter().map(|who| !who.is_empty() && !who.iter().any(|&one| is_sure(one))).collect()
    }
}

/// The attributions without the dropped ones. What is nested in one that is dropped stands by itself.
#[must_use]
pub fn sure(attributions: Vec<Attribution>, mut speakers: Speakers) -> (Vec<Attribution>, Speakers) {
    let dropped = std::mem::take(&mut speakers.dropped);
    let mut next = 0;
    let places: Vec<Option<usize>> = dropped
        .iter()
        .map(|&dropped| {
            next += usize::from(!dropped);
            (!dropped).then(|| next - 1)
        })
        .collect();
    let mut kept = dropped.iter().map(|&dropped| !dropped);
    speakers.of.retain(|_| kept.next().unwrap_or(true));
    let mut kept = dropped.iter().map(|&dropped| !dropped);
    speakers.why.retain(|_| kept.next().unwrap_or(true));
    let sure = attributions.into_iter().zip(dropped).filter(|(_, dropped)| !dropped).map(|(mut attribution, _)| {
        attribution.parent = attribution.parent.and_then(|parent| places.get(parent).copied().flatten());
        attribution
    });
    (sure.collect(), speakers)
}
