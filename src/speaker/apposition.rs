//! Roles that the text gives to a named entity.
//!
//! In: a name. Out: the phrases that describe it: before the name ("Russian presidential envoy X", "the group's leader,
//! X,"), after it ("X, 54, a professor at Y,"), or with "is" ("X, who is the dean"; "X was a nurse"); and for
//! organisations ("research firm X", "the X news agency", "X, a law firm,"). Position letters in captions, "X (R)", are
//! not roles.

use std::ops::Range;

use super::nominal::{Nominal, Phrases, Sort};
use crate::annotate::pos::Pos;
use crate::mention::{Mention, MentionKind};
use crate::rule;

/// How far after a name the head of its apposition may be, in tokens.
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
    /// The roles around a name.
    pub(super) fn roles_of(&self, mention: &Mention) -> Vec<Apposition> {
        let mut roles: Vec<Apposition> = Vec::new();
        roles.extend(self.lead(mention).filter(|_| rule::applies("speaker.role-before-name")));
        roles.extend(self.before(mention).filter(|_| rule::applies("speaker.apposition-before")));
        roles.extend(self.behind(mention).filter(|_| rule::applies("speaker.apposition-behind")));
        roles
    }

    /// "Russian presidential envoy | X", "research firm | X"
    fn lead(&self, mention: &Mention) -> Option<Apposition> {
        let lexicon = &self.resources.speakers;
        let lead = mention.lead.clone();
        let word = |at: usize| self.document.lower(at);
        let is_role = |at: usize| lexicon.role(word(at)).is_some_and(|role| !role.plural);
        if matches!(mention.kind, MentionKind::Organisation | MentionKind::Group) {
            let is_sort = |&at: &usize| lexicon.organisation_noun.contains(word(at)) || lexicon.is_trade(word(at));
            let head = lead.clone().next_back().filter(is_sort)?;
            return Some(Apposition { nominal: self.forced(head), whole: lead, rule: "role-before-name" });
        }
        // "Crofter | Hector Lund": in no list of roles.
        let alone = || lead.clone().next_back().filter(|&at| lead.len() == 1 && lexicon.is_occupation(word(at)));
        let last = lead.clone().rev().find(|&at| is_role(at)).or_else(alone)?;
        let belongs = |at: &usize| matches!(word(*at), "of" | "in" | "for" | "at" | "to");
        let first = lead.clone().find(belongs).and_then(|at| at.checked_sub(1)).filter(|&at| is_role(at));
        // "director of public health | Dr", "student | named"
        let dropped = |at: &usize| !is_role(*at) && (lexicon.title(word(*at)).is_some() || word(*at) == "named");
        let end = lead.end - lead.clone().rev().take_while(dropped).count();
        let whole = lead.start..end.max(last + 1);
        Some(Apposition { nominal: self.forced(first.unwrap_or(last)), whole, rule: "role-before-name" })
    }

    /// "the group's leader, | X,"
    fn before(&self, mention: &Mention) -> Option<Apposition> {
        let comma = mention.lead.start.checked_sub(1).filter(|&at| self.document.word(at) == ",")?;
        // "the ministry's spokesman for trade, | Ana Ruiz said it": no comma behind the name.
        let quoted = matches!(self.document.word(mention.tokens.end + 2), "“" | "\"");
        let says = self.annotations.pos(mention.tokens.end).is_finite()
            && (self.document.word(mention.tokens.end + 1) != "," || quoted)
            && mention.tokens.len() > 1;
        // "Sen. Ana Ruiz of Vermont,"
        let of = self.document.lower(mention.tokens.end) == "of" && self.is_closed(mention.tokens.end + 2);
        // "the head of the unit, Air Chief Marshal Ana Ruiz,"
        let title = |at: usize| self.resources.speakers.title(self.document.lower(at)).is_some();
        let titled = mention.lead.clone().all(title)
            || mention.lead.clone().next_back().is_some_and(title)
                && mention.lead.clone().all(|at| self.document.is_capital(at));
        let closed = self.is_closed(mention.tokens.end) || of;
        if !(closed || says) || !titled {
            return None;
        }
        let sentence = self.document.sentence_at(comma);
        let reach = comma.saturating_sub(REACH)..comma;
        // "the director of the Port Office (LPO), | X,"
        let short = |at: usize| self.document.word(at) == "(" && self.document.word(at + 2) == ")";
        let inside = |&at: &usize| {
            let word = self.document.word(at);
            self.document.sentence_at(at) == sentence
                && (!matches!(word, "," | ";" | ":" | "—" | "–" | "“" | "”" | "\"" | "(" | ")")
                    || short(at)
                    || at.checked_sub(2).is_some_and(short))
        };
        let first = reach.rev().take_while(inside).last()?;
        let sort = if mention.kind == MentionKind::Organisation { Sort::Organisation } else { Sort::Person };
        let belongs = |n: &Nominal| {
            let tail = self.document.lower(n.head + 1);
            n.head + 1 == comma || self.resources.speakers.role_link.contains(tail)
        };
        let known = (first..comma).filter_map(|at| self.at(at)).find(|n| n.sort == sort && belongs(n));
        // "said the Center for Food and Trade director, | X,": everything before the head is a name.
        let reporting = self.resources.text.speech.contains(self.document.lower(first));
        let opening = first + usize::from(reporting);
        let opening = opening + usize::from(self.document.lower(opening) == "the");
        let names = |head: usize| {
            (opening..head).all(|at| {
                self.document.is_capital(at)
                    || self.annotations.pos(at).is_noun()
                    || matches!(self.document.lower(at), "of" | "for" | "and" | "the" | "'s" | "’s" | "'")
            })
        };
        let nominal = known.or_else(|| self.unlisted(mention, first..comma, sort).filter(|n| closed && belongs(n)))?;
        // "the envoy for peace, X": only words that belong to the envoy are in between.
        let loose = (nominal.head + 1..comma).any(|at| self.is_verb_like(at));
        let named = nominal.tokens.start > first + 2 && closed && names(nominal.head);
        let starts = nominal.tokens.start <= first + 2 || named;
        let tail = self.document.lower(nominal.head + 1);
        // "the mayor of Roanoke, Virginia,": a place and where it lies.
        let capitals = |from: usize| (from..comma).all(|at| self.document.is_capital(at));
        let lies = mention.tokens.len() == 1
            && mention.kind == MentionKind::Unsure
            && matches!(tail, "of" | "in" | "at" | "from")
            && nominal.head + 2 < comma
            && capitals(nominal.head + 2);
        if lies {
            return None;
        }
        let introduces = nominal.tokens.start < nominal.phrase.start;
        (!loose && (starts || introduces && closed)).then_some(Apposition {
            whole: if named { opening } else { nominal.phrase.start }..comma,
            nominal,
            rule: "apposition",
        })
    }

    /// "X, | 54, a professor at Y,"; "X, who is | the dean"; "X is | a nurse"; "X of Y"
    fn behind(&self, mention: &Mention) -> Option<Apposition> {
        let document = self.document;
        let mut at = mention.tokens.end;
        let mut rule = "apposition";
        // "(R)", "(D-Minn., 5th District)"
        if document.word(at) == "(" {
            at = (at..at + REACH).find(|&at| document.word(at) == ")").map_or(at, |end| end + 1);
        }
        let behind_dash = matches!(document.word(at), "—" | "–" | "--");
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
        } else if behind_dash {
            at += 1;
        } else if copula(at) && matches!(document.lower(at + 1), "a" | "an" | "the") {
            at += 1;
            rule = "is";
        } else {
            return self.medium(mention);
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
        let sort = if mention.kind == MentionKind::Organisation { Sort::Organisation } else { Sort::Person };
        // The phrase starts where the apposition does, give or take its determiner, and nothing before it is a clause.
        let phrase = self.noun_phrase(&(first..end));
        // "an assistant marketing | manager": the last noun before any other.
        let heads = phrase.end.checked_sub(1).into_iter().chain(first..end.min(first + REACH));
        // "Al-Sabaah, a newspaper": a name whose words do not say what it is.
        let fits = |n: &Nominal| n.sort == sort || mention.kind == MentionKind::Unsure && n.sort == Sort::Organisation;
        let known = heads.filter_map(|at| self.at(at)).find(fits);
        let nominal = known.or_else(|| self.unlisted(mention, first..end, sort))?;
        let clean = nominal.tokens.start <= first + 1 && !(first..nominal.head).any(|at| self.is_preposition(at))
            || phrase.contains(&nominal.head);
        let closed = rule != "apposition" || self.is_closed(end);
        // "Ruiz, her mother and her sister": a list of people.
        let listed = document.lower(nominal.head + 1) == "and"
            && matches!(self.annotations.pos(nominal.head + 2), Pos::Possessive | Pos::Number);
        let tail = document.lower(nominal.head + 1);
        // "a priest | leading the only church in the city"
        let clause = matches!(self.annotations.pos(nominal.head + 1), Pos::Gerund | Pos::Participle);
        let end = if clause { nominal.head + 1 } else { end };
        let goes_on = nominal.head + 1 == end
            || self.is_preposition(nominal.head + 1)
            || matches!(tail, "and" | "since" | "'s" | "who");
        // "the council's | marketing and business development manager"
        let start = nominal.phrase.start.min(phrase.start.max(first));
        let start = if clean && nominal.tokens.start > first + 1 { start } else { nominal.phrase.start };
        // "LIMA (Agency) — A baker | said …", but "Ruiz — a baker who sold bread —"
        let relative = |at: &usize| self.resources.speakers.relative.contains(document.lower(*at));
        let mut own = (nominal.head + 1..end).take_while(|at| !relative(at));
        if behind_dash
            && rule::applies("speaker.clause-behind-dash")
            && own.any(|at| self.annotations.pos(at).is_finite())
        {
            return None;
        }
        // "a design student at Lima University | said"
        let end = end - usize::from(end > nominal.head + 1 && self.annotations.pos(end - 1).is_finite());
        // "creator of | “The Bridge”"
        let hangs = end > nominal.head + 1
            && self.annotations.pos(end - 1) == Pos::Preposition
            && rule::applies("speaker.hanging-preposition");
        let end = end - usize::from(hangs);
        (clean && closed && !listed && goes_on).then_some(Apposition { whole: start..end, nominal, rule })
    }

    /// "the Ponters | news agency"
    fn medium(&self, mention: &Mention) -> Option<Apposition> {
        let lexicon = &self.resources.speakers;
        let end = mention.tokens.end;
        let noun = |&at: &usize| {
            self.annotations.pos(at) == Pos::Noun && self.document.sentence_at(at) == self.document.sentence_at(end)
        };
        let whole = end..end + (end..end + 3).take_while(noun).count();
        let head = whole.clone().next_back().filter(|&at| lexicon.medium.contains(self.document.lower(at)))?;
        let body = matches!(mention.kind, MentionKind::Organisation | MentionKind::Unsure);
        (body && rule::applies("speaker.medium")).then(|| Apposition {
            nominal: Nominal { sort: Sort::Organisation, ..self.forced(head) },
            whole,
            rule: "role-behind-name",
        })
    }

    /// "X, a | consultant rheumatologist": the head of a noun phrase with a determiner, whatever the lexicons say.
    fn unlisted(&self, mention: &Mention, range: Range<usize>, sort: Sort) -> Option<Nominal> {
        let person = mention.kind == MentionKind::Person && mention.tokens.len() > 1;
        let determined = self.is_determiner(range.start) || self.document.lower(range.start + 1) == "'s";
        if !(person || sort == Sort::Organisation) || !determined || !rule::applies("speaker.unlisted-role") {
            return None;
        }
        let phrase = self.noun_phrase(&range);
        let head = phrase.clone().next_back().filter(|&at| self.annotations.pos(at) == Pos::Noun)?;
        let time = self.annotations.calendar(head).is_some()
            || self.resources.speakers.time_noun.contains(self.document.lower(head));
        (!time).then(|| Nominal { sort, ..self.forced(head) })
    }

    /// The tokens at the start of a range that are one noun phrase without its determiner and its possessor.
    fn noun_phrase(&self, range: &Range<usize>) -> Range<usize> {
        let inside = |&at: &usize| {
            let pos = self.annotations.pos(at);
            pos.is_noun()
                || matches!(pos, Pos::Adjective | Pos::Determiner | Pos::Possessive | Pos::Number | Pos::Genitive)
                || self.document.word(at) == "-"
                || pos == Pos::Conjunction && !self.is_determiner(at + 1)
        };
        let end = range.start + range.clone().take_while(inside).count();
        let opens = |at: usize| {
            matches!(self.annotations.pos(at), Pos::Determiner | Pos::Possessive | Pos::Genitive)
                || matches!(self.document.lower(at), "'s" | "'")
        };
        let start = (range.start..end).rev().find(|&at| opens(at)).map_or(range.start, |at| at + 1);
        start..end
    }

    /// Whether an apposition can end here.
    fn is_closed(&self, at: usize) -> bool {
        matches!(self.document.word(at), "," | "." | ";" | "—" | "–" | "--" | ")" | "(" | "”" | "\"" | "!" | "?" | "")
    }

    fn is_preposition(&self, at: usize) -> bool {
        let (lexicon, word) = (&self.resources.speakers, self.document.lower(at));
        lexicon.link.contains(word) || lexicon.relative.contains(word)
    }

    fn is_determiner(&self, at: usize) -> bool {
        self.resources.speakers.apposition_start.contains(self.document.lower(at))
    }

    fn is_verb_like(&self, at: usize) -> bool {
        let word = self.document.lower(at);
        self.resources.text.speech.contains(word) || self.resources.speakers.clause_word.contains(word)
    }
}
