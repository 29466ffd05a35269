//! The time of each stage of an analysis: `cargo bench --bench stages`, which `npm run bench` runs too.
//!
//! The articles of `tests/articles/` one after the other, natively. Each stage's time is its best of several rounds, so
//! other load on the machine counts little. Prints a Markdown table.

#![allow(clippy::disallowed_types, reason = "a clock is what a benchmark is about")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use claimlight::annotate::Annotations;
use claimlight::annotate::sequence::Sequence;
use claimlight::attribution::hearing::Hearing;
use claimlight::progress::{self, Progress};
use claimlight::text::document::Document;
use claimlight::{Resources, attribution, claim, country, mention, speaker};

const ROUNDS: usize = 15;
const STAGES: [&str; 7] = ["text", "country", "annotate", "mention", "attribution", "speaker", "claim"];

/// The time of each stage for one text.
async fn times(text: &str, resources: &Resources) -> [Duration; STAGES.len()] {
    let progress = Progress::new();
    let mut began = Instant::now();
    let mut lap = || {
        let now = Instant::now();
        now - std::mem::replace(&mut began, now)
    };
    let document = Document::read(text, &resources.text());
    let read = lap();
    let countries = country::find(&document, &resources.country(), &progress).await;
    let located = lap();
    let mut hearing = Hearing::new(&document);
    let listen = |sequence: &Sequence| hearing.hear(sequence);
    let annotations = Annotations::read_in_steps(&document, &resources.annotate(), listen, &progress).await;
    let annotated = lap();
    let mentions = mention::find(&annotations, &countries, &resources.mention(), &progress).await;
    let named = lap();
    let found = attribution::find(&annotations, hearing.heard(), &resources.attribution(), &progress).await;
    let attributed = lap();
    let speakers = speaker::resolve(&annotations, &mentions, &countries, &found, &resources.speaker(), &progress).await;
    let (found, speakers) = speaker::sure(found, speakers);
    let resolved = lap();
    let parts = resources.claim();
    let checkability = claim::checkability(&document, &parts, &progress).await;
    let claims = claim::find(&annotations, &found, &speakers, &countries, &checkability, &parts, &progress).await;
    black_box(claims);
    [read, located, annotated, named, attributed, resolved, lap()]
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let resources = Resources::load()?;
    let articles = std::fs::read_dir("tests/articles")?
        .filter_map(|file| Some(file.ok()?.path()).filter(|path| path.extension().is_some_and(|end| end == "txt")));
    let mut paths: Vec<_> = articles.collect();
    paths.sort();
    let texts: Vec<String> = paths.into_iter().map(std::fs::read_to_string).collect::<Result<_, _>>()?;
    let words: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    let mut best = [Duration::MAX; STAGES.len()];
    for _ in 0..ROUNDS {
        let mut round = [Duration::ZERO; STAGES.len()];
        for text in &texts {
            for (sum, time) in round.iter_mut().zip(progress::run(times(text, &resources))) {
                *sum += time;
            }
        }
        for (best, time) in best.iter_mut().zip(round) {
            *best = time.min(*best);
        }
    }
    let all: Duration = best.iter().sum();
    let row = |name: &str, time: Duration| {
        let thousand = time.as_secs_f64() * 1e6 / f64::from(u32::try_from(words).unwrap_or(u32::MAX));
        println!("| {name} | {thousand:.2} | {:.0} % |", 100.0 * time.as_secs_f64() / all.as_secs_f64());
    };
    println!("| stage, natively | 1,000 words, ms | share |\n| --- | ---: | ---: |");
    for (name, time) in STAGES.iter().zip(best) {
        row(name, time);
    }
    row("all", all);
    Ok(())
}
