//! Answers whom each source can mean and what speaks for it: the trainer of the ranker asks.
//!
//! A line `{"id", "text", "attributions": [{"source", "cue", "content", "nested"}]}` (spans in code points, in the order of
//! the contents) is answered by `{"id", "cases": [[{"id", "names", "itself", "rule", "best", "clues"}, …], …]}`: the
//! candidates of each source, nobody as -1. A further line `{"chosen": [id, …]}` is answered by the cases as they are once
//! these candidates are chosen. The first line of all has the names of the clues. With a model file as argument, that
//! ranker chooses, and its choices are marked "best".

use std::io::{BufRead as _, Write as _};

use claimlight::annotate::Annotations;
use claimlight::attribution::Attribution;
use claimlight::mention::Mention;
use claimlight::model::ranker::Ranker;
use claimlight::progress::{self, Progress};
use claimlight::text::document::Document;
use claimlight::text::span::Span;
use claimlight::{Resources, country, mention, speaker};
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let resources = Resources::load()?;
    let ranker = match std::env::args().nth(1) {
        Some(path) => Some(Ranker::read("model", &std::fs::read(path)?, speaker::CLUES)?),
        None => None,
    };
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", json!({ "clues": speaker::CLUES }))?;
    out.flush()?;
    let mut lines = std::io::stdin().lock().lines();
    let mut next = lines.next().transpose()?;
    while let Some(line) = next {
        let object: Value = serde_json::from_str(&line)?;
        let text = object.get("text").and_then(Value::as_str).ok_or("expected {\"id\", \"text\", \"attributions\"}")?;
        let document = Document::read(text, &resources.text());
        let attributions = given(&document, &object).ok_or("expected \"attributions\"")?;
        let annotations = Annotations::read(&document, &resources.annotate());
        let progress = Progress::new();
        let countries = progress::run(country::find(&document, &resources.country(), &progress));
        let mentions: Vec<Mention> =
            progress::run(mention::find(&annotations, &countries, &resources.mention(), &progress));
        let speaker_resources = resources.speaker();
        let mut chosen: Vec<i64> = Vec::new();
        loop {
            let work = speaker::cases(
                &annotations,
                &mentions,
                &countries,
                &attributions,
                &chosen,
                ranker.as_ref(),
                &speaker_resources,
            );
            let cases: Vec<Value> = progress::run(work)
                .into_iter()
                .map(|case| {
                    let row = |(at, row): (usize, speaker::Row)| {
                        json!({
                            "id": row.id, "names": row.names, "itself": row.itself, "rule": at == case.rule,
                            "best": Some(at) == case.best, "clues": row.clues
                        })
                    };
                    case.candidates.into_iter().enumerate().map(row).collect()
                })
                .collect();
            writeln!(out, "{}", json!({ "id": object.get("id"), "cases": cases }))?;
            out.flush()?;
            next = lines.next().transpose()?;
            let reply: Option<Value> = next.as_deref().map(serde_json::from_str).transpose()?;
            match reply.as_ref().and_then(|reply| reply.get("chosen")).and_then(Value::as_array) {
                Some(ids) => chosen = ids.iter().filter_map(Value::as_i64).collect(),
                None => break,
            }
        }
    }
    Ok(())
}

/// The attributions that a line gives.
fn given(document: &Document<'_>, object: &Value) -> Option<Vec<Attribution>> {
    let mut bytes: Vec<usize> = document.text.char_indices().map(|(at, _)| at).collect();
    bytes.push(document.text.len());
    let spans = |object: &Value, key: &str| -> Vec<Span> {
        let number = |x: &Value| bytes.get(usize::try_from(x.as_u64()?).ok()?).copied();
        let span = |pair: &Value| Some(Span::new(number(pair.get(0)?)?, number(pair.get(1)?)?));
        object.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(span).collect()
    };
    let mut out: Vec<Attribution> = Vec::new();
    for one in object.get("attributions")?.as_array()? {
        let mut attribution =
            Attribution::given(document, spans(one, "content"), spans(one, "cue"), spans(one, "source"));
        if one.get("nested").and_then(Value::as_bool) == Some(true)
            && let Some(first) = attribution.content.first().copied()
        {
            let around = |outer: &Attribution| {
                outer.content.iter().any(|span| span.start <= first.start && first.end <= span.end)
            };
            attribution.parent = out.iter().rposition(|outer| outer.parent.is_none() && around(outer));
        }
        out.push(attribution);
    }
    Some(out)
}
