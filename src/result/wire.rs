//! The public result: plain data with positions in UTF-16 code units, so that in JavaScript
//! `text.slice(start, end)` is the marked text. The JSON, the TypeScript types and the JSON Schema all come from these
//! structs.
//!
//! The doc comments are for users of the result.

use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::attribution::manner::Manner;
use crate::attribution::{Attribution, Quotation};
use crate::claim::ClaimKind;
use crate::country::Via;
use crate::country::gazetteer::{Code, Gazetteer};
use crate::progress::{self, Progress};
use crate::result::analysis;
use crate::speaker::{MentionVia, SpeakerKind};
use crate::text::block::BlockKind;
use crate::text::span::Span;
use crate::text::utf16::Utf16Map;

/// A half-open range of UTF-16 code units of the analysed string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct Range {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// Why something was decided.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct Evidence {
    /// A stable code such as `"cue-verb"`.
    pub rule: &'static str,
    /// The words that are the reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<Range>,
    /// Its weight; each rule has its own unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// More detail, such as a normalised number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// A line of the text, or several lines of a hard-wrapped paragraph.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct Block {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
    /// The kind of line.
    pub kind: BlockKind,
    /// The rule that decided the kind.
    pub because: &'static str,
}

/// A sentence of running text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct Sentence {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
    /// The probability that a fact-checker would want to check it, 0 to 1.
    pub checkability: f64,
}

/// A statement of a speaker, or of the article itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct Claim {
    /// Its index in `claims`.
    pub id: u32,
    /// What is said; several ranges if the reporting clause splits it.
    pub content: Vec<Range>,
    /// The reporting expression; empty for the article's own statements.
    pub cue: Vec<Range>,
    /// The words that name the source; empty if the text names none.
    pub source: Vec<Range>,
    /// The speaker's `id`; null for the article's own statements, and if the text names no speaker.
    #[cfg_attr(target_family = "wasm", tsify(type = "number | null"))]
    pub speaker: Option<u32>,
    /// The `id`s of everyone who says it; `speaker` is the first of them.
    pub speakers: Vec<u32>,
    /// How much of the content is in quotation marks.
    pub quotation: Quotation,
    /// How it is made (said, written, believed …); absent for the article's own statements.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub manner: Option<Manner>,
    /// The probability that it is a statement of its speaker, 0 to 1; absent for the article's own statements.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub confidence: Option<f64>,
    /// The kinds of statement.
    pub kinds: Vec<ClaimKind>,
    /// The probability that a fact-checker would want to check it, 0 to 1.
    pub checkability: f64,
    /// The claim that contains this one.
    #[cfg_attr(target_family = "wasm", tsify(type = "number | null"))]
    pub parent: Option<u32>,
    /// The first claim of the article that says the same thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub same: Option<u32>,
    /// Earlier claims of other speakers on the same subject.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub related: Vec<u32>,
    /// ISO codes of the countries it is about.
    #[cfg_attr(target_family = "wasm", tsify(type = "string[]"))]
    pub countries: Vec<Code>,
    /// The reasons for finding it and for its score.
    pub because: Vec<Evidence>,
}

/// A mention of a speaker.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct SpeakerMention {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
    /// The kind of word.
    pub via: MentionVia,
    /// The reasons why it refers to this speaker.
    pub because: Vec<Evidence>,
}

/// A speaker: a person or body that says something in the article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct Speaker {
    /// Its index in `speakers`.
    pub id: u32,
    /// The fullest form of the name in the text.
    pub name: String,
    /// The kind of speaker.
    pub kind: SpeakerKind,
    /// The speaker's role, in the words of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// ISO code of the country the speaker speaks for or belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional, type = "string"))]
    pub country: Option<Code>,
    /// Every mention, in the order of the text.
    pub mentions: Vec<SpeakerMention>,
    /// The `id`s of the speaker's claims.
    pub claims: Vec<u32>,
    /// The `id` of the same person or body in `entities`; null if it is never named.
    #[cfg_attr(target_family = "wasm", tsify(type = "number | null"))]
    pub entity: Option<u32>,
}

/// A person or body that the article names, whether it says something or not.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct Entity {
    /// Its index in `entities`.
    pub id: u32,
    /// The fullest form of the name in the text.
    pub name: String,
    /// The kind of entity.
    pub kind: SpeakerKind,
    /// Its role, in the words of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// ISO code of the country it speaks for or belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional, type = "string"))]
    pub country: Option<Code>,
    /// Every mention, in the order of the text.
    pub mentions: Vec<EntityMention>,
    /// The `id` of the same person or body in `speakers`; null if it says nothing.
    #[cfg_attr(target_family = "wasm", tsify(type = "number | null"))]
    pub speaker: Option<u32>,
}

/// A mention of an entity.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct EntityMention {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
    /// The kind of word.
    pub via: MentionVia,
}

/// A mention of a country.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct CountryMention {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
    /// The part of the country that is named: "England", "Scotland", "Wales", "Northern Ireland"; absent for the
    /// country itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub part: Option<&'static str>,
    /// The kind of word.
    pub via: Via,
    /// The rule that decided it is one.
    pub because: &'static str,
}

/// A country that the article mentions.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct Country {
    /// ISO 3166-1 alpha-2 code, or XK.
    #[cfg_attr(target_family = "wasm", tsify(type = "string"))]
    pub code: Code,
    /// The common English name.
    pub name: String,
    /// Every mention, in the order of the text.
    pub mentions: Vec<CountryMention>,
}

/// The language of a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct Language {
    /// ISO 639-1 code, or "und" if undetermined.
    pub code: &'static str,
    /// The lead over the next most likely language, 0 to 1.
    pub confidence: f64,
}

/// Increases whenever a field is added, is removed or changes its meaning.
pub const SCHEMA_VERSION: u32 = 4;

/// Everything found in one article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_family = "wasm", derive(tsify::Tsify))]
#[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
pub struct Analysis {
    /// The version of the fields: increases whenever one is added, is removed or changes its meaning.
    #[serde(rename = "schemaVersion")]
    pub schema_version: u32,
    /// The language of the text. Only English is analysed.
    pub language: Language,
    /// The lines of the text, in order.
    pub blocks: Vec<Block>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
    /// The claims, in order; a parent comes before its children.
    pub claims: Vec<Claim>,
    /// The speakers, in the order of first mention.
    pub speakers: Vec<Speaker>,
    /// Every person, body and group that the article names, whether they say something or not, in the order of first
    /// mention.
    pub entities: Vec<Entity>,
    /// The countries, in the order of first mention.
    pub countries: Vec<Country>,
}

impl Analysis {
    /// The public form of an analysis of `text`.
    #[must_use]
    pub fn new(text: &str, found: analysis::Analysis, gazetteer: &Gazetteer) -> Self {
        progress::run(Self::in_steps(text, found, gazetteer, &Progress::new()))
    }

    /// [`Analysis::new`], yielding on its way.
    pub async fn in_steps(
        text: &str,
        mut found: analysis::Analysis,
        gazetteer: &Gazetteer,
        progress: &Progress,
    ) -> Self {
        let wire = Wire { map: Utf16Map::new(text) };
        let blocks = found.blocks.iter().map(|block| wire.block(block)).collect();
        let sentences = found.sentences.iter().zip(&found.checkability).map(|(sentence, &score)| {
            let Range { start, end } = wire.range(sentence.span);
            Sentence { start, end, checkability: thousandths(score.into()) }
        });
        let sentences = sentences.collect();
        let of = found.claims.len() + found.speakers.len();
        progress.yield_at(0, of).await;
        let mut claims: Vec<Claim> = Vec::with_capacity(found.claims.len());
        let mut said: Vec<Vec<u32>> = vec![Vec::new(); found.speakers.len()];
        // Each claim is dropped when its public form is made, so that few are in memory twice.
        for (id, claim) in (0..).zip(std::mem::take(&mut found.claims)) {
            for &speaker in &claim.speakers {
                if let Some(said) = said.get_mut(speaker) {
                    said.push(id);
                }
            }
            claims.push(wire.claim(id, claim, &found.attributions));
            progress.yield_at(claims.len(), of).await;
        }
        let mut speakers = Vec::with_capacity(found.speakers.len());
        for ((id, speaker), said) in (0..).zip(&found.speakers).zip(said) {
            speakers.push(wire.speaker(id, speaker, said));
            progress.yield_at(claims.len() + speakers.len(), of).await;
        }
        let entities = (0..).zip(&found.entities).map(|(id, entity)| wire.entity(id, entity)).collect();
        let countries = wire.countries(&found.countries, gazetteer);
        let language =
            Language { code: found.language.code, confidence: thousandths(found.language.confidence.into()) };
        Self { schema_version: SCHEMA_VERSION, language, blocks, sentences, speakers, entities, countries, claims }
    }
}

struct Wire<'t> {
    map: Utf16Map<'t>,
}

impl Wire<'_> {
    fn range(&self, span: Span) -> Range {
        Range { start: self.map.units(span.start), end: self.map.units(span.end) }
    }

    fn ranges(&self, spans: &[Span]) -> Vec<Range> {
        spans.iter().map(|&span| self.range(span)).collect()
    }

    fn evidence(&self, because: impl IntoIterator<Item = crate::evidence::Evidence>) -> Vec<Evidence> {
        let one = |e: crate::evidence::Evidence| Evidence {
            rule: e.rule,
            range: e.span.map(|span| self.range(span)),
            score: e.score.map(thousandths),
            detail: e.detail,
        };
        because.into_iter().map(one).collect()
    }

    fn block(&self, block: &crate::text::block::Block) -> Block {
        let Range { start, end } = self.range(block.span);
        Block { start, end, kind: block.kind, because: block.because }
    }

    fn claim(&self, id: u32, claim: crate::claim::Claim, attributions: &[Attribution]) -> Claim {
        let attribution = claim.attribution.and_then(|at| attributions.get(at));
        Claim {
            id,
            content: self.ranges(&claim.content),
            cue: attribution.map_or_else(Vec::new, |a| self.ranges(&a.cue)),
            source: attribution.map_or_else(Vec::new, |a| self.ranges(&a.source)),
            speaker: index(claim.speakers.first().copied()),
            speakers: claim.speakers.iter().filter_map(|&at| index(Some(at))).collect(),
            quotation: claim.quotation,
            manner: attribution.map(|attribution| attribution.manner),
            confidence: attribution.map(|attribution| thousandths(attribution.confidence.into())),
            kinds: claim.kinds,
            checkability: thousandths(claim.checkability.into()),
            parent: index(claim.parent),
            same: index(claim.same),
            related: claim.related.iter().filter_map(|&at| index(Some(at))).collect(),
            countries: claim.countries,
            because: self.evidence(claim.because),
        }
    }

    fn speaker(&self, id: u32, speaker: &crate::speaker::Speaker, claims: Vec<u32>) -> Speaker {
        let mention = |m: &crate::speaker::SpeakerMention| {
            let Range { start, end } = self.range(m.span);
            SpeakerMention { start, end, via: m.via, because: self.evidence(m.because.iter().cloned()) }
        };
        Speaker {
            id,
            name: speaker.name.clone(),
            kind: speaker.kind,
            role: speaker.role.clone(),
            country: speaker.country,
            mentions: speaker.mentions.iter().map(mention).collect(),
            claims,
            entity: index(speaker.entity),
        }
    }

    fn entity(&self, id: u32, entity: &crate::speaker::Entity) -> Entity {
        let mention = |m: &crate::speaker::EntityMention| {
            let Range { start, end } = self.range(m.span);
            EntityMention { start, end, via: m.via }
        };
        Entity {
            id,
            name: entity.name.clone(),
            kind: entity.kind,
            role: entity.role.clone(),
            country: entity.country,
            mentions: entity.mentions.iter().map(mention).collect(),
            speaker: index(entity.speaker),
        }
    }

    fn countries(&self, mentions: &[crate::country::CountryMention], gazetteer: &Gazetteer) -> Vec<Country> {
        let mut out: Vec<Country> = Vec::new();
        let mut place: FxHashMap<Code, usize> = FxHashMap::default();
        for found in mentions {
            let at = *place.entry(found.code).or_insert(out.len());
            if at == out.len() {
                out.push(Country {
                    code: found.code,
                    name: gazetteer.name(found.code).to_owned(),
                    mentions: Vec::new(),
                });
            }
            let Range { start, end } = self.range(found.span);
            if let Some(country) = out.get_mut(at) {
                country.mentions.push(CountryMention {
                    start,
                    end,
                    part: found.part,
                    via: found.via,
                    because: found.because,
                });
            }
        }
        out
    }
}

fn thousandths(score: i32) -> f64 {
    f64::from(score) / 1000.0
}

fn index(at: Option<usize>) -> Option<u32> {
    at.and_then(|at| u32::try_from(at).ok())
}
