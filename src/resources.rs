//! Everything the analysis reads besides the text: lexicons, patterns, models. The only `include_bytes!`.

use crate::gazetteer::Gazetteer;
use crate::lexicon::{Lexicon, WordSet};
use crate::pattern::Patterns;

/// What is wrong with a lexicon, a pattern table or a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceError {
    /// The file.
    pub name: &'static str,
    /// What was expected and what was found.
    pub message: String,
}

impl std::fmt::Display for ResourceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.message)
    }
}

impl std::error::Error for ResourceError {}

/// Words that tell where sentences end and what a line is.
pub struct TextLexicon {
    /// Titles with a full stop that never ends a sentence: "Mr."
    pub title: WordSet,
    /// Abbreviations whose full stop may end a sentence: "Inc."
    pub stopped: WordSet,
    /// Abbreviations before a number: "No. 5".
    pub number: WordSet,
    /// Words that often start a sentence.
    pub starter: WordSet,
    /// The commonest verbs of speech.
    pub speech: WordSet,
    /// Lines that belong to the page and not to the article.
    pub navigation: WordSet,
}

impl TextLexicon {
    fn load() -> Result<Self, ResourceError> {
        let mut lists = Lexicon::read("text.tsv", include_str!("../data/lexicons/text.tsv"))?;
        Ok(Self {
            title: lists.take("title")?,
            stopped: lists.take("stopped")?,
            number: lists.take("number")?,
            starter: lists.take("starter")?,
            speech: lists.take("speech")?,
            navigation: lists.take("navigation")?,
        })
    }
}

/// Lexicons, patterns and models, read once and shared by every analysis.
pub struct Resources {
    /// Countries.
    pub gazetteer: Gazetteer,
    /// Compiled patterns.
    pub patterns: Patterns,
    /// Sentences and lines.
    pub text: TextLexicon,
}

impl Resources {
    /// Reads what is built in.
    ///
    /// # Errors
    /// Where a built-in file is broken; the message says which and what was expected.
    pub fn load() -> Result<Self, ResourceError> {
        Ok(Self { gazetteer: Gazetteer::default(), patterns: Patterns::load()?, text: TextLexicon::load()? })
    }
}
