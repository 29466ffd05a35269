//! What a line looks like by itself.

use super::BlockKind;
use crate::text::TextResources;

/// What can be seen of a line without its neighbours.
pub struct Look {
    /// How many words it has.
    pub words: usize,
    /// Whether it reads like running text: it ends like a sentence, or is long.
    pub runs: bool,
    /// Whether most of its longer words start with a capital, as in a title.
    pub titled: bool,
    kind: Option<(BlockKind, &'static str)>,
}

/// A line of so many words is running text however it ends.
const LONG: usize = 18;
/// Bylines and lines of navigation are short.
const SHORT: usize = 14;

impl Look {
    /// Looks at one line.
    #[must_use]
    pub fn new(line: &str, resources: &TextResources<'_>) -> Self {
        let words = line.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        let ended = line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
        let stopped = ended.ends_with(['.', '!', '?', '…', ':', ';', ',']);
        let runs = words >= LONG || stopped && words > 0;
        Self { words, runs, titled: titled(line), kind: kind(line, words, stopped, resources) }
    }

    /// What the line must be, wherever it stands.
    #[must_use]
    pub fn kind(&self) -> Option<(BlockKind, &'static str)> {
        self.kind
    }
}

fn kind(line: &str, words: usize, stopped: bool, resources: &TextResources<'_>) -> Option<(BlockKind, &'static str)> {
    let patterns = &resources.patterns;
    if words == 0 {
        return Some((BlockKind::Boilerplate, "no-words"));
    }
    if patterns.caption_start.prefix(line).is_some() {
        return Some((BlockKind::Caption, "caption-opening"));
    }
    if words < 60 && patterns.caption_credit.prefix(line).is_some() {
        return Some((BlockKind::Caption, "picture-credit"));
    }
    if patterns.date_line.matches(line) {
        return Some((BlockKind::Dateline, "date-alone"));
    }
    let by = patterns.byline_start.prefix(line).and_then(|len| line.get(len..));
    if words <= SHORT && by.is_some_and(names_only) {
        return Some((BlockKind::Byline, "by-names"));
    }
    if resources
        .text
        .navigation
        .contains(line.trim_end_matches([':', '…', '.', '»', '>']).trim().to_lowercase().as_str())
    {
        return Some((BlockKind::Boilerplate, "words-of-the-page"));
    }
    if patterns.pointer_start.prefix(line).is_some() && (words <= SHORT || !stopped) && !line.contains(['“', '"']) {
        return Some((BlockKind::Boilerplate, "pointer-elsewhere"));
    }
    let crumbs = line.matches(" > ").count()
        + line.matches(" | ").count()
        + line.matches(" » ").count()
        + line.matches(" / ").count();
    if crumbs > 1 && !stopped {
        return Some((BlockKind::Boilerplate, "row-of-links"));
    }
    if patterns.bullet.prefix(line).is_some_and(|len| len < line.len()) {
        return Some((BlockKind::List, "bullet"));
    }
    None
}

/// Whether the words after "By" are names: capitals and the words between them.
fn names_only(rest: &str) -> bool {
    let small = |word: &str| {
        matches!(
            word,
            "and"
                | "of"
                | "for"
                | "the"
                | "in"
                | "by"
                | "editing"
                | "de"
                | "van"
                | "von"
                | "del"
                | "bin"
                | "al"
                | "additional"
                | "reporting"
                | "staff"
                | "writer"
                | "correspondent"
                | "reporter"
                | "editor"
        )
    };
    let mut named = false;
    let every = rest
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '/'))
        .filter(|word| !word.is_empty())
        .all(|word| {
            let capital = word.starts_with(|c: char| c.is_uppercase());
            named |= capital;
            capital || small(word) || !word.contains(char::is_alphanumeric)
        });
    named && every && !rest.trim_end().ends_with(['.', '?', '!'])
}

fn titled(line: &str) -> bool {
    let long = line.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3);
    let (mut all, mut capital) = (0, 0);
    for word in long {
        all += 1;
        capital += usize::from(
            word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(|c: char| !c.is_lowercase()),
        );
    }
    all > 1 && capital * 10 >= all * 7
}
