//! Newspapers, universities, stadiums, clubs, orchestras and companies with a country or capital in their name: "the
//! Nassau Guardian", "Moscow State University", "U.S. Bank Stadium", "Kenya Airways". The name says where something was
//! founded, so it is not a mention of the country.
//!
//! A government's own bodies do mention their country: "the Kenya Medical Board", "the U.S. Supreme Court".

use crate::country::gazetteer::Kind;
use crate::country::hit::Hit;
use crate::country::{Context, Verdict};
use crate::rule;

/// How many capitalised words after the place may make the name: "Moscow State Technical University".
const REACH: usize = 3;

/// Judges names and capitals, and abbreviations before a venue.
pub(super) fn verdict(hit: &Hit<'_>, context: &Context<'_>) -> Verdict {
    let (words, lists) = (&context.words, &context.resources.countries);
    let last = last_of_name(hit.words.end, context);
    let Some(last) = last else { return Verdict::Open };
    let noun = words.lower(last);
    if rule::applies("country.institution.venue") && lists.venue.contains(noun) && !hit.is(Kind::Adjective) {
        return Verdict::Other("venue");
    }
    if rule::applies("country.institution.airline") && matches!(noun, "airlines" | "airways") {
        return Verdict::Other("company");
    }
    let place = hit.is(Kind::Capital) || hit.is(Kind::Name);
    if rule::applies("country.institution.newspaper") && place && lists.newspaper.contains(noun) {
        return Verdict::Other("newspaper");
    }
    if rule::applies("country.institution.of-city") && hit.is(Kind::Capital) && lists.city_body.contains(noun) {
        return Verdict::Other("institution");
    }
    Verdict::Open
}

/// The last of the capitalised words that go on from a place's name; `None` where none does.
fn last_of_name(end: usize, context: &Context<'_>) -> Option<usize> {
    let words = &context.words;
    let goes_on = |at: usize| words.capital(at) && words.close(at - 1);
    let last = (end..=end + REACH).take_while(|&at| goes_on(at)).last()?;
    (!context.in_title_case(end)).then_some(last)
}
