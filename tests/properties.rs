//! What holds for every text: no panic, valid ranges, ids that lead somewhere, the same result twice, and time
//! that grows as the text does.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "as above")]

mod support;

use claimlight::{Resources, analyze, preview, wire};
use support::{hostile, invariants};

fn resources() -> Resources {
    Resources::load().expect("what is built in can be read")
}

#[test]
fn any_text_keeps_the_invariants() {
    let resources = resources();
    arbtest::arbtest(|u| {
        invariants::check(&hostile::text(u)?, &resources);
        Ok(())
    })
    .size_max(8_192)
    .budget_ms(2_000);
}

#[test]
fn any_unicode_keeps_the_invariants() {
    let resources = resources();
    arbtest::arbtest(|u| {
        invariants::check(u.arbitrary::<&str>()?, &resources);
        Ok(())
    })
    .budget_ms(500);
}

#[test]
fn every_pattern_keeps_the_invariants() {
    let resources = resources();
    for (name, text) in hostile::patterns(3_000).into_iter().chain(hostile::growing(3_000)) {
        println!("{name}");
        // Once from the start and once cut in the middle of a unit.
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

/// Time this thread has spent on a processor, so that other work on the machine does not count; the clock elsewhere.
fn seconds_of_work() -> f64 {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = spent.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    spent.map_or_else(
        || {
            let clock = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
            clock.map_or(0.0, |time| time.as_secs_f64())
        },
        |nanoseconds| nanoseconds / 1e9,
    )
}

/// The time of one run: the average of as many as take a while, since the processor's account is kept in ticks.
fn time(work: impl Fn()) -> f64 {
    let (began, mut runs) = (seconds_of_work(), 0.0);
    loop {
        work();
        runs += 1.0;
        let spent = seconds_of_work() - began;
        if spent >= 0.012 {
            return spent / runs;
        }
    }
}

/// Eight times the text may take sixteen times as long: linear work takes eight times, work that grows with the
/// square sixty-four times.
const TIMES: usize = 8;
const MOST: f64 = 16.0;

/// The patterns whose time grows faster than their length, on the best of four tries. What is read within six
/// milliseconds is made longer first: the parts that do not grow with the text would hide the rest.
fn too_slow(work: impl Fn(&str)) -> Vec<String> {
    let all = |bytes| hostile::patterns(bytes).into_iter().chain(hostile::growing(bytes));
    let mut slow = Vec::new();
    let mut measure = |bytes: usize, one: f64, name: &str, short: &str, long: &str| {
        let (mut one, mut many) = (one, time(|| work(long)));
        for _ in 0..3 {
            if many / one > MOST {
                one = one.max(time(|| work(short)));
                many = many.min(time(|| work(long)));
            }
        }
        println!("{name}: {bytes} bytes {:.2} ms, {TIMES} times as many {:.2} ms", one * 1e3, many * 1e3);
        if many / one > MOST {
            slow.push(format!("{name}: {TIMES} times the text takes {:.1} times as long", many / one));
        }
    };
    for ((name, small), ((_, text), (_, long))) in all(2_048).zip(all(16_384).zip(all(16_384 * TIMES))) {
        let one = time(|| work(&small));
        if one < 0.006 {
            measure(text.len(), time(|| work(&text)), name, &text, &long);
        } else {
            measure(small.len(), one, name, &small, &text);
        }
    }
    slow
}

#[test]
fn the_quick_stages_take_linear_time() {
    let resources = resources();
    let slow = too_slow(|text| drop(preview(text, &resources)));
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

#[test]
fn the_whole_analysis_takes_linear_time() {
    let resources = resources();
    let slow = too_slow(|text| drop(wire::Analysis::new(text, analyze(text, &resources), &resources.gazetteer)));
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
