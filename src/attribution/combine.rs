//! Combines the two engines: the network proposes drafts, quotation marks limit them, rules add what only rules find.
//!
//! Input: a document. Output: drafts in the order of the text, each with the engine that found it.

use std::ops::Range;

use super::draft::Draft;
use super::rules;
use super::{
    announced, apart, bare_clause, boundary, labelled, outer, passive, purpose, series, signed, source_check, split,
    spoken, stance, told, transcript, voice,
};
use crate::annotate::Annotations;
use crate::annotate::link::Linked;
use crate::annotate::network::{Found, Heard};
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::order;
use crate::rule;
use crate::text::block::BlockKind;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The fewest tokens of a quotation without a cue, its marks included; the same for signed ones.
const SHORTEST_UNCUED: usize = 6;
/// The most tokens of an addressee: "reporters", "the press".
const ADDRESSEE: usize = 2;

/// The drafts of an article's statements.
pub(super) fn drafts(
    annotations: &Annotations<'_>,
    Heard { found, orphans }: Heard,
    resources: &AttributionResources<'_>,
) -> Vec<Draft> {
    let document = annotations.document();
    let mut drafts: Vec<Draft> = found.into_iter().map(|found| drawn(document, found)).collect();
    source_check::mend(annotations, resources, &mut drafts);
    // "notes US10YT=RR rose": the code of a security behind its noun.
    if rule::applies("attribution.price-code") {
        let is_code = |at: usize| document.word(at + 1) == "=" || document.word(at).contains('=');
        drafts.retain(|draft| draft.cue.is_empty() || !is_code(draft.cue.end));
    }
    if rule::applies("attribution.subheading") {
        drafts.retain(|draft| draft.source.is_some() || !is_in_subheading(document, draft));
    }
    if rule::applies("attribution.series") {
        series::complete(annotations, &mut drafts);
    }
    if rule::applies("attribution.split") {
        split::complete(annotations, &mut drafts);
    }
    if rule::applies("attribution.transcript") {
        overrule(&mut drafts, transcript::drafts(annotations));
    }
    if rule::applies("attribution.signed") {
        overrule(&mut drafts, signed::drafts(document));
    }
    if rule::applies("attribution.labelled") {
        overrule(&mut drafts, labelled::drafts(annotations));
    }
    if rule::applies("attribution.announced") {
        let announced = announced::drafts(annotations, resources, &drafts);
        overrule(&mut drafts, announced);
    }
    if rule::applies("attribution.passive") {
        overrule(&mut drafts, passive::drafts(annotations, resources));
    }
    if rule::applies("attribution.spoken") {
        let spoken = spoken::drafts(annotations, resources, &drafts);
        overrule(&mut drafts, spoken);
    }
    if rule::applies("attribution.purpose") {
        add(document, &mut drafts, purpose::drafts(annotations, resources));
    }
    if rule::applies("attribution.told") {
        add(document, &mut drafts, told::drafts(annotations, resources));
    }
    if rule::applies("attribution.stance") {
        add(document, &mut drafts, stance::drafts(annotations, resources));
    }
    if rule::applies("attribution.outer") {
        let outer = outer::drafts(annotations, resources, &drafts);
        overrule(&mut drafts, outer);
    }
    if rule::applies("attribution.one-sentence") {
        drafts.iter_mut().for_each(|draft| boundary::within_sentence(document, draft));
    }
    if rule::applies("attribution.apart") {
        drafts.iter_mut().for_each(|draft| apart::leave_out_source(document, draft));
        drafts.iter_mut().for_each(|draft| apart::take_description(annotations, draft));
    }
    let certain = |draft: &Draft| is_certain(annotations, resources, draft) && is_whole(annotations, draft);
    let (unmistakable, others): (Vec<Draft>, Vec<Draft>) =
        rules::article(annotations, resources).into_iter().partition(|draft| {
            rule::applies("attribution.set-off") && is_set_off(document, draft)
                || rule::applies("attribution.closes-headline") && closes_headline(document, draft) && certain(draft)
        });
    overrule(&mut drafts, unmistakable);
    let mut others: Vec<Draft> = others.into_iter().filter(certain).collect();
    order::by_place(&mut others, |draft| (draft.cue.start, 0));
    for draft in &mut drafts {
        let at = others.partition_point(|rule| rule.cue.start < draft.cue.start);
        draft.agrees = others.get(at).filter(|rule| rule.cue.start == draft.cue.start).map(|rule| rule.rule);
    }
    if rule::applies("attribution.misread") {
        drop_misread(resources, document, &mut drafts, &others);
    }
    add(document, &mut drafts, others);
    if rule::applies("attribution.voice") {
        voice::keep(annotations, resources, &mut drafts);
    }
    if rule::applies("attribution.uncued") {
        drafts.extend(uncued(document, &drafts, orphans));
    }
    order::by_place(&mut drafts, |draft| (first_token(draft), 0));
    drafts
}

/// Adds those further drafts that take only what is free.
fn add(document: &Document<'_>, drafts: &mut Vec<Draft>, further: Vec<Draft>) {
    let fitting = Free::of(0..document.tokens.len(), drafts).fitting(further.into_iter());
    drafts.extend(fitting);
}

/// Quotations in running text without a cue, as separate statements; shorter ones are titles and scare quotes.
fn uncued(document: &Document<'_>, drafts: &[Draft], orphans: Vec<Range<usize>>) -> Vec<Draft> {
    let whole = orphans.into_iter().filter_map(|orphan| {
        let mut content = vec![orphan];
        boundary::widen(document, &mut content, &[]);
        let start = content.first()?.start;
        let quote = boundary::outermost(document, start)?;
        let block = document.block_at(start).and_then(|at| document.blocks.get(at))?;
        // "“Letters from the Salt Coast”, her documentary, …": a title, with no stop of its own.
        let last = quote.end.checked_sub(2)?;
        let is_title = document.word(quote.end) == ","
            && document.token(last).is_some_and(|token| token.kind != TokenKind::Mark)
            && rule::applies("attribution.title");
        if quote.len() < SHORTEST_UNCUED || block.kind != BlockKind::Paragraph || is_title {
            return None;
        }
        Some(Draft::by_rule("uncued", None, start..start, content))
    });
    Free::of(0..document.tokens.len(), drafts).fitting(whole)
}

/// What the network found as a draft, with whole quotations.
pub(super) fn drawn(document: &Document<'_>, found: Found) -> Draft {
    let Linked { source, cue, mut content } = found.parts;
    if rule::applies("attribution.whole-quotation") {
        boundary::widen(document, &mut content, &[Some(cue.clone()), source.clone()]);
    }
    Draft { content, cue, source, rule: "network", margin: Some(found.margin), agrees: None }
}

/// Whether a rule sees what the network may overlook: quotation marks, "said"; and with "that" or behind what is
/// said, every verb that takes a clause ("The bridge is safe, engineer Ana Ruiz quipped").
fn is_certain(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, draft: &Draft) -> bool {
    let document = annotations.document();
    let is_quoted = |part: &Range<usize>| {
        let opened = document.quotes.partition_point(|quote| quote.tokens.start < part.end);
        let last = opened.checked_sub(1).and_then(|at| document.quotes.get(at));
        last.is_some_and(|quote| quote.tokens.start >= part.start) || document.outer_quote_at(part.start).is_some()
    };
    let (cues, verb) = (&resources.cues, document.lower(draft.cue.start));
    let is_plain = rule::applies("attribution.plain") && draft.rule == "cue-verb" && cues.plain.contains(verb);
    let is_listed = rule::applies("attribution.listed")
        && matches!(draft.rule, "cue-that" | "inverted" | "parenthetical")
        && (cues.say.contains(verb) || cues.tell.contains(verb));
    // "maintains the bridge will be closed"
    let is_bare = || {
        let is_next = |part: &Range<usize>| part.start == draft.cue.end;
        let opens = |part: &Range<usize>| bare_clause::opens(annotations, resources, part.clone());
        draft.rule == "cue-verb"
            && annotations.pos(draft.cue.start).is_finite()
            && !bare_clause::is_subordinate(document, resources, draft)
            && draft.source.as_ref().is_some_and(|source| source.end == draft.cue.start)
            && draft.content.iter().all(|part| is_next(part) && opens(part))
            && rule::applies("attribution.bare-clause")
    };
    matches!(draft.rule, "headline-colon" | "source-phrase")
        || is_plain
        || is_bare()
        || is_listed
        || rule::applies("attribution.quoted") && draft.content.iter().any(is_quoted)
}

/// Whether a reporting clause that a rule reads has a noun phrase as its source, and what is said before or around it, or
/// after "that", is a clause or a quotation. Otherwise the rule has misread the sentence: "On March 4, Officer Ruiz
/// responded to a call", "with 3,546 cases reported".
fn is_whole(annotations: &Annotations<'_>, draft: &Draft) -> bool {
    if !matches!(draft.rule, "cue-verb" | "cue-that" | "inverted" | "parenthetical")
        || !rule::applies("attribution.whole-clause")
    {
        return true;
    }
    let makes_clause = |at: usize| annotations.pos(at).makes_clause();
    let opens = |source: &Range<usize>| {
        let first = annotations.pos(source.start);
        !matches!(first, Pos::Preposition | Pos::Conjunction | Pos::To | Pos::There) && !first.is_verb()
    };
    let is_phrase = draft.source.iter().all(|source| opens(source) && !source.clone().any(makes_clause));
    let is_quoted = |part: &Range<usize>| boundary::outermost(annotations.document(), part.start).is_some();
    let is_answer = draft.rule == "cue-verb" && draft.content.iter().all(|part| part.len() == 1);
    is_phrase && (is_answer || draft.content.iter().any(|part| is_quoted(part) || part.clone().any(makes_clause)))
}

/// Drops the network's drafts whose content is the name or the addressee of a reporting clause: "…, quipped Ana Ruiz",
/// "…, Ana Ruiz told reporters", "The mayor of Leeds, Ana Ruiz, said yes". The rules read the same cue.
fn drop_misread(
    resources: &AttributionResources<'_>,
    document: &Document<'_>,
    drafts: &mut Vec<Draft>,
    rules: &[Draft],
) {
    let inside = |part: &Range<usize>, whole: &Range<usize>| whole.start <= part.start && part.end <= whole.end;
    let is_misread = |draft: &Draft| {
        let at = rules.partition_point(|rule| rule.cue.start < draft.cue.start);
        let Some(rule) = rules.get(at).filter(|rule| rule.cue == draft.cue) else { return false };
        let known = |part: &Range<usize>| rule.content.iter().chain(&rule.source).any(|whole| inside(part, whole));
        let is_told = |part: &Range<usize>| part.start == draft.cue.end && part.len() <= ADDRESSEE;
        match rule.rule {
            "inverted" => draft.source.is_none() && draft.content.iter().all(known),
            "cue-verb" => draft.content.iter().all(|part| rule.source.iter().any(|source| inside(part, source))),
            "parenthetical" => {
                resources.cues.tell.contains(document.lower(draft.cue.start)) && draft.content.iter().any(is_told)
            }
            _ => false,
        }
    };
    drafts.retain(|draft| !is_misread(draft));
}

/// "‘A new bridge’ wanted": a subheading that names nobody repeats what the article reports.
fn is_in_subheading(document: &Document<'_>, draft: &Draft) -> bool {
    let block = document.block_at(draft.cue.start).and_then(|at| document.blocks.get(at));
    block.is_some_and(|block| block.kind == BlockKind::Subheading)
}

/// "Bridge plan dropped, says mayor" as a headline: its verbs are in the present, as the network knows cues to be.
fn closes_headline(document: &Document<'_>, draft: &Draft) -> bool {
    let block = document.block_at(draft.cue.start).and_then(|at| document.blocks.get(at));
    block.is_some_and(|block| block.kind == BlockKind::Headline)
        && matches!(draft.rule, "inverted" | "parenthetical")
        && draft.content.iter().all(|part| part.end <= draft.cue.start)
}

/// "But, the mayor insisted, the bridge is safe": a reporting clause between commas after the first word of a sentence.
fn is_set_off(document: &Document<'_>, draft: &Draft) -> bool {
    let sentence = document.sentence_at(draft.cue.start).and_then(|at| document.sentences.get(at));
    let start = draft.source.as_ref().map_or(draft.cue.start, |source| source.start);
    draft.rule == "parenthetical"
        && sentence.is_some_and(|sentence| sentence.tokens.start + 2 == start)
        && draft.source.as_ref().is_some_and(|source| source.end == draft.cue.start)
        && document.word(draft.cue.end) == ","
}

/// Where the layout of the page or the form of a clause says whose words they are (`certain`, in the order of the
/// text), they are; what is reported in them is nested.
fn overrule(drafts: &mut Vec<Draft>, certain: Vec<Draft>) {
    let parts =
        |draft: &Draft| draft.content.iter().chain([&draft.cue]).chain(&draft.source).cloned().collect::<Vec<_>>();
    let whole: Vec<Range<usize>> = certain
        .iter()
        .filter_map(|draft| Some(first_token(draft)..parts(draft).iter().map(|part| part.end).max()?))
        .collect();
    let is_theirs = |part: &Range<usize>| {
        let after = whole.partition_point(|range| range.start < part.end);
        after.checked_sub(1).and_then(|before| whole.get(before)).is_some_and(|range| part.start < range.end)
    };
    drafts.retain(|draft| !parts(draft).iter().any(is_theirs));
    drafts.extend(certain);
}

fn first_token(draft: &Draft) -> usize {
    draft.content.iter().chain([&draft.cue]).chain(&draft.source).map(|part| part.start).min().unwrap_or(0)
}

/// Which tokens of a range no draft has as its content or cue.
pub(super) struct Free {
    /// The first token.
    start: usize,
    /// How many tokens before each are taken.
    taken: Vec<usize>,
}

impl Free {
    pub(super) fn of(tokens: Range<usize>, drafts: &[Draft]) -> Self {
        let mut taken = vec![0; tokens.len() + 1];
        for draft in drafts {
            for at in draft.content.iter().chain([&draft.cue]).cloned().flatten() {
                if let Some(slot) = (at + 1).checked_sub(tokens.start).and_then(|at| taken.get_mut(at)) {
                    *slot = 1;
                }
            }
        }
        let mut sum = 0;
        for slot in &mut taken {
            sum += *slot;
            *slot = sum;
        }
        Self { start: tokens.start, taken }
    }

    pub(super) fn is_all(&self, range: &Range<usize>) -> bool {
        let before = |at: usize| at.checked_sub(self.start).and_then(|at| self.taken.get(at));
        before(range.start) == before(range.end)
    }

    /// Those further drafts that take only what is free, each behind the one before.
    pub(super) fn fitting(&self, further: impl Iterator<Item = Draft>) -> Vec<Draft> {
        let (mut out, mut reached) = (Vec::new(), 0);
        for draft in further {
            let parts: Vec<&Range<usize>> = draft.content.iter().chain([&draft.cue]).collect();
            let end = parts.iter().map(|part| part.end).max();
            if parts.iter().all(|part| part.start >= reached && self.is_all(part)) {
                reached = end.unwrap_or(reached);
                out.push(draft);
            }
        }
        out
    }
}
