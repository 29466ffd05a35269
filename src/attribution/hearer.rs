//! Those who are spoken to: "told *the panel of judges* she had …", "the court *heard* that …".

use std::ops::Range;

use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The verb that has a hearer, and is not among those of telling.
const ASK: &str = "ask";
/// The most tokens of the subject of what is said.
const SUBJECT: usize = 4;
/// The most tokens of a hearer with an apposition.
const HEARER: usize = 16;

/// "told the panel of | judges sitting in Lima | she had signed it": the hearer ends where "she" starts a clause. A cue that
/// has its hearer ("told reporters the plan he made is dead") is left as it is.
pub(super) fn leave_out(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, draft: &mut Draft) {
    let document = annotations.document();
    let cues = &resources.cues;
    let hears = |at: usize| cues.tell.contains(document.lower(at));
    let is_open = draft.cue.end.checked_sub(1).is_some_and(|last| hears(last) || document.lower(last) == "of");
    let Some(part) = draft.content.first_mut().filter(|part| part.start == draft.cue.end) else { return };
    let makes_clause = |at: usize| annotations.pos(at).makes_clause();
    // "three judges | her client had"
    let is_phrase = |at: usize| {
        annotations.pos(at) == Pos::Possessive
            && at.checked_sub(1).is_some_and(|before| annotations.pos(before).is_noun())
            && annotations.pos(at + 1).is_noun()
            && makes_clause(at + 2)
    };
    // "the girl's parents | the school had"
    let is_definite = |at: usize| {
        let end = || (at + 1..at + 1 + SUBJECT).find(|&at| !annotations.pos(at).is_in_noun_phrase());
        matches!(document.lower(at), "the" | "a" | "an" | "no")
            && at.checked_sub(1).is_some_and(|before| annotations.pos(before).is_noun())
            && end().is_some_and(|verb| verb > at + 1 && makes_clause(verb))
    };
    let is_subject = |at: usize| {
        matches!(document.lower(at), "he" | "she" | "it" | "they" | "we") || is_phrase(at) || is_definite(at)
    };
    let opens = document.lower(part.start) != "that" && annotations.pos(part.start) != Pos::Pronoun;
    let breaks = |at: usize| {
        let is_mark =
            document.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Mark | TokenKind::Quotation));
        is_mark || makes_clause(at) || annotations.pos(at) == Pos::To || cues.boundary.contains(document.lower(at))
    };
    let clause = part.clone().find(|&at| is_subject(at) || breaks(at)).filter(|&at| is_subject(at));
    if let Some(clause) = clause.filter(|&at| {
        let follows = makes_clause(at + 1) || makes_clause(at + 2) || is_definite(at);
        is_open && opens && follows && draft.cue.clone().any(hears)
    }) {
        part.start = clause;
        draft.cue.end = clause;
    }
}

/// "asked her violinist, Ana Ruiz, | if the hall was cold", "told Ben Keller, the mayor, | that …", "reminded the board in
/// Lima | that …": the hearer, perhaps with an apposition, ends where "if" or "that" starts a clause.
pub(super) fn leave_out_before_clause(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    draft: &mut Draft,
) {
    let (document, cues) = (annotations.document(), &resources.cues);
    let is_told = draft.cue.clone().any(|at| cues.tell.contains(document.lower(at)));
    let Some(part) = draft.content.first_mut().filter(|part| part.start == draft.cue.end) else { return };
    let is_asked = draft.cue.clone().any(|at| annotations.lemma(at) == ASK);
    let opens = |at: usize| match document.lower(at) {
        "that" | "if" | "whether" => is_told || is_asked,
        "where" | "how" | "why" | "what" => is_asked,
        _ => false,
    };
    let in_phrase = |&at: &usize| {
        let links = annotations.pos(at) == Pos::Preposition && !opens(at);
        annotations.pos(at).is_in_noun_phrase() || links || document.word(at) == ","
    };
    let reach = part.start..part.end.min(part.start + HEARER);
    let end = reach.clone().find(|at| !in_phrase(at)).unwrap_or(reach.end);
    let is_apposed = end > part.start + 1 && document.word(end - 1) == "," && document.word(part.start) != ",";
    // "warned the crew that | repairs the dam": a relative clause; "told Ben Keller the claim that …": what is said
    let is_open = draft.cue.end.checked_sub(1).is_some_and(|last| cues.tell.contains(document.lower(last)));
    let is_complement = is_open
        && end > part.start
        && matches!(document.lower(end), "that" | "whether")
        && !annotations.pos(end + 1).makes_clause()
        && !cues.noun.contains(document.lower(end - 1));
    if (is_apposed || is_complement) && opens(end) {
        part.start = end;
        draft.cue.end = end;
    }
}

/// "“Are you cold?” Ana Ruiz asked | her guide, Ben Keller, on the ridge": what follows a quotation and its cue and has no
/// verb is the hearer.
pub(super) fn leave_out_behind_quotation(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    draft: &mut Draft,
) {
    let document = annotations.document();
    let hears = |at: usize| resources.cues.tell.contains(document.lower(at)) || annotations.lemma(at) == ASK;
    let is_quoted = |at: usize| document.outer_quote_at(at).is_some();
    let is_told = draft.cue.clone().next_back().is_some_and(hears);
    let [quotation, .., last] = draft.content.as_slice() else { return };
    let is_hearer = last.start == draft.cue.end
        && last
            .clone()
            .all(|at| !is_quoted(at) && !annotations.pos(at).is_verb() && !annotations.pos(at).makes_clause());
    if is_told && is_hearer && is_quoted(quotation.start) && quotation.end <= draft.cue.start {
        draft.content.pop();
    }
}

/// "the court heard that …", "…, a court heard": who hears is not who speaks.
pub(super) fn hears(document: &Document<'_>, resources: &AttributionResources<'_>, draft: &Draft) -> bool {
    let verb = draft.cue.end.checked_sub(1);
    let is_quoted = |part: &Range<usize>| document.outer_quote_at(part.start).is_some();
    verb.is_some_and(|verb| resources.cues.hearing.contains(document.lower(verb)))
        && draft.content.iter().all(|part| part.start >= draft.cue.end || !is_quoted(part))
}
