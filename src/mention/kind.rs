//! The kind of entity that a run of capitalised words names.
//!
//! Words inside the run decide first (a title, a given name, "Ministry", "Street"), then its neighbours. A run of two
//! or three words without evidence against it may be a person whose given name is in no list. It stays undecided, and
//! [`crate::speaker`] decides with everything the article says about it.

use super::{Finder, Mention, MentionKind, phrase};
use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::lexicon::gender::Gender;
use crate::lexicon::people::WHO;
use crate::lexicon::singular::singular;
use crate::rule;
use crate::text::token::TokenKind;

impl Finder<'_> {
    /// The name in a run of capitalised words, if there is one.
    pub(super) fn named(&self, run: std::ops::Range<usize>) -> Option<Mention> {
        let opening = run.start;
        let run = self.behind_home(self.without_verb(self.without_opening(run)));
        let kind = self.kind_of_words(&run);
        // "Adviser | Fiona Hill" is no hill.
        let start = self.name_start(&run);
        let is_person = kind == MentionKind::Thing && start > run.start && self.is_full_name(&(start..run.end));
        if !is_person && matches!(kind, MentionKind::Organisation | MentionKind::Group | MentionKind::Thing) {
            // "Chief Financial Officer of Goodmart | Lena Brandt"
            let start = if self.after_role(run.start) { self.given_inside(&run) } else { None };
            // "Secretary for Rural Affairs | Oonagh Brill", but not "Head of Lima | Oonagh Brill"
            let is_sense = |at: usize| {
                let word = self.document.lower(at);
                !self.is_rare(at)
                    || self.lexicon.abstract_ending.ends(word, 0)
                    || singular(word).is_some_and(|one| self.common.contains(&one))
            };
            let behind = || self.behind_office(&run).filter(|name| is_sense(name - 1));
            if let Some(start) = start.or_else(behind) {
                return Some(self.mention(run.start, start..run.end));
            }
            if self.is_office_beside(&run) {
                return None;
            }
            if kind == MentionKind::Organisation && self.behind_sort(&run) > run.start {
                return Some(self.build(run.start + 1..run.end, run.start..run.start + 1, kind));
            }
            let lead = if kind == MentionKind::Thing { run.start } else { self.sort_before(run.start) };
            return Some(self.build(run.clone(), lead..run.start, kind));
        }
        let name = start..run.end;
        if self.is_bare_role(&run) || self.is_address(&run) || self.is_dateline(&run) {
            return None;
        }
        let mut mention = self.mention(run.start, name);
        // "Entrusting | Senator Ana Ruiz with power": the role begins behind it, too.
        if run.start > opening {
            mention.lead.start = mention.lead.start.max(run.start);
        }
        Some(mention)
    }

    /// A name with its letters in brackets behind it, whatever its words are: a body or a group.
    pub(super) fn abbreviated(&self, name: std::ops::Range<usize>) -> Mention {
        let kind = Some(self.kind_of_words(&name)).filter(|&kind| kind == MentionKind::Group);
        self.build(name.clone(), name.start..name.start, kind.unwrap_or(MentionKind::Organisation))
    }

    /// "Entrusting | Donald Trump with power": a capital that only says that a sentence starts.
    fn without_opening(&self, run: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let word = |at: usize| self.document.lower(at);
        let given = |at: usize| self.lexicon.given_name(word(at)).is_some();
        let titled = |at: usize| self.lexicon.title(word(at)).is_some() || self.lexicon.role(word(at)).is_some();
        let opens = self.starts(run.start)
            && run.len() > 2
            && self.annotations.pos(run.start) == Pos::Gerund
            && self.annotations.head_name(run.start).is_none()
            && !given(run.start)
            && (given(run.start + 1) || titled(run.start + 1));
        // "Currently | Condor TV"
        let adverb = self.starts(run.start)
            && run.len() > 1
            && self.annotations.pos(run.start) == Pos::Adverb
            && self.annotations.head_name(run.start).is_none()
            && self.annotations.starts_head_name(run.start + 1)
            && rule::applies("mention.adverb");
        run.start + usize::from(opens || adverb)..run.end
    }

    /// "Lima-based | Condor Bank", "Lima-born | Ana Ruiz": where somebody is at home is no part of the name.
    fn behind_home(&self, run: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let is_home = |&at: &usize| {
            let word = self.document.lower(at);
            let tied = |(_, tail): (&str, &str)| self.lexicon.tied.contains(tail) && rule::applies("mention.linked");
            word.contains('-') && self.lexicon.participle.ends(word, 0) || word.rsplit_once('-').is_some_and(tied)
        };
        // "the French NGO | Condor"
        let is_sort = |&at: &usize| {
            self.is_acronym(self.document.word(at))
                && self.lexicon.organisation_noun.contains(self.document.lower(at))
                && !self.lexicon.medium.contains(self.document.lower(at))
                && rule::applies("mention.sort-in-capitals")
        };
        let inner = run.start..run.end.saturating_sub(1);
        inner.rev().find(|at| is_home(at) || is_sort(at)).map_or(run.start, |home| home + 1)..run.end
    }

    /// "Ana Ruiz | Tweeted": words after a person's name that the network does not tag as a name, or verbs of speech.
    fn without_verb(&self, run: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let mut end = run.end;
        let says = |at: usize| self.document.lower(at).ends_with("ed") && self.speech.contains(self.document.lower(at));
        let titled = |at: usize| self.annotations.is_title_case(at) || self.annotations.head_name(at).is_none();
        // "Ana Ruiz | X-rayed it"
        let hyphened = self.document.word(end - 1).rsplit_once('-').is_some_and(|(_, tail)| {
            tail.starts_with(char::is_lowercase)
                && tail.ends_with("ed")
                && self.annotations.head_name(end - 1).is_none()
        });
        if hyphened && run.len() > 1 && rule::applies("mention.verb-with-hyphen") {
            end -= 1;
        }
        while end > run.start + 2
            && (titled(end - 1) && self.annotations.pos(end - 1).is_verb() || says(end - 1))
            && self.annotations.head_name(run.start) == Some(NameKind::Person)
        {
            end -= 1;
        }
        run.start..end
    }

    /// The mention whose name is given and whose run starts at `run_start`.
    pub(super) fn mention(&self, run_start: usize, name: std::ops::Range<usize>) -> Mention {
        let titled = (run_start..name.start).any(|at| self.is_personal_title(at));
        // "Mr. Park": whatever else a park is.
        let kind = if titled { MentionKind::Person } else { self.kind_of_words(&name) };
        if run_start == name.start && !matches!(kind, MentionKind::Person | MentionKind::Unsure) {
            return self.build(name.clone(), name.start..name.start, kind);
        }
        // "Governor of | Washington Chris Gregoire": the role may come before the start of the run.
        let lead = self.lead_start(name.start);
        // "research firm | Canalo"
        let sort = if lead == name.start && self.is_no_person(&name) { self.sort_before(name.start) } else { lead };
        if sort < lead {
            return self.build(name.clone(), sort..name.start, MentionKind::Organisation);
        }
        let lead = if run_start < name.start { lead.min(self.qualified_start(run_start)) } else { lead };
        let office = self.office_before(run_start).filter(|_| self.behind_office(&(run_start..name.end)).is_some());
        let lead = office.map_or(lead, |office| lead.min(phrase::start(self.annotations, self.lexicon, office)));
        let has_lead = lead < name.start;
        let alone = name.len() == 1;
        let country = name.clone().all(|at| self.is_country(at));
        let kind = match kind {
            MentionKind::Unsure if has_lead && !country => MentionKind::Person,
            MentionKind::Thing if has_lead && self.is_full_name(&name) => MentionKind::Person,
            // "Inspector Keller", whatever the network takes Keller for.
            MentionKind::Organisation if has_lead && alone && !self.is_body(name.start) => MentionKind::Person,
            // "Head of Sales Oonagh Brill", likewise
            MentionKind::Organisation
                if has_lead
                    && name.len() == 2
                    && run_start < name.start
                    && self.after_role(run_start)
                    && !self.is_body(name.end - 1) =>
            {
                MentionKind::Person
            }
            MentionKind::Unsure if !alone && self.is_introduced(&name) => MentionKind::Person,
            other => other,
        };
        self.build(name.clone(), lead..name.start, kind)
    }

    /// "Fiona Hill": a given name and one other word.
    fn is_full_name(&self, name: &std::ops::Range<usize>) -> bool {
        name.len() == 2 && self.lexicon.given_name(self.document.lower(name.start)).is_some()
    }

    /// "Fed", "WHO": a word that only a body is called by.
    fn is_body(&self, at: usize) -> bool {
        self.lexicon.organisation.contains(self.document.lower(at)) || self.is_acronym(self.document.word(at))
    }

    /// Whether neither the network nor a list of given names takes a name for a person's.
    fn is_no_person(&self, name: &std::ops::Range<usize>) -> bool {
        // "research firm Canalo", whatever the network takes Canalo for.
        let before = name.start.checked_sub(1).map_or("", |at| self.document.lower(at));
        let body = self.lexicon.medium.contains(before) || self.lexicon.company.contains(before);
        let person = |at: usize| self.annotations.head_name(at) == Some(NameKind::Person);
        (body || !name.clone().any(person)) && self.lexicon.given_name(self.document.lower(name.start)).is_none()
    }

    fn build(&self, name: std::ops::Range<usize>, lead: std::ops::Range<usize>, kind: MentionKind) -> Mention {
        let said = |word: &str| self.lexicon.title(word).or_else(|| self.lexicon.role(word).map(|role| role.gender));
        let by_title =
            lead.clone().rev().filter_map(|at| said(self.document.lower(at))).fold(Gender::Unknown, Gender::or);
        let by_name = || {
            self.lexicon
                .given_name(self.document.lower(name.start))
                .filter(|_| kind == MentionKind::Person && name.len() > 1 || lead.is_empty())
        };
        let gender = if kind == MentionKind::Person || kind == MentionKind::Unsure {
            by_title.or(by_name().unwrap_or_default())
        } else {
            Gender::Unknown
        };
        Mention { span: self.document.span_of(name.clone()), tokens: name, kind, lead, gender }
    }

    /// "Ana Ruiz, | Lima Schools Manager", "Lima Fire Chief, | Ana Ruiz": what somebody is, between a comma and their name.
    fn is_office_beside(&self, run: &std::ops::Range<usize>) -> bool {
        let last = run.end.saturating_sub(1);
        let role = self.lexicon.role(self.document.lower(last)).is_some_and(|role| !role.plural);
        let person = |at: usize| self.annotations.head_name(at) == Some(NameKind::Person) && self.is_capital(at);
        let given = |at: usize| self.lexicon.given_name(self.document.lower(at)).is_some();
        let before = run.start.checked_sub(3).is_some_and(|at| {
            self.document.word(at + 2) == ","
                && person(at)
                && person(at + 1)
                && self.document.sentence_at(at) == self.document.sentence_at(last)
        });
        let behind =
            self.document.word(run.end) == "," && person(run.end + 1) && person(run.end + 2) && given(run.end + 1);
        role && run.len() > 1 && (before || behind) && rule::applies("mention.office-beside")
    }

    /// A run that is only a role: "Home Secretary", "President", "Republican".
    fn is_bare_role(&self, run: &std::ops::Range<usize>) -> bool {
        let last = self.document.lower(run.end.saturating_sub(1));
        let role = self.lexicon.role(last).is_some() || self.lexicon.title(last).is_some();
        // "Rep. Duncan Hunter"
        let person = |at: usize| self.annotations.head_name(at) == Some(NameKind::Person);
        let surname = run.len() > 1 && self.lexicon.given_name(self.document.lower(run.start)).is_some()
            || run.len() > 2 && (run.end - 2..run.end).all(person);
        role && !surname
    }

    /// "CLEVELAND – The party": where a report comes from.
    fn is_dateline(&self, run: &std::ops::Range<usize>) -> bool {
        let document = self.document;
        let block = document.block_at(run.start).and_then(|at| document.blocks.get(at));
        let upper = |at: usize| !document.word(at).chars().any(char::is_lowercase);
        block.is_some_and(|block| block.tokens.start == run.start)
            && matches!(document.word(run.end), "—" | "–" | "--" | "-" | "(")
            && run.clone().all(upper)
    }

    /// "Your Honor", "Her Majesty": a form of address, not a name.
    fn is_address(&self, run: &std::ops::Range<usize>) -> bool {
        let before = run.start.checked_sub(1).map_or("", |before| self.document.lower(before));
        let honour = self.lexicon.honour.contains(self.document.lower(run.end.saturating_sub(1)));
        let whose = |word: &str| self.lexicon.possessive.contains(word);
        honour && (whose(before) || run.len() > 1 && whose(self.document.lower(run.start)))
    }

    /// "Mr.", "Dr", but not "President", which a body's name may start with.
    fn is_personal_title(&self, at: usize) -> bool {
        let word = self.document.lower(at);
        let personal = |gender| gender != Gender::Unknown || self.lexicon.role(word).is_none();
        self.lexicon.title(word).is_some_and(personal)
    }

    fn kind_of_words(&self, run: &std::ops::Range<usize>) -> MentionKind {
        let word = |at: usize| self.document.lower(at);
        let last = run.end.saturating_sub(1);
        if self.document.word(run.start) == WHO {
            return MentionKind::Organisation;
        }
        let given = run.len() > 1 && self.lexicon.given_name(word(run.start)).is_some();
        let after_the = run.start.checked_sub(1).is_some_and(|before| word(before) == "the");
        let body = |at: usize| self.annotations.head_name(at) == Some(NameKind::Organisation);
        // "Mother Nature Network"
        let inside_body = run.len() > 2
            && run.clone().all(body)
            && self.lexicon.organisation.contains(word(last))
            && rule::applies("mention.title-in-body");
        // "Mr. Park"
        if run.len() > 1 && self.is_personal_title(run.start) && !inside_body {
            return MentionKind::Person;
        }
        if last > run.start && self.domain(last - 1) == Some(run.end) {
            return MentionKind::Organisation;
        }
        // "9to5Lima"
        if run.len() == 1 && self.document.token(last).is_some_and(|token| token.kind == TokenKind::Number) {
            return MentionKind::Organisation;
        }
        // "Al Qaeda" is nobody's full name.
        let named = given && word(run.start) != "al";
        if run.clone().any(|at| self.lexicon.group.contains(word(at))) && run.len() <= 2 && !named {
            return MentionKind::Group;
        }
        let inner = run.clone().find(|&at| matches!(word(at), "of" | "for" | "on" | "to"));
        let head = inner.and_then(|at| at.checked_sub(1)).filter(|at| run.contains(at)).unwrap_or(last);
        let organisation = |at: usize| self.lexicon.organisation.contains(word(at));
        if run.len() > 1
            && self.lexicon.team.contains(word(run.start))
            && self.lexicon.role(word(run.start + 1)).is_none()
        {
            return MentionKind::Organisation;
        }
        if organisation(head) || organisation(last) && inner.is_none() {
            let surname = given && run.len() <= 3 && !after_the && self.lexicon.surname_too.contains(word(last));
            if !surname {
                return MentionKind::Organisation;
            }
        }
        if self.lexicon.newspaper.contains(word(last)) && after_the {
            return MentionKind::Organisation;
        }
        let all = |kind: NameKind| run.clone().all(|at| self.annotations.head_name(at) == Some(kind));
        if given && !after_the {
            // "Fiona Hill" is nobody's hill.
            let place = self.lexicon.place.contains(word(last)) && !(run.len() == 2 && all(NameKind::Person));
            return if place { MentionKind::Thing } else { MentionKind::Person };
        }
        if self.lexicon.place.contains(word(last)) {
            return MentionKind::Thing;
        }
        // "Chapter 3", "JA 120"
        let numbered = self.document.token(run.end).is_some_and(|token| token.kind == TokenKind::Number);
        if run.len() == 1 && numbered && !given {
            return MentionKind::Thing;
        }
        if run.len() == 1 && self.is_acronym(self.document.word(run.start)) {
            return MentionKind::Organisation;
        }
        if run.len() == 1
            && self.lexicon.given_name(word(run.start)).is_some()
            && !after_the
            && !self.is_country(run.start)
        {
            return MentionKind::Person;
        }
        let initials = run.clone().any(|at| {
            let written = self.document.word(at);
            written.ends_with('.')
                && written.chars().filter(|c| c.is_alphabetic()).count() <= 2
                && written.chars().all(|c| c.is_uppercase() || c == '.')
        });
        let particles = run.clone().any(|at| self.lexicon.particle.contains(self.document.word(at)));
        let suffix = self.lexicon.suffix.contains(word(last));
        if run.len() > 1 && !after_the && (initials && !self.is_country(run.start) || particles || suffix) {
            return MentionKind::Person;
        }
        // "Secretary at the Ministry of Finance | Zuzana Mala": the network sees one name, which is cut here.
        let behind_body = run.len() == 2
            && run.start.checked_sub(1).is_some_and(|before| self.is_capital(before))
            && !self.annotations.starts_head_name(run.start);
        if all(NameKind::Person) || behind_body {
            MentionKind::Person
        } else if all(NameKind::Organisation) {
            MentionKind::Organisation
        } else if all(NameKind::Place) && !after_the {
            MentionKind::Thing
        } else {
            MentionKind::Unsure
        }
    }

    /// Whether what follows says that a name is a person's: an age, a role, "who".
    fn is_introduced(&self, name: &std::ops::Range<usize>) -> bool {
        let comma = self.document.word(name.end) == ",";
        let next = name.end + usize::from(comma);
        let age = || {
            let number: Option<u32> = self.document.word(next).parse().ok();
            comma && number.is_some_and(|n| (5..110).contains(&n)) && self.document.word(next + 1) == ","
        };
        self.document.lower(next) == "who" || age()
    }
}
