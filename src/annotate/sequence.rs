//! What the encoder reads at once.

use std::ops::Range;
use std::rc::Rc;

use crate::annotate::tagger::Reading;
use crate::text::document::Document;

/// The longest sequence that is read at once, in tokens. Paragraphs are shorter; a text without any is read in pieces, so
/// that neither a step nor its memory grows with the text.
const LONGEST: usize = 1000;

/// Some tokens of a block and what the encoder made of them: hundreds of bytes a token, so it is told to whoever listens and
/// gone when the next is read.
pub struct Sequence {
    /// Which tokens.
    pub tokens: Range<usize>,
    /// Their labels, tags and states.
    pub reading: Rc<Reading>,
}

/// A range cut into sequences that can be read at once, where a sentence ends if one does.
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
