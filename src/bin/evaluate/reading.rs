//! How the yardstick reads the spans of an attribution: trimmed ends, the head word of a source, and whether
//! content is a quotation. Its documentation says why; these are the same rules without a pattern engine.

use crate::text::{Span, Text, is_space, is_word};

/// Whether content is in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A pair of marks in or around it, or one that is closed elsewhere.
    Direct,
    /// No mark in or around it.
    Indirect,
    /// One stray mark.
    Other,
}

const TRIM: &str = "\"“”„«»'‘’`‚‹›,.";
/// A source's head word is the last one before the first of these.
const HEAD_STOP_WORDS: [&str; 22] = [
    "of", "who", "in", "for", "from", "at", "on", "with", "to", "that", "which", "whose", "whom", "by", "about",
    "against", "near", "inside", "outside", "among", "behind", "as",
];

/// A span without white space, quotation marks, comma and full stop at its ends.
pub(crate) fn trim(text: &Text, (mut start, mut end): Span) -> Span {
    let drop = |at: usize| text.at(at).is_some_and(|char| is_space(char) || TRIM.contains(char));
    while start < end && drop(start) {
        start += 1;
    }
    while end > start && drop(end - 1) {
        end -= 1;
    }
    (start, end)
}

/// All spans trimmed, without empty ones, sorted.
pub(crate) fn trimmed(text: &Text, spans: &[Span]) -> Vec<Span> {
    let mut spans: Vec<Span> = spans.iter().map(|&span| trim(text, span)).filter(|(start, end)| start < end).collect();
    spans.sort_unstable();
    spans
}

/// The positions of the characters in the spans, without white space, sorted, each once.
pub(crate) fn characters(text: &Text, spans: &[Span]) -> Vec<usize> {
    let inside = |&(start, end): &Span| start..end;
    let ink = |at: &usize| text.at(*at).is_some_and(|char| !is_space(char));
    let mut positions: Vec<usize> = spans.iter().flat_map(inside).filter(ink).collect();
    positions.sort_unstable();
    positions.dedup();
    positions
}

/// The head word of a source: "Jane *Roe*, a spokeswoman for Roe Inc.", "*two* of the officials".
pub(crate) fn head_word(text: &Text, spans: &[Span]) -> Option<Span> {
    let (mut first, mut last) = (None, None);
    for &(start, end) in spans {
        let limit = head_stop(text, start, end).unwrap_or(end);
        for word in words(text, start, end) {
            first = first.or(Some(word));
            if word.0 >= limit {
                return last.or(first);
            }
            let lower = text.string(word).to_lowercase();
            if HEAD_STOP_WORDS.contains(&lower.as_str()) {
                if last.is_some() {
                    return last;
                }
            } else if lower != "s" || !matches!(text.at(word.0.saturating_sub(1)), Some('\'' | '’')) {
                // In "Trump's" the s is no word of its own.
                last = Some(word);
            }
        }
    }
    last.or(first)
}

/// The first mark after the start that ends a head: a comma, bracket, colon or dash. One at the very start counts
/// as none.
fn head_stop(text: &Text, start: usize, end: usize) -> Option<usize> {
    let stops = |at: usize| match text.at(at) {
        Some(',' | '(' | '[' | ';' | ':' | '—' | '–') => true,
        Some('-') => at + 1 < end && text.at(at + 1) == Some('-'),
        _ => false,
    };
    (start..end).find(|&at| stops(at)).filter(|&at| at > start)
}

/// The words of a piece; hyphens, full stops and ampersands inside a word belong to it.
fn words(text: &Text, start: usize, end: usize) -> Vec<Span> {
    let word = |at: usize| at < end && text.at(at).is_some_and(is_word);
    let (mut found, mut at) = (Vec::new(), start);
    while at < end {
        if !word(at) {
            at += 1;
            continue;
        }
        let begin = at;
        while word(at) || (matches!(text.at(at), Some('-' | '.' | '&')) && word(at + 1)) {
            at += 1;
        }
        found.push((begin, at));
    }
    found
}

/// Whether content is a quotation; the spans are sorted and as annotated, not trimmed.
pub(crate) fn kind_of(text: &Text, spans: &[Span]) -> Kind {
    let chars = text.chars.as_slice();
    let mut marks = 0;
    for &(start, end) in spans {
        // Marks directly around the span belong to it, also after , or .
        let left = start - mark_before(chars, start);
        let right = end + mark_after(chars, end);
        marks += count_marks(chars, left, right);
        let around = chars.get(left.saturating_sub(1)..(right + 1).min(chars.len())).unwrap_or_default();
        if has_single_pair(&without_marks(around)) {
            return Kind::Direct;
        }
    }
    match marks {
        0 => return Kind::Indirect,
        1 => {}
        _ => return Kind::Direct,
    }
    // One mark: a quotation if it stands at the very start or the very end of the content.
    let first = spans.first().map_or(0, |span| span.0);
    let last = spans.last().map_or(0, |span| span.1);
    let at_start = mark(chars, first, chars.len()) > 0 || count_marks(chars, first.saturating_sub(2), first) > 0;
    let at_end = count_marks(chars, last.saturating_sub(3), (last + 2).min(chars.len())) > 0;
    if at_start || at_end { Kind::Direct } else { Kind::Other }
}

/// The length of the double quotation mark that starts at an index and ends before `end`; some sources write two
/// single ones for a double one.
fn mark(chars: &[char], at: usize, end: usize) -> usize {
    let get = |at: usize| (at < end).then(|| chars.get(at)).flatten();
    match get(at) {
        Some('"' | '“' | '”' | '„' | '«' | '»') => 1,
        Some(char @ ('\'' | '`' | '‘' | '’')) if get(at + 1) == Some(char) => 2,
        _ => 0,
    }
}

fn count_marks(chars: &[char], start: usize, end: usize) -> usize {
    let (mut at, mut count) = (start, 0);
    while at < end {
        let len = mark(chars, at, end);
        count += usize::from(len > 0);
        at += len.max(1);
    }
    count
}

/// The piece with a blank for every double mark.
fn without_marks(chars: &[char]) -> Vec<char> {
    let (mut out, mut at) = (Vec::with_capacity(chars.len()), 0);
    while let Some(&char) = chars.get(at) {
        let len = mark(chars, at, chars.len());
        out.push(if len > 0 { ' ' } else { char });
        at += len.max(1);
    }
    out
}

/// The length of the mark that ends at an index (or before the line break there).
fn mark_before(chars: &[char], end: usize) -> usize {
    let ends = |at: usize| at == end || (at + 1 == end && chars.get(at) == Some(&'\n'));
    for at in end.saturating_sub(2)..end {
        let double = mark(chars, at, end);
        let single = usize::from(matches!(chars.get(at), Some('\'' | '‘')));
        if let Some(len) = [double, single].into_iter().find(|&len| len > 0 && ends(at + len)) {
            return len;
        }
    }
    0
}

/// The length of the mark that starts at an index, with a comma or full stop before it.
fn mark_after(chars: &[char], start: usize) -> usize {
    let limit = (start + 3).min(chars.len());
    let skip = usize::from(matches!(chars.get(start), Some(',' | '.')));
    let at = start + skip;
    let double = mark(chars, at, limit);
    let closes = at < limit
        && matches!(chars.get(at), Some('\'' | '’'))
        && !(at + 1 < limit && chars.get(at + 1).copied().is_some_and(is_word));
    match double {
        0 if closes => skip + 1,
        0 => 0,
        _ => skip + double,
    }
}

/// Whether there is a pair of single quotation marks: opened before a word, closed after one, and no apostrophe.
fn has_single_pair(chars: &[char]) -> bool {
    let word = |at: usize| chars.get(at).copied().is_some_and(is_word);
    let opens =
        |at: usize| matches!(chars.get(at), Some('\'' | '‘')) && !at.checked_sub(1).is_some_and(word) && word(at + 1);
    let closed = |open: usize| {
        for at in open + 2..chars.len() {
            let before = chars.get(at - 1).copied().unwrap_or(' ');
            if matches!(chars.get(at), Some('\'' | '’')) && !is_space(before) && !word(at + 1) {
                return true;
            }
            if matches!(before, '‘' | '\n') {
                return false;
            }
        }
        false
    };
    (0..chars.len()).any(|at| opens(at) && closed(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The content is what stands between ⟦ and ⟧.
    fn content(marked: &str) -> (Text, Vec<Span>) {
        let (mut plain, mut spans, mut open) = (String::new(), Vec::new(), 0);
        for char in marked.chars() {
            match char {
                '⟦' => open = plain.chars().count(),
                '⟧' => spans.push((open, plain.chars().count())),
                _ => plain.push(char),
            }
        }
        (Text::new(&plain), spans)
    }

    #[test]
    fn kinds_of_content() {
        for (marked, kind) in [
            ("She said ⟦it was late⟧.", Kind::Indirect),
            ("⟦“It was late,”⟧ she said.", Kind::Direct),
            ("“⟦It was late⟧,” she said.", Kind::Direct),
            ("''⟦It was late⟧,'' she said.", Kind::Direct),
            ("She said ⟦it was ‘late’ again⟧.", Kind::Direct),
            ("She said ⟦the voters' list wasn't late⟧.", Kind::Indirect),
            ("“⟦It was late.⟧\n\nAnd cold.”", Kind::Direct),
            ("She said ⟦the 12\" pipe which they had laid was late⟧.", Kind::Other),
            ("⟦“It⟧ she said ⟦was late”⟧", Kind::Direct),
        ] {
            let (text, spans) = content(marked);
            assert_eq!(kind_of(&text, &spans), kind, "{marked}");
        }
    }

    #[test]
    fn head_words_of_sources() {
        for (source, head) in [
            ("Jane Roe, a spokeswoman for Roe Inc.", "Roe"),
            ("two of the officials", "two"),
            ("a spokesman for the campaign", "spokesman"),
            ("About 40 voters", "voters"),
            ("who", "who"),
            ("the mayor's", "mayor"),
            ("(the) mayor", "mayor"),
            ("A.B. Smith-Jones -- the mayor", "Smith-Jones"),
        ] {
            let text = Text::new(source);
            let found = head_word(&text, &[(0, text.chars.len())]).map(|span| text.string(span));
            assert_eq!(found.as_deref(), Some(head), "{source}");
        }
        assert_eq!(head_word(&Text::new("—"), &[(0, 1)]), None);
    }

    #[test]
    fn ends_are_trimmed() {
        let text = Text::new(" “Yes, ‘no’,” ");
        assert_eq!(text.string(trim(&text, (0, 14))), "Yes, ‘no");
        assert_eq!(trimmed(&text, &[(11, 13), (5, 10), (1, 5)]).len(), 2);
        assert_eq!(characters(&text, &[(2, 7), (3, 6)]), [2, 3, 4, 5]);
    }
}
