//! What to call a source that the text never names: its fullest description, "U.S. official familiar with the talks".
//!
//! In: the tokens of a source. Out: those of them that describe it: from its first word that is no determiner to the last
//! one before a clause, a comma or a time begins. Nothing where no noun stands before the first preposition.

use std::ops::Range;

use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The longest description that is shown, in tokens.
const LONGEST: usize = 16;

/// The tokens of a source that say who it is; empty where none do.
pub(super) fn description(annotations: &Annotations<'_>, source: &Range<usize>) -> Range<usize> {
    let document = annotations.document();
    let mut start = source.start;
    while start < source.end && (is_opening(document.lower(start)) || !is_word(document, start)) {
        start += 1;
    }
    let limit = source.end.min(start + LONGEST);
    let mut end = start;
    let (mut has_head, mut in_tail) = (false, false);
    for at in start..limit {
        let (word, pos) = (document.lower(at), annotations.pos(at));
        let clause = matches!(word, "," | ";" | ":" | "—" | "–" | "--" | "“" | "”" | "\"" | "who" | "which" | "where")
            || pos.is_finite()
            || pos == Pos::Modal;
        if at > start && (clause && !is_given(document, at) || starts_time(annotations, at)) {
            break;
        }
        in_tail |= at > start && matches!(pos, Pos::Preposition | Pos::To);
        let noun = pos.is_noun() || annotations.name(at).is_some() || is_anybody(word);
        has_head |= noun && !in_tail;
        if noun || !is_small(word) && is_word(document, at) {
            end = at + 1;
        }
    }
    // "the woman | later"
    while end > start + 1 && annotations.pos(end - 1) == Pos::Adverb {
        end -= 1;
    }
    if has_head && !annotations.pos(start).is_finite() { start..end.max(start) } else { start..start }
}

/// "last week", "on Tuesday", "today"
fn starts_time(annotations: &Annotations<'_>, at: usize) -> bool {
    let document = annotations.document();
    let unit = |at: usize| {
        annotations.calendar(at).is_some()
            || matches!(
                document.lower(at),
                "week" | "month" | "year" | "day" | "night" | "morning" | "afternoon" | "evening"
            )
    };
    match document.lower(at) {
        "today" | "yesterday" | "tonight" => true,
        "this" | "last" | "on" | "early" | "late" => unit(at + 1),
        _ => annotations.calendar(at).is_some(),
    }
}

/// "the report | 's | authors": what is inside the phrase though it looks like a verb.
fn is_given(document: &Document<'_>, at: usize) -> bool {
    matches!(document.lower(at), "'s" | "'" | "’s")
}

fn is_word(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.is_word() || token.kind == TokenKind::Number)
        || document.word(at).starts_with(['$', '@'])
}

/// Words that stand for people by themselves.
fn is_anybody(word: &str) -> bool {
    matches!(
        word,
        "some"
            | "many"
            | "most"
            | "others"
            | "several"
            | "both"
            | "all"
            | "none"
            | "few"
            | "half"
            | "someone"
            | "somebody"
            | "everyone"
            | "everybody"
            | "anyone"
            | "anybody"
            | "one"
            | "those"
            | "another"
            | "two"
            | "three"
    )
}

/// Words before the description itself.
fn is_opening(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "this"
            | "that"
            | "these"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "my"
            | "your"
            | "and"
            | "but"
            | "also"
            | "meanwhile"
            | "however"
            | "by"
            | "as"
            | "while"
            | "when"
            | "of"
            | "from"
            | "in"
            | "to"
            | "for"
            | "at"
            | "even"
            | "so"
            | "yet"
            | "though"
            | "then"
            | "said"
            | "says"
    )
}

/// Words that do not end a description.
fn is_small(word: &str) -> bool {
    matches!(
        word,
        "of" | "for"
            | "from"
            | "in"
            | "at"
            | "to"
            | "with"
            | "by"
            | "on"
            | "the"
            | "a"
            | "an"
            | "and"
            | "or"
            | "that"
            | "'s"
            | "'"
            | "’"
            | "his"
            | "her"
            | "its"
            | "their"
            | "also"
            | "about"
            | "as"
            | "-"
            | "been"
            | "not"
    )
}
