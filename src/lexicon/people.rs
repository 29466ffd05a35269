//! Words that distinguish people, organisations and groups: `data/lexicons/speakers.txt` and `names.txt`.
//!
//! Roles are grouped by field, so that "the diplomat" can mean an envoy and "the lawmaker" a senator: each role word
//! has a set of fields, one bit each, and two words can refer to the same person if their sets intersect.

use rustc_hash::FxHashMap;

use super::{Lexicon, WordSet};
use crate::error::ResourceError;

/// Which pronouns go with somebody: internal evidence for resolving them, never shown to the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    /// "he"
    Masculine,
    /// "she"
    Feminine,
    /// Nothing says.
    #[default]
    Unknown,
}

impl Gender {
    /// Whether the two can go with the same person.
    #[must_use]
    pub fn agrees(self, other: Self) -> bool {
        self == other || self == Self::Unknown || other == Self::Unknown
    }

    /// This one, or the other where this one is unknown.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self == Self::Unknown { other } else { self }
    }
}

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

/// The lists.
pub struct SpeakerLexicon {
    /// Role words in the singular with their fields.
    roles: FxHashMap<&'static str, u32>,
    fields: Vec<&'static str>,
    /// Parts of countries, by their names in lower case, with the country's letters: "ohio".
    pub parts: FxHashMap<&'static str, [u8; 2]>,
    masculine: WordSet,
    feminine: WordSet,
    title_masculine: WordSet,
    title_feminine: WordSet,
    title: WordSet,
    /// Titles that are no descriptions, with the noun that is one, without their full stops: "sen", "senator".
    pub title_noun: FxHashMap<&'static str, &'static str>,
    name_male: WordSet,
    name_female: WordSet,
    name_either: WordSet,
    /// "de", "van", "bin": lower-case words inside names.
    pub particle: WordSet,
    /// "Jr.", "III": after a name.
    pub suffix: WordSet,
    /// Words in capitals that make a name one of an organisation.
    pub organisation: WordSet,
    /// Such words that are surnames, too.
    pub surname_too: WordSet,
    /// Common nouns for organisations: "the council".
    pub organisation_noun: WordSet,
    /// Nouns and quantities that mean several people: "police", "many".
    pub collective: WordSet,
    /// Those of them that count rather than name: "many", "half".
    pub quantity: WordSet,
    /// Roles that any other role of their field can be called by: "the diplomat".
    pub generic: WordSet,
    /// Words that make a body one of a state: "ministry", "authorities".
    pub government: WordSet,
    /// Nouns for people who are met as one: "family", "protesters".
    pub body_of_people: WordSet,
    /// Names of groups: "Taliban".
    pub group: WordSet,
    /// Last words of newspapers' names.
    pub newspaper: WordSet,
    /// Nouns behind a name that say which medium it is: "the Ponters news agency".
    pub medium: WordSet,
    /// Last words of names of places, times, events and works.
    pub place: WordSet,
    /// Words that end a noun phrase.
    pub function: WordSet,
    /// Words that start sentences and are no names.
    pub initial: WordSet,
    /// Auxiliaries, common verbs in the past tense and adverbs: what can follow a subject.
    pub verb: WordSet,
}

/// Endings of nouns for people, whatever they begin with.
const ENDINGS: [&str; 14] = [
    "ologist", "iatrist", "ographer", "ician", "owner", "worker", "maker", "keeper", "holder", "fighter", "player",
    "writer", "walker", "grower",
];

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
        let mut parts = FxHashMap::default();
        let read = super::lists("speakers.txt", speakers)?;
        for (name, entries) in &read {
            let Some(&[a, b]) = name.strip_prefix("part.").map(str::as_bytes) else { continue };
            let code = [a.to_ascii_uppercase(), b.to_ascii_uppercase()];
            parts.extend(entries.iter().map(|&entry| (entry, code)));
        }
        for (field, entries) in read.into_iter().filter_map(|(name, words)| Some((name.strip_prefix("role.")?, words)))
        {
            let bit = 1u32.checked_shl(u32::try_from(fields.len()).unwrap_or(u32::MAX)).unwrap_or(0);
            fields.push(field);
            for entry in entries {
                *roles.entry(entry).or_default() |= bit;
            }
        }
        let read = Self {
            roles,
            fields,
            parts,
            masculine: lists.take("masculine"),
            feminine: lists.take("feminine"),
            title_masculine: lists.take("title.masculine"),
            title_feminine: lists.take("title.feminine"),
            title: lists.take("title"),
            title_noun: lists.take_pairs("title.noun")?,
            name_male: given.take("male"),
            name_female: given.take("female"),
            name_either: given.take("either"),
            particle: lists.take("particle"),
            suffix: lists.take("suffix"),
            organisation: lists.take("organisation"),
            surname_too: lists.take("surname.too"),
            organisation_noun: lists.take("organisation.noun"),
            collective: lists.take("collective"),
            quantity: lists.take("quantity"),
            generic: lists.take("generic"),
            government: lists.take("government.word"),
            body_of_people: lists.take("body.of.people"),
            group: lists.take("group.name"),
            newspaper: lists.take("newspaper"),
            medium: lists.take("medium"),
            place: lists.take("place.word"),
            function: lists.take("function"),
            initial: lists.take("initial"),
            verb: lists.take("verb"),
        };
        lists.end().and(given.end()).map(|()| read)
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
        let known = |word: &str| ENDINGS.iter().any(|end| word.len() > end.len() + 2 && word.ends_with(end));
        let role = |plural| Role { fields: 0, plural, gender: Gender::Unknown };
        if known(word) {
            return Some(role(false));
        }
        singular(word).filter(|one| known(one)).map(|_| role(true))
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
            if self.name_male.contains(word) {
                Some(Gender::Masculine)
            } else if self.name_female.contains(word) {
                Some(Gender::Feminine)
            } else {
                self.name_either.contains(word).then_some(Gender::Unknown)
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

/// The singular of a plural noun, if the word can be one.
#[must_use]
pub fn singular(word: &str) -> Option<String> {
    let irregular = [("people", "person"), ("children", "child"), ("wives", "wife"), ("attorneys-general", "attorney")];
    if let Some((_, one)) = irregular.iter().find(|(many, _)| *many == word) {
        return Some((*one).to_owned());
    }
    if let Some(stem) = word.strip_suffix("men") {
        return Some(format!("{stem}man"));
    }
    let stem = word.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s'))?;
    if let Some(y) = stem.strip_suffix("ie") {
        return Some(format!("{y}y"));
    }
    let hissing = ["che", "she", "sse", "xe"].iter().any(|end| stem.ends_with(end));
    Some(if hissing { stem.strip_suffix('e').unwrap_or(stem) } else { stem }.to_owned())
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
