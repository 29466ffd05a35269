//! Who is meant by the subject of a reporting verb, against coreference chains.
//!
//! A gold source is covered where a speaker mention overlaps its head word (the shortest such mention counts) and
//! right where that speaker's name is one of the chain's names.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use claimlight::{Resources, wire};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::errors::Errors;
use crate::gold::{Gold, Trouble, read_lines};
use crate::report::{Load, Report, label, ratio};
use crate::text::{Span, Text, is_space, is_word};

#[derive(Deserialize)]
struct Document {
    id: String,
    text: String,
    sources: Vec<Source>,
}

#[derive(Deserialize)]
struct Source {
    start: usize,
    end: usize,
    text: String,
    head: String,
    #[serde(rename = "type")]
    kind: String,
    names: Vec<String>,
}

impl Gold for Document {
    fn id(&self) -> &str {
        &self.id
    }
    fn text(&self) -> &str {
        &self.text
    }
    fn spans(&self) -> Vec<Span> {
        self.sources.iter().map(|source| (source.start, source.end)).collect()
    }
}

impl Source {
    /// Where its head word stands: the last place in its text.
    fn head(&self) -> Span {
        let Some(at) = self.text.rfind(&self.head) else { return (self.start, self.end) };
        let before = self.text.get(..at).unwrap_or("").chars().count();
        (self.start + before, self.start + before + self.head.chars().count())
    }
}

const TITLES: [&str; 26] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sir",
    "lord",
    "lady",
    "prof",
    "professor",
    "president",
    "prime minister",
    "minister",
    "senator",
    "sen",
    "rep",
    "gen",
    "general",
    "judge",
    "justice",
    "king",
    "queen",
    "prince",
    "princess",
    "pope",
    "the",
];

/// The words of a name in lower case, without titles and possessive.
fn fold(name: &str) -> Vec<String> {
    let name = name.trim_matches(is_space);
    let name = ["'s", "’s", "'", "’"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    let lower = name.replace('’', "'").to_lowercase();
    let mut rest = lower.as_str();
    while let Some(short) = TITLES.iter().find_map(|title| without_title(rest, title)) {
        rest = short;
    }
    rest.split(|char| !is_word(char)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn without_title<'n>(name: &'n str, title: &str) -> Option<&'n str> {
    let rest = name.strip_prefix(title)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    let short = rest.trim_start_matches(is_space);
    (short.len() < rest.len()).then_some(short)
}

/// Whether two names mean the same: one is the other's tail ("Ruiz", "Ana Ruiz") or first and last words agree.
pub(crate) fn same(a: &str, b: &str) -> bool {
    let (a, b) = (fold(a), fold(b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    !short.is_empty()
        && (long.ends_with(&short) || (short.len() > 1 && short.first() == long.first() && short.last() == long.last()))
}

/// Gold sources, those with a named speaker, and right ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Row {
    gold: usize,
    named: usize,
    right: usize,
}

impl Row {
    /// Precision, recall and F1 in per cent with one decimal, as the yardstick rounds them.
    fn prf(self) -> [f64; 3] {
        let (p, r) = (ratio(self.right, self.named), ratio(self.right, self.gold));
        let f1 = if p + r > 0.0 { 200.0 * p * r / (p + r) } else { 0.0 };
        [100.0 * p, 100.0 * r, f1].map(|share| format!("{share:.1}").parse().unwrap_or(share))
    }
}

fn mentions<'a>(text: &Text, analysis: &'a wire::Analysis) -> Vec<(Span, &'a str)> {
    let mut out = Vec::new();
    for speaker in &analysis.speakers {
        for mention in &speaker.mentions {
            out.extend(text.span(mention.start, mention.end).map(|span| (span, speaker.name.as_str())));
        }
    }
    out
}

fn add(rows: &mut BTreeMap<String, Row>, text: &Text, source: &Source, found: &[(Span, &str)], errors: &mut Errors) {
    let head = source.head();
    let hits = found.iter().filter(|(span, name)| span.0 < head.1 && head.0 < span.1 && !name.is_empty());
    let named = hits.min_by_key(|(span, _)| span.1 - span.0).map(|(_, name)| *name);
    let right = named.is_some_and(|found| source.names.iter().any(|name| same(found, name)));
    for kind in [source.kind.as_str(), "all"] {
        let row = rows.entry(kind.to_owned()).or_default();
        row.gold += 1;
        row.named += usize::from(named.is_some());
        row.right += usize::from(right);
    }
    if !right {
        let what = if named.is_some() { "wrong speaker" } else { "no speaker" };
        let place = text.in_context((source.start, source.end), 50);
        errors.add(
            &format!("{}, {what}", source.kind),
            format!("{} → {:?}: {place}", source.names.join(" / "), named.unwrap_or("")),
        );
    }
}

/// Scores a file.
pub(crate) fn report(path: &Path, resources: &Resources) -> Result<Report, Trouble> {
    let (mut load, mut rows, mut errors, mut bad_ranges) = (Load::default(), BTreeMap::new(), Errors::default(), 0);
    for document in read_lines::<Document>(path)? {
        let analysis = load.analyse(&document.text, resources);
        let text = Text::new(&document.text);
        let found = mentions(&text, &analysis);
        for source in &document.sources {
            add(&mut rows, &text, source, &found, &mut errors);
        }
        bad_ranges += text.bad();
    }
    let (mut table, mut scores, mut figures) = (String::new(), Map::new(), BTreeMap::new());
    for (kind, row) in &rows {
        let ([p, r, f1], Row { gold, named, right }) = (row.prf(), *row);
        let _ = writeln!(table, "{kind:10} P {p:5}  R {r:5}  F1 {f1:5}  ({right} correct, {named} named, {gold} gold)");
        scores.insert(kind.clone(), json!({"P": p, "R": r, "F1": f1, "gold": gold, "named": named, "correct": right}));
        figures.insert(kind.clone(), f1);
    }
    Ok(Report { label: label(path), load, bad_ranges, scores: Value::Object(scores), table, figures, errors })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_mean_the_same() {
        for (a, b, want) in [
            ("Ruiz", "Ana Ruiz", true),
            ("President Ana Ruiz", "Ms. Ruiz’s", true),
            ("Ana M. Ruiz", "Ana Ruiz", true),
            ("the mayor", "mayor", true),
            ("Ana", "Ana Ruiz", false),
            ("Ana Lee", "Ana Ruiz", false),
            ("Mr", "Mr", true),
            ("", "Ana", false),
        ] {
            assert_eq!(same(a, b), want, "{a} / {b}");
            assert_eq!(same(b, a), want, "{b} / {a}");
        }
    }

    #[test]
    fn a_tiny_corpus_is_counted_by_hand() {
        let text = Text::new("The judge Ann Lee spoke. She said so. He said no.");
        let source = |start, end, kind: &str, name: &str| {
            let words = text.string((start, end));
            let head = words.rsplit(' ').next().unwrap().to_owned();
            Source { start, end, text: words, head, kind: kind.to_owned(), names: vec![name.to_owned()] }
        };
        let found = [((0, 17), "Bo Ray"), ((14, 17), "Ann Lee"), ((25, 28), "Bo Ray")];
        let (mut rows, mut errors) = (BTreeMap::new(), Errors::default());
        let golds = [
            source(0, 17, "name", "Ann Lee"),
            source(25, 28, "pronoun", "Ann Lee"),
            source(38, 40, "pronoun", "Bo Ray"),
        ];
        for gold in golds {
            add(&mut rows, &text, &gold, &found, &mut errors);
        }
        assert_eq!(rows["name"], Row { gold: 1, named: 1, right: 1 });
        assert_eq!(rows["pronoun"], Row { gold: 2, named: 1, right: 0 });
        assert_eq!(rows["all"].prf(), [50.0, 33.3, 40.0]);
    }
}
