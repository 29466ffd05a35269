//! Attributions by rules, one sentence at a time.
//!
//! The content can be after the reporting clause, i.e. source and cue ("the mayor said that …"), before it ("…, said
//! the mayor"), around it ("The bridge, he said, is safe"), or after a colon in a headline ("Mayor: Bridge Is Safe"). A
//! content that touches a quotation includes all of it.

use std::ops::Range;

use super::cue::{self, Cue, CueKind};
use super::network::Margin;
use super::source;
use crate::attribution::AttributionResources;
use crate::rule;
use crate::text::block::BlockKind;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// An attribution in tokens.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) content: Vec<Range<usize>>,
    pub(super) cue: Range<usize>,
    pub(super) source: Option<Range<usize>>,
    pub(super) rule: &'static str,
    /// How sure the network is of it, where it found it.
    pub(super) margin: Option<Margin>,
    /// The rule that reads the same cue, where the network found it.
    pub(super) agrees: Option<&'static str>,
}

impl Draft {
    /// Whether a token belongs to the content or the source.
    fn holds(&self, at: usize) -> bool {
        self.content.iter().chain(&self.source).any(|part| part.contains(&at))
    }
}

/// The fewest tokens of a content.
const SHORTEST: usize = 2;
/// The most tokens of a name before or after the colon of a headline.
const HEADLINE_NAME: usize = 5;

/// The name by which a rule can be disabled.
fn name(rule: &str) -> &'static str {
    match rule {
        "cue-noun" => "attribution.rules.cue-noun",
        "inverted" => "attribution.rules.inverted",
        "parenthetical" => "attribution.rules.parenthetical",
        "colon" => "attribution.rules.colon",
        "quotation-after" => "attribution.rules.quotation-after",
        "cue-that" => "attribution.rules.cue-that",
        "cue-verb" => "attribution.rules.cue-verb",
        "headline-colon" => "attribution.rules.headline-colon",
        "source-phrase" => "attribution.rules.source-phrase",
        _ => "",
    }
}

/// The attributions of all sentences of an article.
pub(super) fn article(document: &Document<'_>, resources: &AttributionResources<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for sentence in &document.sentences {
        let headline = document.blocks.get(sentence.block).is_some_and(|block| block.kind == BlockKind::Headline);
        if headline {
            drafts.extend(colon(document, sentence.tokens.clone()));
        }
        drafts.extend(region(document, resources, sentence.tokens.clone(), false));
        drafts.extend(per(document, resources, sentence.tokens.clone()));
    }
    drafts.retain(|draft| rule::applies(name(draft.rule)));
    drafts
}

/// The attributions of a piece of one sentence. Cues in quotation marks are the quoted speaker's, and looked at
/// only with `quoted`.
pub(super) fn region(
    document: &Document<'_>,
    resources: &AttributionResources<'_>,
    tokens: Range<usize>,
    quoted: bool,
) -> Vec<Draft> {
    let masked = |at: usize| !quoted && document.quote_at(at).is_some();
    let mut drafts: Vec<Draft> = Vec::new();
    for cue in cue::find(document, resources, tokens.clone(), masked) {
        // A cue inside the content of another is nested: see `nested`. One inside a source is part of its words.
        let at = cue.tokens.start;
        if drafts.iter().any(|draft| draft.holds(at)) {
            continue;
        }
        let last = drafts.last().and_then(|draft| draft.source.clone());
        let reader = Reader { document, resources, region: tokens.clone() };
        if let Some(draft) = reader.draft(&cue, last) {
            drafts.push(draft);
        }
    }
    drafts
}

/// What the last cue of a sentence reports, by itself.
pub(super) fn last(
    document: &Document<'_>,
    resources: &AttributionResources<'_>,
    sentence: Range<usize>,
) -> Option<Draft> {
    let masked = |at: usize| document.quote_at(at).is_some();
    let cue = cue::find(document, resources, sentence.clone(), masked).pop()?;
    Reader { document, resources, region: sentence }.draft(&cue, None)
}

/// "Mayor: Bridge Is Safe", "Bridge Is Safe: Mayor".
fn colon(document: &Document<'_>, tokens: Range<usize>) -> Option<Draft> {
    let at = tokens.clone().find(|&at| document.word(at) == ":")?;
    let named = |range: Range<usize>| {
        let len = range.len();
        (1..=HEADLINE_NAME).contains(&len)
            && range
                .clone()
                .all(|at| document.word(at).chars().next().is_some_and(|c| c.is_uppercase() || !c.is_alphabetic()))
    };
    let (left, right) = (tokens.start..at, at + 1..tokens.end);
    let (source, content) = if named(left.clone()) && right.len() > 2 {
        (left, right)
    } else if right.len() < 3 && named(right.clone()) && left.len() > 3 {
        (right, left)
    } else {
        return None;
    };
    Some(Draft {
        content: vec![content],
        cue: at..at + 1,
        source: Some(source),
        rule: "headline-colon",
        margin: None,
        agrees: None,
    })
}

/// "Growth fell by 3%, per the bank": a phrase that names the source behind what it says.
fn per(document: &Document<'_>, resources: &AttributionResources<'_>, tokens: Range<usize>) -> Option<Draft> {
    let at = tokens.clone().skip(SHORTEST).find(|&at| document.lower(at) == "per" && document.word(at - 1) == ",")?;
    let is_name = document.word(at + 1).chars().next().is_some_and(char::is_uppercase);
    let opens = is_name || resources.cues.determiner.contains(document.lower(at + 1));
    let ends = |at: &usize| matches!(document.word(*at), "," | "." | ";" | "?" | "!");
    let end = (at + 1..tokens.end).find(ends).unwrap_or(tokens.end);
    (opens && at + 1 < end).then(|| Draft {
        content: std::iter::once(tokens.start..at - 1).collect(),
        cue: at..at + 1,
        source: Some(at + 1..end),
        rule: "source-phrase",
        margin: None,
        agrees: None,
    })
}

struct Reader<'a> {
    document: &'a Document<'a>,
    resources: &'a AttributionResources<'a>,
    region: Range<usize>,
}

impl Reader<'_> {
    fn draft(&self, cue: &Cue, last_source: Option<Range<usize>>) -> Option<Draft> {
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
            .filter(|&at| at > self.region.start && matches!(self.document.lower(at), "'s" | "'"));
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
        let part = |at: usize| {
            self.document.token(at).is_some_and(|t| t.is_word())
                && self.document.word(at).chars().next().is_some_and(char::is_uppercase)
        };
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
        let continuing = self.document.lower(verb).ends_with("ing");
        let preceded = verb.checked_sub(1).is_some_and(|at| self.is(at, ",") || self.closes(at));
        // "…, said the mayor": the source follows.
        // "…, opposed the mayor" reports nothing; "“No,” objected the mayor" does.
        let quoted = verb.checked_sub(1).is_some_and(|at| self.closes(at));
        let follows = preceded && !continuing && (cue.kind != CueKind::Object || quoted);
        let after = source::after(self.document, self.resources, cue.tokens.end, limit).filter(|_| follows);
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
            source::before(self.document, self.resources, verb, self.region.start)
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

    /// Whether a noun phrase starts here, as the subject of a clause would.
    fn starts_clause(&self, at: usize) -> bool {
        let (word, lower) = (self.document.word(at), self.document.lower(at));
        let first = word.chars().next().unwrap_or(' ');
        let cues = &self.resources.cues;
        let out = cues.closed.contains(lower);
        let starts = first.is_uppercase()
            || first.is_numeric()
            || cues.determiner.contains(lower)
            || cues.pronoun.contains(lower);
        starts || !out && first.is_lowercase() && self.document.token(at).is_some_and(|token| token.is_word())
    }

    /// Skips "on Monday", "last week", "in a statement", if the content continues after it.
    fn skip_when(&self, at: usize) -> usize {
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
    fn skip_addressee(&self, at: usize) -> usize {
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
        let name = |at: usize| self.document.word(at).chars().next().is_some_and(char::is_uppercase);
        let starts = |at: usize| {
            cues.determiner.contains(self.document.lower(at))
                || cues.pronoun.contains(self.document.lower(at))
                || name(at) && !name(at - 1)
        };
        let preposed = |at: usize| cues.inside.contains(self.document.lower(at - 1));
        (at + 1..reach.end).find(|&at| starts(at) && !preposed(at)).unwrap_or(at + 1)
    }

    /// Whether the reporting clause stops after its cue (or after "reporters", "on Monday"): a comma, a stop, the end.
    fn ends_clause(&self, cue: &Cue) -> bool {
        let told = if cue.kind == CueKind::Tell { self.skip_addressee(cue.tokens.end) } else { cue.tokens.end };
        let at = self.skip_when(told);
        at >= self.limit()
            || self.document.token(at).is_some_and(|t| t.kind == TokenKind::Mark)
            || self.opens(at)
            || self.resources.cues.follow.contains(self.document.lower(at))
    }

    /// The words before and after a reporting clause in the middle or at the end of a sentence.
    fn around(&self, start: usize, end: usize) -> Vec<Range<usize>> {
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
            && !self.document.lower(end + 1).ends_with("ing")
            && !self.resources.cues.aside.contains(self.document.lower(end + 1));
        if goes_on && end + 1 < self.limit() && (self.opens(end + 1) || !self.closes(last.wrapping_sub(1))) {
            parts.push(end + 1..self.limit());
        }
        parts
    }

    /// The end of the clause that starts at `at`: before ", adding", ", according to", the final stop.
    fn clause_end(&self, at: usize) -> usize {
        let limit = self.limit();
        let cues = &self.resources.cues;
        let cut = |at: usize| {
            let next = self.document.lower(at + 1);
            self.is(at, ",")
                && (next == "according"
                    || next.ends_with("ing")
                        && (cues.say.contains(next) || cues.object.contains(next) || cues.tell.contains(next)))
                || self.is(at, ";")
        };
        let quote = self.document.quote_at(at.saturating_sub(1));
        let outside = |at: usize| self.document.quote_at(at) == quote;
        (at..limit).find(|&at| cut(at) && outside(at)).unwrap_or(limit)
    }

    /// The region without its final full stop, unless that is inside quotation marks.
    fn limit(&self) -> usize {
        let last = self.region.end.saturating_sub(1);
        if self.region.len() > 1 && (self.is(last, ".") || self.is(last, ",")) { last } else { self.region.end }
    }

    fn is(&self, at: usize, mark: &str) -> bool {
        at < self.region.end && self.document.word(at) == mark
    }

    fn opens(&self, at: usize) -> bool {
        at < self.region.end && self.document.quotes.binary_search_by_key(&at, |q| q.tokens.start).is_ok()
    }

    fn closes(&self, at: usize) -> bool {
        self.region.contains(&at)
            && self.document.token(at).is_some_and(|token| {
                token.kind == TokenKind::Quotation
                    && matches!(self.document.word(at), "”" | "\"" | "''" | "’" | "'" | "»")
            })
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
        (size >= SHORTEST).then(|| Draft { content, cue: cue.tokens.clone(), source, rule, margin: None, agrees: None })
    }
}
