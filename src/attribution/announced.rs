//! Texts that a reporting clause announces at the end of its paragraph: "Ruiz wrote on her page: // *We need the bridge.*"
//! They stand in paragraphs of their own, without quotation marks. Where there are marks, these tell what is said.
//!
//! In: the drafts of an article. Out: one more for each such clause, unless a draft has most of its text. The content is
//! the next paragraph, or all items of the next list.

use std::ops::Range;

use super::cue::{self, CueKind};
use super::draft::Draft;
use super::source;
use super::subject;
use crate::annotate::Annotations;
use crate::attribution::AttributionResources;
use crate::order;
use crate::text::block::{Block, BlockKind};
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The most tokens between a cue and its colon: "told a news conference in Lima on Monday:".
const HEARER: usize = 12;

/// The announced texts.
pub(super) fn drafts(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    known: &[Draft],
) -> Vec<Draft> {
    let document = annotations.document();
    let mut parts: Vec<(Range<usize>, usize)> =
        known.iter().flat_map(|draft| draft.content.iter().map(|part| (part.clone(), draft.cue.start))).collect();
    order::by_place(&mut parts, |(part, _)| (part.start, 0));
    let blocks: Vec<&Block> = document.article_blocks().map(|(_, block)| block).collect();
    let colon = |block: &Block| block.tokens.end.checked_sub(1).filter(|&last| document.word(last) == ":");
    let pairs = blocks.iter().enumerate().zip(blocks.iter().skip(1));
    let draft = |((at, clause), text): ((usize, &&Block), &&Block)| {
        let is_text = matches!(text.kind, BlockKind::Paragraph | BlockKind::List | BlockKind::Subheading);
        let colon = colon(clause).filter(|_| is_text && colon(text).is_none())?;
        // A clause that is an item itself announces one item only, so that each list is read once.
        let is_list = |block: &Block| block.kind == BlockKind::List;
        let goes_on = is_list(text) && !is_list(clause);
        let items = blocks.iter().skip(at + 2).take_while(|block| goes_on && is_list(block));
        let texts: Vec<Range<usize>> =
            std::iter::once(text).chain(items).map(|block| without_bullet(document, block)).collect();
        let content = text.tokens.start..texts.last()?.end;
        let quoted = document.quotes.partition_point(|quote| quote.tokens.start < content.start);
        if document.quotes.get(quoted).is_some_and(|quote| quote.tokens.start < content.end) {
            return None;
        }
        let first = parts.partition_point(|(part, _)| part.start < content.start);
        let inside = || parts.iter().skip(first).take_while(|(part, _)| part.start < content.end);
        // "Ruiz spoke last night: // Keller: Hold on.": a transcript says itself who speaks.
        if inside().any(|(_, cue)| document.word(*cue) == ":" && text.tokens.contains(cue)) {
            return None;
        }
        let announced_here = inside().filter(|(_, cue)| clause.tokens.contains(cue)).map(|(part, _)| part.len());
        let is_known = 2 * announced_here.sum::<usize>() > content.len();
        let (source, cue) = announced(annotations, resources, colon).filter(|_| !is_known)?;
        Some(Draft::by_rule("colon", Some(source), cue, texts))
    };
    pairs.filter_map(draft).collect()
}

/// The tokens of a block without the mark of a list.
fn without_bullet(document: &Document<'_>, block: &Block) -> Range<usize> {
    let is_mark = document.token(block.tokens.start).is_some_and(|token| token.kind == TokenKind::Mark);
    block.tokens.start + usize::from(is_mark && block.kind == BlockKind::List)..block.tokens.end
}

/// The source and the cue of a clause that ends with a colon.
fn announced(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    colon: usize,
) -> Option<(Range<usize>, Range<usize>)> {
    let document = annotations.document();
    let sentence = document.sentences.get(document.sentence_at(colon)?)?.tokens.clone();
    let near = colon.saturating_sub(HEARER + 1).max(sentence.start)..colon;
    let is_quoted = |at: usize| document.quote_at(at).is_some();
    let says = |kind| matches!(kind, CueKind::Say | CueKind::Tell | CueKind::That | CueKind::Quote);
    let cue = cue::find(annotations, resources, near, is_quoted).into_iter().rfind(|cue| says(cue.kind))?.tokens;
    let is_last = !(cue.end..colon).any(|at| annotations.pos(at).makes_clause());
    let subject = || {
        let subject = subject::of(annotations, resources, &cue);
        subject.or_else(|| source::before(annotations, resources, cue.start, sentence.start))
    };
    let source = source::after(annotations, resources, cue.end, colon)
        .filter(|source| source.end == colon && cue.start == sentence.start)
        .or_else(subject)?;
    (is_last && annotations.pos(cue.start).is_finite()).then_some((source, cue))
}
