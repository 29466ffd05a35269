//! Ethnic groups that live in several countries: "Tajik communities", "ethnic Russians".

use crate::country::gazetteer::Kind;
use crate::country::hit::Hit;
use crate::country::{Context, Verdict};
use crate::rule;

/// Judges adjectives and names of peoples.
pub(super) fn verdict(hit: &Hit<'_>, context: &Context<'_>) -> Verdict {
    if !(hit.is(Kind::Adjective) || hit.is(Kind::Person) || hit.is(Kind::People)) {
        return Verdict::Open;
    }
    let (words, lists) = (&context.words, &context.resources.countries);
    let (start, end) = (hit.words.start, hit.words.end);
    let listed = start > 1 && matches!(words.before(start), "and" | "or") && words.before(start - 1) == "ethnic";
    if rule::applies("country.group.ethnic") && (words.before(start) == "ethnic" || listed) {
        return Verdict::Other("ethnic-group");
    }
    if rule::applies("country.group.people")
        && lists.people.contains(words.lower(start))
        && lists.ethnic.contains(words.after(end))
    {
        return Verdict::Other("ethnic-group");
    }
    Verdict::Open
}
