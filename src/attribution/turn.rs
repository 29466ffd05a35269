//! Turns of a dialogue: a quotation without a cue is not the same speaker's if it answers a question, or stands right
//! behind another quotation in its paragraph: "“Did you see it?” the judge asked Ben Keller. / “No.” / “And you?”".
//!
//! In: the drafts of an article, in the order of the text. Out: the same, with each further turn as a draft of its own.

use std::ops::Range;

use super::continued::is_whole_sentence;
use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::text::document::Document;
use crate::text::quote::Quote;

/// Parts the drafts where somebody else speaks.
pub(super) fn part(annotations: &Annotations<'_>, drafts: &mut Vec<Draft>) {
    let document = annotations.document();
    let (mut further, mut is_asked) = (Vec::new(), false);
    for draft in &mut *drafts {
        let quotes = quotes_of(document, draft);
        let asks =
            quotes.first().is_some_and(|quote| is_question(document, quote)) && asks_somebody(annotations, draft);
        let is_dialogue = asks || is_asked;
        is_asked = asks;
        let mut turns: Vec<usize> = Vec::new();
        for (at, next) in quotes.iter().enumerate().skip(1) {
            let Some(before) = at.checked_sub(1).and_then(|at| quotes.get(at)) else { continue };
            let goes_on = quotes.get(at + 1).is_some_and(|after| touch(document, next, after));
            let is_other = touch(document, before, next)
                || is_question(document, next) && goes_on
                || is_dialogue
                    && is_line(document, next)
                    && (is_question(document, before) || is_question(document, next));
            let is_closed = before.closed && next.closed;
            if is_other && is_closed && next.tokens.start >= draft.cue.end && is_whole_sentence(document, &next.tokens)
            {
                turns.push(next.tokens.start);
            }
        }
        for &start in turns.iter().rev() {
            let content = cut(&mut draft.content, start);
            further.push(Draft::by_rule("turn", None, start..start, content));
        }
    }
    drafts.extend(further);
}

/// "asked Ben Keller", "asked her patient", but not "asked Ana Ruiz" if she asks.
fn asks_somebody(annotations: &Annotations<'_>, draft: &Draft) -> bool {
    let Some(verb) = draft.cue.clone().find(|&at| annotations.lemma(at) == "ask") else { return false };
    let pos = annotations.pos(verb + 1);
    let opens = pos.is_noun() || matches!(pos, Pos::Determiner | Pos::Possessive);
    opens && draft.source.as_ref().is_none_or(|source| !source.contains(&(verb + 1)))
}

/// The quotations that a draft reports, without those inside others.
fn quotes_of<'d>(document: &'d Document<'_>, draft: &Draft) -> Vec<&'d Quote> {
    let of = |part: &Range<usize>| {
        let first = document.quotes.partition_point(|quote| quote.tokens.start < part.start);
        let end = part.end;
        document.quotes.iter().skip(first).take_while(move |quote| quote.tokens.start < end)
    };
    draft.content.iter().flat_map(of).filter(|quote| quote.inside.is_none()).collect()
}

/// Whether two quotations of whole sentences stand side by side in a paragraph: "“All of it?” “Every coin.”"
fn touch(document: &Document<'_>, before: &Quote, next: &Quote) -> bool {
    before.block == next.block
        && before.tokens.end == next.tokens.start
        && [before, next].iter().all(|quote| is_whole_sentence(document, &quote.tokens))
}

/// Whether a quotation is a question and nothing else.
fn is_question(document: &Document<'_>, quote: &Quote) -> bool {
    let last = quote.tokens.end.saturating_sub(2);
    quote.closed && document.word(last) == "?" && document.sentence_at(quote.tokens.start) == document.sentence_at(last)
}

/// Whether a quotation is a paragraph of its own.
fn is_line(document: &Document<'_>, quote: &Quote) -> bool {
    document.blocks.get(quote.block).is_some_and(|block| block.tokens == quote.tokens)
}

/// Takes what stands behind a token from a content, whose parts are in order.
fn cut(content: &mut Vec<Range<usize>>, start: usize) -> Vec<Range<usize>> {
    let mut behind = content.split_off(content.partition_point(|part| part.end <= start));
    if let Some(first) = behind.first_mut().filter(|first| first.start < start) {
        content.push(first.start..start);
        first.start = start;
    }
    behind
}
