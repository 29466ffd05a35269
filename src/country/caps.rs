//! Abbreviations that are not a country: ordinary words in capitals ("LET US GO"), numbered roads ("US-24"), currencies
//! ("US$100 million", "TT$20").

use crate::country::gazetteer::Kind;
use crate::country::hit::Hit;
use crate::country::word::Shape;
use crate::country::{Context, Verdict};
use crate::rule;

/// Judges abbreviations.
pub(super) fn verdict(hit: &Hit<'_>, context: &Context<'_>) -> Verdict {
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
    if rule::applies("country.caps.currency") && is_currency(hit, context) {
        return Verdict::Other("currency");
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

/// The signs of money.
const SIGNS: [char; 6] = ['$', '€', '£', '¥', '₹', '¢'];

/// "US$100", "TT$", "US $3 million"; not "gave the U.S. $3 million".
fn is_currency(hit: &Hit<'_>, context: &Context<'_>) -> bool {
    let (words, start, end) = (&context.words, hit.words.start, hit.words.end);
    let after = words.after_text(end - 1);
    let alone = || !hit.entry.written.contains('.') && words.before(start) != "the" && words.is_number(end);
    after.starts_with(SIGNS) || after.strip_prefix(' ').is_some_and(|after| after.starts_with(SIGNS)) && alone()
}
