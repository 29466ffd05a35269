//! The words of a document for the country stage: hyphenated compounds are split ("Saudi-Yemeni"), and punctuation is
//! left out except between two words.

use crate::text::document::Document;
use crate::text::span::Span;
use crate::text::token::TokenKind;
use crate::text::work;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// "peru"
    Lower,
    /// "Peru"
    Capital,
    /// "PERU", "U.S."
    Upper,
    /// "24", "24th"
    Number,
}

/// A word, a number, "&", or a part of a hyphen compound.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'d> {
    /// Its span.
    pub(crate) span: Span,
    /// In lower case, with straight apostrophes.
    pub(crate) lower: &'d str,
    /// Its block.
    pub(crate) block: usize,
    /// How it is written.
    pub(crate) shape: Shape,
}

/// All words of a document, in order. Asking beyond the ends gives an empty word.
pub(crate) struct DocumentWords<'d> {
    text: &'d str,
    list: Vec<Word<'d>>,
}

impl<'d> DocumentWords<'d> {
    /// Reads a document.
    pub(crate) fn of(document: &'d Document<'d>) -> Self {
        let mut list = Vec::with_capacity(document.tokens.len());
        for (number, block) in document.blocks.iter().enumerate() {
            for at in block.tokens.clone() {
                let Some(token) = document.token(at) else { continue };
                let lower = document.lower(at);
                if matches!(token.kind, TokenKind::Word | TokenKind::Number) || lower == "&" {
                    split(document.text, token.span, lower, number, &mut list);
                }
            }
        }
        Self { text: document.text, list }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The word at an index.
    pub(crate) fn get(&self, at: usize) -> Option<&Word<'d>> {
        work::step();
        self.list.get(at)
    }

    /// In lower case, or "".
    pub(crate) fn lower(&self, at: usize) -> &'d str {
        self.get(at).map_or("", |word| word.lower)
    }

    /// As it is written, or "".
    pub(crate) fn written(&self, at: usize) -> &'d str {
        self.get(at).map_or("", |word| word.span.of(self.text))
    }

    /// Whether it starts with a capital.
    pub(crate) fn capital(&self, at: usize) -> bool {
        self.get(at).is_some_and(|word| matches!(word.shape, Shape::Capital | Shape::Upper))
    }

    /// Whether it is all in capitals.
    pub(crate) fn upper(&self, at: usize) -> bool {
        self.get(at).is_some_and(|word| word.shape == Shape::Upper)
    }

    /// Whether it is a number.
    pub(crate) fn is_number(&self, at: usize) -> bool {
        self.get(at).is_some_and(|word| word.shape == Shape::Number)
    }

    /// The text between a word and the next; a line break if either is missing or they are in different blocks.
    pub(crate) fn gap(&self, at: usize) -> &'d str {
        match (self.get(at), self.get(at.wrapping_add(1))) {
            (Some(a), Some(b)) if a.block == b.block => Span::new(a.span.end, b.span.start).of(self.text),
            _ => "\n\n",
        }
    }

    /// Whether only white space separates two neighbours.
    pub(crate) fn close(&self, at: usize) -> bool {
        let gap = self.gap(at);
        gap.trim().is_empty() && !gap.contains("\n\n")
    }

    /// Whether two neighbours are joined by a hyphen or dash without blanks.
    pub(crate) fn hyphen(&self, at: usize) -> bool {
        matches!(self.gap(at), "-" | "\u{2011}" | "–" | "—")
    }

    /// Whether the words from one to another can be one name: nothing but blanks and hyphens between them, or the comma
    /// of "Korea, Rep.", or the mark of "Peoples' Republic".
    pub(crate) fn joined(&self, from: usize, to: usize) -> bool {
        let gap = |at| matches!(self.gap(at), "" | ", " | "' " | "’ ");
        (from..to).all(|at| self.close(at) || self.hyphen(at) || gap(at))
    }

    /// Whether a comma follows a word, before the next one.
    pub(crate) fn comma(&self, at: usize) -> bool {
        self.gap(at).trim() == ","
    }

    /// The word before an index if only white space lies between, in lower case, else "".
    pub(crate) fn before(&self, at: usize) -> &'d str {
        at.checked_sub(1).filter(|&left| self.close(left)).map_or("", |left| self.lower(left))
    }

    /// The word at an index if only white space lies before it, in lower case, else "". To ask for what follows a
    /// range.
    pub(crate) fn after(&self, end: usize) -> &'d str {
        end.checked_sub(1).filter(|&last| self.close(last)).map_or("", |_| self.lower(end))
    }

    /// Whether a word is the first of a sentence, a line or a quotation.
    pub(crate) fn starts_sentence(&self, at: usize) -> bool {
        let Some(left) = at.checked_sub(1) else { return true };
        let gap = self.gap(left);
        gap.contains("\n\n")
            || gap.contains(['.', '!', '?', ':', '“', '"', '•', '|', '(', ';'])
            || (gap.contains('\n') && !gap.trim().is_empty())
    }

    /// The text right after a word, a few characters of it.
    pub(crate) fn after_text(&self, at: usize) -> &'d str {
        let rest = self.get(at).and_then(|word| self.text.get(word.span.end..)).unwrap_or("");
        rest.char_indices().nth(4).map_or(rest, |(end, _)| rest.get(..end).unwrap_or(rest))
    }

    /// The text of a range of words.
    pub(crate) fn text_of(&self, range: &std::ops::Range<usize>) -> &'d str {
        self.span(range).of(self.text)
    }

    /// The characters of a range of words.
    pub(crate) fn span(&self, range: &std::ops::Range<usize>) -> Span {
        match (self.get(range.start), self.get(range.end.wrapping_sub(1))) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        }
    }
}

/// Adds a token: whole, or its parts where it has hyphens inside.
fn split<'d>(text: &str, span: Span, lower: &'d str, block: usize, list: &mut Vec<Word<'d>>) {
    let written = span.of(text);
    if !written.bytes().any(|b| b == b'-') {
        list.push(Word { span, lower, block, shape: shape(written) });
        return;
    }
    let mut start = span.start;
    for (part, lower) in written.split('-').zip(lower.split('-')) {
        let span = Span::new(start, start + part.len());
        start = span.end + 1;
        if !part.is_empty() {
            list.push(Word { span, lower, block, shape: shape(part) });
        }
    }
}

fn shape(written: &str) -> Shape {
    let mut letters = written.chars().filter(|c| c.is_alphabetic());
    match written.chars().next() {
        Some(c) if c.is_numeric() => Shape::Number,
        Some(c) if c.is_uppercase() => {
            let mut several = letters.clone().skip(1).peekable();
            if several.peek().is_some() && letters.all(|c| !c.is_lowercase()) { Shape::Upper } else { Shape::Capital }
        }
        _ => Shape::Lower,
    }
}
