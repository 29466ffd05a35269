//! The learned engine: labels from the tagger, attributions from the linker.
//!
//! In: the tokens of a block (or of a content, to look for a claim inside a claim). Out: attributions as tokens of
//! the document, each with how sure the network is of its cue. See [`crate::model`] for the network itself.

use std::ops::Range;

use super::link::{self, Linked};
use crate::document::Document;
use crate::model::format::Reader;
use crate::model::pairs::Pairs;
use crate::model::tagger::{self, Tagger};
use crate::resources::ResourceError;

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
    /// How far the cue's label stands above the next best one at its weakest token, in thousandths.
    pub margin: i32,
}

impl Network {
    /// Reads a model file.
    ///
    /// # Errors
    /// Where it is broken or made for other features; the message says which.
    pub fn read(name: &'static str, bytes: &[u8]) -> Result<Self, ResourceError> {
        let mut reader = Reader::new(name, bytes)?;
        let tagger = Tagger::read(&mut reader)?;
        let pairs = Pairs::read(&mut reader)?;
        reader.end()?;
        Ok(Self { tagger, pairs })
    }

    /// The attributions of a range of tokens, read as one sequence.
    #[must_use]
    pub fn find(&self, document: &Document<'_>, range: Range<usize>) -> Vec<Found> {
        let tokens = tagger::see(document, range.clone());
        let reading = self.tagger.label(&tokens);
        let place = |part: Range<usize>| part.start + range.start..part.end + range.start;
        link::link(&self.pairs, &tokens, &reading.labels)
            .into_iter()
            .map(|linked| Found {
                margin: linked.cue.clone().map(|at| reading.margin(at)).min().unwrap_or(0),
                parts: Linked {
                    source: linked.source.map(place),
                    cue: place(linked.cue),
                    content: linked.content.into_iter().map(place).collect(),
                },
            })
            .collect()
    }

    /// The tagger, for its parts of speech and kinds of names.
    #[must_use]
    pub fn tagger(&self) -> &Tagger {
        &self.tagger
    }
}
