//! The input of the network for its trainer. Reads `{"id", "text"}` lines and writes `{"id", "paragraphs"}`. A
//! paragraph is a list of `[start, end, word, shape, quotation state]`, with positions in code points.

use claimlight::Resources;
use claimlight::annotate::tagger;
use claimlight::text::document::Document;
use claimlight::tools::{CodePoints, Failure, Question, answer_each};

fn main() -> Result<(), Failure> {
    let resources = Resources::load()?;
    answer_each(|Question { id, text, .. }| {
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
        Ok(serde_json::json!({ "id": id, "paragraphs": paragraphs }))
    })
}
