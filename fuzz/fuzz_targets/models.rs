//! Any bytes must give a model or an error and never a panic; a model that is read must work.

#![no_main]

use std::sync::{LazyLock, Mutex};

use claimlight::Resources;
use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "each target needs one of them")]
#[path = "../../tests/support/targets.rs"]
mod targets;

static RESOURCES: LazyLock<Mutex<Resources>> =
    LazyLock::new(|| Mutex::new(Resources::load().expect("what is built in can be read")));

fuzz_target!(|bytes: &[u8]| targets::models(bytes, &mut RESOURCES.lock().expect("one thread")));
