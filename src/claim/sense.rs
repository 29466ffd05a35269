//! Whether a listed word indicates its kind in context: "law" does, "law school" does not.

use super::clause_lexicon::{ClauseLexicon, has_pair};

/// Cause and effect; but not "due to begin".
pub(super) fn is_cause(lists: &ClauseLexicon, word: &str, last: &str, next: &str) -> bool {
    match (word, last) {
        ("due", "to") => !lists.due_to.contains(next),
        ("hurt" | "hurts", _) => lists.hurt.contains(next),
        ("trigger" | "triggers", "trigger" | "triggers") => matches!(next, "a" | "an" | "the"),
        _ => true,
    }
}

/// A position for or against something; but "demand for oil" is not a position.
pub(super) fn takes_side(lists: &ClauseLexicon, word: &str, before: &str, next: &str) -> bool {
    match word {
        "opposing" | "supporting" => !matches!(before, "the" | "an" | "a"),
        // In "demand for oil", nobody demands anything.
        _ if lists.demand.contains(word) => {
            lists.demand_before.contains(before) || before.len() > 3 && before.ends_with('s') && next != "for"
        }
        _ => !has_pair(&lists.position_not, word, next),
    }
}

/// A judgement; a hate crime is a kind of crime.
pub(super) fn is_value(lists: &ClauseLexicon, word: &str, before: &str, next: &str) -> bool {
    match word {
        "love" => lists.love_before.contains(before),
        "witch" => next == "hunt",
        "trojan" => next == "horse",
        "joke" => lists.joke_before.contains(before),
        _ => !has_pair(&lists.value_not, word, next),
    }
}
