//! Comparisons: whether words such as "more", "most" or "the first since" compare in their context.
//!
//! "More than 40" is a number, not a comparison; "set a record" is a comparison, "record label" is not.

use super::measure::Measure;
use super::trigger::{NEAR, Place};
use super::words::one_of;

impl Place<'_, '_, '_> {
    pub(super) fn compares(&self, word: &str, at: usize, before: &str, next: &str) -> bool {
        match word {
            "record" => {
                one_of(before, "a new the another set") && !one_of(next, "of on as label company , . for")
                    || before == "new"
                    || before == "a" && one_of(self.before(at, 2), "set sets broke breaks setting breaking hit")
            }
            "rank" | "ranks" => !one_of(before, "the of and 's their its") && next != "and",
            "first" if before == "the" => self.is_record(at),
            "double" => false,
            "twice" => !(one_of(next, "a in , .") || next.is_empty()),
            "as" => !self.is_measured(at),
            "tops" | "topped" => next != "off",
            _ => true,
        }
    }

    /// "the first woman to", "the first in", "the first of its kind"
    fn is_record(&self, at: usize) -> bool {
        const REACH: usize = 6;
        for place in at + 1..at + REACH {
            match self.words.seen(place) {
                "ever" | "since" => return true,
                "to" | "of" | "in" if place == at + 1 => return true,
                "to" => return true,
                "" | "," | "." | "of" | "in" | "and" | "was" | "is" => return false,
                _ => {}
            }
        }
        false
    }

    pub(super) fn is_superlative(&self, word: &str, before: &str, next: &str) -> bool {
        let stands = one_of(before, "the 's its his her their our second third fourth fifth") || word.contains('-');
        let counts = !matches!(word, "most" | "least") || !(one_of(next, "of part people , .") || next.is_empty());
        // "the best man", "the worst": one's own measure.
        stands
            && counts
            && !(matches!(word, "best" | "worst") && (one_of(next, ". , way thing part man friend") || next.is_empty()))
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
