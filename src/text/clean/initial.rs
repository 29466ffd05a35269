//! Drop caps: the first letter of an article on its own line, "H⏎ong Kong".

use super::line::Line;
use crate::text::TextResources;

/// The least length of the line that a drop cap belongs to: "A" above a list of words is not a drop cap.
const LEAST: usize = 30;

/// The text between a drop cap and its line when they are joined; `None` if there is no drop cap.
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
