//! Scores the analysis on a folder of gold files, natively and in one process.
//!
//! In: `DIR/{quotes,articles,speakers,countries,claims}/*.jsonl` (every file except `train.jsonl`) and
//! `DIR/seed/article.json`. Out: a table or JSON for each file, errors by kind with their text, and with
//! `--floors` a list of what fell below them. Each measure has its own file and is that of the shared
//! yardstick `evaluate.py`, number for number; `tests/agreement.rs` holds the two against each other.
//!
//! Status 0: done; 1: a score is below its floor; 2: something is wrong with the options or the gold files.

mod articles;
mod claims;
mod countries;
mod errors;
mod floors;
mod gold;
mod matching;
mod options;
mod quote_facets;
mod quotes;
mod reading;
mod report;
mod seed;
mod speakers;
mod text;

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use claimlight::Resources;
use claimlight::attribution::network::Network;

use crate::gold::{Trouble, jsonl_files};
use crate::options::{Fold, Measure, Options};
use crate::report::Report;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(trouble) => {
            let _ = writeln!(std::io::stderr(), "evaluate: {trouble}");
            ExitCode::from(2)
        }
    }
}

/// Whether no score is below its floor.
fn run() -> Result<bool, Trouble> {
    let Some(options) = options::parse(std::env::args().skip(1))? else {
        print(options::USAGE)?;
        return Ok(true);
    };
    if !options.corpora.is_dir() {
        return Err(Trouble::new(format!("no folder {}; name the gold with --corpora DIR", options.corpora.display())));
    }
    let floors = options.floors.as_deref().map(floors::read).transpose()?;
    let mut resources = Resources::load().map_err(|error| Trouble::new(error.to_string()))?;
    if let Some(path) = &options.network {
        let bytes = std::fs::read(path).map_err(|error| Trouble::new(format!("{}: {error}", path.display())))?;
        resources.network = Network::read("--network", &bytes).map_err(|error| Trouble::new(error.to_string()))?;
    }
    let mut reports = Vec::new();
    for &measure in &options.only {
        for report in score(measure, &options, &resources)? {
            if !options.json {
                print(&report.show(options.errors))?;
            }
            reports.push(report);
        }
    }
    if options.json {
        print(&report::json(&reports))?;
    }
    let Some(floors) = floors else { return Ok(true) };
    let short = floors::shortfalls(&floors, &reports, &options.only)?;
    let mut lines = String::new();
    for line in &short {
        let _ = writeln!(lines, "below its floor: {line}");
    }
    let _ = std::io::stderr().write_all(lines.as_bytes());
    Ok(short.is_empty())
}

/// The reports of one folder of gold files.
fn score(measure: Measure, options: &Options, resources: &Resources) -> Result<Vec<Report>, Trouble> {
    let folder = options.corpora.join(measure.as_str());
    if !folder.is_dir() {
        if options.only_named {
            return Err(Trouble::new(format!("no folder {}", folder.display())));
        }
        return Ok(Vec::new());
    }
    if measure == Measure::Seed {
        return Ok(vec![seed::report(&folder.join("article.json"), resources)?]);
    }
    let one = |path: &Path, fold: Option<Fold>| match measure {
        Measure::Quotes => quotes::report(path, fold, resources),
        Measure::Articles => articles::report(path, resources),
        Measure::Speakers => speakers::report(path, resources),
        Measure::Countries => countries::report(path, resources),
        Measure::Claims | Measure::Seed => claims::report(path, resources),
    };
    if let Some(fold) = options.fold {
        return Ok(vec![one(&folder.join("train.jsonl"), Some(fold))?]);
    }
    jsonl_files(&folder)?.iter().map(|path| one(path, None)).collect()
}

fn print(text: &str) -> Result<(), Trouble> {
    std::io::stdout().write_all(text.as_bytes()).map_err(|error| Trouble::new(format!("cannot write: {error}")))
}
