//! The features of a single line: counts for the model.

use rustc_hash::FxHashSet;

use super::words;
use crate::order;
use crate::text::TextResources;

/// How many counts a line has by itself.
pub const COUNTS: usize = 25;

/// What can be seen of a line without its neighbours.
#[derive(Clone, Debug)]
pub struct Look {
    /// The counts, in the order of [`Look::new`].
    pub counts: [i32; COUNTS],
    /// The hashes of its content words, sorted and unique.
    pub content: Vec<u32>,
}

/// Places in [`Look::counts`] that others ask for.
pub mod at {
    /// How many words.
    pub const WORDS: usize = 0;
    /// How many in a thousand are function words.
    pub const FUNCTION: usize = 1;
    /// Whether it ends like a sentence.
    pub const STOPPED: usize = 2;
    /// Capital letters in a thousand letters.
    pub const CAPITALS: usize = 4;
    /// Words with a capital in a thousand.
    pub const TITLED: usize = 6;
    /// Marks that separate links.
    pub const RAILS: usize = 9;
    /// How often the line occurs in the text.
    pub const TIMES: usize = 12;
    /// What it starts with.
    pub const START: usize = 13;
    /// ... where it is a sign.
    pub const SIGN: i32 = 4;
    /// Whether it has a date or an hour.
    pub const DATED: usize = 15;
    /// Whether it opens as a byline does.
    pub const BYLINE: usize = 16;
    /// Whether a blank line precedes it.
    pub const APART: usize = 18;
    /// Whether a blank line follows it.
    pub const APART_AFTER: usize = 19;
    /// How many of the lines around are there more than once.
    pub const ROW: usize = 20;
    /// Whether it opens as a line does that points elsewhere.
    pub const POINTER: usize = 21;
    /// What its words weigh together.
    pub const WEIGHT: usize = 22;
    /// What they weigh on average.
    pub const MEAN_WEIGHT: usize = 23;
    /// What the words weigh that speak most against an article.
    pub const LEAST_WEIGHT: usize = 24;
}

/// A line with this many words is running text, whatever its end.
pub const LONG: i32 = 18;
/// A line that ends like a sentence is running text from this many words on.
const RUNNING: i32 = 12;

impl Look {
    /// Looks at one line. What needs the rest of the text is filled in by [`super::page`].
    #[must_use]
    pub fn new(line: &str, resources: &TextResources<'_>) -> Self {
        let (mut words, mut function, mut titled, mut said) = (0, 0, 0, 0);
        let mut content = FxHashSet::default();
        let mut low = String::new();
        for word in line.split_whitespace() {
            words += 1;
            titled += i32::from(word.starts_with(char::is_uppercase));
            words::plain(word, &mut low);
            function += i32::from(resources.text.function.contains(&low));
            said += i32::from(resources.text.speech.contains(&low) || matches!(low.as_str(), "was" | "were" | "had"));
            if let Some(hash) = words::content(word, &low, resources) {
                content.insert(hash);
            }
        }
        let mut content: Vec<u32> = content.into_iter().collect();
        order::by_place(&mut content, |hash| (*hash as usize, 0));
        let letters = Letters::count(line);
        let ended = line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
        let (patterns, thousandths) = (&resources.patterns, |part: i32, of: i32| part.saturating_mul(1000) / of.max(1));
        let counts = [
            words.min(250),
            thousandths(function, words),
            i32::from(ended.ends_with(['.', '!', '?'])),
            i32::from(ended.ends_with([':', ';', ',', '…'])),
            thousandths(letters.capitals, letters.letters),
            thousandths(letters.digits, letters.all),
            thousandths(titled, words),
            letters.commas.min(20),
            letters.quotes.min(9),
            letters.rails.min(9),
            said.min(9),
            letters.stops.min(30),
            1,
            start(line),
            (letters.letters.saturating_mul(10) / words.max(1)).min(999),
            i32::from(has_date(line, resources)),
            i32::from(patterns.byline_start.prefix(line).is_some()),
            i32::from(line.contains('@') || line.contains("http") || line.contains("www.") || line.contains(".com")),
            0,
            0,
            0,
            i32::from(patterns.pointer_start.prefix(line).is_some()),
            0,
            0,
            0,
        ];
        Self { counts, content }
    }

    /// How many words it has.
    #[must_use]
    pub fn words(&self) -> i32 {
        self.of(at::WORDS)
    }

    /// One of the counts.
    #[must_use]
    pub fn of(&self, at: usize) -> i32 {
        self.counts.get(at).copied().unwrap_or(0)
    }

    /// Sets one of the counts.
    pub fn set(&mut self, at: usize, value: i32) {
        if let Some(count) = self.counts.get_mut(at) {
            *count = value;
        }
    }

    /// Whether it reads like running text: it is long, or ends like a sentence and is not short.
    #[must_use]
    pub fn runs(&self) -> bool {
        self.words() >= LONG || self.words() >= RUNNING && self.of(at::STOPPED) > 0
    }
}

/// Counts of characters.
#[derive(Default)]
struct Letters {
    all: i32,
    letters: i32,
    capitals: i32,
    digits: i32,
    commas: i32,
    quotes: i32,
    /// Marks between links.
    rails: i32,
    /// Full stops, question and exclamation marks at the end of a word.
    stops: i32,
}

impl Letters {
    fn count(line: &str) -> Self {
        let (mut out, mut stopped) = (Self::default(), false);
        for c in line.chars() {
            out.all += 1;
            out.letters += i32::from(c.is_alphabetic());
            out.capitals += i32::from(c.is_uppercase());
            out.digits += i32::from(c.is_ascii_digit());
            out.commas += i32::from(matches!(c, ',' | ';'));
            out.quotes += i32::from(matches!(c, '"' | '“' | '”'));
            out.rails += i32::from(matches!(c, '|' | '©' | '»' | '›' | '•' | '·' | '/' | '>'));
            out.stops += i32::from(stopped && c.is_whitespace());
            stopped = matches!(c, '.' | '!' | '?') || stopped && matches!(c, '"' | '”' | '’' | ')');
        }
        out.stops += i32::from(stopped);
        out
    }
}

/// What a line starts with: a small letter, a capital, a digit, a quotation mark, or another sign.
fn start(line: &str) -> i32 {
    match line.chars().next() {
        Some(c) if c.is_lowercase() => 0,
        Some(c) if c.is_uppercase() => 1,
        Some(c) if c.is_ascii_digit() => 2,
        Some('"' | '“' | '‘' | '\'') => 3,
        _ => at::SIGN,
    }
}

/// Whether a line contains a day, a year or an hour; of a long line only the first words count.
fn has_date(line: &str, resources: &TextResources<'_>) -> bool {
    line.split_whitespace().take(60).any(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        is_year(bare) || is_hour(bare) || resources.text.month.contains(bare.to_lowercase().as_str())
    })
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().all(|b| b.is_ascii_digit())
}

fn is_hour(word: &str) -> bool {
    let Some((hour, rest)) = word.split_once(':') else { return false };
    let digits = |part: &str| !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
    digits(hour) && rest.get(..2).is_some_and(digits)
}
