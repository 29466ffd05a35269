//! The kind of a name that says nothing: person, organisation, group, or nobody at all.
//!
//! Input: an entity with a name. Output: the kind with the highest score from trees learned on articles whose names are
//! labelled ([`MentionedClues`]). Places, events, products, and words that only look like a name are nobody, and are
//! not among the entities.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::kind::KindClues;
use crate::annotate::name::NameKind;
use crate::model::clues::{clues, small};
use crate::speaker::SpeakerKind;
use crate::speaker::choice::Chooser;
use crate::speaker::someone::Someone;
use crate::text::document::Document;

clues! {
    /// How a name is used. Shares are hundredths of its mentions by name.
    MentionedClues {
    /// After "in", "near", "from".
    in_place,
    /// Before a comma and a country or a part of one: "Gary, Indiana".
    in_region,
    /// After "of", "for", "and" or "&".
    joined,
    /// After a word with a capital.
    behind_capital,
    /// How many of its words the article writes small, too.
    small_too,
    /// How many letters its last word has.
    letters,
    /// Hundredths of the words of its mentions that belong to a person's name.
    named_person,
    /// To a body's.
    named_body,
    /// To a place's.
    named_place,
    /// To a people's.
    named_people,
    }
}

/// The kinds in the order of the model's trees; nobody is `None`.
pub(in crate::speaker) const KINDS: [Option<SpeakerKind>; 4] =
    [Some(SpeakerKind::Person), Some(SpeakerKind::Organisation), Some(SpeakerKind::Group), None];

/// The words that a document writes with a small letter.
pub(in crate::speaker) fn small_words<'d>(document: &'d Document<'d>) -> FxHashSet<&'d str> {
    let small = |at: &usize| document.word(*at).starts_with(char::is_lowercase);
    (0..document.tokens.len()).filter(small).map(|at| document.word(at)).collect()
}

impl Chooser<'_, '_> {
    /// What somebody is who says nothing; `None` if the name is nobody's.
    pub(in crate::speaker) fn mentioned_kind(
        &self,
        one: usize,
        someone: &Someone,
        small_words: &FxHashSet<&str>,
    ) -> Option<SpeakerKind> {
        let usage = self.usage(someone, small_words);
        // "in Gary, Indiana": a town, whatever its letters say. The articles have few whose name is a person's, too.
        if usage.in_place == 100 && usage.in_region == 100 {
            return None;
        }
        let scores = self.resolver.article.resources.names.kinds(&self.mentioned_clues(one, someone, small_words));
        let best = KINDS.iter().zip(scores).max_by_key(|(_, score)| *score);
        best.and_then(|(kind, _)| *kind)
    }

    /// The clues for that: those of a speaker's kind, then how the name is used.
    pub(in crate::speaker) fn mentioned_clues(
        &self,
        one: usize,
        someone: &Someone,
        small_words: &FxHashSet<&str>,
    ) -> Vec<i16> {
        let mut values = self.kind_clues(one, someone).values();
        values.extend(self.usage(someone, small_words).values());
        values
    }

    fn usage(&self, someone: &Someone, small_words: &FxHashSet<&str>) -> MentionedClues {
        let resolver = self.resolver;
        let (document, resources) = (resolver.article.document, resolver.article.resources);
        let name = self.name_tokens(someone);
        let before = |named: &Range<usize>| named.start.checked_sub(1).map_or("", |at| document.lower(at));
        let share = |holds: &dyn Fn(&Range<usize>) -> bool| {
            small(100 * someone.named.iter().filter(|named| holds(named)).count() / someone.named.len().max(1))
        };
        let is_region = |at: usize| {
            let start = document.span_of(at..at + 1).start;
            let nearest = resolver.article.countries.partition_point(|country| country.span.end <= start);
            resolver.article.countries.get(nearest).is_some_and(|country| country.span.start <= start)
                || resources.speakers.parts.contains_key(document.lower(at))
        };
        let follows_capital = |at: usize| {
            at.checked_sub(1).is_some_and(|before| {
                document.is_capital(before) && document.sentence_at(before) == document.sentence_at(at)
            })
        };
        let words = || someone.named.iter().cloned().flatten();
        let named = |kind: NameKind| {
            let of_kind = words().filter(|&at| resolver.article.annotations.name(at) == Some(kind)).count();
            small(100 * of_kind / words().count().max(1))
        };
        let small_too = name.clone().filter(|&at| small_words.contains(document.lower(at))).count();
        MentionedClues {
            in_place: share(&|named| resources.place_before.contains(before(named))),
            in_region: share(&|named| document.word(named.end) == "," && is_region(named.end + 1)),
            joined: share(&|named| matches!(before(named), "of" | "for" | "and" | "&")),
            behind_capital: share(&|named| follows_capital(named.start)),
            small_too: small(small_too),
            letters: small(document.word(name.end.saturating_sub(1)).chars().count()),
            named_person: named(NameKind::Person),
            named_body: named(NameKind::Organisation),
            named_place: named(NameKind::Place),
            named_people: named(NameKind::Group),
        }
    }
}

/// The names of the clues, in order.
pub(in crate::speaker) fn clue_names() -> Vec<&'static str> {
    KindClues::NAMES.iter().chain(MentionedClues::NAMES).copied().collect()
}
