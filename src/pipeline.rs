//! The whole data flow on one screen.

use crate::annotate::Annotations;
use crate::progress::{self, Progress};
use crate::resources::Resources;
use crate::result::analysis::Analysis;
use crate::result::given;
use crate::text::block::structure::{Places, Structure};
use crate::text::clean::Clean;
use crate::text::document::Document;
use crate::{attribution, claim, country, mention, speaker};

/// Reads an article: any text, no panic, in time linear in its length.
#[must_use]
pub fn analyze(text: &str, resources: &Resources) -> Analysis {
    progress::run(analyze_in_steps(text, &Structure::default(), resources, &Progress::new()))
}

/// The quick stages alone, for a first sight within milliseconds: blocks, sentences and countries.
#[must_use]
pub fn preview(text: &str, resources: &Resources) -> Analysis {
    progress::run(preview_in_steps(text, &Structure::default(), resources, &Progress::new()))
}

/// [`analyze`], with what the HTML of a page says of its lines, yielding on its way.
pub async fn analyze_in_steps(
    text: &str,
    structure: &Structure,
    resources: &Resources,
    progress: &Progress,
) -> Analysis {
    // The parts of the time that the stages take of a long article, in thousandths.
    let clean = Clean::read(text, &resources.text());
    let places = Places::new(structure, &clean);
    let document = Document::read_in_steps(clean.text(), &places, &resources.text(), &progress.part(0, 10)).await;
    let countries = country::find(&document, &resources.country(), &progress.part(10, 20)).await;
    let part = progress.part(20, 550);
    let annotations = Annotations::read_in_steps(&document, &resources.annotate(), &part).await;
    let mentions = mention::find(&annotations, &countries, &resources.mention(), &progress.part(550, 580)).await;
    let attributions = attribution::find(&annotations, &resources.attribution(), &progress.part(580, 800)).await;
    let part = progress.part(800, 850);
    let speakers =
        speaker::resolve(&annotations, &mentions, &countries, &attributions, &resources.speaker(), &part).await;
    let parts = resources.claim();
    let checkability = claim::checkability(&document, &parts, &progress.part(850, 900)).await;
    let part = progress.part(900, 1000);
    let claims = claim::find(&annotations, &attributions, &speakers, &countries, &checkability, &parts, &part).await;
    let found = Analysis {
        language: resources.languages.of(clean.text()),
        blocks: document.blocks,
        sentences: document.sentences,
        checkability,
        attributions,
        speakers: speakers.list,
        entities: speakers.entities,
        claims,
        countries,
    };
    given::place(found, &clean)
}

/// [`preview`], yielding on its way.
pub async fn preview_in_steps(
    text: &str,
    structure: &Structure,
    resources: &Resources,
    progress: &Progress,
) -> Analysis {
    let clean = Clean::read(text, &resources.text());
    let places = Places::new(structure, &clean);
    let document = Document::read_in_steps(clean.text(), &places, &resources.text(), &progress.part(0, 500)).await;
    let countries = country::find(&document, &resources.country(), &progress.part(500, 1000)).await;
    let checkability = vec![0; document.sentences.len()];
    let found = Analysis {
        language: resources.languages.of(clean.text()),
        blocks: document.blocks,
        sentences: document.sentences,
        checkability,
        countries,
        ..Analysis::default()
    };
    given::place(found, &clean)
}
