//! The network's features of a token: its word, endings, shape and position in quotations. The trainer gets them from
//! this code.
//!
//! [`crate::model::format::FEATURES`] names this definition; change both together.

use std::ops::Range;

use crate::text::document::Document;
use crate::text::quote::Quote;

/// A quotation of more tokens than this, marks included, is long: seldom a scare quote or a title.
const SHORT: usize = 6;
const OUTSIDE: u8 = 0;
const SHORT_QUOTE: [u8; 3] = [1, 2, 3];
const LONG_QUOTE: [u8; 3] = [4, 5, 6];
const UNCLOSED: u8 = 7;

/// The word as the embedding knows it.
#[must_use]
pub fn word<'d>(document: &'d Document<'_>, at: usize) -> &'d str {
    plain(document.lower(at))
}

/// A word in lower case with one sign for each kind of quotation mark, dash and dots.
#[must_use]
pub fn plain(word: &str) -> &str {
    match word {
        "“" | "”" | "„" | "«" | "»" | "''" | "``" => "\"",
        "‘" | "’" | "‹" | "›" | "`" => "'",
        "–" | "—" | "―" => "--",
        "…" => "...",
        lower => lower,
    }
}

/// How a token is written: `x`, `Xx`, `X` (capitals), `Y` (one capital), `d`, `dx`, or the mark itself.
#[must_use]
pub fn shape<'d>(document: &'d Document<'_>, at: usize) -> &'d str {
    let written = document.word(at);
    let mut letters = written.chars();
    let Some(first) = letters.next() else { return "" };
    if first.is_alphabetic() {
        let has_lower = written.chars().any(char::is_lowercase);
        match (first.is_uppercase(), has_lower, letters.next()) {
            (true, true, _) => "Xx",
            (true, false, Some(_)) => "X",
            (true, false, None) => "Y",
            _ => "x",
        }
    } else if first.is_numeric() {
        if written.chars().all(char::is_numeric) { "d" } else { "dx" }
    } else {
        word(document, at)
    }
}

/// The last three letters of a word.
#[must_use]
pub fn ending(word: &str) -> &str {
    word.char_indices().rev().nth(2).map_or(word, |(at, _)| word.get(at..).unwrap_or(word))
}

/// The first three letters of a word.
#[must_use]
pub fn beginning(word: &str) -> &str {
    word.char_indices().nth(3).map_or(word, |(at, _)| word.get(..at).unwrap_or(word))
}

/// For each token of a range: outside, or at the start, inside or at the end of a short or a long quotation, or in one
/// that is not closed. Only the outermost quotations that lie wholly in the range count, so that the inside of a
/// quotation can be read as a text of its own.
#[must_use]
pub fn quote_states(document: &Document<'_>, range: Range<usize>) -> Vec<u8> {
    let mut states = vec![OUTSIDE; range.len()];
    let mut done = range.start;
    for quote in outermost(&document.quotes, &range) {
        if quote.tokens.start < done {
            continue;
        }
        done = quote.tokens.end;
        let (first, end) = (quote.tokens.start - range.start, quote.tokens.end - range.start);
        let [open, inside, close] = if quote.tokens.len() > SHORT { LONG_QUOTE } else { SHORT_QUOTE };
        for (at, state) in states.iter_mut().enumerate().take(end).skip(first) {
            *state = match at {
                at if at == first => open,
                _ if !quote.closed => UNCLOSED,
                at if at + 1 == end => close,
                _ => inside,
            };
        }
    }
    states
}

fn outermost<'q>(quotes: &'q [Quote], range: &Range<usize>) -> impl Iterator<Item = &'q Quote> {
    let first = quotes.partition_point(|quote| quote.tokens.start < range.start);
    let (start, end) = (range.start, range.end);
    quotes
        .iter()
        .skip(first)
        .take_while(move |quote| quote.tokens.start < end)
        .filter(move |quote| quote.tokens.start >= start && quote.tokens.end <= end)
}
