//! What a noun reports, where the noun is the subject of a sentence: "His claim that *the dam was old* did not help".
//!
//! In: a draft whose cue is such a noun. Out: the same, with a content that ends before the verb of the noun. There is no
//! parse: it is the second verb that has no subject of its own.

use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;

/// How far before the noun a verb would have it as its object, in tokens.
const REACH: usize = 60;

/// Ends the content before the verb whose subject the noun is.
pub(super) fn end(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, draft: &mut Draft) {
    let document = annotations.document();
    let cues = &resources.cues;
    let is_noun = |at: usize| cues.noun.contains(document.lower(at)) && !annotations.pos(at).is_verb();
    let follows_noun = draft.cue.clone().any(is_noun) && !draft.cue.clone().any(|at| annotations.pos(at).is_verb());
    let Some(sentence) = document.sentence_at(draft.cue.start).and_then(|at| document.sentences.get(at)) else {
        return;
    };
    let [part] = draft.content.as_mut_slice() else { return };
    let is_that = |at: usize| document.lower(at) == "that";
    let opens = is_that(part.start) || part.start.checked_sub(1).is_some_and(is_that);
    let makes_clause = |at: usize| annotations.pos(at).makes_clause();
    let near = sentence.tokens.start.max(draft.cue.start.saturating_sub(REACH))..draft.cue.start;
    let is_subject = follows_noun && opens && !near.clone().any(makes_clause);
    if !is_subject || part.clone().any(|at| document.quote_at(at).is_some()) {
        return;
    }
    let Some(first) = part.clone().find(|&at| makes_clause(at)) else { return };
    let reports = |at: usize| {
        let word = document.lower(at);
        annotations.pos(at).is_verb()
            && (cues.say.contains(word) || cues.tell.contains(word) || cues.that.contains(word))
    };
    // "was old | and | leaked", "believed | the dam was old": another clause of the same content
    let goes_on = |at: usize| {
        let pos = annotations.pos(at);
        matches!(pos, Pos::Conjunction | Pos::Relative | Pos::Pronoun)
            || pos == Pos::Mark && document.word(at) != "-"
            || pos == Pos::Preposition && cues.boundary.contains(document.lower(at)) && document.lower(at) != "for"
    };
    let verb = (first + 1..part.end).take_while(|&at| !goes_on(at)).find(|&at| makes_clause(at));
    let Some(verb) = verb.filter(|&verb| verb > first + 1 && !(first..verb).any(reports)) else { return };
    part.end = verb;
}
