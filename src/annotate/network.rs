//! The learned engine: tags and labels from the tagger, attributions from the linker.
//!
//! In: a sequence of tokens. Out: a [`Reading`], as small as what it says: tags, and attributions as ranges of the
//! sequence with the network's confidence. The encoder's states, hundreds of bytes per token, end here.
//! [`crate::model`] is the network itself.

use std::ops::Range;

use super::link::{self, Linked};
use super::name::score::Scores;
use super::tagger::{Pass, Seen, Tagger};
use crate::error::ResourceError;
use crate::model::format::Reader;
use crate::model::pairs::Pairs;

/// The tagger and the linker of one model file.
#[derive(Clone, Debug)]
pub struct Network {
    tagger: Tagger,
    pairs: Pairs,
}

/// An attribution that the network found, as tokens.
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

/// What tokens say.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// Attributions, also those whose content is elsewhere.
    pub found: Vec<Found>,
    /// Contents without a cue.
    pub orphans: Vec<Range<usize>>,
}

/// What the network makes of a sequence of tokens.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    parts: Vec<u8>,
    names: Vec<Scores>,
    reports: Vec<bool>,
    heard: Heard,
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

    /// Reads a sequence of tokens.
    #[must_use]
    pub fn read_tokens(&self, tokens: &[Seen<'_>]) -> Reading {
        let Pass { labelling, top, parts, names, reports } = self.tagger.read_tokens(tokens);
        let links = link::link(&self.pairs, tokens, &labelling.labels, &top);
        let found = links.attributions.into_iter().map(|parts| Found {
            margin: Margin {
                cue: parts.cue.clone().map(|at| labelling.margin(at)).min().unwrap_or(0),
                content: mean(parts.content.iter().cloned().flatten().map(|at| labelling.role_margin(at))),
            },
            parts,
        });
        Reading { parts, names, reports, heard: Heard { found: found.collect(), orphans: links.orphans } }
    }

    /// The tag of each token's part of speech; empty if the model has no such head.
    pub fn parts_of_speech<'r>(&'r self, reading: &'r Reading) -> impl Iterator<Item = &'r str> {
        reading.parts.iter().map(|&tag| self.tagger.part_of_speech(tag))
    }

    /// The tagger.
    #[must_use]
    pub fn tagger(&self) -> &Tagger {
        &self.tagger
    }
}

impl Reading {
    /// What the head for names says of each token; empty if the model has no such head.
    #[must_use]
    pub fn names(&self) -> &[Scores] {
        &self.names
    }

    /// Whether each token may belong to a report within a content; empty if the model has no such head.
    #[must_use]
    pub fn reports(&self) -> &[bool] {
        &self.reports
    }

    /// What a sequence says that starts at a token of the document.
    #[must_use]
    pub fn heard_at(&self, start: usize) -> Heard {
        let place = |part: &Range<usize>| part.start + start..part.end + start;
        let found = self.heard.found.iter().map(|Found { parts, margin }| Found {
            parts: Linked {
                source: parts.source.as_ref().map(place),
                cue: place(&parts.cue),
                content: parts.content.iter().map(place).collect(),
            },
            margin: *margin,
        });
        Heard { found: found.collect(), orphans: self.heard.orphans.iter().map(place).collect() }
    }
}

fn mean(margins: impl Iterator<Item = i32>) -> i32 {
    let (sum, count) = margins.fold((0i64, 0i64), |(sum, count), margin| (sum + i64::from(margin), count + 1));
    i32::try_from(sum / count.max(1)).unwrap_or(0)
}
