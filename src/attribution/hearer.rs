//! Those who are spoken to: "told *the panel of judges* she had …", "the court *heard* that …".

use std::ops::Range;

use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// "told the panel of | judges sitting in Lima | she had signed it": the hearer ends where "she" starts a clause. A cue that
/// has its hearer ("told reporters the plan he made is dead") is left as it is.
pub(super) fn leave_out(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, draft: &mut Draft) {
    let document = annotations.document();
    let cues = &resources.cues;
    let hears = |at: usize| cues.tell.contains(document.lower(at));
    let is_open = draft.cue.end.checked_sub(1).is_some_and(|last| hears(last) || document.lower(last) == "of");
    let Some(part) = draft.content.first_mut().filter(|part| part.start == draft.cue.end) else { return };
    let is_subject = |at: usize| matches!(document.lower(at), "he" | "she" | "it" | "they" | "we");
    let makes_clause = |at: usize| annotations.pos(at).makes_clause();
    let opens = document.lower(part.start) != "that" && annotations.pos(part.start) != Pos::Pronoun;
    let breaks = |at: usize| {
        let is_mark =
            document.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Mark | TokenKind::Quotation));
        is_mark || makes_clause(at) || annotations.pos(at) == Pos::To || cues.boundary.contains(document.lower(at))
    };
    let clause = part.clone().find(|&at| is_subject(at) || breaks(at)).filter(|&at| is_subject(at));
    if let Some(clause) = clause.filter(|&at| {
        let follows = makes_clause(at + 1) || makes_clause(at + 2);
        is_open && opens && follows && draft.cue.clone().any(hears)
    }) {
        part.start = clause;
        draft.cue.end = clause;
    }
}

/// "the court heard that …", "…, a court heard": who hears is not who speaks.
pub(super) fn hears(document: &Document<'_>, resources: &AttributionResources<'_>, draft: &Draft) -> bool {
    let verb = draft.cue.end.checked_sub(1);
    let is_quoted = |part: &Range<usize>| document.outer_quote_at(part.start).is_some();
    verb.is_some_and(|verb| resources.cues.hearing.contains(document.lower(verb)))
        && draft.content.iter().all(|part| part.start >= draft.cue.end || !is_quoted(part))
}
