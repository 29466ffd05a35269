//! How check-worthy a text is, against labels of single sentences.
//!
//! A text's score is the highest checkability among its sentences. Measures: precision, recall and F1 at 0.5 and at
//! the best threshold, area under the ROC curve, average precision, precision at the top, calibration.

use std::collections::BTreeMap;
use std::path::Path;

use claimlight::{Resources, wire};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::errors::Errors;
use crate::gold::{Gold, Trouble, read_lines};
use crate::report::{Load, Prf, Report, float, label, ratio};
use crate::text::{Span, shorten};

#[derive(Deserialize)]
struct Document {
    id: String,
    text: String,
    label: i64,
    /// What kind of statement the labeller saw, where the file says so.
    #[serde(default)]
    kind: String,
}

impl Gold for Document {
    fn id(&self) -> &str {
        &self.id
    }
    fn text(&self) -> &str {
        &self.text
    }
    fn spans(&self) -> Vec<Span> {
        Vec::new()
    }
}

/// A label and the score that was given.
#[derive(Clone, Copy, Debug)]
struct Scored {
    positive: bool,
    score: f64,
}

fn positives(list: &[Scored]) -> usize {
    list.iter().filter(|one| one.positive).count()
}

/// True positives, false positives and false negatives at a threshold.
fn at_threshold(list: &[Scored], threshold: f64) -> [usize; 3] {
    let count = |positive, flagged| {
        list.iter().filter(|one| one.positive == positive && (one.score >= threshold) == flagged).count()
    };
    [count(true, true), count(false, true), count(true, false)]
}

/// Best first; equal scores keep their order.
fn ranked(list: &[Scored]) -> Vec<Scored> {
    let mut ranked = list.to_vec();
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score));
    ranked
}

/// After each distinct score, best first: the score, positives so far, items so far.
fn steps(list: &[Scored]) -> Vec<(f64, usize, usize)> {
    let mut steps: Vec<(f64, usize, usize)> = Vec::new();
    let mut hits = 0;
    for (number, one) in (1..).zip(ranked(list)) {
        hits += usize::from(one.positive);
        match steps.last_mut() {
            Some(last) if last.0.total_cmp(&one.score).is_eq() => *last = (one.score, hits, number),
            _ => steps.push((one.score, hits, number)),
        }
    }
    steps
}

fn average_precision(list: &[Scored]) -> f64 {
    let (mut sum, mut last) = (0.0, 0);
    for (_, hits, number) in steps(list) {
        sum += ratio(hits - last, positives(list)) * ratio(hits, number);
        last = hits;
    }
    sum
}

/// The chance that a positive is ranked above a negative, ties counting half; `None` without one of both.
fn roc_auc(list: &[Scored]) -> Option<f64> {
    let (all, positives) = (list.len(), positives(list));
    let (mut ranks, mut last_hits, mut last_number) = (0.0, 0, 0);
    for (_, hits, number) in steps(list) {
        // Ranks count from the lowest score, 1.
        let rank = float(all - number + 1 + all - last_number) / 2.0;
        ranks += rank * float(hits - last_hits);
        (last_hits, last_number) = (hits, number);
    }
    let negatives = all - positives;
    let least = float(positives) * float(positives + 1) / 2.0;
    (positives > 0 && negatives > 0).then(|| (ranks - least) / (float(positives) * float(negatives)))
}

fn precision_at(list: &[Scored], top: usize) -> Option<f64> {
    let hits = ranked(list).iter().take(top).filter(|one| one.positive).count();
    (top <= list.len()).then(|| ratio(hits, top))
}

/// The best F1 and its threshold.
fn best_f1(list: &[Scored]) -> (f64, f64) {
    let mut best = (0.0, 0.5);
    for (score, hits, number) in steps(list) {
        let f1 = float(2 * hits) / float(number + positives(list));
        if f1 > best.0 {
            best = (f1, score);
        }
    }
    best
}

/// Mean squared error and expected calibration error over ten bins.
fn calibration(list: &[Scored]) -> (f64, f64) {
    let mut bins = [(0.0, 0.0); 10];
    let mut squares = 0.0;
    for one in list {
        let label = f64::from(u8::from(one.positive));
        squares += (one.score - label) * (one.score - label);
        let bin = (1..10).filter(|&edge| (one.score * 10.0).floor() >= f64::from(edge)).count();
        if let Some((predicted, right)) = bins.get_mut(bin) {
            *predicted += one.score;
            *right += label;
        }
    }
    let of = float(list.len());
    let error = bins.iter().fold(0.0, |sum, (predicted, right): &(f64, f64)| sum + (predicted - right).abs());
    (squares / of, error / of)
}

/// Mean average precision over the documents that ids of the form `document:line` name.
fn mean_average_precision(ids: &[String], list: &[Scored]) -> f64 {
    let mut documents: BTreeMap<&str, Vec<Scored>> = BTreeMap::new();
    for (id, &one) in ids.iter().zip(list) {
        documents.entry(id.rsplit_once(':').map_or(id.as_str(), |(document, _)| document)).or_default().push(one);
    }
    let average = |list: &Vec<Scored>| {
        let (mut hits, mut sum) = (0, 0.0);
        for (number, _) in (1..).zip(ranked(list)).filter(|(_, one)| one.positive) {
            hits += 1;
            sum += ratio(hits, number);
        }
        if hits > 0 { sum / float(hits) } else { 0.0 }
    };
    documents.values().map(average).sum::<f64>() / float(documents.len())
}

fn checkability(analysis: &wire::Analysis) -> f64 {
    analysis.sentences.iter().map(|sentence| sentence.checkability).fold(0.0, f64::max)
}

/// Scores a file.
pub(crate) fn report(path: &Path, resources: &Resources) -> Result<Report, Trouble> {
    let (mut load, mut errors) = (Load::default(), Errors::default());
    let (mut ids, mut list, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
    for document in read_lines::<Document>(path)? {
        let score = checkability(&load.analyse(&document.text, resources));
        let one = Scored { positive: document.label == 1, score };
        if one.positive != (score >= 0.5) {
            let kind = if document.kind.is_empty() { String::new() } else { format!(", labelled {}", document.kind) };
            let what = if one.positive { "not flagged" } else { "flagged wrongly" };
            wrong.push((
                (score - 0.5).abs(),
                format!("{what}{kind}"),
                format!("{score:.3} {}", shorten(&document.text, 200)),
            ));
        }
        ids.push(document.id);
        list.push(one);
    }
    // The farthest off first.
    wrong.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (_, kind, text) in wrong {
        errors.add(&kind, text);
    }
    let label = label(path);
    let [tp, fp, fn_] = at_threshold(&list, 0.5);
    let Prf { precision, recall, f1 } = Prf::new(tp, tp + fp, tp, tp + fn_);
    let (best, threshold) = best_f1(&list);
    let (brier, ece) = calibration(&list);
    let mut shown = vec![
        ("P", precision),
        ("R", recall),
        ("F1", f1),
        ("best_F1", best),
        ("AP", average_precision(&list)),
        ("ROC_AUC", roc_auc(&list).unwrap_or(f64::NAN)),
        ("brier", brier),
        ("ece", ece),
    ];
    if label.contains("clef") {
        shown.push(("MAP", mean_average_precision(&ids, &list)));
    }
    let mut scores = json!({
        "n": list.len(), "pos": positives(&list), "threshold": 0.5, "tp": tp, "fp": fp, "fn": fn_, "best_threshold": threshold,
        "P@10": precision_at(&list, 10), "P@20": precision_at(&list, 20),
        "P@50": precision_at(&list, 50), "P@100": precision_at(&list, 100),
    });
    for &(name, value) in &shown {
        if let Some(object) = scores.as_object_mut() {
            object.insert(name.to_owned(), Value::from(value));
        }
    }
    let cells: Vec<String> = shown.iter().map(|(name, value)| format!("{name} {value:.3}")).collect();
    let figures = shown.iter().map(|&(name, value)| (name.to_owned(), 100.0 * value)).collect();
    Ok(Report { label, load, bad_ranges: 0, scores, table: cells.join("  "), figures, errors })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(rows: &[(u8, f64)]) -> Vec<Scored> {
        rows.iter().map(|&(label, score)| Scored { positive: label == 1, score }).collect()
    }

    #[test]
    fn a_tiny_ranking_is_counted_by_hand() {
        let rows = list(&[(1, 0.9), (0, 0.8), (1, 0.7), (0, 0.2), (1, 0.2)]);
        assert_eq!(at_threshold(&rows, 0.5), [2, 1, 1]);
        // Pairs: 0.9 wins both, 0.7 wins one, 0.2 ties one.
        assert_eq!(roc_auc(&rows), Some(3.5 / 6.0));
        let expected = 1.0 / 3.0 + 2.0 / 9.0 + 0.2;
        assert!((average_precision(&rows) - expected).abs() < 1e-12);
        assert_eq!(best_f1(&rows), (0.75, 0.2));
        assert_eq!(precision_at(&rows, 2), Some(0.5));
        assert_eq!(precision_at(&rows, 6), None);
    }

    #[test]
    fn calibration_of_a_perfect_and_of_a_blind_score() {
        assert_eq!(calibration(&list(&[(1, 1.0), (0, 0.0)])), (0.0, 0.0));
        assert_eq!(calibration(&list(&[(1, 0.5), (0, 0.5)])), (0.25, 0.0));
        assert_eq!(calibration(&list(&[(1, 0.0), (1, 0.0)])), (1.0, 1.0));
    }

    #[test]
    fn one_kind_of_label_alone_has_no_curve() {
        assert_eq!(roc_auc(&list(&[(1, 0.4)])), None);
        assert_eq!(average_precision(&list(&[(0, 0.4)])), 0.0);
    }

    #[test]
    fn documents_are_averaged() {
        let ids = ["a:1", "a:2", "b:1"].map(str::to_owned);
        let map = mean_average_precision(&ids, &list(&[(0, 0.9), (1, 0.8), (0, 0.1)]));
        assert_eq!(map, 0.25);
    }
}
