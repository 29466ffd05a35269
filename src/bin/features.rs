//! The features of the claim model for its trainer. Reads `{"id", "text"}` lines and writes
//! `{"id", "text", "sentences", "words", "seen", "spans"}`: for each sentence its features, its words with names and
//! days masked, its words with numbers masked too, and its range in code points.

use claimlight::Resources;
use claimlight::claim::clause::Clause;
use claimlight::claim::delexicalised::{Delexicalised, NUMBER, YEAR};
use claimlight::claim::feature;
use claimlight::text::document::Document;
use claimlight::tools::{CodePoints, Failure, Question, answer_each};

fn main() -> Result<(), Failure> {
    let resources = Resources::load()?;
    answer_each(|Question { id, text, .. }| {
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
        let points = CodePoints::of(text);
        let spans: Vec<_> = document.sentences.iter().map(|sentence| points.range(&sentence.span)).collect();
        Ok(serde_json::json!({
            "id": id, "text": text, "sentences": sentences, "words": words, "seen": seen, "spans": spans
        }))
    })
}
