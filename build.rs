//! Makes files in `data/` smaller, so that a page loads less: patterns become the table of an automaton, so that the wasm
//! needs no compiler for them, and lists lose what their lines share.

mod packing;

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=packing");
    println!("cargo:rerun-if-changed=data/patterns.tsv");
    let out = std::env::var("OUT_DIR")?;
    let out = Path::new(&out);
    std::fs::write(out.join("patterns.rs"), packing::patterns::code(&std::fs::read_to_string("data/patterns.tsv")?)?)?;
    packing::lists::pack(out)
}
