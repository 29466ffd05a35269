//! Country mentions compared with plain aho-corasick over the same names: `cargo bench --bench countries`.
//!
//! aho-corasick only finds the letters of the entries, even inside other words, and decides nothing; it is the lower
//! bound for one pass over a text. Three sizes show that time is linear in the text and that allocations hardly grow.
//! Times are the best of several runs on one core; allocations are counted in a separate run.

#![allow(clippy::disallowed_types, reason = "a clock is what a benchmark is about")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use aho_corasick::{AhoCorasick, MatchKind};
use claimlight::Resources;
use claimlight::country;
use claimlight::progress::{self, Progress};
use claimlight::text::document::Document;

const RUNS: usize = 7;

fn best<T>(work: impl Fn() -> T) -> Duration {
    let run = |_| {
        let began = Instant::now();
        black_box(work());
        began.elapsed()
    };
    (0..RUNS).map(run).min().unwrap_or_default()
}

/// The number of allocations, and the peak of allocated bytes.
fn allocated<T>(work: impl Fn() -> T) -> String {
    let info = allocation_counter::measure(|| drop(black_box(work())));
    format!("{} ({} KB)", info.count_total, info.bytes_max.div_ceil(1024))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let resources = Resources::load()?;
    let entries: Vec<&str> = resources.gazetteer.entries().map(|entry| entry.written).collect();
    let build = || AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&entries);
    let plain = build()?;
    println!("{} entries; aho-corasick built in {:?}, {}", entries.len(), best(build), allocated(build));
    let articles = std::fs::read_dir("tests/articles")?
        .filter_map(|file| Some(file.ok()?.path()).filter(|path| path.extension().is_some_and(|end| end == "txt")));
    let mut paths: Vec<_> = articles.collect();
    paths.sort();
    let mut one = String::new();
    for path in paths {
        one.push_str(&std::fs::read_to_string(path)?);
        one.push_str("\n\n");
    }
    println!("bytes      words    aho-corasick   reading    country mentions   found    allocations (most held)");
    println!("{:>86}", "aho-corasick   country mentions");
    for times in [8, 16, 32] {
        let text = one.repeat(times);
        let scan = best(|| plain.find_iter(&text).count());
        let read = best(|| Document::read(&text, &resources.text()));
        let document = Document::read(&text, &resources.text());
        let find = best(|| progress::run(country::find(&document, &resources.country(), &Progress::new())));
        let found = progress::run(country::find(&document, &resources.country(), &Progress::new())).len();
        let words = text.split_whitespace().count();
        let (plainly, ours) = (
            allocated(|| plain.find_iter(&text).count()),
            allocated(|| progress::run(country::find(&document, &resources.country(), &Progress::new()))),
        );
        println!(
            "{:<10} {words:<8} {scan:<14.2?} {read:<10.2?} {find:<18.2?} {found:<8} {plainly:<14} {ours}",
            text.len()
        );
    }
    Ok(())
}
