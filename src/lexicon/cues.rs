//! Words that report, and those around them: `data/lexicons/cues.txt`.

use super::{Lexicon, WordSet};
use crate::error::ResourceError;

/// Words that report, and words that bound sources and contents.
pub struct CueLexicon {
    /// Verbs that take a clause, with or without "that".
    pub say: WordSet,
    /// Verbs that take an addressee first.
    pub tell: WordSet,
    /// Verbs that take a clause with "that".
    pub that: WordSet,
    /// Verbs whose object is itself reported: "disputed the claim".
    pub object: WordSet,
    /// Verbs that report only words in quotation marks.
    pub quote: WordSet,
    /// Nouns that report: "his claim that".
    pub noun: WordSet,
    /// Verbs that a headline writes with a capital: "Mayor Says …".
    pub headline: WordSet,
    /// Forms that are nouns as often as verbs: "figures", "reports".
    pub ambiguous: WordSet,
    /// Words between a source and its verb.
    pub auxiliary: WordSet,
    /// Words between a verb and its content that say when and where.
    pub time: WordSet,
    /// Sources of one word.
    pub pronoun: WordSet,
    /// Words that end a source to the left.
    pub boundary: WordSet,
    /// Words that end a source to the right.
    pub follow: WordSet,
    /// Words that open a noun phrase.
    pub determiner: WordSet,
    /// Verbs that hardly do anything but report.
    pub plain: WordSet,
    /// Participles whose subject is spoken to: "he was told".
    pub addressed: WordSet,
    /// Participles whose subject is spoken about: "he was accused".
    pub judged: WordSet,
}

impl CueLexicon {
    /// Reads the lists.
    ///
    /// # Errors
    /// Where one is missing.
    pub fn read(text: &'static str) -> Result<Self, ResourceError> {
        let mut lists = Lexicon::read("cues.txt", text)?;
        Ok(Self {
            say: lists.take("say")?,
            tell: lists.take("tell")?,
            that: lists.take("that")?,
            object: lists.take("object")?,
            quote: lists.take("quote")?,
            noun: lists.take("noun")?,
            headline: lists.take("headline")?,
            ambiguous: lists.take("ambiguous")?,
            auxiliary: lists.take("auxiliary")?,
            time: lists.take("time")?,
            pronoun: lists.take("pronoun")?,
            boundary: lists.take("boundary")?,
            follow: lists.take("follow")?,
            determiner: lists.take("determiner")?,
            plain: lists.take("plain")?,
            addressed: lists.take("addressed")?,
            judged: lists.take("judged")?,
        })
    }
}
