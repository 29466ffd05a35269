//! Words hyphenated at a line end: whether the hyphen belongs to the word.

use rustc_hash::FxHashSet;

use super::line::Line;
use crate::text::TextResources;

/// The words of a text that a hyphen at a line end may be held against.
pub(super) struct Hyphens<'t, 'r> {
    /// All words of the text; empty if no line ends in a hyphen.
    words: FxHashSet<&'t str>,
    resources: TextResources<'r>,
}

impl<'t, 'r> Hyphens<'t, 'r> {
    /// Reads the words of a text, if any of its lines ends inside a word.
    pub(super) fn new(text: &'t str, lines: &[Line], resources: &TextResources<'r>) -> Self {
        let mut words = FxHashSet::default();
        if lines.iter().any(|line| ends_inside(line.span.of(text))) {
            words.extend(text.split(|c: char| !is_of_word(c)).filter(|word| !word.is_empty()));
        }
        Self { words, resources: *resources }
    }

    /// If a line ends inside a word that continues on the next line: whether the hyphen stays.
    pub(super) fn at(&self, text: &str, line: &Line, next: &Line) -> Option<bool> {
        let (line, next) = (line.span.of(text), next.span.of(text));
        if !ends_inside(line) || !next.starts_with(char::is_alphanumeric) {
            return None;
        }
        let line = line.strip_suffix('-').unwrap_or(line);
        let before = line.rsplit(|c: char| !is_of_word(c)).next().unwrap_or("");
        let after = next.split(|c: char| !is_of_word(c)).next().unwrap_or("");
        // "anti-Russian", "pre-1990", "20-year", "AFL-CIO" keep it.
        if !after.starts_with(char::is_lowercase) || before.ends_with(|c: char| !c.is_lowercase()) {
            return Some(true);
        }
        // What the text writes elsewhere counts first, then whether there is such a word, then whether both halves are
        // words.
        let (with, without) = (format!("{before}-{after}"), format!("{before}{after}"));
        if self.words.contains(with.as_str()) || self.words.contains(without.as_str()) {
            return Some(self.words.contains(with.as_str()));
        }
        let last = before.rsplit('-').next().unwrap_or(before);
        let first = after.split('-').next().unwrap_or(after);
        Some(!self.knows(&format!("{last}{first}")) && self.knows(last) && self.knows(first))
    }

    fn knows(&self, word: &str) -> bool {
        self.resources.words.knows(&word.to_lowercase())
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// Whether a line ends in a letter or digit and a hyphen.
fn ends_inside(line: &str) -> bool {
    line.strip_suffix('-').is_some_and(|line| line.ends_with(char::is_alphanumeric))
}
