//! The content of a claim for comparison: its content words, the direction of change, and whether it is negated.
//!
//! Input: a claim. Output: [`ContentWords`]. Words are compared by lemma and numbers by value, so that "thirty
//! villages were flooded" and "flooded 30 villages" are the same.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::Claim;
use super::super::clause_lexicon::ClauseLexicon;
use super::super::number::small;

use crate::annotate::Annotations;
use crate::country::gazetteer::Code;
use crate::evidence::Evidence;
use crate::lexicon::WordSet;
use crate::text::token::TokenKind;

/// At most this many content words of a claim are looked at.
const WORDS: usize = 60;

/// What a claim says.
pub(super) struct ContentWords<'d> {
    /// The content words and numbers, each once, in order.
    pub(super) words: Vec<Cow<'d, str>>,
    /// The same words.
    set: FxHashSet<Cow<'d, str>>,
    denies: bool,
    way: Way,
    countries: Vec<Code>,
    /// Whether "by" or "from" may swap subject and object.
    passive: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    None,
    Up,
    Down,
}

impl<'d> ContentWords<'d> {
    /// Reads a claim.
    pub(super) fn of(annotations: &'d Annotations<'_>, claim: &Claim, lists: &ClauseLexicon) -> Self {
        let document = annotations.document();
        let tokens = || claim.content.iter().flat_map(|span| document.tokens_in(*span));
        let has = |list: &WordSet| tokens().any(|at| list.contains(document.lower(at)));
        let told = || claim.because.iter().filter_map(|evidence| evidence.span);
        let mut cues = told().flat_map(|span| document.tokens_in(span));
        let by_cue = cues.any(|at| lists.denial.contains(document.lower(at)));
        let (up, down) = (has(&lists.up), has(&lists.down));
        let way = match (up, down) {
            (true, false) => Way::Up,
            (false, true) => Way::Down,
            _ => Way::None,
        };
        let words = content_words(annotations, claim, lists);
        Self {
            set: words.iter().cloned().collect(),
            words,
            denies: has(&lists.untrue) || by_cue,
            way,
            countries: claim.countries.clone(),
            passive: tokens().any(|at| matches!(document.lower(at), "by" | "from")),
        }
    }

    /// How many words both have.
    pub(super) fn shared(&self, other: &Self) -> usize {
        self.words.iter().filter(|word| other.set.contains(*word)).count()
    }

    /// Whether similar words mean something different: only one is negated, the direction is opposite, each has a
    /// number or a country that the other lacks, or subject and object are swapped.
    pub(super) fn is_another(&self, other: &Self) -> bool {
        let turned = self.way != Way::None && other.way != Way::None && self.way != other.way;
        let beside = |one: &Self, other: &Self| one.countries.iter().any(|code| !other.countries.contains(code));
        let countries = beside(self, other) && beside(other, self);
        let roles = !countries && self.countries.len() == other.countries.len() && self.countries != other.countries;
        self.denies != other.denies
            || turned
            || countries
            || roles && !self.passive && !other.passive
            || self.has_number_beside(other) && other.has_number_beside(self)
    }

    /// Whether it has a number that the other lacks.
    fn has_number_beside(&self, other: &Self) -> bool {
        self.words.iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit()) && !other.set.contains(word))
    }
}

/// The content words of a claim, each once, in order; quantities are replaced by their values.
fn content_words<'d>(annotations: &'d Annotations<'_>, claim: &Claim, lists: &ClauseLexicon) -> Vec<Cow<'d, str>> {
    let document = annotations.document();
    let mut measured: FxHashMap<usize, &str> = FxHashMap::default();
    for evidence in &claim.because {
        let (Some(span), Some(value)) = (evidence.span, value(evidence)) else { continue };
        measured.extend(document.tokens_in(span).map(|at| (at, value)));
    }
    let mut words = Vec::new();
    for at in claim.content.iter().flat_map(|span| document.tokens_in(*span)) {
        let word = document.lower(at);
        let is_word = |kind: TokenKind| matches!(kind, TokenKind::Word | TokenKind::Number);
        if let Some(value) = measured.get(&at).filter(|_| is_numeral(lists, word)) {
            words.push(Cow::Owned((*value).to_owned()));
        } else if document.token(at).is_some_and(|token| is_word(token.kind)) && is_content(lists, word) {
            words.push(Cow::Borrowed(annotations.lemma(at)));
        }
    }
    let mut seen = FxHashSet::default();
    words.retain(|word| seen.insert(word.clone()));
    words.truncate(WORDS);
    words
}

/// What a quantity is, without its sign and without what it counts: "300" of "≈300 jobs", "9 %", "40 USD", "17Y".
fn value(evidence: &Evidence) -> Option<&str> {
    let detail = evidence.detail.as_ref()?;
    let number = detail.trim_start_matches(|c: char| !c.is_ascii_digit());
    let told = match evidence.rule {
        "money" | "percent" | "fraction" | "multiple" | "period" => number,
        "number" => number.split(' ').next()?,
        _ => return None,
    };
    (!told.is_empty()).then_some(told)
}

/// Words of a quantity that its value replaces.
fn is_numeral(lists: &ClauseLexicon, word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        || small(lists, word).is_some()
        || lists.quantity.contains(word)
        || word.contains('-')
}

fn is_content(lists: &ClauseLexicon, word: &str) -> bool {
    (word.len() > 3 || word.starts_with(|c: char| c.is_ascii_digit())) && !lists.no_content.contains(word)
}
