//! Who the sources are: one speaker for every name, role and pronoun that means the same one.

use crate::attribution::Attribution;
use crate::country::CountryMention;
use crate::country::gazetteer::Code;
use crate::evidence::Evidence;
use crate::lexicon::cues::CueLexicon;
use crate::lexicon::people::SpeakerLexicon;
use crate::lexicon::text::TextLexicon;
use crate::mention::Mention;
use crate::named::named;
use crate::progress::Progress;
use crate::text::document::Document;
use crate::text::span::Span;

mod antecedent;
mod apposition;
mod cluster;
mod describe;
mod entity;
mod event;
mod joint;
mod kin;
mod naming;
mod nominal;
mod phrase;
mod place;
pub mod pronoun;
mod recent;
mod resolve;
mod role;
mod source;
mod voice;

named! {
    /// What a speaker is.
    pub enum SpeakerKind {
        /// A person with a name.
        Person = "person",
        /// A company, party, agency, newspaper …
        Organisation = "organisation",
        /// A country's government, under its name or its capital's.
        Government = "government",
        /// Several people: "residents", "the Taliban", "voters".
        Group = "group",
        /// Somebody the text does not name: "an official who asked not to be named".
        Unnamed = "unnamed",
    }
}

named! {
    /// By which kind of word a speaker is mentioned.
    pub enum MentionVia {
        /// "Ana Ruiz", "Ruiz"
        Name = "name",
        /// "the engineer"
        Role = "role",
        /// "she"
        Pronoun = "pronoun",
        /// "Lima"
        Metonym = "metonym",
    }
}

/// One mention of a speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakerMention {
    /// Where it stands.
    pub span: Span,
    /// By which kind of word.
    pub via: MentionVia,
    /// Why it means this speaker.
    pub because: Vec<Evidence>,
}

/// One who says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest form of the name.
    pub name: String,
    /// What the speaker is.
    pub kind: SpeakerKind,
    /// "Russian presidential envoy", as the text has it.
    pub role: Option<String>,
    /// The country the speaker speaks for or belongs to, where the text says so.
    pub country: Option<Code>,
    /// Every mention, in the order of the text.
    pub mentions: Vec<SpeakerMention>,
}

/// Speakers, and who of them is meant by each attribution.
#[derive(Clone, Debug, Default)]
pub struct Speakers {
    /// The speakers in the order of first mention.
    pub list: Vec<Speaker>,
    /// For each attribution the index of its speaker; `None` where the text does not say.
    pub of: Vec<Option<usize>>,
    /// For each attribution why: the rule that led to the speaker, or, where nobody is named, the candidates.
    pub because: Vec<Vec<Evidence>>,
}

/// What speakers are told by.
#[derive(Clone, Copy)]
pub struct SpeakerResources<'r> {
    /// Titles, roles, given names, words of organisations.
    pub speakers: &'r SpeakerLexicon,
    /// The commonest verbs of speech.
    pub text: &'r TextLexicon,
    /// Reporting expressions.
    pub cues: &'r CueLexicon,
}

/// Names the source of every attribution.
pub async fn resolve(
    document: &Document<'_>,
    mentions: &[Mention],
    countries: &[CountryMention],
    attributions: &[Attribution],
    resources: &SpeakerResources<'_>,
    progress: &Progress,
) -> Speakers {
    naming::speakers(&resolve::Resolver::new(document, mentions, countries, attributions, resources, progress).await)
}
