//! Words around a country's name that decide what it means: the lists of `data/lexicons/countries.txt`.

use crate::error::ResourceError;
use crate::lexicon::{Lexicon, WordSet, lists, word_lists};

/// A list of `data/gazetteer/senses.txt`: country words that mean something else in articles on a certain subject.
pub struct OtherSense {
    /// What they mean there, kebab-case.
    pub reason: &'static str,
    /// The words.
    pub words: WordSet,
    /// Whether they mean it only as the first word of a sentence or in a headline.
    pub at_start: bool,
    /// Words that reveal the subject.
    pub cues: WordSet,
    /// Words that reveal it if they are in lower case.
    pub lower_cues: WordSet,
}

/// The lists, and the other senses of country words.
pub struct CountryLexicon {
    /// Country words that mean something else in articles on a certain subject.
    pub senses: Vec<OtherSense>,
    /// The lists.
    pub words: CountryWords,
}

impl std::ops::Deref for CountryLexicon {
    type Target = CountryWords;

    fn deref(&self) -> &CountryWords {
        &self.words
    }
}

word_lists! {
    /// The lists, by their use.
    pub struct CountryWords {
        /// States of the US and provinces of Canada.
        state = "state",
        /// The same, shortened: "pa", "n.y".
        state_short = "state.short",
        /// The same, by two capitals.
        state_postal = "state.postal",
        /// Places and things of the US state Georgia.
        homonym_state = "homonym.state",
        /// Places and people of the country Georgia.
        homonym_country = "homonym.country",
        /// Its neighbours and what is named with it.
        homonym_neighbour = "homonym.neighbour",
        /// Words of politics in US states.
        politics = "politics",
        /// Country words that are names of towns too.
        town = "town",
        /// Words after the name of a town that a country's may have too: "Lebanon Police".
        town_noun = "town.noun",
        /// Capitalised words after a country's name that are of the country: "Lebanon War".
        state_noun = "state.noun",
        /// Function words that do not follow an adjective.
        function = "function",
        /// Offices of towns, which no country has: "Lebanon's mayor".
        municipal = "municipal",
        /// Words that end the name of a street: "French Street".
        street = "street",
        /// Words after the name of somebody's town: "a Lebanon man".
        resident = "resident",
        /// Words after the name of a part of a country.
        province = "province",
        /// Verbs that a headline capitalises.
        plain_verb = "verb.plain",
        /// The last word of a stadium's name.
        venue = "venue",
        /// The last word of a newspaper's name.
        newspaper = "newspaper",
        /// The last word of the name of a university, a club, an orchestra or a company that has a city's name.
        city_body = "city.body",
        /// Verbs whose object is a person: "married Georgia".
        person_object = "person.object",
        /// What only people do: "Georgia smiled".
        body_verb = "verb.body",
        /// Who is somebody's without being related: "her friend Georgia".
        companion = "companion",
        /// Relatives that a person has and a country has not: "Georgia's husband".
        relative = "relative",
        /// What countries are called beside people: "Israel, an ally".
        of_states = "role.state",
        /// What fruit and birds do, not people: "Kiwis are rich in vitamin C".
        thing_verb = "verb.thing",
        /// Countries that are named in datelines like a town.
        dateline_state = "dateline.state",
        /// "University" before "of Georgia".
        university = "university",
        /// Words before a noun for one person.
        determiner = "determiner",
        /// Titles before a surname.
        title = "title",
        /// Country words that are surnames too.
        surname = "surname",
        /// Those that are surnames often enough to be one after a name nobody knows: "Anatole France".
        surname_common = "surname.common",
        /// Country words that are given names too.
        given = "given",
        /// Those that are given names so often that one person makes the name a person's throughout.
        given_common = "given.common",
        /// Offices and parties of the state: "Georgia's governor".
        homonym_office = "homonym.office",
        /// Words after the name of the US state Georgia.
        homonym_noun = "homonym.noun",
        /// Capitalised words that are not a surname after such a word.
        not_surname = "not.surname",
        /// Capitalised words before a country's name that keep its sense: "Nazi Germany".
        qualifier = "qualifier",
        /// Adjectives that are names of languages.
        language = "language",
        /// Languages that are named after no country: "Swahili".
        language_other = "language.other",
        /// Words before a language.
        language_cue = "language.cue",
        /// Words after a language.
        language_noun = "language.noun",
        /// Words after the name of an ethnic group.
        ethnic = "ethnic",
        /// Adjectives that name a people of several countries.
        people = "people",
        /// What governments do.
        acts = "acts",
        /// Verbs of governments that are plural nouns more often: "the Paris attacks".
        act_noun = "act.noun",
        /// Adverbs that may come before or inside a verb.
        adverb = "adverb",
        /// What places do: "London has grown".
        place_verb = "place.verb",
        /// What governments say they have none of: "Beijing has no plans".
        without = "without",
        /// Verbs before the verb that says what is done: "Moscow has denied".
        modal = "modal",
        /// Verbs whose object or passive subject is somebody: "accused Moscow", "Moscow was told".
        target = "target",
        /// What governments are: "Moscow was furious".
        attitude = "attitude",
        /// Words before a place.
        place_before = "place.before",
        /// Words before a party to something.
        relation = "relation",
        /// What parties have with each other.
        relation_noun = "relation.noun",
        /// What belongs to a place and not to its government.
        place_noun = "place.noun",
        /// What belongs to governments.
        government = "government",
        /// Parts of a building, a street, a park: "the White House lawn".
        seat_part = "seat.part",
        /// Nouns after a seat that are of the government there: "White House briefings".
        seat_noun = "seat.noun",
        /// Verbs whose object is a building: "photographed the Kremlin".
        seat_object = "seat.object",
        /// What is aimed at somebody, and who works there: "angry at the White House", "officials at Downing Street".
        seat_felt = "seat.felt",
        /// Ways to or from a place: "marched to the White House".
        seat_motion = "seat.motion",
        /// What happens in rooms: "met in the Oval Office".
        seat_event = "seat.event",
        /// Distances: "two blocks from the White House".
        seat_apart = "seat.apart",
        /// Verbs and nouns for what falls on, flies over or is behind a place.
        seat_falls = "seat.falls",
        /// What is done to buildings: "the Kremlin was built".
        seat_built = "seat.built",
        /// What buildings do: "the White House burned".
        seat_does = "seat.does",
        /// Kinds of buildings: "the Kremlin, a walled fortress".
        seat_building = "seat.building",
        /// Names of a country that a US state has too.
        homonym = "homonym",
        /// States whose name has another meaning, so that they do not indicate a state.
        homonym_any = "homonym.any",
        /// Capitals that stand for a union of countries if they act, and not for their own country.
        union_seat = "union.seat",
        /// Words before the pronoun "us" in a line of capitals.
        pronoun_before = "pronoun.before",
        /// Words before a name that make it a place's: "Fort Jordan", "Lake Chad".
        place_part = "place.part",
        /// Given names that are auxiliaries, months or verbs at the start of a sentence: "Will France vote?"
        ordinary = "ordinary",
        /// Capitals that are meant even near a state with a town of that name.
        great = "great",
        /// News agencies, as in a dateline.
        agency = "agency",
        /// Words between a verb of speaking and the languages: "speaks a little Polish".
        linked = "language.linked",
        /// What governments do to others: "Ankara-backed".
        sponsored = "sponsored",
        /// Prepositions after which a capital is not what the next verb is about.
        object_of = "object.of",
        /// Prepositions of ways and places.
        way = "way",
        /// Prepositions that make a seat a place.
        beside = "beside",
    }
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
    /// If a list is missing or a heading is invalid.
    pub fn read(words: &'static str, senses: &'static str) -> Result<Self, ResourceError> {
        Ok(Self {
            senses: lists("senses.txt", senses)?.into_iter().map(OtherSense::read).collect::<Result<_, _>>()?,
            words: CountryWords::of(&mut Lexicon::read("countries.txt", words)?)?,
        })
    }
}
