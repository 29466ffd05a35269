//! The two engines together: the network finds, quotation marks bound, rules add what only they see.
//!
//! In: a document. Out: drafts in the order of the text, each naming the engine that found it.

use std::ops::Range;

use super::link::Linked;
use super::rules::{self, Draft};
use super::{boundary, split};
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
    split::complete(document, &mut drafts);
    let free = Free::of(document.tokens.len(), &drafts);
    let missed = rules::article(document, resources)
        .into_iter()
        .filter(|draft| free.is_all(&draft.cue) && draft.content.iter().all(|content| free.is_all(content)));
    drafts.extend(missed);
    drafts.sort_by_key(first_token);
    drafts
}

fn first_token(draft: &Draft) -> usize {
    draft.content.iter().chain([&draft.cue]).chain(&draft.source).map(|part| part.start).min().unwrap_or(0)
}

/// Which tokens no draft has as its content or cue.
pub(super) struct Free {
    /// How many tokens before each are taken.
    taken: Vec<usize>,
}

impl Free {
    pub(super) fn of(tokens: usize, drafts: &[Draft]) -> Self {
        let mut taken = vec![0; tokens + 1];
        for draft in drafts {
            for at in draft.content.iter().chain([&draft.cue]).cloned().flatten() {
                if let Some(slot) = taken.get_mut(at + 1) {
                    *slot = 1;
                }
            }
        }
        let mut sum = 0;
        for slot in &mut taken {
            sum += *slot;
            *slot = sum;
        }
        Self { taken }
    }

    pub(super) fn is_all(&self, range: &Range<usize>) -> bool {
        self.taken.get(range.start) == self.taken.get(range.end)
    }
}
