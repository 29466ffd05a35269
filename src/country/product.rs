//! Companies whose name contains a country: "Henry's Turkey Service".

use crate::country::gazetteer::Kind;
use crate::country::hit::Hit;
use crate::country::{Context, Verdict};
use crate::rule;

/// Judges names in the names of companies.
pub(super) fn verdict(hit: &Hit<'_>, context: &Context<'_>) -> Verdict {
    let words = &context.words;
    let (start, end) = (hit.words.start, hit.words.end);
    let owned = words.before(start) == "'s" && words.capital(start.saturating_sub(2));
    let named = words.capital(end) && !words.after(end).is_empty();
    if rule::applies("country.product.company")
        && hit.is(Kind::Name)
        && owned
        && named
        && !words.upper(end)
        && !context.in_title_case(start)
    {
        return Verdict::Other("company");
    }
    Verdict::Open
}
