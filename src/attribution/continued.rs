//! Continued quotations: quoted sentences and paragraphs without a cue of their own.

use std::ops::Range;

use super::draft::Draft;
use crate::order;
use crate::rule;
use crate::text::document::Document;

/// Adds to each attribution the quotations that go on with it: the next sentence of the same paragraph that is wholly
/// quoted, and the paragraphs that go on with an unclosed quotation.
pub(super) fn extend(document: &Document<'_>, drafts: &mut [Draft]) {
    let mut owner: Vec<Option<usize>> = vec![None; document.quotes.len()];
    for (at, draft) in drafts.iter().enumerate() {
        for part in &draft.content {
            let first = document.quotes.partition_point(|quote| quote.tokens.start < part.start);
            let inside =
                document.quotes.iter().enumerate().skip(first).take_while(|(_, quote)| quote.tokens.start < part.end);
            for (quote, _) in inside {
                if let Some(slot) = owner.get_mut(quote) {
                    slot.get_or_insert(at);
                }
            }
        }
    }
    // Backwards: the cue is only in the last paragraph.
    for (at, quote) in document.quotes.iter().enumerate().rev() {
        let (Some(before), Some(owned)) =
            (quote.continues.filter(|_| rule::applies("attribution.continued.back")), owner.get(at).copied().flatten())
        else {
            continue;
        };
        let earlier = document.quotes.get(before).map(|quote| quote.tokens.clone());
        if let (Some(slot @ None), Some(draft), Some(tokens)) = (owner.get_mut(before), drafts.get_mut(owned), earlier)
        {
            draft.content.insert(0, tokens);
            *slot = Some(owned);
        }
    }
    // Forwards: the cue is in an earlier sentence or paragraph.
    for (at, quote) in document.quotes.iter().enumerate() {
        let free = rule::applies("attribution.continued.on")
            && owner.get(at).copied().flatten().is_none()
            && quote.inside.is_none()
            && (!quote.single || rule::applies("attribution.continued.single"));
        if !free || !is_whole_sentence(document, &quote.tokens) {
            continue;
        }
        let same_block = |before: usize| document.quotes.get(before).is_some_and(|q| q.block == quote.block);
        let before = quote.continues.or_else(|| at.checked_sub(1).filter(|&before| same_block(before)));
        let Some(owned) = before.and_then(|before| owner.get(before).copied().flatten()) else { continue };
        if let (Some(draft), Some(slot)) = (drafts.get_mut(owned), owner.get_mut(at)) {
            draft.content.push(quote.tokens.clone());
            *slot = Some(owned);
        }
    }
    drafts.iter_mut().for_each(|draft| put_in_order(&mut draft.content));
}

/// Sorts ranges and removes overlaps: a continuation may lie between two parts of a content.
fn put_in_order(content: &mut Vec<Range<usize>>) {
    order::by_place(content, |part| (part.start, 0));
    content.dedup_by(|later, earlier| {
        let overlaps = later.start < earlier.end;
        earlier.end = if overlaps { earlier.end.max(later.end) } else { earlier.end };
        overlaps
    });
}

/// Whether a quotation starts where a sentence starts and ends where one ends.
fn is_whole_sentence(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let starts = document
        .sentence_at(tokens.start)
        .and_then(|at| document.sentences.get(at))
        .is_some_and(|s| s.tokens.start == tokens.start);
    let ends = tokens
        .end
        .checked_sub(1)
        .and_then(|last| document.sentence_at(last))
        .and_then(|at| document.sentences.get(at))
        .is_some_and(|s| s.tokens.end == tokens.end);
    starts && ends
}

#[cfg(test)]
mod tests {
    use super::put_in_order;

    #[test]
    fn parts_stand_in_order_and_no_token_twice() {
        let parts = |list: &[(usize, usize)]| list.iter().map(|&(start, end)| start..end).collect::<Vec<_>>();
        for (content, expected) in [
            (&[(9, 12), (1, 4), (12, 15)][..], &[(1, 4), (9, 12), (12, 15)][..]),
            (&[(3, 8), (1, 4)], &[(1, 8)]),
            (&[(1, 9), (2, 4)], &[(1, 9)]),
            (&[], &[]),
        ] {
            let mut content = parts(content);
            put_in_order(&mut content);
            assert_eq!(content, parts(expected));
        }
    }
}
