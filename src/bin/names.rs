//! The words that may belong to names, for the trainer of `kinds.bin`, and the names found with the shipped model.
//! Reads `{"id", "text"}` lines and writes `{"id", "clues", "words", "names"}`: the names of the clues; for each block a
//! list of `[start, end, clues]`; and `[start, end, kind]` of each name. Positions are code points.

use std::ops::Range;

use claimlight::Resources;
use claimlight::annotate::name::{NameKind, clue_names};
use claimlight::annotate::{Annotations, name_clues};
use claimlight::text::document::Document;
use claimlight::tools::{CodePoints, Failure, Question, answer_each};

fn main() -> Result<(), Failure> {
    let resources = Resources::load()?;
    answer_each(|Question { id, text, .. }| {
        let document = Document::read(text, &resources.text());
        let parts = resources.annotate();
        let place = CodePoints::of(text);
        let annotations = Annotations::read(&document, &parts);
        let words: Vec<Vec<_>> = name_clues(&document, &parts)
            .into_iter()
            .map(|block| {
                let told = |(at, clues): (usize, Vec<i16>)| {
                    let (start, end) = place.range(&document.span_of(at..at + 1));
                    (start, end, clues)
                };
                block.into_iter().map(told).collect()
            })
            .collect();
        let mut names: Vec<(Range<usize>, NameKind)> = Vec::new();
        for at in 0..document.tokens.len() {
            let Some(name) = annotations.at(at).name else { continue };
            match names.last_mut() {
                Some((last, kind)) if last.end == at && *kind == name.kind && !name.starts => last.end = at + 1,
                _ => names.push((at..at + 1, name.kind)),
            }
        }
        let names: Vec<_> = names
            .into_iter()
            .map(|(tokens, kind)| {
                let (start, end) = place.range(&document.span_of(tokens));
                (start, end, format!("{kind:?}").to_lowercase())
            })
            .collect();
        Ok(serde_json::json!({ "id": id, "clues": clue_names(), "words": words, "names": names }))
    })
}
