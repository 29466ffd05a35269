//! Line ends inside a word, inside a hard-wrapped paragraph, or after a drop cap.

use super::hyphen::Hyphens;
use super::wrapped::Wrapping;
use super::{Read, Rewriting, initial};
use crate::text::TextResources;
use crate::text::span::Span;

/// A line that is not blank.
#[derive(Clone, Copy)]
pub(super) struct Line {
    /// Its words, without blanks at the ends.
    pub(super) span: Span,
    /// How many characters it has.
    pub(super) width: usize,
    /// Whether spaces precede it.
    pub(super) indented: bool,
    /// Whether a blank line or nothing precedes it.
    pub(super) apart: bool,
}

/// Joins lines.
pub(super) fn read(text: &str, resources: &TextResources<'_>) -> Read {
    let lines = lines(text);
    let hyphens = Hyphens::new(text, &lines, resources);
    let wrapping = Wrapping::of(text, &lines, resources);
    let mut out = Rewriting::new(text);
    for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
        let gap = line.span.end..next.span.start;
        if let Some(between) = initial::joins(text, line, next, resources) {
            out.replace(gap, between);
        } else if let (false, Some(is_kept)) = (next.apart, hyphens.at(text, line, next)) {
            out.replace(gap.start - usize::from(!is_kept)..gap.end, "");
        } else if !next.apart && wrapping.joins(text, line, next, resources) {
            out.replace(gap, " ");
        }
    }
    out.done()
}

fn lines(text: &str) -> Vec<Line> {
    let (mut at, mut apart, mut out) = (0, true, Vec::new());
    for line in text.split('\n') {
        let span = Span::new(at, at + line.len()).trim(text);
        if span.is_empty() {
            apart = true;
        } else {
            let width = span.of(text).chars().count();
            out.push(Line { span, width, indented: span.start > at, apart });
            apart = false;
        }
        at += line.len() + 1;
    }
    out
}
