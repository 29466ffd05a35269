//! Decides between a country and the US state of the same name (Georgia), from words nearby and in the whole article.
//!
//! In: the words of an article. Out: whether each occurrence means the state. Every word that is typical of one of the
//! two has a weight, and nearby words count three times.

use crate::country::Context;
use crate::rule;

/// How many words to each side count as nearby.
const NEAR: usize = 15;
/// What the rest of an article can weigh for each of the two, so that a long one does not outweigh a clear sentence.
const MOST: i32 = 8;
/// A place or body of the state, or of the country.
const OWN: i32 = 4;
/// Another state, or a phrase in which only the state occurs.
const LIKE: i32 = 2;
/// A neighbour of the country, a word of politics at home: both are named in other articles too.
const HINT: i32 = 1;

/// What an article says about the name.
#[derive(Default)]
pub(super) struct Homonym {
    /// The weight of each word for the state (above 0) or the country (below 0), in text order.
    evidence: Vec<(usize, i32)>,
    /// The sum of all, each side capped.
    whole: i32,
}

impl Homonym {
    /// Gathers the evidence of an article that has the name at all.
    pub(super) fn of(context: &Context<'_>) -> Self {
        let words = &context.words;
        let named = |at: usize| context.resources.countries.homonym.contains(words.lower(at)) && words.capital(at);
        if !(0..words.len()).any(named) {
            return Self::default();
        }
        let weighed = (0..words.len()).map(|at| (at, weight(at, context))).filter(|&(_, weight)| weight != 0);
        let evidence: Vec<(usize, i32)> = weighed.collect();
        let sum = |sign: i32| evidence.iter().map(|&(_, weight)| (weight * sign).max(0)).sum::<i32>().min(MOST);
        let whole = sum(1) - sum(-1);
        Self { evidence, whole }
    }

    /// Whether the name at a word is the state's: there is more evidence for it than for the country.
    pub(super) fn is_state(&self, at: usize) -> bool {
        let from = self.evidence.partition_point(|&(place, _)| place + NEAR < at);
        let to = self.evidence.partition_point(|&(place, _)| place <= at + NEAR);
        let near: i32 = self.evidence.get(from..to).unwrap_or_default().iter().map(|&(_, weight)| weight).sum();
        rule::applies("country.homonym.balance") && 2 * near + self.whole > 0
    }
}

/// What one word says: above 0 for the state, below 0 for the country.
fn weight(at: usize, context: &Context<'_>) -> i32 {
    let (words, lists) = (&context.words, &context.resources.countries);
    let lower = words.lower(at);
    if lists.politics.contains(lower) {
        return HINT;
    }
    if !words.capital(at) {
        return 0;
    }
    // One sense per article: "the governor of Georgia" tells what "Georgia" means elsewhere.
    if lists.homonym.contains(lower) && is_named_as_state(at, context) {
        return LIKE;
    }
    if lists.homonym_country.contains(lower) {
        return -OWN;
    }
    if lists.homonym_neighbour.contains(lower) {
        return -HINT;
    }
    if lists.homonym_state.contains(lower) {
        return OWN;
    }
    let state = lists.state.contains(lower) && !lists.homonym_any.contains(lower)
        || context.is_state_pair(at)
        || context.is_short_state(at);
    if state { LIKE } else { 0 }
}

/// "Athens, Georgia", "the University of Georgia", "Georgia lawmakers", "the state of Georgia".
fn is_named_as_state(at: usize, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let before = (words.before(at), at.checked_sub(1).map_or("", |left| words.before(left)));
    if before.0 == "of" && lists.university.contains(before.1) || lists.homonym_noun.contains(words.after(at + 1)) {
        return true;
    }
    if words.after(at + 1) == "'s" && lists.homonym_office.contains(words.after(at + 2)) {
        return true;
    }
    at.checked_sub(1)
        .is_some_and(|left| words.gap(left).trim() == "," && words.capital(left) && !context.is_country(left))
}
