//! Attributions by rules, one sentence at a time.
//!
//! The content can be after the reporting clause, i.e. source and cue ("the mayor said that …"), before it ("…, said
//! the mayor"), around it ("The bridge, he said, is safe"), or after a colon in a headline ("Mayor: Bridge Is Safe"). A
//! content that touches a quotation includes all of it.

use std::ops::Range;

use super::boundary;
use super::cue;
use super::draft::Draft;
use super::reporting_clause::{ClauseReader, SHORTEST};
use super::view;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::rule;
use crate::text::block::BlockKind;
use crate::text::document::Document;

/// The most tokens of a name before or after the colon of a headline.
const HEADLINE_NAME: usize = 5;

/// The most tokens of a headline in the same line as the text.
const LONGEST_HEADLINE: usize = 20;

/// Within how many tokens behind "per" a plural makes the phrase a source.
const PER: usize = 3;

/// The name by which a rule can be disabled.
fn name(rule: &str) -> &'static str {
    match rule {
        "cue-noun" => "attribution.rules.cue-noun",
        "inverted" => "attribution.rules.inverted",
        "parenthetical" => "attribution.rules.parenthetical",
        "colon" => "attribution.rules.colon",
        "quotation-after" => "attribution.rules.quotation-after",
        "cue-that" => "attribution.rules.cue-that",
        "cue-verb" => "attribution.rules.cue-verb",
        "headline-colon" => "attribution.rules.headline-colon",
        "source-phrase" => "attribution.rules.source-phrase",
        _ => "",
    }
}

/// The attributions of all sentences of an article.
pub(super) fn article(annotations: &Annotations<'_>, resources: &AttributionResources<'_>) -> Vec<Draft> {
    let document = annotations.document();
    let mut drafts = Vec::new();
    let opening = opening(document);
    for (at, sentence) in document.sentences.iter().enumerate() {
        let headline = document.blocks.get(sentence.block).is_some_and(|block| block.kind == BlockKind::Headline);
        if headline || opening == Some(at) {
            drafts.extend(colon(document, resources, sentence.tokens.clone()));
        }
        drafts.extend(region(annotations, resources, sentence.tokens.clone(), false));
        drafts.extend(per(annotations, resources, sentence.tokens.clone()));
        drafts.extend(view::drafts(document, resources, sentence.tokens.clone()));
    }
    drafts.retain(|draft| rule::applies(name(draft.rule)));
    drafts
}

/// The sentence that may be the headline of a text without line breaks: the first one of its first paragraph, if it is
/// short and others follow.
fn opening(document: &Document<'_>) -> Option<usize> {
    let (_, block) = document.article_blocks().next()?;
    let first = document.sentence_at(block.tokens.start)?;
    let sentence = &document.sentences.get(first)?.tokens;
    let is_part = sentence.end < block.tokens.end && sentence.len() <= LONGEST_HEADLINE;
    (block.kind == BlockKind::Paragraph && is_part && rule::applies("attribution.opening")).then_some(first)
}

/// The attributions of a piece of one sentence. Cues in quotation marks are the quoted speaker's, and looked at
/// only with `quoted`.
pub(super) fn region(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    tokens: Range<usize>,
    quoted: bool,
) -> Vec<Draft> {
    let document = annotations.document();
    let masked = |at: usize| !quoted && document.quote_at(at).is_some();
    let mut drafts: Vec<Draft> = Vec::new();
    for cue in cue::find(annotations, resources, tokens.clone(), masked) {
        // A cue inside the content of another is nested: see `nested`. One inside a source is part of its words.
        let at = cue.tokens.start;
        if drafts.iter().any(|draft| draft.holds(at)) {
            continue;
        }
        let last = drafts.last().and_then(|draft| draft.source.clone());
        let reader = ClauseReader { annotations, document, resources, region: tokens.clone() };
        if let Some(draft) = reader.draft(&cue, last) {
            drafts.push(draft);
        }
    }
    drafts
}

/// What the last cue of a sentence reports, by itself.
pub(super) fn last(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    sentence: Range<usize>,
) -> Option<Draft> {
    let document = annotations.document();
    let masked = |at: usize| document.quote_at(at).is_some();
    let cue = cue::find(annotations, resources, sentence.clone(), masked).pop()?;
    ClauseReader { annotations, document, resources, region: sentence }.draft(&cue, None)
}

/// "Mayor: Bridge Is Safe", "Pilots' union: Bridge is safe", "Bridge Is Safe: Mayor".
fn colon(document: &Document<'_>, resources: &AttributionResources<'_>, tokens: Range<usize>) -> Option<Draft> {
    let at = tokens.clone().find(|&at| document.word(at) == ":")?;
    let named = |range: Range<usize>| {
        let len = range.len();
        (1..=HEADLINE_NAME).contains(&len)
            && range.clone().all(|at| {
                let has_voice = at + 1 == range.end && resources.cues.voice.contains(document.lower(at));
                document.is_capital(at) || !document.word(at).starts_with(char::is_alphabetic) || has_voice
            })
    };
    let (left, right) = (tokens.start..at, at + 1..tokens.end);
    let is_quoted = boundary::outermost(document, left.start) == Some(left.clone());
    let (source, content) = if named(left.clone()) && right.len() > 2 && !is_quoted {
        (left, right)
    } else if (right.len() < 3 || is_quoted) && named(right.clone()) && left.len() > 3 {
        (right, left)
    } else {
        return None;
    };
    Some(Draft::by_rule("headline-colon", Some(source), at..at + 1, vec![content]))
}

/// "Growth fell by 3%, per the bank", "…, as per reports in Lima": a phrase that names the source behind what it says.
fn per(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, tokens: Range<usize>) -> Option<Draft> {
    let document = annotations.document();
    let is_per = |at: usize| document.lower(at) == "per" && document.word(at - 1) == ",";
    let is_as_per =
        |at: usize| document.lower(at) == "as" && document.lower(at + 1) == "per" && document.word(at - 1) == ",";
    let first = tokens.clone().skip(SHORTEST).find(|&at| is_per(at) || is_as_per(at))?;
    let at = if is_per(first) { first } else { first + 1 };
    let is_name = document.is_capital(at + 1);
    let ends = |at: &usize| matches!(document.word(*at), "," | "." | ";" | "?" | "!");
    let end = (at + 1..tokens.end).find(ends).unwrap_or(tokens.end);
    // "per court filings", but not "per person"
    let is_plural = (at + 1..end).take(PER).any(|at| annotations.pos(at) == Pos::Nouns);
    let opens = is_name || is_plural || resources.cues.determiner.contains(document.lower(at + 1));
    (opens && at + 1 < end).then(|| {
        let content = std::iter::once(tokens.start..first - 1).collect();
        Draft::by_rule("source-phrase", Some(at + 1..end), first..at + 1, content)
    })
}
