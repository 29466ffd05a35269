//! Kinds of names, decided for each word with what the whole article says.
//!
//! In: what the network's head says of each token ([`score`]). Out: the name that each token belongs to. The head sees
//! one paragraph and knows the words of its table. The second step sees all mentions of a word in the article and lists
//! of words. It is a small model ([`model`]) over clues (`clue`, `usage`, [`known`]), then the best sequence
//! (`path`). Groups and times are as the head says, where the step finds no other name.

pub(crate) mod clue;
pub mod known;
pub mod model;
mod path;
pub mod score;
mod usage;

use std::ops::Range;

use super::Annotation;
use crate::lexicon::WordSet;
use crate::lexicon::people::SpeakerLexicon;
use crate::text::document::Document;
use clue::NameWords;
use known::KnownNames;
use model::KindModel;
use score::Scores;
use usage::Usages;

/// The kind of thing a name refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// "Ana Ruiz"
    Person,
    /// "the World Bank"
    Organisation,
    /// "Lima", "the Andes", "Main Street"
    Place,
    /// A people, a faith, a party's members: "Peruvians", "Muslim", "Democrats".
    Group,
    /// "last Tuesday", "2019"
    Time,
}

/// The part of a name that a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// The kind of name.
    pub kind: NameKind,
    /// Whether the name starts here.
    pub starts: bool,
}

impl Name {
    /// The name of a tag: "B-PER" for its first token, "I-PER" for the others; `None` for "O".
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let (place, kind) = tag.split_once('-')?;
        let kind = match kind {
            "PER" => NameKind::Person,
            "ORG" => NameKind::Organisation,
            "PLACE" => NameKind::Place,
            "NORP" => NameKind::Group,
            "TIME" => NameKind::Time,
            _ => return None,
        };
        Some(Self { kind, starts: place == "B" })
    }
}

/// What kinds of names are decided with.
#[derive(Clone, Copy)]
pub struct NameResources<'r> {
    /// The model.
    pub model: &'r KindModel,
    /// Words of well-known names.
    pub known: &'r KnownNames,
    /// Titles, roles, given names, words for bodies and places.
    pub speakers: &'r SpeakerLexicon,
    /// Words before a place: "in", "near".
    pub place_before: &'r WordSet,
}

/// The second step for one document.
pub struct Names<'d, 'r> {
    words: NameWords<'d, 'r>,
    usages: Usages<'d>,
    model: &'r KindModel,
}

impl<'d, 'r> Names<'d, 'r> {
    /// Counts how the article uses its words. The tokens have their parts of speech; the scores are those of the head.
    #[must_use]
    pub fn new(
        document: &'d Document<'d>,
        tokens: &'r [Annotation],
        scores: &'r [Scores],
        resources: NameResources<'r>,
    ) -> Self {
        let words = NameWords::new(document, tokens, scores, resources);
        let usages = Usages::of(document, &words);
        Self { words, usages, model: resources.model }
    }

    /// The tokens of a block that may belong to a person's, a body's or a place's name.
    pub fn candidates(&self, block: &Range<usize>) -> impl Iterator<Item = usize> {
        block.clone().filter(move |&at| self.words.is_candidate(at, block))
    }

    /// The clues of a token of a block, in the order of their names.
    #[must_use]
    pub fn clues(&self, at: usize, block: &Range<usize>) -> Vec<i16> {
        self.words.clues(at, block, &self.usages).values()
    }

    /// The name that each token of a block belongs to.
    #[must_use]
    pub fn of_block(&self, block: &Range<usize>) -> Vec<Option<Name>> {
        let kept = |at: usize| {
            let name = self.words.scores(at).best();
            name.filter(|name| matches!(name.kind, NameKind::Group | NameKind::Time))
        };
        let mut names: Vec<Option<Name>> = block.clone().map(kept).collect();
        let candidates: Vec<usize> = self.candidates(block).collect();
        let mut fits = self.model.fits(candidates.iter().map(|&at| self.clues(at, block)));
        fits.iter_mut().zip(&candidates).for_each(|(fit, &at)| fit.opens = self.words.opens(at));
        let mut done = 0;
        for side_by_side in candidates.chunk_by(|before, at| before + 1 == *at) {
            let end = done + side_by_side.len();
            let found = path::best(fits.get(done..end).unwrap_or_default());
            for (at, name) in side_by_side.iter().zip(found) {
                if let Some(slot) = names.get_mut(at - block.start).filter(|_| name.is_some()) {
                    *slot = name;
                }
            }
            done = end;
        }
        names
    }
}

/// The names of the clues, in order.
#[must_use]
pub fn clue_names() -> &'static [&'static str] {
    clue::Clues::NAMES
}
