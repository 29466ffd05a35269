//! Everything the analysis reads besides the text: lexicons, patterns, models. The only `include_bytes!`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::annotate::AnnotateResources;
use crate::annotate::lemma::Lemmas;
use crate::annotate::memory::{Memory, Recall};
use crate::annotate::name::NameResources;
use crate::annotate::name::known::KnownNames;
use crate::annotate::name::model::KindModel;
use crate::annotate::network::Network;
use crate::attribution::AttributionResources;
use crate::attribution::confidence::model::ConfidenceModel;
use crate::attribution::manner::MannerLexicon;
use crate::claim::ClaimResources;
use crate::claim::clause_lexicon::ClauseLexicon;
use crate::claim::lexicon::ClaimLexicon;
use crate::claim::model::Model;
use crate::country::CountryResources;
use crate::country::gazetteer::{Entry, Gazetteer};
use crate::country::lexicon::CountryLexicon;
use crate::error::ResourceError;
use crate::lexicon::cues::CueLexicon;
use crate::lexicon::people::SpeakerLexicon;
use crate::lexicon::text::TextLexicon;
use crate::lexicon::{Lexicon, WordSet};
use crate::mention::MentionResources;
use crate::packed;
use crate::speaker::SpeakerResources;
use crate::speaker::model::SpeakerModel;
use crate::speaker::name_model::NameModel;
use crate::text::TextResources;
use crate::text::block::model::PageModel;
use crate::text::language::Languages;
use crate::text::pattern::{PATTERNS, Patterns};

/// The network, packed.
const NETWORK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/attribution.bin"));

/// The text of a lexicon, unpacked once.
fn words(file: &str) -> &'static str {
    static TEXTS: LazyLock<Vec<(String, String)>> =
        LazyLock::new(|| packed::lexicons(include_bytes!(concat!(env!("OUT_DIR"), "/lists.bin")), NETWORK));
    TEXTS.iter().find(|(name, _)| name == file).map_or("", |(_, text)| text)
}

/// Lexicons, patterns and models, read once and shared by every analysis.
pub struct Resources {
    /// The attribution network.
    pub network: Network,
    /// The model of kinds of names.
    pub kinds: KindModel,
    /// Words of well-known names.
    pub known: KnownNames,
    /// The model that decides which drafts are statements.
    pub confidence: ConfidenceModel,
    /// Names of countries.
    pub gazetteer: Gazetteer,
    /// Words around a country's name.
    pub countries: CountryLexicon,
    /// The model that decides which lines of a page belong to the article.
    pub page: PageModel,
    /// Compiled patterns.
    pub patterns: Patterns,
    /// Sentences and lines.
    pub text: TextLexicon,
    /// Function words and letters of many languages.
    pub languages: Languages,
    /// Hashes of the lower-case names, adjectives and demonyms of countries.
    pub proper: FxHashSet<u32>,
    /// Irregular word forms.
    pub lemmas: Lemmas,
    /// Words that are normally lower-case, so not names at the start of a sentence.
    pub common: WordSet,
    /// Reporting expressions.
    pub cues: CueLexicon,
    /// What the words of a cue say about a statement: its manner.
    pub manners: MannerLexicon,
    /// People, organisations, roles and groups.
    pub speakers: SpeakerLexicon,
    /// The model that decides whom a source refers to.
    pub voices: SpeakerModel,
    /// The model that decides what a name is.
    pub names: NameModel,
    /// Words that indicate kinds of statement.
    pub claims: ClaimLexicon,
    /// The words that clauses are read with.
    pub clauses: ClauseLexicon,
    /// The check-worthiness model.
    pub checkable: Model,
}

impl Resources {
    /// Reads the built-in files.
    ///
    /// # Errors
    /// If a built-in file is invalid; the message names the file and what was expected.
    pub fn load() -> Result<Self, ResourceError> {
        Self::with_page_model("pages.bin", include_bytes!("../data/models/pages.bin"))
    }

    /// Reads the built-in files, but with another page model, for its trainer.
    ///
    /// # Errors
    /// As [`Resources::load`].
    pub fn with_page_model(name: &'static str, bytes: &[u8]) -> Result<Self, ResourceError> {
        let gazetteer = Gazetteer::read(include_str!("../data/gazetteer/countries.tsv"), words("phrases.txt"))?;
        let proper = gazetteer.entries().filter(|entry| entry.is_name()).map(Entry::hash).collect();
        let network = Network::read("attribution.bin", &packed::bytes(NETWORK))?;
        Ok(Self {
            known: KnownNames::read(words("known.txt"), gazetteer.single_words())?,
            kinds: KindModel::read("kinds.bin", include_bytes!("../data/models/kinds.bin"))?,
            gazetteer,
            proper,
            countries: CountryLexicon::read(words("countries.txt"), words("senses.txt"))?,
            checkable: Model::read("claims.bin", include_bytes!("../data/models/claims.bin"), network.tagger())?,
            network,
            confidence: ConfidenceModel::read("confidence.bin", include_bytes!("../data/models/confidence.bin"))?,
            page: PageModel::read(name, bytes)?,
            patterns: PATTERNS,
            text: TextLexicon::read(words("text.txt"))?,
            languages: Languages::read(words("languages.txt"), words("letters.txt"))?,
            lemmas: Lemmas::read(words("lemmas.txt"))?,
            common: Lexicon::read("common.txt", words("common.txt"))?.only("common")?,
            cues: CueLexicon::read(words("cues.txt"))?,
            manners: MannerLexicon::read(words("manners.txt"))?,
            speakers: SpeakerLexicon::read(words("speakers.txt"), words("names.txt"))?,
            names: NameModel::read("names.bin", include_bytes!("../data/models/names.bin"))?,
            voices: SpeakerModel::read("speakers.bin", include_bytes!("../data/models/speakers.bin"))?,
            claims: ClaimLexicon::read(words("claims.txt"))?,
            clauses: ClauseLexicon::read(words("clauses.txt"))?,
        })
    }

    /// The resources of `text`.
    #[must_use]
    pub fn text(&self) -> TextResources<'_> {
        TextResources {
            text: &self.text,
            patterns: &self.patterns,
            page: &self.page,
            words: self.network.tagger().words(),
            common: &self.common,
            proper: &self.proper,
            people: &self.speakers,
            languages: &self.languages,
        }
    }

    /// The resources of `country`.
    #[must_use]
    pub fn country(&self) -> CountryResources<'_> {
        CountryResources {
            gazetteer: &self.gazetteer,
            countries: &self.countries,
            cues: &self.cues,
            speakers: &self.speakers,
        }
    }

    /// The network that reads the words, with the memory of a text if there is one.
    #[must_use]
    pub fn recall<'r>(&'r self, memory: Option<&'r Memory>) -> Recall<'r> {
        Recall { network: &self.network, memory }
    }

    /// The resources of `annotate`.
    #[must_use]
    pub fn annotate(&self) -> AnnotateResources<'_> {
        AnnotateResources {
            network: self.recall(None),
            lemmas: &self.lemmas,
            common: &self.common,
            names: NameResources {
                model: &self.kinds,
                known: &self.known,
                speakers: &self.speakers,
                place_before: &self.countries.place_before,
            },
        }
    }

    /// The resources of `mention`.
    #[must_use]
    pub fn mention(&self) -> MentionResources<'_> {
        MentionResources { speakers: &self.speakers, speech: &self.text.speech, common: &self.common }
    }

    /// The resources of `attribution`.
    #[must_use]
    pub fn attribution(&self) -> AttributionResources<'_> {
        AttributionResources {
            network: self.recall(None),
            cues: &self.cues,
            manners: &self.manners,
            confidence: &self.confidence,
        }
    }

    /// The resources of `speaker`.
    #[must_use]
    pub fn speaker(&self) -> SpeakerResources<'_> {
        SpeakerResources {
            speakers: &self.speakers,
            text: &self.text,
            cues: &self.cues,
            place_before: &self.countries.place_before,
            model: &self.voices,
            names: &self.names,
        }
    }

    /// The resources of `claim`.
    #[must_use]
    pub fn claim(&self) -> ClaimResources<'_> {
        ClaimResources {
            claims: &self.claims,
            words: &self.clauses,
            common: &self.common,
            checkable: &self.checkable,
            tagger: self.network.tagger(),
        }
    }
}
