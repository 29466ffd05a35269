//! How much of a content is in quotation marks.

use super::Quotation;
use crate::text::document::Document;
use crate::text::span::Span;

/// Direct: all of it; mixed: some of it; indirect: nothing.
pub(super) fn of(document: &Document<'_>, content: &[Span]) -> Quotation {
    let (mut quoted, mut bare) = (false, false);
    for part in content {
        let mut at = part.start;
        let first = document.quotes.partition_point(|quote| quote.span.end <= part.start && quote.inside.is_none());
        for quote in document.quotes.iter().skip(first).take_while(|quote| quote.span.start < part.end) {
            if quote.inside.is_some() || !quote.span.overlaps(*part) {
                continue;
            }
            quoted = true;
            bare |= has_words(document, Span::new(at, quote.span.start.max(at)));
            at = at.max(quote.span.end);
        }
        bare |= has_words(document, Span::new(at, part.end.max(at)));
    }
    match (quoted, bare) {
        (true, false) => Quotation::Direct,
        (true, true) => Quotation::Mixed,
        (false, _) => Quotation::Indirect,
    }
}

fn has_words(document: &Document<'_>, span: Span) -> bool {
    span.of(document.text).chars().any(char::is_alphanumeric)
}
