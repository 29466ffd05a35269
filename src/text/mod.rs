//! The text: cleaned ([`clean`]), then split into lines, words, sentences and quotations.
//!
//! A [`document::Document`] holds all of it; every later stage reads it and none changes it.

pub mod block;
pub mod clean;
pub mod document;
pub mod language;
pub(crate) mod pattern;
pub mod quote;
mod scan;
pub mod sentence;
pub mod span;
pub mod token;
pub mod utf16;
pub mod work;

use rustc_hash::FxHashSet;

use crate::lexicon::WordSet;
use crate::lexicon::people::SpeakerLexicon;
use crate::lexicon::text::TextLexicon;
use crate::model::embedding::WordTable;
use block::model::PageModel;
use language::Languages;
use pattern::Patterns;

/// What a text is read with.
#[derive(Clone, Copy)]
pub struct TextResources<'r> {
    /// Words at the ends of sentences and of lines.
    pub text: &'r TextLexicon,
    /// What lines look like.
    pub patterns: &'r Patterns,
    /// Which lines of a page are the article's.
    pub page: &'r PageModel,
    /// Words of the language.
    pub words: &'r WordTable,
    /// Words that news writes small.
    pub common: &'r WordSet,
    /// Hashes of the lower-case names, adjectives and demonyms of countries.
    pub proper: &'r FxHashSet<u32>,
    /// Titles and given names.
    pub people: &'r SpeakerLexicon,
    /// Words and letters of languages.
    pub languages: &'r Languages,
}
