//! What one gold file gave, as a table, as JSON and as figures that floors are set for.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use claimlight::{Resources, analyze, wire};
use serde_json::{Value, json};

use crate::errors::Errors;

/// The scores of one gold file.
pub(crate) struct Report {
    /// Folder and file, as in `quotes/dev`; the seed article is `seed`.
    pub(crate) label: String,
    /// How many documents were read, how many words, in how many seconds.
    pub(crate) load: Load,
    /// Ranges that are empty, out of bounds or inside a surrogate pair.
    pub(crate) bad_ranges: usize,
    /// The scores as the yardstick gives them.
    pub(crate) scores: Value,
    /// The scores for a terminal.
    pub(crate) table: String,
    /// What floors are set for: percentages and counts by name.
    pub(crate) figures: BTreeMap<String, f64>,
    /// What went wrong, by kind.
    pub(crate) errors: Errors,
}

/// How much was analysed, and how fast.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Load {
    documents: usize,
    words: usize,
    seconds: f64,
}

impl Load {
    /// Analyses a text and adds it.
    pub(crate) fn analyse(&mut self, text: &str, resources: &Resources) -> wire::Analysis {
        #[expect(clippy::disallowed_types, reason = "the speed of the analysis is measured from outside")]
        let began = std::time::Instant::now();
        let analysis = wire::Analysis::new(text, analyze(text, resources), &resources.gazetteer);
        self.seconds += began.elapsed().as_secs_f64();
        self.documents += 1;
        self.words += crate::text::words(text);
        analysis
    }

    fn words_per_second(&self) -> f64 {
        (float(self.words) / self.seconds.max(1e-9)).round()
    }
}

impl Report {
    /// The report for a terminal, with the first `errors` texts of every kind of error.
    pub(crate) fn show(&self, errors: usize) -> String {
        let Load { documents, words, .. } = self.load;
        let mut out = format!(
            "\n== {}: {documents} documents, {words} words, {} words/s",
            self.label,
            self.load.words_per_second()
        );
        if self.bad_ranges > 0 {
            let _ = write!(out, ", {} BAD RANGES", self.bad_ranges);
        }
        let _ = writeln!(out, "\n{}", self.table.trim_end());
        if errors > 0 {
            out.push_str(&self.errors.show(errors));
        }
        out
    }
}

/// All reports as one JSON object, in the form of the yardstick's.
pub(crate) fn json(reports: &[Report]) -> String {
    let one = |report: &Report| {
        let value = if report.label == "seed" {
            report.scores.clone()
        } else {
            json!({
                "scores": report.scores,
                "words_per_second": report.load.words_per_second(),
                "bad_ranges": report.bad_ranges,
            })
        };
        (report.label.clone(), value)
    };
    format!("{:#}\n", Value::Object(reports.iter().map(one).collect()))
}

/// The label of a file in a folder: `quotes/dev`.
pub(crate) fn label(path: &std::path::Path) -> String {
    let name = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    format!("{}/{}", name(path.parent().and_then(std::path::Path::file_name)), name(path.file_stem()))
}

/// A count as a number to calculate with.
#[expect(clippy::cast_precision_loss, reason = "counts of documents and words are far below 2^53")]
pub(crate) fn float(count: usize) -> f64 {
    count as f64
}

/// Precision, recall and their harmonic mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Prf {
    pub(crate) precision: f64,
    pub(crate) recall: f64,
    pub(crate) f1: f64,
}

impl Prf {
    /// From the hits and totals of both sides.
    pub(crate) fn new(predicted_hit: usize, predicted: usize, gold_hit: usize, gold: usize) -> Self {
        let precision = ratio(predicted_hit, predicted);
        let recall = ratio(gold_hit, gold);
        let f1 = if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
        Self { precision, recall, f1 }
    }
}

/// A share; nothing of nothing is 0.
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { float(part) / float(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_nothing_are_zero() {
        assert_eq!(Prf::new(0, 0, 0, 0), Prf { precision: 0.0, recall: 0.0, f1: 0.0 });
        assert_eq!(Prf::new(1, 2, 1, 1), Prf { precision: 0.5, recall: 1.0, f1: 2.0 / 3.0 });
        assert_eq!(label(std::path::Path::new("gold/quotes/dev.jsonl")), "quotes/dev");
    }
}
