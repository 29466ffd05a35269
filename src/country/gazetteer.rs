//! The gazetteer: names of countries, their people, capitals and seats of government, and phrases that contain such a
//! name but mean something else ("Gulf of Guinea", "guinea pig").
//!
//! In: `data/gazetteer/`. Out: [`Gazetteer`], which finds the longest entry that starts at a word. Entries are indexed
//! by their first word, longest first, so most words need one hash look-up. It decides nothing; [`crate::country`]
//! decides what a word means in context.

use rustc_hash::FxHashMap;

use crate::error::ResourceError;
use crate::lexicon::lists;
use crate::model::format::hash_of_bytes;
use crate::order;
use crate::rule;

/// An ISO 3166-1 alpha-2 code (or XK for Kosovo), in capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub [u8; 2]);

impl Code {
    /// The two letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl serde::Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(feature = "tools")]
impl schemars::JsonSchema for Code {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Code".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[A-Z]{2}$",
            "description": "ISO 3166-1 alpha-2 code, or XK for Kosovo."
        })
    }
}

/// What kind of word an entry is for a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// "Peru"
    Name,
    /// "U.S."
    Abbreviation,
    /// "Peruvian"
    Adjective,
    /// "a Dane"
    Person,
    /// "Danes"
    People,
    /// "Lima"
    Capital,
    /// "Downing Street"
    Seat,
    /// "Ceylon"
    Historic,
}

/// The columns of `countries.tsv` after code and shown name.
const COLUMNS: [Kind; 8] = [
    Kind::Name,
    Kind::Abbreviation,
    Kind::Adjective,
    Kind::Person,
    Kind::People,
    Kind::Capital,
    Kind::Seat,
    Kind::Historic,
];

/// One meaning of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// A word for a country.
    Country {
        /// Which one.
        code: Code,
        /// What kind of word.
        kind: Kind,
        /// Whether it needs support from the rest of the article.
        weak: bool,
        /// The part of the country that it names: "Scotland".
        part: Option<&'static str>,
    },
    /// A phrase that does not mention a country, with the name of its list in `phrases.txt`.
    Phrase(&'static str),
}

/// An entry: how it is written, its words in lower case, its meanings.
#[derive(Debug)]
pub struct Entry {
    /// As written in the table, with capitals.
    pub written: &'static str,
    /// Its words in lower case, split as [`crate::country`] splits a text.
    words: Vec<String>,
    /// The word followed by a comma: "Korea, Rep.".
    pub comma: Option<usize>,
    /// What it can mean, in the order of the table.
    pub senses: Vec<Sense>,
}

impl Entry {
    /// Whether it is the name of a country, of its people or its adjective: not an abbreviation, and not a phrase with
    /// another meaning.
    #[must_use]
    pub fn is_name(&self) -> bool {
        self.written.contains(char::is_lowercase)
            && self.senses.iter().any(|sense| matches!(sense, Sense::Country { .. }))
    }

    /// The hash of its words in small letters.
    #[must_use]
    pub fn hash(&self) -> u32 {
        hash_of_bytes(self.words.join(" ").bytes())
    }
}

/// The table of names.
#[derive(Debug, Default)]
pub struct Gazetteer {
    /// Code and name shown, sorted by code.
    countries: Vec<(Code, &'static str)>,
    /// Sorted by first word, then longest first.
    entries: Vec<Entry>,
    /// The entries with each first word.
    first: FxHashMap<String, std::ops::Range<usize>>,
}

impl Gazetteer {
    /// Reads the tables: `countries.tsv` (see its header) and the lists of `phrases.txt`.
    ///
    /// # Errors
    /// If a line does not match the header.
    pub fn read(countries: &'static str, phrases: &'static str) -> Result<Self, ResourceError> {
        let mut table = Self::default();
        let mut written: Vec<(&'static str, Sense)> = Vec::new();
        for line in countries.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let broken = || ResourceError { name: "countries.tsv", message: format!("expected ten columns: {line}") };
            let mut columns = line.split('\t');
            let (Some(id), Some(name)) = (columns.next(), columns.next()) else { return Err(broken()) };
            let (country, part) = id.split_once('-').map_or((id, None), |(country, _)| (country, Some(name)));
            let &[a, b] = country.as_bytes() else { return Err(broken()) };
            let code = Code([a, b]);
            if part.is_none() {
                table.countries.push((code, name));
            }
            let mut filled = 0;
            for (kind, column) in COLUMNS.into_iter().zip(columns) {
                filled += 1;
                for entry in column.split('|').filter(|entry| !entry.is_empty()) {
                    let (entry, weak) = entry.strip_prefix('~').map_or((entry, false), |entry| (entry, true));
                    written.push((entry, Sense::Country { code, kind, weak, part }));
                }
            }
            if filled != COLUMNS.len() {
                return Err(broken());
            }
        }
        for (reason, entries) in lists("phrases.txt", phrases)?.into_iter().filter(|_| rule::applies("country.phrase"))
        {
            written.extend(entries.into_iter().map(|entry| (entry, Sense::Phrase(reason))));
        }
        order::by_place(&mut table.countries, |(Code([a, b]), _)| (usize::from(*a), usize::from(*b)));
        table.index(written);
        Ok(table)
    }

    /// Sorts the entries and notes where each first word's begin.
    fn index(&mut self, written: Vec<(&'static str, Sense)>) {
        let mut all: Vec<(Vec<String>, &'static str, Sense)> =
            written.into_iter().map(|(entry, sense)| (words(entry), entry, sense)).collect();
        // Stable: the senses of an entry stay in the order of the table. Spellings of one entry ("US", "us") stay
        // apart.
        all.sort_by(|(a, x, _), (b, y, _)| {
            a.first().cmp(&b.first()).then(b.len().cmp(&a.len())).then_with(|| a.cmp(b)).then_with(|| x.cmp(y))
        });
        for (words, entry, sense) in all {
            match self.entries.last_mut() {
                Some(last) if last.written == entry => last.senses.push(sense),
                _ => self.entries.push(Entry { written: entry, words, comma: comma(entry), senses: vec![sense] }),
            }
        }
        for (at, entry) in self.entries.iter().enumerate() {
            if let Some(first) = entry.words.first() {
                let range = self.first.entry(first.clone()).or_insert(at..at);
                range.end = at + 1;
            }
        }
    }

    /// The common English name of a country, or "" where the table has none.
    #[must_use]
    pub fn name(&self, code: Code) -> &str {
        let at = self.countries.binary_search_by(|(other, _)| other.cmp(&code));
        at.ok().and_then(|at| self.countries.get(at)).map_or("", |(_, name)| name)
    }

    /// Every country of the table with the name shown, sorted by code.
    pub fn countries(&self) -> impl Iterator<Item = (Code, &'static str)> {
        self.countries.iter().copied()
    }

    /// The hashes of the entries of one word, and whether one of its meanings is a country or a place in it, not only
    /// its people.
    #[must_use]
    pub fn single_words(&self) -> FxHashMap<u32, bool> {
        let mut words = FxHashMap::default();
        for entry in self.entries().filter(|entry| !entry.written.contains(' ')) {
            for sense in &entry.senses {
                if let Sense::Country { kind, .. } = sense {
                    let place = !matches!(kind, Kind::Adjective | Kind::Person | Kind::People);
                    *words.entry(entry.hash()).or_default() |= place;
                }
            }
        }
        words
    }

    /// Every entry of the table.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// The longest accepted entry that starts with a word and matches the words after it, with its length in words.
    /// `following(n)` gives the n-th word after the first, in lower case, or `None` where a name cannot continue.
    pub fn longest<'w>(
        &self,
        first: &str,
        following: impl Fn(usize) -> Option<&'w str>,
        accept: impl Fn(usize, &Entry) -> bool,
    ) -> Option<(usize, &Entry)> {
        let range = self.first.get(first).cloned()?;
        let found = self.entries.get(range)?.iter().find(|entry| {
            let mut rest = entry.words.iter().enumerate().skip(1);
            rest.all(|(n, word)| following(n) == Some(word)) && accept(entry.words.len(), entry)
        })?;
        Some((found.words.len(), found))
    }
}

/// The word of an entry that is followed by a comma.
fn comma(entry: &str) -> Option<usize> {
    let (before, _) = entry.split_once(',')?;
    words(before).len().checked_sub(1)
}

/// The words of an entry as a text's words are cut: at blanks and hyphens; "'s" and "&" are words of their own.
fn words(entry: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in entry.split([' ', '-']).map(|word| word.trim_end_matches([',', '\''])).filter(|word| !word.is_empty()) {
        let lower = word.to_lowercase();
        if let Some(owner) = lower.strip_suffix("'s") {
            words.extend([owner.to_owned(), "'s".to_owned()]);
        } else if let Some((left, right)) = lower.split_once('&').filter(|(left, _)| !left.is_empty()) {
            words.extend([left.to_owned(), "&".to_owned(), right.to_owned()]);
        } else {
            words.push(lower);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "# note\nGN\tGuinea\tGuinea\t\tGuinean\tGuinean\tGuineans\tConakry\t\t\n\
        GW\tGuinea-Bissau\tGuinea-Bissau\t\t\t\t\tBissau\t\t\nTT\tTrinidad and Tobago\t~Trinidad\tT&T\t\t\t\t\t\t\n";

    fn longest(table: &Gazetteer, text: &str) -> Option<String> {
        let text: Vec<&str> = text.split(' ').collect();
        let found = table.longest(text[0], |n| text.get(n).copied(), |_, _| true);
        found.map(|(length, entry)| format!("{length} {}", entry.written))
    }

    #[test]
    fn the_longest_entry_comes_first() {
        let table = Gazetteer::read(TABLE, "[animal]\nGuinea pig\nGuinea pigs\n").unwrap();
        assert_eq!(longest(&table, "guinea bissau votes").unwrap(), "2 Guinea-Bissau");
        assert_eq!(longest(&table, "guinea votes").unwrap(), "1 Guinea");
        assert_eq!(longest(&table, "guinea pigs eat").unwrap(), "2 Guinea pigs");
        assert_eq!(longest(&table, "t & t").unwrap(), "3 T&T");
        assert_eq!(longest(&table, "guineafowl"), None);
    }

    #[test]
    fn names_by_code_and_broken_tables() {
        let table = Gazetteer::read(TABLE, "").unwrap();
        assert_eq!(table.name(Code(*b"GW")), "Guinea-Bissau");
        assert_eq!(table.name(Code(*b"ZZ")), "");
        let parts = Gazetteer::read("GB-SCT\tScotland\tScotland\t\t\t\t\t\t\t\n", "").unwrap();
        let scotland = &parts.entries().next().unwrap().senses;
        assert!(matches!(scotland[..], [Sense::Country { code: Code([b'G', b'B']), part: Some("Scotland"), .. }]));
        assert!(Gazetteer::read("GN\tGuinea\n", "").unwrap_err().message.contains("ten columns"));
        assert!(Gazetteer::read(TABLE, "animal").unwrap_err().message.contains("in brackets"));
    }
}
