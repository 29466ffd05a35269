//! Where a reporting clause and its content end: at "on Monday", behind the one who is told, before ", adding".

use std::ops::Range;

use super::cue::{Cue, CueKind};
use super::reporting_clause::{ClauseReader, SHORTEST};
use crate::annotate::pos::Pos;
use crate::text::token::TokenKind;

impl ClauseReader<'_> {
    /// Skips "on Monday", "last week", "in a statement", if the content continues after it.
    pub(super) fn skip_when(&self, at: usize) -> usize {
        let limit = self.limit();
        let lower = self.document.lower(at);
        let cues = &self.resources.cues;
        let day = |at: usize| cues.day.contains(self.document.lower(at));
        if day(at) {
            return at + 1;
        }
        if !cues.when.contains(lower) {
            return at;
        }
        let reach = at + 1..limit.min(at + 10);
        if let Some(that) = reach.clone().find(|&at| self.document.lower(at) == "that" || self.is(at, ":")) {
            return that;
        }
        if let Some(day) =
            reach.take(2).find(|&at| day(at) || matches!(self.document.lower(at), "week" | "month" | "year"))
        {
            return day + 1;
        }
        at
    }

    /// Skips the addressee: "reporters", "a news conference in Lima", "the Daily Herald".
    pub(super) fn skip_addressee(&self, at: usize) -> usize {
        let limit = self.limit();
        let cues = &self.resources.cues;
        let reach = at..limit.min(at + 12);
        if cues.pronoun.contains(self.document.lower(at))
            || cues.addressee.contains(self.document.lower(at))
                && !cues.determiner.contains(self.document.lower(at + 1))
        {
            return at + 1;
        }
        if let Some(mark) = reach
            .clone()
            .find(|&at| self.document.lower(at) == "that" || self.is(at, ":") || self.is(at, ",") || self.opens(at))
        {
            return mark;
        }
        // Past the first noun phrase: until a determiner, a pronoun or a name starts another one.
        let name = |at: usize| self.document.is_capital(at);
        let starts = |at: usize| {
            cues.determiner.contains(self.document.lower(at))
                || cues.pronoun.contains(self.document.lower(at))
                || name(at) && !name(at - 1)
        };
        let preposed = |at: usize| cues.inside.contains(self.document.lower(at - 1));
        (at + 1..reach.end).find(|&at| starts(at) && !preposed(at)).unwrap_or(at + 1)
    }

    /// Whether the reporting clause stops after its cue (or after "reporters", "on Monday"): a comma, a stop, the end.
    pub(super) fn ends_clause(&self, cue: &Cue) -> bool {
        let told = if cue.kind == CueKind::Tell { self.skip_addressee(cue.tokens.end) } else { cue.tokens.end };
        let at = self.skip_when(told);
        at >= self.limit()
            || self.document.token(at).is_some_and(|t| t.kind == TokenKind::Mark)
            || self.opens(at)
            || self.resources.cues.follow.contains(self.document.lower(at))
    }

    /// The words before and after a reporting clause in the middle or at the end of a sentence.
    pub(super) fn around(&self, start: usize, end: usize) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut last = start;
        while last > self.region.start
            && (self.is(last - 1, ",") || matches!(self.document.lower(last - 1), "and" | "but"))
        {
            last -= 1;
        }
        let first = self.region.start
            + usize::from(
                last > self.region.start + 1
                    && self.is(self.region.start + 1, ",")
                    && self.resources.cues.boundary.contains(self.document.lower(self.region.start)),
            );
        let conjunction = last - first.min(last) < SHORTEST && !self.closes(last.wrapping_sub(1));
        if last > first && !conjunction {
            parts.push(first..last);
        }
        let goes_on = self.is(end, ",")
            && self.annotations.pos(end + 1) != Pos::Gerund
            && !self.resources.cues.aside.contains(self.document.lower(end + 1));
        if goes_on && end + 1 < self.limit() && (self.opens(end + 1) || !self.closes(last.wrapping_sub(1))) {
            parts.push(end + 1..self.limit());
        }
        parts
    }

    /// The end of the clause that starts at `at`: before ", adding", ", according to", the final stop.
    pub(super) fn clause_end(&self, at: usize) -> usize {
        let limit = self.limit();
        let cues = &self.resources.cues;
        let cut = |at: usize| {
            let next = self.document.lower(at + 1);
            self.is(at, ",")
                && (next == "according"
                    || self.annotations.pos(at + 1) == Pos::Gerund
                        && (cues.say.contains(next) || cues.object.contains(next) || cues.tell.contains(next)))
                || self.is(at, ";")
        };
        let quote = self.document.quote_at(at.saturating_sub(1));
        let outside = |at: usize| self.document.quote_at(at) == quote;
        (at..limit).find(|&at| cut(at) && outside(at)).unwrap_or(limit)
    }

    /// The region without its final full stop, unless that is inside quotation marks.
    pub(super) fn limit(&self) -> usize {
        let last = self.region.end.saturating_sub(1);
        if self.region.len() > 1 && (self.is(last, ".") || self.is(last, ",")) { last } else { self.region.end }
    }

    pub(super) fn is(&self, at: usize, mark: &str) -> bool {
        at < self.region.end && self.document.word(at) == mark
    }

    pub(super) fn opens(&self, at: usize) -> bool {
        at < self.region.end && self.document.quotes.binary_search_by_key(&at, |q| q.tokens.start).is_ok()
    }

    pub(super) fn closes(&self, at: usize) -> bool {
        self.region.contains(&at)
            && self.document.token(at).is_some_and(|token| {
                token.kind == TokenKind::Quotation
                    && matches!(self.document.word(at), "”" | "\"" | "''" | "’" | "'" | "»")
            })
    }
}
