//! Signed quotations: "“We need the bridge.” — Ana Ruiz", on one line or with the name on the next; and posts, which have
//! no marks: "We need the bridge. — Ana Ruiz (@anaruiz) May 3, 2014".
//!
//! In: a document. Out: one draft per signed quotation or post, with the dash as its cue. The quotation or post starts its
//! paragraph; the name, optionally followed by a comma and a role, or by an account and a date, ends it.

use std::ops::Range;

use super::draft::Draft;
use crate::rule;
use crate::text::block::{Block, BlockKind};
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The most words of a name.
const NAME: usize = 6;
/// A quotation of fewer tokens, its marks included, is a title or a nickname.
const SHORTEST: usize = 6;
/// The fewest tokens of a post.
const SHORTEST_POST: usize = 3;
/// The most tokens of an account and a date.
const ACCOUNT: usize = 12;
/// The digits of a year.
const YEAR: usize = 4;

/// The signed quotations of an article.
pub(super) fn drafts(document: &Document<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut before: Option<Range<usize>> = None;
    for (_, block) in document.article_blocks().filter(|(_, block)| is_running_text(block)) {
        let opening = document.quotes.partition_point(|quote| quote.tokens.start < block.tokens.start);
        let quoted = document.quotes.get(opening).map(|quote| &quote.tokens);
        let quoted =
            quoted.filter(|tokens| tokens.start == block.tokens.start && tokens.end <= block.tokens.end).cloned();
        // On the same line, then on the next one.
        let same = quoted.clone().and_then(|quote| Some((signature(document, quote.end..block.tokens.end)?, quote)));
        let next = || before.take().and_then(|quote| Some((signature(document, block.tokens.clone())?, quote)));
        if let Some(((cue, source), quote)) = same.or_else(next)
            && quote.len() >= SHORTEST
        {
            drafts.push(Draft::by_rule("signature", Some(source), cue, vec![quote]));
        }
        before = quoted.filter(|quote| quote.end == block.tokens.end);
    }
    if rule::applies("attribution.signed.post") {
        drafts.extend(posts(document));
    }
    drafts
}

/// The posts of an article. The line with the name may count as a duplicate or as no part of the article.
fn posts(document: &Document<'_>) -> Vec<Draft> {
    let mut posts = Vec::new();
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        if let Some((cue, source)) = account(document, &block.tokens) {
            let is_own_line = cue.start == block.tokens.start;
            let post = if is_own_line { before } else { Some(block) }.filter(|post| is_running_text(post));
            let post = post.map(|post| without_links(document, post.tokens.start..post.tokens.end.min(cue.start)));
            if let Some(post) = post.filter(|post| post.len() >= SHORTEST_POST) {
                posts.push(Draft::by_rule("signature", Some(source), cue, vec![post]));
            }
        }
        before = Some(block);
    }
    posts
}

/// "— Ana Ruiz (@anaruiz) May 3, 2014", at the end of a line: the dash and the name.
fn account(document: &Document<'_>, line: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    // Without a date, the author may sign the article.
    let year = line.end.checked_sub(1).and_then(|last| document.token(last))?;
    let is_dated = year.kind == TokenKind::Number && year.span.len() == YEAR;
    let tail = line.end.saturating_sub(ACCOUNT).max(line.start)..line.end;
    let open = tail.rev().find(|&at| document.word(at) == "(" && document.word(at + 1) == "@")?;
    let near = open.saturating_sub(NAME + 1).max(line.start)..open;
    let dash = near.rev().find(|&at| matches!(document.word(at), "-" | "--" | "–" | "—" | "―"))?;
    (is_dated && dash + 1 < open).then_some((dash..dash + 1, dash + 1..open))
}

/// A post without the addresses at its end: "… pic.example.com/7Bq".
fn without_links(document: &Document<'_>, post: Range<usize>) -> Range<usize> {
    let touches = |&at: &usize| document.span_of(at - 1..at).end == document.span_of(at..at + 1).start;
    let mut end = post.end;
    while let Some(last) = end.checked_sub(1).filter(|&last| last > post.start) {
        let start = last - (post.start + 1..=last).rev().take_while(touches).count();
        let word = document.span_of(start..end).of(document.text);
        if !(word.contains('/') && word.contains('.')) {
            break;
        }
        end = start;
    }
    post.start..end
}

fn is_running_text(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::List | BlockKind::Byline | BlockKind::Subheading)
}

/// A dash and a name, up to the end of the line: the dash and the source.
fn signature(document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let is_dash = |at: usize| matches!(document.word(at), "-" | "--" | "–" | "—" | "―" | "~");
    let is_capital = |at: usize| document.is_capital(at);
    let is_stop = |at: usize| document.word(at) == ".";
    let cue = tokens.start..tokens.start + 1;
    let last = (cue.end..tokens.end).rev().find(|&at| !is_stop(at))?;
    let source = cue.end..last + 1;
    let comma = source.clone().find(|&at| document.word(at) == ",").unwrap_or(source.end);
    let name = source.start..comma;
    let is_name = (1..=NAME).contains(&name.len()) && name.clone().all(|at| is_capital(at) || is_stop(at));
    (is_dash(cue.start) && is_name && source.len() <= 3 * NAME).then_some((cue, source))
}
