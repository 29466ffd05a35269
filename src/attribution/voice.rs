//! Whether the name before a headline's colon speaks: it does in "Ruiz: We need the bridge", but not in "Cycling: Aru
//! wins", "Live: …" or "Marco Vidal: Spain drops case", where the name is the topic.
//!
//! In: the drafts of an article. Out: the same, without headlines whose name does not speak.

use std::ops::Range;

use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::annotate::shape::Shape;
use crate::attribution::AttributionResources;
use crate::text::block::BlockKind;

/// Drops what a topic "says". A person speaks in a headline who says "I" there, is quoted there, or speaks in the
/// article; a body or a country that bears a name does if nobody is heard in the article, and so does what the lexicon
/// lists. "NBA: …", "Commonwealth Games: …" are topics: of 26 names before a headline's colon in articles/train that
/// were taken for speakers, 23 were.
pub(super) fn keep(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, drafts: &mut Vec<Draft>) {
    let document = annotations.document();
    let is_line = |draft: &Draft| {
        let block = document.block_at(draft.cue.start).and_then(|at| document.blocks.get(at));
        block.is_some_and(|block| block.kind == BlockKind::Headline)
    };
    let is_headline =
        |draft: &Draft| document.word(draft.cue.start) == ":" && (is_line(draft) || draft.rule == "headline-colon");
    let last = |source: &Range<usize>| source.end.checked_sub(1).map_or("", |at| document.lower(at));
    let heard: Vec<&str> = {
        let body = drafts.iter().filter(|draft| !is_headline(draft));
        body.filter_map(|draft| draft.source.as_ref().map(last)).collect()
    };
    // "Group A: Chile, Mali, Norway"
    let is_list = |draft: &Draft| {
        let mut tokens = draft.content.iter().cloned().flatten();
        let is_name = |at: usize| annotations.pos(at).is_proper_noun() || annotations.pos(at) == Pos::Mark;
        draft.content.iter().cloned().flatten().any(|at| document.word(at) == ",") && tokens.all(is_name)
    };
    let has_voice = |draft: &Draft| {
        let Some(source) = &draft.source else { return true };
        if is_list(draft) {
            return false;
        }
        let is_person = source.clone().any(|at| annotations.head_name(at) == Some(NameKind::Person));
        let is_proper = source
            .end
            .checked_sub(1)
            .is_some_and(|at| annotations.pos(at).is_proper_noun() || annotations.shape(at) == Shape::Capitals);
        let is_listed = resources.cues.voice.contains(last(source));
        let is_own = |at: usize| resources.cues.own.contains(document.lower(at));
        let mut content = draft.content.iter().cloned().flatten();
        let is_quoted = draft.content.first().is_some_and(|part| document.quote_at(part.start).is_some());
        let mut seems = || {
            is_quoted
                || content.any(is_own)
                || heard.is_empty() && is_proper && !is_person && !resources.cues.contest.contains(last(source))
        };
        // A line of its own is more likely a headline than the first sentence of a paragraph is.
        is_listed || heard.contains(&last(source)) || is_line(draft) && seems()
    };
    let kept: Vec<bool> = drafts.iter().map(|draft| !is_headline(draft) || has_voice(draft)).collect();
    let mut kept = kept.into_iter();
    drafts.retain(|_| kept.next().unwrap_or(true));
}
