//! What one reporting clause reports: the content that its source and its cue belong to.
//!
//! In: a cue in a piece of a sentence. Out: a [`Draft`]. Where the clause ends, and what stands around it, is told by
//! `clause_edge.rs`.

use std::ops::Range;

use super::AttributionResources;
use super::cue::{Cue, CueKind};
use super::draft::Draft;
use super::source;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::text::document::Document;

/// The fewest tokens of a content.
pub(super) const SHORTEST: usize = 2;

pub(super) struct ClauseReader<'a> {
    pub(super) annotations: &'a Annotations<'a>,
    pub(super) document: &'a Document<'a>,
    pub(super) resources: &'a AttributionResources<'a>,
    pub(super) region: Range<usize>,
}

impl ClauseReader<'_> {
    pub(super) fn draft(&self, cue: &Cue, last_source: Option<Range<usize>>) -> Option<Draft> {
        match cue.kind {
            CueKind::Noun => self.noun(cue),
            _ => self.verb(cue, last_source),
        }
    }

    /// "the mayor's claim that …".
    fn noun(&self, cue: &Cue) -> Option<Draft> {
        let owner = cue
            .tokens
            .start
            .checked_sub(1)
            .filter(|&at| at > self.region.start && self.annotations.pos(at) == Pos::Genitive);
        let possessive = cue
            .tokens
            .start
            .checked_sub(1)
            .filter(|&at| self.resources.cues.possessive.contains(self.document.lower(at)));
        let source = match (owner, possessive) {
            (Some(owner), _) => Some(self.name_before(owner)),
            (None, Some(at)) => Some(at..at + 1),
            (None, None) => return None,
        };
        self.whole(Some(cue.tokens.end + 1..self.clause_end(cue.tokens.end)), cue, source, "cue-noun")
    }

    /// The words of a name or phrase that end before a possessive.
    fn name_before(&self, end: usize) -> Range<usize> {
        let part = |at: usize| self.document.token(at).is_some_and(|t| t.is_word()) && self.document.is_capital(at);
        let mut start = end.saturating_sub(1);
        while start > self.region.start && part(start) && part(start - 1) {
            start -= 1;
        }
        if start > self.region.start && self.resources.cues.determiner.contains(self.document.lower(start - 1)) {
            start -= 1;
        }
        start..end
    }

    fn verb(&self, cue: &Cue, last_source: Option<Range<usize>>) -> Option<Draft> {
        let (verb, limit) = (cue.tokens.start, self.limit());
        let continuing = self.annotations.pos(verb) == Pos::Gerund;
        let preceded = verb.checked_sub(1).is_some_and(|at| self.is(at, ",") || self.closes(at));
        // "…, said the mayor": the source follows.
        // "…, opposed the mayor" reports nothing; "“No,” objected the mayor" does.
        let quoted = verb.checked_sub(1).is_some_and(|at| self.closes(at));
        let follows = preceded && !continuing && (cue.kind != CueKind::Object || quoted);
        // Nor do "yes" and "no" speak: "Ana Ruiz, a nurse, said no".
        let after = source::after(self.annotations, self.resources, cue.tokens.end, limit)
            .filter(|source| follows && !self.answers(cue, source));
        if let Some(source) = after {
            let content = self.around(verb, source.end);
            if !content.is_empty() {
                return self.whole(content, cue, Some(source), "inverted");
            }
        }
        // "She smiled and said": the subject is the one that spoke before.
        let joined = verb.checked_sub(1).is_some_and(|at| matches!(self.document.lower(at), "and" | "but" | "then"));
        let source = if continuing || joined {
            last_source
        } else {
            source::before(self.annotations, self.resources, verb, self.region.start)
        };
        if source.is_none() && (joined || !continuing) {
            return None;
        }
        let start = if continuing { verb } else { source.as_ref().map_or(verb, |source| source.start) };
        // "The bridge, he said, is safe", "“It is safe,” he said".
        let before =
            start.checked_sub(1).filter(|&at| at >= self.region.start && (self.is(at, ",") || self.closes(at)));
        if let (Some(_), false, true) = (before, continuing, self.ends_clause(cue)) {
            let content = self.around(start, self.skip_when(cue.tokens.end));
            if content.iter().any(|part| part.len() >= SHORTEST) {
                return self.whole(content, cue, source, "parenthetical");
            }
        }
        let (content, rule) = self.content_after(cue)?;
        self.whole(Some(content), cue, source, rule)
    }

    /// "said (on Monday) (that) …", "told the press (that) …", "disputed …".
    fn content_after(&self, cue: &Cue) -> Option<(Range<usize>, &'static str)> {
        let limit = self.limit();
        let mut at = cue.tokens.end;
        if cue.kind == CueKind::Tell {
            at = self.skip_addressee(at);
        }
        at = self.skip_when(at);
        let leads = cue.tokens.start <= self.region.start + 4;
        if self.is(at, ":") || self.is(at, ",") && (self.opens(at + 1) || leads) {
            return Some((at + 1..limit, "colon"));
        }
        let end = self.clause_end(at);
        let content = at..end;
        if self.opens(at) {
            return Some((content, "quotation-after"));
        }
        if self.answers(cue, &content) {
            return Some((content, "cue-verb"));
        }
        if content.len() < SHORTEST {
            return None;
        }
        match (self.document.lower(at), cue.kind) {
            ("that", _) => Some((at + 1..end, "cue-that")),
            (_, CueKind::Say | CueKind::Tell) if self.starts_clause(at) && content.len() > 2 => {
                Some((content, "cue-verb"))
            }
            _ => None,
        }
    }

    /// "said yes", "answered no": one word that is a whole statement.
    fn answers(&self, cue: &Cue, content: &Range<usize>) -> bool {
        let is_reply = self.resources.cues.reply.contains(self.document.lower(content.start));
        cue.kind == CueKind::Say && content.len() == 1 && is_reply
    }

    /// Whether a noun phrase starts here, as the subject of a clause would.
    fn starts_clause(&self, at: usize) -> bool {
        let (word, lower) = (self.document.word(at), self.document.lower(at));
        let cues = &self.resources.cues;
        let out = cues.closed.contains(lower);
        let starts = self.document.is_capital(at)
            || word.starts_with(char::is_numeric)
            || cues.determiner.contains(lower)
            || cues.pronoun.contains(lower);
        starts
            || !out
                && word.starts_with(char::is_lowercase)
                && self.document.token(at).is_some_and(|token| token.is_word())
    }

    /// A draft whose contents take the quotations that they touch whole.
    fn whole(
        &self,
        content: impl IntoIterator<Item = Range<usize>>,
        cue: &Cue,
        source: Option<Range<usize>>,
        rule: &'static str,
    ) -> Option<Draft> {
        let outer = |at: usize| self.document.outer_quote_at(at).and_then(|at| self.document.quotes.get(at));
        let apart =
            |at: usize| outer(at).map(|q| q.tokens.clone()).filter(|tokens| !tokens.contains(&cue.tokens.start));
        let widen = |part: Range<usize>| {
            let first = apart(part.start).map_or(part.start, |quote| quote.start);
            let last = apart(part.end.saturating_sub(1)).map_or(part.end, |quote| quote.end);
            first..last
        };
        let content: Vec<Range<usize>> = content.into_iter().filter(|part| part.start < part.end).map(widen).collect();
        let size: usize = content.iter().map(Range::len).sum();
        let is_whole = size >= SHORTEST || content.iter().any(|part| self.answers(cue, part));
        is_whole.then(|| Draft::by_rule(rule, source, cue.tokens.clone(), content))
    }
}
