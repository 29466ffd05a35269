//! The lists of `data/lexicons/countries.txt`, by name.

use crate::lexicon::word_lists;

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
        /// Words behind "steps" that make it a verb: "the Kremlin steps up".
        step_verb = "step.verb",
        /// Words behind a seat that somebody leaves as a place: "left Downing Street by the back door".
        left_by = "left.by",
        /// Forms of "leave".
        leave = "leave",
        /// Sides of a place: "the east side of Downing Street".
        seat_side = "seat.side",
        /// Nouns before "of" and a place: "in front of the White House".
        seat_of = "seat.of",
        /// Prepositions of ways to a place.
        toward = "toward",
        /// Words before "for" and a destination: "bound for the Kremlin".
        bound = "bound",
        /// Verbs before a passive: "has been".
        auxiliary = "auxiliary",
        /// Verbs that say where a building is: "the Kremlin stands near".
        seat_stands = "seat.stands",
        /// Words behind such a verb.
        seat_stands_at = "seat.stands.at",
        /// What says whose a person is: "her friend Georgia".
        somebodys = "somebodys",
        /// Nouns right before the name of a child: "baby Chad".
        child = "child",
        /// Words before a noun for one person that need no article: "called Finn".
        not_bare = "not.bare",
        /// Prepositions before a party to something: "letters from Kenya".
        related = "related",
        /// Prepositions that take the name behind them, not the person: "the ambassador to Egypt Dan Kurtzer".
        governing = "governing",
        /// Words that a language and a hyphen precede: "French-speaking".
        language_compound = "language.compound",
        /// Words before "English" that make it a people.
        language_after = "language.not.after",
        /// First words of states' names of two words: "New Hampshire".
        state_first = "state.first",
        /// Verbs before their subject, and "by": "said Moscow".
        inverted = "inverted",
        /// Words that start an object: "Paris attacks | the plan".
        object_start = "object.start",
        /// Words before a predicate: "is Danish".
        predicate = "predicate",
        /// Kinds of schools: "Lebanon High School".
        school = "school",
        /// Kinds of towns: "the city of Lebanon".
        settlement = "settlement",
        /// Words before the name of an institution: "the Norway Savings Bank".
        institution_before = "institution.before",
        /// Offices of a US state: "Washington's governor".
        state_office = "state.office",
        /// Kinds of regions: "the Greek region of Macedonia".
        region = "region",
    }
}
