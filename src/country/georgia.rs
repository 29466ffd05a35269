//! Georgia: the country or the US state, weighed by what is named beside it and in the whole article.
//!
//! In: the words of an article. Out: for each place whether the state is meant there. Every word that belongs to one of
//! the two has a weight; those nearby count three times. A list decides first: in "Armenia, Georgia and Moldova" the
//! neighbours are countries, in "Ohio, Georgia and Maine" they are states.

use crate::country::Context;
use crate::rule;

/// How many words to each side count as nearby.
const NEAR: usize = 15;
/// What the rest of an article can weigh for each of the two, so that a long one does not outweigh a clear sentence.
const MOST: i32 = 8;
/// What a phrase of the state weighs: "Athens, Georgia", "Georgia lawmakers".
const PLAIN: i32 = 8;

/// What an article says about Georgia.
#[derive(Default)]
pub(super) struct Georgia {
    /// Where a word speaks for the state (above 0) or the country (below 0), in the order of the text.
    evidence: Vec<(usize, i32)>,
    /// The sum of all, each side capped.
    whole: i32,
}

impl Georgia {
    /// Gathers the evidence of an article that names Georgia at all.
    pub(super) fn of(context: &Context<'_>) -> Self {
        let words = &context.words;
        let named = |at: usize| words.lower(at).starts_with("georgia") && words.capital(at);
        if !(0..words.len()).any(named) {
            return Self::default();
        }
        let weighed = (0..words.len()).map(|at| (at, weight(at, context))).filter(|&(_, weight)| weight != 0);
        let evidence: Vec<(usize, i32)> = weighed.collect();
        let sum = |sign: i32| evidence.iter().map(|&(_, weight)| (weight * sign).max(0)).sum::<i32>().min(MOST);
        let whole = sum(1) - sum(-1);
        Self { evidence, whole }
    }

    /// Whether "Georgia" at a word is the state: more speaks for it than for the country.
    pub(super) fn is_state(&self, at: usize, context: &Context<'_>) -> bool {
        let beside = if rule::applies("country.georgia.beside") && is_named_as_state(at, context) { PLAIN } else { 0 };
        match list(at, context).filter(|_| rule::applies("country.georgia.list")) {
            Some(Neighbour::State) => true,
            Some(Neighbour::Country) => false,
            None => rule::applies("country.georgia.balance") && self.balance(at) + beside > 0,
        }
    }

    /// Whether "Georgian" or "Georgians" at a word are the state's: the country's adjective, unless all speaks against it.
    pub(super) fn is_of_state(&self, at: usize) -> bool {
        self.balance(at) > PLAIN
    }

    /// What speaks for the state, less what speaks for the country.
    fn balance(&self, at: usize) -> i32 {
        let from = self.evidence.partition_point(|&(place, _)| place + NEAR < at);
        let to = self.evidence.partition_point(|&(place, _)| place <= at + NEAR);
        let near: i32 = self.evidence.get(from..to).unwrap_or_default().iter().map(|&(_, weight)| weight).sum();
        2 * near + self.whole
    }
}

/// What one word says: above 0 for the state, below 0 for the country.
fn weight(at: usize, context: &Context<'_>) -> i32 {
    let (words, lists) = (&context.words, &context.resources.countries);
    let lower = words.lower(at);
    if lists.politics.contains(lower) {
        return 1;
    }
    if !words.capital(at) {
        return 0;
    }
    // One sense per article: "the governor of Georgia" tells what "Georgia" means elsewhere.
    if lower == "georgia" && is_named_as_state(at, context) {
        return 2;
    }
    if lists.georgia_country.contains(lower) {
        return -4;
    }
    if lists.georgia_neighbour.contains(lower) {
        return -1;
    }
    if lists.georgia_state.contains(lower) {
        return 4;
    }
    let state = lists.state.contains(lower) && !matches!(lower, "georgia" | "washington")
        || context.is_state_pair(at)
        || context.is_short_state(at);
    i32::from(state) * 2
}

/// "Athens, Georgia", "the University of Georgia", "Georgia lawmakers", "the state of Georgia".
fn is_named_as_state(at: usize, context: &Context<'_>) -> bool {
    let (words, lists) = (&context.words, &context.resources.countries);
    let before = (words.before(at), at.checked_sub(1).map_or("", |left| words.before(left)));
    if before.0 == "of" && lists.university.contains(before.1) || lists.georgia_noun.contains(words.after(at + 1)) {
        return true;
    }
    if words.after(at + 1) == "'s" && lists.georgia_office.contains(words.after(at + 2)) {
        return true;
    }
    at.checked_sub(1)
        .is_some_and(|left| words.gap(left).trim() == "," && words.capital(left) && !context.is_country(left))
}

/// What stands beside Georgia in a list.
#[derive(PartialEq, Eq)]
enum Neighbour {
    Country,
    State,
}

/// The kind of the names before and after in a list: "Moldova, Georgia and Armenia".
fn list(at: usize, context: &Context<'_>) -> Option<Neighbour> {
    let (words, lists) = (&context.words, &context.resources.countries);
    let kind = |at: usize| {
        if lists.state.contains(words.lower(at)) && words.lower(at) != "washington" || context.is_state_pair(at) {
            Some(Neighbour::State)
        } else {
            (context.is_country(at) && !lists.town.contains(words.lower(at))).then_some(Neighbour::Country)
        }
    };
    let joins = |gap: &str| gap.trim() == ",";
    let and = |at: usize| matches!(words.lower(at), "and" | "or");
    if joins(words.gap(at)) {
        return if and(at + 1) { kind(at + 2) } else { kind(at + 1) };
    }
    if and(at + 1) && words.close(at) && words.capital(at + 2) {
        return kind(at + 2);
    }
    let left = at.checked_sub(1)?;
    if and(left) {
        return kind(left.checked_sub(1)?);
    }
    joins(words.gap(left)).then(|| kind(left)).flatten()
}
