//! Words around a country's name that tell what it means there: the lists of `data/gazetteer/context.tsv`.

use crate::resources::ResourceError;
use crate::text::lexicon::{Lexicon, WordSet};

/// A row of `data/gazetteer/senses.tsv`: country words that mean another thing in articles on another matter.
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
    fn read(line: &'static str) -> Result<Self, ResourceError> {
        let columns: Vec<&'static str> = line.split('\t').collect();
        let &[reason, words, place @ ("any" | "start"), cues] = columns.as_slice() else {
            let message = format!("expected reason, words, any or start, cues: {line}");
            return Err(ResourceError { name: "senses.tsv", message });
        };
        let lower = |cue: &&str| cue.starts_with('=');
        Ok(Self {
            reason,
            words: words.split('|').collect(),
            at_start: place == "start",
            cues: cues.split('|').filter(|cue| !lower(cue)).collect(),
            lower_cues: cues.split('|').filter_map(|cue| cue.strip_prefix('=')).collect(),
        })
    }
}

impl CountryLexicon {
    /// Reads the lists of `context.tsv` and the rows of `senses.tsv`.
    ///
    /// # Errors
    /// Where a list or a column is missing.
    pub fn read(context: &'static str, senses: &'static str) -> Result<Self, ResourceError> {
        let mut lists = Lexicon::read("context.tsv", context)?;
        let rows = senses.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        Ok(Self {
            senses: rows.map(OtherSense::read).collect::<Result<_, _>>()?,
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
            state_noun: lists.take("state.noun")?,
            function: lists.take("function")?,
            municipal: lists.take("municipal")?,
            street: lists.take("street")?,
            resident: lists.take("resident")?,
            province: lists.take("province")?,
            dateline_state: lists.take("dateline.state")?,
            university: lists.take("university")?,
            determiner: lists.take("determiner")?,
            title: lists.take("title")?,
            surname: lists.take("surname")?,
            surname_common: lists.take("surname.common")?,
            given: lists.take("given")?,
            given_common: lists.take("given.common")?,
            georgia_office: lists.take("georgia.office")?,
            breed: lists.take("breed")?,
            georgia_noun: lists.take("georgia.noun")?,
            not_surname: lists.take("not.surname")?,
            qualifier: lists.take("qualifier")?,
            language: lists.take("language")?,
            language_other: lists.take("language.other")?,
            language_cue: lists.take("language.cue")?,
            language_noun: lists.take("language.noun")?,
            ethnic: lists.take("ethnic")?,
            people: lists.take("people")?,
            attitude: lists.take("attitude")?,
            acts: lists.take("acts")?,
            act_noun: lists.take("act.noun")?,
            adverb: lists.take("adverb")?,
            place_verb: lists.take("place.verb")?,
            without: lists.take("without")?,
            modal: lists.take("modal")?,
            target: lists.take("target")?,
            place_before: lists.take("place.before")?,
            relation: lists.take("relation")?,
            relation_noun: lists.take("relation.noun")?,
            place_noun: lists.take("place.noun")?,
            government: lists.take("government")?,
            seat_part: lists.take("seat.part")?,
            seat_noun: lists.take("seat.noun")?,
            seat_object: lists.take("seat.object")?,
            seat_felt: lists.take("seat.felt")?,
            seat_motion: lists.take("seat.motion")?,
            seat_event: lists.take("seat.event")?,
            seat_apart: lists.take("seat.apart")?,
            seat_falls: lists.take("seat.falls")?,
            seat_built: lists.take("seat.built")?,
            seat_does: lists.take("seat.does")?,
            seat_building: lists.take("seat.building")?,
        })
    }
}
