//! An analysis in steps, left at any of them or taken to its end, is the analysis: `cargo +nightly fuzz run steps`.

#![no_main]

use std::pin::pin;
use std::sync::LazyLock;
use std::task::{Context, Poll, Waker};

use claimlight::progress::{Progress, WHOLE};
use claimlight::text::block::structure::Structure;
use claimlight::{Resources, analyze, pipeline};
use libfuzzer_sys::fuzz_target;

static RESOURCES: LazyLock<Resources> = LazyLock::new(|| Resources::load().expect("what is built in can be read"));

fuzz_target!(|input: (u8, &str)| {
    let (left_after, text) = input;
    let progress = Progress::new();
    let structure = Structure::default();
    let mut work = pin!(pipeline::analyze_in_steps(text, &structure, &RESOURCES, &progress));
    let mut before = 0;
    for step in 0_u32.. {
        match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(analysis) => {
                assert_eq!(format!("{analysis:?}"), format!("{:?}", analyze(text, &RESOURCES)));
                return;
            }
            Poll::Pending => {
                assert!(progress.done() >= before && progress.done() <= WHOLE, "progress never falls");
                before = progress.done();
            }
        }
        // An odd number: the reader stops it here.
        if left_after % 2 == 1 && step >= u32::from(left_after) {
            return;
        }
    }
});
