//! Statements split by their reporting clause: "The bridge, she said, is safe."
//!
//! In: the drafts of an article. If the network has labelled only the words before the clause, the rest of the sentence
//! is added to the content, unless another draft uses it or it describes the source ("…, according to Ana Ruiz, who runs
//! the port").

use std::ops::Range;

use super::boundary;
use super::combine::Free;
use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::rule;
use crate::text::document::Document;
use crate::text::token::Token;

/// The most words of a reporting clause besides source and cue ("she said on Monday").
const ASIDE: usize = 4;

/// Adds the second half where it is missing.
pub(super) fn complete(annotations: &Annotations<'_>, drafts: &mut [Draft]) {
    let document = annotations.document();
    let free = Free::of(0..document.tokens.len(), drafts);
    for draft in drafts {
        if let [before] = draft.content.as_slice()
            && let Some(rest) = second_half(document, before, &draft.cue, draft.source.as_ref())
            && free.is_all(&rest)
            && !describes(annotations, draft, before, &rest)
        {
            draft.content.push(rest);
        }
    }
}

/// Whether what follows the clause describes its source: that is no pronoun and ends the clause, what stands before the
/// clause is a whole sentence, and what follows does not go on from it.
fn describes(annotations: &Annotations<'_>, draft: &Draft, before: &Range<usize>, rest: &Range<usize>) -> bool {
    let Some(source) = draft.source.as_ref().filter(|source| source.start >= draft.cue.end) else { return false };
    let is_pronoun = annotations.pos(source.start) == Pos::Pronoun;
    let makes_clause = |at: usize| annotations.pos(at).makes_clause();
    let is_whole = before.clone().any(makes_clause) && annotations.pos(before.start) != Pos::Preposition;
    let goes_on = annotations.pos(rest.start) == Pos::Conjunction;
    let is_relative = annotations.pos(rest.start) == Pos::Relative;
    !is_pronoun && (is_whole && !goes_on || is_relative) && rule::applies("attribution.split.describes")
}

/// The rest of the sentence behind a reporting clause between two commas that follows on the content.
fn second_half(
    document: &Document<'_>,
    before: &Range<usize>,
    cue: &Range<usize>,
    source: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    let source = source?;
    let clause = cue.start.min(source.start)..cue.end.max(source.end);
    let sentence = document.sentences.get(document.sentence_at(cue.start)?)?.tokens.clone();
    let comma = |at: usize| document.word(at) == ",";
    let ends_with_comma = (1..=2).any(|back| before.end.checked_sub(back).is_some_and(comma));
    let follows =
        (before.end == clause.start && ends_with_comma) || (before.end + 1 == clause.start && comma(before.end));
    let is_aside = clause.len() <= cue.len() + source.len() + ASIDE;
    let opens = before.start <= sentence.start + 1 && before.start >= sentence.start;
    let second = (clause.end..(clause.end + ASIDE).min(sentence.end)).find(|&at| comma(at))?;
    let end = (second + 1..sentence.end).rev().find(|&at| document.token(at).is_some_and(Token::is_word))? + 1;
    let is_quoted = |at: usize| boundary::outermost(document, at).is_some();
    let alike = is_quoted(before.end.saturating_sub(1)) == is_quoted(second + 1);
    (follows && is_aside && opens && alike && second + 2 < end).then_some(second + 1..end)
}
