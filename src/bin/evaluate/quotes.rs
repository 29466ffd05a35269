//! Who said what, against gold with source, cue and content.
//!
//! Top-level claims with a cue or a source are the predictions (the gold has no nested attributions). The
//! measures are the yardstick's: exact content spans; attributions whose content overlaps by half; characters of
//! content; cues; attributions whose source has the right head word; each for quotations and for the rest.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use claimlight::{Resources, wire};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::errors::Errors;
use crate::gold::{Gold, Trouble, read_lines};
use crate::matching::{overlapping, shared};
use crate::options::Fold;
use crate::quote_facets::Facets;
use crate::reading::{Kind, characters, head_word, kind_of, trimmed};
use crate::report::{Load, Prf, Report, label};
use crate::text::{Span, Text};

#[derive(Deserialize)]
struct Document {
    id: String,
    text: String,
    #[serde(default)]
    attributions: Vec<Raw>,
}

impl Gold for Document {
    fn id(&self) -> &str {
        &self.id
    }
    fn text(&self) -> &str {
        &self.text
    }
    fn spans(&self) -> Vec<Span> {
        self.attributions.iter().flat_map(|raw| [&raw.source, &raw.cue, &raw.content]).flatten().copied().collect()
    }
}

/// Source, cue and content as annotated or predicted.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Raw {
    #[serde(default)]
    pub(crate) source: Vec<Span>,
    #[serde(default)]
    pub(crate) cue: Vec<Span>,
    #[serde(default)]
    pub(crate) content: Vec<Span>,
}

/// One attribution with what the measures need.
#[derive(Debug)]
pub(crate) struct Attribution {
    pub(crate) raw: Raw,
    pub(crate) kind: Kind,
    pub(crate) source: Vec<Span>,
    content: Vec<Span>,
    content_chars: Vec<usize>,
    cue_chars: Vec<usize>,
    head: Option<Span>,
}

impl Attribution {
    /// `None` without content.
    fn new(text: &Text, raw: Raw) -> Option<Self> {
        let content = trimmed(text, &raw.content);
        let source = trimmed(text, &raw.source);
        let mut as_annotated = raw.content.clone();
        as_annotated.sort_unstable();
        (!content.is_empty()).then(|| Self {
            kind: kind_of(text, &as_annotated),
            content_chars: characters(text, &content),
            cue_chars: characters(text, &raw.cue),
            head: head_word(text, &source),
            source,
            content,
            raw,
        })
    }

    /// Whether the predicted source covers the head word of this gold one; none agrees with none.
    fn source_agrees(&self, predicted: &Self) -> bool {
        let Some((start, end)) = self.head.or(self.source.first().copied()) else {
            return predicted.source.is_empty();
        };
        predicted.source.iter().any(|&(s, e)| s < end && start < e)
    }
}

/// True positives and totals, seen from each side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    gold: usize,
    predicted: usize,
    gold_hit: usize,
    predicted_hit: usize,
}

impl Tally {
    fn prf(self) -> Prf {
        Prf::new(self.predicted_hit, self.predicted, self.gold_hit, self.gold)
    }
}

/// The measures that are given again for quotations and for the rest.
const BY_KIND: [&str; 4] = ["content_exact", "content_overlap", "attribution", "attribution_src"];
const NAMES: [&str; 14] = [
    "content_exact",
    "content_overlap",
    "content_char",
    "cue_overlap",
    "attribution",
    "attribution_src",
    "content_exact.direct",
    "content_overlap.direct",
    "attribution.direct",
    "attribution_src.direct",
    "content_exact.indirect",
    "content_overlap.indirect",
    "attribution.indirect",
    "attribution_src.indirect",
];

#[derive(Default)]
struct Tallies(BTreeMap<String, Tally>);

impl Tallies {
    fn add(&mut self, name: &str, kind: Option<Kind>, change: impl Fn(&mut Tally)) {
        change(self.0.entry(name.to_owned()).or_default());
        let suffix = match kind {
            Some(Kind::Direct) => ".direct",
            Some(Kind::Indirect) => ".indirect",
            _ => return,
        };
        if BY_KIND.contains(&name) {
            change(self.0.entry(format!("{name}{suffix}")).or_default());
        }
    }

    fn of(&self, name: &str) -> Tally {
        self.0.get(name).copied().unwrap_or_default()
    }
}

/// A pair of gold and predicted attribution, and whether the sources agree.
pub(crate) struct Pair {
    pub(crate) gold: usize,
    pub(crate) predicted: usize,
    pub(crate) agrees: bool,
}

/// Scores one document and returns its pairs.
fn score(gold: &[Attribution], predicted: &[Attribution], tallies: &mut Tallies) -> Vec<Pair> {
    for (side, is_gold) in [(gold, true), (predicted, false)] {
        let count = |t: &mut Tally, n: usize| *(if is_gold { &mut t.gold } else { &mut t.predicted }) += n;
        for a in side {
            tallies.add("content_exact", Some(a.kind), |t| count(t, a.content.len()));
            tallies.add("content_overlap", Some(a.kind), |t| count(t, 1));
            tallies.add("attribution", Some(a.kind), |t| count(t, 1));
            tallies.add("attribution_src", Some(a.kind), |t| count(t, usize::from(!a.source.is_empty())));
            tallies.add("cue_overlap", None, |t| count(t, usize::from(!a.cue_chars.is_empty())));
        }
    }
    exact(gold, predicted, tallies);

    let chars = |side: &[Attribution]| -> Vec<usize> {
        let mut all: Vec<usize> = side.iter().flat_map(|a| a.content_chars.iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let (gold_chars, predicted_chars) = (chars(gold), chars(predicted));
    let both = shared(&gold_chars, &predicted_chars);
    tallies.add("content_char", None, |t| {
        t.gold += gold_chars.len();
        t.predicted += predicted_chars.len();
        t.gold_hit += both;
        t.predicted_hit += both;
    });

    let cues = |side| -> Vec<&[usize]> { side_lists(side, |a| &a.cue_chars) };
    let hits = overlapping(&cues(gold), &cues(predicted), 0.0).len();
    tallies.add("cue_overlap", None, |t| {
        t.gold_hit += hits;
        t.predicted_hit += hits;
    });

    let contents = |side| side_lists(side, |a| &a.content_chars);
    let mut pairs = Vec::new();
    for (i, j) in overlapping(&contents(gold), &contents(predicted), 0.5) {
        let (Some(g), Some(p)) = (gold.get(i), predicted.get(j)) else { continue };
        let agrees = g.source_agrees(p);
        let counts =
            [("content_overlap", true), ("attribution", agrees), ("attribution_src", agrees && !g.source.is_empty())];
        for (name, _) in counts.into_iter().filter(|&(_, hit)| hit) {
            tallies.add(name, Some(g.kind), |t| t.gold_hit += 1);
            tallies.add(name, Some(p.kind), |t| t.predicted_hit += 1);
        }
        pairs.push(Pair { gold: i, predicted: j, agrees });
    }
    pairs
}

/// The non-empty lists of a side.
fn side_lists(side: &[Attribution], list: impl Fn(&Attribution) -> &Vec<usize>) -> Vec<&[usize]> {
    side.iter().map(|a| list(a).as_slice()).filter(|list| !list.is_empty()).collect()
}

/// Content spans, one by one, equal after trimming; equal ones count as often as both sides have them.
fn exact(gold: &[Attribution], predicted: &[Attribution], tallies: &mut Tallies) {
    let table = |side: &[Attribution]| {
        let mut kinds: BTreeMap<Span, Vec<Kind>> = BTreeMap::new();
        for a in side {
            for &span in &a.content {
                kinds.entry(span).or_default().push(a.kind);
            }
        }
        kinds
    };
    let predicted = table(predicted);
    for (span, gold_kinds) in table(gold) {
        for (&g, &p) in gold_kinds.iter().zip(predicted.get(&span).into_iter().flatten()) {
            tallies.add("content_exact", Some(g), |t| t.gold_hit += 1);
            tallies.add("content_exact", Some(p), |t| t.predicted_hit += 1);
        }
    }
}

/// Top-level claims that somebody reports.
fn predictions(text: &Text, analysis: &wire::Analysis) -> Vec<Raw> {
    let reported = analysis.claims.iter().filter(|claim| claim.parent.is_none());
    reported
        .filter(|claim| !claim.cue.is_empty() || !claim.source.is_empty())
        .map(|claim| Raw {
            source: text.spans(&claim.source),
            cue: text.spans(&claim.cue),
            content: text.spans(&claim.content),
        })
        .collect()
}

/// Scores a file, or a part of it.
pub(crate) fn report(path: &Path, fold: Option<Fold>, resources: &Resources) -> Result<Report, Trouble> {
    let (mut load, mut tallies, mut errors, mut facets) =
        (Load::default(), Tallies::default(), Errors::default(), Facets::default());
    let mut bad_ranges = 0;
    for (at, document) in read_lines::<Document>(path)?.into_iter().enumerate() {
        if fold.is_some_and(|fold| !fold.holds(at)) {
            continue;
        }
        let analysis = load.analyse(&document.text, resources);
        let text = Text::new(&document.text);
        let read = |raws: Vec<Raw>| raws.into_iter().filter_map(|raw| Attribution::new(&text, raw)).collect::<Vec<_>>();
        let (predicted, gold) = (read(predictions(&text, &analysis)), read(document.attributions));
        let pairs = score(&gold, &predicted, &mut tallies);
        facets.add(&text, &gold, &predicted, &pairs, &mut errors);
        bad_ranges += text.bad();
    }
    errors.table = facets.table();
    let mut label = label(path);
    if let Some(Fold { part, of }) = fold {
        let _ = write!(label, " fold {part}/{of}");
    }
    let figures = NAMES.iter().map(|&name| (name.to_owned(), 100.0 * tallies.of(name).prf().f1)).collect();
    Ok(Report { label, load, bad_ranges, scores: scores(&tallies), table: table(&tallies), figures, errors })
}

fn scores(tallies: &Tallies) -> Value {
    let one = |name: &str| {
        let (tally, prf) = (tallies.of(name), tallies.of(name).prf());
        json!({
            "precision": prf.precision, "recall": prf.recall, "f1": prf.f1, "gold": tally.gold,
            "predicted": tally.predicted, "gold_hit": tally.gold_hit, "predicted_hit": tally.predicted_hit,
        })
    };
    Value::Object(NAMES.iter().map(|&name| (name.to_owned(), one(name))).collect::<Map<_, _>>())
}

fn table(tallies: &Tallies) -> String {
    let mut out = format!(
        "{:26} {:>6} {:>6} {:>6} {:>7} {:>7} {:>7} {:>7}\n",
        "measure", "P", "R", "F1", "gold", "pred", "g.hit", "p.hit"
    );
    for name in NAMES {
        let Tally { gold, predicted, gold_hit, predicted_hit } = tallies.of(name);
        let Prf { precision, recall, f1 } = tallies.of(name).prf();
        let [p, r, f] = [precision, recall, f1].map(|share| 100.0 * share);
        let _ =
            writeln!(out, "{name:26} {p:6.1} {r:6.1} {f:6.1} {gold:7} {predicted:7} {gold_hit:7} {predicted_hit:7}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &Text, raws: &[[&[Span]; 3]]) -> Vec<Attribution> {
        let one = |[source, cue, content]: &[&[Span]; 3]| Raw {
            source: source.to_vec(),
            cue: cue.to_vec(),
            content: content.to_vec(),
        };
        raws.iter().filter_map(|raw| Attribution::new(text, one(raw))).collect()
    }

    #[test]
    fn a_tiny_corpus_is_counted_by_hand() {
        let text = Text::new("“It is late,” said Ann Lee. Bo Ray, her aide, said they would go home.");
        let gold = read(&text, &[[&[(19, 26)], &[(14, 18)], &[(0, 13)]], [&[(28, 44)], &[(46, 50)], &[(51, 69)]]]);
        // The quotation without its marks and with half the name; the indirect one with the wrong source.
        let predicted = read(
            &text,
            &[
                [&[(23, 26)], &[(14, 18)], &[(1, 11)]],
                [&[(36, 44)], &[(46, 50)], &[(51, 61)]],
                [&[], &[], &[(28, 34)]],
                [&[], &[], &[(12, 13)]],
            ],
        );
        assert_eq!(predicted.len(), 3, "a mark alone is no content");
        let mut tallies = Tallies::default();
        let pairs = score(&gold, &predicted, &mut tallies);
        let shown: Vec<_> = pairs.iter().map(|pair| (pair.gold, pair.predicted, pair.agrees)).collect();
        assert_eq!(shown, [(0, 0, true), (1, 1, false)]);
        let of = |name| {
            let Tally { gold, predicted, gold_hit, predicted_hit } = tallies.of(name);
            [gold, predicted, gold_hit, predicted_hit]
        };
        assert_eq!(of("content_exact"), [2, 3, 1, 1]);
        assert_eq!(of("content_overlap"), [2, 3, 2, 2]);
        assert_eq!(of("content_overlap.direct"), [1, 1, 1, 1]);
        assert_eq!(of("attribution"), [2, 3, 1, 1]);
        assert_eq!(of("attribution_src.indirect"), [1, 1, 0, 0]);
        assert_eq!(of("cue_overlap"), [2, 2, 2, 2]);
        assert_eq!(of("content_char"), [8 + 15, 8 + 9 + 5, 8 + 9, 8 + 9]);
    }
}
