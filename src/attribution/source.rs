//! Finds the noun phrase that is the source of a cue: to its left ("the mayor also said") or right ("said the mayor").
//!
//! There is no parse: a phrase ends at marks, at words that open another clause and at other cues. An apposition
//! between commas belongs to its name ("Ana Ruiz, an engineer from Lima, said").

use std::ops::Range;

use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The longest apposition between a name and its verb, and the longest source, in tokens.
const REACH: usize = 30;

/// The tokens of the source that ends before a verb; none if there is no source.
pub(super) fn before(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    verb: usize,
    floor: usize,
) -> Option<Range<usize>> {
    let (document, cues) = (annotations.document(), &resources.cues);
    let mut end = verb;
    while end > floor && (cues.auxiliary.contains(document.lower(end - 1)) || annotations.pos(end - 1) == Pos::Adverb) {
        end -= 1;
    }
    let last = end.checked_sub(1).filter(|&last| last >= floor)?;
    // "[They] said"
    if document.word(last) == "]" {
        let open = (floor..last).rev().find(|&at| document.word(at) == "[")?;
        return (open + 1 < last).then_some(open + 1..last);
    }
    let head = if document.word(last) == "," {
        (floor..last).rev().take(REACH).find(|&at| is_comma_or_opening(document, at))?
    } else {
        end
    };
    let phrase = left(document, resources, head, floor)?;
    // "Ana Ruiz, who had met Ben Keller, said": the clause has names of its own.
    let is_relative = head < end && matches!(document.lower(head + 1), "who" | "whose" | "which");
    Some(phrase.start..if is_relative { head } else { end.min(if head == end { end } else { last }) })
}

/// The source that starts after a verb.
pub(super) fn after(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    from: usize,
    limit: usize,
) -> Option<Range<usize>> {
    let document = annotations.document();
    let first = document.token(from).filter(|_| from < limit)?;
    let capital = document.is_capital(from);
    let lower = document.lower(from);
    let opens = capital
        || resources.cues.determiner.contains(lower)
        || resources.cues.pronoun.contains(lower)
        || first.kind == TokenKind::Number;
    if !first.is_word() && first.kind != TokenKind::Number || !opens && !annotations.pos(from).is_plural() {
        return None;
    }
    if resources.cues.pronoun.contains(lower) && lower != "one" && lower != "some" && lower != "many" {
        // "said it was safe": the subject of the content.
        let alone = from + 1 >= limit
            || ends_phrase(document, from + 1)
            || resources.cues.follow.contains(document.lower(from + 1));
        return alone.then_some(from..from + 1);
    }
    let stops =
        |at: usize| ends_phrase(document, at) || at > from && resources.cues.follow.contains(document.lower(at));
    let end = (from..limit.min(from + REACH)).find(|&at| stops(at)).unwrap_or(limit.min(from + REACH));
    let apposed = document.word(end) == "," && resources.cues.apposition.contains(document.lower(end + 1));
    if apposed {
        let more = (end + 1..limit).take(REACH).find(|&at| ends_phrase(document, at)).unwrap_or(limit.min(end + REACH));
        return Some(from..more);
    }
    (end > from).then_some(from..end)
}

/// The phrase that ends at `end`, to the left as far as it goes.
fn left(
    document: &Document<'_>,
    resources: &AttributionResources<'_>,
    end: usize,
    floor: usize,
) -> Option<Range<usize>> {
    let cues = &resources.cues;
    let last = end.checked_sub(1).filter(|&last| last >= floor)?;
    if cues.pronoun.contains(document.lower(last)) {
        return Some(last..end);
    }
    let mut start = end;
    while start > floor && end - start < REACH {
        let at = start - 1;
        let lower = document.lower(at);
        let named = |at: usize| document.is_capital(at);
        let joined = lower == "and"
            && (named(at + 1) && at > floor && named(at - 1) || cues.determiner.contains(document.lower(at + 1)));
        let verb = cues.say.contains(lower) && !named(at) || cues.tell.contains(lower);
        if ends_phrase(document, at) || verb || cues.boundary.contains(lower) && !joined && lower != "for" {
            break;
        }
        start = at;
    }
    // "On Monday the mayor": the phrase starts at its determiner or name.
    let adverbial = cues.opening.contains(document.lower(start));
    if adverbial {
        start = (start + 1..end)
            .find(|&at| cues.determiner.contains(document.lower(at)) || cues.pronoun.contains(document.lower(at)))
            .unwrap_or(end);
    }
    // "the announced cuts": no noun between the determiner and the verb.
    let bare = cues.determiner.contains(document.lower(last)) && !cues.alone.contains(document.lower(last));
    (start < end && !bare).then_some(start..end)
}

fn ends_phrase(document: &Document<'_>, at: usize) -> bool {
    let Some(token) = document.token(at) else { return true };
    match token.kind {
        TokenKind::Quotation => true,
        TokenKind::Mark => !matches!(document.word(at), "-" | "&" | "$" | "%" | "/" | "#" | "@"),
        _ => false,
    }
}

fn is_comma_or_opening(document: &Document<'_>, at: usize) -> bool {
    document.word(at) == "," || document.token(at).is_some_and(|token| token.kind == TokenKind::Quotation)
}
