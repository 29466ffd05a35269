//! Drafts in which nobody says anything: "There was no comment from the ministry on the report", "The deal would let the
//! lawyers claim a fee".

use super::cue;
use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;

/// "let their lawyers claim a fee", "allow leaders to claim a victory": what somebody can say now is not said yet.
pub(super) fn is_enabled(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, draft: &Draft) -> bool {
    let document = annotations.document();
    let verb = draft.cue.clone().find(|&at| annotations.pos(at) == Pos::Base);
    let source = draft.source.as_ref().filter(|source| verb.is_some() && source.end == draft.cue.start);
    let before = source.and_then(|source| source.start.checked_sub(1));
    before.is_some_and(|before| resources.cues.enabling.contains(document.lower(before)))
}

/// "according to plan", "claimed eleven lives", "added 41 cents": the cue reports nothing here.
pub(super) fn is_act(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, draft: &Draft) -> bool {
    let document = annotations.document();
    let cues = &resources.cues;
    if document.lower(draft.cue.start) == "according" {
        return cues.kept.contains(document.lower(draft.cue.start + 2));
    }
    let Some(part) = draft.content.first().filter(|part| part.start == draft.cue.end) else { return false };
    match annotations.lemma(draft.cue.end.saturating_sub(1)) {
        "claim" => {
            let object = part.clone().take_while(|&at| annotations.pos(at).is_in_noun_phrase()).last();
            object.is_some_and(|at| cues.gained.contains(document.lower(at)))
        }
        // "added 41 cents", "recalled 40,000 vans"
        "add" | "recall" => {
            let is_number = annotations.pos(part.start) == Pos::Number || document.word(part.start) == "$";
            let end = part.clone().find(|&at| document.word(at) == ",").unwrap_or(part.end);
            is_number && !(part.start..end).any(|at| annotations.pos(at).makes_clause())
        }
        // "called a witness", but "called him a liar", "called the delay indefensible"
        "call" => {
            let mut rest = part.start + 1..part.end;
            matches!(annotations.pos(part.start), Pos::Determiner | Pos::Possessive)
                && rest.all(|at| annotations.pos(at).is_common_noun())
                && part.len() > 1
        }
        // "observed the seals", "vetoed the dam", but "observed that …"
        "observe" | "veto" => {
            let is_clause = |at: usize| annotations.pos(at).makes_clause() || annotations.pos(at) == Pos::To;
            document.quote_at(part.start).is_none() && !part.clone().any(is_clause)
        }
        _ => false,
    }
}

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
