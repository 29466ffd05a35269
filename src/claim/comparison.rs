//! Comparisons: whether words such as "more", "most" or "the first since" compare in their context.
//!
//! "More than 40" is a number, not a comparison; "set a record" is a comparison, "record label" is not.

use super::measure::Measure;
use super::trigger::{NEAR, Place};

impl Place<'_, '_, '_> {
    pub(super) fn compares(&self, word: &str, at: usize, before: &str, next: &str) -> bool {
        let lists = self.words.lists();
        match word {
            "record" => {
                lists.record_before.contains(before) && !lists.record_not.contains(next)
                    || before == "new"
                    || before == "a" && lists.record_verb.contains(self.before(at, 2))
            }
            "rank" | "ranks" => !lists.rank_noun.contains(before) && next != "and",
            "first" if before == "the" => self.is_record(at),
            "double" => false,
            "twice" => !(lists.twice_after.contains(next) || next.is_empty()),
            "as" => !self.is_measured(at),
            "tops" | "topped" => next != "off",
            _ => true,
        }
    }

    /// "the first woman to", "the first in", "the first of its kind"
    fn is_record(&self, at: usize) -> bool {
        const REACH: usize = 6;
        let lists = self.words.lists();
        for place in at + 1..at + REACH {
            match self.words.seen(place) {
                "ever" | "since" => return true,
                "to" | "of" | "in" if place == at + 1 => return true,
                "to" => return true,
                word if word.is_empty() || lists.first_end.contains(word) => return false,
                _ => {}
            }
        }
        false
    }

    pub(super) fn is_superlative(&self, word: &str, before: &str, next: &str) -> bool {
        let lists = self.words.lists();
        let stands = lists.superlative_before.contains(before) || word.contains('-');
        let counts = !matches!(word, "most" | "least") || !(lists.most_not.contains(next) || next.is_empty());
        // "the best man", "the worst": one's own measure.
        stands && counts && !(matches!(word, "best" | "worst") && (lists.best_not.contains(next) || next.is_empty()))
    }

    /// "more … than", in one clause.
    pub(super) fn than(&self, at: usize) -> Option<usize> {
        const REACH: usize = 8;
        if self.is_measured(at) {
            return None;
        }
        for place in at + 1..at + REACH {
            match self.words.seen(place) {
                "than" if self.is_measured(place) => return None,
                "than" => return Some(place + 1),
                "" | "," | "." | ";" | ":" => return None,
                _ => {}
            }
        }
        None
    }

    pub(super) fn is_change(&self, at: usize, end: usize) -> bool {
        let counts = |measure: &Measure| measure.is_quantity() && measure.rule != "period";
        self.near(at.saturating_sub(NEAR), end + NEAR).any(counts)
    }
}
