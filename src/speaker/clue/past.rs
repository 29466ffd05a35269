//! What a candidate has said so far, and whether it is named near the statement.

use std::ops::Range;

use super::{Clues, FAR};
use crate::model::clues::small;
use crate::speaker::choice::{Chooser, Who};
use crate::speaker::source_phrase::Source;

impl Chooser<'_, '_> {
    /// Who said what so far.
    pub(super) fn past_clues(&self, at: usize, source: &Source, one: usize, clues: &mut Clues) {
        let resolver = self.resolver;
        let document = resolver.article.document;
        let mine = |who: Option<&Who>| i16::from(who == Some(&Who::Someone(one)));
        let count = self.history.len();
        clues.last = mine(self.history.last());
        clues.last_but_one = mine(count.checked_sub(2).and_then(|p| self.history.get(p)));
        clues.said = small(self.said.get(one).copied().unwrap_or(0));
        clues.since = self.history.iter().rev().take(60).position(|who| *who == Who::Someone(one)).map_or(FAR, small);
        let same = |other: &Source| match (&source.nominal, &other.nominal) {
            (Some(one), Some(other)) => one.noun == other.noun,
            (None, None) => source.pronoun.is_some() && source.common.form == other.common.form,
            _ => false,
        };
        let before = (0..at).rev().take(30).find(|&other| self.sources.get(other).is_some_and(same));
        clues.as_before = mine(before.and_then(|other| self.chosen.get(other).and_then(Option::as_ref)));
        let block = document.block_at(source.tokens.start);
        let here = (0..at)
            .rev()
            .take(12)
            .take_while(|&other| self.sources.get(other).is_some_and(|s| document.block_at(s.tokens.start) == block));
        clues.said_here =
            small(here.filter(|&other| self.chosen.get(other).copied().flatten() == Some(Who::Someone(one))).count());
        let owner =
            resolver.article.speech.owner.get(source.tokens.start).copied().flatten().filter(|&owner| owner != at);
        clues.owner = mine(owner.and_then(|owner| self.chosen.get(owner).and_then(Option::as_ref)));
        let attribution = resolver.article.attributions.get(at);
        let outer = attribution.and_then(|a| a.parent);
        clues.outer = mine(outer.and_then(|outer| self.chosen.get(outer).and_then(Option::as_ref)));
        let Some((attribution, someone)) = attribution.zip(self.everyone.list.get(one)) else { return };
        let named_in = |tokens: &Range<usize>| {
            let from = someone.named.partition_point(|name| name.start < tokens.start);
            someone.named.get(from).is_some_and(|name| name.start < tokens.end)
        };
        clues.in_content = i16::from(attribution.content.iter().any(|&span| named_in(&document.tokens_in(span))));
        if let Some(cue) = attribution.cue.first().map(|&span| document.tokens_in(span)).filter(|cue| !cue.is_empty()) {
            clues.after_cue = i16::from(named_in(&(cue.end..cue.end + 4)));
            clues.before_cue = i16::from(named_in(&(cue.start.saturating_sub(4)..cue.start)));
        }
    }
}
