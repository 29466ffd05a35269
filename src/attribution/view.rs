//! Phrases that say whose view a sentence is: "In the words of Ana Ruiz, …", "…, in the mayor's view", "By the bank's own
//! count, …", "…, as Ana Ruiz put it, …", "To hear the crew tell it, …", "If the mayor is to be believed, …".
//!
//! In: a sentence. Out: a draft, if such a phrase opens or closes it between commas; "as Ana Ruiz put it" may stand inside.
//! "In view of the storm" is none.

use std::ops::Range;

use super::AttributionResources;
use super::draft::Draft;
use super::reporting_clause::SHORTEST;
use crate::text::document::Document;

/// The most tokens of such a phrase.
const LONGEST: usize = 16;

/// The sentence as the content of its phrase.
pub(super) fn drafts(
    document: &Document<'_>,
    resources: &AttributionResources<'_>,
    tokens: Range<usize>,
) -> Option<Draft> {
    let last = tokens.end.checked_sub(1)?;
    let end = if matches!(document.word(last), "." | "?" | "!") { last } else { tokens.end };
    let opens = |at: usize| at == tokens.start || document.word(at - 1) == ",";
    if let Some(draft) = idiom(document, tokens.start..end) {
        return Some(draft);
    }
    // "… should have stood | in the opinion of the manager": no comma is asked for
    let is_opinion = |at: usize| matches!(document.lower(at + 2), "opinion" | "view") && document.lower(at + 3) == "of";
    let is_phrase = |at: usize| matches!(document.lower(at), "in" | "by") && (opens(at) || is_opinion(at));
    let at = tokens.clone().find(|&at| is_phrase(at))?;
    let stop = (at + 1..end.min(at + LONGEST)).find(|&at| document.word(at) == ",").unwrap_or(end.min(at + LONGEST));
    let (source, cue) = phrase(document, resources, at..stop)?;
    let content = if at == tokens.start { stop + 1..end } else { tokens.start..at - usize::from(opens(at)) };
    let is_closed = stop == end || document.word(stop) == ",";
    (is_closed && content.len() >= SHORTEST)
        .then(|| Draft::by_rule("source-phrase", Some(source), cue, std::iter::once(content).collect()))
}

/// "as | Ana Ruiz | put it", "to hear | Ana Ruiz | tell it", "if | Ana Ruiz | is to be believed", and the words around.
fn idiom(document: &Document<'_>, tokens: Range<usize>) -> Option<Draft> {
    let words =
        |from: usize, words: &[&str]| words.iter().enumerate().all(|(at, &word)| document.lower(from + at) == word);
    let opens = |at: usize| at == tokens.start || document.word(at - 1) == ",";
    let at = tokens.clone().find(|&at| matches!(document.lower(at), "as" | "to" | "if") && opens(at))?;
    let stop = (at + 1..tokens.end.min(at + LONGEST)).find(|&at| document.word(at) == ",").unwrap_or(tokens.end);
    let first = at + 1 + usize::from(document.lower(at) == "to");
    let closing = |length: usize| stop.checked_sub(length).filter(|&end| end > first && stop <= at + LONGEST);
    let end = match document.lower(at) {
        "as" => closing(2).filter(|&end| words(end, &["put", "it"]) || words(end, &["puts", "it"])),
        "to" => closing(2).filter(|&end| document.lower(at + 1) == "hear" && words(end, &["tell", "it"])),
        _ => closing(4).filter(|&end| words(end + 1, &["to", "be", "believed"])),
    }?;
    let around = [tokens.start..at.saturating_sub(1).max(tokens.start), stop + 1..tokens.end];
    let content: Vec<Range<usize>> = around.into_iter().filter(|part| part.start < part.end).collect();
    let is_long = content.iter().map(Range::len).sum::<usize>() >= SHORTEST;
    is_long.then(|| Draft::by_rule("source-phrase", Some(first..end), end..stop, content))
}

/// The source and the cue of "in the view of the mayor", "in the mayor's view", "by her own count".
fn phrase(
    document: &Document<'_>,
    resources: &AttributionResources<'_>,
    tokens: Range<usize>,
) -> Option<(Range<usize>, Range<usize>)> {
    let is_view = |at: usize| resources.cues.view.contains(document.lower(at));
    let (first, last) = (tokens.start + 1, tokens.end.checked_sub(1)?);
    if document.lower(first) == "the" && is_view(first + 1) && document.lower(first + 2) == "of" {
        let source = first + 3..tokens.end;
        return (!source.is_empty()).then_some((source, tokens.start..first + 3));
    }
    let own = usize::from(document.lower(last.saturating_sub(1)) == "own");
    let owner = last.checked_sub(1 + own).filter(|&at| at >= first && is_view(last))?;
    let is_genitive = matches!(document.word(owner), "'s" | "’s" | "'" | "’");
    let is_possessive = owner == first && resources.cues.possessive.contains(document.lower(owner));
    let source = if is_genitive { first..owner } else { owner..owner + 1 };
    (is_genitive && !source.is_empty() || is_possessive).then_some((source, owner + 1..last + 1))
}
