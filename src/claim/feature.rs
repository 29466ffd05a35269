//! What the linear model sees of a stretch: its words one by one and in pairs, names hidden, and its traits.
//!
//! [`FEATURES`] names this definition: change a word there whenever a feature changes. `src/bin/features.rs` prints
//! them for the trainer, so that they are defined here and nowhere else.

use std::ops::Range;

use super::blind::{DAY, NAME, YEAR};
use super::measure::Measure;
use super::stretch::Stretch;
use crate::token::TokenKind;

/// What the features are.
pub const FEATURES: &str = "claims-2 words stems pairs traits both";

/// A feature and the words it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// `w:` a word, `p:` a pair, `s:` its stem, `t:` a trait, `m:` a kind of measure, `k:` a kind of statement,
    /// `c:` two of these together.
    pub name: String,
    /// The tokens of a word or a pair.
    pub tokens: Option<Range<usize>>,
}

/// The features of a stretch, each name once.
#[must_use]
pub fn features(stretch: &Stretch<'_, '_>) -> Vec<Feature> {
    let mut found = Vec::new();
    let seen = sequence(stretch);
    let mut before: Option<&(&str, usize)> = None;
    for this in &seen {
        let (word, at) = *this;
        found.push(Feature { name: format!("w:{word}"), tokens: Some(at..at + 1) });
        found.push(Feature { name: format!("s:{}", stem(word)), tokens: Some(at..at + 1) });
        let (first, start) = before.map_or(("^", at), |(word, at)| (*word, *at));
        found.push(Feature { name: format!("p:{first} {word}"), tokens: Some(start..at + 1) });
        before = Some(this);
    }
    if let Some((word, at)) = before {
        found.push(Feature { name: format!("p:{word} $"), tokens: Some(*at..*at + 1) });
    }
    let plain = |name: String| Feature { name, tokens: None };
    found.extend(traits(stretch, &seen).into_iter().map(|name| plain(format!("t:{name}"))));
    let told = stretch.measures.iter().filter(|measure| !is_news_day(stretch, measure));
    found.extend(told.map(|measure| plain(format!("m:{}", measure.rule))));
    let length = stretch.length();
    found.extend(LENGTHS.iter().filter(|least| length > **least).map(|least| plain(format!("t:over-{least}"))));
    found.extend(stretch.kinds().into_iter().map(|kind| plain(format!("k:{}", kind.as_str()))));
    found.extend(both(&found).into_iter().map(plain));
    let mut names = rustc_hash::FxHashSet::default();
    found.retain(|feature| names.insert(feature.name.clone()));
    found
}

/// What is measured, told and like it, two at a time: a number in the past tense is another thing than one to come.
fn both(found: &[Feature]) -> Vec<String> {
    let takes = |feature: &&Feature| match feature.name.split_once(':') {
        Some(("m" | "k", _)) => true,
        Some(("t", name)) => PAIRED.contains(&name),
        _ => false,
    };
    let mut names: Vec<&str> = found.iter().filter(takes).map(|feature| feature.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let pairs =
        names.iter().enumerate().flat_map(|(at, a)| names.iter().skip(at + 1).map(move |b| format!("c:{a}&{b}")));
    pairs.collect()
}

/// Traits that count together with others.
const PAIRED: [&str; 10] =
    ["past", "first-person", "we", "you", "name", "attitude", "hedge", "negation", "conditional", "quotation"];

/// Features tell whether a stretch has more words than these.
const LENGTHS: [usize; 10] = [4, 6, 8, 10, 12, 15, 18, 22, 26, 32];

/// A word without a common ending.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 6] = ["'s", "ing", "ed", "es", "s", "ly"];
    let cut = |ending: &&str| word.strip_suffix(*ending).filter(|stem| stem.len() >= 3);
    ENDINGS.iter().find_map(cut).unwrap_or(word)
}

/// A date that only says when the news was: "on Tuesday". Debates have none, so the model would make too much of it.
fn is_news_day(stretch: &Stretch<'_, '_>, measure: &Measure) -> bool {
    let mut tokens = measure.tokens.clone();
    measure.rule == "date"
        && (tokens.any(|at| stretch.words.seen(at) == DAY)
            || measure.tokens.clone().all(|at| {
                stretch.words.seen(at) != YEAR
                    && !matches!(stretch.words.raw(at), "last" | "year" | "years" | "decade" | "century" | "ago")
            }))
}

/// The words and numbers in order, and the marks that tell something; a name of several words is one.
fn sequence<'d>(stretch: &Stretch<'_, 'd>) -> Vec<(&'d str, usize)> {
    let mut out: Vec<(&'d str, usize)> = Vec::new();
    for at in stretch.words.range.clone() {
        let word = stretch.words.seen(at);
        let kind = stretch.words.blind.document.token(at).map(|token| token.kind);
        // The day of the news is no word of the claim.
        if word == DAY || matches!(word, "on" | "last" | "next") && stretch.words.seen(at + 1) == DAY {
            continue;
        }
        let tells = matches!(kind, Some(TokenKind::Word | TokenKind::Number)) || matches!(word, "?" | "!" | "%" | "$");
        if tells && !(word == NAME && out.last().is_some_and(|(last, _)| *last == NAME)) {
            out.push((word, at));
        }
    }
    out
}

fn traits(stretch: &Stretch<'_, '_>, seen: &[(&str, usize)]) -> Vec<&'static str> {
    let has = |list: &[&str]| seen.iter().any(|(word, _)| list.contains(word));
    let quoted = stretch.words.range.clone().any(|at| stretch.words.blind.document.quote_at(at).is_some());
    let past = seen.iter().filter(|(word, _)| word.len() > 4 && word.ends_with("ed")).count();
    let measured = stretch.measures.iter().filter(|measure| measure.is_quantity()).count();
    [
        ("first-person", has(&["i", "me", "my", "mine", "myself"])),
        ("we", has(&["we", "us", "our", "ours"])),
        ("you", has(&["you", "your", "yours"])),
        ("quotation", quoted),
        ("name", has(&[NAME])),
        ("no-name", !has(&[NAME])),
        ("past", past > 0 || has(&["was", "were", "had", "did"])),
        ("negation", has(&["not", "n't", "no", "never", "nothing", "nobody", "none"])),
        ("exclamation", has(&["!"])),
        ("conditional", has(&["if", "unless"])),
        ("several-measures", measured > 1),
        ("attitude", !stretch.attitudes.is_empty()),
        ("hedge", !stretch.hedges.is_empty()),
    ]
    .into_iter()
    .filter_map(|(name, holds)| holds.then_some(name))
    .collect()
}
