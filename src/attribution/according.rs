//! The source behind "according to", which the network cuts short.

use std::ops::Range;

use crate::text::document::Document;

/// The most tokens of a source.
const LONGEST: usize = 40;

/// Whom "according to" names: the words up to the next comma, or the sentence's end.
pub(super) fn source(document: &Document<'_>, cue: &Range<usize>) -> Option<Range<usize>> {
    let last = cue.end.checked_sub(1)?;
    if document.lower(cue.start) != "according" || document.lower(last) != "to" {
        return None;
    }
    let sentence = document.sentences.get(document.sentence_at(last)?)?.tokens.clone();
    let is_end = |at: &usize| matches!(document.word(*at), "," | ";" | "." | "?" | "!" | "\"" | "”");
    let end = (cue.end..sentence.end).take(LONGEST).find(is_end)?;
    (cue.end < end).then_some(cue.end..end)
}
