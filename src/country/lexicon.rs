//! Words around a country's name that tell what it means there: the lists of `data/gazetteer/context.tsv`.

use crate::lexicon::{Lexicon, WordSet};
use crate::resources::ResourceError;

/// The lists, by what they are used for.
pub struct CountryLexicon {
    /// States of the US and provinces of Canada.
    pub state: WordSet,
    /// The same, shortened: "pa", "n.y".
    pub state_short: WordSet,
    /// The same, by two capitals.
    pub state_postal: WordSet,
    /// Places and things of the US state Georgia.
    pub georgia_state: WordSet,
    /// Places and people of the country Georgia.
    pub georgia_country: WordSet,
    /// Its neighbours and what is named with it.
    pub georgia_neighbour: WordSet,
    /// Words of politics in US states.
    pub politics: WordSet,
    /// Words after the name of a county or street: "Lebanon County".
    pub local: WordSet,
    /// Country words that are names of towns too.
    pub town: WordSet,
    /// Words after the name of a town that a country's may have too: "Lebanon Police".
    pub town_noun: WordSet,
    /// Small words that no adjective stands before.
    pub function: WordSet,
    /// Words that end the name of a street: "French Street".
    pub street: WordSet,
    /// Words after the name of somebody's town: "a Lebanon man".
    pub resident: WordSet,
    /// Words after the name of a part of a country.
    pub province: WordSet,
    /// Countries that are named in datelines like a town.
    pub dateline_state: WordSet,
    /// Words in articles about native Americans.
    pub native_cue: WordSet,
    /// Names of companies that are names of countries.
    pub brand: WordSet,
    /// Words in articles about such companies.
    pub brand_cue: WordSet,
    /// "University" before "of Georgia".
    pub university: WordSet,
    /// Words before a noun for one person.
    pub determiner: WordSet,
    /// Titles before a surname.
    pub title: WordSet,
    /// Country words that are surnames too.
    pub surname: WordSet,
    /// Country words that are given names too.
    pub given: WordSet,
    /// Those that are given names so often that one person makes the name a person's throughout.
    pub given_common: WordSet,
    /// Words after the name of the US state Georgia.
    pub georgia_noun: WordSet,
    /// Capitalised words that are no surname after such a word.
    pub not_surname: WordSet,
    /// Adjectives that are names of languages.
    pub language: WordSet,
    /// Words before a language.
    pub language_cue: WordSet,
    /// Words after a language.
    pub language_noun: WordSet,
    /// Words after the name of an ethnic group.
    pub ethnic: WordSet,
    /// Adjectives that name a people of several countries.
    pub people: WordSet,
    /// What governments do.
    pub acts: WordSet,
    /// What governments are: "Moscow was furious".
    pub attitude: WordSet,
    /// Words before a place.
    pub place_before: WordSet,
    /// Words before a party to something.
    pub relation: WordSet,
    /// What parties have with each other.
    pub relation_noun: WordSet,
    /// What belongs to a place and not to its government.
    pub place_noun: WordSet,
    /// What belongs to governments.
    pub government: WordSet,
}

impl CountryLexicon {
    /// Reads the lists.
    ///
    /// # Errors
    /// Where a list is missing.
    pub fn read(text: &'static str) -> Result<Self, ResourceError> {
        let mut lists = Lexicon::read("context.tsv", text)?;
        Ok(Self {
            state: lists.take("state")?,
            state_short: lists.take("state.short")?,
            state_postal: lists.take("state.postal")?,
            georgia_state: lists.take("georgia.state")?,
            georgia_country: lists.take("georgia.country")?,
            georgia_neighbour: lists.take("georgia.neighbour")?,
            politics: lists.take("politics")?,
            local: lists.take("local")?,
            town: lists.take("town")?,
            town_noun: lists.take("town.noun")?,
            function: lists.take("function")?,
            street: lists.take("street")?,
            resident: lists.take("resident")?,
            province: lists.take("province")?,
            dateline_state: lists.take("dateline.state")?,
            native_cue: lists.take("native.cue")?,
            brand: lists.take("brand")?,
            brand_cue: lists.take("brand.cue")?,
            university: lists.take("university")?,
            determiner: lists.take("determiner")?,
            title: lists.take("title")?,
            surname: lists.take("surname")?,
            given: lists.take("given")?,
            given_common: lists.take("given.common")?,
            georgia_noun: lists.take("georgia.noun")?,
            not_surname: lists.take("not.surname")?,
            language: lists.take("language")?,
            language_cue: lists.take("language.cue")?,
            language_noun: lists.take("language.noun")?,
            ethnic: lists.take("ethnic")?,
            people: lists.take("people")?,
            attitude: lists.take("attitude")?,
            acts: lists.take("acts")?,
            place_before: lists.take("place.before")?,
            relation: lists.take("relation")?,
            relation_noun: lists.take("relation.noun")?,
            place_noun: lists.take("place.noun")?,
            government: lists.take("government")?,
        })
    }
}
