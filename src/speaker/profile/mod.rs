//! The profile of a speaker: kind, role and country, as far as the text gives them.

use std::ops::Range;

use super::choice::Chooser;
use super::someone::Someone;

mod beside;
mod body;
pub(super) mod country;
pub(super) mod kind;
pub(super) mod mentioned;
pub(super) mod named_country;
mod role;
mod told;

impl Chooser<'_, '_> {
    /// The tokens of a name, or of the description in its place.
    pub(super) fn name_tokens(&self, someone: &Someone) -> Range<usize> {
        let entity = someone.entity.and_then(|entity| self.resolver.entities.get(entity));
        match entity.filter(|entity| entity.is_named()) {
            Some(entity) => entity.name.clone(),
            None if !someone.described.is_empty() => someone.described.clone(),
            None => {
                let event = someone.places.first().and_then(|&at| self.resolver.article.events.get(at));
                event.map_or(0..0, |event| event.tokens.clone())
            }
        }
    }

    /// The last noun before anything that belongs to it: "officials" in "officials in Lima".
    pub(super) fn head(&self, tokens: &Range<usize>) -> usize {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        let ends = |at: &usize| {
            let word = document.lower(*at);
            *at > tokens.start
                && (lexicon.link.contains(word)
                    || lexicon.relative.contains(word)
                    || matches!(word, "and" | "," | "(")
                    || self.resolver.article.annotations.pos(*at).is_verb())
        };
        tokens.clone().find(ends).unwrap_or(tokens.end).saturating_sub(1).max(tokens.start)
    }
}
