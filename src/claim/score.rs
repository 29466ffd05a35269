//! How worth checking a stretch is, and what made it so.
//!
//! The linear model learned from debates ([`Linear`]); the news is adjusted for here by a few numbers: a question,
//! the setting of a scene and words in quotation marks are less worth checking in an article than a debate makes them,
//! rules and causes more; the offset makes the result a probability on news. They were fitted on 300
//! sentences (`train/claims.py news`) and rounded; `record/claims.md` has what they bring.

use super::feature::{self, Feature};
use super::probability::probability;
use super::stretch::Stretch;
use crate::evidence::Evidence;
use crate::model::linear::{Linear, ONE};

/// News has fewer claims worth checking than debates, by this much, in [`ONE`]ths of a logit.
const OFFSET: i64 = -ONE - ONE / 32;
/// What a trait adds on news, in [`ONE`]ths of a logit.
const NEWS: [(&str, i64); 6] = [
    ("k:question", -ONE),
    ("k:scene", -ONE / 2),
    ("k:prediction", -ONE / 3),
    ("t:quotation", -ONE / 3),
    ("k:cause", ONE / 3),
    ("k:rule", ONE / 2),
];
/// So many reasons for and against are kept.
const REASONS: usize = 3;
/// A reason counts at least this much, in [`ONE`]ths of a logit.
const LEAST: i64 = ONE / 8;

/// The probability of a stretch, in thousandths, and the reasons that counted most.
#[must_use]
pub fn score(stretch: &Stretch<'_, '_>, model: &Linear) -> (u16, Vec<Evidence>) {
    let features = feature::features(stretch);
    let learned = model.logit(features.iter().map(|feature| feature.name.as_str()));
    let news = |name: &str| NEWS.iter().find(|(other, _)| *other == name).map_or(0, |(_, adds)| *adds);
    let adjusted: i64 = features.iter().map(|feature| news(&feature.name)).sum();
    let logit = learned + OFFSET + adjusted;
    let count = features.len();
    let counted = features.into_iter().map(|feature| {
        let adds = model.share(model.weight(&feature.name), count) + news(&feature.name);
        (adds, feature)
    });
    (probability(logit), reasons(stretch, counted.collect()))
}

/// The features that moved the score most, as words of the text or as traits.
fn reasons(stretch: &Stretch<'_, '_>, mut counted: Vec<(i64, Feature)>) -> Vec<Evidence> {
    counted.retain(|(adds, feature)| adds.abs() >= LEAST && shown(feature).is_some());
    // Stable: of two that count the same, the earlier one.
    counted.sort_by_key(|(adds, _)| -adds.abs());
    let mut out: Vec<(bool, String, Evidence)> = Vec::new();
    for (adds, feature) in counted {
        let favours = adds > 0;
        let key = feature
            .tokens
            .clone()
            .map_or_else(|| feature.name.clone(), |tokens| stretch.words.raw(tokens.start).to_owned());
        let alike = out.iter().filter(|(way, _, _)| *way == favours).count();
        if alike >= REASONS || out.iter().any(|(_, other, _)| *other == key) {
            continue;
        }
        let score = i32::try_from(adds * 1000 / ONE).unwrap_or(0);
        let evidence = match feature.tokens {
            Some(tokens) => {
                Evidence::at(if favours { "words-for" } else { "words-against" }, stretch.words.span(tokens))
            }
            None => {
                Evidence::of(if favours { "trait-for" } else { "trait-against" }).saying(shown(&feature).unwrap_or(""))
            }
        };
        out.push((favours, key, evidence.scored(score)));
    }
    out.into_iter().map(|(_, _, evidence)| evidence).collect()
}

/// What of a feature can be said in words: its words, or the name of its trait.
fn shown(feature: &Feature) -> Option<&str> {
    let (kind, rest) = feature.name.split_once(':')?;
    match kind {
        "w" | "p" => rest.chars().any(char::is_alphabetic).then_some(rest),
        "t" if !rest.starts_with("over-") => Some(rest),
        "m" | "k" => Some(rest),
        _ => None,
    }
}
