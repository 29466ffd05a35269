//! What the text says about each named entity: roles, countries, and its display name.

use std::ops::Range;

use super::entity::{Description, EntityKind};
use super::nominal::{Nominal, Sort};
use super::resolve::Resolver;
use crate::country::gazetteer::Code;
use crate::rule;

impl<'a> Resolver<'a> {
    /// Gives each name the roles next to it, and each organisation the nouns in its name.
    pub(super) fn describe(&mut self) {
        let named = self.article.named.clone();
        for (mention, entity) in self.article.mentions.iter().zip(named) {
            for role in self.article.phrases.roles_of(mention) {
                let description = self.description(&role.nominal, role.whole.clone());
                if let Some(known) = self.entities.list.get_mut(entity) {
                    known.gender = known.gender.or(role.nominal.gender);
                    if known.kind == EntityKind::Unsure {
                        let body = role.nominal.sort == Sort::Organisation;
                        known.kind = if body { EntityKind::Organisation } else { EntityKind::Person };
                    }
                }
                self.entities.describe(entity, description);
            }
            let lexicon = &self.article.resources.speakers;
            // "the Supreme Court of the State": a court, not a state.
            let of = |at: &usize| !matches!(self.article.document.lower(*at), "of" | "for" | "on");
            for at in mention.tokens.clone().take_while(of) {
                let noun = self.article.document.lower(at);
                if self.entities.get(entity).is_some_and(|e| e.kind == EntityKind::Organisation)
                    && lexicon.organisation_noun.contains(noun)
                    && rule::applies("speaker.noun-in-name")
                {
                    let nominal = self.article.phrases.forced(at);
                    let description = Description { tokens: 0..0, ..self.description(&nominal, at..at + 1) };
                    self.entities.describe(entity, description);
                }
            }
        }
    }

    /// Who is whose relative by the roles that the text gives, as far as the genders are known.
    pub(super) fn relate_roles(&mut self) {
        let named = self.article.named.clone();
        for (mention, bearer) in self.article.mentions.iter().zip(named) {
            for role in self.article.phrases.roles_of(mention) {
                self.relate_back(&role.nominal, bearer);
            }
        }
    }

    /// "Ana Ruiz, daughter of Luis Ruiz": who is whose father.
    fn relate_back(&mut self, role: &Nominal, bearer: usize) {
        let of = role.head + 1;
        let other = self.article.mentions.partition_point(|mention| mention.lead.start <= of);
        let named = self
            .article
            .mentions
            .get(other)
            .filter(|m| self.article.document.lower(of) == "of" && m.lead.start == of + 1);
        let Some(&named) = named.and_then(|_| self.article.named.get(other)) else { return };
        let gender = self.entities.get(named).map(|e| e.gender).unwrap_or_default();
        if let Some(noun) = self.article.resources.speakers.kin.inverse(&role.noun, gender) {
            self.entities.relate(&self.article.resources.speakers.kin, bearer, noun, named);
        }
        self.entities.relate(&self.article.resources.speakers.kin, named, &role.noun, bearer);
    }

    pub(super) fn description(&self, nominal: &Nominal, whole: Range<usize>) -> Description<'a> {
        let document = self.article.document;
        Description {
            modifiers: (nominal.phrase.start..nominal.head).map(|at| document.lower(at)).collect(),
            countries: self.codes(&(nominal.tokens.start..nominal.head)),
            tokens: whole,
            head: nominal.noun.clone(),
            fields: nominal.fields,
        }
    }

    /// The countries named in a range of tokens.
    pub(super) fn codes(&self, tokens: &Range<usize>) -> Vec<Code> {
        let span = self.article.document.span_of(tokens.clone());
        let from = self.article.countries.partition_point(|country| country.span.start < span.start);
        self.article
            .countries
            .iter()
            .skip(from)
            .take_while(|country| country.span.start < span.end)
            .map(|country| country.code)
            .collect()
    }

    /// What to call an entity in evidence.
    pub(super) fn called(&self, entity: usize) -> String {
        self.entities.get(entity).map_or_else(String::new, |e| {
            if e.is_named() {
                self.article.document.span_of(e.name.clone()).of(self.article.document.text).to_owned()
            } else {
                e.called.clone()
            }
        })
    }
}
