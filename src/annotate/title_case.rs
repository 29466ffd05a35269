//! Whether a sentence capitalises most words, as headlines do.

use std::ops::Range;

use super::shape::Shape;
use crate::text::document::Document;

/// Words of this many letters are capitalised in title case; shorter ones may not be.
const LONG: usize = 4;
/// The least number of long words, and the share of them that must be capitalised.
const LEAST: usize = 3;
const PART: (usize, usize) = (7, 10);

/// Whether most of the longer words after the first are capitalised.
pub(crate) fn is_title_case(document: &Document<'_>, sentence: Range<usize>) -> bool {
    let long = |word: &&str| word.len() >= LONG && word.starts_with(char::is_alphabetic);
    let (mut all, mut capital) = (0, 0);
    for word in sentence.skip(1).map(|at| document.word(at)).filter(long) {
        all += 1;
        capital += usize::from(Shape::of(word).is_capital());
    }
    all >= LEAST && capital * PART.1 >= all * PART.0
}
