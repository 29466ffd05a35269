//! Writes what the claim model sees of each text, for its trainer: `{"id", "text"}` lines in,
//! `{"id", "text", "sentences", "words", "seen", "spans"}` out: for each sentence the list of its features, its words with
//! names and days hidden and numbers as they are written, the words with numbers hidden too, and its range of code points.

use std::io::{BufRead as _, Write as _};

use claimlight::Resources;
use claimlight::claim::clause::Clause;
use claimlight::claim::delexicalised::{Delexicalised, NUMBER, YEAR};
use claimlight::claim::feature;
use claimlight::text::document::Document;

/// Counts code points up to rising byte offsets.
#[derive(Default)]
struct CodePoints {
    bytes: usize,
    points: usize,
}

impl CodePoints {
    fn until(&mut self, text: &str, byte: usize) -> usize {
        self.points += text.get(self.bytes..byte).map_or(0, |part| part.chars().count());
        self.bytes = byte;
        self.points
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let resources = Resources::load()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let object: serde_json::Value = serde_json::from_str(&line?)?;
        let (Some(id), Some(text)) = (object.get("id"), object.get("text").and_then(serde_json::Value::as_str)) else {
            return Err("expected {\"id\", \"text\"}".into());
        };
        let document = Document::read(text, &resources.text());
        let delexicalised = Delexicalised::new(&document, &resources.claim());
        let sentences: Vec<Vec<String>> = document
            .sentences
            .iter()
            .map(|sentence| {
                let clause = Clause::read(&delexicalised, sentence.tokens.clone(), None, &resources.claim());
                feature::features(&clause).into_iter().map(|(_, feature)| feature.name()).collect()
            })
            .collect();
        let words: Vec<Vec<&str>> = document
            .sentences
            .iter()
            .map(|sentence| {
                let shown = |at| {
                    if matches!(delexicalised.word(at), NUMBER | YEAR) {
                        document.word(at)
                    } else {
                        delexicalised.word(at)
                    }
                };
                sentence.tokens.clone().map(shown).collect()
            })
            .collect();
        let seen: Vec<Vec<&str>> = document
            .sentences
            .iter()
            .map(|sentence| {
                sentence.tokens.clone().map(|at| claimlight::annotate::feature::plain(delexicalised.word(at))).collect()
            })
            .collect();
        let mut count = CodePoints::default();
        let spans: Vec<[usize; 2]> = document
            .sentences
            .iter()
            .map(|sentence| [count.until(text, sentence.span.start), count.until(text, sentence.span.end)])
            .collect();
        let line = serde_json::json!({
            "id": id, "text": text, "sentences": sentences, "words": words, "seen": seen, "spans": spans
        });
        serde_json::to_writer(&mut out, &line)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
