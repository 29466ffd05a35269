//! The source behind "according to", which the network cuts short, and the apposition behind it, which it takes for a part
//! of the content.

use std::ops::Range;

use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::text::document::Document;

/// The most tokens of a source.
const LONGEST: usize = 40;
/// The most tokens of a nickname with its marks.
const NICKNAME: usize = 4;
/// The most tokens of an apposition.
const APPOSITION: usize = 16;

/// Whether "according to" starts at a token.
pub(super) fn starts(document: &Document<'_>, at: usize) -> bool {
    document.lower(at) == "according" && document.lower(at + 1) == "to"
}

/// Whom "according to" names: the words up to the next comma, or the sentence's end.
pub(super) fn source(document: &Document<'_>, cue: &Range<usize>) -> Option<Range<usize>> {
    let last = cue.end.checked_sub(1)?;
    if document.lower(cue.start) != "according" || document.lower(last) != "to" {
        return None;
    }
    let sentence = document.sentences.get(document.sentence_at(last)?)?.tokens.clone();
    // "Agnes “Aggie” Thorne": marks around a nickname do not end it.
    let opens_inside = |at: usize| {
        let quote = document.outer_quote_at(at).and_then(|quote| document.quotes.get(quote));
        quote.is_some_and(|quote| quote.tokens.start >= cue.end && quote.tokens.len() <= NICKNAME)
    };
    let is_end = |at: &usize| match document.word(*at) {
        "," | ";" | "." | "?" | "!" => true,
        "\"" | "”" => !opens_inside(*at),
        _ => false,
    };
    let end = (cue.end..sentence.end).take(LONGEST).find(is_end)?;
    (cue.end < end).then_some(cue.end..end)
}

/// "According to Ana Ruiz, | the union's treasurer, | the fund will last": what says who a person is, between commas, is
/// no part of what they say. A list ("the roads, the port and the bridge are closed") is.
pub(super) fn leave_out_apposition(annotations: &Annotations<'_>, draft: &mut Draft) {
    let document = annotations.document();
    let Some(source) = draft.source.clone().filter(|_| document.lower(draft.cue.start) == "according") else { return };
    let is_person = |at: usize| annotations.name(at) == Some(NameKind::Person);
    let Some(part) = draft.content.first_mut().filter(|part| part.start > source.end) else { return };
    let first = source.end + 1;
    let is_beside = document.word(source.end) == "," && part.start == first && source.clone().any(is_person);
    let opens = matches!(annotations.pos(first), Pos::Determiner | Pos::Possessive | Pos::Number);
    if !is_beside || !opens {
        return;
    }
    let reach = first..part.end.min(first + APPOSITION);
    let Some(comma) = reach.clone().find(|&at| document.word(at) == ",") else { return };
    let makes_clause = |at: usize| annotations.pos(at).makes_clause();
    let relative = (first..comma).find(|&at| annotations.pos(at) == Pos::Relative).unwrap_or(comma);
    let rest = comma + 1..part.end;
    let Some(verb) = rest.clone().find(|&at| makes_clause(at)) else { return };
    let is_list = (rest.start..verb).any(|at| annotations.pos(at) == Pos::Conjunction);
    let is_subject = verb > rest.start
        && !matches!(annotations.pos(rest.start), Pos::Relative | Pos::Conjunction | Pos::Gerund | Pos::Participle);
    if is_subject && !is_list && !(first..relative).any(makes_clause) {
        part.start = rest.start;
    }
}
