//! Quotations that end inside a clause of any verb: "“Tomorrow,” climber Ana Ruiz *shot back*.", "“Is it safe?” a woman in
//! the second row *called out*."
//!
//! In: the drafts of an article. Out: one more per such clause, unless its verb or its quotation has a draft already. The
//! clause has a subject right behind the quotation, then a verb, and no object.

use std::ops::Range;

use super::draft::Draft;
use super::subject;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;

/// The most tokens from the quotation to the verb.
const REACH: usize = 14;

/// The clauses that no draft has.
pub(super) fn drafts(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    known: &[Draft],
) -> Vec<Draft> {
    let document = annotations.document();
    let is_known = Known::of(annotations, known);
    let quotes = document.quotes.iter().filter(|quote| quote.closed && quote.inside.is_none());
    let clauses = quotes.filter_map(|quote| clause(annotations, resources, &quote.tokens));
    clauses.filter(|clause| !is_known.has(clause)).collect()
}

fn clause(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, quote: &Range<usize>) -> Option<Draft> {
    let document = annotations.document();
    let goes_on = matches!(document.word(quote.end.checked_sub(2)?), "," | "?" | "!");
    let sentence = document.sentences.get(document.sentence_at(quote.end)?)?.tokens.clone();
    // "“Is it safe?” | a woman called out": a stop inside the marks may end a sentence.
    let is_same = sentence.contains(&quote.start) || sentence.start == quote.end && !document.is_capital(quote.end);
    let end = sentence.end;
    // Behind another noun the verb may look like a participle: "a woman in the second row called out".
    let is_verb = |at: usize| {
        matches!(annotations.pos(at), Pos::Past | Pos::PresentThird | Pos::Participle)
            && !resources.cues.auxiliary.contains(document.lower(at))
    };
    let verb = (quote.end..end.min(quote.end + REACH)).find(|&at| is_verb(at))?;
    let source = subject::between(annotations, resources, quote.end, verb)?;
    let is_small = |at: usize| matches!(annotations.pos(at), Pos::Particle | Pos::Adverb);
    let behind = (verb + 1..end).find(|&at| !is_small(at)).unwrap_or(end);
    let is_alone = behind == end || matches!(document.word(behind), "." | "," | "!");
    (goes_on && is_same && is_alone)
        .then(|| Draft::by_rule("parenthetical", Some(source), verb..behind, vec![quote.clone()]))
}

/// What the drafts have.
struct Known {
    /// For each token whether it is part of a cue.
    cue: Vec<bool>,
    /// For each token of a content the sentence of its cue.
    content: Vec<Option<usize>>,
    /// For each token its sentence.
    sentence: Vec<Option<usize>>,
}

impl Known {
    fn of(annotations: &Annotations<'_>, drafts: &[Draft]) -> Self {
        let document = annotations.document();
        let tokens = 0..document.tokens.len();
        let sentence: Vec<Option<usize>> = tokens.clone().map(|at| document.sentence_at(at)).collect();
        let (mut cue, mut content) = (vec![false; tokens.len()], vec![None; tokens.len()]);
        for draft in drafts.iter().filter(|draft| !draft.cue.is_empty()) {
            cue.get_mut(draft.cue.clone()).unwrap_or_default().fill(true);
            for part in &draft.content {
                content.get_mut(part.clone()).unwrap_or_default().fill(document.sentence_at(draft.cue.start));
            }
        }
        Self { cue, content, sentence }
    }

    /// Whether a draft has the verb of a clause as its cue, or its quotation with a cue in the same sentence.
    fn has(&self, clause: &Draft) -> bool {
        let here = self.sentence.get(clause.cue.start).copied().flatten();
        let mut quoted = clause.content.iter().cloned().flatten();
        clause.cue.clone().any(|at| self.cue.get(at) == Some(&true))
            || quoted.any(|at| here.is_some() && self.content.get(at).copied().flatten() == here)
    }
}
