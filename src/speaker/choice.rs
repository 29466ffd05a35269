//! Whom each source means: of those who can be meant the one for whom most speaks.
//!
//! In: what the rules found ([`Resolver`]). Out: for each attribution somebody, the phrase itself or nobody. The
//! candidates are few whatever the length of the text: those in the source and around it, those last spoken of, those
//! who share a word with it, those named most often. [`Clues`] describe each; a ranker learned from annotated articles
//! scores them. One pass from the first attribution to the last, with the choices before among the clues.

use std::ops::Range;

use super::called;
use super::clue::{Clues, FAR};
use super::entity::{Entity, Nature};
use super::event::{Event, What};
use super::nominal::{Definiteness, Nominal, Sort};
use super::profile::{ONE_COUNTRY, ONLY_COUNTRY};
use super::pronoun::{self, Person};
use super::reason::{self, Scored};
use super::resolve::Resolver;
use super::someone::{Everyone, Someone, gender};
use crate::annotate::pos::Pos;
use crate::attribution::Quotation;
use crate::country::gazetteer::Code;
use crate::evidence::Evidence;
use crate::lexicon::people::Gender;
use crate::model::ranker::Ranker;
use crate::progress::Progress;

/// Whom a source means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// One of [`Everyone`].
    Someone(usize),
    /// Nobody that the text names or describes.
    Nobody,
}

/// The source of one attribution.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// Its tokens; empty, at the cue, where there is none.
    pub(super) tokens: Range<usize>,
    /// What the rules see in it.
    pub(super) event: Option<usize>,
    /// The one whom it describes if it means nobody known.
    pub(super) itself: Option<usize>,
    /// Whom the rules take it for.
    rule: Option<usize>,
    /// What does not depend on the candidate.
    common: Clues,
    nominal: Option<Nominal>,
    pronoun: Option<Person>,
    recent: Vec<usize>,
    ahead: Vec<usize>,
}

/// How many of those last spoken of can be meant.
const RECENT: usize = 18;
/// How many of those spoken of next.
const AHEAD: usize = 3;
/// What the rules' choice is given for "he", "she", "they", "it" (a fifth of one in the trainer's score): no loss in
/// news by cross-validation, and a gain in other genres.
const RULES: i32 = 800;
/// How many candidates are looked at for reasons.
const SHOWN: usize = 4;
/// How many of those who spoke last.
const SPOKE: usize = 5;

/// What is needed to describe candidates.
pub(super) struct Chooser<'r, 'a> {
    pub(super) resolver: &'r Resolver<'a>,
    pub(super) everyone: Everyone,
    pub(super) sources: Vec<Source>,
    /// The one country that the article is about.
    pub(super) one_country: Option<Code>,
    /// The same, where hardly another one is named.
    pub(super) only_country: Option<Code>,
    /// The choices so far.
    pub(super) chosen: Vec<Option<Who>>,
    /// Top-level choices in order.
    history: Vec<Who>,
    said: Vec<usize>,
    /// For each attribution why.
    pub(super) because: Vec<Vec<Evidence>>,
}

fn small(n: usize) -> i16 {
    i16::try_from(n.min(900)).unwrap_or(900)
}

impl<'r, 'a> Chooser<'r, 'a> {
    pub(super) fn new(resolver: &'r Resolver<'a>) -> Self {
        let everyone = Everyone::of(resolver);
        let mut chooser = Self {
            resolver,
            everyone,
            sources: Vec::new(),
            one_country: Self::one_country(resolver, ONE_COUNTRY),
            only_country: Self::one_country(resolver, ONLY_COUNTRY),
            chosen: vec![None; resolver.attributions.len()],
            history: Vec::new(),
            said: Vec::new(),
            because: vec![Vec::new(); resolver.attributions.len()],
        };
        for at in 0..resolver.attributions.len() {
            let source = chooser.source(at);
            chooser.sources.push(source);
        }
        chooser.note_recent();
        chooser.said = vec![0; chooser.everyone.list.len()];
        chooser
    }

    /// For each source those last spoken of before it and next behind it, by one walk over the text.
    fn note_recent(&mut self) {
        let mut order: Vec<usize> = (0..self.sources.len()).collect();
        order.sort_by_key(|&at| self.sources.get(at).map_or(0, |s| s.tokens.start));
        let mut recent: Vec<usize> = Vec::new();
        let mut next = 0;
        for at in order {
            let Some(tokens) = self.sources.get(at).map(|source| source.tokens.clone()) else { continue };
            while self.resolver.events.get(next).is_some_and(|event| event.tokens.start < tokens.start) {
                if let Some(one) = self.of_event(next) {
                    recent.retain(|&other| other != one);
                    if recent.len() >= RECENT {
                        recent.remove(0);
                    }
                    recent.push(one);
                }
                next += 1;
            }
            let mut ahead: Vec<usize> = Vec::new();
            let following = self.resolver.events.partition_point(|event| event.tokens.start < tokens.start);
            for event in following..(following + 12).min(self.resolver.events.len()) {
                let inside = self.resolver.events.get(event).is_some_and(|e| e.tokens.start < tokens.end);
                if let Some(one) = self.of_event(event).filter(|one| !ahead.contains(one)) {
                    ahead.push(one);
                }
                if !inside && ahead.len() > AHEAD {
                    break;
                }
            }
            if let Some(source) = self.sources.get_mut(at) {
                source.recent = recent.iter().rev().copied().collect();
                source.ahead = ahead;
            }
        }
    }

    pub(super) fn of_event(&self, event: usize) -> Option<usize> {
        self.resolver.entity_of(event).and_then(|entity| self.everyone.of_entity.get(entity).copied().flatten())
    }

    /// What an attribution's source is.
    fn source(&mut self, at: usize) -> Source {
        let resolver = self.resolver;
        let document = resolver.document;
        let attribution = resolver.attributions.get(at);
        let spans = attribution.map_or(&[][..], |a| &a.source);
        let tokens_of = |spans: &[crate::text::span::Span]| {
            spans.iter().map(|&span| document.tokens_in(span)).find(|tokens| !tokens.is_empty())
        };
        let cue = attribution.and_then(|a| tokens_of(&a.cue));
        let content = attribution.and_then(|a| tokens_of(&a.content)).unwrap_or(0..0);
        let last = attribution.and_then(|a| a.content.last()).map_or(0..0, |&span| document.tokens_in(span));
        let place = cue.clone().map_or(content.start, |cue| cue.start);
        let tokens = tokens_of(spans).unwrap_or(place..place);
        let event = resolver.source.get(at).copied().flatten();
        let rule = event.and_then(|event| self.of_event(event));
        let words: Vec<&str> = tokens.clone().map(|at| document.lower(at)).collect();
        let (form, pronoun) = form(&words);
        let names: Vec<&Event> =
            self.inside(&tokens).filter(|e| matches!(e.what, What::Name(_) | What::Country(_))).collect();
        let names_inside = small(names.len());
        let head = event.and_then(|event| resolver.events.get(event));
        let nominal = match head.map(|event| &event.what) {
            Some(What::Phrase(nominal)) => Some((**nominal).clone()),
            _ if tokens.is_empty() || pronoun.is_some() => None,
            _ => super::source::bare_head(document, resolver.resources.speakers, &tokens)
                .map(|head| resolver.phrases.forced(head)),
        };
        let described = called::description(resolver.annotations, &tokens);
        let itself = (pronoun.is_none() && !described.is_empty())
            .then(|| self.itself(event, rule, &described, nominal.as_ref()));
        let lexicon = &resolver.resources.speakers;
        let noun = nominal.as_ref().map_or("", |n| n.noun.as_str());
        let role = lexicon.role(noun);
        let opening = match words.first().copied().unwrap_or_default() {
            "the" => 1,
            "this" | "that" | "these" | "those" | "both" => 2,
            "a" | "an" | "another" | "one" => 3,
            "some" | "many" | "several" | "two" | "three" | "most" | "other" | "others" | "few" | "all" | "no" => 4,
            "his" | "her" | "its" | "their" | "my" | "our" | "your" => 5,
            _ if matches!(nominal.as_ref().map(|n| &n.definiteness), Some(Definiteness::Of(_))) => 6,
            _ => 0,
        };
        let side = match (tokens.is_empty(), tokens.end <= content.start, tokens.start >= last.end.saturating_sub(1)) {
            (true, ..) => 0,
            (_, true, _) => 1,
            (_, _, true) => 2,
            _ => 3,
        };
        let block = document.block_at(tokens.start);
        let cues = &resolver.resources.cues;
        let cue_kind = match &cue {
            None => 0,
            Some(cue) => {
                let has = |list: &crate::lexicon::WordSet| cue.clone().any(|at| list.contains(document.lower(at)));
                if document.lower(cue.start) == "according" {
                    1
                } else if has(&cues.tell) {
                    2
                } else if has(&cues.plain) {
                    3
                } else if has(&cues.say) {
                    4
                } else if has(&cues.noun) {
                    5
                } else {
                    6
                }
            }
        };
        let common = Clues {
            form: if form == 9 && names_inside > 0 { 10 } else { form },
            length: small(tokens.len()),
            quoted: i16::from(document.outer_quote_at(tokens.start).is_some() && !tokens.is_empty()),
            opening,
            plural: i16::from(nominal.as_ref().is_some_and(|n| n.sort == Sort::Group)),
            sort: nominal.as_ref().map_or(0, |n| n.sort as i16 + 1),
            paper: i16::from(is_paper(noun)),
            speaks_for: i16::from(matches!(
                noun,
                "spokesman" | "spokeswoman" | "spokesperson" | "official" | "representative"
            )) + i16::from(role.is_some_and(|role| lexicon.is_in(role, "speech"))),
            noun_gender: nominal.as_ref().map_or(0, |n| gender(n.gender)),
            block_kind: block.and_then(|b| document.blocks.get(b)).map_or(0, |b| b.kind as i16),
            quotation: attribution.map_or(0, |a| match a.quotation {
                Quotation::Direct => 2,
                Quotation::Mixed => 1,
                _ => 0,
            }),
            side,
            names_inside,
            cue: cue_kind,
            nested: i16::from(attribution.is_some_and(|a| a.parent.is_some())),
            ..Clues::default()
        };
        Source { tokens, event, itself, rule, common, nominal, pronoun, recent: Vec::new(), ahead: Vec::new() }
    }

    /// Whom a phrase describes that means nobody known: the nameless one that the rules made of it, or a new one.
    fn itself(
        &mut self,
        event: Option<usize>,
        rule: Option<usize>,
        described: &Range<usize>,
        nominal: Option<&Nominal>,
    ) -> usize {
        let own = rule.filter(|&one| {
            self.everyone.list.get(one).is_some_and(|one| one.named.is_empty() && one.places.first().copied() == event)
        });
        if let Some(one) = own {
            if let Some(someone) = self.everyone.list.get_mut(one).filter(|s| s.described.len() < described.len()) {
                someone.described = described.clone();
            }
            return one;
        }
        let document = self.resolver.document;
        let words: Vec<String> = described.clone().map(|at| document.lower(at).to_owned()).collect();
        let nature = match nominal.map(|n| n.sort) {
            Some(Sort::Person) => Nature::Person,
            Some(Sort::Group) => Nature::Group,
            Some(Sort::Organisation) => Nature::Organisation,
            _ => Nature::Thing,
        };
        self.everyone.list.push(Someone {
            entity: None,
            places: event.into_iter().collect(),
            named: Vec::new(),
            alone: Clues { who: 1, nature: nature as i16, name_words: small(words.len()), ..Clues::default() },
            words,
            nature,
            gender: nominal.map(|n| n.gender).unwrap_or_default(),
            described: described.clone(),
        });
        self.everyone.list.len() - 1
    }

    fn inside<'s>(&'s self, tokens: &Range<usize>) -> impl Iterator<Item = &'s Event> + use<'s, 'r, 'a> {
        let from = self.resolver.events.partition_point(|event| event.tokens.start < tokens.start);
        let end = tokens.end;
        self.resolver.events.iter().skip(from).take_while(move |event| event.tokens.start < end)
    }

    /// Those whom a source can mean.
    pub(super) fn candidates(&self, at: usize) -> Vec<Who> {
        let Some(source) = self.sources.get(at) else { return Vec::new() };
        // "my mother": one person all along, whom the rules follow; no news teaches this.
        if let Some(rule) = source.rule.filter(|_| self.resolver.document.lower(source.tokens.start) == "my") {
            return vec![Who::Someone(rule)];
        }
        let mut found: Vec<usize> = Vec::new();
        let mut add = |one: usize| {
            if !found.contains(&one) {
                found.push(one);
            }
        };
        source.itself.into_iter().for_each(&mut add);
        source.rule.into_iter().for_each(&mut add);
        source.recent.iter().copied().for_each(&mut add);
        source.ahead.iter().copied().for_each(&mut add);
        for who in self.history.iter().rev().take(SPOKE) {
            if let Who::Someone(one) = who {
                add(*one);
            }
        }
        if source.pronoun.is_none() {
            let words = source.tokens.clone().map(|at| self.resolver.document.lower(at));
            let nouns = source.nominal.iter().map(|n| n.noun.as_str());
            for word in words.chain(nouns).filter(|word| word.len() > 2).take(14) {
                self.everyone.by_word.get(word).into_iter().flatten().copied().for_each(&mut add);
            }
        }
        self.everyone.often.iter().copied().for_each(&mut add);
        // Whoever else the phrase of another statement describes is met once that statement is read.
        let known = |one: &usize| {
            source.itself == Some(*one)
                || self.everyone.list.get(*one).is_some_and(|someone| {
                    someone.entity.is_some() || self.said.get(*one).is_some_and(|&said| said > 0)
                })
        };
        found.retain(known);
        found.into_iter().map(Who::Someone).chain([Who::Nobody]).collect()
    }

    /// The clues of all candidates of a source.
    pub(super) fn clues(&self, at: usize, candidates: &[Who]) -> Vec<Clues> {
        let Some(source) = self.sources.get(at) else { return Vec::new() };
        let mut common = source.common.clone();
        let block = self.resolver.document.block_at(source.tokens.start);
        let here = |other: &usize| {
            self.sources.get(*other).is_some_and(|s| self.resolver.document.block_at(s.tokens.start) == block)
        };
        common.line_before = small((0..at).rev().take(12).take_while(here).count());
        let mut out: Vec<Clues> = candidates.iter().map(|&who| self.describe(at, source, &common, who)).collect();
        // How many fit, and the rank among them.
        let mut order: Vec<usize> = (0..out.len()).collect();
        order.sort_by_key(|&place| out.get(place).map_or(FAR, |clues| clues.back));
        let fits = small(out.iter().filter(|clues| clues.agrees > 0 && clues.who < 2).count());
        let mut rank_fit = 0;
        for (rank, place) in order.into_iter().enumerate() {
            if let Some(clues) = out.get_mut(place) {
                clues.rank = small(rank);
                clues.rank_fit = rank_fit;
                clues.fits = fits;
                rank_fit += i16::from(clues.agrees > 0 && clues.who < 2);
            }
        }
        out
    }

    #[allow(clippy::too_many_lines, reason = "one clue after the other")]
    fn describe(&self, at: usize, source: &Source, common: &Clues, who: Who) -> Clues {
        let resolver = self.resolver;
        let mut clues = common.clone();
        let rule = source.rule;
        let Who::Someone(one) = who else {
            clues.who = 3;
            clues.rule = i16::from(rule.is_none());
            clues.back = FAR;
            return clues;
        };
        let Some(someone) = self.everyone.list.get(one) else { return clues };
        let alone = &someone.alone;
        clues = Clues {
            who: if source.itself == Some(one) { 2 } else { alone.who },
            nature: alone.nature,
            gender: alone.gender,
            name_words: alone.name_words,
            names: alone.names,
            mentions: alone.mentions,
            as_person: alone.as_person,
            as_body: alone.as_body,
            as_place: alone.as_place,
            as_people: alone.as_people,
            acronym: alone.acronym,
            has_country: alone.has_country,
            roles: alone.roles,
            articled: alone.articled,
            vague: alone.vague,
            in_headline: alone.in_headline,
            author: alone.author,
            reporting: alone.reporting,
            ..clues
        };
        clues.rule = i16::from(rule == Some(one));
        clues.rule_kind = source.event.map_or(0, |event| rule_code(resolver.because.get(event)));
        let fits = source.event.and_then(|event| resolver.fits.get(event)).map_or(&[][..], Vec::as_slice);
        let fit = fits.iter().position(|&(_, entity)| Some(entity) == someone.entity);
        clues.fit_rank = fit.map_or(FAR, small);
        clues.fit = fit
            .and_then(|at| fits.get(at))
            .map_or(-FAR, |(score, _)| i16::try_from((score / 10).clamp(-i32::from(FAR), i32::from(FAR))).unwrap_or(0));
        self.place_clues(source, someone, &mut clues);
        self.word_clues(source, someone, &mut clues);
        self.past_clues(at, source, one, &mut clues);
        clues.agrees = agrees(source, someone);
        clues
    }

    /// Where the candidate is mentioned, seen from the source.
    fn place_clues(&self, source: &Source, someone: &Someone, clues: &mut Clues) {
        let resolver = self.resolver;
        let document = resolver.document;
        let tokens = &source.tokens;
        let event_of = |place: &usize| resolver.events.get(*place);
        let first = someone.places.partition_point(|p| event_of(p).is_some_and(|e| e.tokens.start < tokens.start));
        let back = first.checked_sub(1).and_then(|p| someone.places.get(p)).and_then(event_of);
        clues.back = FAR;
        clues.back_sentences = FAR;
        clues.back_lines = FAR;
        clues.ahead = FAR;
        clues.first = FAR;
        let sentence = document.sentence_at(tokens.start).unwrap_or_default();
        let block = document.block_at(tokens.start).unwrap_or_default();
        if let Some(event) = back {
            clues.back = small(tokens.start.saturating_sub(event.tokens.end));
            clues.back_sentences = small(sentence.saturating_sub(event.sentence));
            clues.back_lines = small(block.saturating_sub(event.block));
            clues.back_place = event.place as i16 + 1;
            clues.back_quoted = match (event.quote, document.outer_quote_at(tokens.start)) {
                (None, _) => 0,
                (Some(there), Some(here)) if there == here => 2,
                _ => 1,
            };
            clues.back_via = via(&event.what);
            clues.back_spoke = i16::from(
                first
                    .checked_sub(1)
                    .and_then(|p| someone.places.get(p))
                    .and_then(|&p| resolver.speaks.get(p).copied().flatten())
                    .is_some(),
            );
            let earliest = someone.places.first().and_then(event_of).map_or(sentence, |e| e.sentence);
            clues.first = small(sentence.saturating_sub(earliest));
            clues.before = match tokens.start.saturating_sub(event.tokens.end) {
                0 => 2,
                1 if document.word(event.tokens.end) == "," => 1,
                _ => 0,
            };
        }
        let named = someone.named.partition_point(|name| name.start < tokens.start);
        clues.back_named = named
            .checked_sub(1)
            .and_then(|p| someone.named.get(p))
            .map_or(FAR, |name| small(tokens.start.saturating_sub(name.end)));
        for &place in someone.places.get(first..).unwrap_or_default() {
            let Some(event) = event_of(&place) else { break };
            if event.tokens.start >= tokens.end.max(tokens.start) {
                clues.ahead = small(event.tokens.start - tokens.end.max(tokens.start));
                clues.ahead_here = i16::from(event.sentence == sentence);
                clues.behind = match clues.ahead {
                    0 => 2,
                    1 if document.word(tokens.end) == "," => 1,
                    _ => 0,
                };
                break;
            }
            clues.inside += 1;
            let core = match &event.what {
                What::Name(mention) => {
                    resolver.mentions.get(*mention).map_or(event.tokens.clone(), |m| m.tokens.clone())
                }
                _ => event.tokens.clone(),
            };
            clues.ends |= i16::from(core.end >= tokens.end);
            clues.starts |= i16::from(event.tokens.start <= tokens.start + 1);
            clues.possessor |= i16::from(matches!(document.lower(core.end), "'s" | "'") && core.end < tokens.end);
            let before =
                event.tokens.start.checked_sub(1).filter(|&b| b >= tokens.start).map_or("", |b| document.lower(b));
            let before = if matches!(before, "the" | "a" | "an") {
                event.tokens.start.checked_sub(2).filter(|&b| b >= tokens.start).map_or("", |b| document.lower(b))
            } else {
                before
            };
            clues.after_preposition |= i16::from(matches!(
                before,
                "of" | "for" | "from" | "in" | "at" | "by" | "with" | "to" | "on" | "near" | "against"
            ));
            clues.modifier |= i16::from(core.end < tokens.end && resolver.annotations.pos(core.end).is_noun());
            clues.head |= i16::from(source.event == Some(place));
        }
    }

    /// What the words of the source say about the candidate.
    fn word_clues(&self, source: &Source, someone: &Someone, clues: &mut Clues) {
        let resolver = self.resolver;
        let document = resolver.document;
        if source.pronoun.is_some() {
            return;
        }
        let words: Vec<&str> = source
            .tokens
            .clone()
            .filter(|&at| {
                resolver.annotations.pos(at).is_noun()
                    || resolver.annotations.pos(at) == Pos::Adjective
                    || document.word(at).starts_with(char::is_uppercase)
            })
            .map(|at| document.lower(at))
            .filter(|word| word.len() > 1 && !matches!(*word, "the" | "a" | "an" | "this"))
            .collect();
        let in_name = |word: &str| someone.words.iter().any(|known| known == word);
        let shared = words.iter().filter(|word| in_name(word)).count();
        clues.shared = small(100 * shared / words.len().max(1));
        clues.covered = i16::from(!words.is_empty() && shared == words.len());
        let Some(entity) = someone.entity.and_then(|entity| resolver.entities.get(entity)) else {
            if let Some(nominal) = &source.nominal {
                clues.head_name = i16::from(in_name(&nominal.noun) || in_name(document.lower(nominal.head)));
            }
            return;
        };
        let in_roles = |word: &str| {
            entity.descriptions.iter().any(|d| {
                d.head == word || d.modifiers.contains(&word) || d.tokens.clone().any(|at| document.lower(at) == word)
            })
        };
        clues.shared_roles = small(words.iter().filter(|word| in_roles(word)).count());
        if let Some(nominal) = &source.nominal {
            clues.head_role = i16::from(entity.descriptions.iter().any(|d| d.head == nominal.noun));
            clues.head_name = i16::from(in_name(&nominal.noun) || in_name(document.lower(nominal.head)));
            clues.head_field = i16::from(entity.descriptions.iter().any(|d| d.fields & nominal.fields != 0));
        }
        let codes = resolver.codes(&source.tokens);
        if !codes.is_empty() {
            let theirs =
                entity.country.into_iter().chain(entity.descriptions.iter().flat_map(|d| d.countries.iter().copied()));
            let theirs: Vec<_> = theirs.collect();
            clues.country = match (theirs.is_empty(), theirs.iter().any(|code| codes.contains(code))) {
                (true, _) => 0,
                (_, true) => 1,
                _ => -1,
            };
        }
    }

    /// Who said what so far.
    fn past_clues(&self, at: usize, source: &Source, one: usize, clues: &mut Clues) {
        let resolver = self.resolver;
        let document = resolver.document;
        let mine = |who: Option<&Who>| i16::from(who == Some(&Who::Someone(one)));
        let count = self.history.len();
        clues.last = mine(self.history.last());
        clues.last_but_one = mine(count.checked_sub(2).and_then(|p| self.history.get(p)));
        clues.said = small(self.said.get(one).copied().unwrap_or(0));
        clues.since = self.history.iter().rev().take(60).position(|who| *who == Who::Someone(one)).map_or(FAR, small);
        let same = |other: &Source| match (&source.nominal, &other.nominal) {
            (Some(one), Some(other)) => one.noun == other.noun,
            (None, None) => source.pronoun.is_some() && source.common.form == other.common.form,
            _ => false,
        };
        let before = (0..at).rev().take(30).find(|&other| self.sources.get(other).is_some_and(same));
        clues.as_before = mine(before.and_then(|other| self.chosen.get(other).and_then(Option::as_ref)));
        let block = document.block_at(source.tokens.start);
        let here = (0..at)
            .rev()
            .take(12)
            .take_while(|&other| self.sources.get(other).is_some_and(|s| document.block_at(s.tokens.start) == block));
        clues.said_here =
            small(here.filter(|&other| self.chosen.get(other).copied().flatten() == Some(Who::Someone(one))).count());
        let owner = resolver.owner.get(source.tokens.start).copied().flatten().filter(|&owner| owner != at);
        clues.owner = mine(owner.and_then(|owner| self.chosen.get(owner).and_then(Option::as_ref)));
        let attribution = resolver.attributions.get(at);
        let outer = attribution.and_then(|a| a.parent);
        clues.outer = mine(outer.and_then(|outer| self.chosen.get(outer).and_then(Option::as_ref)));
        let Some((attribution, someone)) = attribution.zip(self.everyone.list.get(one)) else { return };
        let named_in = |tokens: &Range<usize>| {
            let from = someone.named.partition_point(|name| name.start < tokens.start);
            someone.named.get(from).is_some_and(|name| name.start < tokens.end)
        };
        clues.in_content = i16::from(attribution.content.iter().any(|&span| named_in(&document.tokens_in(span))));
        if let Some(cue) = attribution.cue.first().map(|&span| document.tokens_in(span)).filter(|cue| !cue.is_empty()) {
            clues.after_cue = i16::from(named_in(&(cue.end..cue.end + 4)));
            clues.before_cue = i16::from(named_in(&(cue.start.saturating_sub(4)..cue.start)));
        }
    }

    /// What somebody is called: one name, or those of several together.
    pub(super) fn names(&self, one: usize) -> Vec<String> {
        let Some(someone) = self.everyone.list.get(one) else { return Vec::new() };
        let text = |tokens: &Range<usize>| {
            self.resolver.document.span_of(tokens.clone()).of(self.resolver.document.text).to_owned()
        };
        match someone.entity.and_then(|entity| Some((entity, self.resolver.entities.get(entity)?))) {
            Some((_, known)) if !known.members.is_empty() => {
                known.members.iter().map(|&member| self.resolver.called(member)).collect()
            }
            Some((entity, known)) if known.nature == Nature::Government => vec![self.governs(entity, known)],
            Some((_, known)) if known.is_named() => vec![text(&known.name)],
            _ if !someone.described.is_empty() => vec![text(&someone.described)],
            Some((entity, _)) => vec![self.resolver.called(entity)],
            None => Vec::new(),
        }
    }

    /// A government goes by the name it first speaks under: "Kabul", "the Peruvian government".
    fn governs(&self, entity: usize, known: &Entity<'_>) -> String {
        let text = |tokens: &Range<usize>| {
            self.resolver.document.span_of(tokens.clone()).of(self.resolver.document.text).to_owned()
        };
        let own = |source: &&Source| {
            let event = source.event.filter(|&event| self.resolver.entity_of(event) == Some(entity));
            let what = event.and_then(|event| self.resolver.events.get(event)).map(|event| &event.what);
            matches!(what, Some(What::Country(_) | What::Phrase(_)))
        };
        let first = self.sources.iter().find(own).and_then(|source| self.resolver.events.get(source.event?));
        let words = first.map_or_else(|| text(&known.name), |event| text(&event.tokens));
        ["the ", "The "].iter().find_map(|article| words.strip_prefix(article)).unwrap_or(&words).to_owned()
    }

    /// Chooses for every attribution, the first one first.
    pub(super) async fn decide(&mut self, ranker: &Ranker, progress: &Progress) {
        for at in 0..self.sources.len() {
            let (best, because) = self.best(at, ranker);
            self.choose(at, best);
            if let Some(slot) = self.because.get_mut(at) {
                *slot = because;
            }
            progress.yield_at(at + 1, self.sources.len()).await;
        }
    }

    /// The candidate that the ranker prefers, with the reasons.
    pub(super) fn best(&self, at: usize, ranker: &Ranker) -> (Who, Vec<Evidence>) {
        let candidates = self.candidates(at);
        let clues = self.clues(at, &candidates);
        let score = |(who, clues): (&Who, Clues)| {
            let by_rule = clues.rule > 0 && (1..=4).contains(&clues.form);
            (ranker.score(&clues.values()) + if by_rule { RULES } else { 0 }, *who, clues)
        };
        let mut scored: Vec<(i32, Who, Clues)> = candidates.iter().zip(clues).map(score).collect();
        scored.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
        let best = scored.first().map_or(Who::Nobody, |(_, who, _)| *who);
        let named = scored.into_iter().take(SHOWN).map(|(score, who, clues)| {
            let name = match who {
                Who::Someone(one) => self.names(one).join(" and "),
                Who::Nobody => String::new(),
            };
            Scored { who, name, clues, score }
        });
        (best, reason::reasons(&named.collect::<Vec<_>>()))
    }

    /// Notes a choice.
    pub(super) fn choose(&mut self, at: usize, who: Who) {
        if let Some(slot) = self.chosen.get_mut(at) {
            *slot = Some(who);
        }
        if let Who::Someone(one) = who {
            if let Some(said) = self.said.get_mut(one) {
                *said += 1;
            }
            let words = self.everyone.list.get(one).filter(|s| s.entity.is_none()).map(|s| s.words.clone());
            for word in words.into_iter().flatten().filter(|word| word.len() > 2) {
                self.everyone.index(&word, one);
            }
        }
        if self.resolver.attributions.get(at).is_some_and(|a| a.parent.is_none()) {
            self.history.push(who);
        }
    }
}

/// The form of a source, and its pronoun.
fn form(words: &[&str]) -> (i16, Option<Person>) {
    let of = |word: &str| match word {
        "he" | "him" | "his" | "himself" => 1,
        "she" | "her" | "hers" | "herself" => 2,
        "they" | "them" | "their" | "themselves" => 3,
        "it" | "its" | "itself" => 4,
        "who" | "which" | "that" | "whom" | "whose" => 5,
        "i" | "me" | "my" => 6,
        "we" | "us" | "our" => 7,
        "this" | "these" | "those" | "you" | "one" => 8,
        _ => 0,
    };
    match words {
        [] => (0, None),
        // "She | has", "we've": a pronoun with what is left of its verb.
        [first, rest @ ..] if of(first) > 0 && rest.iter().all(|word| is_auxiliary(word)) => {
            let person = match of(first) {
                1 => Person::One(Gender::Masculine),
                2 => Person::One(Gender::Feminine),
                3 => Person::Many,
                4 | 8 => Person::Thing,
                5 => Person::Relative,
                _ => Person::First,
            };
            (of(first), Some(person))
        }
        _ => (9, None),
    }
}

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "has"
            | "have"
            | "had"
            | "is"
            | "was"
            | "are"
            | "were"
            | "'s"
            | "'ve"
            | "'d"
            | "'re"
            | "'ll"
            | "also"
            | "will"
            | "would"
            | "does"
            | "did"
            | "do"
            | "both"
            | "later"
            | "said"
            | "then"
            | "all"
    ) || pronoun::read(word).is_some() && word == "himself"
}

fn is_paper(noun: &str) -> bool {
    matches!(
        noun,
        "report"
            | "statement"
            | "study"
            | "survey"
            | "poll"
            | "article"
            | "letter"
            | "email"
            | "e-mail"
            | "tweet"
            | "post"
            | "memo"
            | "lawsuit"
            | "complaint"
            | "indictment"
            | "filing"
            | "document"
            | "documents"
            | "video"
            | "message"
            | "story"
            | "release"
            | "website"
            | "site"
            | "page"
            | "book"
            | "paper"
            | "affidavit"
            | "petition"
            | "records"
            | "reports"
            | "data"
            | "figures"
            | "account"
            | "accounts"
            | "transcript"
            | "note"
            | "blog"
            | "column"
            | "editorial"
            | "headline"
            | "ruling"
            | "order"
            | "law"
            | "bill"
            | "plan"
            | "notice"
            | "blogpost"
            | "research"
            | "analysis"
            | "review"
            | "ad"
            | "campaign"
            | "interview"
            | "speech"
            | "claim"
            | "claims"
            | "results"
    )
}

fn via(what: &What) -> i16 {
    match what {
        What::Name(_) => 1,
        What::Country(_) => 2,
        What::Phrase(_) => 3,
        What::Pronoun(_) => 4,
        What::RoleOf(..) => 5,
        What::Together(_) => 6,
    }
}

/// A number for each of the rules that can have decided.
fn rule_code(because: Option<&Vec<crate::evidence::Evidence>>) -> i16 {
    const RULES: [&str; 22] = [
        "name",
        "short-name",
        "country",
        "pronoun",
        "pronoun-candidate",
        "first-person",
        "relative-pronoun",
        "named-in-brackets",
        "named-later",
        "not-named",
        "same-role",
        "relation",
        "role-of-the-field",
        "only-one-meant",
        "last-organisation",
        "same-words",
        "apposition",
        "role-before-name",
        "who-is",
        "is",
        "together",
        "no-source",
    ];
    let rule = because.and_then(|because| because.first()).map_or("", |evidence| evidence.rule);
    RULES.iter().position(|known| *known == rule).map_or(0, |at| small(at + 1))
}

/// Whether a candidate fits the number, gender and sort of a source.
fn agrees(source: &Source, someone: &Someone) -> i16 {
    let sure = |yes: bool| if yes { 1 } else { -1 };
    match (source.pronoun, &source.nominal) {
        (Some(Person::One(gender)), _) => match someone.nature {
            Nature::Person | Nature::Unsure if someone.gender == gender => 2,
            Nature::Person => sure(someone.gender.agrees(gender)),
            Nature::Unsure => i16::from(someone.gender.agrees(gender)) - i16::from(!someone.gender.agrees(gender)),
            _ => -1,
        },
        (Some(Person::Many), _) => match someone.nature {
            Nature::Group => 2,
            Nature::Organisation | Nature::Government => 1,
            Nature::Unsure => 0,
            _ => -1,
        },
        (Some(Person::Thing), _) => match someone.nature {
            Nature::Organisation | Nature::Government => 2,
            Nature::Unsure | Nature::Thing | Nature::Group => 0,
            Nature::Person => -1,
        },
        (Some(Person::First), _) => sure(someone.nature == Nature::Person),
        (Some(Person::Relative), _) | (None, None) => 0,
        (None, Some(nominal)) => {
            let same = match nominal.sort {
                Sort::Person => matches!(someone.nature, Nature::Person | Nature::Unsure),
                Sort::Group => someone.nature == Nature::Group,
                Sort::Organisation => matches!(someone.nature, Nature::Organisation | Nature::Government),
                Sort::Thing => matches!(someone.nature, Nature::Thing | Nature::Organisation),
            };
            sure(same && someone.gender.agrees(nominal.gender))
        }
    }
}
