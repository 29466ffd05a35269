//! Decides whether a capital is a place or stands for its government.
//!
//! A capital is a government if it says, decides or acts, has a policy, or if others accuse it or have relations with
//! it: "Moscow said", "Kabul's assertions", "talks between Washington and Pyongyang". After "in", "near" or "visited",
//! and without other evidence, it is a place. Two capitals joined by "and" get the same reading: see [`join`].

use crate::country::hit::Hit;
use crate::country::{Context, Decision, Via, act};
use crate::rule;

/// Judges a capital.
pub(super) fn via_of(hit: &Hit<'_>, context: &Context<'_>) -> (Via, &'static str) {
    let (words, lists) = (&context.words, &context.resources.countries);
    let (start, end) = (hit.words.start, hit.words.end);
    let before = words.before(start);
    if rule::applies("country.metonym.place-preposition") && lists.place_before.contains(before) {
        return (Via::Capital, "place-preposition");
    }
    let last = end.saturating_sub(1);
    let next = words.after(end);
    if rule::applies("country.metonym.owns") && next == "'s" && owns(end + 1, context) {
        return (Via::Metonym, "government-has");
    }
    if rule::applies("country.metonym.compound") && words.hyphen(last) {
        let does = lists.sponsored.contains(words.lower(end));
        return if does { (Via::Metonym, "government-acts") } else { (Via::Capital, "place") };
    }
    // "trains between Brussels and Amsterdam stopped"
    let beside = rule::applies("country.metonym.beside")
        && before == "and"
        && start
            .checked_sub(3)
            .is_some_and(|at| lists.object_of.contains(words.lower(at)) || words.lower(at) == "between");
    if rule::applies("country.metonym.acts")
        && act::follows(end, context)
        && !lists.object_of.contains(before)
        && !beside
    {
        return (Via::Metonym, "government-acts");
    }
    let alone = next.is_empty() || context.is_function_word(end);
    if rule::applies("country.metonym.inverted") && lists.inverted.contains(before) && alone {
        return (Via::Metonym, "government-acts");
    }
    if rule::applies("country.metonym.target") && lists.target.contains(before) && alone && next != "'s" {
        return (Via::Metonym, "government-relation");
    }
    if rule::applies("country.metonym.relation")
        && lists.relation.contains(before)
        && next != "'s"
        && related(start, context)
    {
        return (Via::Metonym, "government-relation");
    }
    (Via::Capital, "place")
}

/// Two capitals joined by "and", "or" or a comma are of one kind where only one of them shows it: "Moscow and Beijing
/// may speak". What a preposition or its country makes a place stays one.
pub(super) fn join(decisions: &mut [Decision], text: &str) {
    let joined = |a: &Decision, b: &Decision| {
        let (Decision::Mention(a), Decision::Mention(b)) = (a, b) else { return false };
        let gap = text.get(a.span.end..b.span.start).unwrap_or_default();
        matches!(gap, " and " | " or " | ", " | ", and ")
    };
    let draw = |from: &Decision, to: &mut Decision| {
        if let (Decision::Mention(from), Decision::Mention(to)) = (from, to)
            && (from.via, to.via, to.because) == (Via::Metonym, Via::Capital, "place")
            && from.because.starts_with("government")
        {
            (to.via, to.because) = (Via::Metonym, "government-beside");
        }
    };
    if !rule::applies("country.metonym.join") {
        return;
    }
    for at in 1..decisions.len() {
        if let Some([a, b]) = decisions.get_mut(at - 1..=at)
            && joined(a, b)
        {
            draw(a, b);
        }
    }
    for at in (1..decisions.len()).rev() {
        if let Some([a, b]) = decisions.get_mut(at - 1..=at)
            && joined(a, b)
        {
            draw(b, a);
        }
    }
}

/// How many words after "'s" may hold what governments have.
const OWNED: usize = 4;

/// "Seoul's efforts", "Beijing's aggressive trade tactics"; not "London's busiest station".
fn owns(at: usize, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    for at in at..at + OWNED {
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
