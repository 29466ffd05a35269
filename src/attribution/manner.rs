//! The manner of a statement: said, written, believed, intended, demanded, promised, denied, asked, accused or ruled.
//!
//! In: the tokens of a cue and of a source. Out: the manner, determined by the words of the cue in the order of the
//! lists in `manners.txt`: in "said he would deny", "deny" wins because it is more specific. What a document "says" is
//! written.

use std::ops::Range;

use crate::error::ResourceError;
use crate::lexicon::{Lexicon, WordSet};
use crate::named::named;
use crate::text::document::Document;

named! {
    /// How a statement is made.
    pub enum Manner {
        /// Spoken, or reported in any other way.
        Said = "said",
        /// Read: a report, a letter, a post.
        Written = "written",
        /// Thought, expected, hoped, felt.
        Believed = "believed",
        /// Planned or wanted.
        Intended = "intended",
        /// Called for, urged, ordered.
        Demanded = "demanded",
        /// Promised or agreed to.
        Promised = "promised",
        /// Denied or refused.
        Denied = "denied",
        /// Asked.
        Asked = "asked",
        /// Held against somebody.
        Accused = "accused",
        /// Decided by a court or another judge.
        Ruled = "ruled",
    }
}

/// The words of each manner.
pub struct MannerLexicon {
    /// In the order in which they are asked.
    manners: Vec<(Manner, WordSet)>,
    court: WordSet,
    finding: WordSet,
    text: WordSet,
}

impl MannerLexicon {
    /// Reads `manners.txt`.
    ///
    /// # Errors
    /// Where a list is missing.
    pub fn read(text: &'static str) -> Result<Self, ResourceError> {
        let mut lists = Lexicon::read("manners.txt", text)?;
        let order = [
            Manner::Denied,
            Manner::Accused,
            Manner::Demanded,
            Manner::Promised,
            Manner::Ruled,
            Manner::Asked,
            Manner::Intended,
            Manner::Believed,
            Manner::Written,
        ];
        let manners = order.into_iter().map(|manner| (manner, lists.take(manner.as_str()))).collect();
        let read =
            Self { manners, court: lists.take("court"), finding: lists.take("finding"), text: lists.take("text") };
        lists.end().map(|()| read)
    }
}

/// The manner of a statement with this cue and source.
pub(super) fn of(
    document: &Document<'_>,
    lexicon: &MannerLexicon,
    cue: &Range<usize>,
    source: Option<&Range<usize>>,
) -> Manner {
    let has = |part: &Range<usize>, list: &WordSet| part.clone().any(|at| list.contains(document.lower(at)));
    let told = |text: &str| cue.clone().any(|at| document.lower(at) == text);
    if source.is_some_and(|source| has(source, &lexicon.court)) && has(cue, &lexicon.finding) {
        return Manner::Ruled;
    }
    if told("call") || told("calls") || told("called") || told("calling") || told("insist") || told("insisted") {
        // "called for calm", "insisted on a vote"; "called the plan a gift" only says so.
        if told("for") || told("on") || told("upon") {
            return Manner::Demanded;
        }
    }
    let listed = lexicon.manners.iter().find(|(_, words)| has(cue, words)).map(|(manner, _)| *manner);
    let head = source.map(|source| head(document, source));
    let is_text = head.is_some_and(|head| lexicon.text.contains(document.lower(head)));
    match listed {
        Some(manner) => manner,
        None if is_text || has(cue, &lexicon.text) => Manner::Written,
        None => Manner::Said,
    }
}

/// The last word of a phrase before "of", "by", "from" or "in": "the *report* of the ministry".
fn head(document: &Document<'_>, source: &Range<usize>) -> usize {
    let inner = |at: usize| at > source.start && matches!(document.lower(at), "of" | "by" | "from" | "in" | "on" | ",");
    source.clone().find(|&at| inner(at)).unwrap_or(source.end).saturating_sub(1)
}
