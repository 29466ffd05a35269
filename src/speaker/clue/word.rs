//! The words that a source shares with the name and the roles of a candidate.

use super::Clues;
use crate::annotate::pos::Pos;
use crate::model::clues::small;
use crate::speaker::choice::Chooser;
use crate::speaker::someone::Someone;
use crate::speaker::source_phrase::Source;

impl Chooser<'_, '_> {
    /// What the words of the source say about the candidate.
    pub(super) fn word_clues(&self, source: &Source, someone: &Someone, clues: &mut Clues) {
        let resolver = self.resolver;
        let document = resolver.article.document;
        if source.pronoun.is_some() {
            return;
        }
        let words: Vec<&str> = source
            .tokens
            .clone()
            .filter(|&at| {
                resolver.article.annotations.pos(at).is_noun()
                    || resolver.article.annotations.pos(at) == Pos::Adjective
                    || document.is_capital(at)
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
}
