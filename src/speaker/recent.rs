//! Who was spoken of last, and whom a pronoun most likely means.
//!
//! A short list, the latest last: each entity once, with the place of its last mention. A candidate's score adds what
//! is known to make a good antecedent (Lappin & Leass 1994; Hobbs 1978): near, subject, speaker of the last statement,
//! often named; and it must agree in number and, as far as the text says, in gender. The list is short, so resolving
//! stays linear in the text.

use super::entity::{Entity, Nature};
use super::event::Event;
use super::lexicon::Gender;
use crate::pronoun::{Case, Person, Pronoun};

/// How many entities are kept.
const KEPT: usize = 24;

/// The last mention of an entity.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) entity: usize,
    /// Of the last mention.
    pub(super) sentence: usize,
    pub(super) token: usize,
    pub(super) block: usize,
    opens: bool,
    oblique: bool,
    aside: bool,
    quote: Option<usize>,
    /// The sentence in which it was last reported to say something.
    pub(super) spoke: Option<usize>,
    count: i32,
}

/// The latest entities.
#[derive(Default)]
pub(super) struct Recent {
    pub(super) list: Vec<Seen>,
}

/// Around a pronoun: what excludes candidates.
pub(super) struct Setting<'e> {
    pub(super) event: &'e Event,
    /// Whose words they are.
    pub(super) owner: Option<usize>,
    /// It is itself the source of a statement.
    pub(super) speaks: bool,
}

impl Recent {
    /// Notes a mention.
    pub(super) fn touch(&mut self, entity: usize, event: &Event, speaks: bool) {
        let old = self.list.iter().position(|seen| seen.entity == entity).map(|at| self.list.remove(at));
        if event.aside && old.is_some() {
            // A caption repeats what the text says elsewhere.
            self.list.extend(old);
            return;
        }
        let spoke = if speaks { Some(event.sentence) } else { old.as_ref().and_then(|seen| seen.spoke) };
        // The subject stays the subject when an object pronoun repeats it in its sentence.
        let still = old.as_ref().is_some_and(|seen| seen.sentence == event.sentence && seen.opens);
        if self.list.len() == KEPT {
            self.list.remove(0);
        }
        self.list.push(Seen {
            entity,
            sentence: event.sentence,
            token: event.tokens.start,
            block: event.block,
            opens: event.opens || speaks || still,
            oblique: event.oblique && !still,
            aside: event.aside,
            quote: event.quote,
            spoke,
            count: old.map_or(1, |seen| seen.count + 1),
        });
    }

    pub(super) fn of(&self, entity: usize) -> Option<&Seen> {
        self.list.iter().find(|seen| seen.entity == entity)
    }

    /// Those whom a pronoun can mean with their scores in thousandths, the best first.
    pub(super) fn candidates(
        &self,
        pronoun: Pronoun,
        setting: &Setting<'_>,
        entities: &[Entity<'_>],
    ) -> Vec<(i32, usize)> {
        let score = |seen: &Seen| Some((score(seen, entities.get(seen.entity)?, pronoun, setting)?, seen.entity));
        let mut found: Vec<(i32, usize)> = self.list.iter().filter_map(score).collect();
        found.sort_by_key(|&(score, entity)| (std::cmp::Reverse(score), entity));
        found
    }
}

/// Fits the number and gender of a pronoun: a first score.
fn fits(entity: &Entity<'_>, pronoun: Pronoun) -> Option<i32> {
    match pronoun.person {
        Person::One(gender) => {
            let sort = match entity.nature {
                Nature::Person => 0,
                Nature::Unsure => -200,
                _ => return None,
            };
            let certain = if entity.gender == gender { 100 } else { 0 };
            entity.gender.agrees(gender).then_some(sort + certain)
        }
        Person::Many => match entity.nature {
            Nature::Group => Some(60),
            Nature::Organisation | Nature::Government => Some(-60),
            Nature::Unsure if entity.gender == Gender::Unknown => Some(-150),
            _ => None,
        },
        Person::Thing => match entity.nature {
            Nature::Organisation => Some(60),
            Nature::Government => Some(0),
            Nature::Group if entity.is_named() => Some(-60),
            Nature::Unsure if entity.gender == Gender::Unknown => Some(-60),
            _ => None,
        },
        Person::First | Person::Relative => None,
    }
}

fn score(seen: &Seen, entity: &Entity<'_>, pronoun: Pronoun, setting: &Setting<'_>) -> Option<i32> {
    if setting.owner == Some(seen.entity) {
        return None;
    }
    let event = setting.event;
    let mut score = fits(entity, pronoun)?;
    let distance = event.sentence.saturating_sub(seen.sentence);
    score += match distance {
        0 => 300,
        1 => 260,
        2 => 150,
        3 => 80,
        4 => 20,
        far => (100 - 30 * i32::try_from(far.min(100)).unwrap_or(100)).max(-160),
    };
    score += 10 * seen.count.min(16);
    if seen.opens {
        score += 110;
    }
    if seen.oblique {
        score -= 60;
    }
    if seen.aside {
        score -= 150;
    }
    if let Some(spoke) = seen.spoke {
        score += match event.sentence.saturating_sub(spoke) {
            0 | 1 if setting.speaks => 220,
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
    // "Ruiz thanked him": not the subject of the same clause.
    if pronoun.case == Case::Object && distance == 0 && seen.opens && event.tokens.start.saturating_sub(seen.token) < 6
    {
        score -= 200;
    }
    Some(score)
}
