//! The kind of each line of the article, and which folded lines are its byline and date.

use super::BlockKind;
use super::look::{Look, at};
use crate::text::TextResources;

/// Bylines and date lines are short.
const SHORT: i32 = 14;
/// A caption with a credit is not longer.
const CAPTION: i32 = 60;

/// The kind of a line if its words alone decide it; `None` for most lines.
#[must_use]
pub(super) fn told(line: &str, look: &Look, resources: &TextResources<'_>) -> Option<(BlockKind, &'static str)> {
    let patterns = &resources.patterns;
    if !line.contains(char::is_alphanumeric) {
        return Some((BlockKind::Boilerplate, "no-words"));
    }
    if patterns.date_line.matches(line) {
        return Some((BlockKind::Dateline, "date-alone"));
    }
    if is_rights_line(line) {
        return Some((BlockKind::Boilerplate, "rights-line"));
    }
    if look.words() <= CAPTION && is_label(line, resources) {
        return Some((BlockKind::Boilerplate, "label"));
    }
    let by = patterns.byline_start.prefix(line).and_then(|len| line.get(len..));
    if look.words() <= SHORT && by.is_some_and(|rest| names_only(rest, resources)) {
        return Some((BlockKind::Byline, "by-names"));
    }
    // "LONDON (Reuters) - Oil …": here the agency is not a photo credit.
    let rest = patterns.agency_lead.prefix(line).and_then(|len| line.get(len..)).unwrap_or(line);
    if patterns.caption_start.prefix(line).is_some() {
        return Some((BlockKind::Caption, "caption-opening"));
    }
    if look.words() < CAPTION && patterns.caption_credit.prefix(rest).is_some() {
        return Some((BlockKind::Caption, "picture-credit"));
    }
    if patterns.bullet.prefix(line).is_some_and(|len| len < line.len()) {
        return Some((BlockKind::List, "bullet"));
    }
    None
}

/// "© 2021 The Herald. All rights reserved."
fn is_rights_line(line: &str) -> bool {
    let low = line.get(..12).unwrap_or(line).to_lowercase();
    let after = low.strip_prefix("copyright").or_else(|| low.strip_prefix("(c)")).map(str::trim_start);
    low.starts_with('©') || after.is_some_and(|rest| rest.starts_with(['©', '(', '1', '2']))
}

/// "Tags: ports, Malta": what a newsroom files an article under, a list without a sentence.
fn is_label(line: &str, resources: &TextResources<'_>) -> bool {
    let Some((name, list)) = line.split_once(':') else { return false };
    let is_name = resources.text.label.contains(name.trim().to_lowercase().as_str());
    is_name && !list.trim_end().ends_with(['.', '?', '!'])
}

/// Whether a line of a list is a title: "2. Nobody was in charge" between two paragraphs.
#[must_use]
pub(super) fn is_numbered_title(line: &str, look: &Look) -> bool {
    line.starts_with(|c: char| c.is_ascii_digit()) && look.of(at::STOPPED) == 0 && look.words() <= SHORT
}

/// Whether the words after "By" are names: capitals and the words between them.
fn names_only(rest: &str, resources: &TextResources<'_>) -> bool {
    let mut named = false;
    let every = rest
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '/'))
        .filter(|word| !word.is_empty())
        .all(|word| {
            let capital = word.starts_with(|c: char| c.is_uppercase());
            named |= capital;
            capital || resources.text.byline.contains(word) || !word.contains(char::is_alphanumeric)
        });
    named && every && !rest.trim_end().ends_with(['.', '?', '!'])
}
