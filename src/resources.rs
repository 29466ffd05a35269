//! Everything the analysis reads besides the text: lexicons, patterns, models. The only `include_bytes!`.

use crate::annotate::lemma::Lemmas;
use crate::attribution::network::Network;
use crate::claim::lexicon::ClaimLexicon;
use crate::claim::model::Model;
use crate::country::gazetteer::Gazetteer;
use crate::country::lexicon::CountryLexicon;
use crate::speaker::lexicon::SpeakerLexicon;
use crate::text::lexicon::{Lexicon, WordSet};
use crate::text::pattern::Patterns;

/// What is wrong with a lexicon, a pattern table or a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceError {
    /// The file.
    pub name: &'static str,
    /// What was expected and what was found.
    pub message: String,
}

impl std::fmt::Display for ResourceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.message)
    }
}

impl std::error::Error for ResourceError {}

/// Words that tell where sentences end and what a line is.
pub struct TextLexicon {
    /// Titles with a full stop that never ends a sentence: "Mr."
    pub title: WordSet,
    /// Abbreviations whose full stop may end a sentence: "Inc."
    pub stopped: WordSet,
    /// Abbreviations before a number: "No. 5".
    pub number: WordSet,
    /// Words that often start a sentence.
    pub starter: WordSet,
    /// The commonest verbs of speech.
    pub speech: WordSet,
    /// Lines that belong to the page and not to the article.
    pub navigation: WordSet,
}

impl TextLexicon {
    fn load() -> Result<Self, ResourceError> {
        let mut lists = Lexicon::read("text.txt", include_str!("../data/lexicons/text.txt"))?;
        Ok(Self {
            title: lists.take("title")?,
            stopped: lists.take("stopped")?,
            number: lists.take("number")?,
            starter: lists.take("starter")?,
            speech: lists.take("speech")?,
            navigation: lists.take("navigation")?,
        })
    }
}

/// Words that report, and words that bound sources and contents.
pub struct CueLexicon {
    /// Verbs that take a clause, with or without "that".
    pub say: WordSet,
    /// Verbs that take an addressee first.
    pub tell: WordSet,
    /// Verbs that take a clause with "that".
    pub that: WordSet,
    /// Verbs whose object is itself reported: "disputed the claim".
    pub object: WordSet,
    /// Verbs that report only words in quotation marks.
    pub quote: WordSet,
    /// Nouns that report: "his claim that".
    pub noun: WordSet,
    /// Verbs that a headline writes with a capital: "Mayor Says …".
    pub headline: WordSet,
    /// Forms that are nouns as often as verbs: "figures", "reports".
    pub ambiguous: WordSet,
    /// Words between a source and its verb.
    pub auxiliary: WordSet,
    /// Words between a verb and its content that say when and where.
    pub time: WordSet,
    /// Sources of one word.
    pub pronoun: WordSet,
    /// Words that end a source to the left.
    pub boundary: WordSet,
    /// Words that end a source to the right.
    pub follow: WordSet,
    /// Words that open a noun phrase.
    pub determiner: WordSet,
    /// Verbs that hardly do anything but report.
    pub plain: WordSet,
    /// Participles whose subject is spoken to: "he was told".
    pub addressed: WordSet,
    /// Participles whose subject is spoken about: "he was accused".
    pub judged: WordSet,
}

impl CueLexicon {
    fn load() -> Result<Self, ResourceError> {
        let mut lists = Lexicon::read("cues.txt", include_str!("../data/lexicons/cues.txt"))?;
        Ok(Self {
            say: lists.take("say")?,
            tell: lists.take("tell")?,
            that: lists.take("that")?,
            object: lists.take("object")?,
            quote: lists.take("quote")?,
            noun: lists.take("noun")?,
            headline: lists.take("headline")?,
            ambiguous: lists.take("ambiguous")?,
            auxiliary: lists.take("auxiliary")?,
            time: lists.take("time")?,
            pronoun: lists.take("pronoun")?,
            boundary: lists.take("boundary")?,
            follow: lists.take("follow")?,
            determiner: lists.take("determiner")?,
            plain: lists.take("plain")?,
            addressed: lists.take("addressed")?,
            judged: lists.take("judged")?,
        })
    }
}

/// Lexicons, patterns and models, read once and shared by every analysis.
pub struct Resources {
    /// Who reports what: the learned engine.
    pub network: Network,
    /// Names of countries.
    pub gazetteer: Gazetteer,
    /// Words around a country's name.
    pub countries: CountryLexicon,
    /// Compiled patterns.
    pub patterns: Patterns,
    /// Sentences and lines.
    pub text: TextLexicon,
    /// Dictionary forms.
    pub lemmas: Lemmas,
    /// Reporting expressions.
    pub cues: CueLexicon,
    /// People, organisations, roles and groups.
    pub speakers: SpeakerLexicon,
    /// What tells a kind of statement.
    pub claims: ClaimLexicon,
    /// What is worth checking: the learned part.
    pub checkable: Model,
}

impl Resources {
    /// Reads what is built in.
    ///
    /// # Errors
    /// Where a built-in file is broken; the message says which and what was expected.
    pub fn load() -> Result<Self, ResourceError> {
        let gazetteer = Gazetteer::read(
            include_str!("../data/gazetteer/countries.tsv"),
            include_str!("../data/gazetteer/phrases.txt"),
        )?;
        let network = Network::read("attribution.bin", include_bytes!("../data/models/attribution.bin"))?;
        Ok(Self {
            gazetteer,
            countries: CountryLexicon::read(
                include_str!("../data/lexicons/countries.txt"),
                include_str!("../data/gazetteer/senses.txt"),
            )?,
            checkable: Model::read("claims.bin", include_bytes!("../data/models/claims.bin"), network.tagger())?,
            network,
            patterns: Patterns::load()?,
            text: TextLexicon::load()?,
            lemmas: Lemmas::read(
                include_str!("../data/lexicons/lemmas.txt"),
                include_str!("../data/lexicons/common.txt"),
            )?,
            cues: CueLexicon::load()?,
            speakers: SpeakerLexicon::load(
                include_str!("../data/lexicons/speakers.txt"),
                include_str!("../data/lexicons/names.txt"),
            )?,
            claims: ClaimLexicon::read(
                include_str!("../data/lexicons/claims.txt"),
                include_str!("../data/lexicons/common.txt"),
            )?,
        })
    }
}
