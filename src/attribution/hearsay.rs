//! Hearsay, which the text takes from nobody: "Ruiz *reportedly* left the port", "a man *believed* to be the owner".
//!
//! In: a draft. Out: the same without a source. The subject is who is spoken about. Before an adverb it is part of the
//! content.

use std::ops::Range;

use super::draft::Draft;
use super::subject;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::text::document::Document;

/// Takes the source away; whether the cue is hearsay.
pub(super) fn has_no_source(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    draft: &mut Draft,
) -> bool {
    let document = annotations.document();
    let cue = draft.cue.clone();
    let is_before = draft.source.iter().all(|source| source.end <= cue.start);
    if is_before && is_thought_to_be(document, resources, &cue) {
        draft.source = None;
        end_before_verb(annotations, draft);
        return true;
    }
    // "Ruiz | reportedly | claims …", "“…,” Ruiz | reportedly | sings" are what she says.
    let is_said = resources.cues.say.contains(document.lower(cue.end))
        || draft.content.iter().any(|part| part.end <= cue.start && document.quote_at(part.start).is_some());
    if !is_before || is_said || !is_adverb(document, resources, &cue) {
        return false;
    }
    let source = draft.source.take();
    let is_behind = draft.content.iter().all(|part| part.start >= cue.end);
    if is_behind && let Some(subject) = about(annotations, resources, draft, source) {
        draft.content.insert(0, subject);
    }
    true
}

/// "A man believed | to be the owner | left the port": the verb is the man's.
fn end_before_verb(annotations: &Annotations<'_>, draft: &mut Draft) {
    let [part] = draft.content.as_mut_slice() else { return };
    let makes_clause = |at: usize| annotations.pos(at).makes_clause();
    let opens_clause = |at: usize| {
        matches!(annotations.pos(at), Pos::Relative | Pos::Pronoun | Pos::Conjunction)
            || matches!(annotations.document().lower(at), "that" | "," | ";" | ":" | "—" | "–")
    };
    let verb = part.clone().find(|&at| makes_clause(at) || opens_clause(at)).filter(|&at| makes_clause(at));
    part.end = verb.filter(|&verb| verb > part.start + 1).unwrap_or(part.end);
}

/// The subject with what stands between it and the cue: "the plan was | reportedly dropped". "Who" alone says nothing.
fn about(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    draft: &Draft,
    source: Option<Range<usize>>,
) -> Option<Range<usize>> {
    let document = annotations.document();
    let start = draft.cue.start;
    let is_small =
        |at: usize| annotations.pos(at) == Pos::Adverb || resources.cues.auxiliary.contains(document.lower(at));
    let near =
        source.filter(|source| (source.end..start).all(is_small) && annotations.pos(source.start) != Pos::Relative);
    let verb = draft.content.first()?.start;
    let has_verb = annotations.pos(verb).is_finite() || start.checked_sub(1).is_some_and(is_small);
    let subject = || subject::before(annotations, resources, &draft.cue).filter(|_| has_verb);
    near.or_else(subject).map(|subject| subject.start..start)
}

/// "reportedly", "has allegedly".
fn is_adverb(document: &Document<'_>, resources: &AttributionResources<'_>, cue: &Range<usize>) -> bool {
    let cues = &resources.cues;
    let is_hearsay = |at: usize| cues.hearsay.contains(document.lower(at));
    cue.clone().any(is_hearsay) && cue.clone().all(|at| is_hearsay(at) || cues.auxiliary.contains(document.lower(at)))
}

/// "a man | believed | to be the owner": what somebody is thought to be or to have done.
fn is_thought_to_be(document: &Document<'_>, resources: &AttributionResources<'_>, cue: &Range<usize>) -> bool {
    let cues = &resources.cues;
    !cue.clone().any(|at| cues.be.contains(document.lower(at)))
        && cue.end.checked_sub(1).is_some_and(|last| cues.thought.contains(document.lower(last)))
        && document.lower(cue.end) == "to"
        && matches!(document.lower(cue.end + 1), "be" | "have")
}
