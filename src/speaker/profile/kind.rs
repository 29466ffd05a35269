//! The kind of a speaker: person, organisation, government, group, unnamed.
//!
//! Input: an entity. Output: the kind with the highest score from trees learned on annotated articles ([`KindClues`]).

use crate::lexicon::gender::Gender;
use crate::lexicon::singular::singular;
use crate::model::clues::{clues, small};
use crate::speaker::SpeakerKind;
use crate::speaker::choice::Chooser;
use crate::speaker::event::What;
use crate::speaker::pronoun::Person;
use crate::speaker::someone::Someone;

clues! {
    /// The clues for the kind of an entity.
    KindClues {
    /// somebody named, somebody without a name
    who,
    /// person, organisation, group, government, thing, unsure
    nature,
    /// 1 masculine, 2 feminine
    gender,
    /// Hundredths of the name's words that the network takes for a person's, a body's, a place's, a people's.
    as_person,
    /// see above
    as_body,
    /// see above
    as_place,
    /// see above
    as_people,
    /// All capitals.
    acronym,
    /// How many words the name has.
    name_words,
    /// How often it is named.
    names,
    /// "the" precedes the name.
    articled,
    /// How many roles it has.
    roles,
    /// A country's government.
    has_country,
    /// The head is a word of a state's bodies: "ministry".
    head_state,
    /// Some word of the name is.
    name_state,
    /// The head is a noun for bodies, 2 in the plural: "company", "companies".
    head_body,
    /// Some word of the name makes it a body's: "Bank".
    name_body,
    /// The head is a noun for people who are met as one: "family".
    head_people,
    /// The head is a word for several: "police".
    head_several,
    /// The head is a role, 2 in the plural: "official", "officials".
    head_role,
    /// The head may be a plural.
    head_plural,
    /// The head is a text: "report".
    head_paper,
    /// The name is a group's: "Taliban".
    group_name,
    /// The last word is a newspaper's.
    newspaper,
    /// Something belongs to the head: "of", "in".
    tail,
    /// Some role of it is a body's: "law firm".
    body_role,
    /// Some role of it is a person's.
    person_role,
    /// The first word is a given name.
    given,
    /// It starts with a capital.
    capital,
    /// How many words the name or the description has.
    words,
    /// How often "he" or "she" means it.
    he,
    /// How often "they" does.
    they,
    /// How often "it" does.
    it,
    /// How many statements are its.
    said,
    }
}

/// The kinds in the order of the model's trees.
pub(in crate::speaker) const KINDS: [SpeakerKind; 5] =
    [SpeakerKind::Person, SpeakerKind::Organisation, SpeakerKind::Government, SpeakerKind::Group, SpeakerKind::Unnamed];

impl Chooser<'_, '_> {
    /// What somebody is.
    pub(in crate::speaker) fn kind(&self, one: usize, someone: &Someone) -> SpeakerKind {
        // "California reports 40 cases": a part of a state speaks by its government. The articles have few of them.
        let name =
            self.resolver.article.document.span_of(self.name_tokens(someone)).of(self.resolver.article.document.text);
        if self.resolver.article.resources.speakers.parts.contains_key(name.to_lowercase().as_str()) {
            return SpeakerKind::Government;
        }
        let scores = self.resolver.article.resources.model.kinds(&self.kind_clues(one, someone).values());
        let best = KINDS.iter().zip(scores).max_by_key(|(_, score)| *score);
        best.map_or(SpeakerKind::Unnamed, |(kind, _)| *kind)
    }

    /// The clues for the kind of an entity.
    pub(in crate::speaker) fn kind_clues(&self, one: usize, someone: &Someone) -> KindClues {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        let tokens = self.name_tokens(someone);
        let head = self.head(&tokens);
        let noun = document.lower(head);
        let single = singular(noun);
        let some =
            |list: &crate::lexicon::WordSet| i16::from(tokens.clone().any(|at| list.contains(document.lower(at))));
        let entity = someone.entity.and_then(|entity| self.resolver.entities.get(entity));
        let roles = entity.map_or(&[][..], |entity| entity.descriptions.as_slice());
        let pronouns = |fits: &dyn Fn(Person) -> bool| {
            let means = |&at: &usize| matches!(self.resolver.article.events.get(at).map(|event| &event.what), Some(What::Pronoun(p)) if fits(p.person));
            small(someone.places.iter().filter(|at| means(at)).count())
        };
        let alone = &someone.alone;
        KindClues {
            who: alone.who,
            nature: someone.kind as i16,
            gender: alone.gender,
            as_person: alone.as_person,
            as_body: alone.as_body,
            as_place: alone.as_place,
            as_people: alone.as_people,
            acronym: alone.acronym,
            name_words: alone.name_words,
            names: alone.names,
            articled: alone.articled,
            roles: alone.roles,
            has_country: alone.has_country,
            head_state: i16::from(lexicon.government.contains(noun)),
            name_state: some(&lexicon.government),
            head_body: match &single {
                _ if lexicon.organisation_noun.contains(noun) => 1,
                Some(one) if lexicon.organisation_noun.contains(one) => 2,
                _ => 0,
            },
            name_body: some(&lexicon.organisation),
            head_people: i16::from(lexicon.body_of_people.contains(noun)),
            head_several: i16::from(lexicon.collective.contains(noun)),
            head_role: lexicon.role(noun).map_or(0, |role| if role.plural { 2 } else { 1 }),
            head_plural: i16::from(single.is_some()),
            head_paper: i16::from(lexicon.paper.contains(noun)),
            group_name: some(&lexicon.group),
            newspaper: i16::from(lexicon.newspaper.contains(document.lower(tokens.end.saturating_sub(1)))),
            tail: i16::from(head + 1 < tokens.end),
            body_role: i16::from(roles.iter().any(|role| lexicon.organisation_noun.contains(role.head.as_str()))),
            person_role: i16::from(roles.iter().any(|role| role.fields != 0)),
            given: i16::from(lexicon.given_name(document.lower(tokens.start)).is_some_and(|_| tokens.len() > 1)),
            capital: i16::from(document.is_capital(tokens.start)),
            words: small(tokens.len()),
            he: pronouns(&|person| matches!(person, Person::One(Gender::Masculine | Gender::Feminine))),
            they: pronouns(&|person| person == Person::Many),
            it: pronouns(&|person| person == Person::Thing),
            said: small(self.said.get(one).copied().unwrap_or(0)),
        }
    }
}
