//! What somebody travels for: "Workers marched in Dhaka, Bangladesh *to demand* higher pay."
//!
//! In: an annotated document. Out: a draft for an infinitive behind two names of places, which the network does not read.
//! Its source is the subject of the verb before; so it is where the network reads one, with the place as its source.

use std::ops::Range;

use super::draft::Draft;
use super::subject;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;

/// The most tokens of what is demanded or said.
const LONGEST: usize = 40;

/// The infinitives of an article.
pub(super) fn drafts(annotations: &Annotations<'_>, resources: &AttributionResources<'_>) -> Vec<Draft> {
    let document = annotations.document();
    let cues = &resources.cues;
    let reports = |at: usize| {
        let word = document.lower(at);
        annotations.pos(at) == Pos::Base
            && (cues.say.contains(word) || cues.that.contains(word) || cues.object.contains(word))
    };
    let is_name = |at: usize| annotations.pos(at).is_proper_noun();
    let is_purpose = |&to: &usize| {
        document.lower(to) == "to"
            && reports(to + 1)
            && to >= 3
            && is_name(to - 1)
            && document.word(to - 2) == ","
            && is_name(to - 3)
    };
    let draft = |to: usize| {
        let cue = to..to + 2;
        let source = subject::before_purpose(annotations, resources, &cue)?;
        let sentence = document.sentences.get(document.sentence_at(to)?)?.tokens.clone();
        let limit = sentence.end.min(cue.end + LONGEST);
        let ends = |&at: &usize| matches!(document.word(at), "." | "," | ";" | "?" | "!");
        let start = cue.end + usize::from(document.lower(cue.end) == "that");
        let content: Range<usize> = start..(start..limit).find(ends).unwrap_or(limit);
        Some(Draft::by_rule("cue-verb", Some(source), cue, vec![content]))
    };
    (0..document.tokens.len()).filter(is_purpose).filter_map(draft).collect()
}

/// "The crews sailed to Oslo, | Norway | to demand …", "left Doha, | Qatar | insisting …": the place before an infinitive or
/// a participle is not who demands.
pub(super) fn is_place_before(annotations: &Annotations<'_>, draft: &Draft) -> bool {
    let document = annotations.document();
    let is_purpose = document.lower(draft.cue.start) == "to" || annotations.pos(draft.cue.start) == Pos::Gerund;
    draft.source.as_ref().is_some_and(|source| {
        let is_name = |at: usize| annotations.pos(at).is_proper_noun();
        let comma = source.start.checked_sub(1).filter(|&at| document.word(at) == ",");
        let behind_place = comma.and_then(|at| at.checked_sub(1)).is_some_and(is_name);
        is_purpose && source.end == draft.cue.start && source.clone().all(is_name) && behind_place
    })
}
