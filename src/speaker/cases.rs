//! An article as the trainer of the speaker models sees it: its sources with their candidates, and its speakers.

use super::choice::{Chooser, Who};
use super::entity::EntityKind;
use super::model::SpeakerModel;
use super::naming::speakers;
use super::profile::kind::KINDS;
use super::profile::mentioned::small_words;
use super::profile::named_country::{Known, LOOKED_AT};
use super::resolve::resolve;
use super::someone::Someone;
use super::{Speaker, SpeakerResources};
use crate::annotate::Annotations;
use crate::attribution::Attribution;
use crate::country::CountryMention;
use crate::mention::Mention;
use crate::progress::Progress;

/// A source with its candidates, for the trainer of the ranker.
#[derive(Clone, Debug)]
pub struct Case {
    /// One row a candidate; the last one is nobody.
    pub candidates: Vec<Row>,
    /// The index of the rules' choice.
    pub rule: usize,
    /// The index of the ranker's choice.
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

/// One speaker.
#[derive(Clone, Debug)]
pub struct Portrait {
    /// What it is called.
    pub names: Vec<String>,
    /// The clues of its kind.
    pub kind: Vec<i16>,
}

/// A speaker as listed by the analysis.
#[derive(Clone, Debug)]
pub struct Listed {
    /// What it is called.
    pub name: String,
    /// For each country that it can be of, by its letters, the clues.
    pub countries: Vec<(String, Vec<i16>)>,
}

/// A name that says nothing.
#[derive(Clone, Debug)]
pub struct Mentioned {
    /// What it is called.
    pub names: Vec<String>,
    /// The clues of its kind.
    pub clues: Vec<i16>,
}

/// The kinds of speakers, in the order of the model's trees.
#[must_use]
pub fn kinds() -> Vec<&'static str> {
    KINDS.iter().map(|kind| kind.as_str()).collect()
}

/// The cases of an article, for the trainer; `chosen` is for each attribution the candidate to go on with.
pub async fn cases(
    annotations: &Annotations<'_>,
    mentions: &[Mention],
    countries: &[CountryMention],
    attributions: &[Attribution],
    chosen: &[i64],
    model: Option<&SpeakerModel>,
    resources: &SpeakerResources<'_>,
) -> Vec<Case> {
    let resolver = resolve(annotations, mentions, countries, attributions, resources, &Progress::new()).await;
    let mut chooser = Chooser::new(&resolver);
    let mut out = Vec::new();
    for at in 0..attributions.len() {
        let candidates = chooser.candidates(at);
        let clues = chooser.clues(at, &candidates);
        let itself = chooser.sources.get(at).and_then(|source| source.itself);
        let rows: Vec<Row> = candidates
            .iter()
            .zip(&clues)
            .map(|(who, clues)| match *who {
                Who::Someone(one) => Row {
                    id: i64::try_from(one).unwrap_or(-1),
                    names: chooser.names(one),
                    itself: itself == Some(one),
                    clues: clues.values(),
                },
                Who::Nobody => Row { id: -1, names: Vec::new(), itself: false, clues: clues.values() },
            })
            .collect();
        let rule = clues.iter().position(|clues| clues.rule > 0).unwrap_or(rows.len().saturating_sub(1));
        let ranked = model.map(|model| chooser.best(at, model).0);
        let next = match chosen.get(at) {
            _ if ranked.is_some() => ranked.unwrap_or(Who::Nobody),
            Some(&id) => usize::try_from(id).map_or(Who::Nobody, Who::Someone),
            None => candidates.get(rule).copied().unwrap_or(Who::Nobody),
        };
        chooser.choose(at, next);
        let best = ranked.and_then(|best| candidates.iter().position(|&who| who == best));
        out.push(Case { candidates: rows, rule, best });
    }
    out
}

/// The speakers of an article whose sources mean `chosen`.
pub async fn portraits(
    annotations: &Annotations<'_>,
    mentions: &[Mention],
    countries: &[CountryMention],
    attributions: &[Attribution],
    chosen: &[i64],
    resources: &SpeakerResources<'_>,
) -> Vec<Portrait> {
    let resolver = resolve(annotations, mentions, countries, attributions, resources, &Progress::new()).await;
    let mut chooser = Chooser::new(&resolver);
    let mut speakers: Vec<usize> = Vec::new();
    for (at, &id) in chosen.iter().enumerate() {
        let who = usize::try_from(id).map_or(Who::Nobody, Who::Someone);
        chooser.choose(at, who);
        for one in chooser.members(Some(who)) {
            if !speakers.contains(&one) {
                speakers.push(one);
            }
        }
    }
    let portrait = |one: usize| {
        let someone = chooser.everyone.list.get(one)?;
        Some(Portrait { names: chooser.names(one), kind: chooser.kind_clues(one, someone).values() })
    };
    speakers.into_iter().filter_map(portrait).collect()
}

/// The speakers that the analysis lists, each with the clues of its countries, for the trainer.
pub async fn listed(
    annotations: &Annotations<'_>,
    mentions: &[Mention],
    countries: &[CountryMention],
    attributions: &[Attribution],
    resources: &SpeakerResources<'_>,
) -> Vec<Listed> {
    let progress = Progress::new();
    let resolver = resolve(annotations, mentions, countries, attributions, resources, &progress).await;
    let mut chooser = Chooser::new(&resolver);
    chooser.decide(resources.model, &progress).await;
    let known = &chooser.countries.list;
    let listed = |speaker: Speaker| {
        let someone = chooser.everyone.list.get(speaker.someone)?;
        let country = |known: &Known| {
            let clues = chooser.country_clues(speaker.someone, someone, speaker.kind, known.code);
            (known.code.as_str().to_owned(), clues.values())
        };
        let countries = known.iter().take(LOOKED_AT).map(country).collect();
        Some(Listed { name: speaker.name, countries })
    };
    speakers(&chooser).list.into_iter().filter_map(listed).collect()
}

/// The names of an article, as if nobody said anything.
pub async fn mentioned(
    annotations: &Annotations<'_>,
    mentions: &[Mention],
    countries: &[CountryMention],
    attributions: &[Attribution],
    resources: &SpeakerResources<'_>,
) -> Vec<Mentioned> {
    let resolver = resolve(annotations, mentions, countries, attributions, resources, &Progress::new()).await;
    let chooser = Chooser::new(&resolver);
    let small_words = small_words(resolver.article.document);
    let is_named = |someone: &Someone| someone.alone.who == 0 && someone.kind != EntityKind::Government;
    let list = chooser.everyone.list.iter().enumerate().filter(|(_, someone)| is_named(someone));
    list.map(|(one, someone)| Mentioned {
        names: chooser.names(one),
        clues: chooser.mentioned_clues(one, someone, &small_words),
    })
    .collect()
}
