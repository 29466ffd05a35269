//! Resolves sources to speakers: one speaker for all names, roles and pronouns that refer to the same entity.

use crate::annotate::Annotations;
use crate::attribution::Attribution;
use crate::country::CountryMention;
use crate::country::gazetteer::Code;
use crate::evidence::Evidence;
use crate::lexicon::WordSet;
use crate::lexicon::cues::CueLexicon;
use crate::lexicon::people::SpeakerLexicon;
use crate::lexicon::text::TextLexicon;
use crate::mention::Mention;
use crate::named::named;
use crate::progress::Progress;
use crate::text::span::Span;
use model::SpeakerModel;
use name_model::NameModel;
pub use sure::sure;

mod antecedent;
mod apposition;
mod article;
mod business;
mod called;
mod candidates;
pub mod cases;
mod choice;
mod clue;
mod cluster;
mod describe;
mod entity;
mod event;
mod excluded;
mod introduced;
mod joint;
mod medium;
pub mod model;
pub mod name_model;
mod named_source;
mod naming;
mod nominal;
mod office;
mod owner;
mod pass;
mod phrase;
mod place;
mod profile;
pub mod pronoun;
mod reason;
mod recent;
mod resolve;
mod role;
mod short_name;
mod someone;
mod source;
mod source_phrase;
mod spelling;
mod sure;
mod turn;
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
    /// The kind of speaker.
    pub kind: SpeakerKind,
    /// The role as in the text: "Russian presidential envoy".
    pub role: Option<String>,
    /// The country the speaker represents or belongs to, if the text says so.
    pub country: Option<Code>,
    /// Every mention, in the order of the text.
    pub mentions: Vec<SpeakerMention>,
    /// The index of the same one among the entities; `None` for a source that is never named.
    pub entity: Option<usize>,
    /// Whom of everyone it is, for the trainer.
    someone: usize,
}

/// One mention of an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityMention {
    /// Its span.
    pub span: Span,
    /// How it is mentioned.
    pub via: MentionVia,
}

/// A named entity: a speaker, or somebody who is only mentioned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The fullest form of the name.
    pub name: String,
    /// The kind of entity.
    pub kind: SpeakerKind,
    /// The role as in the text: "Russian presidential envoy".
    pub role: Option<String>,
    /// The country the entity represents or belongs to, if the text says so.
    pub country: Option<Code>,
    /// Every mention, in the order of the text.
    pub mentions: Vec<EntityMention>,
    /// Its index among the speakers, if it says something.
    pub speaker: Option<usize>,
}

/// The speakers, and whom each attribution refers to.
#[derive(Clone, Debug, Default)]
pub struct Speakers {
    /// The speakers in the order of first mention.
    pub list: Vec<Speaker>,
    /// Every person, body and group with a name, in the order of first mention.
    pub entities: Vec<Entity>,
    /// The indices of the speakers of each attribution: none if the text does not say, several for a joint statement.
    pub of: Vec<Vec<usize>>,
    /// The evidence for attributions whose speakers have no mention: there is no source, or it is ambiguous.
    pub why: Vec<Vec<Evidence>>,
    /// For each attribution whether it is dropped ([`mod@sure`]).
    dropped: Vec<bool>,
}

/// The resources of this stage.
#[derive(Clone, Copy)]
pub struct SpeakerResources<'r> {
    /// Titles, roles, given names, words of organisations.
    pub speakers: &'r SpeakerLexicon,
    /// The most frequent verbs of speech.
    pub text: &'r TextLexicon,
    /// Reporting expressions.
    pub cues: &'r CueLexicon,
    /// Words before a place: "near".
    pub place_before: &'r WordSet,
    /// The learned model for whom a source refers to.
    pub model: &'r SpeakerModel,
    /// The learned model for what a name is.
    pub names: &'r NameModel,
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
    let resolver = resolve::resolve(annotations, mentions, countries, attributions, resources, &part).await;
    let mut chooser = choice::Chooser::new(&resolver);
    chooser.decide(resources.model, &progress.part(500, 1000)).await;
    naming::speakers(&chooser)
}
