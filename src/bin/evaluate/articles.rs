//! Whole articles: statements found, and found with the right speaker.
//!
//! All claims with a cue or a source are predictions, nested ones too. A nested statement of the gold may be left
//! out. Contents are paired by an intersection over union of at least one half.

use std::fmt::Write as _;
use std::path::Path;

use claimlight::{Resources, wire};
use serde::Deserialize;
use serde_json::json;

use crate::errors::Errors;
use crate::gold::{Gold, Trouble, read_lines};
use crate::matching::{greedy, iou};
use crate::report::{Load, Prf, Report, float, label, ratio};
use crate::speakers::same;
use crate::text::{Span, Text};

/// A statement of the gold.
#[derive(Deserialize)]
pub(crate) struct Statement {
    pub(crate) content: Vec<Span>,
    pub(crate) speaker: String,
    #[serde(default)]
    pub(crate) nested: bool,
}

#[derive(Deserialize)]
struct Document {
    id: String,
    text: String,
    attributions: Vec<Statement>,
}

impl Gold for Document {
    fn id(&self) -> &str {
        &self.id
    }
    fn text(&self) -> &str {
        &self.text
    }
    fn spans(&self) -> Vec<Span> {
        self.attributions.iter().flat_map(|statement| statement.content.iter().copied()).collect()
    }
    fn flaw(&self) -> Option<String> {
        self.attributions
            .iter()
            .any(|s| s.content.is_empty())
            .then(|| format!("{}: a statement without content", self.id))
    }
}

/// What was found of an article's statements.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) found: usize,
    pub(crate) named: usize,
    pub(crate) predicted: usize,
    pub(crate) gold: usize,
    pub(crate) missed: Vec<String>,
}

fn positions(spans: &[Span]) -> Vec<usize> {
    let mut positions: Vec<usize> = spans.iter().flat_map(|&(start, end)| start..end).collect();
    positions.sort_unstable();
    positions.dedup();
    positions
}

/// Pairs an article's statements with an analysis's.
pub(crate) fn compare(text: &Text, gold: &[Statement], nested_may_miss: bool, analysis: &wire::Analysis) -> Outcome {
    let reported = analysis.claims.iter().filter(|claim| !claim.cue.is_empty() || !claim.source.is_empty());
    let name = |claim: &wire::Claim| {
        let speaker = analysis.speakers.iter().find(|speaker| Some(speaker.id) == claim.speaker);
        speaker.map_or("", |speaker| speaker.name.as_str())
    };
    let predicted: Vec<(Vec<usize>, &str)> =
        reported.map(|claim| (positions(&text.spans(&claim.content)), name(claim))).collect();
    compare_contents(text, gold, nested_may_miss, &predicted)
}

fn compare_contents(
    text: &Text,
    gold: &[Statement],
    nested_may_miss: bool,
    predicted: &[(Vec<usize>, &str)],
) -> Outcome {
    let mut candidates = Vec::new();
    // The yardstick takes the later of two equal pairs first.
    for (i, statement) in gold.iter().enumerate().rev() {
        let content = positions(&statement.content);
        for (j, (chars, _)) in predicted.iter().enumerate().rev() {
            candidates.extend(iou(&content, chars).filter(|&iou| iou >= 0.5).map(|iou| (iou, i, j)));
        }
    }
    let pairs = greedy(candidates);
    let mut out = Outcome { found: pairs.len(), predicted: predicted.len(), ..Outcome::default() };
    for (i, statement) in gold.iter().enumerate() {
        let pair = pairs.iter().find(|&&(gold, _)| gold == i);
        if pair.is_none() && statement.nested && nested_may_miss {
            continue;
        }
        out.gold += 1;
        let shown = || text.shown(&statement.content);
        match pair.and_then(|&(_, j)| predicted.get(j)) {
            None => out.missed.push(format!("not found: {}", shown())),
            Some((_, name)) if same(name, &statement.speaker) => out.named += 1,
            Some((_, name)) => out.missed.push(format!("speaker {name:?}, not {:?}: {}", statement.speaker, shown())),
        }
    }
    out
}

/// Scores a file.
pub(crate) fn report(path: &Path, resources: &Resources) -> Result<Report, Trouble> {
    let (mut load, mut total, mut errors, mut bad_ranges) = (Load::default(), Outcome::default(), Errors::default(), 0);
    for document in read_lines::<Document>(path)? {
        let analysis = load.analyse(&document.text, resources);
        let text = Text::new(&document.text);
        let one = compare(&text, &document.attributions, true, &analysis);
        total.found += one.found;
        total.named += one.named;
        total.predicted += one.predicted;
        total.gold += one.gold;
        for missed in one.missed {
            let kind = if missed.starts_with("not found") { "not found" } else { "wrong speaker" };
            errors.add(kind, format!("{}: {missed}", document.id));
        }
        bad_ranges += text.bad();
    }
    let Outcome { found, named, predicted, gold, .. } = total;
    let (mut table, mut figures) = (String::new(), std::collections::BTreeMap::new());
    let mut scores = json!({"speaker_accuracy": ratio(named, found), "gold": gold, "predicted": predicted});
    for (name, hits) in [("statements", found), ("with_speaker", named)] {
        let Prf { precision, recall, .. } = Prf::new(hits, predicted, hits, gold);
        let f1 = if predicted + gold > 0 { float(2 * hits) / float(predicted + gold) } else { 0.0 };
        let [p, r, f] = [precision, recall, f1].map(|share| 100.0 * share);
        let _ = writeln!(table, "{name:14} P {p:5.1}  R {r:5.1}  F1 {f:5.1}");
        figures.insert(name.to_owned(), f);
        if let Some(object) = scores.as_object_mut() {
            object.insert(name.to_owned(), json!({"P": precision, "R": recall, "F1": f1}));
        }
    }
    let accuracy = 100.0 * ratio(named, found);
    let _ = writeln!(table, "speaker right where found {accuracy:.1} ({gold} gold, {predicted} predicted)");
    figures.insert("speaker_accuracy".to_owned(), accuracy);
    Ok(Report { label: label(path), load, bad_ranges, scores, table, figures, errors })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_found_with_or_without_their_speaker() {
        let text = Text::new("Ann said it rains. Bo said Ann said it snows. Cy waved.");
        let statement = |start, end, speaker: &str, nested| Statement {
            content: vec![(start, end)],
            speaker: speaker.to_owned(),
            nested,
        };
        let gold = [statement(9, 17, "Ann", false), statement(27, 44, "Bo", false), statement(36, 44, "Ann", true)];
        let found = |start, end, name| (positions(&[(start, end)]), name);
        let out = compare_contents(&text, &gold, true, &[found(9, 17, "Ann"), found(27, 44, "Ann")]);
        assert_eq!((out.found, out.named, out.predicted, out.gold), (2, 1, 2, 2));
        assert_eq!(out.missed, ["speaker \"Ann\", not \"Bo\": Ann said it snows"]);
        let out = compare_contents(&text, &gold, false, &[found(12, 30, "Ann")]);
        assert_eq!((out.found, out.named, out.gold), (0, 0, 3));
    }
}
