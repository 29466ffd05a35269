//! The learned weights of a line's words and word pairs, by hash, and the words that tell its subject.

use std::fmt::Write as _;

use crate::error::ResourceError;
use crate::lexicon::WordSet;
use crate::model::format::{Reader, hash_of_bytes};
use crate::order;
use crate::text::TextResources;

/// The number of buckets for hashed words and pairs.
pub const PLACES: usize = 16_384;
/// Only this many words of a line count.
const MOST_WORDS: usize = 60;
/// Bounds of what the words of a line weigh together, and on average.
const BOUND: i32 = 500;
const MEAN_BOUND: i32 = 120;
/// This many of the lowest weights are added up.
const FEW: usize = 4;

/// A word in lower case with straight apostrophes, without marks at its ends.
pub fn plain(word: &str, out: &mut String) {
    out.clear();
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    out.extend(bare.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase));
}

/// The hash of a word that says what a line is about: not a short one, unless it has a capital, and no function word.
pub fn content(word: &str, plain: &str, resources: &TextResources<'_>) -> Option<u32> {
    let stem = plain.strip_suffix("'s").unwrap_or(plain);
    let length = stem.chars().count();
    let capital = word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    let says = (length > 3 || capital && length > 1) && stem.contains(char::is_alphabetic);
    (says && !is_function(stem, &resources.text.function)).then(|| hash_of_bytes(stem.bytes()))
}

fn is_function(word: &str, function: &WordSet) -> bool {
    function.contains(word)
}

/// The places of the words and pairs of a line, each once, in rising order. Digits count as one.
#[must_use]
pub fn places(line: &str) -> Vec<usize> {
    let (mut words, mut low) = (Vec::new(), String::new());
    for word in line.split_whitespace() {
        plain(word, &mut low);
        if !low.is_empty() {
            words.push(low.replace(|c: char| c.is_ascii_digit(), "0"));
        }
        if words.len() == MOST_WORDS {
            break;
        }
    }
    let mut out: Vec<usize> = words.iter().map(|word| place(word)).collect();
    let mut pair = String::new();
    let ends = |at: usize| words.get(at).map_or("", String::as_str);
    for at in 0..=words.len() {
        pair.clear();
        // Writing into a string cannot fail.
        let _ = match at {
            0 => write!(pair, "< {}", ends(0)),
            _ if at == words.len() => write!(pair, "{} >", ends(at - 1)),
            _ => write!(pair, "{} {}", ends(at - 1), ends(at)),
        };
        out.push(place(&pair));
    }
    order::by_place(&mut out, |&place| (place, 0));
    out.dedup();
    out
}

fn place(words: &str) -> usize {
    hash_of_bytes(words.bytes()) as usize % PLACES
}

/// What words and pairs weigh: above zero in articles, below zero on the rest of a page.
#[derive(Clone, Debug)]
pub struct WordWeights(Vec<i8>);

impl WordWeights {
    /// Reads them.
    ///
    /// # Errors
    /// If the file is too short.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, ResourceError> {
        Ok(Self(reader.bytes(PLACES, "weights of words")?.iter().map(|&byte| byte.cast_signed()).collect()))
    }

    /// What the words of a line weigh together, on average, and the few that weigh least.
    #[must_use]
    pub fn of(&self, line: &str) -> [i32; 3] {
        let places = places(line).into_iter();
        let mut weights: Vec<i32> = places.map(|place| i32::from(self.0.get(place).copied().unwrap_or(0))).collect();
        let sum: i32 = weights.iter().sum();
        let count = i32::try_from(weights.len()).unwrap_or(i32::MAX).max(1);
        order::by_score(&mut weights, |weight| -i64::from(*weight));
        let least: i32 = weights.iter().take(FEW).sum();
        [sum.clamp(-BOUND, BOUND), (sum * 2 / count).clamp(-MEAN_BOUND, MEAN_BOUND), least]
    }
}
