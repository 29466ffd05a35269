//! Passive statements about somebody: "The dam was called “a ruin” by the inspectors", "Lund is accused by critics of
//! raising taxes".
//!
//! In: a document. Out: one draft per clause. The content is the subject and what is said about it; the source is the
//! agent after "by".

use std::ops::Range;

use super::draft::Draft;
use super::each_token;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::lexicon::cues::CueLexicon;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The most words said about the subject without quotation marks: "unsafe", "a total failure".
const COMPLEMENT: usize = 6;
/// The same in quotation marks.
const QUOTED: usize = 20;
/// The most tokens of a subject with its apposition, and of an agent.
const PHRASE: usize = 14;
/// The most tokens of an accusation, so that each clause takes a bounded time.
const CHARGE: usize = 60;

/// The clauses of an article.
pub(super) fn drafts(annotations: &Annotations<'_>, resources: &AttributionResources<'_>) -> Vec<Draft> {
    each_token::drafts(annotations, resources, clause)
}

fn clause(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    sentence: &Range<usize>,
    verb: usize,
) -> Option<Draft> {
    let document = annotations.document();
    let lower = |at: usize| document.lower(at);
    if !resources.cues.branded.contains(lower(verb)) || document.quote_at(verb).is_some() {
        return None;
    }
    let be = verb.checked_sub(1 + usize::from(annotations.pos(verb.saturating_sub(1)) == Pos::Adverb))?;
    if !resources.cues.be.contains(lower(be)) {
        return None;
    }
    let is_auxiliary = |at: usize| resources.cues.auxiliary.contains(lower(at));
    let cue = (sentence.start..be).rev().take(PHRASE).take_while(|&at| is_auxiliary(at)).last().unwrap_or(be)..verb + 1;
    let near = sentence.start.max(cue.start.saturating_sub(PHRASE + 1))..cue.start;
    let opens = near.rev().find(|&at| matches!(document.word(at), ";" | ":" | "—" | "–"));
    let subject = opens.map_or(sentence.start, |at| at + 1)..cue.start;
    if subject.is_empty() || subject.len() > PHRASE {
        return None;
    }
    let first = verb + 1 + usize::from(lower(verb + 1) == "as");
    let is_quoted = document.quote_at(first).is_some();
    let reach = first..sentence.end.min(first + if is_quoted { QUOTED } else { COMPLEMENT } + 1);
    let by = reach.clone().find(|&at| lower(at) == "by" && document.quote_at(at).is_none())?;
    let is_mark = |at: usize| document.token(at).is_none_or(|token| token.kind == TokenKind::Mark);
    if (first..by).any(|at| !is_quoted && is_mark(at)) {
        return None;
    }
    // "by two | of her aides"
    let counts = |at: usize| lower(at) == "of" && at > by + 1 && annotations.pos(at - 1) == Pos::Number;
    let ends = |&at: &usize| ends_agent(document, resources.cues, at) && !counts(at);
    let agent = by + 1..(by + 1..sentence.end.min(by + 1 + PHRASE)).find(ends)?;
    // "accused by critics of raising taxes", "described by Ruiz as a ruin"
    let said = if by == first {
        let said = agent.end + usize::from(matches!(lower(agent.end), "of" | "as" | "for"));
        (said > agent.end).then(|| said..clause_end(document, said, sentence.end))?
    } else {
        first..by
    };
    let is_voice = document.token(agent.start).is_some_and(|token| token.kind == TokenKind::Word);
    (!agent.is_empty() && !said.is_empty() && is_voice)
        .then(|| Draft::by_rule("passive", Some(agent), cue, vec![subject, said]))
}

/// Where the words for who says it end.
fn ends_agent(document: &Document<'_>, cues: &CueLexicon, at: usize) -> bool {
    document.token(at).is_none_or(|token| !matches!(token.kind, TokenKind::Word | TokenKind::Number))
        || cues.agent_end.contains(document.lower(at))
}

fn clause_end(document: &Document<'_>, from: usize, limit: usize) -> usize {
    let stops =
        |at: &usize| matches!(document.word(*at), "." | "," | ";" | "?" | "!") && document.quote_at(*at).is_none();
    let limit = limit.min(from + CHARGE);
    (from..limit).find(stops).unwrap_or(limit)
}
