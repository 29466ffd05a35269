//! Any bytes give a model or an error, never a panic; a model that is read does its work: `cargo +nightly fuzz run models`.
//! The first byte says where in a good file the others stand.

#![no_main]

use claimlight::Resources;
use libfuzzer_sys::fuzz_target;

static PAGES: &[u8] = include_bytes!("../../data/models/pages.bin");

fuzz_target!(|bytes: &[u8]| {
    let Some((&[kind, low, high], rest)) = bytes.split_first_chunk::<3>() else { return };
    let mut file = PAGES.to_vec();
    let at = usize::from(u16::from_le_bytes([low, high])) % (file.len() + 1);
    match kind % 3 {
        // Other bytes in one place, a file that ends there, and a file of nothing else.
        0 => file.iter_mut().skip(at).zip(rest).for_each(|(old, new)| *old = *new),
        1 => file.truncate(at),
        _ => file = rest.to_vec(),
    }
    if let Ok(resources) = Resources::with_page_model("pages.bin", &file) {
        let _ = claimlight::analyze("“It rains,” said Ana Ruiz.\n\nShe left Peru.", &resources);
    }
});
