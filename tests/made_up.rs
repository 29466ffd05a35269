//! Generated inputs, the same on every run: texts, mutated articles, steps, structures of HTML, models.
//!
//! `CLAIMLIGHT_RUNS=100 cargo test --release --features tools --test made_up` runs a hundred times as many. Add
//! failures to `tests/regressions/texts.txt` as a named line.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "as above")]

mod support;

use std::fs;

use claimlight::Resources;
use support::{hostile, invariants, made_up, targets};

fn resources() -> Resources {
    Resources::load().expect("what is built in can be read")
}

/// Texts that people wrote: the articles and the cases of the rules.
fn written() -> Vec<String> {
    let files = ["tests/articles", "tests/rules"].into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let mut paths: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "txt"));
    paths.sort();
    let texts = paths.into_iter().flat_map(|path| {
        let text = fs::read_to_string(&path).unwrap();
        let is_article = path.starts_with("tests/articles");
        if is_article { vec![text] } else { text.lines().map(str::to_owned).collect() }
    });
    texts.filter(|text| !text.is_empty()).collect()
}

#[test]
fn any_text_keeps_the_invariants() {
    let resources = resources();
    made_up::each(30, 1_024, |u| {
        invariants::check(&hostile::text(u)?, &resources);
        Ok(())
    });
}

#[test]
fn any_unicode_keeps_the_invariants() {
    let resources = resources();
    made_up::each(100, 1_024, |u| {
        let text: String =
            std::iter::from_fn(|| (!u.is_empty()).then(|| u.arbitrary::<char>().ok()).flatten()).collect();
        invariants::check(&text, &resources);
        Ok(())
    });
}

#[test]
fn what_was_written_keeps_the_invariants_when_it_is_broken() {
    let (resources, written) = (resources(), written());
    assert!(written.len() > 1_000, "{} texts", written.len());
    made_up::each(150, 512, |u| {
        invariants::check(&hostile::mutated(u, &written)?, &resources);
        Ok(())
    });
}

#[test]
fn an_analysis_in_steps_is_the_analysis() {
    let (resources, written) = (resources(), written());
    made_up::each(40, 512, |u| {
        let left_after = u.arbitrary()?;
        let text = if u.ratio(1, 2)? { hostile::text(u)? } else { hostile::mutated(u, &written)? };
        targets::steps(left_after, &text, &resources);
        Ok(())
    });
}

#[test]
fn whatever_html_says_of_the_lines_breaks_nothing() {
    let (resources, written) = (resources(), written());
    made_up::each(60, 2_048, |u| {
        let numbers: Vec<u32> = (0..u.int_in_range(0..=140)?)
            .map(|_| if u.ratio(3, 4)? { u.int_in_range(0..=2_000) } else { u.arbitrary() })
            .collect::<arbitrary::Result<_>>()?;
        targets::structure(&numbers, &hostile::mutated(u, &written)?, &resources);
        Ok(())
    });
}

#[test]
fn any_model_is_read_or_refused() {
    let mut resources = resources();
    made_up::each(150, 512, |u| {
        let bytes = u.bytes(u.len())?;
        targets::models(bytes, &mut resources);
        Ok(())
    });
}

#[test]
fn what_was_found_stays_found() {
    let resources = resources();
    let lines = fs::read_to_string("tests/regressions/texts.txt").unwrap();
    for line in lines.lines().filter(|line| !line.starts_with('#')) {
        let (name, text) = line.split_once(" | ").expect("a name | a text");
        println!("{name}");
        invariants::check(&serde_json::from_str::<String>(text).expect("a JSON string"), &resources);
    }
}
