//! Native analysis of JSON lines: reads `{"id", "text"}` and writes `{"id", "analysis"}`, like `claimlight --jsonl`
//! with the wasm. The parity tests compare the two, and the evaluation runs this command while you work on the core.
//!
//! A line may also have `structure`: what the HTML of the page says about each of its lines.
//!
//! `--network FILE` and `--speakers FILE` replace the built-in models. `--without RULE` disables a rule
//! ([`claimlight::rule`]) and can be repeated. `--preview` runs only the fast stages.

use lexopt::ValueExt as _;

use claimlight::annotate::network::Network;
use claimlight::progress::{self, Progress};
use claimlight::speaker::model::SpeakerModel;
use claimlight::text::block::structure::Structure;
use claimlight::tools::{Failure, answer_each};
use claimlight::{Resources, pipeline, rule, wire};

#[derive(serde::Serialize)]
struct Line {
    id: serde_json::Value,
    analysis: wire::Analysis,
}

fn main() -> Result<(), Failure> {
    let Options { resources, quick } = options()?;
    answer_each(|question| {
        let text = question.text.as_str();
        let (structure, progress) = (Structure::read(text, &question.structure()), Progress::new());
        let found = if quick {
            progress::run(pipeline::preview_in_steps(text, &structure, &resources, &progress))
        } else {
            progress::run(pipeline::analyze_in_steps(text, &structure, &resources, &progress))
        };
        let analysis = wire::Analysis::new(text, found, &resources.gazetteer);
        Ok(Line { id: question.id.clone(), analysis })
    })
}

struct Options {
    resources: Resources,
    quick: bool,
}

fn options() -> Result<Options, Box<dyn std::error::Error>> {
    let (mut network, mut speakers, mut left_out, mut quick) = (None, None, Vec::new(), false);
    let mut options = lexopt::Parser::from_env();
    while let Some(option) = options.next()? {
        match option {
            lexopt::Arg::Long("network") => network = Some(std::fs::read(options.value()?)?),
            lexopt::Arg::Long("speakers") => speakers = Some(std::fs::read(options.value()?)?),
            lexopt::Arg::Long("without") => left_out.push(options.value()?.string()?),
            lexopt::Arg::Long("preview") => quick = true,
            other => return Err(other.unexpected().into()),
        }
    }
    rule::leave_out(left_out);
    let mut resources = Resources::load()?;
    if let Some(bytes) = network {
        resources.network = Network::read("--network", &bytes)?;
    }
    if let Some(bytes) = speakers {
        resources.voices = SpeakerModel::read("--speakers", &bytes)?;
    }
    Ok(Options { resources, quick })
}
