//! Sequences of tokens, the units that the encoder reads.

use std::ops::Range;
use std::rc::Rc;

use crate::annotate::network::Reading;
use crate::text::document::Document;

/// The longest sequence, in tokens. Paragraphs are shorter; a text without paragraphs is read in pieces, so
/// that neither a step nor its memory grows with the text.
const LONGEST: usize = 1000;

/// Some tokens of a block and what the network makes of them.
pub struct Sequence {
    /// Which tokens.
    pub tokens: Range<usize>,
    /// Tags and attributions.
    pub reading: Rc<Reading>,
}

/// Splits a range into sequences, at the end of a sentence if possible.
pub(crate) fn cut(document: &Document<'_>, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut at = range.start;
    std::iter::from_fn(move || {
        let start = at;
        let most = range.end.min(start + LONGEST);
        let around = document.sentence_at(most).and_then(|sentence| document.sentences.get(sentence));
        let stop = around.map_or(most, |sentence| sentence.tokens.start);
        at = if most < range.end && stop > start { stop } else { most };
        (start < at).then_some(start..at)
    })
}
