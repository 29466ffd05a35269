//! Claims inside claims: what a speaker reports of somebody else, one level down.

use std::ops::Range;

use super::combine::Free;
use super::rules::{self, Draft};
use super::{Attribution, AttributionResources, confidence, manner, quotation};
use crate::evidence::Evidence;
use crate::rule;
use crate::text::document::Document;
use crate::text::span::Span;

/// Turns drafts into attributions in the order of their contents, each followed by the nested ones that its content holds.
pub(super) fn add(
    document: &Document<'_>,
    resources: &AttributionResources<'_>,
    mut drafts: Vec<Draft>,
    mut nested: Vec<Draft>,
) -> Vec<Attribution> {
    in_order(&mut drafts);
    in_order(&mut nested);
    let mut inside = holders(document, resources, &drafts, nested);
    let mut read = vec![false; document.tokens.len()];
    for (draft, inner) in drafts.iter().zip(&mut inside) {
        if rule::applies("attribution.nested.rules") {
            by_rules(document, resources, draft, inner, &mut read);
        }
    }
    let mut out = Vec::new();
    for (at, draft) in drafts.iter().enumerate() {
        let parent = out.len();
        let Some(outer) = attribution(document, resources, draft, None) else { continue };
        out.push(outer);
        let inner = inside.get_mut(at).map(std::mem::take).unwrap_or_default();
        out.extend(inner.iter().filter_map(|draft| attribution(document, resources, draft, Some(parent))));
    }
    out
}

/// The nested drafts that the content of each outer one holds; a nested one that none holds is dropped, as are those of
/// the speaker's own ("I think that …"): they are the outer statement already.
fn holders(
    document: &Document<'_>,
    resources: &AttributionResources<'_>,
    outer: &[Draft],
    nested: Vec<Draft>,
) -> Vec<Vec<Draft>> {
    let mut holder: Vec<Option<usize>> = vec![None; document.tokens.len()];
    for (at, draft) in outer.iter().enumerate() {
        for slot in draft.content.iter().cloned().flatten() {
            if let Some(slot) = holder.get_mut(slot) {
                slot.get_or_insert(at);
            }
        }
    }
    let mut out: Vec<Vec<Draft>> = outer.iter().map(|_| Vec::new()).collect();
    for draft in nested {
        let first = draft.content.first().map_or(draft.cue.start, |part| part.start);
        let at = holder.get(first).copied().flatten().filter(|at| holder.get(draft.cue.start) == Some(&Some(*at)));
        let is_theirs = !rule::applies("attribution.nested.another")
            || draft.source.as_ref().is_none_or(|source| is_another(document, resources, source));
        if let Some(list) = at.filter(|_| is_theirs).and_then(|at| out.get_mut(at)) {
            list.push(draft);
        }
    }
    out
}

/// Adds what rules find in a content where the network found nothing: a verb or noun with "that". What has been `read` for
/// an earlier one is not read again, so that time stays linear where contents overlap.
fn by_rules(
    document: &Document<'_>,
    resources: &AttributionResources<'_>,
    outer: &Draft,
    inner: &mut Vec<Draft>,
    read: &mut [bool],
) {
    for part in &outer.content {
        let mut at = part.start;
        while at < part.end {
            let around = document.sentence_at(at).and_then(|sentence| document.sentences.get(sentence));
            let end = around.map_or(part.end, |sentence| sentence.tokens.end.min(part.end)).max(at + 1);
            if read.get(at) == Some(&false) {
                read.get_mut(at..end).unwrap_or_default().fill(true);
                let certain = rules::region(document, resources, at..end, true).into_iter().filter(|draft| {
                    matches!(draft.rule, "cue-that" | "cue-noun")
                        && draft.source.as_ref().is_some_and(|source| is_another(document, resources, source))
                });
                let missed = Free::of(at..end, inner).fitting(certain);
                inner.extend(missed);
            }
            at = end;
        }
    }
    in_order(inner);
}

/// Whether a source is somebody else than who is speaking and who is spoken to.
fn is_another(document: &Document<'_>, resources: &AttributionResources<'_>, source: &Range<usize>) -> bool {
    !source.clone().any(|at| resources.cues.own.contains(document.lower(at)))
}

fn in_order(drafts: &mut [Draft]) {
    drafts.sort_by_key(|draft| draft.content.first().map(|part| part.start));
}

/// `None` where only marks are left of the content.
fn attribution(
    document: &Document<'_>,
    resources: &AttributionResources<'_>,
    draft: &Draft,
    parent: Option<usize>,
) -> Option<Attribution> {
    let content: Vec<Span> =
        draft.content.iter().map(|part| trimmed(document, part)).filter(|span| !span.is_empty()).collect();
    let quotation = quotation::of(document, &content);
    let first = content.first().copied();
    let cue = (!draft.cue.is_empty()).then(|| document.span_of(draft.cue.clone()));
    (!content.is_empty()).then(|| Attribution {
        quotation,
        content,
        margin: draft.margin,
        confidence: confidence::of(draft, quotation),
        manner: manner::of(document, resources.manners, &draft.cue, draft.source.as_ref()),
        source: draft.source.iter().map(|source| document.span_of(source.clone())).collect(),
        parent,
        because: cue
            .or(first)
            .map(|at| Evidence { score: draft.margin.map(|margin| margin.cue), ..Evidence::at(draft.rule, at) })
            .into_iter()
            .collect(),
        cue: cue.into_iter().collect(),
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
