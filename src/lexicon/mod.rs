//! Word lists that several stages use, and how `data/lexicons/*.txt` is read.
//!
//! A list that only one stage uses is in that stage's folder.
//!
//! A file has one entry per line, of one or several words, under its list's name in brackets; lines that start with `#`
//! are comments. A list may continue under a second heading of the same name.

pub mod cues;
pub mod gender;
pub mod kin;
pub mod people;
pub mod singular;
pub mod speaker_words;
pub mod text;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::error::ResourceError;
use crate::rule;

/// A set of lower-case entries with straight apostrophes.
#[derive(Clone, Debug, Default)]
pub struct WordSet(FxHashSet<&'static str>);

impl WordSet {
    /// Whether an entry is in the set.
    #[must_use]
    pub fn contains(&self, entry: &str) -> bool {
        self.0.contains(entry)
    }

    /// Whether a word ends with an entry that begins at the given byte or later.
    #[must_use]
    pub fn ends(&self, word: &str, from: usize) -> bool {
        word.char_indices()
            .filter(|&(at, _)| at >= from)
            .any(|(at, _)| word.get(at..).is_some_and(|end| self.contains(end)))
    }
}

impl FromIterator<&'static str> for WordSet {
    fn from_iter<I: IntoIterator<Item = &'static str>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

/// The lists of a file in their order, each with its entries.
///
/// # Errors
/// If an entry comes before the first heading.
pub fn lists(file: &'static str, text: &'static str) -> Result<Vec<(&'static str, Vec<&'static str>)>, ResourceError> {
    let mut lists: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            lists.push((name, Vec::new()));
        } else if let Some((_, entries)) = lists.last_mut() {
            entries.push(line);
        } else {
            let message = format!("expected the name of a list in brackets before {line:?}");
            return Err(ResourceError { name: file, message });
        }
    }
    Ok(lists)
}

/// The lists of one file, by name.
#[derive(Debug)]
pub struct Lexicon {
    file: &'static str,
    lists: FxHashMap<&'static str, WordSet>,
    missing: Option<&'static str>,
}

impl Lexicon {
    /// Reads the text of a file.
    ///
    /// # Errors
    /// If it does not consist of named lists.
    pub fn read(file: &'static str, text: &'static str) -> Result<Self, ResourceError> {
        let mut named: FxHashMap<&'static str, WordSet> = FxHashMap::default();
        for (name, entries) in lists(file, text)? {
            named.entry(name).or_default().0.extend(entries.into_iter().filter(|_| rule::keeps(file, name)));
        }
        Ok(Self { file, lists: named, missing: None })
    }

    /// Takes a list out. A missing list is empty, and [`Lexicon::end`] reports it: a check at each of two hundred lists
    /// was a twentieth of the code that a page loads.
    #[inline(never)]
    pub fn take(&mut self, name: &'static str) -> WordSet {
        self.lists.remove(name).unwrap_or_else(|| {
            self.missing = Some(name);
            WordSet::default()
        })
    }

    /// The only list of a file.
    ///
    /// # Errors
    /// If it has another name.
    pub fn only(mut self, name: &'static str) -> Result<WordSet, ResourceError> {
        let list = self.take(name);
        self.end().map(|()| list)
    }

    /// Ends the reading of a file.
    ///
    /// # Errors
    /// If a list that was taken out is missing.
    pub fn end(&self) -> Result<(), ResourceError> {
        self.missing.map_or(Ok(()), |name| {
            Err(ResourceError { name: self.file, message: format!("expected a list named {name}") })
        })
    }

    /// Takes a list out whose entries end in a value, as a map from the words before it.
    ///
    /// # Errors
    /// If an entry is a single word.
    pub fn take_pairs(&mut self, name: &'static str) -> Result<FxHashMap<&'static str, &'static str>, ResourceError> {
        let file = self.file;
        let pair = |entry: &'static str| {
            let message = || format!("expected a word and its value: {entry}");
            entry.rsplit_once(' ').ok_or_else(|| ResourceError { name: file, message: message() })
        };
        self.take(name).0.into_iter().map(pair).collect()
    }
}

/// Defines a struct of word lists, each field named like its list, and its reader.
macro_rules! word_lists {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$doc:meta])* $field:ident = $list:literal,)* }) => {
        $(#[$meta])*
        pub struct $name { $($(#[$doc])* pub $field: $crate::lexicon::WordSet,)* }

        impl $name {
            /// Takes the lists out of a file.
            ///
            /// # Errors
            /// If one is missing.
            pub fn of(lists: &mut $crate::lexicon::Lexicon) -> Result<Self, $crate::error::ResourceError> {
                let read = Self { $($field: lists.take($list),)* };
                lists.end().map(|()| read)
            }
        }
    };
}
pub(crate) use word_lists;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_and_errors_say_what_was_expected() {
        let endings: WordSet = ["ing", "ness"].into_iter().collect();
        assert!(endings.ends("kindness", 4) && !endings.ends("kindness", 5) && !endings.ends("kind", 0));
        let mut lexicon = Lexicon::read("t.txt", "# origin\n[a]\none\ntwo words\n\n[b]\nfour\n[a]\nthree\n").unwrap();
        let list = lexicon.take("a");
        assert!(list.contains("two words") && list.contains("three") && !list.contains("two"));
        assert!(lexicon.end().is_ok());
        assert!(!lexicon.take("c").contains("three"));
        assert!(lexicon.end().unwrap_err().message.contains("named c"));
        assert!(Lexicon::read("t.txt", "word\n[a]").unwrap_err().message.contains("in brackets before \"word\""));
    }
}
