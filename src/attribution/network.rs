//! The learned engine: labels from the tagger, attributions from the linker.
//!
//! In: the encoder's output for a document, sequence by sequence. Out: attributions as token ranges of the document,
//! each with the network's confidence; and contents without a cue. [`crate::model`] is the network itself.

use std::ops::Range;

use super::boundary;
use super::link::{self, Linked};
use crate::annotate::memory::Recall;
use crate::annotate::sequence::Sequence;
use crate::annotate::tagger::{self, Reading, Seen, Tagger};
use crate::error::ResourceError;
use crate::model::format::Reader;
use crate::model::pairs::Pairs;
use crate::rule;
use crate::text::document::Document;

/// The tagger and the linker of one model file.
#[derive(Clone, Debug)]
pub struct Network {
    tagger: Tagger,
    pairs: Pairs,
}

/// An attribution that the network found, as tokens of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Source, cue and content.
    pub parts: Linked,
    /// How sure the network is of it.
    pub margin: Margin,
}

/// The margin of the network's choice over the next best one, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// The cue's label at its weakest token.
    pub cue: i32,
    /// That a token is content, as a mean of all tokens of the content.
    pub content: i32,
}

/// What a sequence of tokens says.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// Attributions, also those whose content is elsewhere.
    pub found: Vec<Found>,
    /// Contents without a cue.
    pub orphans: Vec<Range<usize>>,
}

impl Network {
    /// Reads a model file.
    ///
    /// # Errors
    /// Where it is broken or made for other features; the message says which.
    pub fn read(name: &'static str, bytes: &[u8]) -> Result<Self, ResourceError> {
        let mut reader = Reader::new(name, bytes)?;
        let tagger = Tagger::read(&mut reader)?;
        let pairs = Pairs::read(&mut reader, tagger.width())?;
        reader.end()?;
        Ok(Self { tagger, pairs })
    }

    /// The attributions of a sequence that was read.
    fn join(&self, tokens: &[Seen<'_>], range: &Range<usize>, reading: &Reading) -> Heard {
        let added = self.pairs.added(&reading.top);
        let place = |part: Range<usize>| part.start + range.start..part.end + range.start;
        let labelling = &reading.labelling;
        let links = link::link(&self.pairs, tokens, &labelling.labels, &added);
        let found = links.attributions.into_iter().map(|linked| Found {
            margin: Margin {
                cue: linked.cue.clone().map(|at| labelling.margin(at)).min().unwrap_or(0),
                content: mean(linked.content.iter().cloned().flatten().map(|at| labelling.role_margin(at))),
            },
            parts: Linked {
                source: linked.source.map(place),
                cue: place(linked.cue),
                content: linked.content.into_iter().map(place).collect(),
            },
        });
        Heard { found: found.collect(), orphans: links.orphans.into_iter().map(place).collect() }
    }

    /// The statements inside a content, which is read as a text of its own, like an article.
    pub fn inside(&self, document: &Document<'_>, content: Range<usize>, recall: Recall<'_>) -> Vec<Found> {
        let tokens = tagger::see(document, content.clone());
        let reading = recall.read(&tokens);
        let mut found = self.join(&tokens, &content, &reading).found;
        found.retain(|found| !found.parts.content.is_empty());
        found
    }

    /// The tagger, which reads the article before (see [`crate::annotate`]).
    #[must_use]
    pub fn tagger(&self) -> &Tagger {
        &self.tagger
    }
}

/// What an article says, gathered while it is read: what the encoder makes of a sequence is joined to attributions at
/// once.
pub struct Hearing<'r, 'd> {
    network: &'r Network,
    document: &'d Document<'d>,
    heard: Heard,
    /// The last token of the block before, where the last attribution may go on.
    open: Option<usize>,
}

impl<'r, 'd> Hearing<'r, 'd> {
    /// Nothing heard yet.
    #[must_use]
    pub fn new(network: &'r Network, document: &'d Document<'d>) -> Self {
        Self { network, document, heard: Heard::default(), open: None }
    }

    /// Hears the next sequence. Contents without a cue join the last attribution of the block before where that one
    /// ends with a colon or leaves a quotation open.
    pub fn hear(&mut self, Sequence { tokens: range, reading }: &Sequence) {
        let document = self.document;
        let tokens = tagger::see(document, range.clone());
        let Heard { mut found, mut orphans } = self.network.join(&tokens, range, reading);
        let last = range.end.checked_sub(1);
        let joins = found.is_empty() && !orphans.is_empty();
        let introduced = |before: &Found| self.open.is_some_and(|open| goes_on(document, before, open, range.start));
        match self.heard.found.last_mut().filter(|before| joins && introduced(before)) {
            Some(before) => {
                before.parts.content.append(&mut orphans);
                self.open = last;
            }
            None => self.open = last.filter(|_| !found.is_empty()),
        }
        self.heard.found.append(&mut found);
        self.heard.orphans.append(&mut orphans);
    }

    /// All that was heard: attributions with a content, and contents without a cue.
    #[must_use]
    pub fn heard(mut self) -> Heard {
        self.heard.found.retain(|found| !found.parts.content.is_empty());
        self.heard
    }
}

fn mean(margins: impl Iterator<Item = i32>) -> i32 {
    let (sum, count) = margins.fold((0i64, 0i64), |(sum, count), margin| (sum + i64::from(margin), count + 1));
    i32::try_from(sum / count.max(1)).unwrap_or(0)
}

/// Whether a block continues the previous one: that ends with a colon or an open quotation, or with a quotation while
/// this block starts with another.
fn goes_on(document: &Document<'_>, before: &Found, last: usize, first: usize) -> bool {
    let is_quoted = |at: usize| boundary::outermost(document, at).is_some();
    let quoted_before = is_quoted(last) || before.parts.content.iter().any(|content| is_quoted(content.start));
    rule::applies("attribution.next-block") && document.lower(last) == ":"
        || (rule::applies("attribution.next-block-quoted") && is_quoted(first) && quoted_before)
}
