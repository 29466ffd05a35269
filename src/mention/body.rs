//! What the names of bodies have inside, and where their letters in brackets say that they start.
//!
//! In: a run of capitals and the token behind it. Out: one past what belongs to it. After a word for an organisation, the
//! name goes on over "of", "for", "on", "to", "and" and lists ("Ministry of Labour, Youth and Sport"), and over a station's
//! number ("FOX 13").

use super::Finder;
use super::run::LONGEST;
use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::annotate::shape::Shape;
use crate::rule;
use crate::text::token::TokenKind;

/// How many words behind "and" may belong to a body's name.
const LONGEST_SECOND: usize = 6;
/// How many words a noun may have that says what a body is.
const EXPLAINED: usize = 4;
/// How many letters tell where a name starts.
const SHORTEST_LETTERS: usize = 3;

impl Finder<'_> {
    /// "FOX | 13", "Channel | 4", before "News" or a verb: the number of a station.
    pub(super) fn station_number(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        let short = self.document.word(at).len() <= 2
            && self.document.token(at).is_some_and(|token| token.kind == TokenKind::Number)
            && self.document.sentence_at(at) == self.document.sentence_at(before);
        let letters = self.document.word(before);
        let station = self.document.lower(before) == "channel"
            || letters.len() > 2
                && letters.chars().all(|c| c.is_ascii_uppercase())
                && self.annotations.head_name(before) == Some(NameKind::Organisation);
        // "FOX 2 | News"
        let news = self.is_capital(at + 1) && self.lexicon.newspaper.contains(self.document.lower(at + 1));
        let next = self.annotations.pos(at + 1);
        let counted = !news && (next.is_noun() || matches!(next, Pos::Adjective | Pos::Number));
        (short && station && !counted && rule::applies("mention.station-number")).then_some(at + 1 + usize::from(news))
    }

    /// "the People’s | Herald": a body of many, named by them.
    pub(super) fn peoples(&self, at: usize) -> Option<usize> {
        let many = self.document.lower(at.checked_sub(1)?);
        let owned = matches!(self.document.lower(at), "'s" | "’s" | "'" | "’");
        let of_many = self.lexicon.collective.contains(many)
            || many.ends_with('s') && self.lexicon.organisation.contains(self.document.lower(at + 1));
        (owned && of_many && self.is_capital(at + 1)).then_some(at + 2)
    }

    /// "Centers for Disease Control and Prevention": small words that the network sees inside a body's name.
    pub(super) fn goes_on_as_name(&self, start: usize, at: usize) -> Option<usize> {
        let body = |at: usize| {
            self.annotations.head_name(at) == Some(NameKind::Organisation) && !self.annotations.starts_head_name(at)
        };
        let same_sentence = self.document.sentence_at(at) == self.document.sentence_at(start);
        if !same_sentence
            || self.annotations.head_name(at.saturating_sub(1)) != Some(NameKind::Organisation)
            || !body(at)
        {
            return None;
        }
        let small = |at: usize| self.lexicon.name_inside.contains(self.document.lower(at));
        let end = (at..at + 3).find(|&i| !small(i))?;
        // "the Ministry of Health and | World Water Organization": two bodies that the network takes for one
        let is_body = |at: usize| self.lexicon.organisation.contains(self.document.lower(at));
        let second = end..end + (end..end + 5).take_while(|&i| self.is_capital(i)).count();
        let two = (at..end).any(|i| self.document.lower(i) == "and")
            && (is_body(start) || at - start > 1)
            && second.len() > 2
            && is_body(second.end - 1)
            && rule::applies("mention.two-bodies");
        if two {
            return None;
        }
        (body(end) && self.is_capital(end)).then_some(end + 1)
    }

    /// "of the", "for", "and", "&" between the words of an organisation's name.
    pub(super) fn connector(&self, start: usize, at: usize) -> Option<usize> {
        let word = self.document.lower(at);
        let the = usize::from(self.document.lower(at + 1) == "the");
        let capital = |i: usize| {
            self.is_capital(i)
                && !self.lexicon.function.contains(self.document.lower(i))
                && self.annotations.calendar(i).is_none()
        };
        let heads = |range: std::ops::Range<usize>| {
            range.rev().take(2).any(|i| self.lexicon.organisation.contains(self.document.lower(i)))
        };
        let opens_organisation = || heads(start..at) && self.lexicon.given_name(self.document.lower(start)).is_none();
        let is_body = || (start..at).any(|i| self.lexicon.organisation.contains(self.document.lower(i)));
        // "for the Prevention of Fires"
        let purpose = self.document.lower(at + 3) == "of" && capital(at + 4) && rule::applies("mention.for-the");
        if at == start + 1
            && let Some(end) = self.called_body(start)
        {
            return Some(end);
        }
        match word {
            "," if capital(at + 1) => self.list_end(start, at),
            "&" => capital(at + 1).then_some(at + 2),
            "of" if capital(at + 1 + the) && opens_organisation() => Some(at + 2 + the),
            "for" | "on" if capital(at + 1) && opens_organisation() => Some(at + 2),
            // "Society for the | Prevention of Fires", where the network sees the small word inside the name
            "for" if the > 0 && capital(at + 2) && opens_organisation() && (self.is_inside(at) || purpose) => {
                Some(at + 3 + 2 * usize::from(purpose))
            }
            // "Committee to | Protect Journalists"
            "to" if capital(at + 1)
                && opens_organisation()
                && self.annotations.head_name(at + 1) == Some(NameKind::Organisation)
                && matches!(self.annotations.pos(at + 1), Pos::Base | Pos::Present)
                && rule::applies("mention.purpose") =>
            {
                Some(at + 2)
            }
            // "the Mail on | Sunday"
            "on" if self.document.lower(at + 1) == "sunday"
                && matches!(self.document.lower(at - 1), "mail" | "independent")
                && rule::applies("mention.sunday") =>
            {
                Some(at + 2)
            }
            // "Court of Appeals for the | 3rd Circuit"
            "for" if the > 0 && self.is_numbered(at + 2) && is_body() => Some(at + 4),
            "and" if capital(at + 1) => {
                // "Food and Drug Administration", "Ministry of Food and Trade": one name; "Acme and Bolt Inc.": two.
                let end = (at + 1..at + 1 + LONGEST_SECOND).take_while(|&i| capital(i)).last()? + 1;
                // "Lima Assembly Committee on Food and Trade"
                let of = |i: &usize| matches!(self.document.lower(*i), "of" | "for" | "on");
                let inside = (start + 1..at).find(of).is_some_and(|of| heads(start..of)) && at - start <= 5;
                // "the Government of Peru and | Red Dawn"
                let unequal = self.is_country(at - 1) && !self.is_country(at + 1) && rule::applies("mention.unequal");
                let inside = inside && !unequal;
                // "the Mirror and | NT News": two papers
                let two = self.is_acronym(self.document.word(at + 1)) && rule::applies("mention.two-bodies");
                // "National Oceanic and | Atmospheric Administration": two adjectives
                let adjective = |at: usize| {
                    let word = self.document.lower(at);
                    (word.ends_with("ic") || word.ends_with("al")) && word.len() > 4
                };
                let two_adjectives = at - start <= 2
                    && end > at + 2
                    && adjective(at - 1)
                    && adjective(at + 1)
                    && heads(end - 1..end)
                    && rule::applies("mention.two-adjectives");
                let one_word = at - start == 1
                    && end > at + 2
                    && heads(end - 1..end)
                    && !self.is_acronym(self.document.word(start))
                    && !two
                    && !self.is_country(start)
                    && self.lexicon.given_name(self.document.lower(start)).is_none();
                (inside && end <= at + 3 || one_word || two_adjectives || self.is_abbreviated(start..end))
                    .then_some(end)
            }
            _ => None,
        }
    }

    /// "Justice for the Drowned |, a campaign group": one past a name that a word for bodies explains.
    pub(super) fn called_body(&self, start: usize) -> Option<usize> {
        let word = |at: usize| self.document.lower(at);
        if !matches!(word(start + 1), "for" | "of") || self.lexicon.given_name(word(start)).is_some() {
            return None;
        }
        let inner = start + 2 + usize::from(word(start + 2) == "the");
        let end = (inner..inner + LONGEST_SECOND).find(|&at| !self.is_capital(at)).filter(|&end| end > inner)?;
        let noun =
            |&at: &usize| self.annotations.pos(at).is_common_noun() || self.annotations.pos(at) == Pos::Adjective;
        let body = (end + 2..end + 2 + EXPLAINED).take_while(noun).last()?;
        let is_explained = word(end) == "," && matches!(word(end + 1), "a" | "an");
        (is_explained && self.lexicon.organisation_noun.contains(word(body)) && rule::applies("mention.called-body"))
            .then_some(end)
    }

    /// "Ministry of Labour |, Youth and Sport": one past a list of what a body is for.
    fn list_end(&self, start: usize, comma: usize) -> Option<usize> {
        let of = (start + 1..comma).find(|&at| matches!(self.document.lower(at), "of" | "for" | "on"))?;
        if !self.lexicon.organisation.contains(self.document.lower(of - 1)) || comma > of + 3 {
            return None;
        }
        let (mut at, mut joined) = (comma, false);
        while at < comma + LONGEST {
            at += usize::from(self.document.word(at) == ",");
            joined = matches!(self.document.lower(at), "and" | "&");
            // "the Ministry of Health, Condor and Lima Bank": the network takes no two names for one.
            let inside = joined && self.is_inside(at);
            at += usize::from(joined);
            let item = at..(at..at + 3).find(|&at| !self.is_capital(at))?;
            let is_plain = item.clone().all(|at| !self.is_rare(at));
            if item.is_empty() || !inside && joined && !is_plain {
                return None;
            }
            at = item.end;
            if joined {
                break;
            }
            if !matches!(self.document.lower(at), "," | "and" | "&") {
                return None;
            }
        }
        (joined && rule::applies("mention.list-in-name")).then_some(at)
    }

    /// Whether the network sees a small word inside the name of a body.
    fn is_inside(&self, at: usize) -> bool {
        self.annotations.head_name(at) == Some(NameKind::Organisation)
            && !self.annotations.starts_head_name(at)
            && rule::applies("mention.for-the")
    }

    /// "3rd Circuit", "Ninth Circuit"
    fn is_numbered(&self, at: usize) -> bool {
        let number = matches!(self.annotations.shape(at), Shape::DigitsAndLetters);
        (number || self.document.lower(at).ends_with("th")) && self.is_capital(at + 1)
    }

    /// "| Friends for the Fair Lakes of Lima (FFLL)": where a name starts whose letters are in brackets, if that is before
    /// its run.
    pub(super) fn abbreviated_start(&self, run: usize, end: usize) -> Option<usize> {
        let letters = self.document.word(end + 1);
        let in_brackets = self.document.word(end) == "(" && self.document.word(end + 2) == ")";
        if !in_brackets || letters.len() < SHORTEST_LETTERS || !letters.chars().all(|c| c.is_ascii_uppercase()) {
            return None;
        }
        let mut at = end;
        for letter in letters.chars().rev() {
            at = at.checked_sub(1)?;
            while !self.is_capital(at) && !self.lexicon.particle.contains(self.document.lower(at)) {
                let skipped = self.lexicon.name_inside.contains(self.document.lower(at));
                if !skipped && !matches!(self.document.word(at), "," | "–" | "-") {
                    return None;
                }
                at = at.checked_sub(1)?;
            }
            if !self.document.word(at).to_uppercase().starts_with(letter) {
                return None;
            }
        }
        (at < run && rule::applies("mention.letters-in-brackets")).then_some(at)
    }

    /// "Bank of Lima and Cusco | (BLC)": the letters in brackets are those of the words.
    fn is_abbreviated(&self, name: std::ops::Range<usize>) -> bool {
        let letters =
            name.clone().filter(|&at| self.is_capital(at)).filter_map(|at| self.document.word(at).chars().next());
        self.document.word(name.end) == "(" && self.document.word(name.end + 1).chars().eq(letters)
    }

    /// Two to six capitals: "WHO", "KCNA", "U.N.".
    pub(super) fn is_acronym(&self, word: &str) -> bool {
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        (2..=6).contains(&capitals)
            && word.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '&' | '-') || c.is_numeric())
    }
}
