//! What the scores must reach: `label → measure → floor` in a JSON file.
//!
//! Floors are percentages, or counts where the measure is one. Measures that are better when small (false
//! countries, bad ranges, errors of calibration) have a ceiling instead, in the same place.

use std::collections::BTreeMap;
use std::path::Path;

use crate::gold::Trouble;
use crate::options::Measure;
use crate::report::{Report, float};

/// Measures that must not exceed their figure.
const CEILINGS: [&str; 5] = ["bad_ranges", "countries_false", "wrongly_quoted", "brier", "ece"];

/// Floors by label and measure.
pub(crate) type Floors = BTreeMap<String, BTreeMap<String, f64>>;

/// Reads a file of floors.
pub(crate) fn read(path: &Path) -> Result<Floors, Trouble> {
    let named = |error: &dyn std::fmt::Display| Trouble::new(format!("{}: {error}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| named(&error))?;
    serde_json::from_str(&text).map_err(|error| named(&error))
}

/// What fell short, a line each. A floor for a file that is not there, or for no measure, is an error.
pub(crate) fn shortfalls(floors: &Floors, reports: &[Report], only: &[Measure]) -> Result<Vec<String>, Trouble> {
    let mut short = Vec::new();
    for (label, measures) in floors {
        if !only.iter().any(|measure| label.split('/').next() == Some(measure.as_str())) {
            continue;
        }
        let Some(report) = reports.iter().find(|report| report.label == *label) else {
            return Err(Trouble::new(format!("floors for {label}, which was not scored")));
        };
        for (measure, &floor) in measures {
            let Some(reached) = reached(report, measure) else {
                let known: Vec<&str> = report.figures.keys().map(String::as_str).collect();
                let message = format!("{label} has no measure {measure}; it has bad_ranges, {}", known.join(", "));
                return Err(Trouble::new(message));
            };
            let ceiling = CEILINGS.contains(&measure.as_str());
            // Not reached: also where a score is no number.
            let holds = if ceiling { reached <= floor } else { reached >= floor };
            if !holds {
                let bound = if ceiling { "at most" } else { "at least" };
                short.push(format!("{label} {measure} {reached:.2}, wanted {bound} {floor}"));
            }
        }
    }
    Ok(short)
}

fn reached(report: &Report, measure: &str) -> Option<f64> {
    if measure == "bad_ranges" {
        return Some(float(report.bad_ranges));
    }
    report.figures.get(measure).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::errors::Errors;
    use crate::report::Load;

    fn check(floors: &str) -> Result<Vec<String>, String> {
        let report = Report {
            label: "quotes/dev".to_owned(),
            load: Load::default(),
            bad_ranges: 2,
            scores: serde_json::Value::Null,
            table: String::new(),
            figures: [("exact".to_owned(), 61.26), ("ece".to_owned(), 4.0), ("auc".to_owned(), f64::NAN)].into(),
            errors: Errors::default(),
        };
        let floors = serde_json::from_str(floors).map_err(|error| error.to_string())?;
        shortfalls(&floors, &[report], &[Measure::Quotes]).map_err(|trouble| trouble.to_string())
    }

    #[test]
    fn shortfalls_are_named() {
        assert_eq!(check(r#"{"quotes/dev": {"exact": 61.2, "ece": 4, "bad_ranges": 2}}"#), Ok(vec![]));
        for (measure, says) in [
            (r#""exact": 61.3"#, "quotes/dev exact 61.26, wanted at least 61.3"),
            (r#""ece": 3.9"#, "quotes/dev ece 4.00, wanted at most 3.9"),
            (r#""bad_ranges": 0"#, "quotes/dev bad_ranges 2.00, wanted at most 0"),
            (r#""auc": 1"#, "quotes/dev auc NaN, wanted at least 1"),
        ] {
            assert_eq!(check(&format!("{{\"quotes/dev\": {{{measure}}}}}")), Ok(vec![says.to_owned()]));
        }
    }

    #[test]
    fn floors_that_mean_nothing_are_errors() {
        assert!(check(r#"{"quotes/test": {"exact": 1}}"#).unwrap_err().contains("quotes/test"));
        assert!(check(r#"{"quotes/dev": {"exakt": 1}}"#).unwrap_err().contains("no measure exakt"));
        assert_eq!(check(r#"{"seed": {"found": 99}}"#), Ok(vec![]), "not scored this time");
    }
}
