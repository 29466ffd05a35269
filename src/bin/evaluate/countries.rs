//! Country mentions against gold spans and codes.
//!
//! A mention by name, adjective, demonym or abbreviation is a prediction; the other ways count for metonyms only
//! ("Moscow said"). Gold mentions to be ignored, and those of England, Scotland, Wales and Northern Ireland, are
//! neither right nor wrong.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use claimlight::country::Via;
use claimlight::{Resources, wire};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::errors::Errors;
use crate::gold::{Gold, Trouble, read_lines};
use crate::matching::greedy;
use crate::report::{Load, Prf, Report, float, label, ratio};
use crate::text::{Span, Text};

const TYPES: [&str; 4] = ["name", "adjective", "demonym", "abbreviation"];

#[derive(Deserialize)]
struct Document {
    id: String,
    text: String,
    countries: Vec<Mention>,
    #[serde(default)]
    metonyms: Vec<Metonym>,
}

#[derive(Clone, Deserialize)]
struct Mention {
    start: usize,
    end: usize,
    /// `None` only where the mention is ignored.
    code: Option<String>,
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    ignore: bool,
    #[serde(default)]
    constituent: bool,
}

impl Mention {
    fn code(&self) -> &str {
        self.code.as_deref().unwrap_or("")
    }
}

#[derive(Deserialize)]
struct Metonym {
    start: usize,
    end: usize,
    code: String,
}

impl Gold for Document {
    fn id(&self) -> &str {
        &self.id
    }
    fn text(&self) -> &str {
        &self.text
    }
    fn spans(&self) -> Vec<Span> {
        let mentions = self.countries.iter().map(|m| (m.start, m.end));
        mentions.chain(self.metonyms.iter().map(|m| (m.start, m.end))).collect()
    }
    fn flaw(&self) -> Option<String> {
        let counts = |m: &&Mention| !m.ignore && (m.code.is_none() || !TYPES.contains(&m.kind.as_str()));
        let odd = self.countries.iter().find(counts)?;
        Some(format!("{}: a mention of type {:?} with code {:?}", self.id, odd.kind, odd.code()))
    }
}

/// A country mention of the analysis.
pub(crate) struct Found {
    pub(crate) span: Span,
    pub(crate) code: String,
    pub(crate) via: Via,
}

impl Found {
    fn is_plain(&self) -> bool {
        matches!(self.via, Via::Name | Via::Adjective | Via::Demonym | Via::Abbreviation)
    }
}

/// Every country mention of an analysis.
pub(crate) fn found(text: &Text, analysis: &wire::Analysis) -> Vec<Found> {
    let mut out = Vec::new();
    for country in &analysis.countries {
        for mention in &country.mentions {
            if let Some(span) = text.span(mention.start, mention.end) {
                out.push(Found { span, code: country.code.as_str().to_owned(), via: mention.via });
            }
        }
    }
    out
}

fn shared(a: Span, b: Span) -> usize {
    a.1.min(b.1).saturating_sub(a.0.max(b.0))
}

#[derive(Clone, Copy, Default)]
struct Count {
    hit: usize,
    predicted: usize,
    gold: usize,
}

impl Count {
    fn prf(self) -> Prf {
        Prf::new(self.hit, self.predicted, self.hit, self.gold)
    }

    fn json(self) -> Value {
        let Prf { precision, recall, f1 } = self.prf();
        json!({"p": precision, "r": recall, "f": f1, "hit": self.hit, "pred": self.predicted, "gold": self.gold})
    }
}

/// Counts over a file.
#[derive(Default)]
struct Counts {
    documents: usize,
    exact: Count,
    overlap: Count,
    document: Count,
    by_gold: BTreeMap<String, usize>,
    by_hit: [BTreeMap<String, usize>; 2],
    by_predicted: BTreeMap<&'static str, usize>,
    by_predicted_hit: BTreeMap<&'static str, usize>,
    with_country: usize,
    top_right: usize,
    without_country: usize,
    left_clean: usize,
    metonyms: Count,
}

impl Counts {
    fn add(&mut self, text: &Text, document: &Document, every: &[Found], errors: &mut Errors) {
        let (excused, scored): (Vec<&Mention>, Vec<&Mention>) =
            document.countries.iter().partition(|m| m.ignore || m.constituent);
        let mut plain: Vec<&Found> = every.iter().filter(|found| found.is_plain()).collect();
        plain.sort_by_key(|found| found.span.0);
        self.documents += 1;
        for mention in &scored {
            *self.by_gold.entry(mention.kind.clone()).or_default() += 1;
        }
        let touches = |p: &Found| scored.iter().any(|m| shared(p.span, (m.start, m.end)) > 0);
        let is_excused = |p: &Found| {
            excused.iter().any(|m| shared(p.span, (m.start, m.end)) > 0)
                || document.metonyms.iter().any(|m| shared(p.span, (m.start, m.end)) > 0 && p.code == m.code)
        };
        let live = |taken: &[usize], j: usize, p: &Found| taken.contains(&j) || touches(p) || !is_excused(p);

        let exact = pairs(&scored, &plain, |span, found| usize::from(span == found));
        let taken: Vec<usize> = exact.iter().map(|&(_, j)| j).collect();
        self.exact.hit += exact.len();
        self.exact.predicted += plain.iter().enumerate().filter(|&(j, p)| live(&taken, j, p)).count();
        self.exact.gold += scored.len();

        let overlap = pairs(&scored, &plain, shared);
        let taken: Vec<usize> = overlap.iter().map(|&(_, j)| j).collect();
        let kept: Vec<(usize, &Found)> =
            plain.iter().enumerate().filter(|&(j, p)| live(&taken, j, p)).map(|(j, &p)| (j, p)).collect();
        self.overlap.hit += overlap.len();
        self.overlap.predicted += kept.len();
        self.overlap.gold += scored.len();
        for (hits, pairs) in self.by_hit.iter_mut().zip([&exact, &overlap]) {
            for mention in pairs.iter().filter_map(|&(i, _)| scored.get(i)) {
                *hits.entry(mention.kind.clone()).or_default() += 1;
            }
        }
        for &(j, found) in &kept {
            *self.by_predicted.entry(found.via.as_str()).or_default() += 1;
            *self.by_predicted_hit.entry(found.via.as_str()).or_default() += usize::from(taken.contains(&j));
        }
        for m in &document.metonyms {
            self.metonyms.gold += 1;
            let hit = every.iter().any(|p| shared(p.span, (m.start, m.end)) > 0 && p.code == m.code);
            self.metonyms.hit += usize::from(hit);
            if !hit {
                errors.add("metonym missed", format!("{} {}", m.code, text.in_context((m.start, m.end), 50)));
            }
        }
        self.whole(&scored, &kept);
        for (i, m) in scored.iter().enumerate() {
            if !exact.iter().any(|&(gold, _)| gold == i) {
                let extent = if overlap.iter().any(|&(gold, _)| gold == i) { "other extent" } else { "missed" };
                errors.add(
                    &format!("{} {extent}", m.kind),
                    format!("{} {}", m.code(), text.in_context((m.start, m.end), 50)),
                );
            }
        }
        for &(j, p) in kept.iter().filter(|&(j, _)| !taken.contains(j)) {
            let kind = if plain.get(j).is_some_and(|&p| touches(p)) { "wrong code or doubled" } else { "false alarm" };
            errors.add(&format!("{} {kind}", p.via.as_str()), format!("{} {}", p.code, text.in_context(p.span, 50)));
        }
    }

    /// The document as a whole: its set of countries and the most frequent one.
    fn whole(&mut self, scored: &[&Mention], kept: &[(usize, &Found)]) {
        let gold: Vec<&str> = scored.iter().map(|m| m.code()).collect();
        let predicted: Vec<&str> = kept.iter().map(|(_, p)| p.code.as_str()).collect();
        let set = |codes: &[&str]| {
            let mut codes = codes.iter().map(|&code| code.to_owned()).collect::<Vec<_>>();
            codes.sort_unstable();
            codes.dedup();
            codes
        };
        let (gold_set, predicted_set) = (set(&gold), set(&predicted));
        self.document.hit += gold_set.iter().filter(|code| predicted_set.contains(code)).count();
        self.document.predicted += predicted_set.len();
        self.document.gold += gold_set.len();
        if gold.is_empty() {
            self.without_country += 1;
            self.left_clean += usize::from(predicted.is_empty());
            return;
        }
        self.with_country += 1;
        let times = |codes: &[&str], code: &str| codes.iter().filter(|&&other| other == code).count();
        // The first of the most frequent ones.
        let top = predicted.iter().rev().max_by_key(|&&code| times(&predicted, code));
        let most = gold.iter().map(|&code| times(&gold, code)).max();
        self.top_right += usize::from(top.is_some_and(|&code| Some(times(&gold, code)) == most));
    }

    fn json(&self) -> Value {
        let by_type = |hits: &BTreeMap<String, usize>| -> Value {
            let share =
                |(kind, &of): (&String, &usize)| (kind.clone(), ratio(hits.get(kind).copied().unwrap_or(0), of).into());
            Value::Object(self.by_gold.iter().map(share).collect::<Map<_, _>>())
        };
        let with_types = |count: Count, hits: &BTreeMap<String, usize>| {
            let mut value = count.json();
            if let Some(object) = value.as_object_mut() {
                object.insert("by_type".to_owned(), by_type(hits));
            }
            value
        };
        let [exact, overlap] = &self.by_hit;
        let gold_by_type =
            TYPES.iter().map(|&kind| (kind.to_owned(), self.by_gold.get(kind).copied().unwrap_or(0).into()));
        let mut out = json!({
            "documents": self.documents,
            "mentions": self.by_gold.values().sum::<usize>(),
            "exact": with_types(self.exact, exact),
            "overlap": with_types(self.overlap, overlap),
            "document": self.document.json(),
            "top1": {
                "right": self.top_right, "documents": self.with_country,
                "accuracy": ratio(self.top_right, self.with_country),
                "documents_without_country": self.without_country, "left_clean": self.left_clean,
            },
            "gold_by_type": Value::Object(gold_by_type.collect()),
        });
        if let Some(object) = out.as_object_mut() {
            if !self.by_predicted.is_empty() {
                let share = |(&via, &of): (&&str, &usize)| {
                    (via.to_owned(), ratio(self.by_predicted_hit.get(via).copied().unwrap_or(0), of).into())
                };
                let shares = self.by_predicted.iter().map(share).collect();
                object.insert("precision_by_type".to_owned(), Value::Object(shares));
            }
            if self.metonyms.gold > 0 {
                let Count { hit, gold, .. } = self.metonyms;
                object.insert("metonyms".to_owned(), json!({"hit": hit, "gold": gold, "r": ratio(hit, gold)}));
            }
        }
        out
    }

    fn table(&self) -> String {
        let types: Vec<String> = self.by_gold.iter().map(|(kind, number)| format!("{kind} {number}")).collect();
        let mut out = format!("{} documents, gold mentions: {}\n", self.documents, types.join(", "));
        let [exact, overlap] = &self.by_hit;
        for (name, count, hits) in [
            ("exact", self.exact, Some(exact)),
            ("overlap", self.overlap, Some(overlap)),
            ("document", self.document, None),
        ] {
            let Prf { precision, recall, f1 } = count.prf();
            let [p, r, f] = [precision, recall, f1].map(|share| 100.0 * share);
            let Count { hit, predicted, gold } = count;
            let _ = writeln!(
                out,
                "{name:10} P {p:5.1}  R {r:5.1}  F1 {f:5.1}   ({hit} hit, {predicted} predicted, {gold} gold)"
            );
            for (kind, &of) in hits.into_iter().flat_map(|_| &self.by_gold) {
                let hit = hits.and_then(|hits| hits.get(kind)).copied().unwrap_or(0);
                let _ = writeln!(out, "           recall of {kind} {:.1}", 100.0 * ratio(hit, of));
            }
        }
        let _ = writeln!(
            out,
            "top-1      {:.1}  ({} of {} documents); {} of {} documents without a country left clean",
            100.0 * ratio(self.top_right, self.with_country),
            self.top_right,
            self.with_country,
            self.left_clean,
            self.without_country
        );
        if self.metonyms.gold > 0 {
            let Count { hit, gold, .. } = self.metonyms;
            let _ = writeln!(out, "metonyms   R {:.1}  ({hit} of {gold})", 100.0 * ratio(hit, gold));
        }
        out
    }
}

/// Pairs mentions of the same country, the most alike first.
fn pairs(scored: &[&Mention], plain: &[&Found], alike: impl Fn(Span, Span) -> usize) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (i, m) in scored.iter().enumerate() {
        for (j, p) in plain.iter().enumerate().filter(|(_, p)| p.code == m.code()) {
            let alike = alike((m.start, m.end), p.span);
            candidates.extend((alike > 0).then(|| (float(alike), i, j)));
        }
    }
    greedy(candidates)
}

/// Scores a file.
pub(crate) fn report(path: &Path, resources: &Resources) -> Result<Report, Trouble> {
    let (mut load, mut counts, mut errors, mut bad_ranges) = (Load::default(), Counts::default(), Errors::default(), 0);
    for document in read_lines::<Document>(path)? {
        let analysis = load.analyse(&document.text, resources);
        let text = Text::new(&document.text);
        counts.add(&text, &document, &found(&text, &analysis), &mut errors);
        bad_ranges += text.bad();
    }
    let figures = [
        ("exact", counts.exact.prf().f1),
        ("overlap", counts.overlap.prf().f1),
        ("document", counts.document.prf().f1),
        ("top1", ratio(counts.top_right, counts.with_country)),
        ("metonyms", ratio(counts.metonyms.hit, counts.metonyms.gold)),
    ];
    let figures = figures.into_iter().map(|(name, share)| (name.to_owned(), 100.0 * share)).collect();
    Ok(Report { label: label(path), load, bad_ranges, scores: counts.json(), table: counts.table(), figures, errors })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mention(start: usize, end: usize, code: &str, ignore: bool) -> Mention {
        Mention { start, end, code: Some(code.to_owned()), kind: "name".to_owned(), ignore, constituent: false }
    }

    fn found(start: usize, end: usize, code: &str, via: Via) -> Found {
        Found { span: (start, end), code: code.to_owned(), via }
    }

    #[test]
    fn a_tiny_corpus_is_counted_by_hand() {
        let text = "Peru and South Georgia. Lima said no to Chile. Georgia won.";
        let document = Document {
            id: "a".to_owned(),
            text: text.to_owned(),
            countries: vec![mention(0, 4, "PE", false), mention(9, 22, "GS", true), mention(40, 45, "CL", false)],
            metonyms: vec![Metonym { start: 24, end: 28, code: "PE".to_owned() }],
        };
        let predicted = [
            found(0, 4, "PE", Via::Name),
            found(15, 22, "GE", Via::Name),
            found(24, 28, "PE", Via::Metonym),
            found(37, 45, "CL", Via::Name),
            found(47, 54, "GE", Via::Name),
        ];
        let (mut counts, mut errors) = (Counts::default(), Errors::default());
        counts.add(&Text::new(text), &document, &predicted, &mut errors);
        let of = |count: Count| [count.hit, count.predicted, count.gold];
        assert_eq!(of(counts.exact), [1, 3, 2]);
        assert_eq!(of(counts.overlap), [2, 3, 2]);
        assert_eq!(of(counts.document), [2, 3, 2]);
        assert_eq!((counts.metonyms.hit, counts.metonyms.gold), (1, 1));
        assert_eq!((counts.top_right, counts.with_country), (1, 1));
        let shown = errors.show(9);
        assert!(shown.contains("name other extent: 1"), "{shown}");
        assert!(
            shown.contains("name false alarm: 1\n   GE Peru and South Georgia. Lima said no to Chile. [Georgia] won."),
            "{shown}"
        );
    }
}
