//! An analysis in steps, stopped at any of them or run to its end, must match the analysis in one call.

#![no_main]

use std::sync::LazyLock;

use claimlight::Resources;
use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "each target needs one of them")]
#[path = "../../tests/support/targets.rs"]
mod targets;

static RESOURCES: LazyLock<Resources> = LazyLock::new(|| Resources::load().expect("what is built in can be read"));

fuzz_target!(|input: (u8, &str)| targets::steps(input.0, input.1, &RESOURCES));
