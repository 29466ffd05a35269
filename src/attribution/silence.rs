//! Drafts in which nobody says anything: "There was no comment from the ministry on the report".

use super::cue;
use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;

/// "There was no immediate comment from the ministry on the report": what follows is not a statement, unless a verb
/// reports it.
pub(super) fn is_silence(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, draft: &Draft) -> bool {
    let document = annotations.document();
    let Some(sentence) = document.sentence_at(draft.cue.start).and_then(|at| document.sentences.get(at)) else {
        return false;
    };
    let first = sentence.tokens.start;
    let denied = document.lower(first) == "there"
        && matches!(document.lower(first + 1), "was" | "were" | "is" | "has" | "had")
        && (first + 2..first + 4).any(|at| document.lower(at) == "no");
    let cues = &resources.cues;
    let answer = |at: usize| cues.answer.contains(document.lower(at));
    // "Ruiz's comments on the plan"
    let is_owned = draft.cue.start.checked_sub(1).is_some_and(|before| {
        annotations.pos(before) == Pos::Genitive || cues.possessive.contains(document.lower(before))
    });
    denied && (first..draft.cue.end).take(8).any(answer) && (is_owned || !cue::reports(document, resources, &draft.cue))
}
