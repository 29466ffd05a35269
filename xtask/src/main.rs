//! Commands of the build that need Rust: `cargo xtask wasm`.
//!
//! It compiles the crate and leaves the optimised wasm with its JavaScript and type declarations in `build/wasm/`.
//! `scripts/build.js` makes the page and the package from them, with tools from npm.

mod wasm;

use std::process::ExitCode;

const HELP: &str = "cargo xtask wasm    builds build/wasm/ from the crate (needs `npm ci` for wasm-opt)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["wasm"] => wasm::build(),
        ["--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(anyhow::anyhow!("expected one command:\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
