//! Words that help to find sentence ends and the kinds of lines: `data/lexicons/text.txt`.

use super::{Lexicon, WordSet};
use crate::error::ResourceError;

/// Words that tell where sentences end and what a line is.
pub struct TextLexicon {
    /// Titles with a full stop that never ends a sentence: "Mr."
    pub title: WordSet,
    /// Abbreviations whose full stop may end a sentence: "Inc."
    pub stopped: WordSet,
    /// Those that keep their stop in lower case, too: "vs.".
    pub lower: WordSet,
    /// Abbreviations before a number: "No. 5".
    pub number: WordSet,
    /// Words that often start a sentence.
    pub starter: WordSet,
    /// The commonest verbs of speech.
    pub speech: WordSet,
    /// Words that bind others: articles, prepositions, auxiliaries, pronouns.
    pub function: WordSet,
    /// Months, whole and short.
    pub month: WordSet,
    /// Days of the week.
    pub day: WordSet,
    /// Abbreviations in capitals that are no words.
    pub acronym: WordSet,
    /// What a newsroom files an article under: "Tags: ports, Malta".
    pub label: WordSet,
    /// Verbs before the pronoun "us", which is no country.
    pub us_before: WordSet,
    /// Small words of a byline.
    pub byline: WordSet,
}

impl TextLexicon {
    /// Reads the lists.
    ///
    /// # Errors
    /// Where one is missing.
    pub fn read(text: &'static str) -> Result<Self, ResourceError> {
        let mut lists = Lexicon::read("text.txt", text)?;
        let read = Self {
            title: lists.take("title"),
            stopped: lists.take("stopped"),
            lower: lists.take("lower"),
            number: lists.take("number"),
            starter: lists.take("starter"),
            speech: lists.take("speech"),
            function: lists.take("function"),
            month: lists.take("month"),
            day: lists.take("day"),
            acronym: lists.take("acronym"),
            label: lists.take("label"),
            us_before: lists.take("us.before"),
            byline: lists.take("byline"),
        };
        lists.end().map(|()| read)
    }
}
