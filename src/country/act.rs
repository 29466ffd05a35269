//! Whether the words after a capital say that it acts like a government.
//!
//! "Moscow said", "Moscow also said", "Rome is considering", "Rome was angry", "Moscow has long denied", "Moscow was
//! accused", "Beijing has no plans"; not "London has nine million people", "the Paris attacks", "Tokyo has grown".

use crate::country::Context;

/// Whether a verb of governments follows after the word before `end`.
pub(super) fn follows(end: usize, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let verb_at = after_adverbs(end, context);
    let verb = words.after(verb_at);
    if matches!(verb, "is" | "was") || lists.modal.contains(verb) {
        return phrase(verb, verb_at + 1, context);
    }
    // "Paris attacks", "Vienna talks" are plural nouns more often: verbs only before an object.
    if lists.act_noun.contains(verb) {
        let object = verb_at + 1;
        return lists.object_start.contains(words.after(object))
            || !words.after(object).is_empty() && words.capital(object);
    }
    let finite = verb.ends_with('s') || verb.ends_with("ed");
    lists.acts.contains(verb) || finite && reports(verb, context)
}

/// Whether what follows "is", "was", "has", "will" is of governments.
fn phrase(first: &str, at: usize, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let mut at = after_adverbs(at, context);
    let being = matches!(words.after(at), "be" | "been" | "being");
    if being {
        at = after_adverbs(at + 1, context);
    }
    let next = words.after(at);
    if being || matches!(first, "is" | "was") {
        let told = next == "told" || next.ends_with("ed") && lists.target.contains(next);
        return told || lists.attitude.contains(next) || next.ends_with("ing") && !lists.place_verb.contains(next);
    }
    let without = matches!(next, "no" | "little") && lists.without.contains(words.after(at + 1));
    let perfect = matches!(first, "has" | "have" | "had") && next.ends_with("ed") && !lists.place_verb.contains(next);
    // "has yet to answer"
    if next == "yet" && words.after(at + 1) == "to" {
        return phrase("to", at + 2, context);
    }
    let form = |ending: &str| lists.acts.contains(&format!("{next}{ending}"));
    let acts = || reports(next, context) || lists.acts.contains(next) || form("s") || form("d") || form("ed");
    without || perfect || !lists.place_verb.contains(next) && acts()
}

fn reports(verb: &str, context: &Context<'_>) -> bool {
    let cues = &context.resources.cues;
    cues.say.contains(verb) || cues.tell.contains(verb) || cues.object.contains(verb)
}

/// The first word at or after an index that is not an adverb.
fn after_adverbs(mut at: usize, context: &Context<'_>) -> usize {
    let words = &context.words;
    while words.after(at).ends_with("ly") || context.resources.countries.adverb.contains(words.after(at)) {
        at += 1;
    }
    at
}
