//! Words that distinguish people, organisations and groups: `data/lexicons/speakers.txt` and `names.txt`.
//!
//! Roles are grouped by field, so that "the diplomat" can mean an envoy and "the lawmaker" a senator: each role word
//! has a set of fields, one bit each, and two words can refer to the same person if their sets intersect.

use rustc_hash::FxHashMap;

use super::gender::Gender;
use super::kin::Kin;
use super::singular::singular;
use super::speaker_words::SpeakerWords;
use super::{Lexicon, word_lists};
use crate::error::ResourceError;

/// The one body whose acronym is also a pronoun.
pub const WHO: &str = "WHO";

/// How many letters there are before the ending of a word for what somebody does.
const SHORTEST_STEM: usize = 3;

/// What a role word says about who has the role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role {
    /// The fields it belongs to, one bit each.
    pub fields: u32,
    /// Several people.
    pub plural: bool,
    /// "spokeswoman", "chairman"
    pub gender: Gender,
}

word_lists! {
    /// Given names, by the pronouns that usually go with them.
    pub struct GivenNames {
        /// "he"
        male = "male",
        /// "she"
        female = "female",
        /// Either.
        either = "either",
    }
}

/// Words that tell who can speak.
pub struct SpeakerLexicon {
    /// Role words in the singular with their fields.
    roles: FxHashMap<&'static str, u32>,
    fields: Vec<&'static str>,
    /// Parts of countries, by their names in lower case, with the country's letters: "ohio".
    pub parts: FxHashMap<&'static str, [u8; 2]>,
    /// Towns and counties, likewise; they are no clue for what a name is.
    pub towns: FxHashMap<&'static str, [u8; 2]>,
    /// Words said in one country, in lower case: "police department", "crown court".
    pub signs: FxHashMap<&'static str, [u8; 2]>,
    /// The same behind a name: "Lima | County".
    pub named_signs: FxHashMap<&'static str, [u8; 2]>,
    /// Short forms of parts in addresses: "Toledo, | Ore."
    pub addresses: FxHashMap<&'static str, [u8; 2]>,
    /// Titles that are no descriptions, with the noun that is one, without their full stops: "sen", "senator".
    pub title_noun: FxHashMap<&'static str, &'static str>,
    /// Words for relatives.
    pub kin: Kin,
    given: GivenNames,
    /// The lists.
    pub words: SpeakerWords,
}

impl std::ops::Deref for SpeakerLexicon {
    type Target = SpeakerWords;

    fn deref(&self) -> &SpeakerWords {
        &self.words
    }
}

impl SpeakerLexicon {
    /// Reads the lists.
    ///
    /// # Errors
    /// Where a file is broken or a list is missing.
    pub fn read(speakers: &'static str, names: &'static str) -> Result<Self, ResourceError> {
        let mut lists = Lexicon::read("speakers.txt", speakers)?;
        let mut given = Lexicon::read("names.txt", names)?;
        let (mut roles, mut fields): (FxHashMap<&'static str, u32>, Vec<&'static str>) =
            (FxHashMap::default(), Vec::new());
        let read = super::lists("speakers.txt", speakers)?;
        let of_countries = |kind: &str| {
            let mut found = FxHashMap::default();
            for (name, entries) in &read {
                let Some(&[a, b]) = name.strip_prefix(kind).map(str::as_bytes) else { continue };
                let code = [a.to_ascii_uppercase(), b.to_ascii_uppercase()];
                found.extend(entries.iter().map(|&entry| (entry, code)));
            }
            found
        };
        let (parts, signs) = (of_countries("part."), of_countries("sign."));
        let towns = of_countries("town.");
        let (named_signs, addresses) = (of_countries("sign.named."), of_countries("address."));
        for (field, entries) in read.into_iter().filter_map(|(name, words)| Some((name.strip_prefix("role.")?, words)))
        {
            let bit = 1u32.checked_shl(u32::try_from(fields.len()).unwrap_or(u32::MAX)).unwrap_or(0);
            fields.push(field);
            for entry in entries {
                *roles.entry(entry).or_default() |= bit;
            }
        }
        let title_noun = lists.take_pairs("title.noun")?;
        let kin = Kin::read(&mut lists)?;
        let (given, words) = (GivenNames::of(&mut given)?, SpeakerWords::of(&mut lists)?);
        Ok(Self { roles, fields, parts, towns, signs, named_signs, addresses, title_noun, kin, given, words })
    }

    /// The role that a lower-case word names: "senators", "co-founder", "spokeswoman".
    #[must_use]
    pub fn role(&self, word: &str) -> Option<Role> {
        let known = |word: &str| self.roles.get(word).copied().map(|fields| (fields, self.gender_of_noun(word)));
        let whole = |word: &str| {
            known(word).map(|(fields, gender)| Role { fields, plural: false, gender }).or_else(|| {
                let single = singular(word)?;
                known(&single).map(|(fields, _)| Role { fields, plural: true, gender: Gender::Unknown })
            })
        };
        let elected = |word: &str| whole(word.strip_suffix("-elect")?);
        whole(word)
            .or_else(|| elected(word))
            .or_else(|| word.rsplit_once(['-', '\u{2011}']).and_then(|(_, last)| whole(last)))
            .or_else(|| self.role_by_ending(word))
    }

    /// "otolaryngologists", "landowner": no list has them all.
    fn role_by_ending(&self, word: &str) -> Option<Role> {
        let known = |word: &str| self.role_ending.ends(word, SHORTEST_STEM);
        let role = |plural| Role { fields: 0, plural, gender: Gender::Unknown };
        if known(word) {
            return Some(role(false));
        }
        singular(word).filter(|one| known(one)).map(|_| role(true))
    }

    /// Whether a token, as written and in lower case, is a small word: "who", but not the body.
    #[must_use]
    pub fn is_function(&self, written: &str, lower: &str) -> bool {
        self.function.contains(lower) && written != WHO
    }

    /// "crofter", "stonemason": a word in lower case that ends like those for what people do.
    #[must_use]
    pub fn is_occupation(&self, word: &str) -> bool {
        self.occupation_ending.ends(word, SHORTEST_STEM)
    }

    /// "insurer", "shipbuilder": a word in lower case for what a body does.
    #[must_use]
    pub fn is_trade(&self, word: &str) -> bool {
        self.person_or_body.ends(word, 0)
    }

    /// Whether a role belongs to a field of `speakers.txt`: "kin", "speech".
    #[must_use]
    pub fn is_in(&self, role: Role, field: &str) -> bool {
        let place = self.fields.iter().position(|f| *f == field).and_then(|at| u32::try_from(at).ok());
        place.is_some_and(|at| role.fields & 1u32.checked_shl(at).unwrap_or(0) != 0)
    }

    fn gender_of_noun(&self, word: &str) -> Gender {
        if self.masculine.contains(word) {
            Gender::Masculine
        } else if self.feminine.contains(word) {
            Gender::Feminine
        } else {
            Gender::Unknown
        }
    }

    /// Whether a lower-case word is a title, and what it says: "mrs.", "president".
    #[must_use]
    pub fn title(&self, word: &str) -> Option<Gender> {
        if self.title_masculine.contains(word) {
            Some(Gender::Masculine)
        } else if self.title_feminine.contains(word) {
            Some(Gender::Feminine)
        } else {
            self.title.contains(word).then_some(Gender::Unknown)
        }
    }

    /// Whether a lower-case word is a given name, and with which pronouns it usually goes.
    #[must_use]
    pub fn given_name(&self, word: &str) -> Option<Gender> {
        let listed = |word: &str| {
            if self.given.male.contains(word) {
                Some(Gender::Masculine)
            } else if self.given.female.contains(word) {
                Some(Gender::Feminine)
            } else {
                self.given.either.contains(word).then_some(Gender::Unknown)
            }
        };
        listed(word).or_else(|| listed(&plain(word))).or_else(|| listed(word.split_once('-')?.0))
    }
}

/// A word without the accents that English texts often leave out.
fn plain(word: &str) -> String {
    let letter = |c: char| match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ě' | 'ę' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ő' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ů' => 'u',
        'ñ' | 'ń' => 'n',
        'ç' | 'č' | 'ć' => 'c',
        'š' | 'ś' | 'ş' | 'ș' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ř' => 'r',
        'ý' => 'y',
        'ł' => 'l',
        'ğ' => 'g',
        _ => c,
    };
    word.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resources::Resources;

    #[test]
    fn roles_are_known_in_the_plural_and_behind_a_hyphen() {
        let lexicon = Resources::load().unwrap().speakers;
        let fields = |word: &str| lexicon.role(word).map(|role| (role.plural, role.gender));
        assert_eq!(fields("senator"), Some((false, Gender::Unknown)));
        assert_eq!(fields("spokeswomen"), Some((true, Gender::Unknown)));
        assert_eq!(fields("spokeswoman"), Some((false, Gender::Feminine)));
        assert_eq!(fields("ex-husband"), Some((false, Gender::Masculine)));
        assert_eq!(fields("coaches"), Some((true, Gender::Unknown)));
        assert_eq!(fields("secretaries"), Some((true, Gender::Unknown)));
        assert_eq!(fields("otolaryngologists"), Some((true, Gender::Unknown)));
        assert_eq!(fields("landowner"), Some((false, Gender::Unknown)));
        assert_eq!(fields("table"), None);
        let meet = |a, b| lexicon.role(a).unwrap().fields & lexicon.role(b).unwrap().fields != 0;
        assert!(meet("envoy", "diplomat") && meet("senator", "lawmaker") && !meet("nurse", "senator"));
        assert!(lexicon.is_in(lexicon.role("daughter").unwrap(), "kin"));
    }

    #[test]
    fn given_names_of_many_countries_have_a_usual_gender() {
        let lexicon = Resources::load().unwrap().speakers;
        for (name, gender) in [
            ("mary", Some(Gender::Feminine)),
            ("volodymyr", Some(Gender::Masculine)),
            ("andré", Some(Gender::Masculine)),
            ("svetlana", Some(Gender::Feminine)),
            ("chris", Some(Gender::Unknown)),
            ("bridge", None),
        ] {
            assert_eq!(lexicon.given_name(name), gender, "{name}");
        }
    }
}
