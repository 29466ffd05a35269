//! Places whose name contains a country: streets, lakes, quarters, provinces, regions of another country.

use crate::country::gazetteer::Kind;
use crate::country::hit::Hit;
use crate::country::{Context, Verdict};
use crate::rule;

/// Judges all but abbreviations.
pub(super) fn verdict(hit: &Hit<'_>, context: &Context<'_>) -> Verdict {
    if hit.is(Kind::Abbreviation) || hit.is(Kind::Seat) {
        return Verdict::Open;
    }
    let (words, lists) = (&context.words, &context.resources.countries);
    let (start, end) = (hit.words.start, hit.words.end);
    let next = words.after(end);
    if rule::applies("country.place.street") && words.capital(end) && lists.street.contains(next) {
        return Verdict::Other("street");
    }
    let before = words.before(start);
    // "New Peru" or "Little Portugal", unless it starts a sentence: "New Peru laws".
    let of_name = matches!(before, "new" | "little") && hit.is(Kind::Name) && !words.starts_sentence(start - 1);
    if rule::applies("country.place.part-of-a-place-name")
        && ((lists.place_part.contains(before) || of_name) && words.capital(start - 1))
    {
        return Verdict::Other("part-of-a-place-name");
    }
    if !hit.is(Kind::Name) && !hit.is(Kind::Historic) {
        return Verdict::Open;
    }
    if rule::applies("country.place.province") && lists.province.contains(next) && hit.words.len() == 1 {
        return Verdict::Other("province");
    }
    // "the Greek region of Macedonia": the adjective is of another country.
    let region = before == "of" && context.resources.countries.region.contains(words.before(start - 1));
    if rule::applies("country.place.region-of-another-country")
        && region
        && start > 2
        && words.close(start - 3)
        && context.is_country(start - 3)
    {
        return Verdict::Other("region-of-another-country");
    }
    Verdict::Open
}
