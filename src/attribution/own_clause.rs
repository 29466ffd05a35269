//! What a reporting clause at the end of its sentence reports: "*The cull has gone too far*, argues Ana Ruiz. “You can
//! walk all day and see nothing.”" The network labels the quotation behind it instead.
//!
//! In: the drafts of an article. Out: the same with the clause as their content; the quotation has no cue of its own.

use std::ops::Range;

use super::draft::Draft;
use super::outer;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;

/// The most tokens of the clause, so that each draft takes a bounded time.
const LONGEST: usize = 80;

/// Gives such clauses back.
pub(super) fn give_back(annotations: &Annotations<'_>, drafts: &mut Vec<Draft>) {
    let mut quotations = Vec::new();
    for draft in drafts.iter_mut() {
        let Some(clause) = before(annotations, draft) else { continue };
        let quoted = std::mem::replace(&mut draft.content, std::iter::once(clause).collect());
        if let Some(first) = quoted.first() {
            quotations.push(Draft::by_rule("uncued", None, first.start..first.start, quoted));
        }
    }
    drafts.extend(quotations);
}

/// The clause before a reporting clause whose draft has only what follows their sentence.
fn before(annotations: &Annotations<'_>, draft: &Draft) -> Option<Range<usize>> {
    let document = annotations.document();
    let source = draft.source.as_ref().filter(|_| !draft.cue.is_empty())?;
    let sentence = document.sentences.get(document.sentence_at(draft.cue.start)?)?.tokens.clone();
    let comma = source.start.min(draft.cue.start).checked_sub(1)?;
    let clause = sentence.start..comma;
    let is_beside = source.end == draft.cue.start || draft.cue.end == source.start;
    let is_closing = is_beside && document.word(comma) == "," && annotations.pos(source.start) != Pos::Relative;
    let is_behind = draft.content.first().is_some_and(|part| part.start >= sentence.end);
    let is_clause = clause.len() <= LONGEST
        && outer::is_main_clause(annotations, &clause)
        && !clause.clone().any(|at| document.quote_at(at).is_some());
    (is_closing && is_behind && is_clause).then_some(clause)
}
