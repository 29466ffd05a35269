//! Continued quotations: quoted sentences and paragraphs without a cue of their own.

use std::ops::Range;

use super::draft::Draft;
use crate::order;
use crate::rule;
use crate::text::document::Document;
use crate::text::quote::Quote;

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
        let has = owner.get(at).copied().flatten();
        let strays = has.and_then(|has| drafts.get(has)).is_some_and(|draft| is_before_clause(document, quote, draft));
        let free = rule::applies("attribution.continued.on")
            && (has.is_none() || strays && rule::applies("attribution.continued.stray"))
            && quote.inside.is_none()
            && (!quote.single || rule::applies("attribution.continued.single"));
        if !free || !strays && !is_whole_sentence(document, &quote.tokens) {
            continue;
        }
        let same_block = |before: usize| document.quotes.get(before).is_some_and(|q| q.block == quote.block);
        let before = quote.continues.or_else(|| at.checked_sub(1).filter(|&before| same_block(before)));
        let Some(owned) = before.and_then(|before| owner.get(before).copied().flatten()) else { continue };
        if let Some(draft) = has.filter(|&has| has != owned).and_then(|has| drafts.get_mut(has)) {
            draft.content.retain(|part| *part != quote.tokens);
        }
        if let (Some(draft), Some(slot)) = (drafts.get_mut(owned), owner.get_mut(at)) {
            draft.content.push(quote.tokens.clone());
            *slot = Some(owned);
        }
    }
    drafts.iter_mut().for_each(|draft| put_in_order(&mut draft.content));
}

/// "“It is old,” Ruiz said. *“It is ugly.”* Keller said it was safe.": a whole quotation before a clause that reports
/// something of its own, and whose draft has both.
fn is_before_clause(document: &Document<'_>, quote: &Quote, draft: &Draft) -> bool {
    let sentence = |at: usize| document.sentence_at(at).and_then(|at| document.sentences.get(at));
    let Some(clause) = sentence(draft.cue.start) else { return false };
    // A sentence goes on behind a quotation if a reporting verb is near.
    let start = draft.source.as_ref().map_or(draft.cue.start, |source| source.start.min(draft.cue.start));
    let follows = clause.tokens.start == quote.tokens.end || start == quote.tokens.end;
    let starts = sentence(quote.tokens.start).is_some_and(|sentence| sentence.tokens.start == quote.tokens.start);
    let stops = quote.tokens.end.checked_sub(2).is_some_and(|last| document.word(last) == ".");
    let reports = |part: &Range<usize>| part.start >= draft.cue.end && clause.tokens.contains(&part.start);
    // Only one quotation stands right before a clause, so that the parts of a content are read once.
    follows
        && starts
        && stops
        && quote.closed
        && draft.content.contains(&quote.tokens)
        && draft.content.iter().any(reports)
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
pub(super) fn is_whole_sentence(document: &Document<'_>, tokens: &Range<usize>) -> bool {
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
