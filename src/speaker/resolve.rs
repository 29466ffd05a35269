//! Whom each name, phrase and pronoun means: one pass from left to right over all [`Event`]s.
//!
//! Names are settled already (see [`super::cluster`]); a phrase is looked up by its head, by whom it belongs to, by
//! its field; a pronoun goes to the best of the recent candidates. Nothing is settled twice, and what the text leaves
//! open stays open, with the candidates as evidence.

use super::cluster;
use super::entity::{Description, Entities, Entity, Nature};
use super::event::{self, Event, What};
use super::lexicon::Gender;
use super::nominal::{Definiteness, Nominal, Phrases, Sort};
use super::recent::{Recent, Setting};
use super::source;
use crate::attribution::{Attribution, Quotation};
use crate::country::CountryMention;
use crate::document::Document;
use crate::evidence::Evidence;
use crate::gazetteer::Code;
use crate::mention::Mention;
use crate::pronoun::{Person, Pronoun};
use crate::resources::Resources;

/// The least score of an antecedent.
const LEAST: i32 = 60;
/// How many candidates are given as evidence.
const SHOWN: usize = 4;

/// Everything that the pass knows.
pub(super) struct Resolver<'a> {
    pub(super) document: &'a Document<'a>,
    resources: &'a Resources,
    mentions: &'a [Mention],
    countries: &'a [CountryMention],
    pub(super) attributions: &'a [Attribution],
    pub(super) phrases: Phrases<'a>,
    pub(super) events: Vec<Event>,
    pub(super) entities: Entities<'a>,
    /// For each name its entity.
    named: Vec<usize>,
    /// For each event its entity, `None` where the text does not say or it was not its turn.
    pub(super) of: Vec<Option<usize>>,
    /// For each event why.
    pub(super) because: Vec<Vec<Evidence>>,
    done: Vec<bool>,
    recent: Recent,
    /// For each attribution the event of its source.
    pub(super) source: Vec<Option<usize>>,
    /// For each event whether it is the source of an attribution.
    speaks: Vec<bool>,
    /// For each token the attribution whose quoted words it belongs to.
    owner: Vec<Option<usize>>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(
        document: &'a Document<'a>,
        mentions: &'a [Mention],
        countries: &'a [CountryMention],
        attributions: &'a [Attribution],
        resources: &'a Resources,
    ) -> Self {
        let phrases = Phrases::new(document, mentions, resources);
        let events = event::collect(document, mentions, countries, &phrases);
        let mut entities = Entities::default();
        let named = cluster::cluster(document, mentions, &resources.speakers, &mut entities);
        let mut resolver = Self {
            document,
            resources,
            mentions,
            countries,
            attributions,
            phrases,
            events,
            entities,
            named,
            of: Vec::new(),
            because: Vec::new(),
            done: Vec::new(),
            recent: Recent::default(),
            source: Vec::new(),
            speaks: Vec::new(),
            owner: vec![None; document.tokens.len()],
        };
        resolver.find_sources();
        resolver.find_owners();
        resolver.describe();
        // What the pronouns of a first reading say about names of which nothing else tells the gender.
        let named = resolver.entities.clone();
        resolver.read();
        let genders = resolver.learned();
        resolver.entities = named;
        for (entity, gender) in resolver.entities.list.iter_mut().zip(genders) {
            entity.gender = entity.gender.or(gender);
        }
        resolver.read();
        resolver
    }

    /// Settles all events in order.
    fn read(&mut self) {
        let count = self.events.len();
        self.of = vec![None; count];
        self.because = vec![Vec::new(); count];
        self.done = vec![false; count];
        self.recent = Recent::default();
        for at in 0..count {
            self.settle(at);
        }
    }

    /// For each entity the gender that at least two more of its pronouns have than the other.
    fn learned(&self) -> Vec<Gender> {
        let mut votes = vec![0_i32; self.entities.list.len()];
        for (event, entity) in self.events.iter().zip(&self.of) {
            let What::Pronoun(Pronoun { person: Person::One(gender), .. }) = event.what else { continue };
            if let Some(vote) = entity.and_then(|entity| votes.get_mut(entity)) {
                *vote += if gender == Gender::Masculine { 1 } else { -1 };
            }
        }
        let gender = |vote: i32| match vote {
            2.. => Gender::Masculine,
            ..=-2 => Gender::Feminine,
            _ => Gender::Unknown,
        };
        votes.into_iter().map(gender).collect()
    }

    /// Finds the event of each source; one that no event stands for becomes an event of its own.
    fn find_sources(&mut self) {
        let mut missing = Vec::new();
        for attribution in self.attributions {
            let tokens = source::tokens(self.document, attribution);
            let head = tokens.as_ref().and_then(|t| source::head(&self.events, self.mentions, t, self.document));
            if let (Some(tokens), None) = (&tokens, head)
                && let Some(at) = source::bare_head(self.document, tokens)
            {
                missing.push(self.bare(at, tokens));
            }
        }
        if !missing.is_empty() {
            missing.sort_by_key(|event: &Event| (event.tokens.start, event.tokens.end));
            missing.dedup_by_key(|event| event.tokens.start);
            self.events.extend(missing);
            self.events.sort_by_key(|event| (event.tokens.start, std::cmp::Reverse(event.tokens.end)));
        }
        self.speaks = vec![false; self.events.len()];
        for attribution in self.attributions {
            let head = source::tokens(self.document, attribution)
                .and_then(|t| source::head(&self.events, self.mentions, &t, self.document));
            if let Some(flag) = head.and_then(|at| self.speaks.get_mut(at)) {
                *flag = true;
            }
            self.source.push(head);
        }
    }

    /// An event for a source that nothing else stands for: a relative pronoun, a noun that no lexicon knows.
    fn bare(&self, head: usize, source: &std::ops::Range<usize>) -> Event {
        let relative = crate::pronoun::read(self.document.lower(source.start));
        if let Some(pronoun) = relative.filter(|p| p.person == Person::Relative) {
            return event::event(self.document, source.start..source.start + 1, What::Pronoun(pronoun));
        }
        let nominal = self.phrases.forced(head);
        let start = nominal.tokens.start.max(source.start.saturating_sub(1)).min(head);
        event::event(self.document, start..head + 1, What::Phrase(Box::new(nominal)))
    }

    fn find_owners(&mut self) {
        for (at, attribution) in self.attributions.iter().enumerate() {
            if !matches!(attribution.quotation, Quotation::Direct | Quotation::Mixed) {
                continue;
            }
            for token in attribution.content.iter().flat_map(|&span| self.document.tokens_in(span)) {
                if let Some(slot) = self.owner.get_mut(token) {
                    *slot = Some(at);
                }
            }
        }
    }

    /// Gives each name the roles that stand beside it, and each organisation the nouns in its name.
    fn describe(&mut self) {
        for (mention, &entity) in self.mentions.iter().zip(&self.named) {
            for role in self.phrases.roles_of(mention) {
                let description = self.description(&role.nominal, role.whole.clone());
                if let Some(known) = self.entities.list.get_mut(entity) {
                    known.gender = known.gender.or(role.nominal.gender);
                    if known.nature == Nature::Unsure {
                        known.nature = Nature::Person;
                    }
                }
                self.entities.describe(entity, description);
            }
            let lexicon = &self.resources.speakers;
            for at in mention.tokens.clone() {
                let noun = self.document.lower(at);
                if self.entities.get(entity).is_some_and(|e| e.nature == Nature::Organisation)
                    && lexicon.organisation_noun.contains(noun)
                {
                    let nominal = self.phrases.forced(at);
                    let description = Description { tokens: 0..0, ..self.description(&nominal, at..at + 1) };
                    self.entities.describe(entity, description);
                }
            }
        }
    }

    fn description(&self, nominal: &Nominal, whole: std::ops::Range<usize>) -> Description<'a> {
        let document = self.document;
        Description {
            modifiers: (nominal.phrase.start..nominal.head).map(|at| document.lower(at)).collect(),
            countries: self.codes(&(nominal.tokens.start..nominal.head)),
            tokens: whole,
            head: nominal.noun.clone(),
            fields: nominal.fields,
        }
    }

    /// The countries named in a range of tokens.
    fn codes(&self, tokens: &std::ops::Range<usize>) -> Vec<Code> {
        let span = self.document.span_of(tokens.clone());
        let from = self.countries.partition_point(|country| country.span.start < span.start);
        self.countries
            .iter()
            .skip(from)
            .take_while(|country| country.span.start < span.end)
            .map(|country| country.code)
            .collect()
    }

    /// The speaker of an attribution, as far as it is settled or its source has a name.
    pub(super) fn speaker(&self, attribution: usize) -> Option<usize> {
        let event = self.source.get(attribution).copied().flatten()?;
        self.of.get(event).copied().flatten().or_else(|| match self.events.get(event)?.what {
            What::Name(mention) => self.named.get(mention).copied(),
            _ => None,
        })
    }

    /// Settles one event; those that stand inside it first.
    fn settle(&mut self, at: usize) {
        let Some(event) = self.events.get(at).cloned() else { return };
        if std::mem::replace(self.done.get_mut(at).unwrap_or(&mut true), true) {
            return;
        }
        let speaks = self.speaks.get(at).copied().unwrap_or(false);
        let (entity, because) = match &event.what {
            What::Name(mention) => self.name(at, *mention),
            What::RoleOf(mention, rule) => (
                self.named.get(*mention).copied(),
                vec![Evidence::at(rule, self.document.span_of(event.tokens.clone()))],
            ),
            What::Country(index) => {
                let code = self.countries.get(*index).map(|country| country.code);
                let entity = code.map(|code| self.entities.government(code, event.tokens.clone()));
                (entity, vec![Evidence::of("country")])
            }
            What::Pronoun(pronoun) => self.pronoun(at, &event, *pronoun, speaks),
            What::Phrase(nominal) => self.phrase(at, &event, nominal, speaks),
        };
        if let Some(entity) = entity {
            self.recent.touch(entity, &event, speaks);
        }
        if let (Some(of), Some(why)) = (self.of.get_mut(at), self.because.get_mut(at)) {
            *of = entity;
            *why = because;
        }
    }

    fn name(&mut self, at: usize, index: usize) -> (Option<usize>, Vec<Evidence>) {
        let (Some(mention), Some(&entity)) = (self.mentions.get(index), self.named.get(index)) else {
            return (None, Vec::new());
        };
        // "his son Daniel": the son of whom "his" means.
        let before =
            at.checked_sub(1).filter(|&b| self.events.get(b).is_some_and(|e| e.tokens.end == mention.lead.start));
        if let Some(possessor) = before.and_then(|b| self.of.get(b).copied().flatten()) {
            let head = mention.lead.clone().next_back().map(|head| self.document.lower(head).to_owned());
            if let Some(noun) = head.filter(|noun| self.resources.speakers.role(noun).is_some()) {
                self.entities.relate(possessor, &noun, entity);
            }
        }
        let short = self.entities.get(entity).is_some_and(|e| e.name.len() > mention.tokens.len());
        (Some(entity), vec![Evidence::of(if short { "short-name" } else { "name" })])
    }

    fn pronoun(&mut self, at: usize, event: &Event, pronoun: Pronoun, speaks: bool) -> (Option<usize>, Vec<Evidence>) {
        match pronoun.person {
            Person::First => {
                let owner = event.quote.and_then(|_| self.owner.get(event.tokens.start).copied().flatten());
                let speaker = owner.and_then(|owner| self.speaker(owner)).filter(|_| speaks);
                return (speaker, vec![Evidence::of("first-person")]);
            }
            Person::Relative => {
                let before = (0..at).rev().take(6).find(|&b| {
                    self.events
                        .get(b)
                        .is_some_and(|e| e.tokens.end <= event.tokens.start && e.tokens.end + 2 > event.tokens.start)
                });
                return (
                    before.and_then(|b| self.of.get(b).copied().flatten()),
                    vec![Evidence::of("relative-pronoun")],
                );
            }
            Person::Thing if !speaks => return (None, Vec::new()),
            _ => {}
        }
        if let Some(named) = self.in_brackets(event) {
            return (Some(named), vec![Evidence::of("named-in-brackets")]);
        }
        let owner = event.quote.and_then(|_| self.owner.get(event.tokens.start).copied().flatten());
        let owner = owner.and_then(|owner| self.speaker(owner));
        let found = self.recent.candidates(pronoun, &Setting { event, owner, speaks }, &self.entities.list);
        let because = |rule, found: &[(i32, usize)]| -> Vec<Evidence> {
            found
                .iter()
                .take(SHOWN)
                .map(|&(score, entity)| Evidence::of(rule).scored(score).saying(self.called(entity)))
                .collect()
        };
        if let Some(&(best, entity)) = found.first().filter(|(score, _)| *score >= LEAST) {
            let mut why = because("pronoun", found.get(..1).unwrap_or_default());
            why.extend(because("pronoun-candidate", found.get(1..).unwrap_or_default()));
            if let (Person::One(_), Some(known)) = (pronoun.person, self.entities.list.get_mut(entity))
                && known.nature == Nature::Unsure
                && best > 2 * LEAST
            {
                known.nature = Nature::Person;
            }
            return (Some(entity), why);
        }
        if let Some(entity) = self.later_in_sentence(at, event, pronoun) {
            return (Some(entity), vec![Evidence::of("named-later")]);
        }
        (None, because("pronoun-candidate", &found))
    }

    /// "they (the Taliban)": the name in brackets behind a pronoun.
    fn in_brackets(&self, event: &Event) -> Option<usize> {
        let open = (event.tokens.end..event.tokens.end + 2).find(|&at| self.document.word(at) == "(")?;
        let from = self.events.partition_point(|e| e.tokens.start <= open);
        let named =
            self.events.get(from).filter(|e| e.tokens.start <= open + 2 && self.document.word(e.tokens.end) == ")")?;
        match named.what {
            What::Name(mention) => self.named.get(mention).copied(),
            _ => None,
        }
    }

    /// "As she left, Ruiz said": the subject of the main clause.
    fn later_in_sentence(&self, at: usize, event: &Event, pronoun: Pronoun) -> Option<usize> {
        let Person::One(gender) = pronoun.person else { return None };
        let rest = self.events.get(at + 1..)?.iter().take_while(|e| e.sentence == event.sentence).take(8);
        let mut comma =
            rest.filter(|e| e.opens && (event.tokens.end..e.tokens.start).any(|i| self.document.word(i) == ","));
        comma.find_map(|e| match e.what {
            What::Name(mention) => self.named.get(mention).copied().filter(|&entity| {
                self.entities.get(entity).is_some_and(|e| e.nature == Nature::Person && e.gender.agrees(gender))
            }),
            _ => None,
        })
    }

    fn phrase(&mut self, at: usize, event: &Event, nominal: &Nominal, speaks: bool) -> (Option<usize>, Vec<Evidence>) {
        // What stands inside comes first: "his" in "his father".
        let inside = (at + 1..self.events.len())
            .take_while(|&i| self.events.get(i).is_some_and(|e| e.tokens.start < nominal.tokens.end));
        for inner in inside.collect::<Vec<_>>() {
            self.settle(inner);
        }
        let before = event.tokens.start.checked_sub(1).map_or("", |b| self.document.lower(b));
        let predicate = matches!(
            before,
            "is" | "was" | "are" | "were" | "be" | "been" | "being" | "as" | "become" | "became" | "'s" | "'re" | "not"
        );
        if predicate && !speaks {
            return (None, Vec::new());
        }
        let found = match &nominal.definiteness {
            Definiteness::Of(range) => self.possessed(at, nominal, range),
            Definiteness::Definite => self.definite(event, nominal),
            Definiteness::Bare => self.by_head(event, nominal, true).or_else(|| self.by_head(event, nominal, false)),
            Definiteness::Indefinite => self.again(nominal),
        };
        if let Some((entity, rule)) = found {
            if let Some(known) = self.entities.list.get_mut(entity) {
                known.gender = known.gender.or(nominal.gender);
            }
            if nominal.sort == Sort::Person {
                let description = Description { tokens: 0..0, ..self.description(nominal, nominal.phrase.clone()) };
                self.entities.describe(entity, description);
            }
            return (Some(entity), vec![Evidence::of(rule).saying(self.called(entity))]);
        }
        let entity = self.entities.add(self.unnamed(nominal));
        let description = Description { tokens: 0..0, ..self.description(nominal, nominal.phrase.clone()) };
        self.entities.describe(entity, description);
        if let Definiteness::Of(range) = &nominal.definiteness
            && let Some(possessor) = self.possessor(at, range)
        {
            self.entities.relate(possessor, &nominal.noun, entity);
        }
        (Some(entity), vec![Evidence::of("not-named")])
    }

    fn unnamed(&self, nominal: &Nominal) -> Entity<'a> {
        let nature = match nominal.sort {
            Sort::Person => Nature::Person,
            Sort::Group => Nature::Group,
            Sort::Organisation => Nature::Organisation,
            Sort::Thing => Nature::Thing,
        };
        let from = match &nominal.definiteness {
            Definiteness::Of(range) if !self.is_pronoun(range.start) => range.start,
            _ => nominal.phrase.start,
        };
        let mut words = self.document.span_of(from..nominal.head + 1).of(self.document.text);
        for article in ["the ", "The ", "a ", "A ", "an ", "An "] {
            words = words.strip_prefix(article).unwrap_or(words);
        }
        let mut entity = Entity::unnamed(nature, nominal.gender, words.to_owned());
        entity.country = self.codes(&nominal.phrase).first().copied();
        entity
    }

    fn is_pronoun(&self, at: usize) -> bool {
        crate::pronoun::read(self.document.lower(at)).is_some()
            || matches!(self.document.lower(at), "my" | "our" | "your")
    }

    /// The entity of the event that covers a possessor.
    fn possessor(&self, at: usize, range: &std::ops::Range<usize>) -> Option<usize> {
        let near = at.saturating_sub(3)..(at + 6).min(self.events.len());
        near.filter(|&i| i != at)
            .find(|&i| {
                self.events.get(i).is_some_and(|e| e.tokens.end == range.end && e.tokens.start + 1 >= range.start)
            })
            .and_then(|i| self.of.get(i).copied().flatten())
    }

    /// "his father", "Peru's president"
    fn possessed(
        &mut self,
        at: usize,
        nominal: &Nominal,
        range: &std::ops::Range<usize>,
    ) -> Option<(usize, &'static str)> {
        let possessor = self.possessor(at, range);
        if let Some(entity) = possessor.and_then(|p| self.entities.related(p, &nominal.noun)) {
            return Some((entity, "relation"));
        }
        let words: Vec<&str> = range.clone().map(|i| self.document.lower(i)).collect();
        let codes = self.codes(range);
        let fits = |&&entity: &&usize| {
            self.entities.get(entity).is_some_and(|e| {
                e.gender.agrees(nominal.gender)
                    && e.descriptions.iter().any(|d| {
                        d.head == nominal.noun
                            && (d.countries.iter().any(|code| codes.contains(code))
                                || d.modifiers.iter().any(|m| words.contains(m) && m.len() > 2)
                                || d.tokens.clone().any(|i| {
                                    words.contains(&self.document.lower(i)) && self.document.lower(i).len() > 3
                                }))
                    })
            })
        };
        self.entities.with_head(&nominal.noun).iter().rev().find(fits).map(|&entity| (entity, "same-role"))
    }

    /// "the diplomat", "the council", "the officials"
    fn definite(&self, event: &Event, nominal: &Nominal) -> Option<(usize, &'static str)> {
        self.by_head(event, nominal, false).or_else(|| match nominal.sort {
            Sort::Person => self.by_field(event, nominal),
            Sort::Organisation => self.by_sort(event, nominal),
            Sort::Group => self.again(nominal),
            Sort::Thing => None,
        })
    }

    /// The latest one who was given this role, unless the rest of the phrase speaks against it.
    fn by_head(&self, event: &Event, nominal: &Nominal, strict: bool) -> Option<(usize, &'static str)> {
        let wanted = self.description(nominal, nominal.phrase.clone());
        let sort = |entity: &Entity<'_>| match nominal.sort {
            Sort::Person => entity.nature == Nature::Person,
            Sort::Group => entity.nature == Nature::Group,
            Sort::Organisation => entity.nature == Nature::Organisation,
            Sort::Thing => entity.nature == Nature::Thing,
        };
        let score = |&at: &usize| {
            let entity = self.entities.get(at).filter(|e| sort(e) && e.gender.agrees(nominal.gender))?;
            let here = entity
                .descriptions
                .iter()
                .filter(|d| d.head == nominal.noun)
                .filter_map(|d| agreement(d, &wanted))
                .max()?;
            let seen = self.recent.of(at);
            let near = seen.map_or(0, |seen| {
                60 - 6 * i32::try_from(event.sentence.saturating_sub(seen.sentence).min(10)).unwrap_or(10)
            });
            let introduced = entity.name.start < event.tokens.start;
            let enough = if strict { here >= 100 && !entity.name.is_empty() } else { introduced };
            enough.then_some((here + near, at))
        };
        let best = self.entities.with_head(&nominal.noun).iter().filter_map(score).max()?;
        Some((best.1, "same-role"))
    }

    /// Somebody recent whose role can be called so: an envoy "the diplomat", an unknown one "the man".
    fn by_field(&self, event: &Event, nominal: &Nominal) -> Option<(usize, &'static str)> {
        let lexicon = &self.resources.speakers;
        let anybody = matches!(nominal.noun.as_str(), "man" | "woman" | "boy" | "girl" | "person");
        if !anybody && !lexicon.generic.contains(&nominal.noun) {
            return None;
        }
        let wanted = self.description(nominal, nominal.phrase.clone());
        let score = |seen: &super::recent::Seen| {
            let entity = self
                .entities
                .get(seen.entity)
                .filter(|e| e.nature == Nature::Person && e.gender.agrees(nominal.gender))?;
            let distance = i32::try_from(event.sentence.saturating_sub(seen.sentence).min(40)).unwrap_or(40);
            let by_role = if anybody {
                (entity.gender != Gender::Unknown && distance <= 3).then_some(50)
            } else {
                entity
                    .descriptions
                    .iter()
                    .filter(|d| d.fields & nominal.fields != 0)
                    .filter_map(|d| agreement(d, &wanted))
                    .max()
            }?;
            (distance <= 20).then_some((by_role - 8 * distance, seen.entity))
        };
        let best = self.recent.list.iter().filter_map(score).max()?;
        Some((best.1, if anybody { "only-one-meant" } else { "role-of-the-field" }))
    }

    /// "the company": the last organisation spoken of, if it is near; "the government": that of the country named.
    fn by_sort(&self, event: &Event, nominal: &Nominal) -> Option<(usize, &'static str)> {
        const ANY: [&str; 10] = [
            "company",
            "firm",
            "group",
            "organisation",
            "organization",
            "agency",
            "newspaper",
            "outlet",
            "body",
            "institution",
        ];
        if !ANY.contains(&nominal.noun.as_str()) || nominal.phrase.len() > 1 {
            return None;
        }
        let near = |seen: &&super::recent::Seen| {
            let organisation = self.entities.get(seen.entity).is_some_and(|e| {
                matches!(e.nature, Nature::Organisation | Nature::Unsure) && e.is_named() && e.gender == Gender::Unknown
            });
            organisation && event.sentence.saturating_sub(seen.sentence) <= 2
        };
        self.recent.list.iter().rev().find(near).map(|seen| (seen.entity, "last-organisation"))
    }

    /// The same group under the same words.
    fn again(&self, nominal: &Nominal) -> Option<(usize, &'static str)> {
        if nominal.sort != Sort::Group {
            return None;
        }
        let wanted = self.description(nominal, nominal.phrase.clone());
        let same = |&&at: &&usize| {
            self.entities.get(at).is_some_and(|e| {
                e.nature == Nature::Group
                    && e.descriptions.iter().any(|d| {
                        d.head == nominal.noun
                            && (d.modifiers == wanted.modifiers
                                || wanted.modifiers.is_empty() && nominal.definiteness == Definiteness::Definite)
                    })
            })
        };
        self.entities.with_head(&nominal.noun).iter().rev().find(same).map(|&at| (at, "same-words"))
    }

    /// What to call an entity in evidence.
    pub(super) fn called(&self, entity: usize) -> String {
        self.entities.get(entity).map_or_else(String::new, |e| {
            if e.is_named() {
                self.document.span_of(e.name.clone()).of(self.document.text).to_owned()
            } else {
                e.called.clone()
            }
        })
    }
}

/// How well a phrase agrees with a role somebody was given: `None` where they name different countries.
fn agreement(known: &Description<'_>, wanted: &Description<'_>) -> Option<i32> {
    let shared = wanted.countries.iter().any(|code| known.countries.contains(code));
    if !shared && !wanted.countries.is_empty() && !known.countries.is_empty() {
        return None;
    }
    let words = wanted.modifiers.iter().filter(|word| known.modifiers.contains(word)).count();
    Some(if shared { 200 } else { 0 } + 100 * i32::try_from(words.min(5)).unwrap_or(0))
}
