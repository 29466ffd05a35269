//! Any text must satisfy the invariants in `tests/support/invariants.rs`.

#![no_main]

use std::sync::LazyLock;

use claimlight::Resources;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/support/invariants.rs"]
mod invariants;

static RESOURCES: LazyLock<Resources> = LazyLock::new(|| Resources::load().expect("what is built in can be read"));

fuzz_target!(|text: &str| {
    invariants::check(text, &RESOURCES);
});
