//! Words around a country's name that decide what it means: the lists of `data/lexicons/countries.txt`.

use super::lists::CountryWords;
use crate::error::ResourceError;
use crate::lexicon::{Lexicon, WordSet, lists};

/// A list of `data/gazetteer/senses.txt`: country words that mean something else in articles on a certain subject.
pub struct OtherSense {
    /// What they mean there, kebab-case.
    pub reason: &'static str,
    /// The words.
    pub words: WordSet,
    /// Whether they mean it only as the first word of a sentence or in a headline.
    pub at_start: bool,
    /// Words that reveal the subject.
    pub cues: WordSet,
    /// Words that reveal it if they are in lower case.
    pub lower_cues: WordSet,
}

/// The lists, and the other senses of country words.
pub struct CountryLexicon {
    /// Country words that mean something else in articles on a certain subject.
    pub senses: Vec<OtherSense>,
    /// The lists.
    pub words: CountryWords,
}

impl std::ops::Deref for CountryLexicon {
    type Target = CountryWords;

    fn deref(&self) -> &CountryWords {
        &self.words
    }
}

impl OtherSense {
    /// From a heading (reason, words between bars, "any" or "start") and the words under it.
    fn read((heading, cues): (&'static str, Vec<&'static str>)) -> Result<Self, ResourceError> {
        let parts: Vec<&'static str> = heading.split(' ').collect();
        let &[reason, words, place @ ("any" | "start")] = parts.as_slice() else {
            let message = format!("expected reason, words, any or start: {heading}");
            return Err(ResourceError { name: "senses.txt", message });
        };
        let (lower, every): (Vec<&str>, Vec<&str>) = cues.into_iter().partition(|cue| cue.starts_with('='));
        Ok(Self {
            reason,
            words: words.split('|').collect(),
            at_start: place == "start",
            cues: every.into_iter().collect(),
            lower_cues: lower.into_iter().filter_map(|cue| cue.strip_prefix('=')).collect(),
        })
    }
}

impl CountryLexicon {
    /// Reads the lists of `countries.txt` and those of `senses.txt`.
    ///
    /// # Errors
    /// If a list is missing or a heading is invalid.
    pub fn read(words: &'static str, senses: &'static str) -> Result<Self, ResourceError> {
        Ok(Self {
            senses: lists("senses.txt", senses)?.into_iter().map(OtherSense::read).collect::<Result<_, _>>()?,
            words: CountryWords::of(&mut Lexicon::read("countries.txt", words)?)?,
        })
    }
}
