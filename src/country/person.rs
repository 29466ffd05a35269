//! People whose name is also a country: "Michael Jordan", "Jordan Henderson", "Judge English", "Georgia, 9,".

use crate::country::gazetteer::Kind;
use crate::country::hit::Hit;
use crate::country::word::Shape;
use crate::country::{Context, Verdict, act};
use crate::rule;

/// Judges hits of one word.
pub(super) fn verdict(hit: &Hit<'_>, context: &Context<'_>) -> Verdict {
    if hit.words.len() != 1 || hit.is(Kind::Abbreviation) || hit.is(Kind::Seat) {
        return Verdict::Open;
    }
    let (at, words, lists) = (hit.words.start, &context.words, &context.resources.countries);
    let lower = words.lower(at);
    if rule::applies("country.person.follows-person") && lists.surname.contains(lower) && follows_person(at, context) {
        return Verdict::Other("surname");
    }
    if rule::applies("country.person.has-surname") && lists.given.contains(lower) && has_surname(at, context) {
        return Verdict::Other("given-name");
    }
    let told =
        || is_told(at, context) || lists.given_common.contains(lower) && lists.body_verb.contains(words.after(at + 1));
    if rule::applies("country.person.told") && lists.given.contains(lower) && told() {
        return Verdict::Other("told-person");
    }
    // "Chad and Linda Morris"
    let couple = words.after(at + 1) == "and"
        && context.is_given_name(at + 2)
        && words.close(at + 1)
        && words.close(at + 2)
        && words.get(at + 3).is_some_and(|word| word.shape == Shape::Capital)
        && !context.is_country(at + 2);
    if rule::applies("country.person.couple") && couple && lists.given.contains(lower) {
        return Verdict::Other("given-name");
    }
    let aged = |last: usize| {
        words.comma(last)
            && words.get(last + 1).is_some_and(|word| word.shape == Shape::Number && word.lower.len() <= 2)
            && words.gap(last + 1).trim_start().starts_with([',', '.'])
    };
    // "Kenya Stone, 12, won"
    let age = aged(at) || words.capital(at + 1) && words.close(at) && aged(at + 1);
    if rule::applies("country.person.name-with-age")
        && age
        && lists.given.contains(lower)
        && !lists.place_before.contains(words.before(at))
    {
        return Verdict::Other("name-with-age");
    }
    if rule::applies("country.person.bare-noun")
        && hit.is(Kind::Person)
        && !hit.is(Kind::Adjective)
        && is_bare(at, context)
    {
        return Verdict::Other("surname");
    }
    Verdict::Open
}

/// Whether the words beside a given name are of a person: "her sister Georgia", "a boy named Chad", "married Georgia",
/// "Georgia's husband", "Georgia, who", "Jordan, a nurse"; not "Jordan, an ally", "the people of Chad, who".
fn is_told(at: usize, context: &Context<'_>) -> bool {
    let (words, lists, speakers) = (&context.words, &context.resources.countries, &context.resources.speakers);
    let (before, next) = (words.before(at), words.after(at + 1));
    let left = at.saturating_sub(1);
    let before_left = words.before(left);
    if lists.relative.contains(before) && !words.capital(left) || lists.person_object.contains(before) {
        return true;
    }
    let of_somebody = lists.somebodys.contains(before_left);
    let child = lists.child.contains(before);
    if child || of_somebody && lists.companion.contains(before) {
        return true;
    }
    let somebody = |word: &str| lists.resident.contains(word) || speakers.role(word).is_some();
    if matches!(before, "named" | "called") && (somebody(before_left) || matches!(before_left, "is" | "was")) {
        return true;
    }
    if next == "'s" && lists.relative.contains(words.after(at + 2)) {
        return true;
    }
    let own = |at: usize| matches!(words.after(at), "her" | "his") && lists.relative.contains(words.after(at + 1));
    if next == "and" && own(at + 2) {
        return true;
    }
    let person = |word: &str| speakers.role(word).is_some() && !lists.of_states.contains(word);
    let office = || person(before) && !words.capital(left) && before_left != "the";
    // "his son, Chad, is five"
    let relative = at > 0
        && words.comma(left)
        && lists.relative.contains(words.lower(left))
        && (of_somebody
            || matches!(before_left, "their" | "our")
            || words.gap(at.saturating_sub(2)).contains(['\'', '’']))
        && words.gap(at).trim_start().starts_with([',', '.', ';', '(']);
    if relative || office() {
        return true;
    }
    let governed = lists.place_before.contains(before) || lists.relation.contains(before) || before == "of";
    if !words.comma(at) || governed {
        return false;
    }
    let apposed = || {
        let article = matches!(words.lower(at + 1), "a" | "an");
        article && (at + 2..at + 5).take_while(|&i| words.close(i - 1)).any(|i| person(words.lower(i)))
    };
    words.lower(at + 1) == "who" || apposed()
}

/// Whether a noun for one person lacks the determiner it would need: "Finn said", not "a Finn said", "the former Finn",
/// "Serb leaders".
pub(super) fn is_bare(at: usize, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let before = words.before(at);
    let determined = lists.determiner.contains(before)
        || before.ends_with("th")
        || lists.not_bare.contains(before)
        || at > 0 && (words.hyphen(at - 1) || context.is_country(at - 1) && words.close(at - 1));
    let before_noun = !words.after(at + 1).is_empty() && !context.is_function_word(at + 1) || words.hyphen(at);
    !determined && !before_noun
}

/// Whether a name that is somebody's elsewhere in the article can be so here: "Kenya was calm", not "in Kenya". A name
/// that few people have is the country's where a government acts: "Israel has not replied".
pub(super) fn can_stand_alone(at: usize, rare: bool, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let before = words.before(at);
    let governed = lists.place_before.contains(before);
    let related = || lists.related.contains(before) || act::follows(at + 1, context);
    !(governed || rare && related())
}

/// Whether a surname that is also a capital is used like a person's name: "Washington won", "Washington, who", not "in
/// Washington", "Washington (AP)", "the Washington office".
pub(super) fn is_subject(at: usize, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let before = words.before(at);
    let governed =
        lists.place_before.contains(before) || lists.relation.contains(before) && before != "and" || before == "the";
    let district = matches!(words.lower(at + 1), "d.c." | "d.c" | "dc");
    !governed && !words.upper(at) && !district && !words.gap(at).contains(['(', '—', '–']) && !words.hyphen(at)
}

/// "Mr. Jordan", "Michael Jordan", "J. Holland".
fn follows_person(at: usize, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let before = words.before(at);
    if before.is_empty() || !words.capital(at - 1) {
        return false;
    }
    if lists.title.contains(before) {
        return true;
    }
    let initial = before.len() == 2 && before.ends_with('.');
    let ordinary = lists.ordinary.contains(before) && words.starts_sentence(at - 1);
    let common = lists.surname_common.contains(words.lower(at));
    initial || context.is_given_name(at - 1) && !ordinary || common && follows_unknown_name(at, context)
}

/// "Anatole France": a capitalised word inside a sentence that is no known qualifier of a country
/// ("Western", "Nazi"), no other country and no word of institutions.
fn follows_unknown_name(at: usize, context: &Context<'_>) -> bool {
    let (words, lists, speakers) = (&context.words, &context.resources.countries, &context.resources.speakers);
    let left = at - 1;
    let word = words.lower(left);
    let is_name =
        words.get(left).is_some_and(|word| word.shape == Shape::Capital) && word.chars().all(char::is_alphabetic);
    let known = lists.not_surname.contains(word)
        || lists.qualifier.contains(word)
        || lists.state.contains(word)
        || lists.place_before.contains(word)
        || lists.place_noun.contains(word)
        || speakers.initial.contains(word)
        || speakers.organisation.contains(word)
        || speakers.place.contains(word)
        || speakers.newspaper.contains(word)
        || speakers.title(word).is_some()
        || context.is_function_word(left)
        || context.is_country(left);
    let goes_on = words.capital(at + 1) && words.close(at);
    let began = left.checked_sub(1).filter(|&more| words.close(more));
    let part = began.is_some_and(|more| words.capital(more) || words.lower(more) == "'s");
    let alone = !goes_on && !part;
    is_name && !known && alone && !words.starts_sentence(left) && !context.in_title_case(at)
}

/// "Jordan Henderson": a capitalised word that is no institution's, place's or office's, in running text.
fn has_surname(at: usize, context: &Context<'_>) -> bool {
    let (words, speakers) = (&context.words, &context.resources.speakers);
    let next = words.after(at + 1);
    if speakers.particle.contains(next) && words.capital(at + 2) && words.close(at + 1) && !words.capital(at + 1) {
        return true;
    }
    let name = next.chars().count() > 1
        && words.get(at + 1).is_some_and(|word| word.shape == Shape::Capital)
        && !words.upper(at)
        && !context.resources.countries.not_surname.contains(next)
        && !speakers.organisation.contains(next)
        && !speakers.place.contains(next)
        && !speakers.initial.contains(next)
        && speakers.title(next).is_none()
        && !context.is_country(at + 1);
    // "Kenya Medical Practitioners Union": the name of an organisation.
    let organisation = (at + 2..at + 6)
        .take_while(|&i| words.close(i - 1) && (words.capital(i) || matches!(words.lower(i), "of" | "and" | "for")))
        .any(|i| speakers.organisation.contains(words.lower(i)));
    // "the ambassador to Egypt Dan Kurtzer": a name that few people have stays the country's after a preposition.
    let lists = &context.resources.countries;
    let governed = lists.governing.contains(words.before(at));
    let rare = governed && !lists.given_common.contains(words.lower(at));
    // In "Ann Lee, Chad Olsen, Bo Reyes" all is capitalised, and no headline.
    let listed = at > 0 && words.gap(at - 1).trim() == "," && words.gap(at + 1).trim() == ",";
    let headline = context.in_title_case(at) && !(listed && lists.given_common.contains(words.lower(at)));
    name && !organisation && !rare && !headline
}
