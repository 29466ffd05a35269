//! The whole data flow on one screen.

use crate::annotate::memory::Memory;
use crate::annotate::sequence::Sequence;
use crate::annotate::{AnnotateResources, Annotations};
use crate::attribution::hearing::Hearing;
use crate::attribution::{Attribution, AttributionResources};
use crate::claim::Claim;
use crate::country::CountryMention;
use crate::progress::{self, Progress};
use crate::resources::Resources;
use crate::result::analysis::Analysis;
use crate::result::given;
use crate::speaker::Speakers;
use crate::text::block::Block;
use crate::text::block::structure::{Places, Structure};
use crate::text::clean::Clean;
use crate::text::document::Document;
use crate::text::sentence::Sentence;
use crate::{attribution, claim, country, mention, speaker};

/// Analyses an article. Accepts any text, never panics, and takes time linear in its length.
#[must_use]
pub fn analyze(text: &str, resources: &Resources) -> Analysis {
    progress::run(analyze_in_steps(text, &Structure::default(), resources, &Progress::new()))
}

/// Runs only the quick stages, for a preview within milliseconds: blocks, sentences and countries.
#[must_use]
pub fn preview(text: &str, resources: &Resources) -> Analysis {
    progress::run(preview_in_steps(text, &Structure::default(), resources, &Progress::new()))
}

/// [`analyze`] in steps, with what the HTML of a page says about its lines.
pub async fn analyze_in_steps(
    text: &str,
    structure: &Structure,
    resources: &Resources,
    progress: &Progress,
) -> Analysis {
    let clean = Clean::read(text, &resources.text());
    let article = Article::read(&clean, structure, resources, &progress.part(0, 20)).await;
    article.whole(resources, None, &progress.part(20, 1000)).await
}

/// [`preview`] in steps.
pub async fn preview_in_steps(
    text: &str,
    structure: &Structure,
    resources: &Resources,
    progress: &Progress,
) -> Analysis {
    let clean = Clean::read(text, &resources.text());
    Article::read(&clean, structure, resources, progress).await.preview(resources)
}

/// The annotations and attributions of a document, for tools that start there.
#[must_use]
pub fn attributed<'d>(document: &'d Document<'d>, resources: &Resources) -> (Annotations<'d>, Vec<Attribution>) {
    let (progress, parts) = (Progress::new(), resources.annotate());
    let mut hearing = Hearing::new(document);
    let listen = |sequence: &Sequence| hearing.hear(sequence);
    let annotations = progress::run(Annotations::read_in_steps(document, &parts, listen, &progress));
    let parts = resources.attribution();
    let found = progress::run(attribution::find(&annotations, hearing.heard(), &parts, &progress));
    (annotations, found)
}

/// The result of the quick stages, which the other stages start from.
pub struct Article<'c> {
    clean: &'c Clean<'c>,
    document: Document<'c>,
    countries: Vec<CountryMention>,
}

/// A part of the article for which results can be reported before the whole is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The number of blocks, from the first.
    pub blocks: usize,
    /// Its share of the article's tokens, in thousandths.
    pub share: u32,
}

/// The least number of tokens in the first part: the headline and a paragraph or two.
const FIRST: usize = 40;
/// Each part is at least this many times as long as the one before, so that all of them together cost little more than
/// the last one.
const TIMES: usize = 2;
/// A part larger than this share, in thousandths, is not reported separately.
const LARGEST: usize = 750;

impl<'c> Article<'c> {
    /// The quick stages.
    pub async fn read(clean: &'c Clean<'c>, structure: &Structure, resources: &Resources, progress: &Progress) -> Self {
        let places = Places::new(structure, clean);
        let document = Document::read_in_steps(clean.text(), &places, &resources.text(), &progress.part(0, 500)).await;
        let countries = country::find(&document, &resources.country(), &progress.part(500, 1000)).await;
        Self { clean, document, countries }
    }

    /// What the quick stages found.
    #[must_use]
    pub fn preview(self, resources: &Resources) -> Analysis {
        self.into_result(Statements::default(), resources)
    }

    /// The full result. With a memory, the network reads only new sequences; the result is the same.
    pub async fn whole(self, resources: &Resources, memory: Option<&Memory>, progress: &Progress) -> Analysis {
        let found = stages(&self.document, &self.countries, resources, memory, progress).await;
        self.into_result(found, resources)
    }

    /// The parts for which intermediate results are reported.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let all: usize = self.document.article_blocks().map(|(_, block)| block.tokens.len()).sum();
        let (mut read, mut next, mut parts) = (0, FIRST, Vec::new());
        for (at, block) in self.document.article_blocks() {
            read += block.tokens.len();
            let share = read * progress::WHOLE as usize / all.max(1);
            if share > LARGEST {
                break;
            }
            if read >= next {
                parts.push(Part { blocks: at + 1, share: u32::try_from(share).unwrap_or(progress::WHOLE) });
                next = read * TIMES;
            }
        }
        parts
    }

    /// The result of one part, using only that part; blocks, sentences and countries cover the whole article.
    pub async fn part(&self, part: Part, resources: &Resources, memory: &Memory, progress: &Progress) -> Analysis {
        let found = {
            let head = self.document.head(part.blocks);
            let inside = self.countries.partition_point(|mention| mention.span.end <= head.text.len());
            let countries = self.countries.get(..inside).unwrap_or_default();
            stages(&head, countries, resources, Some(memory), progress).await
        };
        let Document { blocks, sentences, .. } = &self.document;
        result(self.clean, blocks.clone(), sentences.clone(), self.countries.clone(), found, resources)
    }

    fn into_result(self, found: Statements, resources: &Resources) -> Analysis {
        let Document { blocks, sentences, .. } = self.document;
        result(self.clean, blocks, sentences, self.countries, found, resources)
    }
}

/// The result, with positions in the input text.
fn result(
    clean: &Clean<'_>,
    blocks: Vec<Block>,
    sentences: Vec<Sentence>,
    countries: Vec<CountryMention>,
    mut found: Statements,
    resources: &Resources,
) -> Analysis {
    found.checkability.resize(sentences.len(), 0);
    let analysis = Analysis {
        language: resources.languages.of(clean.text()),
        blocks,
        sentences,
        checkability: found.checkability,
        attributions: found.attributions,
        speakers: found.speakers.list,
        entities: found.speakers.entities,
        claims: found.claims,
        countries,
    };
    given::place(analysis, clean)
}

/// The results of the stages after the quick ones.
#[derive(Default)]
struct Statements {
    checkability: Vec<u16>,
    attributions: Vec<Attribution>,
    speakers: Speakers,
    claims: Vec<Claim>,
}

async fn stages(
    document: &Document<'_>,
    countries: &[CountryMention],
    resources: &Resources,
    memory: Option<&Memory>,
    progress: &Progress,
) -> Statements {
    // The share of time that each stage takes on a long article, in thousandths.
    let recall = resources.recall(memory);
    let asked = AnnotateResources { network: recall, ..resources.annotate() };
    let mut hearing = Hearing::new(document);
    let listen = |sequence: &Sequence| hearing.hear(sequence);
    let annotations = Annotations::read_in_steps(document, &asked, listen, &progress.part(0, 540)).await;
    let mentions = mention::find(&annotations, countries, &resources.mention(), &progress.part(540, 570)).await;
    let asked = AttributionResources { network: recall, ..resources.attribution() };
    let part = progress.part(570, 800);
    let attributions = attribution::find(&annotations, hearing.heard(), &asked, &part).await;
    let part = progress.part(800, 850);
    let speakers =
        speaker::resolve(&annotations, &mentions, countries, &attributions, &resources.speaker(), &part).await;
    let (attributions, speakers) = speaker::sure(attributions, speakers);
    let parts = resources.claim();
    let checkability = claim::checkability(document, &parts, &progress.part(850, 900)).await;
    let part = progress.part(900, 1000);
    let claims = claim::find(&annotations, &attributions, &speakers, countries, &checkability, &parts, &part).await;
    Statements { checkability, attributions, speakers, claims }
}
