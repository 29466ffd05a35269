//! Compiles the crate to wasm, generates its JavaScript bindings and optimises it.
//!
//! Builds are reproducible: lock files pin all versions, and the paths of this machine are mapped to fixed names.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";
/// Of `Cargo.toml`: rules for size, models for speed.
const PROFILE: &str = "page";

/// No feature flags: wasm-opt reads the features from the module's `target_features` section, and enabling more would
/// let it emit instructions that Node 20 rejects. Memory packing is off because it splits the data into thousands of
/// segments, which makes the compressed module larger. A function with one caller is not inlined, because engines
/// optimise a hot function by itself, as soon as it was called often. The lowest kilobyte is the far end of the stack,
/// so addresses can be added without checks for overflow into it. Functions are ordered by their names, so that those of
/// one module and the copies of a generic one lie side by side, which compresses better; then the names are removed.
const WASM_OPT: [&str; 7] = [
    "-O3",
    "--one-caller-inline-max-function-size=0",
    "--low-memory-unused",
    "--skip-pass=memory-packing",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
];

/// What LLVM may inline: half of its own threshold for small code, at which the loops that take the time are as fast.
/// Measured in `record/speed.md`.
const INLINE: u8 = 25;

/// Leaves `claimlight.js`, `claimlight.d.ts` and `claimlight_bg.wasm` in `build/wasm/`.
pub fn build() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies in the repository")?;
    let out = root.join("build/wasm");
    println!("  compiling");
    compile(root)?;
    println!("  binding");
    bind(&root.join("target").join(TARGET).join(PROFILE).join("claimlight.wasm"), &out)?;
    println!("  optimising");
    optimise(root, &out.join("claimlight_bg.wasm"))
}

fn compile(root: &Path) -> Result<()> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))?;
    let flags = [
        "-Ctarget-feature=+simd128".to_owned(),
        format!("-Cllvm-args=-inline-threshold={INLINE}"),
        format!("--remap-path-prefix={}=claimlight", root.display()),
        format!("--remap-path-prefix={home}=cargo"),
    ];
    let mut command = Command::new(cargo);
    command.current_dir(root).args([
        "build",
        "--profile",
        PROFILE,
        "--lib",
        "--locked",
        "--target",
        TARGET,
        "--target-dir",
        "target",
    ]);
    command.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    run(&mut command)
}

fn bind(wasm: &Path, out: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(wasm)
        .out_name("claimlight")
        .web(true)?
        .typescript(true)
        // Our loader passes the bytes itself; a default path would make bundlers look for a file.
        .omit_default_module_path(true)
        // After a trap, the loader discards the instance and creates a new one.
        .reset_state_function(true)
        .remove_producers_section(true)
        .generate(out)
}

fn optimise(root: &Path, wasm: &Path) -> Result<()> {
    let wasm_opt = root.join("node_modules/binaryen/bin/wasm-opt");
    ensure!(wasm_opt.exists(), "wasm-opt is not installed: run `npm ci` first");
    run(Command::new("node").arg(wasm_opt).args(WASM_OPT).arg(wasm).arg("-o").arg(wasm))
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{} did not start", command.get_program().display()))?;
    ensure!(status.success(), "{} failed: {status}", command.get_program().display());
    Ok(())
}
