//! Writes what the network sees of each text, for the trainer: `{"id", "text"}` lines in, `{"id", "paragraphs"}` out.
//! A paragraph is a list of `[start, end, word, shape, quotation state]`, positions in code points.

use std::io::{BufRead as _, Write as _};

use claimlight::Resources;
use claimlight::annotate::tagger;
use claimlight::text::document::Document;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let resources = Resources::load()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let object: serde_json::Value = serde_json::from_str(&line?)?;
        let (Some(id), Some(text)) = (object.get("id"), object.get("text").and_then(serde_json::Value::as_str)) else {
            return Err("expected {\"id\", \"text\"}".into());
        };
        let document = Document::read(text, &resources.text());
        let place = CodePoints::of(text);
        let paragraphs: Vec<Vec<_>> = document
            .article_blocks()
            .map(|(_, block)| {
                let range = block.tokens.clone();
                let seen = tagger::see(&document, range.clone());
                let spans = range.filter_map(|at| document.token(at)).map(|token| token.span);
                spans.zip(seen).map(|(s, x)| (place.at(s.start), place.at(s.end), x.word, x.shape, x.quote)).collect()
            })
            .collect();
        serde_json::to_writer(&mut out, &serde_json::json!({ "id": id, "paragraphs": paragraphs }))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// The byte at which each code point starts.
struct CodePoints(Vec<usize>);

impl CodePoints {
    fn of(text: &str) -> Self {
        Self(text.char_indices().map(|(at, _)| at).collect())
    }

    fn at(&self, byte: usize) -> usize {
        self.0.partition_point(|start| *start < byte)
    }
}
