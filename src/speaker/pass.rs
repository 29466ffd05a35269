//! What one pass over the events settles.

use super::recent::Recent;
use crate::evidence::Evidence;

/// The events that are settled so far, and who was mentioned last.
#[derive(Default)]
pub(super) struct Pass {
    /// For each event its entity, `None` where the text does not say or it was not its turn.
    pub(super) of: Vec<Option<usize>>,
    /// For each event why.
    pub(super) because: Vec<Vec<Evidence>>,
    /// For each pronoun its candidates with their scores, best first.
    pub(super) fits: Vec<Vec<(i32, usize)>>,
    /// For each event whether its turn has come.
    pub(super) done: Vec<bool>,
    pub(super) recent: Recent,
}

impl Pass {
    /// Nothing settled of so many events.
    pub(super) fn over(events: usize) -> Self {
        Self {
            of: vec![None; events],
            because: vec![Vec::new(); events],
            fits: vec![Vec::new(); events],
            done: vec![false; events],
            recent: Recent::default(),
        }
    }
}
