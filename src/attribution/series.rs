//! Demands in a row: "The call to hand over the tapes, *release the students and dismiss the officer* went unanswered."
//!
//! In: the drafts of an article. Out: the same; a content that is an infinitive takes the infinitives that follow behind
//! commas, up to the verb of the sentence.

use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;

/// The most tokens that are added.
const LONGEST: usize = 40;

/// Extends the contents.
pub(super) fn complete(annotations: &Annotations<'_>, drafts: &mut [Draft]) {
    let document = annotations.document();
    let parts = drafts.iter().flat_map(|draft| draft.content.iter().chain([&draft.cue]));
    let mut starts: Vec<usize> = parts.map(|part| part.start).collect();
    starts.sort_unstable();
    for draft in drafts {
        let [part] = draft.content.as_mut_slice() else { continue };
        let pos = |at: usize| annotations.pos(at);
        let is_infinitive = part.clone().any(|at| pos(at) == Pos::To && pos(at + 1) == Pos::Base)
            && !part.clone().any(|at| pos(at).makes_clause());
        let goes_on = document.word(part.end) == "," && pos(part.end + 1) == Pos::Base;
        let sentence = document.sentence_at(part.start).and_then(|at| document.sentences.get(at));
        let Some(limit) = sentence.map(|s| s.tokens.end.min(part.end + LONGEST)).filter(|_| is_infinitive && goes_on)
        else {
            continue;
        };
        let stops = |at: &usize| pos(*at).makes_clause() || matches!(document.word(*at), "." | ";" | "?" | "!");
        let end = (part.end + 1..limit).find(stops).unwrap_or(limit);
        let next = starts.partition_point(|&start| start <= part.end);
        part.end = starts.get(next).map_or(end, |&start| end.min(start));
    }
}
