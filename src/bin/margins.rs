//! Writes how sure the network is of each statement of a text, for `train/confidence.py`: `{"id", "text"}` lines in,
//! `{"id", "statements"}` out. Positions are code points.

use claimlight::tools::{CodePoints, Failure, Question, answer_each};
use claimlight::{Resources, analyze};

fn main() -> Result<(), Failure> {
    let resources = Resources::load()?;
    answer_each(|Question { id, text, .. }| {
        let points = CodePoints::of(text);
        let range = |span| points.range(span);
        let statements: Vec<serde_json::Value> = analyze(text, &resources)
            .attributions
            .iter()
            .map(|found| {
                serde_json::json!({
                    "content": found.content.iter().map(range).collect::<Vec<_>>(),
                    "cue": found.margin.map(|margin| margin.cue),
                    "sure": found.margin.map(|margin| margin.content),
                    "quotation": found.quotation.as_str(),
                    "sourceless": found.source.is_empty(),
                    "nested": found.parent.is_some(),
                    "confidence": found.confidence,
                })
            })
            .collect();
        Ok(serde_json::json!({ "id": id, "statements": statements }))
    })
}
