//! Abbreviations that are ordinary words in capitals ("LET US GO"), and numbered roads ("US-24").

use crate::country::gazetteer::Kind;
use crate::country::hit::Hit;
use crate::country::word::Shape;
use crate::country::{Context, Verdict};
use crate::rule;

/// Judges abbreviations.
pub(super) fn judge(hit: &Hit<'_>, context: &Context<'_>) -> Verdict {
    let words = &context.words;
    if !hit.is(Kind::Abbreviation) {
        return Verdict::Open;
    }
    let (start, end) = (hit.words.start, hit.words.end);
    if rule::applies("country.caps.numbered-road")
        && words.hyphen(end - 1)
        && words.get(end).is_some_and(|word| word.shape == Shape::Number)
    {
        return Verdict::Other("numbered-road");
    }
    let ordinary_word = matches!(words.lower(start), "us" | "car");
    let in_capitals = start > 0 && words.upper(start - 1) && words.close(start - 1);
    if rule::applies("country.caps.pronoun-in-capitals")
        && ordinary_word
        && in_capitals
        && context.resources.countries.pronoun_before.contains(words.before(start))
    {
        return Verdict::Other("pronoun-in-capitals");
    }
    Verdict::Open
}
