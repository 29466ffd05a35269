//! The whole data flow on one screen.

use crate::analysis::Analysis;
use crate::document::Document;
use crate::resources::Resources;
use crate::{attribution, claim, country, mention, speaker};

/// Reads an article: any text, no panic, in time linear in its length.
#[must_use]
pub fn analyze(text: &str, resources: &Resources) -> Analysis {
    let document = Document::read(text, resources);
    let countries = country::find(&document, resources);
    let mentions = mention::find(&document, &countries, resources);
    let attributions = attribution::find(&document, resources);
    let speakers = speaker::resolve(&document, &mentions, &countries, &attributions, resources);
    let checkability = claim::checkability(&document, resources);
    let claims = claim::find(&document, &attributions, &speakers, &countries, &checkability, resources);
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

/// The quick stages alone, for a first sight within milliseconds: blocks, sentences and countries.
#[must_use]
pub fn preview(text: &str, resources: &Resources) -> Analysis {
    let document = Document::read(text, resources);
    let countries = country::find(&document, resources);
    let checkability = vec![0; document.sentences.len()];
    Analysis { blocks: document.blocks, sentences: document.sentences, checkability, countries, ..Analysis::default() }
}
