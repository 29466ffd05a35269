//! Cardinal and ordinal numbers in words: "seven", "twenty-three"; "third", "10th".

/// The value of a word below a hundred: "seven", "twenty-three".
#[must_use]
pub(crate) fn small(word: &str) -> Option<u32> {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let one = |word: &str| (0..).zip(ONES).find(|(_, name)| *name == word).map(|(value, _)| value);
    let ten = |word: &str| (2..).zip(TENS).find(|(_, name)| *name == word).map(|(value, _)| 10 * value);
    let both = || {
        let (tens, ones) = word.split_once('-')?;
        Some(ten(tens)? + one(ones).filter(|ones| (1..10).contains(ones))?)
    };
    one(word).or_else(|| ten(word)).or_else(both)
}

/// The place that an ordinal names: "third", "10th", "twenty-first".
#[must_use]
pub(crate) fn ordinal(word: &str) -> Option<u32> {
    const ORDINALS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    let known = |word: &str| (1..).zip(ORDINALS).find(|(_, name)| *name == word).map(|(value, _)| value);
    if let Some(end) = word.find(|c: char| !c.is_ascii_digit()).filter(|&end| end > 0) {
        let (digits, suffix) = word.split_at_checked(end)?;
        return matches!(suffix, "st" | "nd" | "rd" | "th").then(|| digits.parse().ok()).flatten();
    }
    let both = || {
        let (tens, ones) = word.split_once('-')?;
        Some(small(tens).filter(|tens| tens % 10 == 0 && *tens >= 20)? + known(ones).filter(|ones| *ones < 10)?)
    };
    known(word).or_else(both)
}

/// The value of one digit.
#[must_use]
pub(crate) fn digit(word: &str) -> Option<u32> {
    word.parse().ok().filter(|digit| *digit < 10)
}
