//! Whom somebody quotes: "the agency quoted *an official* as saying …", "*Ana Ruiz* was quoted by the agency as saying …".

use std::ops::Range;

use super::draft::Draft;
use crate::attribution::AttributionResources;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The most tokens between the verb and "as saying", and of a source.
const LONGEST: usize = 40;

/// Makes whom somebody quotes the source: "The agency | quoted | an official | as saying". The words in between may be
/// in the cue or in the content.
pub(super) fn name(document: &Document<'_>, resources: &AttributionResources<'_>, draft: &mut Draft) {
    let Some(last) = draft.cue.end.checked_sub(1) else { return };
    let near = |at: &usize| document.sentence_at(*at) == document.sentence_at(last);
    let quotes = |at: &usize| resources.cues.quoting.contains(document.lower(*at));
    let says = |at: &usize| document.lower(*at) == "as" && document.lower(at + 1) == "saying";
    let Some(before) = (last.saturating_sub(1)..last + LONGEST).take_while(near).find(says) else { return };
    let Some(verb) = (0..before).rev().take(LONGEST).take_while(near).find(quotes) else { return };
    let inside = draft.content.first().is_some_and(|part| part.start == verb + 1 && part.end > before + 2);
    if document.lower(verb + 1) == "by" && before + 2 == draft.cue.end {
        draft.source = before_passive(document, resources, verb).or_else(|| draft.source.take());
        return;
    }
    let apart = draft.content.iter().all(|part| part.end <= verb || part.start >= before + 2);
    let is_cue = before + 2 == draft.cue.end || draft.cue.end == verb + 1 && (inside || apart);
    if verb + 1 == before || !is_cue {
        return;
    }
    draft.source = Some(verb + 1..before);
    draft.cue = before..before + 2;
    if let Some(part) = draft.content.first_mut().filter(|_| inside) {
        let opens = |at: &usize| matches!(document.lower(*at), "that" | ":" | ",");
        part.start = before + 2 + (before + 2..part.end - 1).take_while(opens).count();
    }
}

/// "Ana Ruiz | was quoted by the agency as saying": the words before "was", up to the next mark.
fn before_passive(document: &Document<'_>, resources: &AttributionResources<'_>, verb: usize) -> Option<Range<usize>> {
    let be = verb.checked_sub(1).filter(|&at| resources.cues.be.contains(document.lower(at)))?;
    let end = be - usize::from(matches!(document.lower(be.saturating_sub(1)), "has" | "have" | "had"));
    let inside = |at: &usize| {
        document.sentence_at(*at) == document.sentence_at(verb)
            && document.token(*at).is_some_and(|t| t.kind != TokenKind::Mark)
    };
    let length = (0..end).rev().take(LONGEST).take_while(inside).count();
    (length > 0).then_some(end - length..end)
}
