//! Where the token that starts a piece of text ends, and its kind.

use crate::text::TextResources;
use crate::text::token::{TokenKind, is_double_quotation_mark};

/// Exchanges whose shares have numbers.
const NUMBERED: [&str; 9] = ["HK", "KL", "KQ", "KS", "SR", "SS", "SZ", "T", "TW"];
/// The longest exchange code after the stop of a share's code: "L", "OL", "PFX".
const LONGEST_EXCHANGE: usize = 3;

/// The longest code of an index: ".DJI", ".OSEBX".
const LONGEST_INDEX: usize = 7;

/// The length and kind of the token that starts a piece of text.
pub(super) fn scan(rest: &str, c: char, before: Option<char>, resources: &TextResources<'_>) -> (usize, TokenKind) {
    if is_apostrophe(c) {
        if let (true, Some(len)) = (before.is_some_and(char::is_alphanumeric), clitic(rest)) {
            return (len, TokenKind::Word);
        }
        let doubled = rest.chars().nth(1) == Some(c) && c == '\'';
        return (if doubled { 2 } else { c.len_utf8() }, TokenKind::Quotation);
    }
    if is_double_quotation_mark(c) || matches!(c, '‘' | '‚' | '‹' | '›') {
        return (c.len_utf8(), TokenKind::Quotation);
    }
    if c == '`' {
        let len = rest.len() - rest.trim_start_matches('`').len();
        return (len.min(2), TokenKind::Quotation);
    }
    if let Some(len) = price_code(rest).filter(|_| before.is_none_or(|before| before.is_whitespace() || before == '('))
    {
        return (len, TokenKind::Mark);
    }
    if c.is_numeric() {
        return (number(rest), TokenKind::Number);
    }
    if c.is_alphabetic() {
        return (word(rest, resources), TokenKind::Word);
    }
    let len = match c {
        '-' | '.' => rest.len() - rest.trim_start_matches(c).len(),
        _ => c.len_utf8(),
    };
    (len, TokenKind::Mark)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// "'s", "’re", … at the start of a piece, if a word ends after it.
fn clitic(rest: &str) -> Option<usize> {
    let mark = rest.chars().next()?.len_utf8();
    let letters = rest.get(mark..)?;
    let len = letters.find(|c: char| !c.is_alphanumeric()).unwrap_or(letters.len());
    let known =
        ["s", "re", "ve", "ll", "d", "m"].iter().any(|c| letters.get(..len).is_some_and(|l| l.eq_ignore_ascii_case(c)));
    known.then_some(mark + len)
}

/// The code of a share, an index, a bond or a future, as agencies write it behind a name: "HALV.OL", "VALD-B.ST", "BRKa.N",
/// "7203.T", ".DJI", "US10YT=RR", `LCOc1`. It is no part of the name.
fn price_code(rest: &str) -> Option<usize> {
    let run = |part: &str, is_part: fn(char) -> bool| part.find(|c: char| !is_part(c)).unwrap_or(part.len());
    let letters = run(rest, |c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let behind = rest.get(letters..)?;
    // "c1" of a future; "-B" or "b" of a class of shares
    if let Some(months) = behind.strip_prefix('c') {
        let digits = run(months, |c| c.is_ascii_digit());
        let ends = !months.get(digits..)?.starts_with(char::is_alphanumeric);
        if (2..=LONGEST_EXCHANGE).contains(&letters) && (1..=2).contains(&digits) && ends {
            return Some(letters + 1 + digits);
        }
    }
    let class = match behind.as_bytes() {
        [b'-', b'A'..=b'Z', b'.', ..] => 2,
        [b'a'..=b'd', b'.', ..] => 1,
        _ => 0,
    };
    let first = letters + if letters > 1 { class } else { 0 };
    let code = rest.get(..first)?;
    let mark = rest.get(first..)?.chars().next().filter(|mark| matches!(mark, '.' | '='))?;
    let tail = rest.get(first + 1..)?;
    let last = run(tail, |c| c.is_ascii_uppercase());
    let is_code = match (mark, first) {
        ('.', 0) => (2..=LONGEST_INDEX).contains(&last),
        ('.', _) => first > 1 && (1..=LONGEST_EXCHANGE).contains(&last),
        _ => first > 1 && last <= LONGEST_EXCHANGE,
    };
    // "7203.T", but "2013.A new bridge"
    let is_numbered = || mark == '.' && first > 3 && tail.get(..last).is_some_and(|tail| NUMBERED.contains(&tail));
    let has_letter = first == 0 || code.starts_with(char::is_alphabetic) || is_numbered();
    let ends = !tail.get(last..)?.starts_with(char::is_alphanumeric);
    (is_code && has_letter && ends).then_some(first + 1 + last)
}

/// Digits with their separators, then letters that belong to them: "1,200", "3.5", "10:30", "10th", "1990s", "5pm".
fn number(rest: &str) -> usize {
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_digit = chars.peek().is_some_and(|(_, n)| n.is_numeric());
        if c.is_numeric() || (matches!(c, '.' | ',' | ':') && next_is_digit) || c.is_alphabetic() {
            len = at + c.len_utf8();
        } else {
            break;
        }
    }
    len
}

/// A word, hyphens inside, with the full stops that are its own.
fn word(rest: &str, resources: &TextResources<'_>) -> usize {
    if let Some(len) = dotted(rest) {
        return len;
    }
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, n)| n);
        if c.is_alphanumeric() || is_combining(c) {
            // "do|n't": the n belongs to the clitic.
            if matches!(c, 'n' | 'N') && at > 0 && negation(rest.get(at..).unwrap_or("")) {
                break;
            }
            len = at + c.len_utf8();
        } else if joins(c, next, rest.get(at..).unwrap_or("")) {
            len = at + c.len_utf8();
            // "anti-U.S.": the stops of the second half are its own.
            if let (true, Some(half)) = (c == '-', rest.get(len..).and_then(dotted)) {
                return len + half;
            }
        } else {
            break;
        }
    }
    if len == 0 {
        // The word is itself "n't".
        return rest.char_indices().nth(3).map_or(rest.len(), |(at, _)| at);
    }
    if stops(rest, len, resources) { len + 1 } else { len }
}

/// Whether a mark inside a word holds it together: a hyphen, the apostrophe of "O'Brien".
fn joins(c: char, next: Option<char>, rest: &str) -> bool {
    match c {
        '-' | '\u{2011}' | '_' => next.is_some_and(char::is_alphanumeric),
        _ => is_apostrophe(c) && next.is_some_and(char::is_alphabetic) && clitic(rest).is_none(),
    }
}

/// Whether a piece starts with "n't" and a word ends there.
fn negation(rest: &str) -> bool {
    let mut chars = rest.chars();
    matches!(chars.next(), Some('n' | 'N'))
        && chars.next().is_some_and(is_apostrophe)
        && matches!(chars.next(), Some('t' | 'T'))
        && !chars.next().is_some_and(char::is_alphanumeric)
}

/// Single letters with full stops: "U.S.", "p.m.", "U.S" (the last stop forgotten).
fn dotted(rest: &str) -> Option<usize> {
    let mut bytes = rest.bytes().enumerate();
    let (mut len, mut letters) = (0, 0);
    while bytes.next().is_some_and(|(_, b)| b.is_ascii_alphabetic()) {
        len += 1;
        letters += 1;
        match rest.as_bytes().get(len) {
            Some(b'.') if rest.as_bytes().get(len + 1).is_some_and(u8::is_ascii_alphabetic) => {
                bytes.next();
                // "U.Saturday" is not an abbreviation.
                if rest.as_bytes().get(len + 2).is_some_and(u8::is_ascii_alphanumeric) {
                    break;
                }
                len += 1;
            }
            Some(b'.') => {
                len += 1;
                break;
            }
            _ => break,
        }
    }
    let ends = !rest.get(len..)?.chars().next().is_some_and(char::is_alphanumeric);
    (letters > 1 && ends).then_some(len)
}

/// Whether the full stop after a word belongs to it: "Mr.", "Inc.", the initial in "J. Smith", "No. 5".
fn stops(rest: &str, len: usize, resources: &TextResources<'_>) -> bool {
    let (Some(word), Some(after)) = (rest.get(..len), rest.get(len..)) else { return false };
    let Some(next) = after.strip_prefix('.') else { return false };
    if next.starts_with('.') {
        return false;
    }
    let lower = word.to_lowercase();
    let follows = |test: fn(char) -> bool| next.trim_start().chars().next().is_some_and(test);
    let initial = word.chars().count() == 1
        && word.chars().all(char::is_uppercase)
        && word != "I"
        && follows(char::is_alphabetic);
    initial
        || (resources.text.title.contains(&lower) || resources.text.stopped.contains(&lower))
            && (word.chars().next().is_some_and(char::is_uppercase) || resources.text.lower.contains(&lower))
        || resources.text.number.contains(&lower) && follows(char::is_numeric)
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200D}' | '\u{AD}')
}
