//! One sense per article: the rest of the article decides what the local context leaves open.
//!
//! Input: hits, judged by their local context. Output: for each hit its country, or the reason why it is not one. A
//! name that is a town or a person once is so everywhere in the article, unless the article mentions the country by its
//! adjective, people or capital. A weak entry needs support from another entry of the same country.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::country::gazetteer::{Code, Kind};
use crate::country::hit::Hit;
use crate::country::lexicon::OtherSense;
use crate::country::{Context, Verdict, person, town};
use crate::rule;

/// What the article says about its names.
pub(super) struct Senses<'d> {
    /// Names that certainly mean something else somewhere, with the reason.
    other: FxHashMap<&'d str, &'static str>,
    /// For each country, the entry that supports it, or `None` where several do.
    support: FxHashMap<Code, Option<&'static str>>,
    /// Parts of countries that are named.
    parts: FxHashSet<&'static str>,
    /// Countries that are named, or whose capital is.
    named: FxHashSet<Code>,
    /// Countries spoken of by adjective, people or capital.
    spoken_of: FxHashSet<Code>,
    /// Whether a US state, a Canadian province or a county is named.
    local: bool,
    /// Other senses of country words, given by the subject of the article.
    matters: Vec<&'d OtherSense>,
}

impl<'d> Senses<'d> {
    /// Gathers the evidence of an article.
    pub(super) fn of(hits: &[Hit<'_>], verdicts: &[Verdict], context: &Context<'d>) -> Self {
        let mut senses = Self {
            other: FxHashMap::default(),
            support: FxHashMap::default(),
            parts: FxHashSet::default(),
            named: FxHashSet::default(),
            spoken_of: FxHashSet::default(),
            local: is_local(context),
            matters: matters(context),
        };
        for (hit, verdict) in hits.iter().zip(verdicts) {
            if let Verdict::Other(reason) = verdict {
                if hit.phrase().is_none() && hit.words.len() == 1 {
                    senses.other.entry(context.words.lower(hit.words.start)).or_insert(reason);
                }
                continue;
            }
            for (code, kind, _) in hit.countries().filter(|&(_, kind, weak)| !weak && kind != Kind::Historic) {
                let entry = hit.entry.written;
                senses.parts.extend(hit.part(code));
                senses
                    .support
                    .entry(code)
                    .and_modify(|only| *only = only.filter(|&only| only == entry))
                    .or_insert(Some(entry));
                if matches!(kind, Kind::Name | Kind::Abbreviation | Kind::Capital | Kind::Seat) {
                    senses.named.insert(code);
                }
                if kind != Kind::Name {
                    senses.spoken_of.insert(code);
                }
            }
        }
        senses
    }

    /// "Ottawa police", "the city of Tripoli": what would be of a town at home is the capital's where the article
    /// speaks of its country and no state is near.
    fn is_foreign_city(&self, hit: &Hit<'_>, reason: &str, context: &Context<'_>) -> bool {
        let next = context.words.after(hit.words.end);
        let civic = matches!(next, "police" | "city" | "fire") || context.resources.countries.municipal.contains(next);
        let told = reason == "town-of" || reason == "town-institution" && civic;
        let entry = hit.entry.written;
        let supports = |only: &Option<&str>| only.is_none_or(|only| only != entry);
        let spoken_of = || hit.countries().any(|(code, _, _)| self.support.get(&code).is_some_and(supports));
        rule::applies("country.sense.foreign-city")
            && hit.is(Kind::Capital)
            && told
            && spoken_of()
            && !town::is_near_state(hit, context)
    }

    /// The country of a hit with the reason, or the reason why it is not a mention.
    pub(super) fn settle(
        &self,
        hit: &Hit<'_>,
        verdict: Verdict,
        context: &Context<'_>,
    ) -> Result<(Code, &'static str), &'static str> {
        if let Verdict::Other(reason) = verdict
            && !self.is_foreign_city(hit, reason, context)
        {
            return Err(reason);
        }
        let supported =
            |code: &Code| self.support.get(code).is_some_and(|only| only.is_none_or(|only| only != hit.entry.written));
        let lower = context.words.lower(hit.words.start);
        let usual = hit.countries().find(|&(_, _, weak)| !weak).or_else(|| hit.countries().next());
        let (first, _, weak) = usual.ok_or("no-country")?;
        // "Congo": the other country, if the article speaks only of that one.
        if rule::applies("country.sense.other-country")
            && !supported(&first)
            && let Some((code, _, _)) = hit.countries().find(|(code, _, _)| *code != first && supported(code))
        {
            return Ok((code, "one-sense-per-article"));
        }
        let the_abbreviation = || {
            rule::applies("country.sense.the-abbreviation")
                && hit.is(Kind::Abbreviation)
                && context.words.before(hit.words.start) == "the"
                && self.support.len() > usize::from(self.support.contains_key(&first))
        };
        let listed = || rule::applies("country.sense.listed") && hit.is(Kind::Name) && is_listed(hit, context);
        let people = || rule::applies("country.sense.people") && is_people(hit, context);
        // "NI" is Northern Ireland where that is named, not wherever Britain is.
        let part = || !hit.is(Kind::Abbreviation) || hit.part(first).is_none_or(|part| self.parts.contains(part));
        let shown = || supported(&first) && part() || the_abbreviation() || listed() || people();
        if rule::applies("country.sense.unsupported") && weak && !shown() {
            return Err("unsupported");
        }
        let lists = &context.resources.countries;
        let told_of = || {
            if hit.is(Kind::Capital) {
                supported(&first)
            } else if hit.is(Kind::Name) {
                self.spoken_of.contains(&first)
            } else {
                self.named.contains(&first)
            }
        };
        if rule::applies("country.sense.matter")
            && !self.matters.is_empty()
            && !told_of()
            && let Some(sense) =
                self.matters.iter().find(|sense| sense.words.contains(lower) && sense.fits(hit, context))
        {
            return Err(sense.reason);
        }
        // Mark Cuban: "Cuban said", but "a Cuban said" and "Cuban officials said".
        let surname = self.other.get(lower) == Some(&"surname") && hit.is(Kind::Adjective);
        if rule::applies("country.sense.surname-once") && surname && person::is_bare(hit.words.start, context) {
            return Err("one-sense-per-article");
        }
        let elsewhere = self.support.get(&first).is_some_and(|only| only.is_some_and(|only| only == hit.entry.written));
        if rule::applies("country.sense.town-near-state")
            && hit.is(Kind::Capital)
            && elsewhere
            && town::is_near_state(hit, context)
        {
            return Err("town-near-state");
        }
        let town = self.other.get(lower).is_some_and(|reason| reason.starts_with("town-in-state"));
        if rule::applies("country.sense.town-once") && hit.is(Kind::Capital) && elsewhere && town {
            return Err("one-sense-per-article");
        }
        if rule::applies("country.sense.capital-surname-once")
            && hit.is(Kind::Capital)
            && self.other.get(lower).is_some_and(|reason| is_person(reason))
            && person::is_subject(hit.words.start, context)
        {
            return Err("one-sense-per-article");
        }
        if hit.is(Kind::Name) && hit.words.len() == 1 {
            if rule::applies("country.sense.town-institution")
                && self.local
                && !self.spoken_of.contains(&first)
                && town::names_institution(hit, context)
            {
                return Err("town-institution");
            }
            let other = self.other.get(lower).is_some_and(|reason| match *reason {
                reason if is_person(reason) => {
                    let common = lists.given_common.contains(lower) || reason == "told-person";
                    let given = reason != "surname" && lists.given.contains(lower);
                    let stands = |rare: bool| person::can_stand_alone(hit.words.start, rare, context);
                    common && stands(false) || given && !supported(&first) && stands(true)
                }
                "us-state" | "newspaper" | "venue" | "company" | "institution" | "currency" => false,
                _ => lists.town.contains(lower) || *reason == "town-in-state",
            });
            if rule::applies("country.sense.name-once") && other && !self.spoken_of.contains(&first) {
                return Err("one-sense-per-article");
            }
        }
        Ok((first, if weak { "supported" } else { "name" }))
    }
}

/// Whether a reason says that a name is a person's.
fn is_person(reason: &str) -> bool {
    matches!(reason, "surname" | "given-name" | "name-with-age" | "told-person")
}

impl OtherSense {
    /// Whether the words have this sense at a hit.
    fn fits(&self, hit: &Hit<'_>, context: &Context<'_>) -> bool {
        let at = hit.words.start;
        !self.at_start || context.words.starts_sentence(at) || context.in_title_case(at) || context.words.upper(at)
    }
}

/// Whether a weak word for several people is one, not a fruit or a coin: its capital says so inside a sentence, at its
/// start what they do: "Kiwis flocked to the beaches", not "Kiwis are rich in vitamin C".
fn is_people(hit: &Hit<'_>, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let (start, end) = (hit.words.start, hit.words.end);
    let does = || !words.after(end).is_empty() && !words.capital(end) && !lists.thing_verb.contains(words.after(end));
    let inside = || !words.starts_sentence(start) && !context.in_title_case(start);
    hit.countries().all(|(_, kind, _)| kind == Kind::People) && (inside() || does())
}

/// "Guernsey and Jersey", "Qatar, the Emirates and Oman": a weak name beside a country in a list.
fn is_listed(hit: &Hit<'_>, context: &Context<'_>) -> bool {
    let words = &context.words;
    let (start, end) = (hit.words.start, hit.words.end);
    let and = |at: usize| matches!(words.lower(at), "and" | "or");
    let after = if and(end) && words.close(end - 1) { end + 1 } else { end };
    let follows = words.gap(end - 1).trim() == "," || after > end;
    let article = usize::from(words.before(start) == "the");
    let before = start.checked_sub(1 + article).filter(|&left| and(left) || words.gap(left).trim() == ",");
    let before = before.and_then(|left| if and(left) { left.checked_sub(1) } else { Some(left) });
    follows && context.is_country_name(after) || before.is_some_and(|left| context.is_country_name(left))
}

/// Whether an article names a US state, a Canadian province or a county.
fn is_local(context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    (0..words.len()).filter(|&at| words.capital(at)).any(|at| {
        let lower = words.lower(at);
        lists.state.contains(lower) && !lists.homonym_any.contains(lower)
            || lower == "county"
            || context.is_state_pair(at)
            || context.is_short_state(at)
    })
}

/// The other senses whose subject the article is about.
fn matters<'d>(context: &Context<'d>) -> Vec<&'d OtherSense> {
    let words = &context.words;
    let shown = |sense: &&OtherSense| {
        (0..words.len()).any(|at| {
            let word = words.lower(at);
            sense.cues.contains(word) || sense.lower_cues.contains(word) && !words.capital(at)
        })
    };
    context.resources.countries.senses.iter().filter(shown).collect()
}
