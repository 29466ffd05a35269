//! The shape of a word: capitals, digits, punctuation.

/// The shape of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// "bridge", "al-Assad"
    Small,
    /// "Bridge", "O'Neill"
    Capital,
    /// "A": one capital alone
    Initial,
    /// "NATO", "U.S."
    Capitals,
    /// "24", "1,200"
    Digits,
    /// "24th", "3bn"
    DigitsAndLetters,
    /// "—"
    Mark,
}

impl Shape {
    /// The shape of a word.
    #[must_use]
    pub fn of(word: &str) -> Self {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let Some(first) = word.chars().next() else { return Self::Mark };
        if first.is_numeric() {
            return if letters.next().is_some() { Self::DigitsAndLetters } else { Self::Digits };
        }
        if !first.is_alphabetic() {
            // "'s" is a word, "'" is not.
            return if letters.next().is_some() { Self::Small } else { Self::Mark };
        }
        if first.is_lowercase() {
            return Self::Small;
        }
        match letters.nth(1) {
            None => Self::Initial,
            Some(second) if !second.is_lowercase() && !letters.any(char::is_lowercase) => Self::Capitals,
            Some(_) => Self::Capital,
        }
    }

    /// Whether it starts with a capital (or with a letter of a script that has none).
    #[must_use]
    pub fn is_capital(self) -> bool {
        matches!(self, Self::Capital | Self::Initial | Self::Capitals)
    }
}

/// Whether a word has more than one capital, in whatever place: the letters of a body or of a degree.
#[must_use]
pub fn has_several_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_count_anywhere_in_a_word() {
        for (word, several) in [("NATO", true), ("PhD", true), ("McDonald", true), ("Bridge", false), ("", false)] {
            assert_eq!(has_several_capitals(word), several, "{word}");
        }
    }

    #[test]
    fn words_have_shapes() {
        for (words, shape) in [
            ("bridge al-Assad 's n't", Shape::Small),
            ("Bridge McDonald O'Neill Çelik Anti-American", Shape::Capital),
            ("A I É", Shape::Initial),
            ("NATO U.S. EU 中国", Shape::Capitals),
            ("24 1,200 3.5", Shape::Digits),
            ("24th 3bn 1990s", Shape::DigitsAndLetters),
            ("— . \" ' $", Shape::Mark),
        ] {
            for word in words.split(' ') {
                assert_eq!(Shape::of(word), shape, "{word}");
            }
        }
        assert_eq!(Shape::of(""), Shape::Mark);
    }
}
