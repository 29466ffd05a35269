//! `www/schema.json`, the JSON Schema of the result, matches the structs of `wire.rs`, and results match the schema.
//!
//! After a change of the structs, `UPDATE=1 cargo test --all-features --test schema` rewrites the file. Its diff shows
//! the change of the public contract, which CHANGELOG.md must mention.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

use claimlight::wire::{Analysis, SCHEMA_VERSION};
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;

const FILE: &str = "www/schema.json";
const UNPACK: &str = "www/src/engine/unpack.ts";

#[test]
fn the_schema_matches_the_structs() {
    // JSON validators do not know the formats "uint32" and "double".
    let settings = SchemaSettings::draft2020_12().for_serialize().with_transform(RecursiveTransform(
        |schema: &mut schemars::Schema| {
            schema.remove("format");
        },
    ));
    let mut schema = settings.into_generator().into_root_schema_for::<Analysis>();
    schema.insert("title".into(), "Analysis of a news article by Claimlight".into());
    let text = format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(FILE, &text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(FILE).unwrap(), text, "UPDATE=1 cargo test --all-features --test schema");
}

#[test]
fn the_page_has_the_same_version() {
    let line = format!("export const SCHEMA_VERSION = {SCHEMA_VERSION};");
    assert!(std::fs::read_to_string(UNPACK).unwrap().contains(&line), "expected in {UNPACK}: {line}");
}
