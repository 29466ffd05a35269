//! Whose a source is: a name that only says whose somebody is or whom they speak for is not the source.
//!
//! In: a source. Out: those who are not meant: the bank of "the Lima Bank's spokeswoman", the clinic of "doctors at the
//! clinic".

use std::ops::Range;

use super::choice::Chooser;
use super::entity::EntityKind;
use super::event::{Event, What};
use super::nominal::Nominal;
use super::pronoun::Person;
use super::source_phrase::Source;
use crate::lexicon::gender::Gender;
use crate::mention::Mention;
use crate::rule;

/// Hundredths of somebody's mentions that make them a person.
const MOSTLY: i16 = 50;

/// How many tokens of title stand before a name at most: "By his own count, Mayor Ben Keller …".
const BEFORE_NAME: usize = 2;

impl Chooser<'_, '_> {
    /// Those whose names only say whose the head of a source is: "the Ruiz | campaign", "Ruiz's | aides", "a Lima Bank |
    /// spokesman", "a spokesman | for the Lima Bank".
    pub(super) fn owners(&self, source: &Source) -> Vec<usize> {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        let is_another = |n: &&Nominal| source.itself.is_some() && !self.resolver.article.phrases.is_named(n.head);
        let Some(nominal) = source.nominal.as_ref().filter(is_another) else { return Vec::new() };
        let is_role = lexicon.role(document.lower(nominal.head)).is_some();
        let is_body = lexicon.organisation_noun.contains(nominal.noun.as_str());
        let is_marked = |end: usize| matches!(document.lower(end), "'s" | "'");
        let touches = |end: usize| nominal.phrase.start <= end + usize::from(is_marked(end)) && end <= nominal.head;
        let is_paper = lexicon.paper.contains(document.lower(nominal.head));
        let linked = if is_role && !is_paper { self.linked(source, nominal) } else { 0..0 };
        let is_whose = |mention: &Mention, one: usize| {
            let is_person = self
                .everyone
                .list
                .get(one)
                .is_some_and(|one| one.kind == EntityKind::Person || one.alone.as_person >= MOSTLY);
            let before = touches(mention.tokens.end)
                && (is_person && (is_role || is_body) || source.common.speaks_for > 0)
                && rule::applies("speaker.head-behind-name");
            let behind = linked.contains(&mention.tokens.start)
                && (!is_person || self.is_direct(linked.start..mention.lead.start))
                && rule::applies("speaker.head-before-name");
            before || behind
        };
        // "Peru's | army", but "Peru's | government".
        let is_its_body = (is_body || lexicon.collective.contains(nominal.noun.as_str()))
            && !lexicon.executive.contains(nominal.noun.as_str())
            && rule::applies("speaker.body-of-a-country");
        let owner = |at: usize| {
            let event = self.resolver.article.events.get(at)?;
            match event.what {
                What::Name(at) => {
                    let one = self.of_mention(at)?;
                    self.resolver.article.mentions.get(at).filter(|mention| is_whose(mention, one)).map(|_| one)
                }
                What::Country(_) => {
                    let end = event.tokens.end;
                    self.of_event(at).filter(|_| is_its_body && is_marked(end) && touches(end))
                }
                _ => None,
            }
        };
        let events = &self.resolver.article.events;
        let from = events.partition_point(|event| event.tokens.start < source.tokens.start);
        let until = events.partition_point(|event| event.tokens.start < source.tokens.end);
        (from..until).filter_map(owner).collect()
    }

    /// Whose words something written or spoken has: "the Lima Bank's website", "a statement by the Lima Bank".
    pub(super) fn author(&self, source: &Source) -> Option<usize> {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        // "its campaign", "its paper" speak for themselves.
        let is_body = |noun: &str| lexicon.organisation_noun.contains(noun) && !lexicon.medium.contains(noun);
        let nominal = source.nominal.as_ref().filter(|n| source.common.paper > 0 && !is_body(&n.noun))?;
        let by = nominal.head + 1;
        let name = by + 1 + usize::from(document.lower(by + 1) == "the");
        let is_by = matches!(document.lower(by), "by" | "from");
        let is_owner = |at: usize| matches!(document.lower(at), "'s" | "'");
        let is_author = |mention: &Mention| {
            let end = mention.tokens.end;
            // "by Lima Sheriff | Ben Keller", "from the Lima Bank | 's website"
            let goes_on = self.resolver.article.phrases.is_named(end) || is_owner(end);
            is_owner(end) && nominal.phrase.start == end + 1 || is_by && mention.tokens.start == name && !goes_on
        };
        let named = |event: &Event| match event.what {
            What::Name(at) => self.resolver.article.mentions.get(at).filter(|mention| is_author(mention)).map(|_| at),
            _ => None,
        };
        let mention = self.inside(&source.tokens).find_map(named).filter(|_| rule::applies("speaker.author"))?;
        let speaks = |one: &usize| {
            let kind = self.everyone.list.get(*one).map(|one| one.kind);
            matches!(kind, Some(EntityKind::Person | EntityKind::Organisation | EntityKind::Government))
        };
        self.of_mention(mention).filter(speaks)
    }

    /// "By her own account, | Ana Ruiz | slept on the floor": the one named where the content starts.
    pub(super) fn named_behind(&self, at: usize, source: &Source) -> Option<usize> {
        let article = &self.resolver.article;
        let (document, owner) = (article.document, source.tokens.start);
        let is_owner = source.tokens.len() == 1
            && article.resources.cues.possessive.contains(document.lower(owner))
            && document.lower(owner + 1) == "own";
        let content = document.tokens_in(*article.attributions.get(at)?.content.first()?);
        let first = article.events.partition_point(|event| event.tokens.start < content.start);
        let is_near = |event: &Event| event.tokens.start <= content.start + BEFORE_NAME;
        let is_name = |event: &Event| matches!(event.what, What::Name(_));
        let near = article.events.iter().enumerate().skip(first).take_while(|(_, event)| is_near(event));
        let named = near.filter(|(_, event)| is_name(event)).map(|(at, _)| at).next();
        let one = self.of_event(named?)?;
        let gender = self.everyone.list.get(one)?.gender;
        let agrees = gender == Gender::Unknown || source.pronoun.is_none_or(|person| person == Person::One(gender));
        (is_owner && agrees && content.start > owner && rule::applies("speaker.named-behind")).then_some(one)
    }

    /// Whether a person is all that follows the head: "an aide | to Peru's former | President Ana Ruiz", but not "the
    /// director | of health | Ana Ruiz", nor where the name starts with the office: "| director of health Ana Ruiz".
    fn is_direct(&self, between: Range<usize>) -> bool {
        let document = self.resolver.article.document;
        let is_head = |at: usize| {
            let pos = self.resolver.article.annotations.pos(at);
            pos.is_noun() && (!document.is_capital(at) || at + 1 == between.end)
        };
        !between.is_empty() && !between.clone().any(is_head)
    }

    /// Where the phrase behind the head of a source is: "a spokesman for | the Lima Bank", up to a comma or a clause.
    fn linked(&self, source: &Source, nominal: &Nominal) -> Range<usize> {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        let start = nominal.head + 1;
        if !lexicon.link.contains(document.lower(start)) {
            return start..start;
        }
        let named = |at: &usize| self.resolver.article.phrases.is_named(*at);
        let end = (start..source.tokens.end).find(|at| document.word(*at) == "," || named(at));
        start..end.filter(named).map_or(start, |at| at + 1)
    }
}
