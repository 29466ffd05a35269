//! The lists and the tables of `data/lexicons/clauses.txt`.

use rustc_hash::FxHashMap;

use super::clause_words::ClauseWords;
use crate::error::ResourceError;
use crate::lexicon::{Lexicon, WordSet};

/// Entries of one or several words, each with a value.
pub(crate) type Table = FxHashMap<&'static str, &'static str>;

/// What clauses are read with, besides the triggers.
pub struct ClauseLexicon {
    /// Cardinal numbers and their values: "seven 7".
    pub numeral: Table,
    /// Ordinal numbers and their places: "third 3".
    pub ordinal: Table,
    /// What multiplies the number before it, and by how much: "million 1000000".
    pub large: Table,
    /// The same in one word with the digits: "3.5bn".
    pub suffix: Table,
    /// Units that are written short, and how they are shown: "lbs lb".
    pub unit: Table,
    /// Names of currencies and their codes: "yen JPY".
    pub currency: Table,
    /// Those that are money only in thousands and more: "5 million pounds".
    pub currency_large: Table,
    /// Signs before an amount: "€ EUR".
    pub currency_sign: Table,
    /// Letters that touch a dollar sign, and whose dollar it is: "HK$".
    pub dollar: Table,
    /// Codes before an amount, as written: "CHF 5".
    pub currency_code: Table,
    /// Words before a number that bound it: "at least ≥".
    pub sign: Table,
    /// Words after a number that bound it: "or more ≥".
    pub bound: Table,
    /// Words after an age: "and over ≥".
    pub age_bound: Table,
    /// Words for a part: "most of >1/2".
    pub part: Table,
    /// Words for a multiple: "doubled 2".
    pub multiple: Table,
    /// Holidays with a fixed date everywhere, with month and day: "halloween 10-31". Thanksgiving and Easter have none.
    pub holiday: Table,
    words: ClauseWords,
}

impl std::ops::Deref for ClauseLexicon {
    type Target = ClauseWords;

    fn deref(&self) -> &ClauseWords {
        &self.words
    }
}

impl ClauseLexicon {
    /// Reads the file.
    ///
    /// # Errors
    /// Where it is broken.
    pub fn read(text: &'static str) -> Result<Self, ResourceError> {
        let mut lists = Lexicon::read("clauses.txt", text)?;
        Ok(Self {
            numeral: lists.take_pairs("numeral")?,
            ordinal: lists.take_pairs("ordinal")?,
            large: lists.take_pairs("large")?,
            suffix: lists.take_pairs("suffix")?,
            unit: lists.take_pairs("unit")?,
            currency: lists.take_pairs("currency")?,
            currency_large: lists.take_pairs("currency.large")?,
            currency_sign: lists.take_pairs("currency.sign")?,
            dollar: lists.take_pairs("dollar")?,
            currency_code: lists.take_pairs("currency.code")?,
            sign: lists.take_pairs("sign")?,
            bound: lists.take_pairs("bound")?,
            age_bound: lists.take_pairs("age.bound")?,
            part: lists.take_pairs("part")?,
            multiple: lists.take_pairs("multiple")?,
            holiday: lists.take_pairs("holiday")?,
            words: ClauseWords::of(&mut lists)?,
        })
    }
}

/// The number that a table gives for a word.
#[must_use]
pub(super) fn number(table: &Table, word: &str) -> Option<u32> {
    table.get(word)?.parse().ok()
}

/// Whether two words are an entry of a list.
#[must_use]
pub(super) fn has_pair(list: &WordSet, first: &str, second: &str) -> bool {
    list.contains(&format!("{first} {second}"))
}
