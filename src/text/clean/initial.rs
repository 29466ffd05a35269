//! The first letter of an article set large, on a line of its own: "H⏎ong Kong".

use super::line::Line;
use crate::text::TextResources;

/// The line that an initial belongs to has so many characters: "A" over a list of words is none.
const LEAST: usize = 30;

/// What stands between an initial and its line once they are joined; nothing where there is no initial.
pub(super) fn joins(text: &str, line: &Line, next: &Line, resources: &TextResources<'_>) -> Option<&'static str> {
    let mark = |c: char| matches!(c, '"' | '“' | '‘' | '\'');
    let letter = line.span.of(text).trim_start_matches(mark);
    let mut letters = letter.chars();
    let (Some(initial), None) = (letters.next(), letters.next()) else { return None };
    if !initial.is_uppercase() || next.width < LEAST {
        return None;
    }
    let rest = next.span.of(text).split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let is_rest = rest.starts_with(char::is_lowercase) || rest.len() > 1 && rest.chars().all(char::is_uppercase);
    if !is_rest {
        return None;
    }
    let is_word = resources.words.knows(&format!("{initial}{rest}").to_lowercase());
    // "A" and "I" are words themselves: "A bridge", but "And".
    match (matches!(initial, 'A' | 'I'), is_word) {
        (_, true) | (false, false) => Some(""),
        (true, false) => Some(" "),
    }
}
