//! Clauses without "that": "Ana Ruiz maintains *the bridge will be closed*".
//!
//! In: an annotated document and a token behind a cue. Out: whether a subject and its finite verb start there, with nothing
//! in between. A form of "be", "have" or a modal is asked for, or a verb in the present: after "saw the cars parked" the
//! past of a verb is too often a participle.

use std::ops::Range;

use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::text::document::Document;

/// The most tokens of the subject.
const SUBJECT: usize = 8;

/// Whether a clause starts at the first of some tokens.
pub(super) fn opens(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, tokens: Range<usize>) -> bool {
    let document = annotations.document();
    let in_subject = |&at: &usize| annotations.pos(at).is_in_noun_phrase() || document.word(at) == "-";
    let is_pronoun = matches!(document.lower(tokens.start), "he" | "she" | "it" | "they" | "we" | "i" | "there");
    let end = if is_pronoun {
        tokens.start + 1
    } else {
        let limit = tokens.end.min(tokens.start + SUBJECT);
        (tokens.start..limit).find(|at| !in_subject(at)).unwrap_or(limit)
    };
    let ends_in_noun = is_pronoun
        || end > tokens.start && (annotations.pos(end - 1).is_noun() || annotations.pos(end - 1) == Pos::Number);
    let verb = (end..tokens.end).find(|&at| annotations.pos(at) != Pos::Adverb).unwrap_or(tokens.end);
    let is_finite = matches!(annotations.pos(verb), Pos::Modal | Pos::PresentThird | Pos::Present)
        || annotations.pos(verb).is_finite() && resources.cues.auxiliary.contains(document.lower(verb));
    ends_in_noun && verb < tokens.end && verb <= end + 1 && is_finite
}

/// "if you think it is safe": a clause that says under which condition, and "everyone knows".
pub(super) fn is_subordinate(document: &Document<'_>, resources: &AttributionResources<'_>, draft: &Draft) -> bool {
    let Some(source) = &draft.source else { return true };
    let cues = &resources.cues;
    let before = source.start.checked_sub(1).map_or("", |at| document.lower(at));
    let is_anyone = cues.anyone.contains(document.lower(source.start)) || document.lower(source.start) == "you";
    is_anyone || cues.boundary.contains(before) && !matches!(before, "and" | "but")
}
