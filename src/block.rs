//! What each line of a pasted page is.

use crate::named::named;
use crate::resources::Resources;
use crate::span::Span;

named! {
    /// What a line is.
    pub enum BlockKind {
        /// The title of the article.
        Headline = "headline",
        /// A title inside the article.
        Subheading = "subheading",
        /// Who wrote it.
        Byline = "byline",
        /// Where and when it was written, alone on its line.
        Dateline = "dateline",
        /// Running text.
        Paragraph = "paragraph",
        /// An item of a list.
        List = "list",
        /// The words under a picture.
        Caption = "caption",
        /// A line that stands in the text already.
        Duplicate = "duplicate",
        /// Navigation, buttons and other words of the page.
        Boilerplate = "boilerplate",
    }
}

/// A line of the text (or several, where the text was wrapped by hand).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without white space at the ends.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Its tokens, as indices into the document's.
    pub tokens: std::ops::Range<usize>,
    /// Which rule said so.
    pub because: &'static str,
}

/// Cuts a text into blocks.
#[must_use]
pub fn find(text: &str, _resources: &Resources) -> Vec<Block> {
    let mut at = 0;
    let mut blocks = Vec::new();
    for line in text.split('\n') {
        let span = Span::new(at, at + line.len()).trim(text);
        at += line.len() + 1;
        if !span.is_empty() {
            blocks.push(Block { span, kind: BlockKind::Paragraph, tokens: 0..0, because: "running-text" });
        }
    }
    blocks
}
