//! Those who are told something: "Residents *have been told* to leave", "The staff *were notified* in May that …".
//!
//! In: the drafts of an article. Out: the same without the hearer in the content; and drafts for clauses with "that" that
//! the network did not read. Orders ("was ordered to …", "was advised to …") are left as the network labels them: readers
//! do not agree whether their subject is a part of what is said.

use std::ops::Range;

use super::agent;
use super::boundary;
use super::draft::Draft;
use super::each_token;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;

/// The most adverbs between "was" and its participle.
const ADVERBS: usize = 2;

/// Leaves out the hearer before a passive cue.
pub(super) fn leave_out_hearer(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, draft: &mut Draft) {
    let is_told = |at: usize| passive(annotations, resources, at).is_some();
    if !draft.cue.clone().any(is_told) {
        return;
    }
    let is_subject = |part: &Range<usize>| part.end == draft.cue.start;
    let Some(at) = draft.content.iter().position(is_subject) else { return };
    if let Some(part) = draft.content.get_mut(at) {
        part.end = words_before_subject(annotations, part).unwrap_or(part.start);
    }
    draft.content.retain(|part| !part.is_empty());
}

/// "“Leave now,” | guests", "The dam would hold, | villagers": where what is said ends before the subject.
fn words_before_subject(annotations: &Annotations<'_>, part: &Range<usize>) -> Option<usize> {
    let document = annotations.document();
    let quote = boundary::outermost(document, part.start);
    let comma = || part.clone().rev().find(|&at| document.word(at) == ",");
    let is_clause = |&comma: &usize| (part.start..comma).any(|at| annotations.pos(at).makes_clause());
    quote.map(|quote| quote.end).filter(|&end| end <= part.end).or_else(|| comma().filter(is_clause))
}

/// The clauses with "that" that no draft has.
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
    let be = passive(annotations, resources, verb).filter(|_| document.quote_at(verb).is_none())?;
    let is_denied = (be..verb).any(|at| matches!(document.lower(at), "not" | "n't" | "never"));
    let is_auxiliary = |at: usize| resources.cues.auxiliary.contains(document.lower(at));
    let start = (sentence.start..be).rev().take_while(|&at| is_auxiliary(at)).last().unwrap_or(be);
    let has_subject = start > sentence.start && annotations.pos(start - 1) != Pos::Relative;
    let by = Some(verb + 1).filter(|&by| document.lower(by) == "by");
    let agent = by.and_then(|by| agent::behind(annotations, resources, by));
    let end = agent.as_ref().map_or(verb + 1, |agent| agent.end);
    // "about the spider that lived": a relative clause
    let is_complement = |&at: &usize| document.lower(at - 1) == "that" && !annotations.pos(at).makes_clause();
    let from = agent::opening(annotations, end).filter(is_complement)?;
    let content = each_token::until_stop(document, from, sentence);
    let cue = start..if agent.is_some() { verb + 2 } else { verb + 1 };
    let is_clause = content.clone().any(|at| annotations.pos(at).makes_clause());
    (has_subject && !is_denied && is_clause).then(|| Draft::by_rule("passive", agent, cue, vec![content]))
}

/// The form of "be" before a participle of telling.
fn passive(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, verb: usize) -> Option<usize> {
    let document = annotations.document();
    let cues = &resources.cues;
    if !cues.informed.contains(document.lower(verb)) {
        return None;
    }
    let is_adverb = |at: usize| annotations.pos(at) == Pos::Adverb;
    let be = (0..verb).rev().take(ADVERBS + 1).find(|&at| !is_adverb(at))?;
    cues.be.contains(document.lower(be)).then_some(be)
}
