//! Whom a name of one word means: "Ruiz" after "Ana Ruiz", "WHO" after the organisation's full name.
//!
//! Every look-up is by word, so the time is linear.

use super::cluster::{Names, entity, same_sort};
use super::entity::{Entities, Entity, EntityKind};
use super::spelling::{edits, skeleton};
use crate::annotate::name::NameKind;
use crate::annotate::shape;
use crate::mention::{Mention, MentionKind};
use crate::rule;

impl Names<'_, '_> {
    /// The entity of a name of one word.
    pub(super) fn join(&mut self, mention: &Mention, words: &[&str], entities: &mut Entities<'_>) -> usize {
        let key = words
            .first()
            .map_or_else(|| self.document.lower(mention.tokens.start).to_owned(), |word| (*word).to_owned());
        let acronym = shape::has_several_capitals(self.document.word(mention.tokens.start));
        let places = self.word.get(&key.replace('.', "")).map_or(&[][..], Vec::as_slice);
        let before = mention.tokens.start.checked_sub(1).map_or("", |before| self.document.lower(before));
        // "the Ruiz | campaign" is hers.
        let modifies = self.annotations.pos(mention.tokens.end).is_common_noun();
        let after_the = before == "the" && !modifies;
        let maker = places.iter().filter(|&&(_, rank)| rank == 1).count() > 1;
        let fits = |at: usize, rank: u8| {
            let Some(entity) = entities.get(at) else { return false };
            let gender = entity.gender.agrees(mention.gender) || rank == 0 && mention.lead.is_empty();
            // "Chao" before "Rulan Chao Pian" is somebody else, and so is "this Court" before "the Appeals Court".
            // "Apple" is not "Apple Watch", which the network takes for no body; "Goldman" is "Goldman Sachs".
            let kind = |at: usize| self.annotations.head_name(at);
            let other = rank == 1
                && self.lexicon.given_name(&key).is_none()
                && kind(mention.tokens.start) == Some(NameKind::Organisation)
                && entity.name.clone().any(|at| kind(at) != Some(NameKind::Organisation));
            if other && rule::applies("speaker.product-of-a-body") {
                return false;
            }
            // "Apple" is not "Apple Watch": what follows is a word for things.
            let rest = entity.name.start + 1..entity.name.end;
            let thing = rank == 1
                && entity.kind != EntityKind::Person
                && !rest.is_empty()
                && rest.clone().all(|at| {
                    let word = self.document.lower(at);
                    self.lexicon.initial.contains(word) || self.lexicon.function.contains(word)
                });
            if thing && rule::applies("speaker.product") {
                return false;
            }
            let later = entity.name.start > mention.tokens.start;
            // "Apple", named before "Apple Watch" is.
            // "Apple" beside "Apple Watch" and "Apple Music": the maker of both.
            if rule::applies("speaker.maker")
                && (later || maker)
                && (rank == 1 && entity.kind != EntityKind::Person
                    || rank == 2
                    || self.lexicon.organisation_noun.contains(&key))
            {
                return false;
            }
            // "Ramon Nuiry … Nuiry said", whatever the network takes the second for.
            let sort = same_sort(entity.kind, mention.kind)
                || rank < 2 && entity.kind == EntityKind::Person && mention.lead.is_empty() && !after_the;
            let sort = sort || rank == 1 && !later && self.may_be_body(entity, mention, &key);
            if rank == 3 {
                acronym && entity.kind != EntityKind::Person
            } else {
                sort && gender && (rank == 0 || !acronym)
            }
        };
        let best = places.iter().filter(|&&(at, rank)| fits(at, rank)).min_by_key(|&&(at, rank)| {
            let last = self.called.get(&key) == Some(&at);
            let started = entities.get(at).is_some_and(|e| e.name.start < mention.tokens.start);
            // A surname before a given name, one already introduced before a later one, then the one last called so.
            let met = entities.get(at).map_or(0, |e| e.name.start);
            (rank == 3, !started, rank.min(2), !last, if started { usize::MAX - met } else { met })
        });
        if let Some(&(at, rank)) = best {
            self.called.insert(key, at);
            // Nobody but people goes by the last word of a name: "Musk" for "Elon Musk".
            if let Some(entity) = entities.list.get_mut(at).filter(|e| rank == 0 && e.kind == EntityKind::Unsure) {
                entity.kind = EntityKind::Person;
            }
            return at;
        }
        // "Water said" after "Kathryn Waters": a letter was forgotten.
        let longer = self.word.get(&format!("{key}s")).into_iter().flatten().find(|&&(at, rank)| {
            rank == 0
                && key.len() > 3
                && self.lexicon.given_name(&key).is_none()
                && entities.get(at).is_some_and(|e| e.kind == EntityKind::Person && e.name.start < mention.tokens.start)
        });
        if let Some(&(at, _)) = longer.filter(|_| {
            matches!(mention.kind, MentionKind::Unsure | MentionKind::Organisation)
                && !acronym
                && rule::applies("speaker.missing-letter")
        }) {
            return at;
        }
        let similar = skeleton(&key).and_then(|bones| self.full.get(&bones).copied());
        let similar = similar.filter(|&at| {
            entities.get(at).is_some_and(|e| {
                let near = edits(&key, self.document.lower(e.name.end.saturating_sub(1))) <= 2;
                let met = e.name.start < mention.tokens.start;
                near && met && e.kind == EntityKind::Person && e.gender.agrees(mention.gender)
            })
        });
        if let Some(at) =
            similar.filter(|_| mention.kind != MentionKind::Organisation && rule::applies("speaker.spelling"))
        {
            return at;
        }
        let same = self.full.get(&key).copied().filter(|&at| {
            entities.get(at).is_some_and(|e| {
                // "Condor", after "Condor.com"
                let address =
                    e.name.clone().any(|at| self.document.word(at) == ".") && rule::applies("speaker.address");
                e.gender.agrees(mention.gender) && (same_sort(e.kind, mention.kind) || address)
            })
        });
        let at = same.unwrap_or_else(|| entities.add(entity(mention)));
        self.full.insert(key, at);
        at
    }

    /// "Kestrel", after "Kestrel Air", which the network takes for a person.
    fn may_be_body(&self, entity: &Entity<'_>, mention: &Mention, key: &str) -> bool {
        entity.kind == EntityKind::Organisation
            && mention.kind == MentionKind::Person
            && mention.lead.is_empty()
            && self.lexicon.given_name(key).is_none()
            && rule::applies("speaker.body-by-first-word")
    }
}
