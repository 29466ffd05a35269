//! Properties of any text: no panic, valid ranges, valid ids, deterministic, linear time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "as above")]

mod support;

use claimlight::text::work::steps;
use claimlight::{Resources, analyze, preview, wire};
use support::{hostile, invariants};

fn resources() -> Resources {
    Resources::load().expect("what is built in can be read")
}

#[test]
fn every_pattern_keeps_the_invariants() {
    let resources = resources();
    for (name, text) in hostile::patterns(3_000).into_iter().chain(hostile::growing(3_000)) {
        println!("{name}");
        // Once from the start, and once cut in the middle of a unit.
        let cut = text.char_indices().nth(1).map_or(0, |(at, _)| at);
        invariants::check(&text, &resources);
        invariants::check(&text[cut..], &resources);
    }
}

#[test]
fn every_ending_of_an_article_keeps_the_invariants() {
    let resources = resources();
    let article = "Peru: ‘No Talks’ With U.S., Says Ruiz\n\nBy Bo Ray\n\nLIMA, May 3 (AP) — “We won’t talk,” Peru’s envoy \
                   Ana Ruiz said Friday, “until they’ve left.”\n\n“It’s late. 😀\n\n“And cold,” she told the BBC.";
    for (at, _) in article.char_indices() {
        invariants::check(&article[..at], &resources);
        invariants::check(&article[at..], &resources);
    }
}

#[test]
fn nothing_in_nothing_out() {
    let resources = resources();
    for text in ["", " ", "\n\n\n", "\r\n", "\0", "\u{feff}", "\u{301}", "\"", "“", "”", "'", ".", "😀"] {
        let found = invariants::check(text, &resources);
        assert!(
            found.claims.is_empty() && found.speakers.is_empty() && found.countries.is_empty(),
            "{text:?}: {found:?}"
        );
    }
}

#[test]
fn a_hundred_thousand_quotation_marks_are_read_at_once() {
    let resources = resources();
    for mark in ["\"", "“", "”", "'", "‘", "“a", "\" a"] {
        let text = mark.repeat(100_000);
        let found = wire::Analysis::new(&text, preview(&text, &resources), &resources.gazetteer);
        assert!(!found.blocks.is_empty(), "{mark}");
    }
}

/// Eight times the text may take sixteen times the work. Linear work takes eight times as much, quadratic work
/// sixty-four.
const TIMES: usize = 8;
const MOST: u64 = 16;
/// The size of the shorter text in bytes. In smaller texts, the fixed cost dominates.
const QUICK: usize = 8_192;
const WHOLE: usize = 2_048;

/// The work of a run: token accesses, and allocated bytes.
fn work(run: impl FnOnce()) -> [u64; 2] {
    let before = steps();
    let allocated = allocation_counter::measure(run);
    [steps() - before, allocated.bytes_total]
}

/// The patterns whose work grows faster than their length. A long text may be classified differently from a short one
/// (repeated lines become a menu), so a pattern may also cost as much as the most expensive one.
fn too_much(bytes: usize, run: impl Fn(&str)) -> Vec<String> {
    let all = |bytes| hostile::patterns(bytes).into_iter().chain(hostile::growing(bytes));
    let short: Vec<(String, [u64; 2])> = all(bytes).map(|(name, text)| (name, work(|| run(&text)))).collect();
    let dearest = short.iter().fold([1, 1], |[a, b], (_, [c, d])| [a.max(*c), b.max(*d)]);
    let mut found = Vec::new();
    for ((name, few), (_, long)) in short.into_iter().zip(all(bytes * TIMES)) {
        let many = work(|| run(&long));
        for (at, what) in ["looks at tokens", "bytes of memory"].into_iter().enumerate() {
            if many[at] > few[at].max(1) * MOST && many[at] > dearest[at] * TIMES as u64 {
                found.push(format!("{name}: {} {what}, {TIMES} times the text {}", few[at], many[at]));
            }
        }
    }
    found
}

#[test]
fn the_quick_stages_do_linear_work() {
    let resources = resources();
    let found = too_much(QUICK, |text| drop(preview(text, &resources)));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_whole_analysis_does_linear_work() {
    let resources = resources();
    let found =
        too_much(WHOLE, |text| drop(wire::Analysis::new(text, analyze(text, &resources), &resources.gazetteer)));
    assert!(found.is_empty(), "{}", found.join("\n"));
}
