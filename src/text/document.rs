//! The text with its lines, words, sentences and quotations: what every later stage reads.

use crate::progress::{self, Progress};
use crate::text::TextResources;
use crate::text::block::structure::Places;
use crate::text::block::{self, Block, BlockKind};
use crate::text::quote::{self, Quote};
use crate::text::sentence::{self, Sentence};
use crate::text::span::Span;
use crate::text::token::{self, Token, Tokens};

/// A text that has been read. Indices into its lists are what later stages pass around;
/// asking for one that is not there gives an empty word, never a panic.
#[derive(Clone)]
pub struct Document<'t> {
    /// The analysed text.
    pub text: &'t str,
    /// Its lines with their kinds, in order, without blank ones.
    pub blocks: Vec<Block>,
    /// Words, numbers and marks of all blocks, in order.
    pub tokens: Tokens,
    /// Sentences, in order; each lies in one block.
    pub sentences: Vec<Sentence>,
    /// Quotations, by where they open.
    pub quotes: Vec<Quote>,
    /// For each token the innermost quotation that it lies in, its marks included; or [`OUTSIDE`].
    quoted: Vec<u32>,
}

/// In no quotation. Half the size of an `Option`, of which there would be one for every token.
const OUTSIDE: u32 = u32::MAX;

impl<'t> Document<'t> {
    /// Reads a text.
    #[must_use]
    pub fn read(text: &'t str, resources: &TextResources<'_>) -> Self {
        progress::run(Self::read_in_steps(text, &Places::none(), resources, &Progress::new()))
    }

    /// [`Document::read`], with what the HTML says of the lines, yielding on its way.
    pub async fn read_in_steps(
        text: &'t str,
        places: &Places<'_>,
        resources: &TextResources<'_>,
        progress: &Progress,
    ) -> Self {
        let mut blocks = block::find(text, places, resources, &progress.part(0, 250)).await;
        progress.yield_at(1, 4).await;
        let tokens = token::tokenize(text, &mut blocks, resources);
        progress.yield_at(2, 4).await;
        let sentences = sentence::split(text, &blocks, &tokens, resources);
        progress.yield_at(3, 4).await;
        let quotes = quote::pair(text, &blocks, &tokens);
        let mut quoted = vec![OUTSIDE; tokens.len()];
        for (at, quote) in (0..OUTSIDE).zip(&quotes) {
            // Quotations are sorted by where they open: an inner one comes later and overwrites.
            quoted.get_mut(quote.tokens.clone()).unwrap_or_default().fill(at);
        }
        Self { text, blocks, tokens, sentences, quotes, quoted }
    }

    /// The first blocks of the document, unchanged.
    #[must_use]
    pub fn head(&self, blocks: usize) -> Self {
        let blocks = self.blocks.get(..blocks).unwrap_or(&self.blocks).to_vec();
        let (tokens, bytes) = blocks.last().map_or((0, 0), |last| (last.tokens.end, last.span.end));
        let sentences = self.sentences.partition_point(|sentence| sentence.block < blocks.len());
        let quotes = self.quotes.partition_point(|quote| quote.block < blocks.len());
        Self {
            text: self.text.get(..bytes).unwrap_or(self.text),
            tokens: self.tokens.head(tokens),
            sentences: self.sentences.get(..sentences).unwrap_or_default().to_vec(),
            quotes: self.quotes.get(..quotes).unwrap_or_default().to_vec(),
            quoted: self.quoted.get(..tokens).unwrap_or_default().to_vec(),
            blocks,
        }
    }

    /// The token at an index, if there is one.
    #[must_use]
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The word at an index, or "".
    #[must_use]
    pub fn word(&self, at: usize) -> &'t str {
        self.token(at).map_or("", |token| token.span.of(self.text))
    }

    /// Whether the word at an index starts with a capital.
    #[must_use]
    pub fn is_capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// Whether nothing stands between a token and the one before it.
    #[must_use]
    pub fn is_attached(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.token(before));
        before.zip(self.token(at)).is_some_and(|(before, token)| before.span.end == token.span.start)
    }

    /// The word at an index in lower case with straight apostrophes, or "".
    #[must_use]
    pub fn lower(&self, at: usize) -> &str {
        self.tokens.lower(at)
    }

    /// The span from the first to the last token of a range; empty for an empty range.
    #[must_use]
    pub fn span_of(&self, tokens: std::ops::Range<usize>) -> Span {
        match (self.token(tokens.start), self.token(tokens.end.wrapping_sub(1))) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The indices of the tokens that start inside a span.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> std::ops::Range<usize> {
        self.tokens.first_at(span.start)..self.tokens.first_at(span.end)
    }

    /// The innermost quotation that a token lies in, its marks included.
    #[must_use]
    pub fn quote_at(&self, token: usize) -> Option<usize> {
        self.quoted.get(token).filter(|quote| **quote != OUTSIDE).map(|quote| *quote as usize)
    }

    /// The outermost quotation in double marks that a token lies in.
    #[must_use]
    pub fn outer_quote_at(&self, token: usize) -> Option<usize> {
        let mut found = None;
        let mut at = self.quote_at(token);
        while let Some(quote) = at.and_then(|at| self.quotes.get(at)) {
            if !quote.single {
                found = at;
            }
            at = quote.inside;
        }
        found
    }

    /// The sentence that a token belongs to.
    #[must_use]
    pub fn sentence_at(&self, token: usize) -> Option<usize> {
        let after = self.sentences.partition_point(|sentence| sentence.tokens.start <= token);
        let at = after.checked_sub(1)?;
        self.sentences.get(at).filter(|sentence| sentence.tokens.contains(&token)).map(|_| at)
    }

    /// The block that a token belongs to.
    #[must_use]
    pub fn block_at(&self, token: usize) -> Option<usize> {
        let after = self.blocks.partition_point(|block| block.tokens.start <= token);
        let at = after.checked_sub(1)?;
        self.blocks.get(at).filter(|block| block.tokens.contains(&token)).map(|_| at)
    }

    /// The blocks of the article itself, with their indices: without boilerplate and repeated lines.
    pub fn article_blocks(&self) -> impl Iterator<Item = (usize, &Block)> {
        self.blocks
            .iter()
            .enumerate()
            .filter(|(_, block)| !matches!(block.kind, BlockKind::Boilerplate | BlockKind::Duplicate))
    }
}
