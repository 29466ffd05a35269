//! Word lists: how `data/lexicons/*.tsv` are read.
//!
//! A file has one list a line: its name, a tab, its entries separated by a bar (an entry may be several words);
//! lines that start with `#` say where the words come from. A list may go on in several lines of the same name.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::resources::ResourceError;

/// A set of lower-case entries with straight apostrophes.
#[derive(Clone, Debug, Default)]
pub struct WordSet(FxHashSet<&'static str>);

impl WordSet {
    /// Whether an entry is in the set.
    #[must_use]
    pub fn contains(&self, entry: &str) -> bool {
        self.0.contains(entry)
    }
}

impl FromIterator<&'static str> for WordSet {
    fn from_iter<I: IntoIterator<Item = &'static str>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

/// The lists of one file, by name.
#[derive(Debug)]
pub struct Lexicon {
    file: &'static str,
    lists: FxHashMap<&'static str, WordSet>,
}

impl Lexicon {
    /// Reads the text of a file.
    ///
    /// # Errors
    /// Where a line is not a name, a tab and entries.
    pub fn read(file: &'static str, text: &'static str) -> Result<Self, ResourceError> {
        let mut lists: FxHashMap<&'static str, WordSet> = FxHashMap::default();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let Some((name, entries)) = line.split_once('\t') else {
                return Err(ResourceError { name: file, message: format!("expected name, tab, entries: {line}") });
            };
            lists.entry(name).or_default().0.extend(entries.split('|'));
        }
        Ok(Self { file, lists })
    }

    /// Takes a list out.
    ///
    /// # Errors
    /// Where the file has no list of that name.
    pub fn take(&mut self, name: &str) -> Result<WordSet, ResourceError> {
        let missing = || ResourceError { name: self.file, message: format!("expected a list named {name}") };
        self.lists.remove(name).ok_or_else(missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_and_errors_say_what_was_expected() {
        let mut lexicon = Lexicon::read("t.tsv", "# origin\na\tone|two words\na\tthree\n").unwrap();
        let list = lexicon.take("a").unwrap();
        assert!(list.contains("two words") && list.contains("three") && !list.contains("two"));
        assert!(lexicon.take("b").unwrap_err().message.contains("named b"));
        assert!(Lexicon::read("t.tsv", "no tab").unwrap_err().message.contains("expected name, tab"));
    }
}
