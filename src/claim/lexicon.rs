//! The words of `data/lexicons/claims.txt`, indexed by their first word.

use rustc_hash::FxHashMap;

use super::words::Words;
use crate::error::ResourceError;
use crate::lexicon::lists;
use crate::named::named;

named! {
    /// The lists of triggers; the file explains each.
    pub enum List {
        /// Anywhere.
        Comparison = "comparison",
        /// After "the" or a possessive.
        Superlative = "superlative",
        /// Before "than".
        Comparative = "comparative",
        /// Next to something measured.
        Change = "change",
        /// One thing because of another.
        Cause = "cause",
        /// What is allowed, forbidden, required.
        Rule = "rule",
        /// What somebody did, in the past tense.
        Event = "event",
        /// What will be.
        Prediction = "prediction",
        /// Whom or what somebody supports, opposes or wants.
        Position = "position",
        /// "I think"
        Think = "think",
        /// A word of value.
        Value = "value",
        /// A word of value after a form of "be" or "very".
        Weak = "weak",
        /// What the speaker lived through.
        Experience = "experience",
        /// What to do.
        Advice = "advice",
        /// A verb that may start an imperative.
        Imperative = "imperative",
        /// What it looked like.
        Scene = "scene",
        /// A verb of thinking, feeling, wanting.
        Attitude = "attitude",
        /// What may be so.
        Hedge = "hedge",
        /// What something measured may start with.
        Measure = "measure",
    }
}

const LISTS: [List; 19] = [
    List::Comparison,
    List::Superlative,
    List::Comparative,
    List::Change,
    List::Cause,
    List::Rule,
    List::Event,
    List::Prediction,
    List::Position,
    List::Think,
    List::Value,
    List::Weak,
    List::Experience,
    List::Advice,
    List::Imperative,
    List::Scene,
    List::Attitude,
    List::Hedge,
    List::Measure,
];

/// Triggers.
pub struct ClaimLexicon {
    /// Entries under their first word.
    entries: FxHashMap<&'static str, Vec<(&'static str, List)>>,
}

impl ClaimLexicon {
    /// Reads `claims.txt`.
    ///
    /// # Errors
    /// Where a line is not a known name, a tab and entries between bars.
    pub fn read(claims: &'static str) -> Result<Self, ResourceError> {
        let mut entries: FxHashMap<&'static str, Vec<(&'static str, List)>> = FxHashMap::default();
        for (name, words) in lists("claims.txt", claims)? {
            let Some(&list) = LISTS.iter().find(|list| list.as_str() == name) else {
                return Err(ResourceError { name: "claims.txt", message: format!("expected no list named {name}") });
            };
            for entry in words {
                let first = entry.split_once(' ').map_or(entry, |(first, _)| first);
                entries.entry(first).or_default().push((entry, list));
            }
        }
        Ok(Self { entries })
    }

    /// The lists that have an entry starting at a word, each with the length of its longest.
    #[must_use]
    pub fn at(&self, words: &Words<'_, '_>, at: usize) -> Vec<(List, usize)> {
        let mut found: Vec<(List, usize)> = Vec::new();
        for &(entry, list) in self.entries.get(words.seen(at)).into_iter().flatten() {
            let Some(length) = words.phrase(at, entry) else { continue };
            match found.iter_mut().find(|(other, _)| *other == list) {
                Some((_, longest)) => *longest = length.max(*longest),
                None => found.push((list, length)),
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_say_what_was_expected() {
        let error = |claims| ClaimLexicon::read(claims).err().map(|error| error.message);
        assert_eq!(error("[rule]\nlaw\nby law\n# remark\n"), None);
        assert!(error("[laws]\nlaw").unwrap().contains("no list named laws"));
        assert!(error("law").unwrap().contains("in brackets"));
    }
}
