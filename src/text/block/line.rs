//! Lines with words.

use crate::text::span::Span;

/// A line of a page, with whether a blank line stands before it.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) span: Span,
    pub(super) apart: bool,
}

/// The lines that are not blank.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let (mut at, mut apart, mut out) = (0, true, Vec::new());
    for line in text.split('\n') {
        let span = Span::new(at, at + line.len()).trim(text);
        at += line.len() + 1;
        if span.is_empty() {
            apart = true;
        } else {
            out.push(Line { span, apart });
            apart = false;
        }
    }
    out
}
