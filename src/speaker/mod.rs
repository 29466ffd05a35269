//! Who the sources are: one speaker for every name, role and pronoun that means the same one.

use crate::annotate::Annotations;
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
use crate::text::span::Span;
use model::SpeakerModel;

mod antecedent;
mod apposition;
mod called;
mod candidates;
pub mod cases;
mod choice;
mod clue;
mod cluster;
mod describe;
mod entity;
mod event;
mod joint;
mod kin;
pub mod model;
mod naming;
mod nominal;
mod phrase;
mod place;
mod profile;
pub mod pronoun;
mod reason;
mod recent;
mod resolve;
mod role;
mod someone;
mod source;
mod source_phrase;
mod voice;
mod words;

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
    /// Its span.
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
    /// The place of the same one among the entities; `None` for a source that is never named.
    pub entity: Option<usize>,
}

/// One mention of an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityMention {
    /// Its span.
    pub span: Span,
    /// By which kind of word.
    pub via: MentionVia,
}

/// One whom the article names: a speaker, or somebody spoken about and not heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The fullest form of the name.
    pub name: String,
    /// What the entity is.
    pub kind: SpeakerKind,
    /// "Russian presidential envoy", as the text has it.
    pub role: Option<String>,
    /// The country the entity speaks for or belongs to, where the text says so.
    pub country: Option<Code>,
    /// Every mention, in the order of the text.
    pub mentions: Vec<EntityMention>,
    /// Its place among the speakers, if it says something.
    pub speaker: Option<usize>,
}

/// Speakers, and who of them is meant by each attribution.
#[derive(Clone, Debug, Default)]
pub struct Speakers {
    /// The speakers in the order of first mention.
    pub list: Vec<Speaker>,
    /// Everyone with a name, in the order of first mention.
    pub entities: Vec<Entity>,
    /// For each attribution the indices of its speakers: none where the text does not say, several who say it together.
    pub of: Vec<Vec<usize>>,
    /// For each attribution why, where no mention says it: it has no source, or the text leaves open whom that means.
    pub why: Vec<Vec<Evidence>>,
}

/// The resources of this stage.
#[derive(Clone, Copy)]
pub struct SpeakerResources<'r> {
    /// Titles, roles, given names, words of organisations.
    pub speakers: &'r SpeakerLexicon,
    /// The commonest verbs of speech.
    pub text: &'r TextLexicon,
    /// Reporting expressions.
    pub cues: &'r CueLexicon,
    /// Whom a source means: the learned part.
    pub model: &'r SpeakerModel,
}

/// Names the source of every attribution.
pub async fn resolve(
    annotations: &Annotations<'_>,
    mentions: &[Mention],
    countries: &[CountryMention],
    attributions: &[Attribution],
    resources: &SpeakerResources<'_>,
    progress: &Progress,
) -> Speakers {
    let part = progress.part(0, 500);
    let resolver = resolve::Resolver::new(annotations, mentions, countries, attributions, resources, &part).await;
    let mut chooser = choice::Chooser::new(&resolver);
    chooser.decide(resources.model, &progress.part(500, 1000)).await;
    naming::speakers(&chooser)
}
