//! How a country is mentioned: by name or abbreviation, adjective or noun, capital or government.

use crate::country::gazetteer::Kind;
use crate::country::hit::Hit;
use crate::country::{Context, Via, metonym, seat};
use crate::rule;

/// The kind of a mention, and the rule that decided: a special one given by an earlier stage stays.
pub(super) fn of(hit: &Hit<'_>, because: &'static str, context: &Context<'_>) -> (Via, &'static str) {
    let (via, reason) = kind(hit, context);
    (via, if because == "name" { reason } else { because })
}

fn kind(hit: &Hit<'_>, context: &Context<'_>) -> (Via, &'static str) {
    if hit.is(Kind::Name) {
        return (Via::Name, "name");
    }
    if hit.is(Kind::Abbreviation) {
        return (Via::Abbreviation, "abbreviation");
    }
    if hit.is(Kind::Seat) {
        return seat::via_of(hit, context);
    }
    if hit.is(Kind::Capital) {
        return metonym::via_of(hit, context);
    }
    if hit.is(Kind::Historic) {
        return (Via::Name, "historic-name");
    }
    if hit.is(Kind::Adjective) && (!rule::applies("country.via.noun") || !is_noun(hit, context)) {
        return (Via::Adjective, "adjective");
    }
    (Via::Demonym, "demonym")
}

/// Whether an adjective refers to people: "an Afghan was", "the French are".
fn is_noun(hit: &Hit<'_>, context: &Context<'_>) -> bool {
    let words = &context.words;
    let (start, end) = (hit.words.start, hit.words.end);
    let gap = words.gap(end - 1);
    let opens_quotation = gap.starts_with(' ') && gap.ends_with(['"', '“', '‘', '\'']);
    let ends = words.after(end).is_empty() && !words.hyphen(end - 1) && !opens_quotation;
    // "Romanian and Ukrainian milk"
    let shares_noun = matches!(words.after(end), "and" | "or")
        && context.is_country(end + 1)
        && !words.after(end + 2).is_empty()
        && !context.is_function_word(end + 2);
    // "her Danish in-laws"
    let compound = words.hyphen(end);
    let alone = ends || context.is_function_word(end) && !shares_noun && !compound;
    let predicate = context.resources.countries.predicate.contains(words.before(start));
    alone && !predicate
}
