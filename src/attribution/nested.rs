//! Claims inside claims: what a speaker reports of somebody else, one level down.

use std::ops::Range;

use super::combine::{self, Free};
use super::cue;
use super::rules::{self, Draft};
use super::{Attribution, quotation};
use crate::annotate::sequence;
use crate::attribution::AttributionResources;
use crate::evidence::Evidence;
use crate::progress::Progress;
use crate::rule;
use crate::text::document::Document;
use crate::text::span::Span;

/// How sure of its cue the network must be, in thousandths.
const LEAST: i32 = -300;

/// Turns drafts into attributions in the order of their contents, each followed by those found in its content.
pub(super) async fn add(
    document: &Document<'_>,
    resources: &AttributionResources<'_>,
    mut drafts: Vec<Draft>,
    progress: &Progress,
) -> Vec<Attribution> {
    in_order(&mut drafts);
    let mut out = Vec::new();
    let mut read = vec![false; document.tokens.len()];
    for draft in drafts {
        let parent = out.len();
        let Some(outer) = attribution(document, &draft, None) else { continue };
        out.push(outer);
        let inner = inside(document, resources, &draft, &mut read, progress).await;
        out.extend(inner.iter().filter_map(|draft| attribution(document, draft, Some(parent))));
    }
    out
}

/// The attributions in the content of another, sentence by sentence. What has been `read` for an earlier one is not read
/// again, so that time stays linear where contents overlap.
async fn inside(
    document: &Document<'_>,
    resources: &AttributionResources<'_>,
    outer: &Draft,
    read: &mut [bool],
    progress: &Progress,
) -> Vec<Draft> {
    let mut found = Vec::new();
    for part in &outer.content {
        let mut at = part.start;
        while at < part.end {
            let around = document.sentence_at(at).and_then(|sentence| document.sentences.get(sentence));
            let end = around.map_or(part.end, |sentence| sentence.tokens.end.min(part.end)).max(at + 1);
            if read.get(at) == Some(&false) {
                read.get_mut(at..end).unwrap_or_default().fill(true);
                for sequence in sequence::cut(document, at..end) {
                    progress.yield_at(sequence.start, document.tokens.len()).await;
                    found.extend(sentence(document, resources, sequence));
                }
            }
            at = end;
        }
    }
    in_order(&mut found);
    found
}

/// Those in a sentence, or in the part of it that belongs to the content: what the network is fairly sure of, and what
/// rules find of the rest. What speakers say of themselves ("I think that …") is theirs already.
fn sentence(document: &Document<'_>, resources: &AttributionResources<'_>, tokens: Range<usize>) -> Vec<Draft> {
    let opens = usize::from(document.lower(tokens.start) == "that");
    let heard = resources.network.read_range(document, tokens.start + opens..tokens.end).found;
    let sure = heard.into_iter().filter(|found| found.margin >= LEAST && !found.parts.content.is_empty());
    let mut found: Vec<Draft> = sure.map(|found| combine::drawn(document, found)).collect();
    // "Ruiz said the mayor opposed the plan" tells what he wants, not what he said.
    found.retain(|draft| {
        !rule::applies("attribution.nested.reports")
            || cue::reports(document, resources, &draft.cue)
            || is_worded(document, draft)
    });
    let certain = rules::region(document, resources, tokens.clone(), true).into_iter().filter(|draft| {
        rule::applies("attribution.nested.rules") && matches!(draft.rule, "cue-that" | "cue-verb" | "cue-noun")
    });
    let missed = Free::of(tokens, &found).fitting(certain);
    found.extend(missed);
    found.retain(|draft| {
        !rule::applies("attribution.nested.another")
            || draft.source.as_ref().is_some_and(|source| is_another(document, resources, source))
    });
    found
}

/// Whether a content has words of its own: a clause with "that", a quotation.
fn is_worded(document: &Document<'_>, draft: &Draft) -> bool {
    draft.content.iter().any(|part| {
        document.lower(part.start) == "that" || document.word(part.start) == ":" || opens_quote(document, part)
    })
}

fn opens_quote(document: &Document<'_>, part: &Range<usize>) -> bool {
    document
        .quote_at(part.start)
        .and_then(|at| document.quotes.get(at))
        .is_some_and(|quote| quote.tokens.start == part.start)
}

/// Whether a source is somebody else than who is speaking and who is spoken to.
fn is_another(document: &Document<'_>, resources: &AttributionResources<'_>, source: &Range<usize>) -> bool {
    !source.clone().any(|at| resources.cues.own.contains(document.lower(at)))
}

fn in_order(drafts: &mut [Draft]) {
    drafts.sort_by_key(|draft| draft.content.first().map(|part| part.start));
}

/// `None` where only marks are left of the content.
fn attribution(document: &Document<'_>, draft: &Draft, parent: Option<usize>) -> Option<Attribution> {
    let content: Vec<Span> =
        draft.content.iter().map(|part| trimmed(document, part)).filter(|span| !span.is_empty()).collect();
    let cue = document.span_of(draft.cue.clone());
    (!content.is_empty()).then(|| Attribution {
        quotation: quotation::of(document, &content),
        content,
        source: draft.source.iter().map(|source| document.span_of(source.clone())).collect(),
        parent,
        because: vec![Evidence { score: draft.score, ..Evidence::at(draft.rule, cue) }],
        cue: vec![cue],
    })
}

/// A content without the comma that parts it from its clause.
fn trimmed(document: &Document<'_>, part: &std::ops::Range<usize>) -> Span {
    let mark = |at: usize| matches!(document.word(at), "," | ";" | ":" | "—" | "–" | "--");
    let (mut start, mut end) = (part.start, part.end);
    while start < end && mark(start) {
        start += 1;
    }
    while end > start && mark(end - 1) {
        end -= 1;
    }
    document.span_of(start..end)
}
