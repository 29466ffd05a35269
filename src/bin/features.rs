//! Writes what the claim model sees of each text, for its trainer: `{"id", "text"}` lines in,
//! `{"id", "text", "sentences"}` out, a sentence being the list of its features.

use std::io::{BufRead as _, Write as _};

use claimlight::Resources;
use claimlight::claim::blind::Blind;
use claimlight::claim::feature;
use claimlight::claim::stretch::Stretch;
use claimlight::document::Document;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let resources = Resources::load()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let object: serde_json::Value = serde_json::from_str(&line?)?;
        let (Some(id), Some(text)) = (object.get("id"), object.get("text").and_then(serde_json::Value::as_str)) else {
            return Err("expected {\"id\", \"text\"}".into());
        };
        let document = Document::read(text, &resources);
        let blind = Blind::new(&document, &resources);
        let sentences: Vec<Vec<String>> = document
            .sentences
            .iter()
            .map(|sentence| {
                let stretch = Stretch::read(&blind, sentence.tokens.clone(), None, &resources);
                feature::features(&stretch).into_iter().map(|(_, feature)| feature.name()).collect()
            })
            .collect();
        serde_json::to_writer(&mut out, &serde_json::json!({ "id": id, "text": text, "sentences": sentences }))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
