//! One sense per article: what the place of a name leaves open, the rest of the article decides.
//!
//! In: hits and what their places say. Out: for each hit its country, or why it is none.
//! A name that is a town's or a person's once in an article is so throughout, unless the article speaks of the country
//! by its adjective, people or capital. A weak entry needs support from another entry of the same country.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::country::hit::Hit;
use crate::country::{Context, Verdict, person};
use crate::gazetteer::{Code, Kind};
use crate::lexicon::WordSet;

/// What the article says about its names.
pub(super) struct Senses<'d> {
    /// Names that certainly mean something else somewhere, with the reason.
    other: FxHashMap<&'d str, &'static str>,
    /// For each country, the entry that supports it, or `None` where several do.
    support: FxHashMap<Code, Option<&'static str>>,
    /// Countries that are named.
    named: FxHashSet<Code>,
    /// Countries spoken of by adjective, people or capital.
    spoken_of: FxHashSet<Code>,
    /// Whether the article is about native Americans.
    native_americans: bool,
    /// Whether the article is about shops.
    brands: bool,
}

impl<'d> Senses<'d> {
    /// Gathers the evidence of an article.
    pub(super) fn of(hits: &[Hit<'_>], verdicts: &[Verdict], context: &Context<'d>) -> Self {
        let mut senses = Self {
            other: FxHashMap::default(),
            support: FxHashMap::default(),
            named: FxHashSet::default(),
            spoken_of: FxHashSet::default(),
            native_americans: has_any(&context.resources.countries.native_cue, context),
            brands: has_any(&context.resources.countries.brand_cue, context),
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
                senses
                    .support
                    .entry(code)
                    .and_modify(|only| *only = only.filter(|&only| only == entry))
                    .or_insert(Some(entry));
                let spoken = if kind == Kind::Name { &mut senses.named } else { &mut senses.spoken_of };
                spoken.insert(code);
            }
        }
        senses
    }

    /// The country of a hit with the reason, or the reason why it is none.
    pub(super) fn settle(
        &self,
        hit: &Hit<'_>,
        verdict: Verdict,
        context: &Context<'_>,
    ) -> Result<(Code, &'static str), &'static str> {
        if let Verdict::Other(reason) = verdict {
            return Err(reason);
        }
        let supported =
            |code: &Code| self.support.get(code).is_some_and(|only| only.is_none_or(|only| only != hit.entry.written));
        let lower = context.words.lower(hit.words.start);
        let usual = hit.countries().find(|&(_, _, weak)| !weak).or_else(|| hit.countries().next());
        let (first, _, weak) = usual.ok_or("no-country")?;
        // "Congo": the other country, if the article speaks only of that one.
        if !supported(&first)
            && let Some((code, _, _)) = hit.countries().find(|(code, _, _)| *code != first && supported(code))
        {
            return Ok((code, "one-sense-per-article"));
        }
        let the_abbreviation = hit.is(Kind::Abbreviation)
            && context.words.before(hit.words.start) == "the"
            && self.support.len() > usize::from(self.support.contains_key(&first));
        if weak && !supported(&first) && !the_abbreviation {
            return Err("unsupported");
        }
        if self.native_americans && matches!(lower, "indian" | "indians") && !self.named.contains(&first) {
            return Err("native-american");
        }
        let lists = &context.resources.countries;
        if self.brands && lists.brand.contains(lower) && !self.spoken_of.contains(&first) {
            return Err("company");
        }
        // Mark Cuban: "Cuban said", but "a Cuban said" and "Cuban officials said".
        let surname = self.other.get(lower) == Some(&"surname") && hit.is(Kind::Adjective);
        if surname && person::is_bare(hit.words.start, context) {
            return Err("one-sense-per-article");
        }
        if lower.starts_with("georgian") && context.georgia.is_of_state(hit.words.start) {
            return Err("us-state");
        }
        if hit.is(Kind::Name) && hit.words.len() == 1 {
            let other = self.other.get(lower).is_some_and(|reason| match *reason {
                "surname" | "given-name" | "name-with-age" => {
                    lists.given_common.contains(lower)
                        && !lists.place_before.contains(context.words.before(hit.words.start))
                }
                "us-state" => false,
                _ => lists.town.contains(lower) || *reason == "town-in-state",
            });
            if other && !self.spoken_of.contains(&first) {
                return Err("one-sense-per-article");
            }
        }
        Ok((first, if weak { "supported" } else { "name" }))
    }
}

/// Whether a word of a list stands anywhere in an article.
fn has_any(list: &WordSet, context: &Context<'_>) -> bool {
    (0..context.words.len()).any(|at| list.contains(context.words.lower(at)))
}
