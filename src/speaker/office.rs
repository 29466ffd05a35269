//! Whose office a source names: after "Engineer Ana Ruiz said …", "the mayor" is somebody else.
//!
//! In: a source and its candidates. Out: whether the text says that one has another office, from a field of its own, so that
//! the source cannot mean them; and who has exactly this one ("the justice minister", of two ministers).

use super::choice::{Chooser, WITHOUT_NAME};
use super::entity::EntityKind;
use super::nominal::Sort;
use super::source_phrase::Source;
use crate::rule;

/// The fields of offices that one person seldom holds together. An envoy may be a minister, and of a priest, a doctor or
/// a coach the text often does not say that they are.
const OFFICES: [&str; 4] = ["government", "parliament", "law", "police"];
/// The most tokens of a source that only names an office: "the deputy finance minister".
const LONGEST: usize = 4;
/// How many descriptions of somebody are compared, and how many tokens of each.
const ROLES: usize = 6;
const ROLE: usize = 12;

impl Chooser<'_, '_> {
    /// Whether somebody is introduced with offices of other fields only.
    pub(super) fn has_other_office(&self, source: &Source, one: usize) -> bool {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        let is_bare = source.common.form == WITHOUT_NAME
            && source.tokens.len() <= LONGEST
            && document.lower(source.tokens.start) == "the"
            && rule::applies("speaker.office");
        let Some(nominal) = source.nominal.as_ref().filter(|_| is_bare) else { return false };
        let Some(someone) = self.everyone.list.get(one).filter(|s| !s.named.is_empty()) else { return false };
        let Some(entity) = someone.entity.and_then(|entity| self.resolver.entities.get(entity)) else { return false };
        let roles = entity.descriptions.as_slice();
        if someone.kind != EntityKind::Person || roles.is_empty() {
            return false;
        }
        let role = |noun: &str| lexicon.role(noun).filter(|role| role.fields != 0);
        if lexicon.is_trade(&nominal.noun) {
            return roles.iter().all(|known| known.head != nominal.noun && role(&known.head).is_some());
        }
        let Some(office) = role(&nominal.noun).filter(|_| nominal.sort == Sort::Person) else { return false };
        let is_office = OFFICES.iter().any(|field| lexicon.is_in(office, field));
        is_office && roles.iter().all(|known| role(&known.head).is_some_and(|known| known.fields & office.fields == 0))
    }

    /// "the justice minister", after the ministers of justice and of the interior: those of whom the text says all of
    /// these words.
    pub(super) fn bearers(&self, source: &Source, found: &[usize]) -> Option<Vec<usize>> {
        let document = self.resolver.article.document;
        let is_bare = source.common.form == WITHOUT_NAME
            && (3..=LONGEST).contains(&source.tokens.len())
            && document.lower(source.tokens.start) == "the"
            && rule::applies("speaker.bearer");
        source.nominal.as_ref().filter(|nominal| is_bare && nominal.sort == Sort::Person)?;
        let words = source.tokens.start + 1..source.tokens.end;
        let bears = |&one: &usize| {
            let someone = self.everyone.list.get(one).filter(|someone| !someone.named.is_empty());
            let entity = someone.and_then(|s| s.entity).and_then(|entity| self.resolver.entities.get(entity));
            entity.is_some_and(|entity| {
                entity.descriptions.iter().take(ROLES).any(|known| {
                    let said = known.tokens.start..known.tokens.end.min(known.tokens.start + ROLE);
                    words.clone().all(|at| said.clone().any(|other| document.lower(other) == document.lower(at)))
                })
            })
        };
        let bearers: Vec<usize> = found.iter().copied().filter(bears).collect();
        (!bearers.is_empty()).then_some(bearers)
    }
}
