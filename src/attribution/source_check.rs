//! Corrects the sources of the network's drafts where its labels are not enough: sources that are not next to the cue,
//! and subjects that are not the speaker.
//!
//! In: the network's drafts, in order. Out: the same drafts with
//! - the name after "according to" (`according.rs`), and whom somebody quotes (`quoted_as.rs`);
//! - the agent of a passive ("it is feared by *villagers* that …", `agent.rs`);
//! - no hearer in the content (`hearer.rs`, `told.rs`), and only the quoted words of a loud voice (`sound.rs`);
//! - the subject of a verb that has no source (`subject.rs`), also in place of where somebody went ("sailed to Oslo, *Norway*
//!   to demand …");
//! - the source of the previous clause, if a participle or an infinitive shares its subject
//!   ("She praised the bridge, *calling* it a gift");
//! - no source, if the text has it from nobody ("*reportedly*", `hearsay.rs`);
//! - nor if the subject is an expletive "it" ("it was *unclear* whether …"), is spoken to ("he was *told* that …") or hears
//!   ("the court *heard* that …");
//! - the subject as part of the content, if it is spoken about ("he was *accused* of lying");
//! - and without those in which nobody says anything (`silence.rs`).

use std::ops::Range;

use super::draft::Draft;
use super::{according, agent, hearer, hearsay, noun_clause, purpose, quoted_as, silence, sound, subject, told};
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::rule;
use crate::text::document::Document;

/// Mends the sources.
pub(super) fn mend(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, drafts: &mut Vec<Draft>) {
    let document = annotations.document();
    drafts.retain(|draft| !rule::applies("attribution.silence") || !silence::is_silence(annotations, resources, draft));
    drafts.retain(|draft| !rule::applies("attribution.act") || !silence::is_act(annotations, resources, draft));
    drafts.retain(|draft| !rule::applies("attribution.enabled") || !silence::is_enabled(annotations, resources, draft));
    // The source of the last draft that has one.
    let mut last: Option<Range<usize>> = None;
    for draft in drafts.iter_mut() {
        if rule::applies("attribution.place-to-verb") && purpose::is_place_before(annotations, draft) {
            draft.source = subject::before_purpose(annotations, resources, &draft.cue);
        }
        let follows = draft.content.iter().all(|part| part.start >= draft.cue.end);
        let place = draft.source.as_ref().filter(|source| follows && source.end == draft.cue.start);
        if let Some(whole) = place.and_then(|place| subject::up_to_place(annotations, resources, &draft.cue, place))
            && rule::applies("attribution.up-to-place")
        {
            draft.source = Some(whole);
        }
        let bare = draft.source.is_none() && !hearer::hears(document, resources, draft);
        if rule::applies("attribution.according-source")
            && let Some(named) = according::source(document, &draft.cue)
        {
            draft.source = Some(named);
            according::leave_out_apposition(annotations, draft);
        }
        if rule::applies("attribution.quoted-as-saying") {
            quoted_as::name(document, resources, draft);
        }
        if rule::applies("attribution.hearsay") && hearsay::has_no_source(annotations, resources, draft) {
            continue;
        }
        check_subject(annotations, resources, draft);
        if rule::applies("attribution.told") {
            told::leave_out_hearer(annotations, resources, draft);
        }
        if rule::applies("attribution.agent") {
            agent::name(annotations, resources, draft);
        }
        if rule::applies("attribution.long-hearer") {
            hearer::leave_out(annotations, resources, draft);
            hearer::leave_out_before_clause(annotations, resources, draft);
            hearer::leave_out_behind_quotation(annotations, resources, draft);
        }
        if rule::applies("attribution.only-quoted") {
            sound::leave_only_quoted(document, resources, draft);
        }
        if rule::applies("attribution.noun-clause") {
            noun_clause::end(annotations, resources, draft);
        }
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

/// Takes away a subject that is not the speaker, or makes it part of the content.
fn check_subject(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, draft: &mut Draft) {
    let document = annotations.document();
    let Some(source) = draft.source.clone().filter(|source| source.end <= draft.cue.start) else { return };
    if rule::applies("attribution.empty-subject") && is_empty_subject(document, resources, &source, &draft.cue)
        || rule::applies("attribution.addressed")
            && is_passive(annotations, resources, &draft.cue, |w| resources.cues.addressed.contains(w))
        || rule::applies("attribution.hearing") && hearer::hears(document, resources, draft)
    {
        draft.source = None;
    } else if rule::applies("attribution.judged")
        && is_passive(annotations, resources, &draft.cue, |w| resources.cues.judged.contains(w))
    {
        draft.source = None;
        draft.content.insert(0, source);
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
