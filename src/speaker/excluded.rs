//! Who cannot be meant by a source, whatever the ranker thinks, because grammar or the order of turns excludes them.
//!
//! In: a source and its candidates. Out: the candidates that are left. The training articles have too few of these cases
//! to learn them.

use std::ops::Range;

use super::choice::{Chooser, WITHOUT_NAME, Who};
use super::entity::EntityKind;
use super::event::What;
use super::nominal::{Definiteness, Nominal, Sort};
use super::pronoun::Person;
use super::someone::Someone;
use super::source_phrase::Source;
use crate::lexicon::gender::Gender;
use crate::rule;

/// How far before "who" a person is looked for, in tokens.
const REACH: usize = 60;
/// The head of "the 41-year-old": one person.
const AGE: &str = "year-old";
/// What starts a description of somebody who has not been spoken of: "another official".
const ANOTHER: &str = "another";
/// The noun that can also mean somebody who speaks for a body: "A representative of Orion Foods … the person said".
const ANYBODY: &str = "person";

impl Chooser<'_, '_> {
    /// Removes those who cannot be meant.
    pub(super) fn exclude(&self, at: usize, source: &Source, found: &mut Vec<usize>) {
        if let Some(one) = self.apposed(source).filter(|_| rule::applies("speaker.apposed")) {
            found.retain(|&other| other == one);
        }
        if let Some(one) = self.named_whole(source).filter(|one| found.contains(one)) {
            found.retain(|&other| other == one);
        }
        let speaker =
            self.quoted_around(at, source).or_else(|| self.not_in_turn(at, source)).or_else(|| self.outer(at, source));
        found.retain(|&one| speaker != Some(Who::Someone(one)));
        if let Some(hearer) = self.addressee(at, source).or_else(|| self.asked(at, source)) {
            found.retain(|&one| one != hearer);
        }
        if let Some(word) = self.label(at, source) {
            let bears = |&one: &usize| self.is_surname_of(word, one);
            if found.iter().any(bears) {
                found.retain(bears);
            }
        }
        if source.common.form == WITHOUT_NAME {
            let keep = |one: usize| source.itself == Some(one) || !self.contradicts(source, one);
            found.retain(|&one| keep(one));
        }
        if rule::applies("speaker.not-introduced-later") {
            found.retain(|&one| !self.is_introduced_later(source, one));
        }
        found.retain(|&one| !self.has_other_office(source, one));
        let owners = self.owners(source);
        found.retain(|one| !owners.contains(one));
        if let Some(one) = self.author(source).or_else(|| self.answerer(at, source)).or_else(|| self.in_turn(at)) {
            *found = vec![one];
        }
        found.retain(|&one| !self.is_pair_for_one(source, one));
        if let Some(examples) = self.examples(source) {
            found.retain(|&one| source.itself == Some(one) || !self.is_met_in(one, examples.clone()));
        }
        found.retain(|&one| !self.is_other(source, one));
        if let Some(one) = self.business(source, found) {
            found.retain(|&other| other == one);
        }
        if let Some(bearers) = self.bearers(source, found) {
            found.retain(|one| bearers.contains(one));
        }
        found.retain(|&one| !self.is_known_for_new(source, one));
        found.retain(|&one| !self.is_where(source, one) && !self.is_topic(source, one));
        if let Some(media) = self.media(source, found) {
            found.retain(|one| media.contains(one));
            if found.is_empty() {
                *found = media;
            }
        }
        if found.iter().any(|&one| self.is_named_body(one)) {
            found.retain(|&one| !self.is_only_mentioned(source, one));
        }
        if let Some(introduced) = self.introduced(at, source, found) {
            found.retain(|one| introduced.contains(one));
        }
        found.retain(|&one| !self.is_named_for_nameless(source, one));
        if self.is_who_of_a_person(source, found) {
            let is_body = |kind| matches!(kind, EntityKind::Organisation | EntityKind::Government);
            found.retain(|&one| self.everyone.list.get(one).is_none_or(|someone| !is_body(someone.kind)));
        }
    }

    /// "the agency" is nobody of known gender, "the mayor" or "the 41-year-old" no company, "the broadcaster" neither a
    /// person nor a government; but "a spokeswoman" is whom she speaks for. The name of an organisation has several words
    /// here, because a single one may be a person's.
    fn contradicts(&self, source: &Source, one: usize) -> bool {
        let Some(one) = self.everyone.list.get(one) else { return false };
        let Some(nominal) = &source.nominal else { return false };
        let is_medium = self.resolver.article.resources.speakers.medium.contains(nominal.noun.as_str());
        if is_medium && rule::applies("speaker.medium-speaks") {
            return matches!(one.kind, EntityKind::Person | EntityKind::Government | EntityKind::Group);
        }
        // "the publisher", "the carmaker" can be either.
        let is_either = self.resolver.article.resources.speakers.is_trade(&nominal.noun);
        !one.named.is_empty() && !is_either && rule::applies("speaker.sort") && differs_in_sort(source, nominal, one)
    }

    /// "The treasurer said …. Club president Ana Ruiz said …": whoever is introduced later with another office is not the
    /// treasurer.
    fn is_introduced_later(&self, source: &Source, one: usize) -> bool {
        let document = self.resolver.article.document;
        let is_bare = source.tokens.len() == 2 && document.lower(source.tokens.start) == "the";
        let nominal = source.nominal.as_ref().filter(|n| is_bare && n.sort == Sort::Person);
        let (Some(nominal), Some(someone)) = (nominal, self.everyone.list.get(one)) else { return false };
        let entity = someone.entity.and_then(|entity| self.resolver.entities.get(entity));
        let first = someone.places.first().and_then(|&at| self.resolver.article.events.get(at));
        let is_later = !someone.named.is_empty() && first.is_some_and(|event| event.tokens.start >= source.tokens.end);
        let roles = entity.map_or(&[][..], |entity| entity.descriptions.as_slice());
        is_later && !roles.is_empty() && roles.iter().all(|role| role.head != nominal.noun)
    }

    /// "A coalition of 40 groups, including the Lima Bank, said", "papers obtained by the Lima Bank said": not the bank.
    fn examples(&self, source: &Source) -> Option<Range<usize>> {
        let mut inside = source.tokens.clone();
        let word = |at: usize| self.resolver.article.document.lower(at);
        let shown = |at: usize| {
            self.resolver.article.resources.speakers.shown.contains(word(at))
                && matches!(word(at + 1), "by" | "to" | "on")
                && rule::applies("speaker.obtained-by")
        };
        let start = inside.find(|&at| word(at) == "including" || shown(at))?;
        rule::applies("speaker.not-the-example").then_some(start..source.tokens.end)
    }

    /// "a court in Lima, Peru", "the jury at Lower Moss", "a woman in the crowd": neither Peru nor Lower Moss nor the crowd.
    fn is_where(&self, source: &Source, one: usize) -> bool {
        let document = self.resolver.article.document;
        let Some(someone) = self.everyone.list.get(one).filter(|_| source.itself != Some(one)) else { return false };
        let is_place = |at: &usize| matches!(document.lower(*at), "in" | "at" | "near" | "from");
        let head = source.nominal.as_ref().map_or(source.tokens.end, |nominal| nominal.head);
        let is_phrase = source.common.form >= WITHOUT_NAME && source.itself.is_some() && rule::applies("speaker.where");
        let start = (head + 1..source.tokens.end).find(is_place).filter(|_| is_phrase);
        // "the jury | at Lower Moss", but "a spokesman | at Condor", who speaks for it, and "figures | from Condor"
        let is_site = source.nominal.as_ref().is_some_and(|nominal| nominal.sort != Sort::Person)
            && source.common.paper == 0
            && source.common.speaks_for == 0
            && start == Some(head + 1)
            && document.lower(head + 1) != "from"
            && self.resolver.article.annotations.pos(head).is_noun()
            && rule::applies("speaker.site");
        let is_candidate = someone.kind == EntityKind::Government
            || someone.named.is_empty() && source.common.form == WITHOUT_NAME
            || is_site && self.is_met_in(one, head + 2..head + 4);
        start.is_some_and(|start| is_candidate && self.is_met_in(one, start..source.tokens.end))
    }

    /// "New research on headaches among night nurses": not the nurses, whom it is about. Who wrote it is behind "by".
    fn is_topic(&self, source: &Source, one: usize) -> bool {
        let lexicon = &self.resolver.article.resources.speakers;
        let word = |at: usize| self.resolver.article.document.lower(at);
        let is_paper = source.common.paper > 0 && source.itself.is_some_and(|own| own != one);
        let Some(nominal) = source.nominal.as_ref().filter(|_| is_paper) else { return false };
        let link = nominal.head + 1;
        let is_about = lexicon.link.contains(word(link)) && !matches!(word(link), "by" | "from");
        let is_nameless = self.everyone.list.get(one).is_some_and(|someone| someone.named.is_empty());
        is_about && is_nameless && self.is_met_in(one, link..source.tokens.end) && rule::applies("speaker.topic")
    }

    /// "A union of drivers said": no body that the text has named before.
    fn is_known_for_new(&self, source: &Source, one: usize) -> bool {
        let document = self.resolver.article.document;
        let is_new = source.common.form >= WITHOUT_NAME
            && matches!(document.lower(source.tokens.start), "a" | "an" | "another")
            && source.nominal.as_ref().is_some_and(|nominal| nominal.sort == Sort::Organisation)
            && rule::applies("speaker.new-body");
        let is_named = self.everyone.list.get(one).is_some_and(|someone| !someone.named.is_empty());
        is_new && is_named && self.first_token(one) < source.tokens.start
    }

    /// "Ben Keller, head of the Lima Water Office, who said": no office, if a person is named in the sentence.
    fn is_who_of_a_person(&self, source: &Source, found: &[usize]) -> bool {
        let document = self.resolver.article.document;
        let is_who = source.pronoun == Some(Person::Relative)
            && matches!(document.lower(source.tokens.start), "who" | "whom")
            && rule::applies("speaker.who-is-a-person");
        let is_person = |one: usize| self.everyone.list.get(one).is_some_and(|s| s.kind == EntityKind::Person);
        let here = document.sentence_at(source.tokens.start);
        let start = document.sentences.get(here.unwrap_or_default()).map_or(0, |s| s.tokens.start);
        let before = start.max(source.tokens.start.saturating_sub(REACH))..source.tokens.start;
        is_who && found.iter().any(|&one| is_person(one) && self.is_met_in(one, before.clone()))
    }

    /// "witnesses and officials" are not "the witnesses": several that are coordinated, for a source that is not.
    fn is_pair_for_one(&self, source: &Source, one: usize) -> bool {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        let Some(someone) = self.everyone.list.get(one).filter(|s| s.named.is_empty() && source.itself != Some(one))
        else {
            return false;
        };
        let joins =
            |at: usize| document.lower(at) == "and" || document.lower(at) == "as" && document.lower(at + 1) == "well";
        let closes = |at: &usize| joins(*at) || lexicon.link.contains(document.lower(*at));
        let is_noun = |at: usize| {
            self.resolver.article.annotations.pos(at).is_plural() || lexicon.role(document.lower(at)).is_some()
        };
        let join = someone.described.clone().skip(1).find(closes).filter(|&at| joins(at) && is_noun(at - 1));
        join.is_some()
            && source.common.form == WITHOUT_NAME
            && !source.tokens.clone().any(joins)
            && rule::applies("speaker.not-the-pair")
    }

    /// "An official said …. Another official said": two without a name, of whom the later one is another.
    fn is_other(&self, source: &Source, one: usize) -> bool {
        let document = self.resolver.article.document;
        let is_nameless = source.common.form == WITHOUT_NAME && rule::applies("speaker.another");
        let someone = self.everyone.list.get(one).filter(|_| is_nameless && source.itself != Some(one));
        let Some(someone) = someone.filter(|someone| someone.named.is_empty()) else { return false };
        let Some(first) = someone.places.first().and_then(|&at| self.resolver.article.events.get(at)) else {
            return false;
        };
        let is_another = |at: usize| document.lower(at) == ANOTHER;
        if first.tokens.start < source.tokens.start {
            is_another(source.tokens.start)
        } else {
            is_another(someone.described.start) && !someone.described.is_empty()
        }
    }

    /// Whether somebody is a body with a name.
    fn is_named_body(&self, one: usize) -> bool {
        self.everyone.list.get(one).is_some_and(|one| one.kind == EntityKind::Organisation && !one.named.is_empty())
    }

    /// "a separate company", which says nothing, is not "the company" where the text names one.
    fn is_only_mentioned(&self, source: &Source, one: usize) -> bool {
        let document = self.resolver.article.document;
        let is_bare = source.tokens.len() == 2 && document.lower(source.tokens.start) == "the";
        let is_body = source.nominal.as_ref().is_some_and(|n| n.sort == Sort::Organisation);
        let Some(someone) = self.everyone.list.get(one) else { return false };
        let first = someone.places.first().and_then(|&at| self.resolver.article.events.get(at));
        let is_new = first.is_some_and(|event| match &event.what {
            What::Phrase(nominal) => nominal.definiteness == Definiteness::Indefinite,
            _ => false,
        });
        is_bare
            && is_body
            && is_new
            && someone.named.is_empty()
            && source.itself != Some(one)
            && self.said.get(one) == Some(&0)
            && rule::applies("speaker.only-mentioned")
    }

    /// "the source" is nobody whom the text names, "the person" nobody with a person's name.
    fn is_named_for_nameless(&self, source: &Source, one: usize) -> bool {
        let nouns = &self.resolver.article.resources.speakers.nameless;
        let is_one = |nominal: &&Nominal| {
            source.common.form == WITHOUT_NAME
                && nominal.sort != Sort::Group
                && nouns.contains(nominal.noun.as_str())
                && rule::applies("speaker.nameless")
        };
        let Some(nominal) = source.nominal.as_ref().filter(is_one) else { return false };
        let Some(one) = self.everyone.list.get(one) else { return false };
        !one.named.is_empty() && (nominal.noun != ANYBODY || one.kind == EntityKind::Person)
    }

    /// Whether somebody is met among some tokens.
    pub(super) fn is_met_in(&self, one: usize, tokens: Range<usize>) -> bool {
        let from = self.resolver.article.events.partition_point(|event| event.tokens.start < tokens.start);
        let until = self.resolver.article.events.partition_point(|event| event.tokens.start < tokens.end);
        (from..until).any(|event| self.of_event(event) == Some(one))
    }
}

/// Whether a noun for a person means a body, or one for a body a person, or "a woman" a man.
fn differs_in_sort(source: &Source, nominal: &Nominal, one: &Someone) -> bool {
    if nominal.gender != Gender::Unknown && one.gender != Gender::Unknown && nominal.gender != one.gender {
        return true;
    }
    let sort = if nominal.noun == AGE { Sort::Person } else { nominal.sort };
    match sort {
        Sort::Organisation => one.kind == EntityKind::Person && one.gender != Gender::Unknown,
        Sort::Person => {
            one.kind == EntityKind::Organisation && one.alone.name_words > 1 && source.common.speaks_for == 0
        }
        Sort::Group | Sort::Thing => false,
    }
}
