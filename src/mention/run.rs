//! Runs of capitalised words.
//!
//! In: a block. Out: its names. A run continues over particles ("Ursula von der Leyen"), nicknames in quotation marks
//! ("Ana “Nena” Ruiz"), suffixes ("Keller, Jr.", "Condor.com") and what the names of bodies have inside (`body.rs`). It
//! does not start with a word that is capitalised only as the first of a sentence.

use super::{Finder, Mention};
use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::lexicon::gender::Gender;
use crate::lexicon::people::WHO;
use crate::rule;
use crate::text::block::Block;
use crate::text::token::TokenKind;

/// How many tokens a name may have.
pub(super) const LONGEST: usize = 14;
/// How many tokens before the name of a body are read for the office that somebody has there.
const OFFICE: usize = 7;
/// How many figures a name starts with at most: "2019Ruiz" has lost a space.
const MOST_FIGURES: usize = 3;

impl Finder<'_> {
    /// The name of a website in small letters, but no address of a person or a page in it.
    fn is_address_name(&self, at: usize) -> bool {
        let before =
            at.checked_sub(1).filter(|_| self.document.is_attached(at)).map_or("", |at| self.document.word(at));
        self.domain(at + 1).is_some()
            && !matches!(before, "@" | "." | "/")
            && self.document.token(at).is_some_and(crate::text::token::Token::is_word)
    }

    /// Adds the names of a block.
    pub(super) fn names_of(&self, block: &Block, mentions: &mut Vec<Mention>) {
        let mut at = block.tokens.start;
        while at < block.tokens.end {
            if !self.can_start(at) {
                at += 1;
                continue;
            }
            let end = self.end(at, block.tokens.end.min(at + LONGEST));
            if let Some(start) = self.abbreviated_start(at, end).filter(|&start| start >= block.tokens.start) {
                while mentions.last().is_some_and(|last| last.tokens.start >= start) {
                    mentions.pop();
                }
                mentions.push(self.abbreviated(start..end));
                at = end;
                continue;
            }
            let countries_only = (at..end).all(|i| self.is_country(i));
            if !countries_only {
                mentions.extend(self.named(at..end));
            }
            at = end;
        }
    }

    fn can_start(&self, at: usize) -> bool {
        // "nationalreport | .net"
        if self.is_address_name(at) {
            return true;
        }
        if self.starts_with_figures(at) {
            return true;
        }
        if !self.is_capital(at) {
            return false;
        }
        let word = self.document.lower(at);
        let written = self.document.word(at);
        let goes_on = self.is_capital(at + 1) && !self.starts(at + 1);
        // "coach Per Lund", "Jan Brodd": a word that is something else elsewhere, right before a surname.
        let is_person = |at: usize| self.annotations.head_name(at) == Some(NameKind::Person);
        let before = at.checked_sub(1).map_or("", |before| self.document.lower(before));
        let titled = self.lexicon.title(before).is_some() || self.lexicon.role(before).is_some();
        let is_named = titled || is_person(at + 1) && (!self.starts(at) || is_person(at));
        if goes_on && is_named && self.is_capital_only_here(at) {
            return true;
        }
        if matches!(word, "i" | "i'm" | "oh" | "ok") || self.starts(at) && matches!(written, "A" | "An") {
            return false;
        }
        // "the | Sunday Times", but "On Sunday | Times staff"
        if self.annotations.calendar(at).is_some() {
            let dated = self.annotations.pos(at.saturating_sub(1)) == Pos::Preposition;
            return goes_on && !dated && self.lexicon.newspaper.contains(self.document.lower(at + 1));
        }
        let is_given = self.lexicon.given_name(word).is_some();
        // "Mr. | Keller"
        if goes_on && self.lexicon.title(word).is_some_and(|gender| gender != Gender::Unknown || word.ends_with('.')) {
            return true;
        }
        // "Federal Security Service", "So Se Pyong", "White House": the network knows them as names by what follows.
        if self.is_somebody(at)
            && self.annotations.starts_head_name(at)
            && word != "the"
            && (goes_on || !self.starts(at))
        {
            return true;
        }
        // "the World Health Organization (WHO)"
        if self.is_acronym(written) && self.annotations.head_name(at) == Some(NameKind::Organisation) {
            return true;
        }
        // The one acronym that is also a pronoun; lines all in capitals are not read here.
        if written == WHO {
            return true;
        }
        if self.lexicon.initial.contains(word) || self.lexicon.function.contains(word) {
            // "Will Smith", but not "Will Trump", "But Smith".
            let known = self.capital.contains(word);
            // "Stone said", after "Edgar Stone".
            let alone = !self.lower.contains(word) || self.lexicon.surname_small.contains(word);
            let says = known && alone && self.speech.contains(self.document.lower(at + 1));
            let is_function = self.lexicon.function.contains(word) && !self.lexicon.surname_small.contains(word);
            return is_given && goes_on && known || says && !is_function;
        }
        // "Voice of Peru" at the start of a sentence
        let of = self.document.lower(at + 1) == "of" && self.is_capital(at + 2);
        if of && self.lexicon.organisation.contains(word) || self.called_body(at).is_some() {
            return true;
        }
        // "Sheriff's office closed", though a Sheriff's Office is named elsewhere.
        if self.starts(at)
            && self.lexicon.role(word).is_some()
            && self.document.lower(at + 1) == "'s"
            && self.annotations.pos(at + 2).is_common_noun()
            && !is_person(at)
            && rule::applies("mention.office")
        {
            return false;
        }
        if !self.starts(at) || is_given || goes_on || self.is_acronym(written) || self.is_somebody(at) {
            return true;
        }
        // "Dog walker Ana Ruiz"
        if self.annotations.pos(at) == Pos::Noun
            && self.annotations.pos(at + 1).is_common_noun()
            && !self.capital.contains(word)
        {
            return false;
        }
        // A single word at the start of a sentence: a name unless the article or the role lexicon writes it small.
        let abstraction = self.lexicon.abstract_ending.ends(word, 0);
        let common = self.lower.contains(word)
            || self.common.contains(word)
            || abstraction && !self.capital.contains(word)
            || self.lexicon.collective.contains(word)
            || self.lexicon.role(word).is_some() && !self.capital.contains(word)
            || self.annotations.pos(at) == Pos::Gerund
            || self.annotations.pos(at) == Pos::Adverb && !self.capital.contains(word);
        !common || self.capital.contains(word) && !self.lower.contains(word)
    }

    /// "9to5Lima", "3M said": names that start with figures. Those without a small letter behind a capital are taken for
    /// names only where they speak.
    fn starts_with_figures(&self, at: usize) -> bool {
        let word = self.document.word(at);
        let is_number = self.document.token(at).is_some_and(|token| token.kind == TokenKind::Number);
        if !is_number || word.find(char::is_alphabetic).is_none_or(|figures| figures > MOST_FIGURES) {
            return false;
        }
        let small = |c: char| c.is_lowercase();
        let is_name = word.split(char::is_uppercase).skip(1).any(|rest| rest.starts_with(small));
        let next = self.document.lower(at + 1);
        let speaks = self.speech.contains(next) || self.lexicon.speech_too.contains(next);
        let letters = || word.ends_with(char::is_uppercase) && !word.contains(small) && speaks;
        (is_name || letters()) && rule::applies("mention.figures")
    }

    /// One past the run that starts at `start`.
    fn end(&self, start: usize, limit: usize) -> usize {
        let mut end = start + 1;
        while end < limit {
            // "Apple CEO | Tim Cook said": one name ends where the network sees another one begin.
            let kinds = (self.annotations.head_name(end - 1), self.annotations.head_name(end));
            // "Secretary-General Ban Ki-moon": what follows a role is already part of the person's name.
            let behind_role = end.checked_sub(2).filter(|&at| at >= start).map(|at| self.document.lower(at));
            // "Condor | Foods", where only the head of the network sees a person
            let unsure = self.annotations.name(end) != Some(NameKind::Person)
                && !self.common.contains(self.document.lower(end))
                && rule::applies("mention.unsure-person");
            if kinds == (Some(NameKind::Organisation), Some(NameKind::Person))
                && !unsure
                && self.is_capital(end)
                && self.lexicon.given_name(self.document.lower(start)).is_none()
                && behind_role.is_none_or(|word| self.lexicon.role(word).is_none())
                && !self.is_given_before(start, end)
            {
                break;
            }
            // "the Ana Ruiz | Facebook page"
            if self.lexicon.platform.contains(self.document.lower(end)) && rule::applies("mention.platform") {
                break;
            }
            if self.is_person_behind_body(start, end) {
                break;
            }
            let next = self
                .capital_next(end)
                .or_else(|| self.peoples(end))
                .or_else(|| self.particles(start, end))
                .or_else(|| self.suffix(end))
                .or_else(|| self.domain(end))
                .or_else(|| self.nickname(start, end))
                .or_else(|| self.connector(start, end))
                .or_else(|| self.station_number(end))
                .or_else(|| self.goes_on_as_name(start, end));
            let Some(next) = next.filter(|&next| next <= limit) else { break };
            end = next;
        }
        end
    }

    /// "Secretary in the Ministry of Transport | Grace Udo said", "director at Lima Hospital | Grace Udo": a given name
    /// and another word, after an organisation that continues over "of" or ends with a word for organisations.
    fn is_person_behind_body(&self, start: usize, at: usize) -> bool {
        let word = |at: usize| self.document.lower(at);
        let is_body = |at: usize| {
            self.lexicon.organisation.contains(word(at)) || self.lexicon.organisation_noun.contains(word(at))
        };
        let is_plain = |at: usize| self.is_capital(at) && !is_body(at);
        let of = is_body(start) && (start + 1..at).any(|i| matches!(word(i), "of" | "for"));
        // "Supreme Court Justice | Frank Moe" is a role, not a body.
        let ends = at > start + 1 && is_body(at - 1) && self.lexicon.title(word(at - 1)).is_none();
        let is_given = || self.lexicon.given_name(word(at)).is_some() || self.is_name_of_official(start, at);
        (of || ends) && !self.lexicon.name_open.contains(word(at - 1)) && is_plain(at) && is_plain(at + 1) && is_given()
    }

    /// "State Secretary at the Ministry of Finance | Zuzana Mala said": two words that news never writes small end the name
    /// of a body, and what stands before it is an office there.
    fn is_name_of_official(&self, start: usize, at: usize) -> bool {
        let is_office = self.office_before(start).is_some();
        // "Ana M. Ruiz"
        let initial = usize::from(self.document.word(at + 1).ends_with('.') && self.document.word(at + 1).len() == 2);
        let last = at + 1 + initial;
        is_office && self.is_rare(at) && self.is_rare(last) && !self.is_capital(last + 1) && at > start + 2
    }

    /// Whether the word before `end` is a given name whose surname is all that follows, behind a title, an office or a
    /// noun: "Attorney General Ana | Ruiz", "Minister for Ports and Inland Waterways Oonagh | Brill".
    fn is_given_before(&self, start: usize, end: usize) -> bool {
        let is_given = self.lexicon.given_name(self.document.lower(end - 1)).is_some();
        let is_new = || end > start + 2 && self.office_before(start).is_some();
        self.is_rare(end - 1) && (is_given && end > start + 1 || !self.is_capital(end + 1) && is_new())
    }

    /// The office that goes on to the run at `start`: "Minister of State in the | Ministry", "director of the | Lima Shelter",
    /// "Adviser to the Prime Minister on | Climate".
    pub(super) fn office_before(&self, start: usize) -> Option<usize> {
        let links = |at: usize| matches!(self.document.lower(at), "in" | "at" | "of" | "for" | "to" | "on");
        let belongs = |&at: &usize| {
            self.document.sentence_at(at) == self.document.sentence_at(start)
                && (links(at)
                    || matches!(self.document.lower(at), "the" | "and")
                    || self.annotations.pos(at).is_noun()
                    || self.annotations.pos(at) == Pos::Adjective)
        };
        let is_role = |at: usize| self.lexicon.role(self.document.lower(at)).is_some_and(|role| !role.plural);
        let is_office = |&at: &usize| links(at + 1) && at + 1 < start && is_role(at);
        (start.saturating_sub(OFFICE)..start).rev().take_while(belongs).filter(is_office).last()
    }

    /// Whether a word is neither a country's nor one that news or this document writes small.
    pub(super) fn is_rare(&self, at: usize) -> bool {
        let word = self.document.lower(at);
        !self.common.contains(word) && !self.lower.contains(word) && !self.is_country(at)
    }

    /// A small word, or a month that no small word makes a date ("in May"), with a capital that no title gives it.
    fn is_capital_only_here(&self, at: usize) -> bool {
        let word = self.document.lower(at);
        let before = at.checked_sub(1);
        let dated = before.is_some_and(|before| {
            self.annotations.pos(before) == Pos::Preposition
                || self.lexicon.time_before.contains(self.document.lower(before))
        });
        let is_month = self.annotations.calendar(at).is_some();
        (!is_month && self.lexicon.function.contains(word) || is_month && !dated)
            && !self.annotations.is_title_case(at)
            && !matches!(word, "the" | "i" | "a" | "an")
            && !self.document.word(at).contains('.')
    }

    fn capital_next(&self, at: usize) -> Option<usize> {
        let small = self.lexicon.function.contains(self.document.lower(at)) && !self.document.word(at).contains('.');
        let same_sentence = self.document.sentence_at(at) == self.document.sentence_at(at.saturating_sub(1));
        let free = !small && self.annotations.calendar(at).is_none() || self.is_surname(at) || self.is_last_name(at);
        (self.is_capital(at) && free && same_sentence).then_some(at + 1)
    }

    /// "Theresa | May", "George | Will": right behind a given name, and no day or name behind it.
    fn is_surname(&self, at: usize) -> bool {
        let before = at.checked_sub(1).filter(|&at| self.annotations.head_name(at) == Some(NameKind::Person));
        let given = before.is_some_and(|at| self.lexicon.given_name(self.document.lower(at)).is_some());
        let dated = self.document.token(at + 1).is_some_and(|token| token.kind == TokenKind::Number);
        given
            && !dated
            && !self.annotations.is_title_case(at)
            && !self.is_capital(at + 1)
            && self.lexicon.surname_small.contains(self.document.lower(at))
    }

    /// "Hassan Ali | Nor": a small word that the network takes for the end of a person's name.
    fn is_last_name(&self, at: usize) -> bool {
        let person = |at: usize| self.annotations.head_name(at) == Some(NameKind::Person);
        person(at)
            && person(at - 1)
            && !self.annotations.starts_head_name(at)
            && !self.annotations.is_title_case(at)
            && self.annotations.calendar(at).is_none()
            && rule::applies("mention.last-name")
    }

    /// "de la" before a capital.
    fn particles(&self, start: usize, at: usize) -> Option<usize> {
        let last = (at..at + 3).take_while(|&i| {
            self.lexicon.particle.contains(self.document.lower(i)) && !self.is_capital(i) && !self.is_country(start)
        });
        let end = at + last.count();
        // "y" and "e" join Spanish and Portuguese surnames only.
        (end > at && self.is_capital(end)).then_some(end + 1)
    }

    /// "Condor | .com": the ending of an address that is used as a name.
    pub(super) fn domain(&self, at: usize) -> Option<usize> {
        let attached = self.document.is_attached(at) && self.document.is_attached(at + 1);
        let ends = self.document.word(at) == "." && self.lexicon.domain.contains(self.document.word(at + 1));
        (attached && ends).then_some(at + 2)
    }

    /// "Jr.", with or without a comma before it.
    fn suffix(&self, at: usize) -> Option<usize> {
        let at = if self.document.word(at) == "," { at + 1 } else { at };
        let is = self.lexicon.suffix.contains(self.document.lower(at)) && self.is_capital(at);
        is.then_some(at + 1)
    }

    /// "“Nena” Ruiz", "(Nena) Ruiz" after a given name.
    fn nickname(&self, start: usize, at: usize) -> Option<usize> {
        let mark = |i: usize| self.document.token(i).is_some_and(|token| token.kind == TokenKind::Quotation);
        let bracketed = self.document.word(at) == "(";
        let closes = |i: &usize| if bracketed { self.document.word(*i) == ")" } else { mark(*i) };
        let close = (at + 2..at + 6).find(closes)?;
        // "(“Nena”)"
        let inner = if bracketed && mark(at + 1) && mark(close - 1) { at + 2..close - 1 } else { at + 1..close };
        // "Kent (D) Ohio", "World Bank (WB) President"
        let is_word =
            |i: usize| !bracketed || self.document.word(i).chars().any(char::is_lowercase) && !self.is_country(i);
        let fits = (mark(at) || bracketed)
            && at - start <= 2
            && (1..=2).contains(&inner.len())
            && inner.clone().all(|i| self.is_capital(i) && is_word(i))
            && !self.starts(at);
        // "van Straaten"
        let surname = if self.is_capital(close + 1) { Some(close + 2) } else { self.particles(start, close + 1) };
        surname.filter(|_| fits)
    }
}
