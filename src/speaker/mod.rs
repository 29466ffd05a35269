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
use crate::model::ranker::Ranker;
use crate::named::named;
use crate::progress::Progress;
use crate::text::span::Span;

mod antecedent;
mod apposition;
mod called;
mod choice;
mod clue;
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
mod profile;
pub mod pronoun;
mod reason;
mod recent;
mod resolve;
mod role;
mod someone;
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
    /// The place of the same one among the entities; `None` for a source that is never named.
    pub entity: Option<usize>,
}

/// One mention of an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityMention {
    /// Where it stands.
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
    /// Whom a source means: the learned part.
    pub ranker: &'r Ranker,
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
    chooser.decide(resources.ranker, &progress.part(500, 1000)).await;
    naming::speakers(&chooser)
}

/// One source with those whom it can mean, as the trainer of the ranker sees it.
#[derive(Clone, Debug)]
pub struct Case {
    /// One row a candidate; the last one is nobody.
    pub candidates: Vec<Row>,
    /// The place of the one whom the rules choose.
    pub rule: usize,
    /// The place of the one whom the ranker chooses.
    pub best: Option<usize>,
}

/// One candidate.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number in the article; -1 is nobody.
    pub id: i64,
    /// What it is called.
    pub names: Vec<String>,
    /// The phrase itself.
    pub itself: bool,
    /// The clues.
    pub clues: Vec<i16>,
}

/// The names of the clues.
pub const CLUES: &[&str] = clue::Clues::NAMES;

/// The cases of an article, for the trainer; `chosen` is for each attribution the candidate to go on with.
pub async fn cases(
    annotations: &Annotations<'_>,
    mentions: &[Mention],
    countries: &[CountryMention],
    attributions: &[Attribution],
    chosen: &[i64],
    ranker: Option<&Ranker>,
    resources: &SpeakerResources<'_>,
) -> Vec<Case> {
    let resolver =
        resolve::Resolver::new(annotations, mentions, countries, attributions, resources, &Progress::new()).await;
    let mut chooser = choice::Chooser::new(&resolver);
    let mut out = Vec::new();
    for at in 0..attributions.len() {
        let candidates = chooser.candidates(at);
        let clues = chooser.clues(at, &candidates);
        let itself = chooser.sources.get(at).and_then(|source| source.itself);
        let rows: Vec<Row> = candidates
            .iter()
            .zip(&clues)
            .map(|(who, clues)| match *who {
                choice::Who::Someone(one) => Row {
                    id: i64::try_from(one).unwrap_or(-1),
                    names: chooser.names(one),
                    itself: itself == Some(one),
                    clues: clues.values(),
                },
                choice::Who::Nobody => Row { id: -1, names: Vec::new(), itself: false, clues: clues.values() },
            })
            .collect();
        let rule = clues.iter().position(|clues| clues.rule > 0).unwrap_or(rows.len().saturating_sub(1));
        let ranked = ranker.map(|ranker| chooser.best(at, ranker).0);
        let next = match chosen.get(at) {
            _ if ranked.is_some() => ranked.unwrap_or(choice::Who::Nobody),
            Some(&id) => usize::try_from(id).map_or(choice::Who::Nobody, choice::Who::Someone),
            None => candidates.get(rule).copied().unwrap_or(choice::Who::Nobody),
        };
        chooser.choose(at, next);
        let best = ranked.and_then(|best| candidates.iter().position(|&who| who == best));
        out.push(Case { candidates: rows, rule, best });
    }
    out
}
