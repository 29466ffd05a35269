//! Whether a listed word indicates its kind in context: "law" does, "law school" does not.

use super::words::one_of;

/// Cause and effect; but not "due to begin".
pub(super) fn is_cause(word: &str, last: &str, next: &str) -> bool {
    match (word, last) {
        ("due", "to") => !one_of(
            next,
            "be begin start open meet vote speak end take expire arrive leave appear travel hold run give go come \
                stand visit play release publish",
        ),
        ("hurt" | "hurts", _) => one_of(next, "the our their his her its small <name>"),
        ("trigger" | "triggers", "trigger" | "triggers") => matches!(next, "a" | "an" | "the"),
        _ => true,
    }
}

/// What is allowed, forbidden, required; a law firm is not.
pub(super) fn is_rule(word: &str, next: &str) -> bool {
    match word {
        "law" => !one_of(
            next,
            "firm firms school schools professor student students degree partner office enforcement clerk",
        ),
        "legal" => {
            !one_of(next, "fight battle battles scholar expert experts team analyst fees counsel adviser scholars aid")
        }
        "rules" => !matches!(next, "the" | "over"),
        "permit" | "permits" => next != "holders",
        _ => true,
    }
}

/// A position for or against something; but "demand for oil" is not a position.
pub(super) fn takes_side(word: &str, before: &str, next: &str) -> bool {
    match word {
        "backed" | "backs" => !one_of(next, "up away out down off into"),
        "opposing" | "supporting" => !matches!(before, "the" | "an" | "a"),
        // In "demand for oil", nobody demands anything.
        "demand" | "support" | "favor" | "favour" | "urge" | "demands" => {
            one_of(
                before,
                "they we i you who to not n't in would will also both all strongly it he she <name> still my our his \
                    her their",
            ) || before.len() > 3 && before.ends_with('s') && next != "for"
        }
        "supported" | "backing" => next != "by",
        _ => true,
    }
}

/// A judgement; a hate crime is a kind of crime.
pub(super) fn is_value(word: &str, before: &str, next: &str) -> bool {
    match word {
        "hate" => !one_of(next, "crime crimes group groups speech mail"),
        "love" => one_of(before, "i we they you people who really would"),
        "witch" => next == "hunt",
        "trojan" => next == "horse",
        "joke" => one_of(before, "a the total sick bad"),
        "perfect" => next != "storm",
        "extraordinary" => next != "session",
        "shocking" | "tragedy" | "nightmare" | "shame" | "disgrace" | "farce" => true,
        _ => true,
    }
}

/// Descriptions of a scene; but "stood by" does not describe a posture.
pub(super) fn is_scene(word: &str, next: &str) -> bool {
    match word {
        "sat" | "sits" | "sitting" => !one_of(next, "on at atop judge president member senator"),
        "stood" | "standing" => !one_of(next, "by for against at behind with to down up order committee in"),
        "walked" | "walking" => !one_of(next, "out away back free off"),
        "waved" => next != "through",
        "laughing" => next != "stock",
        "leaned" => next != "on",
        _ => true,
    }
}
