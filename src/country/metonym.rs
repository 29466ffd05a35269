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
    if acts(end, context) && !is_object(before) {
        return (Via::Metonym, "government-acts");
    }
    let next = words.after(end);
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

/// Words after which a capital is not what the next verb is about: "the assault on Paris has shown", "the Patriarch
/// of Jerusalem told".
fn is_object(before: &str) -> bool {
    matches!(before, "of" | "on" | "to" | "from" | "with" | "for" | "about" | "by" | "against" | "like")
}

/// Whether a verb of governments follows: "Moscow said", "Moscow also said", "Rome is considering", "Rome was angry".
fn acts(end: usize, context: &Context<'_>) -> bool {
    let (words, lists, cues) = (&context.words, &context.resources.countries, &context.resources.cues);
    let adverb = |word: &str| {
        word.ends_with("ly") || matches!(word, "also" | "now" | "then" | "still" | "never" | "often" | "itself" | "not")
    };
    let verb_at = if adverb(words.after(end)) { end + 1 } else { end };
    let (verb, mut next) = (words.after(verb_at), words.after(verb_at + 1));
    if matches!(verb, "is" | "was") {
        if matches!(next, "more" | "less" | "very" | "so" | "not" | "also" | "now") {
            next = words.after(verb_at + 2);
        }
        return next.ends_with("ing") || lists.attitude.contains(next);
    }
    // "Paris has become a city of", "Paris has a mayor"
    let state = matches!(next, "be" | "become" | "been") || matches!(verb, "has" | "had") && next == "a";
    let reports = |verb: &str| cues.say.contains(verb) || cues.tell.contains(verb) || cues.object.contains(verb);
    let finite = verb.ends_with('s') || verb.ends_with("ed");
    !state && (lists.acts.contains(verb) || finite && reports(verb))
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
