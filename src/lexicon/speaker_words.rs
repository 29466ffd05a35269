//! The word lists of `data/lexicons/speakers.txt`, except those that are tables.

use super::word_lists;

word_lists! {
    /// Words around those who speak, by what they are used for.
    pub struct SpeakerWords {
        /// Nouns for men: "chairman".
        masculine = "masculine",
        /// Nouns for women: "spokeswoman".
        feminine = "feminine",
        /// Titles of men: "Mr."
        title_masculine = "title.masculine",
        /// Titles of women: "Mrs."
        title_feminine = "title.feminine",
        /// Titles of either: "Dr".
        title = "title",
        /// "de", "van", "bin": lower-case words inside names.
        particle = "particle",
        /// "Jr.", "III": after a name.
        suffix = "suffix",
        /// Words in capitals that make a name one of an organisation.
        organisation = "organisation",
        /// Such words that are surnames, too.
        surname_too = "surname.too",
        /// Months and small words that are surnames, too: "May", "Will".
        surname_small = "surname.small",
        /// Endings of addresses, in small letters: "com".
        domain = "domain",
        /// Common nouns for organisations: "the council".
        organisation_noun = "organisation.noun",
        /// Nouns and quantities that mean several people: "police", "many".
        collective = "collective",
        /// Those of them that count rather than name: "many", "half".
        quantity = "quantity",
        /// Roles that any other role of their field can be called by: "the diplomat".
        generic = "generic",
        /// Words that make a body one of a state: "ministry", "authorities".
        government = "government.word",
        /// Nouns for people who are met as one: "family", "protesters".
        body_of_people = "body.of.people",
        /// Names of groups: "Taliban".
        group = "group.name",
        /// Last words of newspapers' names.
        newspaper = "newspaper",
        /// Words that hardly anything but a newspaper has in a name that ends like one's: "Daily".
        only_newspaper = "newspaper.only",
        /// Words of posts behind the country that they are for: "Yemen coordinator of a charity".
        posted = "posted",
        /// Words before the country that somebody studies or writes about: "covers Chile", "a history of Chile".
        studied = "studied",
        /// Nouns for persons that are as often companies: "the publisher said it".
        person_or_body = "person.or.body",
        /// Nouns behind a name that say which medium it is: "the Ponters news agency".
        medium = "medium",
        /// Nouns that mean a medium by themselves: "the paper".
        press = "press",
        /// Endings that say on whose side a body is: "Orion-backed".
        tied = "tied",
        /// Names of networks that a page or a post is on: "the Ana Ruiz Facebook page".
        platform = "platform",
        /// What a medium does to get papers: "papers obtained by".
        shown = "shown",
        /// Nouns for those whom a text does not name: "the source".
        nameless = "nameless",
        /// Last words of names of places, times, events and works.
        place = "place.word",
        /// Words that end a noun phrase.
        function = "function",
        /// Words that start sentences and are no names.
        initial = "initial",
        /// Auxiliaries, common verbs in the past tense and adverbs: what can follow a subject.
        verb = "verb",
        /// What somebody is addressed as: "Your Honor", "my lord".
        honour = "honour",
        /// "his", "your"
        possessive = "possessive",
        /// Nouns that take up a company by its trade: "the carmaker said".
        business = "business",
        /// Nouns for a company right before its name, whatever the network takes the name for: "research firm Canalo".
        company = "company",
        /// Words that a body's name starts with: "Team Voss".
        team = "team",
        /// Nouns for organisations that a name behind them makes a place's: "the city Lima".
        territory = "territory",
        /// Role words that are more often adjectives in lower case: "a major Ruiz".
        adjective_too = "adjective.too",
        /// Words before a title: "former", "newly elected".
        qualifier = "qualifier",
        /// Endings of participles that stand inside a noun phrase: "retired", "newly-elected".
        participle = "participle",
        /// Endings of abstract nouns: "-ness".
        abstract_ending = "ending.abstract",
        /// Words that a name goes on behind: "Bank of", "St."
        name_open = "name.open",
        /// Small words inside the name of a body: "and", "&".
        name_inside = "name.inside",
        /// Verbs that reveal a surname that a country shares: "Paris claimed".
        speech_too = "speech.too",
        /// Verbs that say what somebody does for a living: "who runs the shop".
        job_verb = "verb.job",
        /// Words between a role and what it is for: "spokesman for trade".
        role_link = "link.role",
        /// "week", "morning"
        time_noun = "time.noun",
        /// Words that an apposition starts with: "X, his lawyer".
        apposition_start = "apposition.start",
        /// Verbs and words that open a clause: not inside a role.
        clause_word = "clause.word",
        /// "today"
        time_adverb = "time.adverb",
        /// Words before a time: "last week".
        time_before = "time.before",
        /// Words that stand for people by themselves: "others", "someone".
        anybody = "anybody",
        /// Words before the description of somebody: "meanwhile the", "said a".
        description_opening = "description.opening",
        /// Words inside such a description that do not end it: "and", "-".
        description_inside = "description.inside",
        /// Words that attach something to the noun before them: "officials | in Lima", "people | familiar with it".
        link = "link",
        /// Words that open a clause about the noun before them: "who".
        relative = "relative",
        /// What is written or published and can be a source: "report".
        paper = "paper",
        /// Who speaks for others: "spokeswoman", "official".
        spokesperson = "spokesperson",
        /// What a source may have behind a pronoun: "she | has", "they | all".
        after_pronoun = "after.pronoun",
        /// "this", "those"
        demonstrative = "demonstrative",
        /// "a", "another"
        singular_determiner = "determiner.one",
        /// "some", "three"
        quantifier = "quantifier",
        /// Verbs and adverbs at the end of a source that are not its head: "the mayor | also".
        source_tail = "source.tail",
        /// Words that cannot be the head of one who speaks: "very".
        speechless = "speechless",
        /// Words before a noun phrase that is a predicate: "they are | residents".
        predicate = "predicate",
        /// Nouns for a country's government: "the Peruvian government".
        executive = "executive",
        /// Pronouns for several people: "others", "both".
        several = "several",
        /// Quantifiers behind their noun: "the brothers both".
        floating = "floating",
        /// Determiners for somebody known: "the", "those".
        definite = "definite",
        /// Determiners for somebody new: "a", "several".
        indefinite = "indefinite",
        /// Words that open a subordinate clause: "because".
        subordinator = "subordinator",
        /// Words before an oblique: "against".
        preposition = "preposition",
        /// Words and marks that join main clauses: "but".
        coordinator = "coordinator",
        /// Nouns that any person can be called by: "the woman".
        person_noun = "person.noun",
        /// Nouns that tell nothing of what somebody does: "man", "source", "resident".
        vague = "vague",
        /// Nouns that any organisation can be called by: "the company".
        any_body = "body.any",
        /// Nouns for a part of the organisation whose name is before them: "the Port Office laboratory".
        body_part = "body.part",
        /// What stands between "it" and its verb: "may", "also".
        before_verb = "before.verb",
        /// Verbs whose "it" means nobody: "it seems".
        empty_verb = "empty.verb",
        /// Words between a noun and a place: "the senator | from Ohio, who".
        place_link = "link.place",
        /// Endings of nouns for people, whatever they begin with: "-ologist".
        role_ending = "ending.role",
        /// Endings of nouns for what people do, as the first word of a sentence before a name: "-er".
        occupation_ending = "ending.occupation",
        /// Forms of "he".
        he = "pronoun.he",
        /// Forms of "she".
        she = "pronoun.she",
        /// Forms of "they".
        they = "pronoun.they",
        /// Forms of "it".
        it = "pronoun.it",
        /// Forms of "who".
        who = "pronoun.who",
        /// Forms of "I".
        i = "pronoun.i",
        /// Forms of "we".
        we = "pronoun.we",
        /// Other words that are a source by themselves: "this".
        other_pronoun = "pronoun.other",
    }
}
