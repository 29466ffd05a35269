//! Writes how sure the network is of each statement of a text, for `train/confidence.py`: `{"id", "text"}` lines in,
//! `{"id", "statements"}` out. Positions are code points.

use std::io::{BufRead as _, Write as _};

use claimlight::text::span::Span;
use claimlight::{Resources, analyze};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let resources = Resources::load()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let object: serde_json::Value = serde_json::from_str(&line?)?;
        let (Some(id), Some(text)) = (object.get("id"), object.get("text").and_then(serde_json::Value::as_str)) else {
            return Err("expected {\"id\", \"text\"}".into());
        };
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let point = |byte: usize| starts.partition_point(|start| *start < byte);
        let range = |span: &Span| (point(span.start), point(span.end));
        let statements: Vec<serde_json::Value> = analyze(text, &resources)
            .attributions
            .iter()
            .map(|found| {
                serde_json::json!({
                    "content": found.content.iter().map(range).collect::<Vec<_>>(),
                    "cue": found.margin.map(|margin| margin.cue),
                    "sure": found.margin.map(|margin| margin.content),
                    "quotation": found.quotation.as_str(),
                    "source": found.source.iter().map(range).collect::<Vec<_>>(),
                    "sourceless": found.source.is_empty(),
                    "nested": found.parent.is_some(),
                    "confidence": found.confidence,
                })
            })
            .collect();
        serde_json::to_writer(&mut out, &serde_json::json!({ "id": id, "statements": statements }))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
