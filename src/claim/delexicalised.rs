//! The words of a text with names masked, as the claim stage sees them.
//!
//! A model that sees names learns whom its training sentences were about: on ClaimBuster's debates, swapping the two
//! candidates changed every tenth decision. So a run of capitalised words becomes one [`NAME`], and no later decision
//! sees what it contains. A capital means a name inside a sentence. At the start of a sentence, and in a headline that
//! capitalises most words, it means nothing; there, a word counts as itself only if news normally writes it in lower
//! case (`data/lexicons/common.txt`, counted by `train/claims.py common`).

use super::clause_lexicon::ClauseLexicon;
use crate::annotate::calendar::{month, weekday};
use crate::annotate::title_case::is_title_case;
use crate::claim::ClaimResources;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The placeholder for names.
pub const NAME: &str = "<name>";
/// The placeholder for days of the week.
pub const DAY: &str = "<day>";
/// The placeholder for months.
pub const MONTH: &str = "<month>";
/// The placeholder for four-digit numbers between 1500 and 2099.
pub const YEAR: &str = "<year>";
/// The placeholder for all other numbers in digits.
pub const NUMBER: &str = "<number>";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Plain,
    Name,
    Day,
    Month,
    Year,
    Number,
}

/// A document whose names are hidden.
pub struct Delexicalised<'d> {
    /// The document.
    pub document: &'d Document<'d>,
    /// The word lists.
    pub(super) lists: &'d ClauseLexicon,
    classes: Vec<Class>,
}

impl<'d> Delexicalised<'d> {
    /// Hides the names of a document.
    #[must_use]
    pub fn new(document: &'d Document<'d>, resources: &ClaimResources<'d>) -> Self {
        let mut delexicalised =
            Self { document, lists: resources.words, classes: vec![Class::Plain; document.tokens.len()] };
        for sentence in &document.sentences {
            let headline = is_title_case(document, sentence.tokens.clone());
            for at in sentence.tokens.clone() {
                let free =
                    headline || at == sentence.tokens.start || delexicalised.opens(at - 1, sentence.tokens.start);
                let class = delexicalised.class(at, free, resources);
                if let Some(place) = delexicalised.classes.get_mut(at) {
                    *place = class;
                }
            }
        }
        delexicalised
    }

    /// The word at an index: in lower case, or its placeholder; "" if there is none.
    #[must_use]
    pub fn word(&self, at: usize) -> &'d str {
        match self.classes.get(at) {
            Some(Class::Plain) => self.document.lower(at),
            Some(Class::Name) => NAME,
            Some(Class::Day) => DAY,
            Some(Class::Month) => MONTH,
            Some(Class::Year) => YEAR,
            Some(Class::Number) => NUMBER,
            None => "",
        }
    }

    /// Whether the token is part of a name.
    #[must_use]
    pub fn is_name(&self, at: usize) -> bool {
        self.classes.get(at) == Some(&Class::Name)
    }

    /// Whether the word after this token may be capitalised only because something starts there.
    fn opens(&self, before: usize, first: usize) -> bool {
        before >= first
            && (self.document.token(before).is_some_and(|token| token.kind == TokenKind::Quotation)
                || matches!(
                    self.document.word(before),
                    ":" | "(" | "[" | "—" | "–" | "--" | "-" | "•" | "." | "?" | "!" | "…"
                ))
    }

    fn class(&self, at: usize, free: bool, resources: &ClaimResources<'_>) -> Class {
        let (written, lower) = (self.document.word(at), self.document.lower(at));
        let Some(token) = self.document.token(at) else { return Class::Plain };
        match token.kind {
            TokenKind::Number if is_year(written) => Class::Year,
            TokenKind::Number if !written.contains(char::is_alphabetic) => Class::Number,
            TokenKind::Word if starts_with(written, char::is_uppercase) => match lower {
                "i" => Class::Plain,
                "may" | "march" if free => Class::Plain,
                _ if weekday(lower).is_some() => Class::Day,
                _ if month(lower).is_some() => Class::Month,
                _ if free && resources.common.contains(lower) => Class::Plain,
                _ => Class::Name,
            },
            _ => Class::Plain,
        }
    }
}

fn starts_with(word: &str, test: fn(char) -> bool) -> bool {
    word.chars().next().is_some_and(test)
}

/// Whether four digits are a year.
#[must_use]
pub fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()) && ("1500".."2100").contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resources::Resources;

    /// Each case is a text and what is seen of it.
    const CASES: &str = "\
        Ana Ruiz met two envoys in Lima on May 3. = <name> <name> met two envoys in <name> on <month> <number> .
        The mayor, he said, may leave. = the mayor , he said , may leave .
        She said: “Taxes rose in 2019.” = she said : “ taxes rose in <year> . ”
        Ruiz Says Prices Rise After Talks in Peru = <name> says prices rise after talks in <name>
        I met 40 of them. = i met <number> of them .
        Lima has 40 ports. = <name> has <number> ports .";

    #[test]
    fn names_are_hidden_and_words_are_not() {
        let resources = Resources::load().unwrap();
        for case in CASES.lines().map(str::trim) {
            let (text, expected) = case.split_once(" = ").unwrap();
            let document = Document::read(text, &resources.text());
            let delexicalised = Delexicalised::new(&document, &resources.claim());
            let seen: Vec<&str> = (0..document.tokens.len()).map(|at| delexicalised.word(at)).collect();
            assert_eq!(seen.join(" "), expected);
        }
    }
}
