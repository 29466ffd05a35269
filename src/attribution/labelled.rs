//! Quotations behind a name and a colon: "Captain Ana Ruiz: “We fear nobody.”", "Ana Ruiz, 41, from Lima: “…”".
//!
//! In: an annotated document. Out: one draft per such quotation, with its colon as the cue. What stands before the colon
//! opens the sentence, names a person and has no verb: "Ana Ruiz wrote: “…”" is a reporting clause.

use std::ops::Range;

use super::boundary;
use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::text::block::BlockKind;
use crate::text::document::Document;

/// The most tokens before the colon.
const LABEL: usize = 12;
/// A quotation of fewer tokens, its marks included, is a title.
const SHORTEST: usize = 6;

/// The labelled quotations of an article.
pub(super) fn drafts(annotations: &Annotations<'_>) -> Vec<Draft> {
    let document = annotations.document();
    let draft = |at: usize| {
        let sentence = document.sentence_at(at).and_then(|at| document.sentences.get(at))?;
        let quote = boundary::outermost(document, at + 1).filter(|quote| quote.start == at + 1)?;
        let source = person(annotations, sentence.tokens.start..at)?;
        (quote.len() >= SHORTEST && is_running(document, at))
            .then(|| Draft::by_rule("speaker-label", Some(source), at..at + 1, vec![quote]))
    };
    (0..document.tokens.len()).filter(|&at| document.word(at) == ":").filter_map(draft).collect()
}

/// The phrase up to a person's name that opens a label without verbs.
fn person(annotations: &Annotations<'_>, label: Range<usize>) -> Option<Range<usize>> {
    let is_person = |at: usize| annotations.name(at) == Some(NameKind::Person);
    // The length is asked first: otherwise many colons in one long sentence take quadratic time.
    if label.len() > LABEL || label.clone().any(|at| annotations.pos(at).makes_clause()) {
        return None;
    }
    let first = label.clone().find(|&at| is_person(at))?;
    let end = (first..label.end).find(|&at| !is_person(at)).unwrap_or(label.end);
    let is_apart = end == label.end || annotations.document().word(end) == ",";
    let opens = !matches!(annotations.pos(label.start), Pos::Preposition | Pos::Conjunction | Pos::Adverb);
    let is_phrase = (label.start..first).all(|at| !annotations.pos(at).is_verb());
    (is_apart && opens && is_phrase).then_some(label.start..end)
}

fn is_running(document: &Document<'_>, at: usize) -> bool {
    let block = document.block_at(at).and_then(|at| document.blocks.get(at));
    block.is_some_and(|block| matches!(block.kind, BlockKind::Paragraph | BlockKind::List))
}
