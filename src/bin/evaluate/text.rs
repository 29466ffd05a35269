//! A text as the gold files count it: in code points.

use std::cell::Cell;

use claimlight::wire;

/// Start and end in code points, the end exclusive.
pub(crate) type Span = (usize, usize);

/// The code points of one text and their places in UTF-16.
pub(crate) struct Text {
    pub(crate) chars: Vec<char>,
    /// For each code unit the code point that starts there; `None` inside a surrogate pair.
    points: Vec<Option<usize>>,
    bad: Cell<usize>,
}

impl Text {
    pub(crate) fn new(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let mut points = Vec::with_capacity(text.len() + 1);
        for (point, char) in chars.iter().enumerate() {
            points.push(Some(point));
            if char.len_utf16() == 2 {
                points.push(None);
            }
        }
        points.push(Some(chars.len()));
        Self { chars, points, bad: Cell::new(0) }
    }

    /// A range of the analysis in code points. One that is empty, out of bounds or inside a surrogate pair
    /// is counted as bad.
    pub(crate) fn span(&self, start: u32, end: u32) -> Option<Span> {
        let point = |unit: u32| self.points.get(usize::try_from(unit).ok()?).copied().flatten();
        let span = point(start).zip(point(end)).filter(|(start, end)| start < end);
        if span.is_none() {
            self.bad.set(self.bad.get() + 1);
        }
        span
    }

    pub(crate) fn spans(&self, ranges: &[wire::Range]) -> Vec<Span> {
        ranges.iter().filter_map(|range| self.span(range.start, range.end)).collect()
    }

    /// How many ranges were bad so far.
    pub(crate) fn bad(&self) -> usize {
        self.bad.get()
    }

    /// The character at an index.
    pub(crate) fn at(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    /// The characters of a span; none where it does not fit.
    pub(crate) fn of(&self, (start, end): Span) -> &[char] {
        self.chars.get(start..end).unwrap_or_default()
    }

    /// A span as it is written.
    pub(crate) fn string(&self, span: Span) -> String {
        self.of(span).iter().collect()
    }

    /// Several spans as they are written, shortened for a terminal.
    pub(crate) fn shown(&self, spans: &[Span]) -> String {
        let shown: Vec<String> = spans.iter().map(|&span| self.string(span)).collect();
        shorten(&shown.join(" … "), 160)
    }

    /// A span with what stands around it, on one line.
    pub(crate) fn in_context(&self, (start, end): Span, around: usize) -> String {
        let before = self.string((start.saturating_sub(around), start));
        let after = self.string((end, (end + around).min(self.chars.len())));
        shorten(&format!("{before}[{}]{after}", self.string((start, end))), 240)
    }
}

/// A text on one line of at most `most` characters, with its middle left out.
pub(crate) fn shorten(text: &str, most: usize) -> String {
    let chars: Vec<char> = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
    if chars.len() <= most {
        return chars.into_iter().collect();
    }
    let half = most / 2;
    let (start, end) = (chars.get(..half).unwrap_or_default(), chars.get(chars.len() - half..).unwrap_or_default());
    format!("{} […] {}", start.iter().collect::<String>(), end.iter().collect::<String>())
}

/// White space as the yardstick has it: also the four separators of ASCII.
pub(crate) fn is_space(char: char) -> bool {
    char.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&char)
}

/// A letter, a digit or `_`.
pub(crate) fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// How many words there are between white space.
pub(crate) fn words(text: &str) -> usize {
    text.split(is_space).filter(|word| !word.is_empty()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_units_become_code_points_and_bad_ranges_are_counted() {
        let text = Text::new("a😀é.");
        assert_eq!(text.span(0, 5), Some((0, 4)));
        assert_eq!(text.span(1, 3), Some((1, 2)));
        assert_eq!(text.bad(), 0);
        for (start, end, why) in
            [(0, 2, "inside the pair"), (3, 3, "empty"), (4, 3, "inverted"), (0, 6, "out of bounds")]
        {
            assert_eq!(text.span(start, end), None, "{why}");
        }
        assert_eq!(text.bad(), 4);
    }

    #[test]
    fn long_texts_lose_their_middle() {
        assert_eq!(shorten("a\n b", 9), "a b");
        assert_eq!(shorten("one two three", 6), "one […] ree");
        assert_eq!(words(" one\u{1f}two\n"), 2);
    }
}
