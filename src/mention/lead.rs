//! The title or role at the start of a run: "Environment Minister | John Baird", "Mrs. | Ruiz".
//!
//! Capitalised roles are part of the run. Lower-case ones precede it ("Russian presidential envoy Zamir …") and are
//! read from right to left, starting at a role word next to the name.

use super::{Finder, phrase};
use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::lexicon::singular::singular;
use crate::rule;
use crate::text::token::TokenKind;

/// The maximum distance of a role before a name, if a phrase belongs to it: "Minister in the Ministry of Education".
const REACH: usize = 8;

impl Finder<'_> {
    /// The start of the name inside a run: after the last title or role word that is followed by a name.
    pub(super) fn name_start(&self, run: &std::ops::Range<usize>) -> usize {
        let is_name_left = |at: usize| at < run.end && !self.lexicon.suffix.contains(self.document.lower(at));
        // "Minister for Trade Ana Ruiz", "Governor of Washington Chris Gregoire": a given name starts the name.
        let given = |at: usize| self.lexicon.given_name(self.document.lower(at)).is_some();
        let mut start = run.start;
        // "Explained | Keith": a verb that starts the sentence.
        let first = self.document.lower(run.start);
        let is_verb = self.starts(run.start)
            && self.annotations.pos(run.start).is_finite()
            && self.annotations.head_name(run.start).is_none()
            && self.annotations.starts_head_name(run.start + 1)
            || first.ends_with("ed") && self.speech.contains(first) && rule::applies("mention.explained");
        if is_verb && run.len() > 1 {
            return run.start + 1;
        }
        if self.is_noun_before_name(run) {
            return run.start + 1;
        }
        // "QB | Tom Pell", "Commissioners | Ana Ruiz": letters or a plural before a given name and a surname.
        let opens = run.len() > 1
            && !given(run.start)
            && given(run.start + 1)
            && (is_name_left(run.start + 2) || self.document.lower(run.start + 2) == "and" && given(run.start + 3))
            && (self.is_position(run.start)
                || singular(self.document.lower(run.start)).is_some_and(|one| self.lexicon.role(&one).is_some()));
        if opens {
            return run.start + 1;
        }
        let titles = |at: usize| {
            let word = self.document.lower(at);
            self.lexicon.role(word).is_some() || self.lexicon.title(word).is_some()
        };
        if let Some(name) = self.behind_office(run) {
            return name;
        }
        // "Columbus Investigator | Gregory Keller": a given name and a surname behind a role.
        let behind = (run.start..run.end.saturating_sub(2)).rev().find(|&at| titles(at));
        if let Some(role) = behind.filter(|&at| at > run.start && given(at + 1) && at + 3 == run.end && !titles(at + 1))
        {
            return role + 1;
        }
        // "Lima MPP | Ana Ruiz"
        let letters = run.end.checked_sub(3).filter(|&at| at > run.start && self.is_position(at));
        if let Some(letters) = letters.filter(|&at| {
            given(at + 1)
                && !given(run.start)
                && !self.lexicon.suffix.contains(self.document.lower(at))
                && rule::applies("mention.letters-before-name")
        }) {
            return letters + 1;
        }
        // "Managing Director and Head of Europe | Sofia Lund": the network sees a person's name only from there on.
        let person = |at: usize| self.annotations.head_name(at) == Some(NameKind::Person);
        if let Some(first) = run.clone().find(|&at| person(at))
            && first > run.start
            // "Condor | Foods", where only the head of the network sees a person
            && (first + 1 < run.end || self.annotations.name(first) == Some(NameKind::Person))
            && self.annotations.starts_head_name(first)
            && (first..run.end).all(person)
            && !self.lexicon.suffix.contains(self.document.lower(first))
            && !given(first - 1)
            && !given(run.start)
            // "Assessors | Jim Escoe"
            && (self.starts(run.start) && first + 1 < run.end && !self.document.word(run.start).contains('.')
                || (run.start..first).any(|at| titles(at) || self.annotations.head_name(at) == Some(NameKind::Organisation)))
        {
            // "Secretary-General | Ban Ki-moon": the word behind the role belongs to the name.
            let behind =
                first >= run.start + 2 && titles(first - 2) && !titles(first - 1) && self.is_capital(first - 1);
            // "Air Chief Marshal | Keller"
            if titles(first) && titles(first - 1) && first + 1 < run.end && rule::applies("mention.rank-of-words") {
                return first + 1;
            }
            return first - usize::from(behind && !self.lexicon.organisation.contains(self.document.lower(first - 1)));
        }
        for at in run.clone() {
            let word = self.document.lower(at);
            let titled = self.lexicon.title(word).is_some() || self.lexicon.role(word).is_some_and(|role| !role.plural);
            // "Tim Cook", "Martin Luther King Jr.", "Kate Bishop Ruiz": no title after a given name, unless the network
            // sees none of it ("Monroe Mayor | Ben Keller").
            let inside_name = at > run.start
                && given(at - 1)
                && self.lexicon.title(self.document.lower(at - 1)).is_none()
                && self.annotations.head_name(at).is_some();
            // "Daniel “Duke” Marsh"
            let nickname =
                at > run.start && self.document.token(at - 1).is_some_and(|token| token.kind == TokenKind::Quotation);
            if titled
                && is_name_left(at + 1)
                && !inside_name
                && !nickname
                && !(at == run.start && given(at) && self.lexicon.title(word).is_none())
            {
                start = at + 1;
            } else if start > run.start && at >= start && given(at) && at + 1 < run.end && self.of_role(start, at) {
                start = at;
            }
        }
        // "Governor of | Washington Chris Gregoire"
        if start == run.start && self.after_role(run.start) {
            start = self.given_inside(run).unwrap_or(start);
        }
        if start == run.start {
            // "Afghan | Ashraf Ghani", but "Bank of England", "South Korea".
            let adjectives = run.clone().take_while(|&at| self.is_country(at) && is_name_left(at + 1)).count();
            // "Trade Minister of Kazakhstan | Arystan Moor"
            let behind_of = self.document.lower(run.start.saturating_sub(1)) == "of"
                && run.start + adjectives + 2 == run.end
                && self.is_rare(run.end - 2)
                && self.is_rare(run.end - 1)
                && rule::applies("mention.behind-office");
            if adjectives > 0 && (given(run.start + adjectives) || behind_of) && !given(run.start) {
                start = run.start + adjectives;
            }
        }
        start
    }

    /// "Crofter | Hector Lund": a noun with the capital of its sentence, before a given name and another word.
    fn is_noun_before_name(&self, run: &std::ops::Range<usize>) -> bool {
        let given = |at: usize| self.lexicon.given_name(self.document.lower(at)).is_some();
        let first = self.document.lower(run.start);
        let is_noun = self.lower.contains(first) || self.common.contains(first) || self.lexicon.is_occupation(first);
        run.len() > 2
            && self.starts(run.start)
            && !given(run.start)
            && given(run.start + 1)
            && !self.lexicon.suffix.contains(self.document.lower(run.start + 2))
            && !self.capital.contains(first)
            && is_noun
            && rule::applies("mention.noun-before-name")
    }

    /// "Insurer | Condor Life", "Chipmaker | Condor": what a body does, with the capital of its sentence.
    pub(super) fn behind_sort(&self, run: &std::ops::Range<usize>) -> usize {
        let first = self.document.lower(run.start);
        let is_sort = self.starts(run.start)
            && self.lexicon.is_trade(first)
            && !self.capital.contains(first)
            // "Retailer Association"
            && !(run.len() == 2 && self.lexicon.organisation.contains(self.document.lower(run.start + 1)));
        run.start + usize::from(run.len() > 1 && is_sort && rule::applies("mention.trade-before-name"))
    }

    /// Two or three capitals for what somebody does: "QB", "MEP".
    fn is_position(&self, at: usize) -> bool {
        let word = self.document.word(at);
        (2..=3).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase()) && !self.is_country(at)
    }

    /// "Governor of | Washington", "Minister for | Gozo": whether a run follows a role and "of" or "for".
    pub(super) fn after_role(&self, run: usize) -> bool {
        self.role_before(run).is_some()
    }

    /// The role that a run follows with "of" or "for" between them.
    fn role_before(&self, run: usize) -> Option<usize> {
        // "Head of Northern | Europe Ana Ruiz"
        let adjective = run.checked_sub(1).is_some_and(|at| self.is_capital(at) && !self.starts(at));
        let role = run.checked_sub(2 + usize::from(adjective))?;
        let links = matches!(self.document.lower(role + 1), "of" | "for");
        (links && self.lexicon.role(self.document.lower(role)).is_some()).then_some(role)
    }

    /// "says Curator of | Maps Oonagh Brill": the last two words are the name behind an office, if nobody is named before
    /// it and news never writes them small.
    pub(super) fn behind_office(&self, run: &std::ops::Range<usize>) -> Option<usize> {
        let name = run.end.checked_sub(2).filter(|&name| name > run.start)?;
        // "Counsel for the | Inquiry Ana Ruiz KC"
        let is_given = |at: &usize| self.lexicon.given_name(self.document.lower(*at)).is_some();
        let name = name.checked_sub(1).filter(is_given).unwrap_or(name);
        let role = self.office_before(run.start)?;
        let titles = |at: &usize| self.is_capital(*at) || self.document.lower(*at) == "and";
        let first = (0..=role).rev().take_while(titles).last()?;
        let before = first.checked_sub(1).map_or("", |at| self.document.lower(at));
        let person = |at: usize| self.annotations.head_name(at) == Some(NameKind::Person);
        let apart = before == "," && !first.checked_sub(2).is_some_and(person);
        let opens = self.starts(first) || self.speech.contains(before) || matches!(before, "’s" | "'s") || apart;
        let is_rare = (name..run.end).all(|at| self.is_rare(at));
        (name > run.start && opens && is_rare && rule::applies("mention.behind-office")).then_some(name)
    }

    /// The start of a person's name inside a run that starts with something else.
    pub(super) fn given_inside(&self, run: &std::ops::Range<usize>) -> Option<usize> {
        let given = |at: usize| self.lexicon.given_name(self.document.lower(at)).is_some();
        let left = |at: usize| at < run.end && !self.lexicon.suffix.contains(self.document.lower(at));
        (run.start + 1..run.end).find(|&at| given(at) && left(at + 1)).filter(|_| !given(run.start))
    }

    /// The start of the noun that describes an organisation before its name: "research firm | Canalo".
    pub(super) fn sort_before(&self, name: usize) -> usize {
        let touching =
            name.checked_sub(1).filter(|&at| self.document.sentence_at(at) == self.document.sentence_at(name));
        let noun = |at: &usize| {
            let small = self.document.word(*at).starts_with(char::is_lowercase) || self.starts(*at);
            let word = self.document.lower(*at);
            let place = self.lexicon.territory.contains(word);
            small && !place && self.lexicon.organisation_noun.contains(word)
        };
        touching.filter(noun).map_or(name, |at| phrase::start(self.annotations, self.lexicon, at))
    }

    /// Whether the words from `start` to `at` still belong to the role: "of Washington", "for Trade".
    fn of_role(&self, start: usize, at: usize) -> bool {
        matches!(self.document.lower(start), "of" | "for") || (start..at).all(|i| self.is_country(i))
    }

    /// The start of a role directly before a name, with the words that belong to it.
    pub(super) fn lead_start(&self, name: usize) -> usize {
        let Some(mut touching) = name.checked_sub(1) else { return name };
        let same = |at: usize| self.document.sentence_at(at) == self.document.sentence_at(name);
        let head = |at: usize| {
            same(at)
                && !self.is_adjective_too(at)
                && self.lexicon.role(self.document.lower(at)).is_some_and(|role| !role.plural)
        };
        let titled = |at: usize| {
            let word = self.document.lower(at);
            self.lexicon.title(word).is_some() && self.lexicon.role(word).is_none()
        };
        // "medical director Dr | Voss", "press secretary Rear Adm. | Kirby", "a student named | Wang"
        let mut passed = false;
        while let Some(before) = touching.checked_sub(1)
            && same(touching)
            && (titled(touching) || matches!(self.document.lower(touching), "named" | "called"))
        {
            touching = before;
            passed = true;
        }
        if head(touching) {
            return phrase::start(self.annotations, self.lexicon, touching);
        }
        // "Governor of Washington | Chris Gregoire", "Minister in the Ministry of Education | Karl Voss", "director of
        // public health Dr | Moe": the role before the preposition.
        let person = self.annotations.head_name(name) == Some(NameKind::Person);
        let belongs = |at: usize| {
            self.is_capital(at)
                || matches!(self.document.lower(at), "of" | "the" | "and" | "for")
                || (passed || person)
                    && (self.annotations.pos(at).is_noun() || self.annotations.pos(at) == Pos::Adjective)
        };
        let inside = (touching.saturating_sub(REACH)..=touching).rev().take_while(|&at| same(at));
        for at in inside {
            let links =
                matches!(self.document.lower(at), "of" | "in" | "for" | "at" | "to" | "without") && at < touching;
            if let Some(before) = at.checked_sub(1).filter(|&before| links && head(before)) {
                return phrase::start(self.annotations, self.lexicon, before);
            }
            if !belongs(at) && !matches!(self.document.lower(at), "in" | "to" | "without") {
                break;
            }
        }
        name
    }

    /// "a major Ruiz": a lower-case word that is more often an adjective than a role.
    fn is_adjective_too(&self, at: usize) -> bool {
        // "police chief Ruiz", but "the chief Ruiz"
        let before = at.checked_sub(1).filter(|&b| self.document.sentence_at(b) == self.document.sentence_at(at));
        let compound = before.is_some_and(|b| {
            self.document.token(b).is_some_and(crate::text::token::Token::is_word)
                && !self.lexicon.is_function(self.document.word(b), self.document.lower(b))
        });
        if self.document.word(at) == "chief" && compound {
            return false;
        }
        self.lexicon.adjective_too.contains(self.document.word(at))
    }

    /// The start of a capitalised title, including "former", "then" or "newly elected" before it.
    pub(super) fn qualified_start(&self, run: usize) -> usize {
        let before = (0..run).rev().take_while(|&at| self.lexicon.qualifier.contains(self.document.lower(at)));
        run - before.count()
    }
}
