//! Capitals: the place, or the government that sits there.
//!
//! A capital that says, decides or acts, that has a policy, or that others have relations with, is a government:
//! "Moscow said", "Kabul's assertions", "talks between Washington and Pyongyang". After "in", "near", "visited",
//! before its country ("Moscow, Russia"), and where nothing speaks for the government, it is the place.

use crate::country::hit::Hit;
use crate::country::{Context, Via};

/// Judges a capital.
pub(super) fn judge(hit: &Hit<'_>, context: &Context<'_>) -> (Via, &'static str) {
    let (words, lists) = (&context.words, &context.resources.countries);
    let (start, end) = (hit.words.start, hit.words.end);
    let before = words.before(start);
    if lists.place_before.contains(before) {
        return (Via::Capital, "place-preposition");
    }
    let last = end.saturating_sub(1);
    if words.gap(last).trim() == "," && words.capital(end) && context.is_country(end) {
        return (Via::Capital, "place-in-country");
    }
    // "Moscow said", "Moscow also said"; not "in talks that Moscow".
    let next = words.after(end);
    let adverb =
        next.ends_with("ly") || matches!(next, "also" | "now" | "then" | "still" | "never" | "often" | "itself");
    let verb = if adverb { words.after(end + 1) } else { next };
    // The verb has another subject: "the assault on Paris has shown", "the Patriarch of Jerusalem told".
    let object = matches!(before, "of" | "on" | "to" | "from" | "with" | "for" | "about" | "by" | "against" | "like");
    let after_verb = words.after(if adverb { end + 2 } else { end + 1 });
    let state = matches!(after_verb, "be" | "become" | "been") || matches!(verb, "has" | "had") && after_verb == "a";
    if matches!(verb, "is" | "was") && after_verb.ends_with("ing") && !object {
        return (Via::Metonym, "government-acts");
    }
    if lists.acts.contains(verb) && !object && !state {
        return (Via::Metonym, "government-acts");
    }
    if next == "'s" && owns(end + 1, context) {
        return (Via::Metonym, "government-has");
    }
    if words.hyphen(last)
        && matches!(
            words.lower(end),
            "backed" | "based" | "led" | "controlled" | "sponsored" | "allied" | "aligned" | "funded"
        )
    {
        return if words.lower(end) == "based" { (Via::Capital, "place") } else { (Via::Metonym, "government-acts") };
    }
    if start > 0 && words.hyphen(start - 1) && matches!(words.lower(start - 1), "pro" | "anti") {
        return (Via::Metonym, "government-relation");
    }
    let alone = next.is_empty() || context.is_function_word(end);
    if matches!(before, "said" | "says" | "does" | "did" | "has" | "will" | "by") && alone && !words.hyphen(last) {
        return (Via::Metonym, "government-acts");
    }
    if lists.relation.contains(before) && related(start, context) {
        return (Via::Metonym, "government-relation");
    }
    (Via::Capital, "place")
}

/// "Seoul's efforts", "Beijing's aggressive trade tactics"; not "London's busiest station".
fn owns(at: usize, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    for at in at..at + 3 {
        let word = words.after(at);
        if word.is_empty() || words.capital(at) || lists.place_noun.contains(word) {
            return false;
        }
        if lists.government.contains(word) {
            return true;
        }
    }
    false
}

/// How many words before a preposition may hold the noun that asks for a party.
const REACH: usize = 4;

/// "ties with Tehran", "pressure on Beijing", "between Washington and Seoul".
fn related(start: usize, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let mut at = start;
    for _ in 0..=REACH {
        let Some(left) = at.checked_sub(1).filter(|&left| words.close(left)) else { return false };
        at = left;
        if lists.relation_noun.contains(words.lower(at)) {
            return true;
        }
    }
    false
}
