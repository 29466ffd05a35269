//! Claims inside claims: what a speaker reports of somebody else, one level down.

use super::rules::{self, Draft};
use super::{Attribution, quotation};
use crate::document::Document;
use crate::evidence::Evidence;
use crate::resources::Resources;
use crate::span::Span;

/// Turns drafts into attributions in the order of their contents, each followed by those found in its content.
pub(super) fn add(document: &Document<'_>, resources: &Resources, mut drafts: Vec<Draft>) -> Vec<Attribution> {
    in_order(&mut drafts);
    let mut out = Vec::new();
    for draft in drafts {
        let parent = out.len();
        let Some(outer) = attribution(document, &draft, None) else { continue };
        out.push(outer);
        let inner = inside(document, resources, &draft);
        out.extend(inner.iter().filter_map(|draft| attribution(document, draft, Some(parent))));
    }
    out
}

/// The attributions in the content of another, sentence by sentence.
fn inside(document: &Document<'_>, resources: &Resources, outer: &Draft) -> Vec<Draft> {
    let mut found = Vec::new();
    for part in &outer.content {
        let mut at = part.start;
        while at < part.end {
            let sentence = document.sentence_at(at).and_then(|sentence| document.sentences.get(sentence));
            let end = sentence.map_or(part.end, |sentence| sentence.tokens.end.min(part.end)).max(at + 1);
            let region = rules::region(document, resources, at..end, true);
            found.extend(region.into_iter().filter(|draft| draft.source.is_some()));
            at = end;
        }
    }
    in_order(&mut found);
    found
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
