//! Roles that the text gives somebody with a name.
//!
//! In: a name. Out: the phrases that say what its bearer is: before it ("Russian presidential envoy X", "the group's
//! leader, X,"), behind it ("X, 54, a professor at Y,"), or with "is" ("X, who is the dean"; "X was a nurse").
//! Letters in captions that say where somebody stands, "X (R)", are no roles.

use std::ops::Range;

use super::nominal::{Nominal, Phrases, Sort};
use crate::mention::{Mention, MentionKind};

/// How far behind a name the head of its apposition may be, in tokens.
const REACH: usize = 12;

/// A role of somebody with a name.
#[derive(Clone, Debug)]
pub(super) struct Apposition {
    pub(super) nominal: Nominal,
    /// All of it: "chief financial officer at the foundation".
    pub(super) whole: Range<usize>,
    /// How the text gives it.
    pub(super) rule: &'static str,
}

impl Phrases<'_> {
    /// The roles that stand around a name.
    pub(super) fn roles_of(&self, mention: &Mention) -> Vec<Apposition> {
        let mut roles: Vec<Apposition> = Vec::new();
        roles.extend(self.lead(mention));
        roles.extend(self.before(mention));
        roles.extend(self.behind(mention));
        roles
    }

    /// "Russian presidential envoy | X"
    fn lead(&self, mention: &Mention) -> Option<Apposition> {
        let lexicon = &self.resources.speakers;
        let head = mention
            .lead
            .clone()
            .rev()
            .find(|&at| lexicon.role(self.document.lower(at)).is_some_and(|role| !role.plural))?;
        let head = mention
            .lead
            .clone()
            .find(|&at| self.document.lower(at) == "of")
            .and_then(|of| of.checked_sub(1))
            .unwrap_or(head);
        Some(Apposition { nominal: self.forced(head), whole: mention.lead.clone(), rule: "role-before-name" })
    }

    /// "the group's leader, | X,"
    fn before(&self, mention: &Mention) -> Option<Apposition> {
        let comma = mention.lead.start.checked_sub(1).filter(|&at| self.document.word(at) == ",")?;
        // "Sen. Ana Ruiz of Vermont,"
        let of = self.document.lower(mention.tokens.end) == "of" && self.is_closed(mention.tokens.end + 2);
        let titled = mention.lead.clone().all(|at| self.resources.speakers.title(self.document.lower(at)).is_some());
        if !(self.is_closed(mention.tokens.end) || of) || !titled {
            return None;
        }
        let sentence = self.document.sentence_at(comma);
        let reach = comma.saturating_sub(REACH)..comma;
        let inside = |&at: &usize| {
            let word = self.document.word(at);
            self.document.sentence_at(at) == sentence
                && !matches!(word, "," | ";" | ":" | "—" | "–" | "“" | "”" | "\"" | "(" | ")")
        };
        let first = reach.rev().take_while(inside).last()?;
        let nominal = (first..comma).filter_map(|at| self.at(at)).find(|n| n.sort == Sort::Person)?;
        // "the envoy for peace, X": nothing but what belongs to the envoy stands between.
        let loose = (nominal.head + 1..comma).any(|at| self.is_verb_like(at));
        let starts = nominal.tokens.start <= first + 2;
        let tail = self.document.lower(nominal.head + 1);
        let attached = nominal.head + 1 == comma
            || matches!(tail, "of" | "for" | "at" | "in" | "to" | "on" | "and" | "from" | "with");
        // "the mayor of Roanoke, Virginia,": a place and where it lies.
        let capitals = |from: usize| (from..comma).all(|at| self.document.word(at).starts_with(char::is_uppercase));
        let lies = mention.tokens.len() == 1
            && mention.kind == MentionKind::Unsure
            && matches!(tail, "of" | "in" | "at" | "from")
            && nominal.head + 2 < comma
            && capitals(nominal.head + 2);
        if lies {
            return None;
        }
        let introduces = nominal.tokens.start < nominal.phrase.start;
        (attached && !loose && (starts || introduces)).then_some(Apposition {
            whole: nominal.phrase.start..comma,
            nominal,
            rule: "apposition",
        })
    }

    /// "X, | 54, a professor at Y,"; "X, who is | the dean"; "X is | a nurse"; "X of Y"
    fn behind(&self, mention: &Mention) -> Option<Apposition> {
        let document = self.document;
        let mut at = mention.tokens.end;
        let mut rule = "apposition";
        // "(R)", "(WHO)"
        if document.word(at) == "(" && document.word(at + 2) == ")" {
            at += 3;
        }
        let copula = |at: usize| matches!(document.lower(at), "is" | "was" | "became" | "remains");
        if document.word(at) == "," {
            at += 1;
            let age = document.word(at).parse::<u32>().is_ok_and(|n| n < 120) && document.word(at + 1) == ",";
            if age {
                at += 2;
            }
            if document.lower(at) == "who" && (copula(at + 1) || document.lower(at + 1) == "serves") {
                at += 2;
                rule = "who-is";
            }
        } else if matches!(document.word(at), "—" | "–" | "--") {
            at += 1;
        } else if copula(at) && matches!(document.lower(at + 1), "a" | "an" | "the") {
            at += 1;
            rule = "is";
        } else {
            return None;
        }
        let first = at;
        let sentence = document.sentence_at(mention.tokens.start);
        let inside = |&at: &usize| {
            document.sentence_at(at) == sentence
                && !matches!(document.word(at), "," | ";" | ":" | "—" | "–" | "--" | "(" | ")" | "”" | "\"" | ".")
        };
        // "a member of the jury | and was impressed"
        let verb = |&at: &usize| document.lower(at) != "and" || !self.is_verb(at + 1);
        let end = (first..first + REACH * 2).take_while(inside).take_while(verb).last()? + 1;
        let nominal = (first..end.min(first + REACH)).filter_map(|at| self.at(at)).find(|n| n.sort == Sort::Person)?;
        // The phrase starts where the apposition does, give or take its determiner, and nothing before it is a clause.
        let clean = nominal.tokens.start <= first + 1 && !(first..nominal.head).any(|at| self.is_preposition(at));
        let closed = rule != "apposition" || self.is_closed(end);
        // "Ruiz, her mother and her sister": a list of people.
        let listed = document.lower(nominal.head + 1) == "and" && self.is_determiner(nominal.head + 2);
        let tail = document.lower(nominal.head + 1);
        let goes_on = nominal.head + 1 == end
            || self.is_preposition(nominal.head + 1)
            || matches!(tail, "and" | "since" | "'s" | "who");
        (clean && closed && !listed && goes_on).then_some(Apposition {
            whole: nominal.phrase.start..end,
            nominal,
            rule,
        })
    }

    /// Whether an apposition can end here.
    fn is_closed(&self, at: usize) -> bool {
        matches!(self.document.word(at), "," | "." | ";" | "—" | "–" | "--" | ")" | "(" | "”" | "\"" | "!" | "?" | "")
    }

    fn is_preposition(&self, at: usize) -> bool {
        matches!(
            self.document.lower(at),
            "of" | "for" | "in" | "at" | "from" | "to" | "with" | "by" | "on" | "who" | "that" | "which"
        )
    }

    fn is_determiner(&self, at: usize) -> bool {
        matches!(self.document.lower(at), "his" | "her" | "their" | "its" | "a" | "an" | "the" | "two" | "three")
    }

    fn is_verb_like(&self, at: usize) -> bool {
        let word = self.document.lower(at);
        self.resources.text.speech.contains(word)
            || matches!(
                word,
                "is" | "was"
                    | "were"
                    | "are"
                    | "has"
                    | "had"
                    | "have"
                    | "that"
                    | "who"
                    | "which"
                    | "when"
                    | "while"
                    | "but"
            )
    }
}
