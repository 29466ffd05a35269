//! Restores the case of paragraphs in capitals: "MAYOR RUIZ SAID IT RAINS IN PERU."
//!
//! In order: how the rest of the text writes the word; words that news writes in lower case; names of countries and
//! people; the word after a title or a given name (a surname, here and everywhere else); whether the word is known at
//! all. A letter is replaced only by one of the same length in bytes, so that positions stay the same. Headlines stay
//! as they are. After Lita, Ittycheriah, Roukos & Kambhatla 2003 ("tRuEcasIng"), with rules. Not done: capitals inside
//! a name ("MCDONALD"), abbreviations that are also words ("WHO").

use rustc_hash::FxHashMap;

use super::Read;
use super::edit::Edits;
use crate::model::format::hash_of_bytes;
use crate::text::TextResources;

/// A paragraph has this many words, or fewer if it ends like a sentence.
const WORDS: usize = 18;
const WORDS_OF_SENTENCE: usize = 5;
/// The percentage of capital letters.
const SHARE: usize = 96;
/// The longest name of a country, in words.
const LONGEST_NAME: usize = 4;

/// How a word is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    /// In small letters.
    Small,
    /// With a capital.
    Capital,
    /// Unchanged.
    Given,
}

pub(super) fn read(text: &str, resources: &TextResources<'_>) -> Read {
    let shouted: Vec<bool> = text.split('\n').map(is_shouted).collect();
    if !shouted.contains(&true) {
        return None;
    }
    let mut known = Known::of(text, resources);
    let paragraphs = || text.split('\n').zip(&shouted).filter(|(_, shouted)| **shouted).map(|(line, _)| line);
    for line in paragraphs() {
        known.take_surnames(line);
    }
    let mut out = String::with_capacity(text.len());
    for (at, (line, shouted)) in text.split('\n').zip(&shouted).enumerate() {
        if at > 0 {
            out.push('\n');
        }
        if *shouted { known.write(line, &mut out) } else { out.push_str(line) }
    }
    Some((out, Edits::none()))
}

/// Whether a line is written in capitals.
pub(super) fn is_in_capitals(line: &str) -> bool {
    let (mut capitals, mut letters) = (0, 0);
    for c in line.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        capitals += usize::from(c.is_uppercase());
    }
    letters > 0 && capitals * 100 >= letters * SHARE
}

/// Whether a line is a paragraph in capitals.
fn is_shouted(line: &str) -> bool {
    if !is_in_capitals(line) {
        return false;
    }
    let words = line.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1).count();
    let ended = line.trim_end().trim_end_matches(['"', '”', '’', '\'', ')']);
    words >= WORDS || words >= WORDS_OF_SENTENCE && ended.ends_with(['.', '!', '?'])
}

/// The words of a line, each with its byte position.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '.' | '&');
    let mut at = 0;
    line.split(move |c: char| !is_part(c)).filter_map(move |word| {
        let start = at;
        at += word.len();
        // What ended the word has one character of any length.
        at += line.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let bare = word.trim_matches(['\'', '’', '.', '&']);
        let skipped = word.find(bare).unwrap_or(0);
        (!bare.is_empty()).then_some((start + skipped, bare))
    })
}

/// The word lists.
struct Known<'r> {
    resources: TextResources<'r>,
    /// How the rest of the text writes a word, and which words are surnames; by the hash of the word.
    elsewhere: FxHashMap<u32, Case>,
}

impl<'r> Known<'r> {
    fn of(text: &str, resources: &TextResources<'r>) -> Self {
        let mut elsewhere: FxHashMap<u32, Case> = FxHashMap::default();
        for line in text.split('\n').filter(|line| !is_in_capitals(line)) {
            // The first word has a capital in any case.
            for (_, word) in words(line).skip(1) {
                let mut letters = word.chars();
                let first = letters.next().is_some_and(char::is_uppercase);
                let case = match (first, letters.any(char::is_uppercase)) {
                    (false, _) => Case::Small,
                    (true, false) => Case::Capital,
                    (true, true) => Case::Given,
                };
                let entry = elsewhere.entry(hash(&word.to_lowercase())).or_insert(case);
                if case == Case::Small {
                    *entry = case;
                }
            }
        }
        Self { resources: *resources, elsewhere }
    }

    /// Collects the words after a title or a given name.
    fn take_surnames(&mut self, line: &str) {
        let mut opens = false;
        for (_, word) in words(line) {
            let low = word.to_lowercase();
            let stem = low.trim_end_matches("'s").trim_end_matches("’s");
            if opens && !self.is_small(stem) && word.chars().count() > 2 {
                self.elsewhere.entry(hash(stem)).or_insert(Case::Capital);
            }
            opens = self.is_given_name(&low) || self.resources.people.title(&low).is_some();
        }
    }

    fn is_given_name(&self, low: &str) -> bool {
        self.resources.people.given_name(low).is_some()
    }

    /// Whether news writes the word in lower case.
    fn is_small(&self, low: &str) -> bool {
        self.resources.common.contains(low) || self.resources.text.function.contains(low)
    }

    fn case(&self, word: &str, low: &str) -> Case {
        let stem = low.trim_end_matches("'s").trim_end_matches("’s");
        if let Some(case) = self.elsewhere.get(&hash(stem)) {
            return *case;
        }
        let has = |c: char| word.contains(c);
        if word.contains(|c: char| c.is_ascii_digit())
            || has('.')
            || has('&')
            || self.resources.text.acronym.contains(stem)
        {
            return Case::Given;
        }
        if low == "i"
            || low.starts_with("i'")
            || low.starts_with("i’")
            || self.resources.text.month.contains(stem)
            || self.resources.text.day.contains(stem)
        {
            return Case::Capital;
        }
        if self.is_small(stem) {
            return Case::Small;
        }
        let is_name = self.is_given_name(stem) || self.resources.proper.contains(&hash(stem));
        if is_name || !self.resources.words.knows(stem) { Case::Capital } else { Case::Small }
    }

    fn write(&self, line: &str, out: &mut String) {
        let found: Vec<(usize, &str, String)> = words(line).map(|(at, word)| (at, word, word.to_lowercase())).collect();
        let (mut done, mut named) = (0, 0);
        for (nth, (at, word, low)) in found.iter().enumerate() {
            let between = line.get(done..*at).unwrap_or("");
            out.push_str(between);
            done = at + word.len();
            let opens = nth == 0 || between.contains(['.', '!', '?', '“', '"']) || between.contains(": ");
            if named == 0 {
                named = self.name_at(found.get(nth..).unwrap_or_default());
            }
            let is_named = named > 0 && !self.resources.text.function.contains(low.as_str());
            let case = match self.case(word, low) {
                Case::Small if low == "us" && self.is_country(&found, nth, line) => Case::Given,
                Case::Small if is_named || opens => Case::Capital,
                case => case,
            };
            named = named.saturating_sub(1);
            cased(word, case, out);
        }
        out.push_str(line.get(done..).unwrap_or(""));
    }

    /// Whether "US" is the country and not the pronoun: it follows "the" or precedes a word that only the country does.
    fn is_country(&self, words: &[(usize, &str, String)], nth: usize, line: &str) -> bool {
        let low = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", |(_, _, low)| low.as_str());
        let before = low(nth.checked_sub(1));
        let end = words.get(nth).map_or(line.len(), |(at, word, _)| at + word.len());
        let goes_on = line.get(end..).is_some_and(|rest| rest.starts_with(' '));
        matches!(before, "" | "the")
            || goes_on
                && !self.resources.text.function.contains(low(Some(nth + 1)))
                && !self.resources.text.us_before.contains(before)
    }

    /// The length, in words, of the country's name that begins here; 0 if there is none.
    fn name_at(&self, words: &[(usize, &str, String)]) -> usize {
        let longest = words.len().min(LONGEST_NAME);
        let name = |len: &usize| {
            let words: Vec<&str> = words.iter().take(*len).map(|(_, _, low)| low.as_str()).collect();
            self.resources.proper.contains(&hash(words.join(" ").trim_end_matches("'s").trim_end_matches("’s")))
        };
        (2..=longest).rev().find(name).unwrap_or(0)
    }
}

fn hash(word: &str) -> u32 {
    hash_of_bytes(word.bytes())
}

/// Writes a word in another case; a letter stays if its lower case has another length in bytes.
fn cased(word: &str, case: Case, out: &mut String) {
    let small = |c: char| {
        let mut low = c.to_lowercase();
        match (low.next(), low.next()) {
            (Some(low), None) if low.len_utf8() == c.len_utf8() => low,
            _ => c,
        }
    };
    let mut first = case == Case::Capital;
    for c in word.chars() {
        let stays = case == Case::Given || first && c.is_alphabetic();
        out.push(if stays { c } else { small(c) });
        first &= !c.is_alphabetic();
    }
}
