//! The evidence for a choice of speaker: those features that a reader can verify.

use super::choice::Who;
use super::clue::Clues;
use crate::evidence::Evidence;

/// How many others are named beside a choice.
const SHOWN: usize = 3;

/// A candidate with its clues and its score.
pub(super) struct Scored {
    pub(super) who: Who,
    pub(super) name: String,
    pub(super) clues: Clues,
    pub(super) score: i32,
}

/// The reasons for the first one, then the others that were near, the best first.
pub(super) fn reasons(scored: &[Scored]) -> Vec<Evidence> {
    let Some((best, others)) = scored.split_first() else { return vec![Evidence::of("no-source")] };
    let name = best.name.as_str();
    let clues = &best.clues;
    let mut out: Vec<Evidence> = Vec::new();
    let mut say = |holds: bool, rule: &'static str| {
        if holds {
            out.push(Evidence::of(rule).saying(name));
        }
    };
    let named = clues.who == 0;
    // A pronoun is not a mention by name, whatever the rules say.
    let pronoun = (1..9).contains(&clues.form);
    let here = clues.inside > 0 && !pronoun;
    if best.who == Who::Nobody {
        say(clues.form == 0, "no-source");
        say(clues.form != 0, "left-open");
    } else {
        say(clues.who == 2, "not-named");
        say(named && here, "name");
        say(clues.owner > 0, "first-person");
        say(clues.before > 0 || clues.behind > 0, "beside");
        say(!here && clues.head_role > 0, "same-role");
        say(!here && clues.who < 2 && clues.shared > 0, "same-words");
        say(!here && clues.last > 0, "spoke-last");
        say(!here && clues.agrees == 2 && clues.form < 3, "same-gender");
        say(!here && clues.rank == 0 && clues.who < 2, "named-last");
        say(!here && clues.back_place == 1 && clues.back_sentences < 2, "subject-before");
    }
    if out.is_empty() {
        out.push(Evidence::of("best-fit").saying(name));
    }
    for one in others.iter().filter(|one| one.who != Who::Nobody).take(SHOWN) {
        out.push(Evidence::of("pronoun-candidate").scored(one.score).saying(one.name.as_str()));
    }
    out
}
