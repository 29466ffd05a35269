//! The features and decisions of the page model for its trainer. Reads `{"id", "text"}` lines.
//!
//! - `lines places MODEL`: `{"id", "lines": [[start, end, words, [place, …]], …]}`, with positions in code points and
//!   the table indices of words and word pairs.
//! - `lines features MODEL`: `{"id", "lines": [[feature, …], …]}`, with the word weights of a model.
//! - `lines structured MODEL`, `lines structured-headlines MODEL`: the same for the second model, on lines
//!   `{"id", "text", "structure"}`.
//! - `lines headlines MODEL`: `{"id", "candidates": [[line, feature, …], …]}`, with the lines that a model keeps.
//! - `lines scores MODEL`: `{"id", "scores": [score, …], "headline": [line, score] or null}`, with the best candidate
//!   at any score.
//! - `lines blocks MODEL`: `{"id", "analysis": {"blocks": [{"start", "end", "kind"}, …]}}`, with positions in UTF-16
//!   code units.

use claimlight::Resources;
use claimlight::progress::{self, Progress};
use claimlight::text::block::structure::{Places, Structure};
use claimlight::text::block::structured::Structured;
use claimlight::text::block::{self, Block, headline, words};
use claimlight::text::clean::Clean;
use claimlight::text::utf16::Utf16Map;
use claimlight::tools::{CodePoints, Failure, answer_each};
use serde_json::json;

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let (Some(mode), Some(model)) = (arguments.next(), arguments.next()) else {
        return Err("expected a mode and a model".into());
    };
    let resources = Resources::with_page_model("MODEL", &std::fs::read(model)?)?;
    answer_each(|question| {
        let (id, text) = (&question.id, question.text.as_str());
        let clean = Clean::read(text, &resources.text());
        let structure = Structure::read(text, &question.structure());
        let places = Places::new(&structure, &clean);
        let (spans, page, of_lines) = block::read_page(clean.text(), &places, &resources.text());
        let answer = match mode.as_str() {
            "places" => {
                let points = CodePoints::of(text);
                let line = |span: &claimlight::text::span::Span| {
                    let given = clean.given(*span);
                    json!([points.at(given.start), points.at(given.end), words::places(span.of(clean.text()))])
                };
                json!({ "id": id, "lines": spans.iter().map(line).collect::<Vec<_>>() })
            }
            "features" => {
                let rows: Vec<Vec<i32>> = page.features().map(|row| row.to_vec()).collect();
                json!({ "id": id, "lines": rows })
            }
            "headlines" => {
                let scores = resources.page.scores(&page);
                let found = headline::candidates(&page, &scores);
                let rows: Vec<(usize, Vec<i32>)> = found.map(|(at, row)| (at, row.to_vec())).collect();
                json!({ "id": id, "candidates": rows })
            }
            "structured" => {
                let scores = resources.page.scores(&page);
                let structured = Structured::new(&page, &of_lines, &scores);
                json!({ "id": id, "lines": structured.lines().map(|row| row.to_vec()).collect::<Vec<_>>() })
            }
            "structured-headlines" => {
                let first = resources.page.scores(&page);
                let scores = resources.page.structured_scores(&page, &of_lines, &first);
                let found = resources.page.candidates(&page, &first);
                let structured = Structured::new(&page, &of_lines, &first);
                let rows = structured.headlines(&found, &scores).map(|(at, row)| (at, row.to_vec()));
                let rows: Vec<(usize, Vec<i32>)> = rows.collect();
                json!({ "id": id, "candidates": rows })
            }
            "scores" if !of_lines.is_empty() => {
                let first = resources.page.scores(&page);
                let scores = resources.page.structured_scores(&page, &of_lines, &first);
                let headline = resources.page.structured_best(&page, &of_lines, &first, &scores);
                json!({ "id": id, "headline": headline, "scores": scores })
            }
            "scores" => {
                let scores = resources.page.scores(&page);
                json!({ "id": id, "headline": resources.page.best(&page, &scores), "scores": scores })
            }
            "blocks" => {
                let (map, found) = (
                    Utf16Map::new(text),
                    progress::run(block::find(clean.text(), &places, &resources.text(), &Progress::new())),
                );
                let block = |block: &Block| {
                    let span = clean.given(block.span);
                    json!({
                        "start": map.units(span.start),
                        "end": map.units(span.end),
                        "kind": block.kind.as_str(),
                        "because": block.because,
                    })
                };
                json!({ "id": id, "analysis": { "blocks": found.iter().map(block).collect::<Vec<_>>() } })
            }
            _ => {
                return Err(
                    "expected places, features, headlines, structured, structured-headlines, scores or blocks".into()
                );
            }
        };
        Ok(answer)
    })
}
