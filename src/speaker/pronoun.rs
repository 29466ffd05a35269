//! Pronouns, and whom each can refer to.

use crate::lexicon::gender::Gender;
use crate::lexicon::people::WHO;
use crate::text::document::Document;

/// What a pronoun says about its antecedent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// "I", "we": the person speaking.
    First,
    /// "he", "she"
    One(Gender),
    /// "they"
    Many,
    /// "it"
    Thing,
    /// "who": the one just named.
    Relative,
}

/// The place of a pronoun in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// "she"
    Subject,
    /// "him"; "her" may be either this or the next.
    Object,
    /// "his"
    Possessive,
    /// "herself"
    Reflexive,
}

/// A pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pronoun {
    /// What it can refer to.
    pub person: Person,
    /// Its place.
    pub case: Case,
}

/// Reads a token as a pronoun.
#[must_use]
pub fn at(document: &Document<'_>, at: usize) -> Option<Pronoun> {
    read(document.lower(at)).filter(|_| document.word(at) != WHO)
}

/// Whether a token is "who" or "which".
#[must_use]
pub fn is_relative(document: &Document<'_>, token: usize) -> bool {
    at(document, token).is_some_and(|pronoun| pronoun.person == Person::Relative)
}

/// Reads a lower-case word as a pronoun.
fn read(word: &str) -> Option<Pronoun> {
    use Case::{Object, Possessive, Reflexive, Subject};
    use Person::{First, Many, One, Relative, Thing};
    let (he, she) = (One(Gender::Masculine), One(Gender::Feminine));
    let (person, case) = match word {
        "he" => (he, Subject),
        "him" => (he, Object),
        "his" => (he, Possessive),
        "himself" => (he, Reflexive),
        "she" => (she, Subject),
        "her" => (she, Object),
        "hers" => (she, Possessive),
        "herself" => (she, Reflexive),
        "they" => (Many, Subject),
        "them" => (Many, Object),
        "their" | "theirs" => (Many, Possessive),
        "themselves" => (Many, Reflexive),
        "it" => (Thing, Subject),
        "its" => (Thing, Possessive),
        "itself" => (Thing, Reflexive),
        "i" | "we" => (First, Subject),
        "who" | "which" => (Relative, Subject),
        _ => return None,
    };
    Some(Pronoun { person, case })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pronouns_say_whom_they_can_mean() {
        let person = |word| read(word).map(|pronoun| pronoun.person);
        assert_eq!(person("his"), Some(Person::One(Gender::Masculine)));
        assert_eq!(person("herself"), Some(Person::One(Gender::Feminine)));
        assert_eq!(person("their"), Some(Person::Many));
        assert_eq!(person("who"), Some(Person::Relative));
        assert_eq!(person("this"), None);
    }
}
