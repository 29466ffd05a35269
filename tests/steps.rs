//! An analysis in steps equals the analysis at once. Progress never falls, and steps stay small in long texts.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use claimlight::progress::{Progress, WHOLE};
use claimlight::text::block::structure::Structure;
use claimlight::{Analysis, Resources, analyze, pipeline, wire};

/// Takes the steps one by one, like a page: returns the result and the progress after each step.
fn stepwise(text: &str, resources: &Resources) -> (Analysis, Vec<u32>) {
    let progress = Progress::new();
    let structure = Structure::default();
    let mut work = pin!(pipeline::analyze_in_steps(text, &structure, resources, &progress));
    let mut done = Vec::new();
    loop {
        match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Pending => done.push(progress.done()),
            Poll::Ready(analysis) => return (analysis, done),
        }
    }
}

fn articles() -> impl Iterator<Item = (String, String)> {
    let files = std::fs::read_dir("tests/articles").expect("the articles are there").map(|entry| entry.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    texts.map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
}

#[test]
fn steps_give_what_one_call_gives() {
    let resources = Resources::load().unwrap();
    let public = |text: &str, found| {
        serde_json::to_string(&wire::Analysis::new(text, found, &resources.gazetteer)).expect("it is plain data")
    };
    let mut count = 0;
    for (name, text) in articles() {
        let (found, done) = stepwise(&text, &resources);
        assert_eq!(public(&text, found), public(&text, analyze(&text, &resources)), "{name}");
        assert!(done.is_sorted() && done.iter().all(|done| *done <= WHOLE), "{name}: {done:?}");
        count += 1;
    }
    assert!(count > 3, "{count} articles");
}

#[test]
fn a_long_text_has_more_steps_and_no_leaps() {
    let resources = Resources::load().unwrap();
    let (name, article) = articles().max_by_key(|(_, text)| text.len()).unwrap();
    // Repeated lines would be skipped as duplicates, so each gets a number; also the same text as a single line.
    let long: String = (0..20).flat_map(|nth| article.lines().map(move |line| format!("{line} {nth}\n"))).collect();
    let flat = long.split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, few) = stepwise(&article, &resources);
    let (_, many) = stepwise(&long, &resources);
    assert!(many.len() > 10 * few.len(), "{name}: {} steps, twenty times as long {}", few.len(), many.len());
    for done in [many, stepwise(&flat, &resources).1] {
        let leap = done.windows(2).filter_map(|two| Some(two.last()? - two.first()?)).max();
        assert!(leap < Some(WHOLE / 10), "{name}: {leap:?} in {} steps", done.len());
    }
}
