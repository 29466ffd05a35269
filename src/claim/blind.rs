//! The words of a text as this stage sees them: every name is the same name.
//!
//! A model that sees names learns whom its sentences were about: on ClaimBuster's debates, changing two candidates for
//! each other changes every tenth decision. So a run of capitalised words is one [`NAME`], and nothing that decides
//! here ever reads what is in it. A capital says "name" inside a sentence; at its start, and in a headline that
//! capitalises most words, it says nothing, and the word counts as itself only if news writes it small
//! (`data/lexicons/common.txt`, counted by `train/claims.py common`).

use std::ops::Range;

use crate::claim::ClaimResources;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// What stands for every name.
pub const NAME: &str = "<name>";
/// What stands for a day of the week.
pub const DAY: &str = "<day>";
/// What stands for a month.
pub const MONTH: &str = "<month>";
/// What stands for a number between 1500 and 2099 written in four digits.
pub const YEAR: &str = "<year>";
/// What stands for every other number in digits.
pub const NUMBER: &str = "<number>";

/// Days of the week, from Monday.
pub const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// Months, from January, with their abbreviations.
pub const MONTHS: [&[&str]; 12] = [
    &["january", "jan.", "jan"],
    &["february", "feb.", "feb"],
    &["march", "mar."],
    &["april", "apr."],
    &["may"],
    &["june", "jun."],
    &["july", "jul."],
    &["august", "aug."],
    &["september", "sept.", "sep.", "sept"],
    &["october", "oct.", "oct"],
    &["november", "nov.", "nov"],
    &["december", "dec.", "dec"],
];

/// The number of a month, from 1.
#[must_use]
pub fn month(word: &str) -> Option<u8> {
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(number, _)| number)
}

/// The number of a day of the week, from Monday, 0.
#[must_use]
pub fn weekday(word: &str) -> Option<u8> {
    (0..).zip(DAYS).find(|(_, name)| *name == word.strip_suffix("'s").unwrap_or(word)).map(|(number, _)| number)
}

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
pub struct Blind<'d> {
    /// The document.
    pub document: &'d Document<'d>,
    classes: Vec<Class>,
}

impl<'d> Blind<'d> {
    /// Hides the names of a document.
    #[must_use]
    pub fn new(document: &'d Document<'d>, resources: &ClaimResources<'_>) -> Self {
        let mut blind = Self { document, classes: vec![Class::Plain; document.tokens.len()] };
        for sentence in &document.sentences {
            let headline = blind.is_title_case(sentence.tokens.clone());
            for at in sentence.tokens.clone() {
                let free = headline || at == sentence.tokens.start || blind.opens(at - 1, sentence.tokens.start);
                let class = blind.class(at, free, resources);
                if let Some(place) = blind.classes.get_mut(at) {
                    *place = class;
                }
            }
        }
        blind
    }

    /// The word at an index: in lower case, or what stands for its kind; "" where there is none.
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

    /// Whether most of the longer words after the first are capitalised.
    fn is_title_case(&self, tokens: Range<usize>) -> bool {
        let long = tokens
            .skip(1)
            .map(|at| self.document.word(at))
            .filter(|word| word.len() > 3 && starts_with(word, char::is_alphabetic));
        let (all, capital) = long.fold((0, 0), |(all, capital), word| {
            (all + 1, capital + usize::from(starts_with(word, char::is_uppercase)))
        });
        all >= 3 && capital * 10 >= all * 7
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
            let blind = Blind::new(&document, &resources.claim());
            let seen: Vec<&str> = (0..document.tokens.len()).map(|at| blind.word(at)).collect();
            assert_eq!(seen.join(" "), expected);
        }
    }
}
