//! Corrects the sources of the network's drafts where its labels are not enough: sources that are not next to the cue,
//! and subjects that are not the speaker.
//!
//! In: the network's drafts, in order. Out: the same drafts with
//! - the name after "according to";
//! - no hearer in the content ("told *the panel of judges* she had …");
//! - only the quoted words of a loud voice ("chanted “Queenie” *as she left*");
//! - the subject of a verb that has no source (`subject.rs`), also in place of where somebody went ("sailed to Oslo, *Norway*
//!   to demand …");
//! - whom somebody quotes ("the agency quoted *an official* as saying …");
//! - the source of the previous clause, if a participle or an infinitive shares its subject
//!   ("She praised the bridge, *calling* it a gift");
//! - no source, if the subject is an expletive "it" ("it was *unclear* whether …"), is spoken to
//!   ("he was *told* that …") or hears ("the court *heard* that …");
//! - the subject as part of the content, if it is spoken about ("he was *accused* of lying");
//! - and without those in which nobody says anything ("There was no comment from the ministry on the report").

use std::ops::Range;

use super::cue;
use super::draft::Draft;
use super::subject;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::rule;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The most tokens of a source.
const LONGEST: usize = 40;

/// Mends the sources.
pub(super) fn mend(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, drafts: &mut Vec<Draft>) {
    let document = annotations.document();
    drafts.retain(|draft| !rule::applies("attribution.silence") || !is_silence(annotations, resources, draft));
    for draft in drafts.iter_mut() {
        if rule::applies("attribution.place-to-verb") && is_place_before_purpose(annotations, draft) {
            draft.source = subject::before_purpose(annotations, resources, &draft.cue);
        }
    }
    let bare: Vec<bool> =
        drafts.iter().map(|draft| draft.source.is_none() && !is_hearing(document, resources, draft)).collect();
    for draft in drafts.iter_mut() {
        if rule::applies("attribution.according-source")
            && let Some(named) = after_according(document, &draft.cue)
        {
            draft.source = Some(named);
        }
        if rule::applies("attribution.quoted-as-saying") {
            name_the_quoted(document, resources, draft);
        }
        let Some(source) = draft.source.clone() else { continue };
        if source.end > draft.cue.start {
            continue;
        }
        if rule::applies("attribution.empty-subject") && is_empty_subject(document, resources, &source, &draft.cue)
            || rule::applies("attribution.addressed")
                && is_passive(annotations, resources, &draft.cue, |w| resources.cues.addressed.contains(w))
            || rule::applies("attribution.hearing") && is_hearing(document, resources, draft)
        {
            draft.source = None;
        } else if rule::applies("attribution.judged")
            && is_passive(annotations, resources, &draft.cue, |w| resources.cues.judged.contains(w))
        {
            draft.source = None;
            draft.content.insert(0, source);
        }
    }
    for draft in drafts.iter_mut() {
        if rule::applies("attribution.long-hearer") {
            leave_out_hearer(annotations, resources, draft);
        }
        if rule::applies("attribution.only-quoted") {
            leave_only_quoted(document, resources, draft);
        }
    }
    let mut last: Option<Range<usize>> = None;
    for (draft, bare) in drafts.iter_mut().zip(bare) {
        match &draft.source {
            Some(source) => last = Some(source.clone()),
            None if rule::applies("attribution.shared-subject") && shares_subject(annotations, &draft.cue) => {
                draft.source = last.clone().filter(|source| {
                    source.end <= draft.cue.start
                        && document.sentence_at(source.start) == document.sentence_at(draft.cue.start)
                });
            }
            None => {}
        }
        if bare && draft.source.is_none() && rule::applies("attribution.subject") {
            draft.source = subject::of(annotations, resources, &draft.cue);
        }
    }
}

/// "There was no immediate comment from the ministry on the report": what follows is not a statement, unless a verb
/// reports it.
fn is_silence(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, draft: &Draft) -> bool {
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

/// "The crews sailed to Oslo, | Norway | to demand …": the place before an infinitive is not who demands.
fn is_place_before_purpose(annotations: &Annotations<'_>, draft: &Draft) -> bool {
    let document = annotations.document();
    let is_purpose = document.lower(draft.cue.start) == "to";
    draft.source.as_ref().is_some_and(|source| {
        let is_name = |at: usize| annotations.pos(at).is_proper_noun();
        let comma = source.start.checked_sub(1).filter(|&at| document.word(at) == ",");
        let behind_place = comma.and_then(|at| at.checked_sub(1)).is_some_and(is_name);
        is_purpose && source.end == draft.cue.start && source.clone().all(is_name) && behind_place
    })
}

/// Whom "according to" names: the words up to the next comma, or the sentence's end.
fn after_according(document: &Document<'_>, cue: &Range<usize>) -> Option<Range<usize>> {
    let last = cue.end.checked_sub(1)?;
    if document.lower(cue.start) != "according" || document.lower(last) != "to" {
        return None;
    }
    let sentence = document.sentences.get(document.sentence_at(last)?)?.tokens.clone();
    let is_end = |at: &usize| matches!(document.word(*at), "," | ";" | "." | "?" | "!" | "\"" | "”");
    let end = (cue.end..sentence.end).take(LONGEST).find(is_end)?;
    (cue.end < end).then_some(cue.end..end)
}

/// Makes whom somebody quotes the source: "The agency | quoted | an official | as saying". The words in between may be
/// in the cue or in the content.
fn name_the_quoted(document: &Document<'_>, resources: &AttributionResources<'_>, draft: &mut Draft) {
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

/// "told the panel of | judges sitting in Lima | she had signed it": the hearer ends where "she" starts a clause. A cue that
/// has its hearer ("told reporters the plan he made is dead") is left as it is.
fn leave_out_hearer(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, draft: &mut Draft) {
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

/// "The crowd chanted | “Queenie” | as she left": a verb that reports only words in quotation marks.
fn leave_only_quoted(document: &Document<'_>, resources: &AttributionResources<'_>, draft: &mut Draft) {
    let cues = &resources.cues;
    let is_sound = draft.cue.end.checked_sub(1).is_some_and(|last| cues.sound.contains(document.lower(last)));
    let [part] = draft.content.as_mut_slice() else { return };
    let quote =
        document.outer_quote_at(part.start).and_then(|at| document.quotes.get(at)).map(|quote| quote.tokens.clone());
    if let Some(quote) = quote.filter(|quote| is_sound && part.start == draft.cue.end && quote.start == part.start) {
        // "chanted “Free Lima” and “No more”"
        let more = (quote.end..part.end).any(|at| document.outer_quote_at(at).is_some());
        part.end = if more { part.end } else { part.end.min(quote.end) };
    }
}

/// "it was unclear", "it is obvious", "it appeared".
fn is_empty_subject(
    document: &Document<'_>,
    resources: &AttributionResources<'_>,
    source: &Range<usize>,
    cue: &Range<usize>,
) -> bool {
    source.len() == 1
        && document.lower(source.start) == "it"
        && resources.cues.empty.contains(document.lower(cue.start))
}

/// "the court heard that …", "…, a court heard": who hears is not who speaks.
fn is_hearing(document: &Document<'_>, resources: &AttributionResources<'_>, draft: &Draft) -> bool {
    let verb = draft.cue.end.checked_sub(1);
    let is_quoted = |part: &Range<usize>| document.outer_quote_at(part.start).is_some();
    verb.is_some_and(|verb| resources.cues.hearing.contains(document.lower(verb)))
        && draft.content.iter().all(|part| part.start >= draft.cue.end || !is_quoted(part))
}

/// "was told", "has been harshly criticized for": a form of "be", then the participle, with only adverbs in between.
fn is_passive(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    cue: &Range<usize>,
    participle: impl Fn(&str) -> bool,
) -> bool {
    let document = annotations.document();
    let be = cue.clone().find(|&at| resources.cues.be.contains(document.lower(at)));
    be.is_some_and(|be| {
        (be + 1..cue.end)
            .find(|&at| annotations.pos(at) != Pos::Adverb)
            .is_some_and(|at| participle(document.lower(at)))
    })
}

/// A cue without a subject of its own: "calling", "to admit", "and warned".
fn shares_subject(annotations: &Annotations<'_>, cue: &Range<usize>) -> bool {
    let document = annotations.document();
    let first = document.lower(cue.start);
    let before = cue.start.checked_sub(1).map_or("", |at| document.lower(at));
    annotations.pos(cue.start) == Pos::Gerund || first == "to" || matches!(before, "and" | "but" | "to" | ",")
}
