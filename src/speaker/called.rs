//! The displayed name of a speaker: the fullest name, or, for a source that is never named, its fullest description,
//! such as "U.S. official familiar with the talks".
//!
//! A description consists of the tokens of a source from its first word that is not a determiner to the last one before
//! a clause, a comma or a time. There is none without a noun before the first preposition.

use std::ops::Range;

use super::choice::Chooser;
use super::entity::{Entity, EntityKind};
use super::event::{Event, What};
use super::nominal::Nominal;
use super::pronoun::{self, Case, Person, Pronoun};
use super::someone::Someone;
use super::source_phrase::Source;
use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::annotate::shape;
use crate::lexicon::speaker_words::SpeakerWords;
use crate::rule;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The longest description that is shown, in tokens.
const LONGEST: usize = 16;
/// The shortest clause that says who somebody is, in tokens: "who fled Lima".
const LEAST_CLAUSE: usize = 3;
/// How many sentences before "her" are searched for others whom it can mean, and how many events in them at most.
const NEAR: usize = 3;
const LOOKED_AT: usize = 60;

impl Chooser<'_, '_> {
    /// What somebody is called: one name, or those of several together.
    pub(super) fn names(&self, one: usize) -> Vec<String> {
        let Some(someone) = self.everyone.list.get(one) else { return Vec::new() };
        let text = |tokens: &Range<usize>| {
            self.resolver.article.document.span_of(tokens.clone()).of(self.resolver.article.document.text).to_owned()
        };
        match someone.entity.and_then(|entity| Some((entity, self.resolver.entities.get(entity)?))) {
            Some((_, known)) if !known.members.is_empty() => {
                known.members.iter().map(|&member| self.resolver.called(member)).collect()
            }
            Some((entity, known)) if known.kind == EntityKind::Government => vec![self.governs(entity, known)],
            Some((_, known)) if known.is_named() => {
                vec![text(&self.with_title(self.without_degree(&known.name), known))]
            }
            _ if !someone.described.is_empty() => {
                vec![self.with_owner(someone, text(&self.without_sort(&someone.described)))]
            }
            Some((entity, _)) => vec![self.with_owner(someone, self.resolver.called(entity))],
            None => Vec::new(),
        }
    }

    /// "Qi Sun | , MD"
    fn without_degree(&self, name: &Range<usize>) -> Range<usize> {
        let document = self.resolver.article.document;
        let degree = |&at: &usize| {
            rule::applies("speaker.degree")
                && document.word(at) == ","
                && shape::has_several_capitals(document.word(at + 1))
        };
        name.start..name.clone().find(degree).unwrap_or(name.end)
    }

    /// "the charity | Talk to Us", "the blog | Good Bread": a name behind a word for bodies.
    fn without_sort(&self, described: &Range<usize>) -> Range<usize> {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        let sort = |&at: &usize| lexicon.organisation_noun.contains(document.lower(at)) && !document.is_capital(at);
        let behind = described.clone().find(sort).map_or(described.end, |at| at + 1);
        let name = behind..described.end;
        let small = |at: usize| matches!(document.lower(at), "of" | "to" | "and" | "the" | "for" | "on" | "&");
        let is_name = name.clone().all(|at| document.is_capital(at) || at > behind && at + 1 < name.end && small(at));
        if is_name && name.len() > 1 && rule::applies("speaker.behind-sort") { name } else { described.clone() }
    }

    /// "King | Baldur", "al | Watan", "de | Ruiz": what belongs to a name of one word.
    fn with_title(&self, name: Range<usize>, known: &Entity<'_>) -> Range<usize> {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        let Some(before) = name
            .start
            .checked_sub(1)
            .filter(|&at| name.len() == 1 && document.sentence_at(at) == document.sentence_at(name.start))
        else {
            return name;
        };
        let word = document.lower(before);
        let throne = known.kind == EntityKind::Person
            && document.is_capital(before)
            && (lexicon.role(word).is_some_and(|role| lexicon.is_in(role, "royal")) || word == "pope")
            && lexicon.title(word).is_some()
            && rule::applies("speaker.throne");
        // "9 | News"
        let numbered = document.lower(name.start) == "news"
            && word.len() <= 2
            && document.token(before).is_some_and(|token| token.kind == TokenKind::Number)
            && rule::applies("speaker.numbered-news");
        let particle = lexicon.particle.contains(word)
            && !lexicon.function.contains(word)
            && word.len() > 1
            && rule::applies("speaker.particle-before");
        (if throne || particle || numbered { before } else { name.start })..name.end
    }

    /// "Ruiz's advisers" for "her advisers", if the text names whom "her" means and nobody else that it can mean is near;
    /// otherwise "her advisers", because "advisers" alone would be anybody's.
    fn with_owner(&self, someone: &Someone, called: String) -> String {
        let owner = self.owner(someone).filter(|_| !called.is_empty() && rule::applies("speaker.named-owner"));
        let whose = match owner {
            Some(owner) => format!("{}'s", self.resolver.called(owner)),
            None => self.possessive(someone, &called).unwrap_or_default().to_owned(),
        };
        if whose.is_empty() { called } else { format!("{whose} {called}") }
    }

    /// "her": the word before a description.
    fn possessive(&self, someone: &Someone, called: &str) -> Option<&str> {
        let document = self.resolver.article.document;
        let event = someone.places.first().and_then(|&at| self.resolver.article.events.get(at));
        let start = match event.map(|event| &event.what) {
            _ if !someone.described.is_empty() => someone.described.start,
            Some(What::Phrase(nominal)) => nominal.phrase.start,
            _ => return None,
        };
        let before = document.lower(start.checked_sub(1)?);
        let is_whose = self.resolver.article.resources.speakers.possessive.contains(before);
        // "Mom" stands for "my mother".
        let is_same = !called.is_empty() && called.starts_with(document.word(start));
        (is_whose && is_same && rule::applies("speaker.whose")).then_some(before)
    }

    fn owner(&self, someone: &Someone) -> Option<usize> {
        let events = &self.resolver.article.events;
        let lexicon = &self.resolver.article.resources.speakers;
        let document = self.resolver.article.document;
        // "her mother" is often the mother of somebody else; "her local Labour party" has a name of its own.
        let can_be_owned = |nominal: &Nominal| {
            let is_kin = lexicon.role(document.lower(nominal.head)).is_some_and(|role| lexicon.is_in(role, "kin"));
            let mut before = nominal.phrase.start..nominal.head;
            let owned = matches!(document.lower(nominal.phrase.start.saturating_sub(1)), "his" | "her");
            owned && !is_kin && !before.any(|at| self.resolver.article.phrases.is_named(at) || document.is_capital(at))
        };
        let first = someone.places.first().and_then(|&at| events.get(at)).filter(|first| match &first.what {
            What::Phrase(nominal) => can_be_owned(nominal),
            _ => false,
        })?;
        let from = events.partition_point(|event| event.tokens.start < first.tokens.start);
        let here =
            (from..events.len()).take_while(|&at| events.get(at).is_some_and(|e| e.tokens.start == first.tokens.start));
        let gender_of = |event: &Event| match event.what {
            What::Pronoun(Pronoun { case: Case::Possessive | Case::Object, person: Person::One(gender), .. }) => {
                Some(gender)
            }
            _ => None,
        };
        let (pronoun, gender) = here.filter_map(|at| Some((at, gender_of(events.get(at)?)?))).next()?;
        let owner = self.resolver.entity_of(pronoun)?;
        let known = |entity: usize| self.resolver.entities.get(entity);
        let can_be_meant = |event: &Event| match event.what {
            What::Name(mention) => self.resolver.article.named.get(mention).is_some_and(|&entity| {
                let entity = self.resolver.entities.root(entity);
                entity != owner
                    && known(entity).is_some_and(|e| {
                        matches!(e.kind, EntityKind::Person | EntityKind::Unsure) && e.gender.agrees(gender)
                    })
            }),
            _ => false,
        };
        let near = events.iter().take(from).rev().take_while(|e| e.sentence + NEAR >= first.sentence);
        let named = known(owner).is_some_and(|known| known.is_named() && known.kind == EntityKind::Person);
        (named && !near.take(LOOKED_AT).any(can_be_meant)).then_some(owner)
    }

    /// A government goes by the name it first speaks under: "Kabul", "the Peruvian government".
    fn governs(&self, entity: usize, known: &Entity<'_>) -> String {
        let text = |tokens: &Range<usize>| {
            self.resolver.article.document.span_of(tokens.clone()).of(self.resolver.article.document.text).to_owned()
        };
        let own = |source: &&Source| {
            let event = source.event.filter(|&event| self.resolver.entity_of(event) == Some(entity));
            let what = event.and_then(|event| self.resolver.article.events.get(event)).map(|event| &event.what);
            matches!(what, Some(What::Country(_) | What::Phrase(_)))
        };
        let first = self.sources.iter().find(own).and_then(|source| self.resolver.article.events.get(source.event?));
        let words = first.map_or_else(|| text(&known.name), |event| text(&event.tokens));
        ["the ", "The "].iter().find_map(|article| words.strip_prefix(article)).unwrap_or(&words).to_owned()
    }
}

/// The tokens of a source that say who it is; empty where none do.
pub(super) fn description(annotations: &Annotations<'_>, words: &SpeakerWords, source: &Range<usize>) -> Range<usize> {
    let document = annotations.document();
    let mut start = source.start;
    let opens = |at: usize| words.description_opening.contains(document.lower(at)) || !is_word(document, at);
    while start < source.end && opens(start) {
        start += 1;
    }
    let limit = source.end.min(start + LONGEST);
    let mut end = start;
    let (mut has_head, mut in_tail, mut before_time) = (false, false, false);
    for at in start..limit {
        let (word, pos) = (document.lower(at), annotations.pos(at));
        // "a visitor | (whom it did not name)", but "World Bank (WB) officials"
        let aside = word == "(" && !shape::has_several_capitals(document.word(at + 1));
        let clause = aside
            || matches!(word, "," | ";" | ":" | "—" | "–" | "--" | "“" | "”" | "\"" | "where" | "whose")
            || pronoun::is_relative(document, at)
            || pos.is_finite()
            || pos == Pos::Modal
            || pos == Pos::Determiner && at > start && annotations.pos(at - 1).is_noun();
        before_time =
            at > start && starts_time(annotations, words, at) && rule::applies("speaker.time-after-description");
        if before_time || at > start && clause && !is_given(document, at) {
            break;
        }
        in_tail |= at > start && matches!(pos, Pos::Preposition | Pos::To);
        // "five | of the passengers"
        let some = pos == Pos::Number && document.lower(at + 1) == "of" && rule::applies("speaker.number-of");
        let noun = pos.is_noun() || annotations.head_name(at).is_some() || words.anybody.contains(word) || some;
        has_head |= noun && !in_tail;
        if noun || !is_small(word, words) && is_word(document, at) {
            end = at + 1;
        }
    }
    // "members of parliament | (MPs)", cut before the bracket is closed
    let open = (start + 1..end).rev().find(|&at| document.word(at) == "(");
    if let Some(open) = open.filter(|&open| !(open..end).any(|at| document.word(at) == ")"))
        && rule::applies("speaker.open-bracket")
    {
        end = open;
    }
    // "the woman | later", "a study | published Wednesday"
    let hangs = |pos: Pos| pos == Pos::Adverb || before_time && matches!(pos, Pos::Participle | Pos::Past);
    while end > start + 1 && hangs(annotations.pos(end - 1)) {
        end -= 1;
    }
    if !has_head || annotations.pos(start).is_finite() {
        return start..start;
    }
    start..with_clause(annotations, words, start..end.max(start), source)
}

/// Where a description of one word ends, which alone says little: "resident | who fled the area".
fn with_clause(
    annotations: &Annotations<'_>,
    words: &SpeakerWords,
    described: Range<usize>,
    source: &Range<usize>,
) -> usize {
    let document = annotations.document();
    let who = described.end;
    if described.len() != 1 || document.lower(who) != "who" || !rule::applies("speaker.clause-of-one-word") {
        return described.end;
    }
    let closes =
        |at: &usize| !is_word(document, *at) && !is_inside(document, *at) || starts_time(annotations, words, *at);
    let end = (who + 1..source.end).find(closes).unwrap_or(source.end);
    if end < who + LEAST_CLAUSE || end > described.start + LONGEST { who } else { end }
}

/// A mark inside a word or behind one: "'s", "-".
fn is_inside(document: &Document<'_>, at: usize) -> bool {
    is_given(document, at) || document.word(at) == "-"
}

/// "last week", "on Tuesday", "today"
fn starts_time(annotations: &Annotations<'_>, words: &SpeakerWords, at: usize) -> bool {
    let document = annotations.document();
    let unit = |at: usize| annotations.calendar(at).is_some() || words.time_noun.contains(document.lower(at));
    let word = document.lower(at);
    // "in 2019", "at the time"
    let year = |at: usize| document.word(at).len() == 4 && document.word(at).chars().all(|c| c.is_ascii_digit());
    let then = word == "in" && year(at + 1)
        || word == "at" && document.lower(at + 1) == "the" && document.lower(at + 2) == "time";
    // "Lima | over claims that", but "people over 60"
    let over = word == "over" && annotations.pos(at + 1) != Pos::Number && rule::applies("speaker.over");
    if over {
        return true;
    }
    if then && rule::applies("speaker.year-after-description") {
        return true;
    }
    words.time_adverb.contains(word)
        || if words.time_before.contains(word) { unit(at + 1) } else { annotations.calendar(at).is_some() }
}

/// "the report | 's | authors": what is inside the phrase though it looks like a verb.
fn is_given(document: &Document<'_>, at: usize) -> bool {
    matches!(document.lower(at), "'s" | "'" | "’s")
}

fn is_word(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.is_word() || token.kind == TokenKind::Number)
        || document.word(at).starts_with(['$', '@'])
}

/// Words that do not end a description.
fn is_small(word: &str, words: &SpeakerWords) -> bool {
    words.link.contains(word) || words.description_inside.contains(word)
}
