//! Quotation marks are hard boundaries: a quotation lies wholly inside a content or wholly outside it.
//!
//! In: contents as token ranges. Out: the same, each extended over the quotations of which it covers more than half,
//! and merged if they then touch. Words of the cue or the source are never included.

use std::ops::Range;

use super::draft::Draft;
use crate::order;
use crate::text::document::Document;

/// Widens contents to whole quotations and joins those that touch; `taken` is the cue and the source.
pub(super) fn widen(document: &Document<'_>, contents: &mut Vec<Range<usize>>, taken: &[Option<Range<usize>>]) {
    for content in contents.iter_mut() {
        *content = whole_quotations(document, content, taken);
    }
    order::by_place(contents, |content| (content.start, 0));
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(contents.len());
    let is_one = |last: &Range<usize>, content: &Range<usize>| {
        content.start < last.end
            || content.start == last.end && document.block_at(last.start) == document.block_at(content.start)
    };
    for content in contents.drain(..) {
        match joined.last_mut() {
            Some(last) if is_one(last, &content) => last.end = last.end.max(content.end),
            _ => joined.push(content),
        }
    }
    *contents = joined;
}

/// "They grow oats, beans, etc. | Prices rose, the bank said.": an unquoted content before a reporting clause starts in
/// the clause's sentence.
pub(super) fn within_sentence(document: &Document<'_>, draft: &mut Draft) {
    let Some(start) =
        document.sentence_at(draft.cue.start).and_then(|at| document.sentences.get(at)).map(|s| s.tokens.start)
    else {
        return;
    };
    let is_open = |part: &Range<usize>| {
        part.start < start
            && start < part.end
            && part.end <= draft.cue.start
            && (part.start..part.end).all(|at| document.quote_at(at).is_none())
    };
    let open: Vec<bool> = draft.content.iter().map(is_open).collect();
    for (part, open) in draft.content.iter_mut().zip(open) {
        if open {
            part.start = start;
        }
    }
}

fn whole_quotations(document: &Document<'_>, content: &Range<usize>, taken: &[Option<Range<usize>>]) -> Range<usize> {
    let mut out = content.clone();
    for edge in [content.start, content.end.saturating_sub(1)] {
        let Some(quote) = outermost(document, edge) else { continue };
        let is_free = taken.iter().flatten().all(|part| overlap(part, &quote) == 0);
        if is_free && 2 * overlap(&quote, content) > quote.len() {
            out = out.start.min(quote.start)..out.end.max(quote.end);
        }
    }
    out
}

pub(super) fn overlap(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

/// The tokens of the outermost quotation around a token.
pub(super) fn outermost(document: &Document<'_>, at: usize) -> Option<Range<usize>> {
    let last = document.quotes.partition_point(|quote| quote.tokens.start <= at).checked_sub(1)?;
    std::iter::successors(document.quotes.get(last), |quote| document.quotes.get(quote.inside?))
        .filter(|quote| quote.tokens.contains(&at))
        .last()
        .map(|quote| quote.tokens.clone())
}
