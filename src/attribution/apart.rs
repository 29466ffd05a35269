//! The source and what is said have no words in common: "The broker paid a fine, its lawyer, Ana Ruiz, said."
//!
//! In: a draft. Out: the same, with a content that ends where the source starts, and a source that starts where its
//! description does.

use super::boundary::overlap;
use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::text::document::Document;

/// The most tokens of a description between a comma and a name.
const DESCRIPTION: usize = 14;

/// "The broker paid a fine, | its lawyer, Ana Ruiz, | said.": a source that is found later is no part of the content.
pub(super) fn leave_out_source(document: &Document<'_>, draft: &mut Draft) {
    let Some(source) = draft.source.clone().filter(|source| !source.is_empty()) else { return };
    for part in draft.content.iter_mut().filter(|part| overlap(part, &source) > 0) {
        if part.start < source.start && source.end <= draft.cue.start {
            let comma = source.start.checked_sub(1).filter(|&at| document.word(at) == "," && at > part.start);
            part.end = comma.unwrap_or(source.start);
        }
    }
}

/// "Fares will not rise, | chairman and chief of Orion Air | Ana Ruiz said": what stands between the comma behind a
/// clause and the name belongs to the source.
pub(super) fn take_description(annotations: &Annotations<'_>, draft: &mut Draft) {
    let document = annotations.document();
    let Some(source) = draft.source.as_mut().filter(|source| source.end <= draft.cue.start) else { return };
    let makes_clause = |at: usize| annotations.pos(at).makes_clause();
    let Some(part) = draft.content.last_mut().filter(|part| part.end <= source.start && part.len() > 1) else { return };
    let near = part.start.max(source.start.saturating_sub(DESCRIPTION))..source.start;
    let comma = near.rev().find(|&at| document.word(at) == "," || document.outer_quote_at(at).is_some());
    let Some(comma) = comma.filter(|&at| document.word(at) == "," && document.outer_quote_at(at).is_none()) else {
        return;
    };
    let mut between = comma + 1..source.start;
    let is_phrase = annotations.pos(comma + 1).is_common_noun()
        && between.all(|at| !annotations.pos(at).is_verb() && !makes_clause(at) && annotations.pos(at) != Pos::Pronoun);
    let is_name = source.clone().any(|at| annotations.pos(at).is_proper_noun());
    if is_phrase && is_name && comma < part.end && (part.start..comma).any(makes_clause) {
        part.end = comma;
        source.start = comma + 1;
    }
}
