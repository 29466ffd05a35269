//! What somebody is sure or unsure of: "Ana Ruiz was adamant that *no ticket was lost*".
//!
//! In: a document. Out: one draft for each form of "be", such an adjective and a clause with "that" or "whether". "It is
//! clear that …" is nobody's statement.

use std::ops::Range;

use super::draft::Draft;
use super::each_token;
use super::source;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;

/// The clauses of an article.
pub(super) fn drafts(annotations: &Annotations<'_>, resources: &AttributionResources<'_>) -> Vec<Draft> {
    each_token::drafts(annotations, resources, clause)
}

fn clause(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    sentence: &Range<usize>,
    adjective: usize,
) -> Option<Draft> {
    let document = annotations.document();
    let cues = &resources.cues;
    let opens = matches!(document.lower(adjective + 1), "that" | "whether");
    if !opens || !cues.stance.contains(document.lower(adjective)) || document.quote_at(adjective).is_some() {
        return None;
    }
    let is_adverb = |at: usize| annotations.pos(at) == Pos::Adverb || document.lower(at) == "been";
    let be = (sentence.start..adjective).rev().find(|&at| !is_adverb(at))?;
    let be = if cues.be.contains(document.lower(be)) { be } else { return None };
    let source = source::before(annotations, resources, be + 1, sentence.start)?;
    let is_anyone = cues.anyone.contains(document.lower(source.start)) || document.lower(source.start) == "it";
    let last = source.end.checked_sub(1)?;
    let is_somebody = annotations.pos(last).is_noun() || annotations.pos(last) == Pos::Pronoun;
    let has_verb = source.clone().any(|at| annotations.pos(at).makes_clause());
    let from = adjective + 1 + usize::from(document.lower(adjective + 1) == "that");
    let content = each_token::until_stop(document, from, sentence);
    let is_clause = content.clone().any(|at| annotations.pos(at).makes_clause());
    (!is_anyone && is_somebody && !has_verb && is_clause)
        .then(|| Draft::by_rule("cue-that", Some(source.clone()), source.end..adjective + 1, vec![content]))
}
