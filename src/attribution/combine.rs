//! The two engines together: the network finds, quotation marks bound, rules add what only they see.
//!
//! In: a document. Out: drafts in the order of the text, each naming the engine that found it.

use std::ops::Range;

use super::boundary;
use super::link::Linked;
use super::rules::{self, Draft};
use crate::document::Document;
use crate::resources::Resources;

/// The drafts of an article.
pub(super) fn drafts(document: &Document<'_>, resources: &Resources) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = resources
        .network
        .find(document)
        .into_iter()
        .map(|found| {
            let Linked { source, cue, mut content } = found.parts;
            boundary::widen(document, &mut content, &[Some(cue.clone()), source.clone()]);
            Draft { content, cue, source, rule: "network", score: Some(found.margin) }
        })
        .collect();
    let mut taken = vec![false; document.tokens.len()];
    for draft in &drafts {
        for at in draft.content.iter().chain([&draft.cue]).cloned().flatten() {
            if let Some(slot) = taken.get_mut(at) {
                *slot = true;
            }
        }
    }
    let is_free = |range: &Range<usize>| range.clone().all(|at| taken.get(at) == Some(&false));
    let missed = rules::article(document, resources)
        .into_iter()
        .filter(|draft| is_free(&draft.cue) && draft.content.iter().all(is_free));
    drafts.extend(missed);
    drafts.sort_by_key(first_token);
    drafts
}

fn first_token(draft: &Draft) -> usize {
    draft.content.iter().chain([&draft.cue]).chain(&draft.source).map(|part| part.start).min().unwrap_or(0)
}
