//! The country that a speaker speaks for or belongs to, if the text says so.
//!
//! In: an entity. Out: a country among those that the article names (or whose parts it names, such as "Ohio"), if one
//! has enough evidence: trees learned from annotated articles score each ([`CountryClues`]). A scholar of China is not
//! Chinese, and an ambassador to Norway represents another country, so the position of the country in the name or role
//! is a feature.

use std::ops::Range;

use crate::country::gazetteer::Code;
use crate::country::{CountryMention, Via};
use crate::model::clues::{clues, small};
use crate::rule;
use crate::speaker::SpeakerKind;
use crate::speaker::choice::Chooser;
use crate::speaker::clue::FAR;
use crate::speaker::entity::EntityKind;
use crate::speaker::someone::Someone;

use super::kind::KINDS;
use super::named_country::{Known, LOOKED_AT};

clues! {
    /// The features of a speaker and a country.
    CountryClues {
    /// person, organisation, government, group, somebody without a name
    kind,
    /// A government, and this is its country; -1 if it is another one's.
    own,
    /// How the name or the description tells it: 0 not, 1 an adjective or a people, 2 a possessor, 3 behind a
    /// preposition, 4 a name.
    by_name,
    /// How the first role mentions it.
    by_role,
    /// How another role mentions it.
    by_other_role,
    /// "to" precedes it in a role: "ambassador to Norway".
    sent_to,
    /// The name or a role mentions another country.
    other,
    /// A part of the country is in the name or the description: "Ohio".
    part_in_name,
    /// A part of it is in a role.
    part_in_role,
    /// How often parts of it are named in the article.
    parts,
    /// The noun after the country in a role is a field of study: "China scholar".
    studied,
    /// It is of the media: "Japan correspondent".
    covered,
    /// Somebody holds an office of a state.
    office,
    /// Somebody is of a science.
    scholar,
    /// Somebody is of the media.
    reporter,
    /// Hundredths of the article's mentions of countries that mean it.
    share,
    /// How many mean it.
    mentions,
    /// How many countries are named more often.
    rank,
    /// How many countries are named before it.
    order,
    /// How many countries are named.
    countries,
    /// It is named in the headline.
    in_headline,
    /// It is named in the first line.
    in_first,
    /// How many mentions of somebody have it in their sentence.
    beside,
    /// Tokens between it and the first mention of somebody.
    near,
    /// It precedes that mention.
    before,
    /// The number of mentions of other countries that are nearer.
    nearer,
    /// How many statements are somebody's.
    said,
    /// How often it is named, parts and signs included.
    all,
    /// Hundredths of everything named in the article.
    all_share,
    /// How many countries are named more often, likewise.
    all_rank,
    /// How often the most frequent of the others is.
    all_other,
    /// How many names of countries precede its first one.
    nth,
    /// It is the last one that is named before somebody's first mention; -1 if another one is.
    last,
    /// How often it is named in the lines with somebody.
    in_lines,
    /// How often others are.
    others_in_lines,
    /// How many roles somebody has.
    roles,
    /// How many words their name has.
    words,
    /// How often they are mentioned.
    times,
    /// They are a medium: "the Lima Post".
    medium,
    /// They have no name.
    nameless,
    /// The first of the fields of the first role, or of what they are called; -1 if there is none.
    field,
    }
}

impl CountryClues {
    /// The name, a role or what somebody is tells it.
    fn is_told(&self) -> bool {
        let told = [self.own, self.by_name, self.by_role, self.by_other_role, self.part_in_name, self.part_in_role];
        told.iter().any(|&told| told > 0)
    }

    /// "a Russian author", "Russia's envoy": their own, whatever else they have to do with it.
    fn is_home(&self) -> bool {
        self.own > 0 || [self.by_name, self.by_role, self.by_other_role].iter().any(|told| matches!(told, 1 | 2))
    }

    /// "a Russia analyst", "Japan correspondent", "ambassador to Norway": a country by its name before such a role is
    /// what somebody studies, covers or is sent to. An adjective is where they are from: "a Russian analyst".
    fn is_subject(&self) -> bool {
        let named = |told: i16| told >= 3;
        (self.studied > 0 || self.covered > 0 || self.sent_to > 0)
            && self.own == 0
            && (named(self.by_name) || named(self.by_role) || named(self.by_other_role))
    }
}

/// The least score of a country, below even odds: a missing country costs as much as a wrong one. A government is
/// nearly always of one. A person of whom the text tells none gets the article's on less evidence than an organisation,
/// since texts seldom say where a newspaper is at home. Chosen by cross-validation on articles/train and our own
/// labels; with -330 for those told, one case of cases/dev is lost.
const LEAST: i32 = -120;
const LEAST_TOLD: i32 = -200;
const LEAST_GOVERNMENT: i32 = -330;
const LEAST_PERSON: i32 = -195;
const LEAST_ORGANISATION: i32 = -60;
/// How far behind a name what a clause says that somebody studies is looked for.
const CLAUSE: usize = 6;
/// How many mentions of somebody are.
const MENTIONS: usize = 6;
/// How many countries of a line are.
const IN_LINE: usize = 32;
/// The place among all names of countries of one that is far behind.
const NOWHERE: usize = 50;

impl Chooser<'_, '_> {
    /// The country that a speaker represents or belongs to.
    pub(in crate::speaker) fn country(&self, one: usize, someone: &Someone, kind: SpeakerKind) -> Option<Code> {
        if let Some(sender) = self.sender(someone).filter(|_| rule::applies("speaker.country.sender")) {
            return Some(sender);
        }
        let told = |known: &Known| {
            let clues = self.country_clues(one, someone, kind, known.code);
            let is_subject = rule::applies("speaker.country.subject")
                && (clues.is_subject() || !clues.is_home() && self.is_studied(someone, known.code));
            let is_apart = kind == SpeakerKind::Group && someone.alone.who == 0 && !clues.is_told();
            let least = match kind {
                _ if clues.is_told() => LEAST_TOLD,
                SpeakerKind::Government => LEAST_GOVERNMENT,
                SpeakerKind::Person => LEAST_PERSON,
                SpeakerKind::Organisation => LEAST_ORGANISATION,
                _ => LEAST,
            };
            (!is_subject && !is_apart)
                .then(|| (self.resolver.article.resources.model.country(&clues.values()), least, known.code))
        };
        let best = self.countries.list.iter().take(LOOKED_AT).filter_map(told).max_by_key(|(score, ..)| *score);
        best.filter(|(score, least, _)| score > least).map(|(.., code)| code)
    }

    /// "Ana Ruiz, who covers | Chile for the Lima Post", "an author of a history of | Chile": a country that somebody studies
    /// or writes about.
    fn is_studied(&self, someone: &Someone, code: Code) -> bool {
        let resolver = self.resolver;
        let document = resolver.article.document;
        let roles = someone.entity.and_then(|entity| resolver.entities.get(entity)).map(|entity| &entity.descriptions);
        let roles = roles.into_iter().flatten().map(|role| role.tokens.clone());
        let first = someone.places.first().and_then(|&at| resolver.article.events.get(at));
        let end = first.map_or(0, |event| event.tokens.end);
        let is_clause = document.word(end) == "," && document.lower(end + 1) == "who";
        let clause = if is_clause { end..end + CLAUSE } else { end..end };
        let is_object = |tokens: &Range<usize>, country: &CountryMention| {
            let inside = |at: &usize| !matches!(document.lower(*at), "the" | "of");
            let place = document.tokens_in(country.span);
            let before = (place.start.saturating_sub(3).max(tokens.start)..place.start).rev().find(inside);
            before.is_some_and(|at| resolver.article.resources.speakers.studied.contains(document.lower(at)))
        };
        let studies = |tokens: &Range<usize>| {
            let mut named = self.countries_in(tokens).filter(|country| country.code == code).peekable();
            named.peek().is_some().then(|| named.all(|country| is_object(tokens, country)))
        };
        let told: Vec<bool> = roles.chain([self.name_tokens(someone)]).filter_map(|tokens| studies(&tokens)).collect();
        // "U.S. president" elsewhere: their own
        if told.is_empty() { studies(&clause) == Some(true) } else { told.iter().all(|&studied| studied) }
    }

    /// "Chile's | consul in Portugal": the country whose diplomat somebody is.
    fn sender(&self, someone: &Someone) -> Option<Code> {
        let resolver = self.resolver;
        let lexicon = &resolver.article.resources.speakers;
        let document = resolver.article.document;
        let entity = someone.entity.and_then(|entity| resolver.entities.get(entity))?;
        let is_diplomat = |head: &str| lexicon.role(head).is_some_and(|role| lexicon.is_in(role, "diplomacy"));
        let mut posts = entity.descriptions.iter().filter(|role| is_diplomat(&role.head));
        posts.find_map(|role| {
            let owned =
                role.tokens.start.checked_sub(1).filter(|&at| matches!(document.lower(at), "'s" | "’s" | "'"))?;
            let owner = self.countries_in(&(owned.checked_sub(1)?..owned)).last()?;
            (document.tokens_in(owner.span).end == owned).then_some(owner.code)
        })
    }

    /// The features of a speaker and a country.
    pub(in crate::speaker) fn country_clues(
        &self,
        one: usize,
        someone: &Someone,
        kind: SpeakerKind,
        code: Code,
    ) -> CountryClues {
        let resolver = self.resolver;
        let lexicon = &resolver.article.resources.speakers;
        let entity = someone.entity.and_then(|entity| resolver.entities.get(entity));
        let roles = entity.map_or(&[][..], |entity| entity.descriptions.as_slice());
        let known = self.countries.list.iter().find(|known| known.code == code);
        let mentions = |known: &Known| known.mentions;
        let all: usize = self.countries.list.iter().map(mentions).sum();
        let mine = known.map_or(0, mentions);
        let name = self.name_tokens(someone);
        let head = resolver.article.document.lower(self.head(&name));
        let fields = |field: &str| {
            let is = |word: &str| lexicon.role(word).is_some_and(|role| lexicon.is_in(role, field));
            roles.iter().any(|role| is(&role.head)) || someone.alone.who != 0 && is(head)
        };
        const OFFICES: [&str; 6] = ["government", "parliament", "diplomacy", "police", "military", "law"];
        let mut clues = CountryClues {
            kind: KINDS.iter().position(|&other| other == kind).map_or(0, small),
            own: match entity.filter(|e| e.kind == EntityKind::Government).and_then(|e| e.country) {
                None => 0,
                Some(own) if own == code => 1,
                Some(_) => -1,
            },
            by_name: self.told(&name, code),
            by_role: roles.first().map_or(0, |role| self.told(&role.tokens, code)),
            by_other_role: roles
                .iter()
                .skip(1)
                .map(|role| self.told(&role.tokens, code))
                .find(|&told| told > 0)
                .unwrap_or(0),
            part_in_name: i16::from(self.has_part(&name, code)),
            part_in_role: i16::from(roles.iter().any(|role| self.has_part(&role.tokens, code))),
            parts: small(known.map_or(0, |known| known.parts)),
            office: i16::from(OFFICES.iter().any(|field| fields(field)) || head == "police"),
            scholar: i16::from(fields("academia")),
            reporter: i16::from(fields("media")),
            share: small(100 * mine / all.max(1)),
            mentions: small(mine),
            rank: small(self.countries.list.iter().filter(|other| other.mentions > mine).count()),
            order: small(self.countries.list.iter().take_while(|other| other.code != code).count()),
            countries: small(self.countries.list.len()),
            in_headline: i16::from(known.is_some_and(|known| known.in_headline)),
            in_first: i16::from(known.is_some_and(|known| known.in_first)),
            said: small(self.said.get(one).copied().unwrap_or(0)),
            near: FAR,
            ..CountryClues::default()
        };
        for tokens in std::iter::once(&name).chain(roles.iter().map(|role| &role.tokens)) {
            for country in self.countries_in(tokens) {
                let place = resolver.article.document.tokens_in(country.span);
                if country.code != code {
                    clues.other = 1;
                    continue;
                }
                let field = |field: &str| {
                    let near = [place.end, place.end + 1].map(|at| resolver.article.document.lower(at));
                    let is = |word: &str| lexicon.role(word).is_some_and(|role| lexicon.is_in(role, field));
                    near.into_iter().any(is)
                };
                clues.studied |= i16::from(field("academia"));
                let posted = [place.end, place.end + 1].map(|at| resolver.article.document.lower(at));
                let is_posted = posted.into_iter().any(|word| lexicon.posted.contains(word));
                clues.covered |= i16::from(field("media") || is_posted && rule::applies("speaker.country.posted"));
                let before = place.start.checked_sub(1).map_or("", |at| resolver.article.document.lower(at));
                let is_post = matches!(before, "in" | "for") && fields("diplomacy");
                clues.sent_to |= i16::from(before == "to" || is_post);
            }
        }
        self.among(known, &mut clues);
        clues.roles = small(roles.len());
        clues.words = small(name.len());
        clues.times = small(someone.places.len());
        clues.medium = i16::from(self.is_medium(one));
        clues.nameless = i16::from(someone.alone.who != 0);
        let field = |fields: u32| if fields == 0 { -1 } else { small(fields.trailing_zeros() as usize) };
        let called = lexicon.role(head).map_or(0, |role| role.fields);
        clues.field = field(roles.first().map_or(called, |role| role.fields));
        self.near(someone, code, &mut clues);
        self.around(someone, code, &mut clues);
        clues
    }

    /// How often the country is named among the others.
    fn among(&self, known: Option<&Known>, clues: &mut CountryClues) {
        let list = &self.countries.list;
        let mine = known.map_or(0, Known::all);
        let others = list.iter().filter(|other| Some(other.code) != known.map(|known| known.code)).map(Known::all);
        clues.all = small(mine);
        clues.all_share = small(100 * mine / self.countries.places.len().max(1));
        clues.all_rank = small(list.iter().filter(|other| other.all() > mine).count());
        clues.all_other = small(others.max().unwrap_or(0));
        clues.nth = small(known.map_or(NOWHERE, |known| known.nth.min(NOWHERE)));
    }

    /// What is named before somebody and in the lines around them.
    fn around(&self, someone: &Someone, code: Code, clues: &mut CountryClues) {
        let resolver = self.resolver;
        let document = resolver.article.document;
        let mut events =
            someone.places.iter().take(MENTIONS).filter_map(|&at| resolver.article.events.get(at)).peekable();
        let before = events.peek().map_or(0, |event| self.countries.before(event.tokens.start));
        let last = before.checked_sub(1).and_then(|at| self.countries.places.get(at));
        clues.last = last.map_or(0, |(_, last)| if *last == code { 1 } else { -1 });
        let mut line = None;
        for event in events {
            let block = document.block_at(event.tokens.start);
            if block == line {
                continue;
            }
            line = block;
            let tokens = block.and_then(|at| document.blocks.get(at)).map_or(0..0, |block| block.tokens.clone());
            for named in self.countries.named_in(&tokens).take(IN_LINE) {
                let count = if named == code { &mut clues.in_lines } else { &mut clues.others_in_lines };
                *count += 1;
            }
        }
    }

    /// Where the country is mentioned relative to the mentions of an entity.
    fn near(&self, someone: &Someone, code: Code, clues: &mut CountryClues) {
        let resolver = self.resolver;
        let document = resolver.article.document;
        let apart = |country: &CountryMention, from: &Range<usize>| {
            let tokens = document.tokens_in(country.span);
            if tokens.end <= from.start { from.start - tokens.end } else { tokens.start.saturating_sub(from.end) }
        };
        let events = someone.places.iter().take(MENTIONS).filter_map(|&at| resolver.article.events.get(at));
        for (nth, event) in events.enumerate() {
            let sentence = document.sentences.get(event.sentence).map_or(0..0, |sentence| sentence.tokens.clone());
            let mut here = false;
            for country in self.countries_in(&sentence) {
                here |= country.code == code;
                let apart = small(apart(country, &event.tokens));
                if nth == 0 && country.code == code && apart < clues.near {
                    clues.near = apart;
                    clues.before = i16::from(document.tokens_in(country.span).end <= event.tokens.start);
                }
            }
            clues.beside += i16::from(here);
            if nth == 0 {
                let nearer =
                    |other: &&CountryMention| other.code != code && small(apart(other, &event.tokens)) < clues.near;
                clues.nearer = small(self.countries_in(&sentence).filter(nearer).count());
            }
        }
    }

    /// The mentions of countries inside some tokens.
    fn countries_in(&self, tokens: &Range<usize>) -> impl Iterator<Item = &CountryMention> {
        let span = self.resolver.article.document.span_of(tokens.clone());
        let from = self.resolver.article.countries.partition_point(|country| country.span.start < span.start);
        let end = if tokens.is_empty() { 0 } else { span.end };
        self.resolver.article.countries.iter().skip(from).take_while(move |country| country.span.start < end)
    }

    /// How a name or a role mentions a country.
    fn told(&self, tokens: &Range<usize>, code: Code) -> i16 {
        let document = self.resolver.article.document;
        let Some(country) = self.countries_in(tokens).find(|country| country.code == code) else { return 0 };
        let place = document.tokens_in(country.span);
        let mut before = place.start.checked_sub(1).map_or("", |at| document.lower(at));
        if before == "the" {
            before = place.start.checked_sub(2).map_or("", |at| document.lower(at));
        }
        if matches!(country.via, Via::Adjective | Via::Demonym) {
            1
        } else if matches!(document.lower(place.end), "'s" | "'") {
            2
        } else if place.start > tokens.start && self.resolver.article.resources.speakers.link.contains(before) {
            3
        } else {
            4
        }
    }

    /// Whether a part of a country is named in some tokens.
    fn has_part(&self, tokens: &Range<usize>, code: Code) -> bool {
        let parts = &self.countries.parts;
        let from = parts.partition_point(|(part, _)| part.start < tokens.start);
        parts.iter().skip(from).take_while(|(part, _)| part.start < tokens.end).any(|(_, of)| *of == code)
    }
}
