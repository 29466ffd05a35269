//! Which attributions are found and which are not: hits by source, cue, position and place, and the text of
//! every miss and false alarm.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::errors::Errors;
use crate::quotes::{Attribution, Pair};
use crate::reading::Kind;
use crate::report::ratio;
use crate::text::{Span, Text};

const PRONOUNS: [&str; 12] = ["he", "she", "it", "they", "i", "we", "you", "one", "him", "her", "them", "us"];
const RELATIVES: [&str; 5] = ["who", "which", "that", "whom", "those who"];

/// Counts of one facet's value.
#[derive(Default)]
struct Row {
    gold: usize,
    found: usize,
    agreed: usize,
    predicted: usize,
    right: usize,
}

/// Counts by facet and value, from both sides.
#[derive(Default)]
pub(crate) struct Facets {
    rows: BTreeMap<(&'static str, &'static str), Row>,
}

impl Facets {
    /// Counts one document and files its errors.
    pub(crate) fn add(
        &mut self,
        text: &Text,
        gold: &[Attribution],
        predicted: &[Attribution],
        pairs: &[Pair],
        errors: &mut Errors,
    ) {
        for (i, g) in gold.iter().enumerate() {
            let pair = pairs.iter().find(|pair| pair.gold == i);
            for facet in facets(text, g) {
                let row = self.rows.entry(facet).or_default();
                row.gold += 1;
                row.found += usize::from(pair.is_some());
                row.agreed += usize::from(pair.is_some_and(|pair| pair.agrees));
            }
            let wanted = shown(text, g);
            let touching = predicted.iter().find(|p| {
                p.raw.content.iter().any(|&(s, e)| g.raw.content.iter().any(|&(start, end)| s < end && start < e))
            });
            let kind = name_of(g.kind);
            match (pair.and_then(|pair| Some((pair.agrees, predicted.get(pair.predicted)?))), touching) {
                (Some((true, _)), _) => {}
                (Some((false, p)), _) => {
                    errors.add(
                        &format!("{kind}, wrong source"),
                        format!("{wanted}\n     got: {}", text.shown(&p.raw.source)),
                    );
                }
                (None, Some(p)) => {
                    errors.add(&format!("{kind}, other extent"), format!("{wanted}\n     got: {}", shown(text, p)));
                }
                (None, None) => errors.add(&format!("{kind}, missed"), wanted),
            }
        }
        for (j, p) in predicted.iter().enumerate() {
            let right = pairs.iter().any(|pair| pair.predicted == j);
            for facet in facets(text, p) {
                let row = self.rows.entry(facet).or_default();
                row.predicted += 1;
                row.right += usize::from(right);
            }
            if !right {
                errors.add(&format!("{}, false alarm", name_of(p.kind)), shown(text, p));
            }
        }
    }

    /// Recall and precision of content, and recall with source, by facet.
    pub(crate) fn table(&self) -> String {
        let mut out = format!(
            "{:10} {:16} {:>6} {:>6} {:>8} {:>6} {:>6}\n",
            "facet", "value", "gold", "R", "R+source", "pred", "P"
        );
        for ((facet, value), row) in &self.rows {
            let [recall, agreed, precision] =
                [(row.found, row.gold), (row.agreed, row.gold), (row.right, row.predicted)]
                    .map(|(n, of)| 100.0 * ratio(n, of));
            let _ = writeln!(
                out,
                "{facet:10} {value:16} {:6} {recall:6.1} {agreed:8.1} {:6} {precision:6.1}",
                row.gold, row.predicted
            );
        }
        out
    }
}

fn shown(text: &Text, a: &Attribution) -> String {
    format!("{} | {} | {}", text.shown(&a.raw.source), text.shown(&a.raw.cue), text.shown(&a.raw.content))
}

fn name_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Direct => "direct",
        Kind::Indirect => "indirect",
        Kind::Other => "stray mark",
    }
}

fn facets(text: &Text, a: &Attribution) -> [(&'static str, &'static str); 6] {
    [
        ("quotation", name_of(a.kind)),
        ("source", source(text, &a.source)),
        ("cue", cue(text, &a.raw.cue)),
        ("position", position(&a.raw)),
        ("place", if in_first_line(text, &a.raw.content) { "first line" } else { "below" }),
        ("content", if a.raw.content.len() > 1 { "split" } else { "whole" }),
    ]
}

/// Name, nominal, pronoun, relative pronoun or none.
fn source(text: &Text, spans: &[Span]) -> &'static str {
    let Some(&first) = spans.first() else { return "none" };
    let words = text.string(first);
    let lower = words.to_lowercase();
    if PRONOUNS.contains(&lower.as_str()) {
        "pronoun"
    } else if RELATIVES.contains(&lower.as_str()) {
        "relative"
    } else if words.split_whitespace().all(|word| word.starts_with(char::is_lowercase)) {
        "nominal"
    } else if words.split_whitespace().any(|word| matches!(word, "the" | "The" | "a" | "A" | "an" | "An")) {
        "described name"
    } else {
        "name"
    }
}

/// The commonest cues by name, the rest by what they are made of.
fn cue(text: &Text, spans: &[Span]) -> &'static str {
    let joined: Vec<String> = spans.iter().map(|&span| text.string(span).to_lowercase()).collect();
    let joined = joined.join(" ");
    let words: Vec<&str> = joined.split_whitespace().collect();
    let any = |list: &[&str]| words.iter().any(|word| list.contains(word));
    match words.as_slice() {
        [] => "none",
        _ if !joined.chars().any(char::is_alphabetic) => "colon or dash",
        ["said"] => "said",
        _ if any(&["say", "says", "said", "saying"]) => "say …",
        _ if joined.starts_with("according to") => "according to",
        _ if any(&["told", "tell", "tells", "telling"]) => "tell",
        _ if any(&["wrote", "tweeted", "writes", "posted"]) => "write",
        _ if any(&[
            "think", "thinks", "thought", "believe", "believes", "believed", "hope", "hopes", "want", "wants",
        ]) =>
        {
            "think, want"
        }
        [_] => "one other word",
        _ => "several words",
    }
}

/// Where the content stands, seen from the cue.
fn position(raw: &crate::quotes::Raw) -> &'static str {
    let Some(&(cue, _)) = raw.cue.first() else { return "no cue" };
    let before = raw.content.iter().any(|&(start, _)| start < cue);
    let after = raw.content.iter().any(|&(start, _)| start >= cue);
    match (before, after) {
        (true, true) => "both sides",
        (true, false) => "before the cue",
        _ => "after the cue",
    }
}

fn in_first_line(text: &Text, content: &[Span]) -> bool {
    let end = text.chars.iter().position(|&char| char == '\n').unwrap_or(text.chars.len());
    content.first().is_some_and(|&(start, _)| start < end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_and_cues_by_kind() {
        let of =
            |words: &str, f: fn(&Text, &[Span]) -> &'static str| f(&Text::new(words), &[(0, words.chars().count())]);
        for (words, kind) in [
            ("She", "pronoun"),
            ("who", "relative"),
            ("two officials", "nominal"),
            ("Ann Lee", "name"),
            ("the mayor of Toll, Ann Lee", "described name"),
        ] {
            assert_eq!(of(words, source), kind, "{words}");
        }
        for (words, kind) in [
            ("said", "said"),
            ("has also said", "say …"),
            (":", "colon or dash"),
            ("According to", "according to"),
            ("insisted", "one other word"),
            ("made clear", "several words"),
        ] {
            assert_eq!(of(words, cue), kind, "{words}");
        }
        assert_eq!(cue(&Text::new(""), &[]), "none");
    }
}
