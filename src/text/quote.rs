//! Pairs quotation marks.
//!
//! In: blocks and tokens. Out: [`Quote`]s by start. Curly and straight marks may be mixed ("“an open road\" to"),
//! doubled single marks count as double ones (`''so''`), and single marks may quote inside double ones or, in British
//! style, alone. An apostrophe is not a quotation mark: a single mark opens only if a matching one closes in the same
//! block. An unclosed quotation ends with its block, and continues in the next paragraph if that also starts with a
//! mark (the newspaper convention for several paragraphs).

use crate::order;
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
    pub tokens: std::ops::Range<usize>,
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
    for (number, block) in blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Boilerplate | BlockKind::Duplicate) {
            continue;
        }
        let base = quotes.len();
        quotes.extend(reader.pairs(number, block));
        nest(&mut quotes, base);
        if block.kind == BlockKind::Caption {
            continue;
        }
        let opens = quotes.get(base).is_some_and(|q| q.tokens.start == block.tokens.start);
        if let (true, Some(first)) = (opens, quotes.get_mut(base)) {
            first.continues = left_open;
        }
        left_open = (base..quotes.len()).rev().find(|&at| quotes.get(at).is_some_and(|q| !q.closed && !q.single));
    }
    quotes
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

struct QuoteReader<'a> {
    text: &'a str,
    tokens: &'a Tokens,
}

impl QuoteReader<'_> {
    fn pairs(&self, number: usize, block: &Block) -> Vec<Quote> {
        let marks = || {
            block
                .tokens
                .clone()
                .filter_map(|at| Some((at, self.tokens.get(at)?)))
                .filter(|(_, t)| t.kind == TokenKind::Quotation)
        };
        let (mut singles, mut doubles): (Vec<_>, Vec<_>) = marks().partition(|(_, token)| self.is_single(token));
        let mut found = self.double(&mut doubles, block);
        found.extend(self.single(&mut singles));
        order::by_place(&mut found, |&(open, close)| (open, !close.map_or(0, |close| close + 1)));
        found.into_iter().filter_map(|(open, close)| self.quote(number, block, open, close)).collect()
    }

    fn quote(&self, number: usize, block: &Block, open: usize, close: Option<usize>) -> Option<Quote> {
        let opening = self.tokens.get(open)?;
        let end = close.map_or(block.tokens.end, |at| at + 1);
        let last = self.tokens.get(end.checked_sub(1)?)?;
        let inner_end = if close.is_some() { last.span.start } else { last.span.end };
        Some(Quote {
            span: opening.span.cover(last.span),
            inner: Span::new(opening.span.end, inner_end).trim(self.text),
            tokens: open..end,
            closed: close.is_some(),
            single: self.is_single(opening),
            inside: None,
            continues: None,
            block: number,
        })
    }

    /// Double marks in order: a stack of open quotations. A mark that can only open while one is open starts a
    /// quotation inside it if enough marks close later, else the open one was left unclosed.
    fn double(&self, marks: &mut [(usize, &Token)], block: &Block) -> Vec<(usize, Option<usize>)> {
        let (mut found, mut open): (Vec<(usize, Option<usize>)>, Vec<usize>) = (Vec::new(), Vec::new());
        for (place, &(at, token)) in marks.iter().enumerate() {
            match (self.role(token, at == block.tokens.start), open.is_empty()) {
                (Role::Opens, true) | (Role::Either, true) => open.push(at),
                (Role::Opens, false) => {
                    let following = marks.get(place + 1..).unwrap_or_default();
                    if !self.two_close(following) {
                        open.pop();
                    }
                    open.push(at);
                }
                (Role::Closes | Role::Either, false) => {
                    if let Some(start) = open.pop() {
                        found.push((start, Some(at)));
                    }
                }
                (Role::Closes | Role::Neither, true) | (Role::Neither, false) => {}
            }
        }
        // Only the outermost open quotation runs to the end of the block.
        found.extend(open.first().map(|&start| (start, None)));
        found
    }

    /// Whether the next two marks both close.
    fn two_close(&self, following: &[(usize, &Token)]) -> bool {
        let closes =
            |mark: Option<&(usize, &Token)>| mark.is_some_and(|(_, token)| self.role(token, false) == Role::Closes);
        closes(following.first()) && closes(following.get(1))
    }

    /// Single marks: from the first that can open to the best that can close before another opens.
    fn single(&self, marks: &mut [(usize, &Token)]) -> Vec<(usize, Option<usize>)> {
        let mut found = Vec::new();
        let mut open: Option<usize> = None;
        // A mark after an s may be a possessive: kept until a better one comes.
        let mut possessive: Option<usize> = None;
        for &(at, token) in marks.iter() {
            match self.role(token, false) {
                Role::Opens => {
                    found.extend(open.zip(possessive.take()).map(|(start, end)| (start, Some(end))));
                    open = Some(at);
                }
                Role::Closes if open.is_some() => {
                    if self.is_possessive(token) {
                        possessive = Some(at);
                    } else {
                        found.extend(open.take().map(|start| (start, Some(at))));
                        possessive = None;
                    }
                }
                _ => {}
            }
        }
        found.extend(open.zip(possessive).map(|(start, end)| (start, Some(end))));
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
        It's the '90s, don't you know =
        ‘The players’ vote counts,’ said Ruiz. = The players’ vote counts,
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
