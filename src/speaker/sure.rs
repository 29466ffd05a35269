//! Drops doubtful statements by what else their speaker says.
//!
//! A statement with a low confidence is kept if its speaker surely says something else in the article. Of those all of
//! whose statements are doubtful, only one in four is a speaker, so these statements are dropped.

use rustc_hash::FxHashMap;

use super::choice::Chooser;
use super::{SpeakerKind, Speakers};
use crate::attribution::Attribution;
use crate::rule;

/// The confidence, in thousandths, that at least one statement of a speaker must have (record/speakers.md).
const LEAST: u16 = 250;
/// The same for a speaker without a name.
const LEAST_NAMELESS: u16 = 400;
/// Where only the network, or the quotation marks, say that something is a statement. A clause that a rule reads is kept:
/// its form is clear even where the confidence is low.
const LEARNED: [&str; 2] = ["network", "uncued"];

impl Chooser<'_, '_> {
    /// For each attribution whether it is dropped: all of its speakers only say doubtful things.
    pub(super) fn unsure(&self, spoken: &[Vec<usize>]) -> Vec<bool> {
        if !rule::applies("speaker.sure") {
            return vec![false; spoken.len()];
        }
        let confidence = |attribution: &Attribution| {
            let learned = attribution.because.first().is_none_or(|first| LEARNED.contains(&first.rule));
            if learned { attribution.confidence } else { 1000 }
        };
        // Entries of the list with the same name are one.
        let mut highest: FxHashMap<String, u16> = FxHashMap::default();
        let name = |one: usize| self.names(one).into_iter().next().unwrap_or_default().to_lowercase();
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

/// The attributions without the unsure ones. What is nested in one that is dropped stands by itself.
#[must_use]
pub fn sure(attributions: Vec<Attribution>, mut speakers: Speakers) -> (Vec<Attribution>, Speakers) {
    let unsure = std::mem::take(&mut speakers.unsure);
    let mut next = 0;
    let places: Vec<Option<usize>> = unsure
        .iter()
        .map(|&unsure| {
            next += usize::from(!unsure);
            (!unsure).then(|| next - 1)
        })
        .collect();
    let mut kept = unsure.iter().map(|&unsure| !unsure);
    speakers.of.retain(|_| kept.next().unwrap_or(true));
    let mut kept = unsure.iter().map(|&unsure| !unsure);
    speakers.why.retain(|_| kept.next().unwrap_or(true));
    let sure = attributions.into_iter().zip(unsure).filter(|(_, unsure)| !unsure).map(|(mut attribution, _)| {
        attribution.parent = attribution.parent.and_then(|parent| places.get(parent).copied().flatten());
        attribution
    });
    (sure.collect(), speakers)
}
