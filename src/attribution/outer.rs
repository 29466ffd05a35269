//! Recovers outer statements: "The minister hopes that it works, his office said", "…, according to the bank".
//!
//! A token has only one label, so the network finds only one of two nested statements. In: the network's drafts. Out:
//! an outer statement for each sentence whose last clause reports everything before it, if the network did not use its
//! cue. Statements inside it are then found again by `nested`.
use std::ops::Range;

use super::according;
use super::boundary;
use super::draft::Draft;
use super::rules;
use super::subject;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::text::block::BlockKind;
use crate::text::document::Document;

/// The fewest tokens of a content.
const SHORTEST: usize = 4;
/// The most tokens of a closing clause with a hearer or a time.
const LONGEST_CLAUSE: usize = 24;
/// The most tokens of the source in a closing clause.
const LONGEST_SOURCE: usize = 12;
/// The most tokens of the source in "According to …, it works.".
const LONGEST_FRONTED: usize = 24;
/// Within how many tokens of a sentence's start "According to" is in front: "However, according to".
const BEFORE_FRONTED: usize = 3;

/// The outer statements that the network missed.
pub(super) fn drafts(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    found: &[Draft],
) -> Vec<Draft> {
    let document = annotations.document();
    let mut known = vec![false; document.tokens.len()];
    for at in found.iter().flat_map(|draft| draft.cue.clone()) {
        if let Some(slot) = known.get_mut(at) {
            *slot = true;
        }
    }
    let sentences = document
        .sentences
        .iter()
        .filter(|sentence| document.blocks.get(sentence.block).is_some_and(|block| block.kind == BlockKind::Paragraph));
    sentences
        .filter_map(|sentence| {
            let tokens = sentence.tokens.clone();
            let whole = phrase(annotations, tokens.clone()).or_else(|| clause(annotations, resources, tokens.clone()));
            let is_read = tokens.clone().any(|at| known.get(at) == Some(&true));
            let whole = whole.or_else(|| told(annotations, resources, tokens.clone(), is_read));
            whole.or_else(|| fronted(annotations, resources, tokens))
        })
        .filter(|draft| draft.cue.clone().all(|at| known.get(at) == Some(&false)))
        .collect()
}

/// "…, the mayor's office said.": the last cue of the sentence, a comma before its subject, nothing of weight behind
/// it.
fn clause(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    sentence: Range<usize>,
) -> Option<Draft> {
    let document = annotations.document();
    let draft = rules::last(annotations, resources, sentence.clone())?;
    let source = draft.source.clone()?;
    let [content] = draft.content.as_slice() else { return None };
    let is_whole = draft.rule == "parenthetical"
        && content.start == sentence.start
        && content.end <= source.start
        && content.len() >= SHORTEST
        && source.end == draft.cue.start
        && source.len() <= LONGEST_SOURCE
        && source.start.checked_sub(1).is_some_and(|at| document.word(at) == ",")
        && resources.cues.plain.contains(document.lower(draft.cue.start));
    is_whole.then_some(draft)
}

/// "…, food inspector Ana Ruiz told the court on Wednesday.": as above, with a hearer or a time behind the verb. What is
/// reported is a clause of its own, not the time of another one ("After the vote ended, …"). Verbs that ask for "that" are
/// read only at the end of a sentence of which the network read nothing (`is_read`).
fn told(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    sentence: Range<usize>,
    is_read: bool,
) -> Option<Draft> {
    let document = annotations.document();
    let last = sentence.end.checked_sub(1)?;
    let (verb, source) = closing_verb(annotations, resources, sentence.start..last, is_read)?;
    let comma = source.start.checked_sub(1).filter(|&at| at > sentence.start && document.word(at) == ",")?;
    let content = sentence.start..comma;
    let is_plain = |at: usize| document.outer_quote_at(at).is_none();
    let is_whole = is_main_clause(annotations, &content);
    let is_last = !(verb + 1..last).any(|at| annotations.pos(at) == Pos::To || document.word(at) == ",");
    let is_report = is_whole && is_last && (sentence.start..last).all(is_plain);
    is_report.then(|| Draft::by_rule("parenthetical", Some(source), verb..verb + 1, std::iter::once(content).collect()))
}

/// The last verb of a sentence and its subject, if it reports.
fn closing_verb(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    tokens: Range<usize>,
    is_read: bool,
) -> Option<(usize, Range<usize>)> {
    let (document, cues) = (annotations.document(), &resources.cues);
    let last = tokens.end.checked_sub(1)?;
    let closes = |at: usize| at == last && !is_read && cues.that.contains(document.lower(at));
    let reports = |at: usize| {
        let lists = [&cues.plain, &cues.tell, &cues.say];
        annotations.pos(at).is_finite() && (closes(at) || lists.iter().any(|list| list.contains(document.lower(at))))
    };
    let subject = |verb: usize| Some((verb, subject::before(annotations, resources, &(verb..verb + 1))?));
    // "…, figures from the bureau show.": read as a noun at the end.
    let is_shown = annotations.pos(last) == Pos::Noun && (closes(last) || cues.say.contains(document.lower(last)));
    let is_plural = |(_, source): &(usize, Range<usize>)| {
        source.clone().find(|&at| annotations.pos(at).is_noun()).is_some_and(|at| annotations.pos(at) == Pos::Nouns)
    };
    let near = || {
        let mut verbs = tokens.clone().rev().take(LONGEST_CLAUSE).filter(|&at| annotations.pos(at).makes_clause());
        verbs.next().filter(|&at| reports(at))
    };
    let shown = Some(last).filter(|_| is_shown).and_then(subject).filter(is_plural);
    shown.or_else(|| subject(near()?))
}

/// "…, according to the bank.", "… – according to Ana Ruiz, a spokeswoman for the bank."
fn phrase(annotations: &Annotations<'_>, sentence: Range<usize>) -> Option<Draft> {
    let document = annotations.document();
    let limit = before_stop(document, &sentence);
    let ends = |at: usize| matches!(document.word(at), "," | "-" | "–" | "—");
    let is_phrase = |at: usize| according::starts(document, at);
    // "“bilked out of millions,” according to the bank"
    let is_closed = |at: usize| {
        let quote = boundary::outermost(document, at - 1);
        quote.is_some_and(|quote| quote.end == at && at.checked_sub(2).is_some_and(&ends))
    };
    let at = (sentence.start + SHORTEST..limit).rev().find(|&at| is_phrase(at) && (ends(at - 1) || is_closed(at)))?;
    let comma = (at + 2..limit).find(|&at| ends(at)).unwrap_or(limit);
    // "one analyst | who also expects a busy start"
    let relative = || (at + 2..comma).find(|&at| annotations.pos(at) == Pos::Relative).unwrap_or(comma);
    let end = if (at + 2..comma).len() > LONGEST_SOURCE { relative() } else { comma };
    let source = at + 2..end;
    let is_short = (1..=LONGEST_SOURCE).contains(&source.len());
    let is_alone = document.quote_at(at).is_none() && describes(annotations, end..limit);
    // "“It is old. | It is safe,” Ruiz said, according to the bank.": the quotation belongs to it wholly, unless a stop
    // ends it.
    let quote = boundary::outermost(document, sentence.start).filter(|quote| quote.end < at);
    let stops = |quote: &Range<usize>| {
        quote.end.checked_sub(2).is_some_and(|last| matches!(document.word(last), "." | "?" | "!"))
    };
    let start = match quote.filter(|quote| quote.start < sentence.start) {
        Some(quote) if stops(&quote) => quote.end,
        Some(quote) => quote.start,
        None => sentence.start,
    };
    let content = start..if ends(at - 1) { at - 1 } else { at };
    (is_short && is_alone && start < at - 1)
        .then(|| Draft::by_rule("source-phrase", Some(source), at..at + 2, std::iter::once(content).collect()))
}

/// "According to the bank, the minister says that it works.", "But according to …": all that follows is its own.
fn fronted(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    sentence: Range<usize>,
) -> Option<Draft> {
    let document = annotations.document();
    let limit = before_stop(document, &sentence);
    let at = (sentence.start..limit).take(BEFORE_FRONTED).find(|&at| according::starts(document, at))?;
    let opens = |at: usize| matches!(annotations.pos(at), Pos::Conjunction | Pos::Adverb) || document.word(at) == ",";
    let cue = at..at + 2;
    let source = according::source(document, &cue)?;
    let comma = Some(source.end).filter(|&at| document.word(at) == ",")?;
    // "…, which has seen the letter, the fund is empty"
    let is_relative = annotations.pos(comma + 1) == Pos::Relative;
    let start = if is_relative { (comma + 1..limit).find(|&at| document.word(at) == ",")? + 1 } else { comma + 1 };
    let content = start..limit;
    let closes = |at: usize| boundary::outermost(document, at).is_none_or(|quote| quote.end <= sentence.end);
    let is_report = (sentence.start..at).all(opens)
        && document.quote_at(at).is_none()
        && source.len() <= LONGEST_FRONTED
        && !resources.cues.kept.contains(document.lower(source.start))
        && content.len() >= SHORTEST
        && content.clone().any(|at| annotations.pos(at).makes_clause())
        && content.clone().all(closes);
    let draft = || Draft::by_rule("source-phrase", Some(source), cue, std::iter::once(content).collect());
    let mut draft = is_report.then(draft)?;
    according::leave_out_apposition(annotations, &mut draft);
    Some(draft)
}

/// Where a sentence ends without its stop.
fn before_stop(document: &Document<'_>, sentence: &Range<usize>) -> usize {
    let last = sentence.end.checked_sub(1).filter(|&last| matches!(document.word(last), "." | "?" | "!"));
    last.unwrap_or(sentence.end)
}

/// Whether what stands before a reporting clause is a clause of its own, and not the time or the reason of another one.
pub(super) fn is_main_clause(annotations: &Annotations<'_>, tokens: &Range<usize>) -> bool {
    let first = annotations.pos(tokens.start);
    tokens.len() >= SHORTEST
        && !matches!(first, Pos::Preposition | Pos::Relative | Pos::Gerund | Pos::Participle | Pos::Adverb)
        && tokens.clone().any(|at| annotations.pos(at).makes_clause())
}

/// Whether what follows a source only says who it is: nothing, "who runs the bank", ", a spokeswoman for the bank".
fn describes(annotations: &Annotations<'_>, rest: Range<usize>) -> bool {
    let is_clause = |mut tokens: Range<usize>| tokens.any(|at| annotations.pos(at).makes_clause());
    let first = rest.start + usize::from(annotations.document().word(rest.start) == ",");
    match annotations.pos(first) {
        _ if rest.is_empty() => true,
        Pos::Relative => true,
        Pos::Determiner => first > rest.start && !is_clause(first..rest.end),
        _ => false,
    }
}
