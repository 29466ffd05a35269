//! Recently mentioned entities, and the most likely antecedent of a pronoun.
//!
//! A short list, the latest last: each entity once, with its last mention. The score of a candidate adds known
//! preferences (Lappin & Leass 1994; Hobbs 1978; Grosz, Joshi & Weinstein 1995): recent, subject, speaker of the last
//! statement, often named. It must agree in number and, if the text shows it, in gender. The list is short, so
//! resolution is linear in the text.

use super::entity::{Entities, Entity, EntityKind};
use super::event::Event;
use super::place::Place;
use crate::lexicon::gender::Gender;
use crate::order;
use crate::speaker::pronoun::{Case, Person, Pronoun};

/// How many entities are kept.
const KEPT: usize = 24;

/// The last mention of an entity.
#[derive(Clone, Debug)]
pub(super) struct LastMention {
    pub(super) entity: usize,
    /// Of the last mention.
    pub(super) told_before: usize,
    pub(super) token: usize,
    pub(super) block: usize,
    sentence: usize,
    place: Place,
    aside: bool,
    quote: Option<usize>,
    /// When it was last reported to say something.
    spoke: Option<usize>,
    count: i32,
}

/// The latest entities.
#[derive(Default)]
pub(super) struct Recent {
    pub(super) list: Vec<LastMention>,
}

/// Around a pronoun: what excludes candidates.
pub(super) struct Setting<'e> {
    pub(super) event: &'e Event,
    /// Whose words they are.
    pub(super) owner: Option<usize>,
    /// The person who writes "I" here.
    pub(super) narrator: usize,
    /// It is itself the source of a statement.
    pub(super) speaks: bool,
    /// Who is named in that statement: nobody speaks of himself by name.
    pub(super) named: Vec<usize>,
}

impl Recent {
    /// Notes a mention.
    pub(super) fn touch(&mut self, entity: usize, event: &Event, speaks: bool) {
        let old = self.list.iter().position(|seen| seen.entity == entity).map(|at| self.list.remove(at));
        if (event.aside || event.inside) && old.is_some() {
            // A caption repeats what the text says elsewhere; "the | Acme | lawyer" is not about Acme.
            self.list.extend(old);
            return;
        }
        // "according to | his | papers": not his own words.
        let speaks = speaks && event.place != Place::Possessor;
        let spoke = if speaks { Some(event.told_before) } else { old.as_ref().and_then(|seen| seen.spoke) };
        // The subject stays the subject when an object pronoun repeats it in its sentence.
        let before = old.as_ref().filter(|seen| seen.sentence == event.sentence).map(|seen| seen.place);
        let place = match (before, event.place) {
            _ if event.inside => Place::Oblique,
            (Some(Place::Main), _) | (_, Place::Main) => Place::Main,
            (Some(Place::Clause), _) | (_, Place::Clause) => Place::Clause,
            (_, place) => place,
        };
        if self.list.len() == KEPT {
            self.list.remove(0);
        }
        self.list.push(LastMention {
            entity,
            told_before: event.told_before,
            token: event.tokens.start,
            block: event.block,
            sentence: event.sentence,
            place: if speaks && !place.is_subject() { Place::Main } else { place },
            aside: event.aside,
            quote: event.quote,
            spoke,
            count: old.map_or(1, |seen| seen.count + 1),
        });
    }

    pub(super) fn of(&self, entity: usize) -> Option<&LastMention> {
        self.list.iter().find(|seen| seen.entity == entity)
    }

    /// The candidates for a pronoun with their scores in thousandths, best first.
    pub(super) fn candidates(
        &self,
        pronoun: Pronoun,
        setting: &Setting<'_>,
        entities: &Entities<'_>,
    ) -> Vec<(i32, usize)> {
        let score = |seen: &LastMention| {
            let root = entities.root(seen.entity);
            Some((score(seen, root, entities.get(root)?, pronoun, setting)?, root))
        };
        let mut found: Vec<(i32, usize)> = self.list.iter().filter_map(score).collect();
        order::by_place(&mut found, |&(_, entity)| (entity, 0));
        order::by_score(&mut found, |&(score, _)| i64::from(score));
        found
    }
}

/// Fits the number and gender of a pronoun: a first score.
fn fits(entity: &Entity<'_>, pronoun: Pronoun, spoke: bool) -> Option<i32> {
    match pronoun.person {
        Person::One(gender) => {
            let sort = match entity.kind {
                EntityKind::Person if entity.is_named() || spoke => 0,
                EntityKind::Person => -60,
                EntityKind::Unsure if !entity.articled => {
                    if spoke && entity.names > 1 {
                        -110
                    } else {
                        -200
                    }
                }
                _ => return None,
            };
            let certain = if entity.gender == gender { 100 } else { 0 };
            entity.gender.agrees(gender).then_some(sort + certain)
        }
        Person::Many => match entity.kind {
            EntityKind::Group => Some(if entity.vague { -120 } else { 60 }),
            EntityKind::Organisation | EntityKind::Government => Some(-60),
            EntityKind::Unsure if entity.gender == Gender::Unknown => Some(-150),
            _ => None,
        },
        Person::Thing => match entity.kind {
            EntityKind::Organisation => Some(60),
            EntityKind::Government => Some(0),
            EntityKind::Group if entity.is_named() => Some(-60),
            EntityKind::Unsure if entity.gender == Gender::Unknown => Some(-60),
            // "The report found … It said"
            EntityKind::Thing if !entity.is_named() && spoke => Some(0),
            _ => None,
        },
        Person::First | Person::Relative => None,
    }
}

fn score(
    seen: &LastMention,
    entity: usize,
    known: &Entity<'_>,
    pronoun: Pronoun,
    setting: &Setting<'_>,
) -> Option<i32> {
    if setting.owner == Some(entity) || setting.narrator == entity {
        return None;
    }
    let event = setting.event;
    let mut score = fits(known, pronoun, seen.spoke.is_some())?;
    let distance = event.told_before.saturating_sub(seen.told_before);
    score += match distance {
        0 => 360,
        1 => 260,
        2 => 150,
        3 => 80,
        4 => 20,
        far => (100 - 30 * i32::try_from(far.min(100)).unwrap_or(100)).max(-160),
    };
    score += 6 * seen.count.min(10) + 8 * i32::try_from(known.names.min(10)).unwrap_or(10);
    score += match seen.place {
        Place::Main => 110,
        Place::Clause => 60,
        Place::Object => 0,
        Place::Possessor | Place::Oblique if distance == 0 => -30,
        Place::Possessor => -30,
        Place::Oblique => -60,
    };
    if seen.aside {
        score -= 150;
    }
    if let Some(spoke) = seen.spoke {
        score += match event.told_before.saturating_sub(spoke) {
            0 if setting.speaks => 240,
            1 if setting.speaks => 200,
            0 | 1 => 150,
            2 => 90,
            3 => 50,
            _ => 0,
        };
    }
    match (event.quote, seen.quote) {
        (None, Some(_)) => score -= 140,
        (Some(here), Some(there)) if here == there => score += 60,
        _ => {}
    }
    if seen.block == event.block {
        score += 40;
    }
    if setting.named.contains(&entity) {
        score -= 400;
    }
    // "Ruiz agreed when he asked": the subject of the sentence stays its subject.
    if seen.sentence == event.sentence && seen.place == Place::Main && pronoun.case == Case::Subject {
        score += 100;
    }
    // "Ruiz thanked him": not the subject of the same clause.
    let same_clause = seen.sentence == event.sentence && event.tokens.start.saturating_sub(seen.token) < 6;
    if pronoun.case == Case::Object && seen.place.is_subject() && same_clause {
        score -= 200;
    }
    Some(score)
}
