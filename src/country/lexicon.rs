//! Words around a country's name that tell what it means there: the lists of `data/lexicons/countries.txt`.

use crate::error::ResourceError;
use crate::lexicon::{Lexicon, WordSet, lists};

/// A list of `data/gazetteer/senses.txt`: country words that mean another thing in articles on another matter.
pub struct OtherSense {
    /// What they mean there, kebab-case.
    pub reason: &'static str,
    /// The words.
    pub words: WordSet,
    /// Whether they mean it only as the first word of a sentence or in a headline.
    pub at_start: bool,
    /// Words that show the matter.
    pub cues: WordSet,
    /// Words that show it where they stand in lower case.
    pub lower_cues: WordSet,
}

/// The lists, by what they are used for.
pub struct CountryLexicon {
    /// Country words that mean another thing in articles on another matter.
    pub senses: Vec<OtherSense>,
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
    /// Capitalised words after a country's name that are of the country: "Lebanon War".
    pub state_noun: WordSet,
    /// Small words that no adjective stands before.
    pub function: WordSet,
    /// Offices of towns, which no country has: "Lebanon's mayor".
    pub municipal: WordSet,
    /// Words that end the name of a street: "French Street".
    pub street: WordSet,
    /// Words after the name of somebody's town: "a Lebanon man".
    pub resident: WordSet,
    /// Words after the name of a part of a country.
    pub province: WordSet,
    /// Countries that are named in datelines like a town.
    pub dateline_state: WordSet,
    /// "University" before "of Georgia".
    pub university: WordSet,
    /// Words before a noun for one person.
    pub determiner: WordSet,
    /// Titles before a surname.
    pub title: WordSet,
    /// Country words that are surnames too.
    pub surname: WordSet,
    /// Those that are surnames often enough to be one after a name nobody knows: "Anatole France".
    pub surname_common: WordSet,
    /// Country words that are given names too.
    pub given: WordSet,
    /// Those that are given names so often that one person makes the name a person's throughout.
    pub given_common: WordSet,
    /// Offices and parties of the state: "Georgia's governor".
    pub georgia_office: WordSet,
    /// Breeds of animals: "an Irish terrier".
    pub breed: WordSet,
    /// Words after the name of the US state Georgia.
    pub georgia_noun: WordSet,
    /// Capitalised words that are no surname after such a word.
    pub not_surname: WordSet,
    /// Capitalised words that stand before a country's name and keep its sense: "Nazi Germany".
    pub qualifier: WordSet,
    /// Adjectives that are names of languages.
    pub language: WordSet,
    /// Languages that are named after no country: "Swahili".
    pub language_other: WordSet,
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
    /// Verbs of governments that are plural nouns more often: "the Paris attacks".
    pub act_noun: WordSet,
    /// Adverbs that may stand before or inside a verb.
    pub adverb: WordSet,
    /// What places do: "London has grown".
    pub place_verb: WordSet,
    /// What governments say they have none of: "Beijing has no plans".
    pub without: WordSet,
    /// Verbs before the verb that says what is done: "Moscow has denied".
    pub modal: WordSet,
    /// Verbs whose object or passive subject is somebody: "accused Moscow", "Moscow was told".
    pub target: WordSet,
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
    /// Parts of a building, a street, a park: "the White House lawn".
    pub seat_part: WordSet,
    /// Nouns after a seat that are of the government there: "White House briefings".
    pub seat_noun: WordSet,
    /// Verbs whose object is a building: "photographed the Kremlin".
    pub seat_object: WordSet,
    /// What is aimed at somebody, and who works there: "angry at the White House", "officials at Downing Street".
    pub seat_felt: WordSet,
    /// Ways to or from a place: "marched to the White House".
    pub seat_motion: WordSet,
    /// What happens in rooms: "met in the Oval Office".
    pub seat_event: WordSet,
    /// Distances: "two blocks from the White House".
    pub seat_apart: WordSet,
    /// What falls on, flies over or stands behind a place.
    pub seat_falls: WordSet,
    /// What is done to buildings: "the Kremlin was built".
    pub seat_built: WordSet,
    /// What buildings do: "the White House burned".
    pub seat_does: WordSet,
    /// Kinds of buildings: "the Kremlin, a walled fortress".
    pub seat_building: WordSet,
}

impl OtherSense {
    /// From a heading (reason, words between bars, "any" or "start") and the words under it.
    fn read((heading, cues): (&'static str, Vec<&'static str>)) -> Result<Self, ResourceError> {
        let parts: Vec<&'static str> = heading.split(' ').collect();
        let &[reason, words, place @ ("any" | "start")] = parts.as_slice() else {
            let message = format!("expected reason, words, any or start: {heading}");
            return Err(ResourceError { name: "senses.txt", message });
        };
        let (lower, every): (Vec<&str>, Vec<&str>) = cues.into_iter().partition(|cue| cue.starts_with('='));
        Ok(Self {
            reason,
            words: words.split('|').collect(),
            at_start: place == "start",
            cues: every.into_iter().collect(),
            lower_cues: lower.into_iter().filter_map(|cue| cue.strip_prefix('=')).collect(),
        })
    }
}

impl CountryLexicon {
    /// Reads the lists of `countries.txt` and those of `senses.txt`.
    ///
    /// # Errors
    /// Where a list or a column is missing.
    pub fn read(context: &'static str, senses: &'static str) -> Result<Self, ResourceError> {
        let mut named = Lexicon::read("countries.txt", context)?;
        Ok(Self {
            senses: lists("senses.txt", senses)?.into_iter().map(OtherSense::read).collect::<Result<_, _>>()?,
            state: named.take("state")?,
            state_short: named.take("state.short")?,
            state_postal: named.take("state.postal")?,
            georgia_state: named.take("georgia.state")?,
            georgia_country: named.take("georgia.country")?,
            georgia_neighbour: named.take("georgia.neighbour")?,
            politics: named.take("politics")?,
            local: named.take("local")?,
            town: named.take("town")?,
            town_noun: named.take("town.noun")?,
            state_noun: named.take("state.noun")?,
            function: named.take("function")?,
            municipal: named.take("municipal")?,
            street: named.take("street")?,
            resident: named.take("resident")?,
            province: named.take("province")?,
            dateline_state: named.take("dateline.state")?,
            university: named.take("university")?,
            determiner: named.take("determiner")?,
            title: named.take("title")?,
            surname: named.take("surname")?,
            surname_common: named.take("surname.common")?,
            given: named.take("given")?,
            given_common: named.take("given.common")?,
            georgia_office: named.take("georgia.office")?,
            breed: named.take("breed")?,
            georgia_noun: named.take("georgia.noun")?,
            not_surname: named.take("not.surname")?,
            qualifier: named.take("qualifier")?,
            language: named.take("language")?,
            language_other: named.take("language.other")?,
            language_cue: named.take("language.cue")?,
            language_noun: named.take("language.noun")?,
            ethnic: named.take("ethnic")?,
            people: named.take("people")?,
            attitude: named.take("attitude")?,
            acts: named.take("acts")?,
            act_noun: named.take("act.noun")?,
            adverb: named.take("adverb")?,
            place_verb: named.take("place.verb")?,
            without: named.take("without")?,
            modal: named.take("modal")?,
            target: named.take("target")?,
            place_before: named.take("place.before")?,
            relation: named.take("relation")?,
            relation_noun: named.take("relation.noun")?,
            place_noun: named.take("place.noun")?,
            government: named.take("government")?,
            seat_part: named.take("seat.part")?,
            seat_noun: named.take("seat.noun")?,
            seat_object: named.take("seat.object")?,
            seat_felt: named.take("seat.felt")?,
            seat_motion: named.take("seat.motion")?,
            seat_event: named.take("seat.event")?,
            seat_apart: named.take("seat.apart")?,
            seat_falls: named.take("seat.falls")?,
            seat_built: named.take("seat.built")?,
            seat_does: named.take("seat.does")?,
            seat_building: named.take("seat.building")?,
        })
    }
}
