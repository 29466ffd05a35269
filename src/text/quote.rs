//! Pairs quotation marks.
//!
//! In: blocks and tokens. Out: [`Quote`]s by start. Curly and straight marks may be mixed ("“an open road\" to"),
//! doubled single marks count as double ones (`''so''`), and single marks may quote inside double ones or, in British
//! style, alone. An apostrophe is not a quotation mark: a single mark opens only if a matching one closes in the same
//! block, or if the next block starts with another (or this one does, after one that is left open). An unclosed
//! quotation ends with its block, and continues in the next paragraph if that also starts with a mark (the newspaper
//! convention for several paragraphs). Where a text has lost its line breaks, it ends with its sentence, before the
//! next mark that can only open.

use std::ops::Range;

use crate::order;
use crate::rule;
use crate::text::block::{Block, BlockKind};
use crate::text::span::Span;
use crate::text::token::{Token, TokenKind, Tokens};

/// One quotation: from its opening mark to its closing one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// With its marks.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// Tokens from the opening mark to the closing one, marks included.
    pub tokens: Range<usize>,
    /// Whether a closing mark was found; an unclosed quotation ends with its block.
    pub closed: bool,
    /// Single quotation marks.
    pub single: bool,
    /// The quotation around this one.
    pub inside: Option<usize>,
    /// The quotation of the previous paragraph that this one continues.
    pub continues: Option<usize>,
    /// The block it lies in.
    pub block: usize,
}

/// Pairs the quotation marks of each block.
#[must_use]
pub fn pair(text: &str, blocks: &[Block], tokens: &Tokens) -> Vec<Quote> {
    let reader = QuoteReader { text, tokens };
    let mut quotes: Vec<Quote> = Vec::new();
    // The quotation that the last paragraph left open.
    let mut left_open: Option<usize> = None;
    let is_read = |block: &Block| !matches!(block.kind, BlockKind::Boilerplate | BlockKind::Duplicate);
    let read = || blocks.iter().enumerate().filter(|(_, block)| is_read(block));
    let next = read().skip(1).map(|(_, next)| reader.starts_with_single(next)).chain([false]);
    for ((number, block), opens_next) in read().zip(next) {
        let base = quotes.len();
        let opens_here = left_open.and_then(|at| quotes.get(at)).is_some_and(|quote| quote.single);
        quotes.extend(reader.pairs(number, block, opens_next, opens_here));
        nest(&mut quotes, base);
        go_on(&mut quotes, base);
        if block.kind == BlockKind::Caption {
            continue;
        }
        let opens = quotes.get(base).is_some_and(|q| q.tokens.start == block.tokens.start);
        if let (true, Some(first)) = (opens, quotes.get_mut(base)) {
            first.continues = left_open;
        }
        let is_last = |q: &Quote| !q.closed && q.tokens.end == block.tokens.end;
        left_open = (base..quotes.len()).rev().find(|&at| quotes.get(at).is_some_and(is_last));
    }
    quotes
}

/// Links each quotation from `base` on with the unclosed one that ends right before it.
fn go_on(quotes: &mut [Quote], base: usize) {
    for at in base + 1..quotes.len() {
        let Some([before, quote]) = quotes.get_mut(at - 1..=at) else { break };
        if !before.closed && before.tokens.end == quote.tokens.start {
            quote.continues = Some(at - 1);
        }
    }
}

/// Tells each quotation from `base` on which one is around it; they are sorted by where they open.
fn nest(quotes: &mut [Quote], base: usize) {
    let mut around: Vec<(usize, usize)> = Vec::new();
    for at in base..quotes.len() {
        let Some(quote) = quotes.get_mut(at) else { break };
        while around.last().is_some_and(|&(_, end)| end <= quote.tokens.start) {
            around.pop();
        }
        quote.inside = around.last().map(|&(outer, _)| outer);
        around.push((at, quote.tokens.end));
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Opens,
    Closes,
    Either,
    Neither,
}

/// The tokens of a quotation, and whether its closing mark is among them.
struct Pair {
    tokens: Range<usize>,
    closed: bool,
}

impl Pair {
    fn closed(open: usize, close: usize) -> Self {
        Self { tokens: open..close + 1, closed: true }
    }

    fn unclosed(tokens: Range<usize>) -> Self {
        Self { tokens, closed: false }
    }
}

struct QuoteReader<'a> {
    text: &'a str,
    tokens: &'a Tokens,
}

impl QuoteReader<'_> {
    /// The quotations of a block; whether the next one starts with a single mark, and whether the last one left such a
    /// quotation open.
    fn pairs(&self, number: usize, block: &Block, opens_next: bool, opens_here: bool) -> Vec<Quote> {
        let marks = || {
            block
                .tokens
                .clone()
                .filter_map(|at| Some((at, self.tokens.get(at)?)))
                .filter(|(_, t)| t.kind == TokenKind::Quotation)
        };
        let (mut singles, mut doubles): (Vec<_>, Vec<_>) = marks().partition(|(_, token)| self.is_single(token));
        let mut found = self.double(&mut doubles, block);
        let is_open = opens_next || opens_here && self.starts_with_single(block);
        found.extend(self.single(&mut singles, is_open.then_some(block.tokens.end)));
        order::by_place(&mut found, |pair| (pair.tokens.start, !pair.tokens.end));
        found.into_iter().filter_map(|pair| self.quote(number, pair)).collect()
    }

    fn quote(&self, number: usize, Pair { tokens, closed }: Pair) -> Option<Quote> {
        let opening = self.tokens.get(tokens.start)?;
        let last = self.tokens.get(tokens.end.checked_sub(1)?)?;
        let inner_end = if closed { last.span.start } else { last.span.end };
        Some(Quote {
            span: opening.span.cover(last.span),
            inner: Span::new(opening.span.end, inner_end).trim(self.text),
            tokens,
            closed,
            single: self.is_single(opening),
            inside: None,
            continues: None,
            block: number,
        })
    }

    /// Double marks in order: a stack of open quotations. A mark that can only open while one is open starts a
    /// quotation inside it if enough marks close later, else the open one was left unclosed.
    fn double(&self, marks: &mut [(usize, &Token)], block: &Block) -> Vec<Pair> {
        let (mut found, mut open): (Vec<Pair>, Vec<usize>) = (Vec::new(), Vec::new());
        for (place, &(at, token)) in marks.iter().enumerate() {
            match (self.role(token, at == block.tokens.start), open.is_empty()) {
                (Role::Opens, true) | (Role::Either, true) => open.push(at),
                (Role::Opens, false) if self.closes_after_space(marks, place, block.tokens.end) => {
                    found.extend(open.pop().map(|start| Pair::closed(start, at)));
                }
                (Role::Opens, false) => {
                    let following = marks.get(place + 1..).unwrap_or_default();
                    if !self.two_close(following) {
                        let unclosed = open.pop().filter(|_| self.ends_sentence_before(at));
                        found.extend(unclosed.map(|start| Pair::unclosed(start..at)));
                    }
                    open.push(at);
                }
                (Role::Closes | Role::Either, false) => {
                    found.extend(open.pop().map(|start| Pair::closed(start, at)));
                }
                (Role::Closes | Role::Neither, true) | (Role::Neither, false) => {}
            }
        }
        // Only the outermost open quotation runs to the end of the block.
        found.extend(open.first().map(|&start| Pair::unclosed(start..block.tokens.end)));
        found
    }

    /// "“We need it. | “It is safe.”": whether a sentence ends before a mark.
    fn ends_sentence_before(&self, mark: usize) -> bool {
        let before = mark.checked_sub(1).and_then(|at| self.tokens.get(at));
        rule::applies("quotes.unclosed")
            && before.is_some_and(|token| matches!(token.span.of(self.text), "." | "?" | "!"))
    }

    /// ""It is safe. "Ruiz left." with the space on the wrong side of a straight mark: it closes if the next mark opens
    /// too, and there is no "I" or "we" in between.
    fn closes_after_space(&self, marks: &[(usize, &Token)], place: usize, end: usize) -> bool {
        let Some(&(at, token)) = marks.get(place) else { return false };
        let next = marks.get(place + 1);
        let opens = next.is_none_or(|(_, next)| self.role(next, false) == Role::Opens);
        let end = next.map_or(end, |(next, _)| *next);
        let own = |token: &Token| {
            matches!(token.span.of(self.text), "I" | "We" | "we" | "My" | "my" | "Our" | "our" | "me" | "us")
        };
        rule::applies("quotes.space")
            && token.span.of(self.text) == "\""
            && opens
            && self.ends_sentence_before(at)
            && !(at + 1..end).any(|at| self.tokens.get(at).is_some_and(own))
    }

    /// Whether the next two marks both close.
    fn two_close(&self, following: &[(usize, &Token)]) -> bool {
        let closes =
            |mark: Option<&(usize, &Token)>| mark.is_some_and(|(_, token)| self.role(token, false) == Role::Closes);
        closes(following.first()) && closes(following.get(1))
    }

    /// "‘We need the bridge.": whether a block starts with a single mark and a capital, unlike "’em" and "’90s".
    fn starts_with_single(&self, block: &Block) -> bool {
        let first = self.tokens.get(block.tokens.start);
        rule::applies("quotes.unclosed-single")
            && first.is_some_and(|token| {
                self.is_single(token)
                    && self.role(token, true) == Role::Opens
                    && self.after(token).is_some_and(char::is_uppercase)
            })
    }

    /// Single marks: from the first that can open to the best that can close before another opens. The last one may be
    /// left open, up to a token.
    fn single(&self, marks: &mut [(usize, &Token)], left_open: Option<usize>) -> Vec<Pair> {
        let mut found = Vec::new();
        let mut open: Option<usize> = None;
        // A mark after an s may be a possessive: kept until a better one comes.
        let mut possessive: Option<usize> = None;
        for &(at, token) in marks.iter() {
            match self.role(token, false) {
                Role::Opens => {
                    found.extend(open.zip(possessive.take()).map(|(start, end)| Pair::closed(start, end)));
                    open = Some(at);
                }
                Role::Closes if open.is_some() => {
                    if self.is_possessive(token) {
                        possessive = Some(at);
                    } else {
                        found.extend(open.take().map(|start| Pair::closed(start, at)));
                        possessive = None;
                    }
                }
                _ => {}
            }
        }
        let closed = open.zip(possessive).map(|(start, end)| Pair::closed(start, end));
        found.extend(open.zip(left_open).map(|(start, end)| Pair::unclosed(start..end)).or(closed));
        found
    }

    fn is_single(&self, token: &Token) -> bool {
        matches!(token.span.of(self.text), "'" | "’" | "‘" | "‚" | "‹" | "›" | "`")
    }

    fn before(&self, token: &Token) -> Option<char> {
        self.text.get(..token.span.start)?.chars().next_back()
    }

    fn after(&self, token: &Token) -> Option<char> {
        self.text.get(token.span.end..)?.chars().next()
    }

    fn is_possessive(&self, token: &Token) -> bool {
        let word_follows = self
            .text
            .get(token.span.end..)
            .is_some_and(|rest| rest.starts_with(' ') && rest.trim_start().starts_with(char::is_alphanumeric));
        matches!(self.before(token), Some('s' | 'S' | 'z' | 'x')) && word_follows
    }

    /// What a mark can be, by its shape and by what touches it.
    fn role(&self, token: &Token, starts_block: bool) -> Role {
        let glyph = token.span.of(self.text);
        let free = |c: Option<char>| {
            c.is_none_or(|c| {
                c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | '“' | '"' | '‘' | '\'')
            })
        };
        let open_left = free(self.before(token));
        let full_right = self.after(token).is_some_and(|c| {
            !c.is_whitespace() && (c.is_alphanumeric() || !matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | ')'))
        });
        let full_left = self.before(token).is_some_and(|c| !c.is_whitespace());
        match glyph {
            "“" | "„" | "«" | "``" | "‚" | "‹" | "`" => Role::Opens,
            "”" | "»" | "›" => {
                if open_left && full_right && !full_left {
                    Role::Opens
                } else {
                    Role::Closes
                }
            }
            "‘" => {
                if full_right {
                    Role::Opens
                } else {
                    Role::Neither
                }
            }
            "'" | "’" => {
                // ’90s, ’em: an apostrophe, unless a closing mark is found for it.
                let opens = open_left
                    && full_right
                    && (glyph == "'" || !self.after(token).is_some_and(|c| c.is_numeric() || c.is_lowercase()));
                let closes = full_left && !self.after(token).is_some_and(char::is_alphanumeric);
                match (opens, closes) {
                    (true, false) => Role::Opens,
                    (false, true) | (true, true) => Role::Closes,
                    (false, false) => Role::Neither,
                }
            }
            _ if starts_block => Role::Opens,
            _ => match (open_left && full_right, full_left) {
                (true, false) => Role::Opens,
                (false, true) => Role::Closes,
                _ => Role::Either,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::resources::Resources;
    use crate::text::document::Document;

    /// A text, an equals sign, and what its quotations hold, one after the other; / starts a new paragraph,
    /// ~ marks a quotation that continues the one before, + one inside another.
    const CASES: &str = "\
        “Yes,” she said, “and no.” = Yes,|and no.
        \"Yes,\" she said. = Yes,
        “an open road\" to peace = an open road
        \"Half curly,” he said. = Half curly,
        ''Odd marks,'' he said. = Odd marks,
        He said ‘yes’ and ‘no’. = yes|no
        The voters' choice and the players' vote =
        '10 Secret' Meetings in Peru = 10 Secret
        “He called it ‘a gift’ to all,” Ruiz said. = He called it ‘a gift’ to all,|+a gift
        “He said “no” to me,” Ruiz said. = He said “no” to me,|+no
        “First. / “Second.” = First.|~Second.
        “First. / Then more. = First.
        She said: ‘First. / ‘The players’ second. / ‘Third.’ = First.|~The players’ second.|~Third.
        They like ’em old. / ’90s bridges =
        “First. “Second,” she said. = First.|~Second,
        Ruiz said: “First. “Second. “Third.” Then more. = First.|~Second.|~Third.
        The song “First, the “Second”, is old. = Second
        It's the '90s, don't you know =
        ‘The players’ vote counts,’ said Ruiz. = The players’ vote counts,
        \"Yes. It is safe. \"Ruiz left. \"It is,\" he said. = Yes. It is safe.|It is,
        \"It is safe. \"Ruiz left. = It is safe.
        \"It is safe. \"We built it well.\" = It is safe.|~We built it well.
        \"It is safe. \"We built it. \"It is new.\" = It is safe.|~We built it.|~It is new.
        A 5\" pipe of steel =
        (“Yes”) and «no» = Yes|no";

    #[test]
    fn marks_are_paired_as_a_reader_pairs_them() {
        let resources = Resources::load().unwrap();
        for case in CASES.lines().map(str::trim) {
            let (text, expected) = case.rsplit_once('=').unwrap();
            let text = text.trim().replace(" / ", "\n\n");
            let document = Document::read(&text, &resources.text());
            let show = |q: &super::Quote| {
                let sign = if q.continues.is_some() {
                    "~"
                } else if q.inside.is_some() {
                    "+"
                } else {
                    ""
                };
                format!("{sign}{}", q.inner.of(&text))
            };
            let found: Vec<String> = document.quotes.iter().map(show).collect();
            assert_eq!(found.join("|"), expected.trim(), "in {text}");
        }
    }
}
