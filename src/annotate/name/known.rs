//! Words of well-known names.

use rustc_hash::FxHashMap;

use crate::error::ResourceError;
use crate::lexicon::{Lexicon, word_lists};
use crate::model::format::hash_of_bytes;

word_lists! {
    /// The lists of `data/lexicons/known.txt`.
    pub struct KnownLists {
        /// Cities and regions of world news.
        place = "place",
        /// Companies, media, parties, teams, bodies of states.
        body = "body",
        /// Products, faiths, diseases, events: names that are neither a person's nor a body's nor a place's.
        other = "other",
    }
}

/// Words of well-known names, in lower case.
pub struct KnownNames {
    /// By what they name.
    pub lists: KnownLists,
    /// Hashes of the single words of the gazetteer, and whether they name a country or a capital, not its people.
    countries: FxHashMap<u32, bool>,
}

impl KnownNames {
    /// Reads the lists; `countries` are the hashes of the single words of the gazetteer, and whether they name a place.
    ///
    /// # Errors
    /// Where one is missing.
    pub fn read(known: &'static str, countries: impl IntoIterator<Item = (u32, bool)>) -> Result<Self, ResourceError> {
        let mut known = Lexicon::read("known.txt", known)?;
        Ok(Self { lists: KnownLists::of(&mut known)?, countries: countries.into_iter().collect() })
    }

    /// Whether a word in lower case names a country or a capital (`Some(true)`), or only its people ("peruvian").
    #[must_use]
    pub fn country(&self, word: &str) -> Option<bool> {
        self.countries.get(&hash_of_bytes(word.bytes())).copied()
    }
}
