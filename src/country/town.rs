//! Towns, counties, streets and states that are called like a country: "Lebanon, Pa.", "Poland, Ohio", "Peru High
//! School", "Athens, Georgia", "Lake Chad".

use crate::country::hit::Hit;
use crate::country::{Context, Verdict};
use crate::gazetteer::Kind;

/// Words before a name that make it a place's: "Fort Jordan", "Lake Chad".
const BEFORE: [&str; 14] =
    ["fort", "ft.", "camp", "lake", "mount", "mt.", "port", "club", "new", "point", "san", "rue", "via", "inter"];

/// Judges names and capitals.
pub(super) fn judge(hit: &Hit<'_>, context: &Context<'_>) -> Verdict {
    if !(hit.is(Kind::Name) || hit.is(Kind::Capital)) {
        return Verdict::Open;
    }
    let words = &context.words;
    let (start, end) = (hit.words.start, hit.words.end);
    if in_state(end, context) {
        return Verdict::Other("town-in-state");
    }
    if words.lower(start) == "georgia" && hit.words.len() == 1 && follows_town(start, context) {
        return Verdict::Other("town-in-state");
    }
    let lists = &context.resources.countries;
    let next = words.after(end);
    if words.capital(end) {
        if lists.local.contains(next) {
            return Verdict::Other("local-name");
        }
        if lists.town_noun.contains(next) && lists.town.contains(words.lower(start)) {
            return Verdict::Other("local-name");
        }
    }
    if BEFORE.contains(&words.before(start)) && words.capital(start - 1) && !starts_with_new(start, context) {
        return Verdict::Other("part-of-a-name");
    }
    Verdict::Open
}

/// "New Peru" at the start of a sentence may be a new Peru; elsewhere it is a name.
fn starts_with_new(start: usize, context: &Context<'_>) -> bool {
    context.words.before(start) == "new" && context.words.starts_sentence(start - 1)
}

/// Whether a state follows after a comma: "Lebanon, Pa.", "Norway, Maine". Not in a list ("Mexico, Texas and Cuba").
fn in_state(end: usize, context: &Context<'_>) -> bool {
    let words = &context.words;
    if end == 0 || words.gap(end - 1).trim() != "," || !words.capital(end) {
        return false;
    }
    let lists = &context.resources.countries;
    let lower = words.lower(end);
    if lists.state_short.contains(lower.trim_end_matches('.')) && words.written(end).ends_with('.')
        || lists.state_postal.contains(words.written(end)) && !words.upper(end - 1)
    {
        return true;
    }
    let mut last = end;
    if !lists.state.contains(lower) {
        let pair = format!("{lower} {}", words.after(end + 1));
        if !lists.state.contains(&pair) {
            return false;
        }
        last = end + 1;
    }
    let listed = matches!(words.after(last + 1), "and" | "or") && words.capital(last + 2);
    !listed
}

/// Whether the word before, after a comma, is a town: "Athens, Georgia".
fn follows_town(start: usize, context: &Context<'_>) -> bool {
    let words = &context.words;
    let Some(left) = start.checked_sub(1).filter(|&left| words.gap(left).trim() == "," && words.capital(left)) else {
        return false;
    };
    let lists = &context.resources.countries;
    let listed = words.gap(start).trim() == "," && words.capital(start + 1) && context.is_country(start + 1)
        || matches!(words.after(start + 1), "and" | "or") && context.is_country(start + 2);
    !context.is_country(left) && !lists.georgia_country.contains(words.lower(left)) && !listed
}
