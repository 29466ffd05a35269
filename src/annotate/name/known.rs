//! Words of well-known names.

use rustc_hash::FxHashMap;

use crate::country::gazetteer::{Gazetteer, Kind, Sense};
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
    /// Hashes of the single words of the gazetteer: whether they name a country or a capital, not its people.
    countries: FxHashMap<u32, bool>,
}

impl KnownNames {
    /// Reads the lists.
    ///
    /// # Errors
    /// Where one is missing.
    pub fn read(known: &'static str, gazetteer: &Gazetteer) -> Result<Self, ResourceError> {
        let mut countries = FxHashMap::default();
        for entry in gazetteer.entries().filter(|entry| !entry.written.contains(' ')) {
            for sense in &entry.senses {
                if let Sense::Country { kind, .. } = sense {
                    let place = !matches!(kind, Kind::Adjective | Kind::Person | Kind::People);
                    *countries.entry(entry.hash()).or_default() |= place;
                }
            }
        }
        Ok(Self { lists: KnownLists::of(&mut Lexicon::read("known.txt", known)?)?, countries })
    }

    /// Whether a word in lower case names a country or a capital (`Some(true)`), or only its people ("peruvian").
    #[must_use]
    pub fn country(&self, word: &str) -> Option<bool> {
        self.countries.get(&hash_of_bytes(word.bytes())).copied()
    }
}
