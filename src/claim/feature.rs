//! The features of the linear model: the words of a clause, single and in pairs, with names masked, and its traits.
//!
//! [`FEATURES`] names this definition: change a word there whenever a feature changes. `src/bin/features.rs` prints the
//! features for the trainer, so this is their only definition.

use std::ops::Range;

use super::clause::Clause;
use super::delexicalised::{DAY, NAME, YEAR};
use super::measure::Measure;
use crate::lexicon::WordSet;
use crate::model::format::hash_of_parts;
use crate::text::token::TokenKind;
use rustc_hash::FxHashSet;

/// The definition of the features, and the vectors used with them ([`super::model`]).
pub const FEATURES: &str = "claims-4 words stems pairs traits both vectors";

/// A feature and its words. The name is kept in pieces, because most are only hashed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature<'d> {
    /// First the kind: `w:` a word, `p:` a pair, `s:` a stem, `t:` a trait, `m:` a kind of measure, `k:` a kind of
    /// statement, `c:` two of the last three together.
    parts: [&'d str; 6],
    /// The tokens of a word or a pair.
    pub tokens: Option<Range<usize>>,
}

impl<'d> Feature<'d> {
    fn of(kind: &'static str, name: &'d str) -> Self {
        Self { parts: [kind, name, "", "", "", ""], tokens: None }
    }

    fn at(kind: &'static str, name: [&'d str; 3], tokens: Range<usize>) -> Self {
        let [first, between, second] = name;
        Self { parts: [kind, first, between, second, "", ""], tokens: Some(tokens) }
    }

    /// The kind of feature and, for all but pairs and two together, the rest of its name.
    #[must_use]
    pub fn kind_and_name(&self) -> (&'d str, &'d str) {
        let [kind, name, ..] = self.parts;
        (kind, name)
    }

    /// The token, of a single word.
    #[must_use]
    pub fn word(&self) -> Option<usize> {
        let (kind, _) = self.kind_and_name();
        self.tokens.as_ref().filter(|_| kind == "w:").map(|tokens| tokens.start)
    }

    /// The whole name.
    #[must_use]
    pub fn name(&self) -> String {
        self.parts.concat()
    }

    /// The hash by which the model knows it.
    #[must_use]
    pub fn hash(&self) -> u32 {
        hash_of_parts(&self.parts)
    }
}

/// The features of a clause with their hashes, each name once.
#[must_use]
pub fn features<'d>(clause: &Clause<'_, 'd>) -> Vec<(u32, Feature<'d>)> {
    let mut found = Vec::new();
    let seen = sequence(clause);
    let mut before: Option<(&str, usize)> = None;
    for &(word, at) in &seen {
        found.push(Feature::at("w:", [word, "", ""], at..at + 1));
        found.push(Feature::at("s:", [stem(word), "", ""], at..at + 1));
        let (first, start) = before.unwrap_or(("^", at));
        found.push(Feature::at("p:", [first, " ", word], start..at + 1));
        before = Some((word, at));
    }
    if let Some((word, at)) = before {
        found.push(Feature::at("p:", [word, " ", "$"], at..at + 1));
    }
    let told = clause.measures.iter().filter(|measure| !is_news_day(clause, measure));
    let mut whole: Vec<Feature<'d>> = traits(clause, &seen).into_iter().map(|name| Feature::of("t:", name)).collect();
    whole.extend(told.map(|measure| Feature::of("m:", measure.rule)));
    whole.extend(clause.kinds().into_iter().map(|kind| Feature::of("k:", kind.as_str())));
    found.extend(both(&whole));
    found.extend(whole);
    let length = clause.length();
    found.extend(LENGTHS.iter().filter(|(least, _)| length > *least).map(|(_, name)| Feature::of("t:", name)));
    let mut hashes = FxHashSet::default();
    found.into_iter().map(|feature| (feature.hash(), feature)).filter(|(hash, _)| hashes.insert(*hash)).collect()
}

/// Measures, kinds and traits in pairs: a number in the past tense differs from one in the future.
fn both<'d>(found: &[Feature<'d>]) -> Vec<Feature<'d>> {
    let names = found.iter().map(Feature::kind_and_name).filter(|(kind, name)| *kind != "t:" || PAIRED.contains(name));
    let mut sorted: Vec<(&str, &str)> = Vec::new();
    for name in names {
        if let Err(at) = sorted.binary_search(&name) {
            sorted.insert(at, name);
        }
    }
    let pair = |(a, b): &(&'d str, &'d str), (c, d): &(&'d str, &'d str)| Feature {
        parts: ["c:", a, b, "&", c, d],
        tokens: None,
    };
    sorted
        .iter()
        .enumerate()
        .flat_map(|(at, one)| sorted.iter().skip(at + 1).map(move |other| pair(one, other)))
        .collect()
}

/// Traits that count together with others.
const PAIRED: [&str; 10] =
    ["past", "first-person", "we", "you", "name", "attitude", "hedge", "negation", "conditional", "quotation"];

/// Features show whether a clause has more words than these.
const LENGTHS: [(usize, &str); 10] = [
    (4, "over-4"),
    (6, "over-6"),
    (8, "over-8"),
    (10, "over-10"),
    (12, "over-12"),
    (15, "over-15"),
    (18, "over-18"),
    (22, "over-22"),
    (26, "over-26"),
    (32, "over-32"),
];

/// A word without a common ending.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 6] = ["'s", "ing", "ed", "es", "s", "ly"];
    let cut = |ending: &&str| word.strip_suffix(*ending).filter(|stem| stem.len() >= 3);
    ENDINGS.iter().find_map(cut).unwrap_or(word)
}

/// A date that only says when the news was: "on Tuesday". Debates have none, so the model would make too much of it.
fn is_news_day(clause: &Clause<'_, '_>, measure: &Measure) -> bool {
    let mut tokens = measure.tokens.clone();
    measure.rule == "date"
        && (tokens.any(|at| clause.words.seen(at) == DAY)
            || measure
                .tokens
                .clone()
                .all(|at| clause.words.seen(at) != YEAR && !clause.words.lists().span.contains(clause.words.raw(at))))
}

/// The words, numbers and informative punctuation in order; a name of several words is one word.
fn sequence<'d>(clause: &Clause<'_, 'd>) -> Vec<(&'d str, usize)> {
    let mut out: Vec<(&'d str, usize)> = Vec::new();
    for at in clause.words.range.clone() {
        let word = clause.words.seen(at);
        let kind = clause.words.delexicalised.document.token(at).map(|token| token.kind);
        // The day of the report is not part of the claim.
        if word == DAY || matches!(word, "on" | "last" | "next") && clause.words.seen(at + 1) == DAY {
            continue;
        }
        let tells = matches!(kind, Some(TokenKind::Word | TokenKind::Number)) || matches!(word, "?" | "!" | "%" | "$");
        if tells && !(word == NAME && out.last().is_some_and(|(last, _)| *last == NAME)) {
            out.push((word, at));
        }
    }
    out
}

fn traits(clause: &Clause<'_, '_>, seen: &[(&str, usize)]) -> Vec<&'static str> {
    let lists = clause.words.lists();
    let has = |word: &str| seen.iter().any(|(other, _)| *other == word);
    let any = |list: &WordSet| seen.iter().any(|(word, _)| list.contains(word));
    let quoted = clause.words.range.clone().any(|at| clause.words.delexicalised.document.quote_at(at).is_some());
    let past = seen.iter().filter(|(word, _)| word.len() > 4 && word.ends_with("ed")).count();
    let measured = clause.measures.iter().filter(|measure| measure.is_quantity()).count();
    [
        ("first-person", any(&lists.i)),
        ("we", any(&lists.we)),
        ("you", has("you") || has("your") || has("yours")),
        ("quotation", quoted),
        ("name", has(NAME)),
        ("no-name", !has(NAME)),
        ("past", past > 0 || any(&lists.was)),
        ("negation", any(&lists.negation)),
        ("exclamation", has("!")),
        ("conditional", has("if") || has("unless")),
        ("several-measures", measured > 1),
        ("attitude", clause.attitude),
        ("hedge", clause.hedge),
    ]
    .into_iter()
    .filter_map(|(name, holds)| holds.then_some(name))
    .collect()
}
