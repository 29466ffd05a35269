//! Compiles the regular expressions of `data/patterns.tsv` to sparse DFA tables, so that the wasm needs only the engine
//! that runs the tables and no compiler.

use std::fmt::Write as _;
use std::path::Path;

use regex_automata::MatchKind;
use regex_automata::dfa::{StartKind, dense};
use regex_automata::nfa::thompson;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=data/patterns.tsv");
    println!("cargo:rerun-if-changed=build.rs");
    let out = std::env::var("OUT_DIR")?;
    let big = std::env::var("CARGO_CFG_TARGET_ENDIAN")? == "big";
    let (mut fields, mut loads) = (String::new(), String::new());
    for line in std::fs::read_to_string("data/patterns.tsv")?.lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (name, pattern) = line.split_once('\t').ok_or_else(|| format!("expected name, tab, pattern: {line}"))?;
        let dfa = dense::Builder::new()
            .configure(dense::Config::new().start_kind(StartKind::Anchored).match_kind(MatchKind::All).minimize(true))
            .thompson(thompson::Config::new().shrink(true))
            .build(pattern)?
            .to_sparse()?;
        let bytes = if big { dfa.to_bytes_big_endian() } else { dfa.to_bytes_little_endian() };
        std::fs::write(Path::new(&out).join(format!("{name}.dfa")), bytes)?;
        let shown = pattern.replace('`', "'");
        writeln!(fields, "    /// `{shown}`\n    pub {name}: Pattern,")?;
        writeln!(
            loads,
            "            {name}: Pattern::load(\"patterns.tsv: {name}\", \
             include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}.dfa\")))?,"
        )?;
    }
    let code = format!(
        "/// The compiled patterns, by their names in `data/patterns.tsv`.\npub struct Patterns {{\n{fields}}}\n\n\
         impl Patterns {{\n    /// Reads the tables.\n    ///\n    /// # Errors\n    /// Where a table is broken.\n    \
         pub fn load() -> Result<Self, ResourceError> {{\n        Ok(Self {{\n{loads}        }})\n    }}\n}}\n"
    );
    std::fs::write(Path::new(&out).join("patterns.rs"), code)?;
    Ok(())
}
