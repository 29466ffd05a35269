//! Lines, and lines that were broken by hand in the middle of a sentence.

use crate::text::span::Span;

/// A line of a page, with whether a blank line stands before it.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) span: Span,
    pub(super) apart: bool,
}

/// Text wrapped by hand has lines within these bounds, in bytes.
const WRAPPED: std::ops::RangeInclusive<usize> = 45..=110;

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

/// Joins lines where the text is wrapped: most breaks without a blank line stand before a small letter.
pub(super) fn join(text: &str, lines: Vec<Line>) -> Vec<Line> {
    let starts_small = |line: &Line| line.span.of(text).starts_with(char::is_lowercase);
    let touching = lines.iter().filter(|line| !line.apart).count();
    let small = lines.iter().filter(|line| !line.apart && starts_small(line)).count();
    let longest = lines.iter().map(|line| line.span.len()).max().unwrap_or(0);
    let wrapped = small >= 2 && small * 2 > touching && WRAPPED.contains(&longest);
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut last = Span::default();
    for line in lines {
        // The line before is broken if it is about as long as lines get.
        let broken = wrapped && !line.apart && last.len() * 4 >= longest * 3;
        last = line.span;
        match out.last_mut() {
            Some(block) if broken => block.span = block.span.cover(line.span),
            _ => out.push(line),
        }
    }
    out
}
