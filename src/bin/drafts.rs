//! Every draft of a statement with its clues, including rejected ones, for `train/confidence.py`. Reads `{"id",
//! "text"}` lines and writes `{"id", "drafts"}`, with positions in code points. The first line names the clues.

use std::ops::Range;

use claimlight::Resources;
use claimlight::attribution::confidence;
use claimlight::pipeline::attributed;
use claimlight::rule;
use claimlight::text::document::Document;
use claimlight::text::span::Span;
use claimlight::tools::{CodePoints, Failure, Question, answer_each};
use serde_json::{Value, json};

fn main() -> Result<(), Failure> {
    let resources = Resources::load()?;
    rule::leave_out(["attribution.confident", "attribution.nested.gate"].map(str::to_owned).to_vec());
    println!("{}", json!({ "clues": confidence::model::CLUES }));
    answer_each(|Question { id, text, .. }| {
        let points = CodePoints::of(text);
        let document = Document::read(text, &resources.text());
        let (annotations, found) = attributed(&document, &resources);
        let tokens = |span: &Span| -> Range<usize> { document.tokens_in(*span) };
        let lemma = |at: usize| annotations.lemma(at).to_owned();
        let drafts: Vec<Value> = found
            .iter()
            .map(|one| {
                let cue = one.cue.first().and_then(|cue| confidence::clue::main_word(&annotations, &tokens(cue)));
                let source = one.source.first().map(|source| confidence::clue::head(&annotations, &tokens(source)));
                json!({
                    "content": one.content.iter().map(|span| points.range(span)).collect::<Vec<_>>(),
                    "source": one.source.iter().map(|span| points.range(span)).collect::<Vec<_>>(),
                    "nested": one.parent.is_some(),
                    "cue": cue.map(lemma),
                    "head": source.filter(|&at| annotations.head_name(at).is_none()).map(lemma),
                    "clues": one.clues,
                })
            })
            .collect();
        Ok(json!({ "id": id, "drafts": drafts }))
    })
}
