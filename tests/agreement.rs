//! The two readings of the gold, this crate's `evaluate` and the shared yardstick, give the same numbers.
//!
//! Runs only beside a checkout of the yardstick and its corpora; elsewhere there is nothing to compare.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "as above")]

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Differences beyond rounding, with their path; the speed and the words of the errors are each one's own.
fn differences(path: &str, ours: &Value, theirs: &Value, found: &mut Vec<String>) {
    let number = |value: &Value| if value.is_null() { Some(f64::NAN) } else { value.as_f64() };
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) => {
            for key in a.keys().chain(b.keys().filter(|key| !a.contains_key(*key))) {
                if key != "words_per_second" {
                    let (a, b) = (a.get(key).unwrap_or(&Value::Bool(false)), b.get(key).unwrap_or(&Value::Bool(false)));
                    differences(&format!("{path}/{key}"), a, b, found);
                }
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {}
        (Value::String(a), Value::String(b)) if a == b => {}
        _ => match (number(ours), number(theirs)) {
            (Some(a), Some(b)) if (a - b).abs() < 1e-9 || (a.is_nan() && b.is_nan()) => {}
            _ => found.push(format!("{path}: {ours}, the yardstick has {theirs}")),
        },
    }
}

#[test]
fn differences_are_seen() {
    let mut found = Vec::new();
    let ours = serde_json::json!({"f": 0.1, "n": 2, "words_per_second": 3, "auc": null, "extra": 1});
    let theirs = serde_json::json!({"f": 0.1, "n": 3, "words_per_second": 4, "auc": null});
    differences("", &ours, &theirs, &mut found);
    assert_eq!(found, ["/extra: 1, the yardstick has false", "/n: 2, the yardstick has 3"]);
}

#[test]
#[ignore = "takes minutes, and the yardstick scores more than `evaluate` does"]
fn evaluate_agrees_with_the_yardstick() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let yardstick = root.join("../shared/eval/evaluate.py");
    if !yardstick.exists() {
        return;
    }
    let corpora = root.join("../shared/corpora");
    let ours =
        Command::new(env!("CARGO_BIN_EXE_evaluate")).arg("--json").arg("--corpora").arg(&corpora).output().unwrap();
    assert!(ours.status.success(), "{}", String::from_utf8_lossy(&ours.stderr));
    let theirs = Command::new("python3")
        .arg(&yardstick)
        .args(["--json", "--run", env!("CARGO_BIN_EXE_analyze"), "--corpora"])
        .arg(&corpora)
        .output()
        .unwrap();
    assert!(theirs.status.success(), "{}", String::from_utf8_lossy(&theirs.stderr));
    // Python writes what is no number as NaN, which JSON does not have.
    let theirs = String::from_utf8(theirs.stdout).unwrap().replace("NaN", "null");
    let mut found = Vec::new();
    differences(
        "",
        &serde_json::from_slice(&ours.stdout).unwrap(),
        &serde_json::from_str(&theirs).unwrap(),
        &mut found,
    );
    assert!(found.is_empty(), "{} differences:\n{}", found.len(), found.join("\n"));
}
