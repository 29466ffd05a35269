//! Explains what made a clause worth checking, or not.
//!
//! `record/claims.md` says what each part of the model contributes.

use super::clause::Clause;
use super::feature::Feature;
use super::model::Reading;
use crate::evidence::Evidence;
use crate::model::linear::ONE;
use crate::order;

/// The number of reasons for and against that are kept.
const REASONS: usize = 3;
/// A reason counts at least this much, in [`ONE`]ths of a logit.
const LEAST: i64 = ONE / 8;

/// The features that moved the score most, as words of the text or as traits.
#[must_use]
pub(super) fn reasons(clause: &Clause<'_, '_>, reading: &Reading<'_, '_>) -> Vec<Evidence> {
    let mut counted = reading.shares();
    counted.retain(|(adds, feature)| adds.abs() >= LEAST && is_shown(feature));
    // Stable: of two that count the same, the earlier one.
    order::by_score(&mut counted, |(adds, _)| adds.abs());
    let mut out: Vec<(bool, &str, Evidence)> = Vec::new();
    for (adds, feature) in counted {
        let favours = adds > 0;
        let (_, name) = feature.kind_and_name();
        let key = feature.tokens.as_ref().map_or(name, |tokens| clause.words.raw(tokens.start));
        let alike = out.iter().filter(|(way, _, _)| *way == favours).count();
        if alike >= REASONS || out.iter().any(|(_, other, _)| *other == key) {
            continue;
        }
        let score = i32::try_from(adds * 1000 / ONE).unwrap_or(0);
        let evidence = match &feature.tokens {
            Some(tokens) => {
                Evidence::at(if favours { "words-for" } else { "words-against" }, clause.words.span(tokens.clone()))
            }
            None => Evidence::of(if favours { "trait-for" } else { "trait-against" }).saying(name),
        };
        out.push((favours, key, evidence.scored(score)));
    }
    out.into_iter().map(|(_, _, evidence)| evidence).collect()
}

/// Whether a feature can be said in words: its own words, or the name of its trait.
fn is_shown(feature: &Feature<'_>) -> bool {
    let (kind, name) = feature.kind_and_name();
    match kind {
        "w:" | "p:" => name.chars().any(char::is_alphabetic),
        "t:" => !name.starts_with("over-"),
        _ => matches!(kind, "m:" | "k:"),
    }
}
