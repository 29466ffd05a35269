//! Entities: one [`Entity`] for all mentions of the same person or organisation.

use rustc_hash::FxHashMap;

use crate::country::gazetteer::Code;
use crate::lexicon::gender::Gender;
use crate::lexicon::kin::Kin;
use crate::order;

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EntityKind {
    /// A person.
    Person,
    /// A company, agency, newspaper …
    Organisation,
    /// Several people.
    Group,
    /// A country, as its government.
    Government,
    /// A place, a work, an event.
    Thing,
    /// A name of which nothing says what it names.
    Unsure,
}

/// A role that the text gives somebody: "an Ottawa New Democrat MP".
#[derive(Clone, Debug)]
pub(super) struct Description<'a> {
    /// Its tokens, without determiner.
    pub(super) tokens: std::ops::Range<usize>,
    /// The head in lower case, singular.
    pub(super) head: String,
    /// The fields of the head.
    pub(super) fields: u32,
    /// The words before the head, in lower case.
    pub(super) modifiers: Vec<&'a str>,
    /// The countries among them.
    pub(super) countries: Vec<Code>,
}

/// One who is spoken of.
#[derive(Clone, Debug)]
pub(super) struct Entity<'a> {
    pub(super) kind: EntityKind,
    pub(super) gender: Gender,
    /// The tokens that name it best; empty for those without a name.
    pub(super) name: std::ops::Range<usize>,
    /// Its description, if it has no name.
    pub(super) called: String,
    /// Roles in the order of the text.
    pub(super) descriptions: Vec<Description<'a>>,
    /// The country of a government, or the one a person represents.
    pub(super) country: Option<Code>,
    /// How many mentions by name there are.
    pub(super) names: usize,
    /// An article precedes the bare name: "the Indemnity Scholarship" cannot be "he".
    pub(super) articled: bool,
    /// A number of things or people rather than people: "half", "papers".
    pub(super) vague: bool,
    /// Those who make it up together.
    pub(super) members: Vec<usize>,
    /// The entity that turned out to be the same: "a man" who is named later.
    into: Option<usize>,
}

impl Entity<'_> {
    /// One without name, called by its noun phrase.
    pub(super) fn unnamed(kind: EntityKind, gender: Gender, called: String) -> Self {
        Self {
            kind,
            gender,
            name: 0..0,
            called,
            descriptions: Vec::new(),
            country: None,
            names: 0,
            articled: false,
            vague: false,
            members: Vec::new(),
            into: None,
        }
    }

    /// The people of a country, under the words that mean them.
    pub(super) fn people(code: Code, name: std::ops::Range<usize>) -> Self {
        Self { name, country: Some(code), ..Self::unnamed(EntityKind::Group, Gender::Unknown, String::new()) }
    }

    /// Whether it has a name.
    pub(super) fn is_named(&self) -> bool {
        !self.name.is_empty()
    }
}

/// All entities, and where to look for them.
#[derive(Clone, Default)]
pub(super) struct Entities<'a> {
    pub(super) list: Vec<Entity<'a>>,
    /// By the head of a description: the entities that have it, the latest last.
    by_head: FxHashMap<String, Vec<usize>>,
    /// By possessor and noun: "his father", "Peru's president".
    by_relation: FxHashMap<(usize, String), usize>,
    /// Governments by country.
    by_country: FxHashMap<Code, usize>,
    /// Peoples by country: "Peruvians".
    by_people: FxHashMap<Code, usize>,
    /// Groups by their members: "Ruiz and Pell".
    by_members: FxHashMap<Vec<usize>, usize>,
}

/// How many entities with the same word are kept.
const KEPT: usize = 12;

impl<'a> Entities<'a> {
    pub(super) fn get(&self, at: usize) -> Option<&Entity<'a>> {
        self.list.get(at)
    }

    /// The entity that this one turned out to be; itself if it was not merged.
    pub(super) fn root(&self, mut at: usize) -> usize {
        while let Some(into) = self.list.get(at).and_then(|entity| entity.into) {
            at = into;
        }
        at
    }

    /// Makes one without a name the same as another.
    pub(super) fn merge(&mut self, from: usize, to: usize) {
        let (from, to) = (self.root(from), self.root(to));
        let Some(merged) = self.list.get_mut(from).filter(|e| from != to && !e.is_named()) else { return };
        merged.into = Some(to);
        let (gender, descriptions) = (merged.gender, std::mem::take(&mut merged.descriptions));
        if let Some(kept) = self.list.get_mut(to) {
            kept.gender = kept.gender.or(gender);
        }
        for description in descriptions {
            self.describe(to, description);
        }
    }

    pub(super) fn add(&mut self, entity: Entity<'a>) -> usize {
        self.list.push(entity);
        self.list.len() - 1
    }

    /// Gives an entity a role.
    pub(super) fn describe(&mut self, at: usize, description: Description<'a>) {
        let Some(entity) = self.list.get_mut(at) else { return };
        let places = self.by_head.entry(description.head.clone()).or_default();
        if places.last() != Some(&at) {
            places.retain(|&place| place != at);
            if places.len() == KEPT {
                places.remove(0);
            }
            places.push(at);
        }
        if entity.country.is_none() && entity.kind == EntityKind::Person {
            entity.country = description.countries.first().copied();
        }
        if entity.descriptions.len() < KEPT {
            entity.descriptions.push(description);
        }
    }

    /// Those who were given a role with this head, the latest last.
    pub(super) fn with_head(&self, head: &str) -> impl DoubleEndedIterator<Item = usize> {
        self.by_head.get(head).map_or(&[][..], Vec::as_slice).iter().map(|&at| self.root(at))
    }

    /// Somebody's "father", "president", "lawyer".
    pub(super) fn related(&self, kin: &Kin, possessor: usize, noun: &str) -> Option<usize> {
        self.by_relation.get(&(possessor, kin.plain(noun).to_owned())).map(|&at| self.root(at))
    }

    /// Notes somebody's "father", who may have been met without a name already.
    pub(super) fn relate(&mut self, kin: &Kin, possessor: usize, noun: &str, to: usize) {
        let key = (possessor, kin.plain(noun).to_owned());
        match self.by_relation.get(&key).map(|&at| self.root(at)) {
            None => {
                self.by_relation.insert(key, to);
            }
            Some(known) => self.merge(known, to),
        }
        if let Some(back) = kin.counterpart(noun) {
            self.by_relation.entry((to, back.to_owned())).or_insert(possessor);
        }
    }

    /// The government of a country.
    pub(super) fn government(&mut self, code: Code, name: std::ops::Range<usize>) -> usize {
        if let Some(&at) = self.by_country.get(&code) {
            return at;
        }
        let at = self.add(Entity {
            name,
            country: Some(code),
            ..Entity::unnamed(EntityKind::Government, Gender::Unknown, String::new())
        });
        self.by_country.insert(code, at);
        at
    }

    /// The people of a country.
    pub(super) fn people(&mut self, code: Code, new: impl FnOnce() -> Entity<'a>) -> usize {
        if let Some(&at) = self.by_people.get(&code) {
            return at;
        }
        let at = self.add(new());
        self.by_people.insert(code, at);
        at
    }

    /// The group that some people make up together.
    pub(super) fn coordination(&mut self, mut members: Vec<usize>, called: impl FnOnce() -> String) -> usize {
        order::by_place(&mut members, |&member| (member, 0));
        if let Some(&at) = self.by_members.get(&members) {
            return at;
        }
        let at = self
            .add(Entity { members: members.clone(), ..Entity::unnamed(EntityKind::Group, Gender::Unknown, called()) });
        self.by_members.insert(members, at);
        at
    }
}
