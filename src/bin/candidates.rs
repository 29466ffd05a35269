//! The speakers each source may refer to, with their features: the trainer of the speaker models (`train/speakers.py`)
//! talks to this command.
//!
//! The first line of the output names all clues and kinds. Then each input line is a request:
//! - `{"text"}` starts an article. The answer `{"found"}` lists its attributions as `{"source", "cue", "content",
//!   "nested", "confidence"}`, with spans in code points.
//! - `{"attributions", "chosen"}` asks for candidates. `attributions` has the form of `found`, ordered by content, and
//!   defaults to `found`. `chosen` lists the speakers of the sources so far, and may be empty. The answer is
//!   `{"cases": [[{"id", "names", "itself", "rule", "best", "clues"}, …], …]}`: the candidates for each source, where
//!   the id -1 means nobody.
//! - `{"chosen", "portraits": true}` asks for the speakers of the last attributions, with their clues. The answer is
//!   `{"portraits": [{"names", "kind"}, …]}`.
//! - `{"listed": true}` asks for the speakers that the analysis lists. The answer is `{"listed": [{"name", "countries"},
//!   …]}`, with the clues of each country; `train/countries.py` learns which one is theirs.
//! - `{"mentioned": true}` asks for the names of the article, as if none of them said anything. The answer is
//!   `{"mentioned": [{"names", "clues"}, …]}`; `train/names.py` learns their kinds.
//!
//! If a model file is given as the argument, its choices are marked "best". `--kinds FILE` reads that model of kinds of
//! names instead of the shipped one.

use std::io::{BufRead as _, Write as _};

use claimlight::annotate::name::model::KindModel;
use claimlight::attribution::Attribution;
use claimlight::mention::Mention;
use claimlight::pipeline::attributed;
use claimlight::progress::{self, Progress};
use claimlight::speaker::cases::{self, Case, Listed, Mentioned, Portrait, Row};
use claimlight::speaker::model::{CLUES, COUNTRY_CLUES, KIND_CLUES, SpeakerModel};
use claimlight::speaker::name_model::NameModel;
use claimlight::text::document::Document;
use claimlight::text::span::Span;
use claimlight::{Resources, country, mention};
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut resources = Resources::load()?;
    let (mut arguments, mut model) = (std::env::args().skip(1), None);
    while let Some(argument) = arguments.next() {
        if argument == "--kinds" {
            let path = arguments.next().ok_or("expected a file after --kinds")?;
            resources.kinds = KindModel::read("kinds", &std::fs::read(path)?)?;
        } else {
            model = Some(SpeakerModel::read("model", &std::fs::read(argument)?)?);
        }
    }
    let mut out = std::io::stdout().lock();
    let clues = json!({ "clues": CLUES, "kind": KIND_CLUES, "country": COUNTRY_CLUES, "kinds": cases::kinds(), "mentioned": NameModel::clues() });
    writeln!(out, "{clues}")?;
    out.flush()?;
    let mut lines = std::io::stdin().lock().lines();
    let mut next = lines.next().transpose()?;
    while let Some(line) = next {
        let object: Value = serde_json::from_str(&line)?;
        let text = object.get("text").and_then(Value::as_str).ok_or("expected {\"text\"}")?;
        let document = Document::read(text, &resources.text());
        let progress = Progress::new();
        let (annotations, found) = attributed(&document, &resources);
        let countries = progress::run(country::find(&document, &resources.country(), &progress));
        let mentions: Vec<Mention> =
            progress::run(mention::find(&annotations, &countries, &resources.mention(), &progress));
        let speaker = resources.speaker();
        let mut asked = found.clone();
        writeln!(out, "{}", json!({ "found": found.iter().map(|one| told(text, one)).collect::<Vec<_>>() }))?;
        out.flush()?;
        loop {
            next = lines.next().transpose()?;
            let Some(question) = next.as_deref().map(serde_json::from_str::<Value>).transpose()? else { break };
            if question.get("text").is_some() {
                break;
            }
            let ids = question.get("chosen").and_then(Value::as_array).into_iter().flatten();
            let chosen: Vec<i64> = ids.filter_map(Value::as_i64).collect();
            let answer = if question.get("mentioned").is_some() {
                let work = cases::mentioned(&annotations, &mentions, &countries, &found, &speaker);
                let told = |one: Mentioned| json!({ "names": one.names, "clues": one.clues });
                json!({ "mentioned": progress::run(work).into_iter().map(told).collect::<Vec<_>>() })
            } else if question.get("listed").is_some() {
                let work = cases::listed(&annotations, &mentions, &countries, &found, &speaker);
                let told = |one: Listed| json!({ "name": one.name, "countries": one.countries });
                json!({ "listed": progress::run(work).into_iter().map(told).collect::<Vec<_>>() })
            } else if question.get("portraits").is_some() {
                let work = cases::portraits(&annotations, &mentions, &countries, &asked, &chosen, &speaker);
                let portraits: Vec<Value> = progress::run(work).into_iter().map(portrait).collect();
                json!({ "portraits": portraits })
            } else {
                asked = given(&document, &question).unwrap_or_else(|| found.clone());
                let work = cases::cases(&annotations, &mentions, &countries, &asked, &chosen, model.as_ref(), &speaker);
                json!({ "cases": progress::run(work).into_iter().map(case).collect::<Vec<_>>() })
            };
            writeln!(out, "{answer}")?;
            out.flush()?;
        }
    }
    Ok(())
}

fn case(case: Case) -> Value {
    let row = |(at, row): (usize, Row)| {
        json!({
            "id": row.id, "names": row.names, "itself": row.itself, "rule": at == case.rule,
            "best": Some(at) == case.best, "clues": row.clues
        })
    };
    case.candidates.into_iter().enumerate().map(row).collect()
}

fn portrait(one: Portrait) -> Value {
    json!({ "names": one.names, "kind": one.kind })
}

/// An attribution as JSON, with spans in code points.
fn told(text: &str, one: &Attribution) -> Value {
    let point = |byte: usize| text.get(..byte).map_or(0, |before| before.chars().count());
    let spans = |spans: &[Span]| -> Vec<[usize; 2]> { spans.iter().map(|s| [point(s.start), point(s.end)]).collect() };
    json!({
        "source": spans(&one.source), "cue": spans(&one.cue), "content": spans(&one.content),
        "nested": one.parent.is_some(), "confidence": one.confidence
    })
}

/// The attributions in a request.
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
