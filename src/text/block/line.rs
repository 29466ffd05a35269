//! Lines with words.

use crate::text::span::Span;

/// A line of a page, and whether a blank line precedes it.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) span: Span,
    pub(super) apart: bool,
}

/// Real pages have ten or more characters per line, menus included. Of shorter lines, this many are read, plus one for
/// every eighth byte; the others are joined to the previous line, so that the memory for lines is linear in the text.
const DENSE: usize = 2_000;

/// The lines that are not blank.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let (mut at, mut apart, mut out) = (0, true, Vec::<Line>::new());
    for line in text.split('\n') {
        let span = Span::new(at, at + line.len()).trim(text);
        at += line.len() + 1;
        let is_too_dense = out.len() > DENSE + at / 8;
        if span.is_empty() {
            apart = true;
        } else if let Some(last) = out.last_mut().filter(|_| is_too_dense) {
            last.span = last.span.cover(span);
        } else {
            out.push(Line { span, apart });
            apart = false;
        }
    }
    out
}
