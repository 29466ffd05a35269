//! Words, numbers and punctuation.
//!
//! In: the text and its blocks. Out: [`Tokens`], in order, none across two blocks.
//! Hyphenated words stay whole ("Franco-German"); abbreviations with full stops inside keep their stops
//! ("U.S.", "p.m."); clitics are tokens of their own ("do" "n't", "Peru" "'s"); a title that ends in a full
//! stop keeps it ("Mr."), so that no later stage has to ask whether a sentence ends there.

use crate::text::TextResources;
use crate::text::block::Block;
use crate::text::scan::scan;
use crate::text::span::Span;
use crate::text::work;

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Starts with a letter.
    Word,
    /// Starts with a digit.
    Number,
    /// A quotation mark, single or double (not an apostrophe).
    Quotation,
    /// Any other mark.
    Mark,
}

/// One word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its span.
    pub span: Span,
    /// Its kind.
    pub kind: TokenKind,
    /// Where its lower-case form starts in [`Tokens`]; it ends where the next one starts.
    lower: u32,
}

impl Token {
    /// Whether it is a word.
    #[must_use]
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }
}

/// All tokens of a text with their lower-case forms.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    list: Vec<Token>,
    lowered: String,
}

impl Tokens {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are no tokens.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The token at an index.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&Token> {
        work::step();
        self.list.get(at)
    }

    /// The tokens in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Token> + ExactSizeIterator {
        self.list.iter().inspect(|_| work::step())
    }

    /// The lower-case form with straight apostrophes, or "".
    #[must_use]
    pub fn lower(&self, at: usize) -> &str {
        self.get(at).and_then(|token| self.lowered.get(token.lower as usize..self.lowered_before(at + 1))).unwrap_or("")
    }

    /// The first `count` tokens.
    #[must_use]
    pub fn head(&self, count: usize) -> Self {
        let list = self.list.get(..count).unwrap_or(&self.list).to_vec();
        let lowered = self.lowered.get(..self.lowered_before(list.len())).unwrap_or_default().to_owned();
        Self { list, lowered }
    }

    /// How many bytes the lower-case forms before a token have.
    fn lowered_before(&self, at: usize) -> usize {
        self.list.get(at).map_or(self.lowered.len(), |token| token.lower as usize)
    }

    fn push(&mut self, text: &str, span: Span, kind: TokenKind) {
        let lower = u32::try_from(self.lowered.len()).unwrap_or(u32::MAX);
        let word = span.of(text);
        if word.is_ascii() {
            self.lowered.extend(word.bytes().map(|b| char::from(b.to_ascii_lowercase())));
        } else {
            self.lowered.extend(word.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase));
        }
        self.list.push(Token { span, kind, lower });
    }

    /// The index of the first token that starts at or after a byte.
    #[must_use]
    pub fn first_at(&self, byte: usize) -> usize {
        self.list.partition_point(|token| token.span.start < byte)
    }
}

/// Prose has four or more bytes per token; endless single letters or marks have one or two. A token takes as much
/// memory as about three hundred bytes of text, so of denser texts only this many tokens are read, plus one for every
/// third byte.
const DENSE: usize = 4_000;

/// Whether a text has more tokens up to a byte than are read.
fn is_too_dense(tokens: usize, at: usize) -> bool {
    tokens > DENSE + at / 3
}

/// Splits the blocks of a text into tokens, and records the range of each block.
#[must_use]
pub fn tokenize(text: &str, blocks: &mut [Block], resources: &TextResources<'_>) -> Tokens {
    let mut tokens = Tokens::default();
    for block in blocks {
        let first = tokens.len();
        let mut at = block.span.start;
        while at < block.span.end && !block.is_around() && !is_too_dense(tokens.len(), at) {
            let rest = Span::new(at, block.span.end).of(text);
            let Some(c) = rest.chars().next() else { break };
            if c.is_whitespace() {
                at += c.len_utf8();
                continue;
            }
            let before = text.get(..at).and_then(|t| t.chars().next_back());
            let (len, kind) = scan(rest, c, before, resources);
            tokens.push(text, Span::new(at, at + len.max(c.len_utf8())), kind);
            at += len.max(c.len_utf8());
        }
        block.tokens = first..tokens.len();
    }
    tokens
}

/// Marks that can only be quotation marks.
#[must_use]
pub fn is_double_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::{self, Progress};
    use crate::resources::Resources;
    use crate::text::block::structure::Places;

    /// Each case is a text, a bar, and its tokens separated by bars.
    const CASES: &str = "\
        He didn't go. = He|did|n't|go|.
        U.S.-led talks in the U.S military = U.S.|-|led|talks|in|the|U.S|military
        Mr. O'Brien's 10-year plan = Mr.|O'Brien|'s|10|-|year|plan
        “It’s 1,200.50,” Ruiz said = “|It|’s|1,200.50|,|”|Ruiz|said
        ''Odd marks,'' he said -- twice... = ''|Odd|marks|,|''|he|said|--|twice|...
        non-U.S. and anti-U.S. groups = non-U.S.|and|anti-U.S.|groups
        Franco-German voters' vote at 5:30 p.m. = Franco-German|voters|'|vote|at|5:30|p.m.
        John F. Keller Jr. of Acme Inc. left. = John|F.|Keller|Jr.|of|Acme|Inc.|left|.
        No. 5 said no. = No.|5|said|no|.
        Valdin VALD-B.ST, Lima (LIM.N), 7203.T and LCOc1 fell. = Valdin|VALD-B.ST|,|Lima|(|LIM.N|)|,|7203.T|and|LCOc1|fell|.
        It opened in 2013.A new one did not. = It|opened|in|2013|.|A|new|one|did|not|.
        the 1990s, 10th, COVID-19, G20 = the|1990s|,|10th|,|COVID-19|,|G20
        We can’t; they’ll = We|ca|n’t|;|they|’ll
        $3.5bn (up 4%) = $|3.5bn|(|up|4|%|)
        Ba'ath and Qur'an, y'all = Ba'ath|and|Qur'an|,|y'all
        é́a 𝄞 x = é́a|𝄞|x";

    #[test]
    fn words_numbers_and_marks() {
        let resources = Resources::load().unwrap();
        for case in CASES.lines() {
            let (text, expected) = case.trim().split_once(" = ").unwrap();
            let mut blocks =
                progress::run(crate::text::block::find(text, &Places::none(), &resources.text(), &Progress::new()));
            let tokens = tokenize(text, &mut blocks, &resources.text());
            let found: Vec<&str> = tokens.iter().map(|token| token.span.of(text)).collect();
            assert_eq!(found.join("|"), expected);
        }
    }
}
