//! Languages: "speaks French, Spanish and a little Polish", "in Portuguese", "French-speaking".

use crate::country::gazetteer::Kind;
use crate::country::hit::Hit;
use crate::country::{Context, Verdict};
use crate::rule;

/// How far back a list of languages is followed to the verb before it.
const REACH: usize = 12;

/// Judges adjectives that name a language.
pub(super) fn verdict(hit: &Hit<'_>, context: &Context<'_>) -> Verdict {
    let (at, words, lists) = (hit.words.start, &context.words, &context.resources.countries);
    if !hit.is(Kind::Adjective) || hit.words.len() != 1 || !lists.language.contains(words.lower(at)) {
        return Verdict::Open;
    }
    if rule::applies("country.language.compound")
        && words.hyphen(at)
        && lists.language_compound.contains(words.lower(at + 1))
    {
        return Verdict::Other("language");
    }
    if rule::applies("country.language.noun") && lists.language_noun.contains(words.after(at + 1)) {
        return Verdict::Other("language");
    }
    // Before a noun it is an adjective: "learn French cooking", "in French custody".
    let listed = matches!(words.after(at + 1), "and" | "or") && context.is_country(at + 2);
    let last = if listed { at + 2 } else { at };
    let alone = words.after(last + 1).is_empty() || context.is_function_word(last + 1);
    if rule::applies("country.language.spoken")
        && (alone && (spoken(at, context) || matches!(words.before(at), "in" | "into")))
    {
        return Verdict::Other("language");
    }
    let before = words.before(at);
    // "My Danish is poor": a possessive before it, and no noun after it that could be Danish.
    let owned = context.resources.speakers.possessive.contains(before);
    if rule::applies("country.language.owned") && owned && lists.auxiliary.contains(words.after(at + 1)) {
        return Verdict::Other("language");
    }
    let people = lists.language_after.contains(before);
    if rule::applies("country.language.english") && alone && words.lower(at) == "english" && !people {
        return Verdict::Other("language");
    }
    Verdict::Open
}

/// Whether a verb of speaking precedes the list that contains a word.
fn spoken(at: usize, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let mut left = at;
    for _ in 0..REACH {
        let Some(before) = left.checked_sub(1).filter(|&before| matches!(words.gap(before).trim(), "" | ",")) else {
            return false;
        };
        left = before;
        let word = words.lower(left);
        if lists.language_cue.contains(word) {
            return true;
        }
        let listed =
            lists.language.contains(word) || lists.language_other.contains(word) || lists.linked.contains(word);
        if !listed {
            return false;
        }
    }
    false
}
