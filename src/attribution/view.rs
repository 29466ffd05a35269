//! Phrases that say whose view a sentence is: "In the words of Ana Ruiz, …", "…, in the mayor's view", "By the bank's own
//! count, …".
//!
//! In: a sentence. Out: a draft, if such a phrase opens or closes it between commas. "In view of the storm" is none.

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
    let at = tokens.clone().find(|&at| matches!(document.lower(at), "in" | "by") && opens(at))?;
    let stop = (at + 1..end.min(at + LONGEST)).find(|&at| document.word(at) == ",").unwrap_or(end.min(at + LONGEST));
    let (source, cue) = phrase(document, resources, at..stop)?;
    let content = if at == tokens.start { stop + 1..end } else { tokens.start..at - 1 };
    let is_closed = stop == end || document.word(stop) == ",";
    (is_closed && content.len() >= SHORTEST)
        .then(|| Draft::by_rule("source-phrase", Some(source), cue, std::iter::once(content).collect()))
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
