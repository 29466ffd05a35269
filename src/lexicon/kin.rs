//! Words for relatives: which are synonyms, and which say what two people are to each other.

use rustc_hash::FxHashMap;

use super::gender::Gender;
use super::{Lexicon, WordSet};
use crate::error::ResourceError;

/// The tables of `data/lexicons/speakers.txt` about relatives.
pub struct Kin {
    /// The plain word for a relative: "mother" for "mum", so that "my mother" and a person called "Mom" can be the same.
    plain: FxHashMap<&'static str, &'static str>,
    /// What the relative can call the other one in turn, where a single word says it: a husband has a wife.
    back: FxHashMap<&'static str, &'static str>,
    /// What a man is to his relative: a son has a father.
    he: FxHashMap<&'static str, &'static str>,
    /// What a woman is to hers.
    she: FxHashMap<&'static str, &'static str>,
    /// What relatives are called in place of their name.
    called: WordSet,
}

impl Kin {
    /// Takes the tables out of a file.
    ///
    /// # Errors
    /// If an entry is not two words.
    pub fn read(lists: &mut Lexicon) -> Result<Self, ResourceError> {
        Ok(Self {
            plain: lists.take_pairs("kin.plain")?,
            back: lists.take_pairs("kin.back")?,
            he: lists.take_pairs("kin.he")?,
            she: lists.take_pairs("kin.she")?,
            called: lists.take("kin.called"),
        })
    }

    /// The plain word for a relative.
    #[must_use]
    pub fn plain<'w>(&self, noun: &'w str) -> &'w str {
        self.plain.get(noun).copied().unwrap_or(noun)
    }

    /// What the relative can call the other one in turn, whoever that is.
    #[must_use]
    pub fn counterpart(&self, noun: &str) -> Option<&'static str> {
        self.back.get(noun).copied()
    }

    /// What the other one is to the relative, given which pronouns go with the other.
    #[must_use]
    pub fn inverse(&self, noun: &str, other: Gender) -> Option<&'static str> {
        let known = match other {
            Gender::Masculine => self.he.get(noun),
            Gender::Feminine => self.she.get(noun),
            Gender::Unknown => None,
        };
        known.copied().or_else(|| self.counterpart(noun))
    }

    /// Whether a word is how relatives are called in place of their name: "Mom", but not "Cousin".
    #[must_use]
    pub fn is_called(&self, noun: &str) -> bool {
        self.called.contains(self.plain(noun))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resources::Resources;

    #[test]
    fn relatives_have_a_plain_word_and_some_a_counterpart() {
        let kin = Resources::load().unwrap().speakers.kin;
        for (word, same, back) in
            [("mum", "mother", None), ("husband", "husband", Some("wife")), ("lawyer", "lawyer", None)]
        {
            assert_eq!((kin.plain(word), kin.counterpart(word)), (same, back), "{word}");
        }
        assert_eq!(kin.inverse("daughter", Gender::Feminine), Some("mother"));
        assert_eq!(kin.inverse("daughter", Gender::Unknown), None);
        assert_eq!(kin.inverse("lawyer", Gender::Feminine), None);
        assert!(kin.is_called("dad") && !kin.is_called("cousin"));
    }
}
