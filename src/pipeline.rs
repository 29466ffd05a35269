//! The whole data flow on one screen.

use crate::annotate::Annotations;
use crate::pace::{self, Pace};
use crate::resources::Resources;
use crate::result::analysis::Analysis;
use crate::text::document::Document;
use crate::{attribution, claim, country, mention, speaker};

/// Reads an article: any text, no panic, in time linear in its length.
#[must_use]
pub fn analyze(text: &str, resources: &Resources) -> Analysis {
    pace::run(analyze_in_steps(text, resources, &Pace::new()))
}

/// The quick stages alone, for a first sight within milliseconds: blocks, sentences and countries.
#[must_use]
pub fn preview(text: &str, resources: &Resources) -> Analysis {
    pace::run(preview_in_steps(text, resources, &Pace::new()))
}

/// [`analyze`], resting on its way.
pub async fn analyze_in_steps(text: &str, resources: &Resources, pace: &Pace) -> Analysis {
    // The parts of the time that the stages take of a long article, in thousandths.
    let document = Document::read_in_steps(text, resources, &pace.part(0, 10)).await;
    let countries = country::find(&document, resources, &pace.part(10, 20)).await;
    let part = pace.part(20, 550);
    let annotations = Annotations::read_in_steps(&document, resources.network.tagger(), &resources.lemmas, &part).await;
    let mentions = mention::find(&document, &countries, resources, &pace.part(550, 580)).await;
    let attributions = attribution::find(&annotations, resources, &pace.part(580, 800)).await;
    let part = pace.part(800, 850);
    let speakers = speaker::resolve(&document, &mentions, &countries, &attributions, resources, &part).await;
    let checkability = claim::checkability(&document, resources, &pace.part(850, 900)).await;
    let part = pace.part(900, 1000);
    let claims = claim::find(&document, &attributions, &speakers, &countries, &checkability, resources, &part).await;
    Analysis {
        blocks: document.blocks,
        sentences: document.sentences,
        checkability,
        attributions,
        speakers: speakers.list,
        claims,
        countries,
    }
}

/// [`preview`], resting on its way.
pub async fn preview_in_steps(text: &str, resources: &Resources, pace: &Pace) -> Analysis {
    let document = Document::read_in_steps(text, resources, &pace.part(0, 500)).await;
    let countries = country::find(&document, resources, &pace.part(500, 1000)).await;
    let checkability = vec![0; document.sentences.len()];
    Analysis { blocks: document.blocks, sentences: document.sentences, checkability, countries, ..Analysis::default() }
}
