//! Signed quotations: "“We need the bridge.” — Ana Ruiz", on one line or with the name on the next.
//!
//! In: a document. Out: one draft per signed quotation, with the dash as its cue. The quotation starts its paragraph;
//! the name, optionally followed by a comma and a role, ends it.

use std::ops::Range;

use super::draft::Draft;
use crate::text::block::{Block, BlockKind};
use crate::text::document::Document;

/// The most words of a name.
const NAME: usize = 6;
/// A quotation of fewer tokens, its marks included, is a title or a nickname.
const SHORTEST: usize = 6;

/// The signed quotations of an article.
pub(super) fn drafts(document: &Document<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut before: Option<Range<usize>> = None;
    for (_, block) in document.article_blocks().filter(|(_, block)| is_running_text(block)) {
        let opening = document.quotes.partition_point(|quote| quote.tokens.start < block.tokens.start);
        let quoted = document.quotes.get(opening).map(|quote| &quote.tokens);
        let quoted =
            quoted.filter(|tokens| tokens.start == block.tokens.start && tokens.end <= block.tokens.end).cloned();
        // On the same line, then on the next one.
        let same = quoted.clone().and_then(|quote| Some((signature(document, quote.end..block.tokens.end)?, quote)));
        let next = || before.take().and_then(|quote| Some((signature(document, block.tokens.clone())?, quote)));
        if let Some(((cue, source), quote)) = same.or_else(next)
            && quote.len() >= SHORTEST
        {
            drafts.push(Draft::by_rule("signature", Some(source), cue, vec![quote]));
        }
        before = quoted.filter(|quote| quote.end == block.tokens.end);
    }
    drafts
}

fn is_running_text(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::List | BlockKind::Byline | BlockKind::Subheading)
}

/// A dash and a name, up to the end of the line: the dash and the source.
fn signature(document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let is_dash = |at: usize| matches!(document.word(at), "-" | "--" | "–" | "—" | "―" | "~");
    let is_capital = |at: usize| document.is_capital(at);
    let is_stop = |at: usize| document.word(at) == ".";
    let cue = tokens.start..tokens.start + 1;
    let last = (cue.end..tokens.end).rev().find(|&at| !is_stop(at))?;
    let source = cue.end..last + 1;
    let comma = source.clone().find(|&at| document.word(at) == ",").unwrap_or(source.end);
    let name = source.start..comma;
    let is_name = (1..=NAME).contains(&name.len()) && name.clone().all(|at| is_capital(at) || is_stop(at));
    (is_dash(cue.start) && is_name && source.len() <= 3 * NAME).then_some((cue, source))
}
