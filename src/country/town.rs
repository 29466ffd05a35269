//! Towns and states whose name is also a country: "Lebanon, Pa.", "Poland, Ohio", "Peru High School", "Athens,
//! Georgia", "the city of Mexico", "LEBANON (AP)", "a Jordan resident".

use crate::country::gazetteer::Kind;
use crate::country::hit::Hit;
use crate::country::{Context, Verdict};
use crate::rule;

/// Judges names, capitals and seats ("Whitehall, Ohio").
pub(super) fn verdict(hit: &Hit<'_>, context: &Context<'_>) -> Verdict {
    if !(hit.is(Kind::Name) || hit.is(Kind::Capital) || hit.is(Kind::Seat)) {
        return Verdict::Open;
    }
    let (words, lists) = (&context.words, &context.resources.countries);
    let (start, end) = (hit.words.start, hit.words.end);
    let name = words.lower(start);
    // "Washington, D.C." is the capital.
    let district = words.gap(end - 1).trim() == "," && matches!(words.lower(end), "d.c." | "d.c" | "dc");
    if district {
        return Verdict::Open;
    }
    if rule::applies("country.town.town-in-state") && in_state(hit, context) {
        return Verdict::Other("town-in-state");
    }
    if rule::applies("country.town.homonym")
        && lists.homonym.contains(name)
        && hit.words.len() == 1
        && context.homonym.is_state(start)
    {
        return Verdict::Other("us-state");
    }
    if rule::applies("country.town.washington")
        && name == "washington"
        && hit.words.len() == 1
        && is_state_of_washington(start, context)
    {
        return Verdict::Other("us-state");
    }
    if rule::applies("country.town.abroad") && hit.is(Kind::Capital) && is_abroad(hit, context) {
        return Verdict::Other("town-abroad");
    }
    if rule::applies("country.town.with-article")
        && hit.is(Kind::Capital)
        && words.before(start) == "the"
        && words.after(end).is_empty()
        && !words.hyphen(end - 1)
    {
        return Verdict::Other("with-article");
    }
    if !lists.town.contains(name) || hit.words.len() != 1 {
        return Verdict::Open;
    }
    let next = words.after(end);
    let school = lists.school.contains(next)
        && (words.after(end + 1).starts_with("school") || words.capital(end) && words.after(end + 1) != "court");
    if rule::applies("country.town.town-institution")
        && (school || words.capital(end) && lists.town_noun.contains(next))
    {
        return Verdict::Other("town-institution");
    }
    let office = if next == "'s" { words.after(end + 1) } else { next };
    if rule::applies("country.town.town-office") && hit.is(Kind::Name) && lists.municipal.contains(office) {
        return Verdict::Other("town-office");
    }
    if rule::applies("country.town.town-resident")
        && hit.is(Kind::Name)
        && lists.resident.contains(next)
        && !words.capital(end)
    {
        return Verdict::Other("town-resident");
    }
    if rule::applies("country.town.town-of")
        && matches!(words.before(start), "of")
        && lists.settlement.contains(words.before(start - 1))
    {
        return Verdict::Other("town-of");
    }
    let address = start > 0 && words.gap(start - 1).trim() == "," && lists.street.contains(words.lower(start - 1));
    if rule::applies("country.town.town-after-street") && address && words.capital(start - 1) {
        return Verdict::Other("town-after-street");
    }
    if rule::applies("country.town.town-in-dateline")
        && hit.is(Kind::Name)
        && is_dateline(start, end, context)
        && !lists.dateline_state.contains(name)
    {
        return Verdict::Other("town-in-dateline");
    }
    Verdict::Open
}

/// "Norway Savings Bank", "Panama Central School", "the Cuba-Rushford school": a town's name followed by a capitalised
/// word that is not a government body.
pub(super) fn names_institution(hit: &Hit<'_>, context: &Context<'_>) -> bool {
    let (words, lists, speakers) = (&context.words, &context.resources.countries, &context.resources.speakers);
    let (start, end) = (hit.words.start, hit.words.end);
    let next = words.lower(end);
    let goes_on = words.close(end - 1) || words.hyphen(end - 1);
    let opens = lists.institution_before.contains(words.before(start)) || words.starts_sentence(start);
    let of_country = lists.state_noun.contains(next) || speakers.title(next).is_some() || context.is_country(end);
    lists.town.contains(words.lower(start))
        && opens
        && goes_on
        && words.capital(end)
        && !words.upper(end)
        && !of_country
        && !context.in_title_case(start)
}

/// How many words away a state may be named for a town to be in it.
const NEAR: usize = 8;

/// "the University of Idaho in Moscow", "Troy and Athens in Pennsylvania": the name of a town that is a foreign
/// capital's too, with a state named nearby. The great capitals are meant even there.
pub(super) fn is_near_state(hit: &Hit<'_>, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let (start, end) = (hit.words.start, hit.words.end);
    let block = words.get(start).map(|word| word.block);
    let name = words.lower(start);
    let great = lists.great.contains(name);
    let state = |at: usize| {
        words.get(at).map(|word| word.block) == block
            && words.capital(at)
            && (lists.state.contains(words.lower(at)) && !lists.homonym_any.contains(words.lower(at))
                || context.is_state_pair(at)
                || context.is_short_state(at))
    };
    !great && lists.town.contains(name) && (start.saturating_sub(NEAR)..end + NEAR).any(state)
}

/// "Hamilton, New Zealand", "Kingston, Australia": a town in another country than that whose capital is called so. Not
/// in a list ("Moscow, China and Iran").
fn is_abroad(hit: &Hit<'_>, context: &Context<'_>) -> bool {
    let words = &context.words;
    let (start, end) = (hit.words.start, hit.words.end);
    let listed = start > 0 && (words.comma(start - 1) || matches!(words.before(start), "and" | "or"));
    if !words.comma(end - 1) || listed {
        return false;
    }
    let Some((length, country)) = context.country_at(end) else { return false };
    let next = words.after(end + length);
    let goes_on = matches!(next, "and" | "or" | "'s") || context.is_function_word(end + length) && next == "&";
    let follows = words.comma(end + length - 1) && context.country_at(end + length).is_some();
    !goes_on && !follows && hit.countries().all(|(code, _, _)| code != country)
}

/// Whether a state follows after a comma: "Lebanon, Pa.", "Norway, Maine". Not in a list ("Mexico, Texas and Cuba",
/// "Guam, Alaska, Hawaii").
fn in_state(hit: &Hit<'_>, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let (start, end) = (hit.words.start, hit.words.end);
    if words.gap(end - 1).trim() != "," || !words.capital(end) {
        return false;
    }
    let lower = words.lower(end);
    // Its own province: the capital.
    if words.lower(start) == "ottawa" && matches!(lower, "ontario" | "ont" | "ont.") {
        return false;
    }
    if context.is_short_state(end) {
        return true;
    }
    let last = if lists.state.contains(lower) {
        end
    } else if context.is_state_pair(end) {
        end + 1
    } else {
        return false;
    };
    let place = |at: usize| context.is_country(at) || lists.state.contains(words.lower(at));
    let listed_after = matches!(words.after(last + 1), "and" | "or") && words.capital(last + 2)
        || words.gap(last).trim() == "," && place(last + 1)
        || lists.homonym.contains(lower) && lists.homonym_country.contains(words.lower(start));
    let listed_before = start > 0 && words.gap(start - 1).trim() == "," && place(start - 1);
    !listed_after && !listed_before
}

/// "Bellevue, Washington.", "Oregon, Idaho and Washington", "Alaska and Washington", "Washington's governor".
fn is_state_of_washington(start: usize, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let office = |word: &str| lists.state_office.contains(word);
    let next = start + 1 + usize::from(words.after(start + 1) == "'s");
    let governs = words.before(start) == "of" && start > 1 && office(words.before(start - 1));
    if office(words.after(next)) || governs {
        return true;
    }
    let Some(left) = start.checked_sub(1).filter(|&left| words.capital(left)) else {
        let conjunction = matches!(words.before(start), "and" | "or");
        let other = start.saturating_sub(2);
        return conjunction
            && words.close(other)
            && lists.state.contains(words.lower(other))
            && words.lower(other) != "york";
    };
    let after = words.gap(start).trim();
    let ends = after.starts_with('.') || words.hyphen(start) || after == "," && !words.capital(start + 1);
    words.gap(left).trim() == "," && (ends || lists.state.contains(words.lower(left))) && !context.is_country(left)
}

/// "LEBANON (AP) —", "LEBANON —" at the start of a line or sentence.
fn is_dateline(start: usize, end: usize, context: &Context<'_>) -> bool {
    let words = &context.words;
    let gap = words.gap(end - 1).trim();
    let agency = gap == "(" && context.resources.countries.agency.contains(words.lower(end));
    words.upper(start) && words.starts_sentence(start) && (agency || matches!(gap, "—" | "–" | "--" | "-"))
}
