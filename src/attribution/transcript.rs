//! Interviews and transcripts: paragraphs that open with the speaker's name and a colon.
//!
//! In: a document. Out: one draft a labelled paragraph, its words the content, the colon the cue. One such paragraph
//! may be anything ("Note: …", "The Latest: …"); so there must be several, and a name must come back.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::rules::Draft;
use crate::text::block::BlockKind;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// A label has at most so many words.
const NAME: usize = 5;
/// A text with so many labelled paragraphs is a transcript.
const LABELS: usize = 4;

/// The labelled paragraphs of a transcript; none in any other text.
pub(super) fn drafts(document: &Document<'_>) -> Vec<Draft> {
    let spoken = |block: &&crate::text::block::Block| matches!(block.kind, BlockKind::Paragraph | BlockKind::List);
    let labelled: Vec<(Range<usize>, Range<usize>)> = document
        .article_blocks()
        .map(|(_, block)| block)
        .filter(spoken)
        .filter_map(|block| Some((label(document, &block.tokens)?, block.tokens.clone())))
        .collect();
    let mut count: FxHashMap<&str, usize> = FxHashMap::default();
    let name = |tokens: &Range<usize>| document.span_of(tokens.clone()).of(document.text);
    for (label, _) in &labelled {
        *count.entry(name(label)).or_default() += 1;
    }
    let comes_back = |label: &Range<usize>| count.get(name(label)).is_some_and(|&times| times > 1);
    if labelled.len() < LABELS || !labelled.iter().any(|(label, _)| comes_back(label)) {
        return Vec::new();
    }
    let draft = |(label, block): (Range<usize>, Range<usize>)| Draft {
        content: std::iter::once(label.end + 1..block.end).collect(),
        cue: label.end..label.end + 1,
        source: Some(label),
        rule: "speaker-label",
        margin: None,
    };
    labelled.into_iter().map(draft).collect()
}

/// The name before the colon that a paragraph opens with, perhaps behind a quotation mark: "WALLACE: …", "Ana Ruiz: …".
fn label(document: &Document<'_>, block: &Range<usize>) -> Option<Range<usize>> {
    let is_mark = document.token(block.start).is_some_and(|token| token.kind == TokenKind::Quotation);
    let start = block.start + usize::from(is_mark);
    let colon = (start..block.end).take(NAME + 1).find(|&at| document.word(at) == ":")?;
    let is_name = |at: usize| {
        let word = document.word(at);
        word == "." || word.chars().next().is_some_and(char::is_uppercase)
    };
    let label = start..colon;
    (!label.is_empty() && colon + 2 < block.end && label.clone().all(is_name)).then_some(label)
}
