//! Nested statements: what a speaker reports about another speaker's words, one level deep.

use std::ops::Range;

use super::combine::{self, Free};
use super::confidence::{self, clue::ConfidenceClues};
use super::draft::Draft;
use super::rules;
use super::{Attribution, AttributionResources, hearing, manner, quotation};
use crate::annotate::{Annotations, feature, sequence};
use crate::evidence::Evidence;
use crate::order;
use crate::progress::Progress;
use crate::rule;
use crate::text::document::Document;
use crate::text::span::Span;

/// Shorter contents say nothing of somebody else; in tokens.
const SHORTEST: usize = 4;

/// Drafts with a lower confidence, in thousandths, are dropped unless a rule confirms them. The threshold is low, so
/// that only almost certain errors go: up to 450, precision rises while recall falls (`train/confidence.py`), and
/// readers can set a higher threshold themselves.
const LEAST: u16 = 150;
/// The same for nested drafts. Errors cost less there, because the reader sees the outer statement anyway.
const LEAST_NESTED: u16 = 200;

/// Shorter sources, such as "people", are unspecific.
const SHORTEST_NAME: usize = 2;

/// Turns drafts into attributions ordered by content, each followed by its nested ones.
pub(super) async fn add(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    mut drafts: Vec<Draft>,
    progress: &Progress,
) -> Vec<Attribution> {
    let document = annotations.document();
    in_order(&mut drafts);
    // What has been read for an earlier content is not read again, so that time stays linear where contents overlap.
    let mut read = vec![false; document.tokens.len()];
    let mut out = Vec::new();
    for draft in &drafts {
        let parent = out.len();
        let Some(outer) = attribution(annotations, resources, draft, None) else { continue };
        out.push(outer);
        let mut inner = Vec::new();
        for part in draft.content.iter().flat_map(|part| sequence::cut(document, stripped(document, part))) {
            if part.len() < SHORTEST || read.get(part.clone()).is_none_or(|read| read.contains(&true)) {
                continue;
            }
            read.get_mut(part.clone()).unwrap_or_default().fill(true);
            progress.yield_at(part.start, document.tokens.len()).await;
            inner.extend(inside(annotations, resources, part));
        }
        in_order(&mut inner);
        out.extend(inner.iter().filter_map(|draft| attribution(annotations, resources, draft, Some(parent))));
    }
    out
}

/// What a part of a content reports of somebody else: what the network finds, if reading the paragraph told it that
/// there may be something, and where it finds nothing what rules do, a verb or noun with "that". The speaker's own ("I think that …") is the outer statement already.
fn inside(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, part: Range<usize>) -> Vec<Draft> {
    let document = annotations.document();
    let is_anothers = |draft: &Draft| {
        let mut source = draft.source.clone().into_iter().flatten();
        !rule::applies("attribution.nested.another")
            || !source.any(|at| resources.cues.own.contains(document.lower(at)))
    };
    let is_read = !rule::applies("attribution.nested.gate") || annotations.may_report(part.clone());
    let found = is_read.then(|| hearing::inside(document, part.clone(), resources.network)).into_iter().flatten();
    let mut drafts: Vec<Draft> = found.map(|found| combine::drawn(document, found)).filter(is_anothers).collect();
    if rule::applies("attribution.nested.anyone") {
        drafts.retain(|draft| !is_anyones(document, resources, draft));
    }
    if rule::applies("attribution.nested.side") {
        let takes_side = |draft: &Draft| draft.cue.clone().any(|at| resources.cues.side.contains(document.lower(at)));
        drafts.retain(|draft| !takes_side(draft));
    }
    if rule::applies("attribution.nested.rules") {
        let certain = sentences(document, part.clone())
            .flat_map(|sentence| rules::region(annotations, resources, sentence, true))
            .filter(|draft| {
                matches!(draft.rule, "cue-that" | "cue-noun") && draft.source.is_some() && is_anothers(draft)
            });
        let missed = Free::of(part, &drafts).fitting(certain);
        drafts.extend(missed);
    }
    drafts
}

/// "People think that …", "every voter wants …", "nobody answered": nobody in particular is reported.
fn is_anyones(document: &Document<'_>, resources: &AttributionResources<'_>, draft: &Draft) -> bool {
    let is_anyone = |at: usize| resources.cues.anyone.contains(document.lower(at));
    draft.source.clone().is_some_and(|mut source| {
        document.lower(source.start) == "every" || source.len() <= SHORTEST_NAME && source.any(is_anyone)
    })
}

/// A range cut where sentences end.
fn sentences(document: &Document<'_>, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let first = document.sentences.partition_point(|sentence| sentence.tokens.end <= range.start);
    let within = document.sentences.iter().skip(first).map(|sentence| sentence.tokens.clone());
    let (start, end) = (range.start, range.end);
    within.take_while(move |tokens| tokens.start < end).map(move |tokens| tokens.start.max(start)..tokens.end.min(end))
}

/// A content without the marks around it.
fn stripped(document: &Document<'_>, part: &Range<usize>) -> Range<usize> {
    let mark = |at: usize| matches!(feature::word(document, at), "\"" | "," | ";" | ":" | "—" | "–" | "--");
    let (mut start, mut end) = (part.start, part.end);
    while start < end && mark(start) {
        start += 1;
    }
    while end > start && mark(end - 1) {
        end -= 1;
    }
    start..end
}

/// The content of a draft, without the commas that part it from its clause.
fn content(document: &Document<'_>, draft: &Draft) -> Vec<Span> {
    draft.content.iter().map(|part| trimmed(document, part)).filter(|span| !span.is_empty()).collect()
}

fn in_order(drafts: &mut Vec<Draft>) {
    order::by_place(drafts, |draft| (draft.content.first().map_or(0, |part| part.start + 1), 0));
}

/// `None` if only punctuation is left of the content, or the draft is almost certainly not a statement.
fn attribution(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    draft: &Draft,
    parent: Option<usize>,
) -> Option<Attribution> {
    let document = annotations.document();
    let content = content(document, draft);
    let quotation = quotation::of(document, &content);
    let clues = ConfidenceClues::of(annotations, resources, draft, quotation, parent.is_some());
    let confidence = resources.confidence.confidence(&clues);
    let least = if parent.is_some() { LEAST_NESTED } else { LEAST };
    let is_sure = !rule::applies("attribution.confident") || confidence::is_confirmed(draft) || confidence >= least;
    let first = content.first().copied();
    let cue = (!draft.cue.is_empty()).then(|| document.span_of(draft.cue.clone()));
    (!content.is_empty() && is_sure).then(|| Attribution {
        quotation,
        content,
        clues: clues.values(),
        confidence,
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
