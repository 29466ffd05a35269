//! Clauses of one form, looked for at each token of each sentence.

use std::ops::Range;

use super::draft::Draft;
use crate::annotate::Annotations;
use crate::attribution::AttributionResources;
use crate::text::document::Document;

/// The most tokens of what is said, so that each clause takes a bounded time.
const LONGEST: usize = 200;

/// The drafts that `clause` finds at the tokens of each sentence, in the order of the text.
pub(super) fn drafts(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    clause: impl Fn(&Annotations<'_>, &AttributionResources<'_>, &Range<usize>, usize) -> Option<Draft> + Copy,
) -> Vec<Draft> {
    let clauses = annotations.document().sentences.iter().flat_map(|sentence| {
        let tokens = sentence.tokens.clone();
        tokens.clone().filter_map(move |at| clause(annotations, resources, &tokens, at))
    });
    clauses.collect()
}

/// What is said from a token on, up to a stop outside quotation marks or the end of the sentence.
pub(super) fn until_stop(document: &Document<'_>, from: usize, sentence: &Range<usize>) -> Range<usize> {
    let stops = |&at: &usize| matches!(document.word(at), "." | ";" | "?" | "!") && document.quote_at(at).is_none();
    let limit = sentence.end.min(from + LONGEST);
    from..(from..limit).find(stops).unwrap_or(limit)
}
