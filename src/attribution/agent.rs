//! By whom something is said: "It is feared *by villagers* that …", "Ruiz was told *by her surgeon* in May that …".
//!
//! In: a draft without a source whose cue is a passive. Out: the same with the agent behind "by" as its source. "By
//! Friday", "by letter" name nobody.

use std::ops::Range;

use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;

/// The most tokens of an agent.
const LONGEST: usize = 12;
/// The most tokens between a verb, or its agent, and what is said: "at the annual meeting in Zug".
const REACH: usize = 10;

/// Makes the agent of a passive cue the source.
pub(super) fn name(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, draft: &mut Draft) {
    let document = annotations.document();
    if draft.source.is_some() || draft.cue.is_empty() {
        return;
    }
    let is_passive = |at: usize| matches!(annotations.pos(at), Pos::Participle | Pos::Past);
    let by = (draft.cue.start + 1..draft.cue.end + 1).find(|&at| document.lower(at) == "by" && is_passive(at - 1));
    let Some(by) = by.filter(|&by| document.outer_quote_at(by) == document.outer_quote_at(draft.cue.start)) else {
        return;
    };
    let Some(agent) = behind(annotations, resources, by) else { return };
    draft.cue.end = by + 1;
    draft.content.retain(|part| part.start < by || part.end > agent.end);
    if let Some(part) = draft.content.iter_mut().find(|part| part.end > agent.end && part.start < agent.end + 1) {
        part.start = opening(annotations, agent.end).filter(|&at| at + 1 < part.end).unwrap_or(agent.end);
    }
    draft.source = Some(agent);
}

/// The one whom "by" names: a noun phrase with what belongs to it.
pub(super) fn behind(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    by: usize,
) -> Option<Range<usize>> {
    let document = annotations.document();
    let is_part = |at: usize| annotations.pos(at).is_in_noun_phrase() || document.word(at) == "-";
    let is_time = |at: usize| annotations.calendar(at).is_some();
    // "staff at the clinic", but "her surgeon in May"
    let links = |at: usize| matches!(document.lower(at), "of" | "at" | "from") && is_part(at + 1) && !is_time(at + 1);
    let end = (by + 1..by + 1 + LONGEST).find(|&at| !is_part(at) && !links(at)).unwrap_or(by + 1 + LONGEST);
    let phrase = by + 1..end;
    let head = phrase.clone().take_while(|&at| !links(at)).last()?;
    let is_bare = phrase.len() == 1 && annotations.pos(head) == Pos::Noun;
    // "by the end of May", "by the idea that …"
    let is_nobody = resources.cues.by_nobody.contains(document.lower(head))
        || resources.cues.noun.contains(document.lower(head)) && document.lower(head + 1) == "that"
        || phrase.clone().any(is_time);
    (annotations.pos(head).is_noun() && !is_bare && !is_nobody).then_some(phrase)
}

/// Where what is said starts behind a verb or its agent: at "to …", behind "that".
pub(super) fn opening(annotations: &Annotations<'_>, from: usize) -> Option<usize> {
    let document = annotations.document();
    let opens = |at: usize| {
        annotations.pos(at) == Pos::To
            || document.lower(at) == "not" && annotations.pos(at + 1) == Pos::To
            || matches!(document.lower(at), "that" | "how" | "whether" | "if" | "why" | "what" | "where")
    };
    let in_between = |at: usize| !annotations.pos(at).is_verb() && annotations.pos(at) != Pos::Modal;
    let at = (from..from + REACH).find(|&at| opens(at) || !in_between(at)).filter(|&at| opens(at))?;
    Some(at + usize::from(document.lower(at) == "that"))
}
