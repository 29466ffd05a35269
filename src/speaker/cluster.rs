//! Clusters names that refer to the same entity.
//!
//! In: the mentions. Out: an entity for each. Equal names are merged, as are names that differ only in a middle name or
//! in accents. A single word is merged with the fuller name whose surname it is, otherwise whose given name it is,
//! otherwise that contains it ("Kim" for "Kim Min-woo"). If there are several, the last one referred to by that word
//! wins, then the last one named, unless a title contradicts ("Mrs. Keller"). Acronyms go to the organisation with
//! these initials, the end of a body's name to that body, and an address counts without its ending. One pass enters the
//! full names, a second one merges the short ones; every look-up is by word, so the time is linear.

use rustc_hash::FxHashMap;

use super::entity::{Entities, Entity, EntityKind};
use super::spelling::{keys, skeleton};
use crate::annotate::Annotations;
use crate::lexicon::people::SpeakerLexicon;
use crate::mention::{Mention, MentionKind};
use crate::rule;
use crate::text::document::Document;

/// How many entities are kept for one word.
const KEPT: usize = 8;
/// How many words in front of an organisation's name its acronym may lack ("United States"), and how many letters it has
/// then: shorter ones are too often somebody else's.
const LONGEST_FRONT: usize = 2;
const SHORTEST_REST: usize = 3;

/// The entity of each mention.
pub(super) fn cluster<'a>(
    annotations: &'a Annotations<'a>,
    mentions: &[Mention],
    lexicon: &SpeakerLexicon,
    entities: &mut Entities<'a>,
) -> Vec<usize> {
    let mut names = Names {
        document: annotations.document(),
        annotations,
        lexicon,
        full: FxHashMap::default(),
        word: FxHashMap::default(),
        called: FxHashMap::default(),
        met: FxHashMap::default(),
        shown: FxHashMap::default(),
    };
    let mut of: Vec<Option<usize>> = mentions
        .iter()
        .map(|mention| {
            let words = names.words(mention);
            (words.len() > 1).then(|| names.enter(mention, &words, entities))
        })
        .collect();
    for (place, mention) in of.iter_mut().zip(mentions) {
        let words = names.words(mention);
        let entity = match *place {
            Some(entity) => entity,
            None => names.join(mention, &words, entities),
        };
        *place = Some(entity);
        names.note(entity, mention, &words, entities);
    }
    of.into_iter().flatten().collect()
}

/// The names that are known so far, by their words.
pub(super) struct Names<'d, 'l> {
    pub(super) document: &'d Document<'d>,
    pub(super) annotations: &'l Annotations<'d>,
    pub(super) lexicon: &'l SpeakerLexicon,
    /// By the whole name, and by what is left of it without middle names and vowels.
    pub(super) full: FxHashMap<String, usize>,
    /// By each word of a full name, with its place: 0 surname, 1 given name, 2 between, 3 initials.
    pub(super) word: FxHashMap<String, Vec<(usize, u8)>>,
    /// Whom a short name meant last.
    pub(super) called: FxHashMap<String, usize>,
    /// How often a person was met under a name of several words.
    met: FxHashMap<(usize, String), usize>,
    /// The words of the name that a person goes by so far.
    shown: FxHashMap<usize, String>,
}

impl<'d> Names<'d, '_> {
    /// The words that tell names apart: no suffixes, no marks, no particles at the start.
    fn words(&self, mention: &Mention) -> Vec<&'d str> {
        let all = mention.tokens.clone().map(|at| self.document.lower(at));
        let kept = all.filter(|word| word.starts_with(char::is_alphabetic) && !self.lexicon.suffix.contains(word));
        let mut words: Vec<&str> = kept.collect();
        // "Condor.com" and "Condor" are one.
        let stop = mention.tokens.end.checked_sub(2).filter(|&at| mention.tokens.contains(&at));
        if stop.is_some_and(|at| self.document.word(at) == ".")
            && words.len() > 1
            && rule::applies("speaker.address-and-name")
        {
            words.pop();
        }
        let particle = |word: &&&str| self.lexicon.particle.contains(word) && self.lexicon.given_name(word).is_none();
        let small = words.iter().take_while(particle).count();
        words.get(small..).filter(|rest| !rest.is_empty()).map(<[&str]>::to_vec).unwrap_or(words)
    }

    /// The entity of a name of several words: an equal one, or a new one.
    fn enter(&mut self, mention: &Mention, words: &[&str], entities: &mut Entities<'_>) -> usize {
        let keys = keys(mention, words);
        let fits = |&at: &usize| {
            entities.get(at).is_some_and(|e| e.gender.agrees(mention.gender) && same_sort(e.kind, mention.kind))
        };
        // "Anne Marie" is Anne Marie Ruiz, "the Humane Society" the Humane Society of Lima.
        let person = matches!(mention.kind, MentionKind::Person | MentionKind::Unsure);
        let tail = words.iter().rposition(|&word| matches!(word, "of" | "in" | "for")).filter(|_| !person);
        let shorter = words
            .get(..tail.unwrap_or(words.len() - 1))
            .filter(|short| short.len() > 1 && (person || tail.is_some()) && rule::applies("speaker.shorter-name"));
        let keys: Vec<String> = keys.into_iter().chain(shorter.map(|short| short.join(" "))).collect();
        let known = keys.iter().find_map(|key| self.full.get(key).copied().filter(fits));
        let at = known.unwrap_or_else(|| entities.add(entity(mention)));
        for key in keys {
            self.full.entry(key).or_insert(at);
        }
        if known.is_some() {
            return at;
        }
        // "García Moreno" for "Carlos García Moreno".
        for from in 1..words.len().saturating_sub(1).min(3) {
            if let Some(tail) = words.get(from..).filter(|_| person && rule::applies("speaker.two-surnames")) {
                self.full.entry(tail.join(" ")).or_insert(at);
            }
        }
        // "the Harbour News" for "the Old Harbour News", "Home Affairs" for "the Ministry of Home Affairs".
        if mention.kind == MentionKind::Organisation && rule::applies("speaker.end-of-a-body") {
            let joined = words.iter().position(|&word| matches!(word, "and" | "&")).unwrap_or(words.len());
            for from in 1..words.len().saturating_sub(1).min(LONGEST_FRONT + 2).min(joined) {
                let tail =
                    words.get(from..).filter(|tail| tail.first().is_some_and(|w| !self.lexicon.link.contains(w)));
                if let Some(tail) = tail {
                    self.full.entry(tail.join(" ")).or_insert(at);
                }
            }
        }
        for (place, word) in words.iter().enumerate() {
            let surname = place + 1 == words.len() && self.lexicon.surname_small.contains(word);
            // A name that is nothing but a small word is "WHO".
            let function = self.lexicon.function.contains(word) && words.len() > 1;
            let small = function && !surname || self.lexicon.particle.contains(word);
            let rank = match place {
                _ if small => continue,
                _ if place + 1 == words.len() => 0,
                0 => 1,
                _ => 2,
            };
            // "the Council" is found as a noun phrase; single other words of an organisation's name are too unspecific.
            // "the Observatory" is the Lima Observatory for Peace.
            let heads = matches!(words.get(place + 1), Some(&("for" | "of" | "on")));
            let tells = rank == 1 && !self.lexicon.organisation.contains(word);
            if person || rank == 0 || tells || heads && !self.lexicon.organisation_noun.contains(word) {
                self.index(word, at, rank);
            }
            // "García Márquez" is met as "García", too; "Abdel-Fattah el-Sisi" as "Sisi".
            if let Some((_, tail)) = word
                .split_once('-')
                .filter(|(_, tail)| person && rank == 0 && tail.len() > 2 && rule::applies("speaker.hyphenated-name"))
            {
                self.index(tail, at, 2);
            }
        }
        if mention.kind != MentionKind::Person && rule::applies("speaker.acronym") {
            // The first letters of its words, also behind a hyphen: "Agence France-Presse".
            let parts = || words.iter().flat_map(|word| word.split('-'));
            let letters = |with_function: bool| -> Vec<char> {
                let named = parts().filter(|part| with_function || !self.lexicon.function.contains(part));
                named.filter_map(|part| part.chars().next()).collect()
            };
            let (initials, all) = (letters(false), letters(true));
            // "Ministry of Defence (MoD)"
            for letters in [&initials, &all] {
                if letters.len() > 1 {
                    self.index(&letters.iter().collect::<String>(), at, 3);
                }
            }
            // "the US Food and Drug Administration (FDA)": a country in front has no letter.
            for front in 1..=LONGEST_FRONT {
                if let Some(rest) = initials.get(front..).filter(|rest| rest.len() >= SHORTEST_REST) {
                    self.index(&rest.iter().collect::<String>(), at, 3);
                }
            }
        }
        at
    }

    fn index(&mut self, word: &str, at: usize, rank: u8) {
        let places = self.word.entry(word.to_owned()).or_default();
        if places.len() < KEPT && !places.iter().any(|&(e, _)| e == at) {
            places.push((at, rank));
        }
    }

    /// What a mention adds to its entity: a fuller name, a gender, a kind.
    fn note(&mut self, at: usize, mention: &Mention, words: &[&str], entities: &mut Entities<'_>) {
        let current = entities.get(at).map_or(0, |e| e.name.len());
        let Some(entity) = entities.list.get_mut(at) else { return };
        entity.names += 1;
        let before = mention.tokens.start.checked_sub(1).map_or("", |before| self.document.lower(before));
        entity.articled |= mention.lead.is_empty() && matches!(before, "the" | "a" | "an");
        entity.gender = entity.gender.or(mention.gender);
        if entity.kind == EntityKind::Unsure && mention.kind == MentionKind::Person {
            entity.kind = EntityKind::Person;
        }
        // A line with capitals everywhere says less about where a name ends.
        let titled = |at: usize| self.annotations.is_title_case(at) && rule::applies("speaker.name-in-title");
        let (before, now) = (titled(entity.name.start), titled(mention.tokens.start));
        let fuller = mention.tokens.len() > current && (!now || before);
        let is_person = matches!(entity.kind, EntityKind::Person | EntityKind::Unsure) && words.len() > 1;
        let again = if is_person { self.met_again(at, &words.join(" ")) } else { None };
        if is_person && entity.name == mention.tokens {
            self.shown.insert(at, words.join(" "));
        }
        if words.len() > 1 && again.unwrap_or(fuller || before && !now) {
            entity.name = mention.tokens.clone();
            self.shown.insert(at, words.join(" "));
        }
        if entity.kind == EntityKind::Person
            && let (Some(bones), true) = (words.last().and_then(|word| skeleton(word)), words.len() > 1)
        {
            self.full.entry(bones).or_insert(at);
        }
    }

    /// Whether a name is shown from now on; `None` where the number of mentions does not tell. "Ana Ruiz", met twice, is
    /// shown rather than "Ana Ruiz Photo", met once: a lost line break has added the rest.
    fn met_again(&mut self, at: usize, name: &str) -> Option<bool> {
        let times = self.met.entry((at, name.to_owned())).or_default();
        *times += 1;
        let times = *times;
        let shown = self.shown.get(&at).filter(|_| rule::applies("speaker.name-met-again"))?;
        let shown_times = self.met.get(&(at, shown.clone())).copied().unwrap_or_default();
        let is_part = |part: &str, whole: &str| {
            let rest = whole.strip_prefix(part).map(|rest| rest.starts_with(' '));
            rest == Some(true) || whole.strip_suffix(part).is_some_and(|rest| rest.ends_with(' '))
        };
        if times == 1 && shown_times > 1 && is_part(shown, name) {
            Some(false)
        } else if times > 1 && shown_times == 1 && is_part(name, shown) {
            Some(true)
        } else {
            None
        }
    }
}

pub(super) fn entity<'a>(mention: &Mention) -> Entity<'a> {
    let kind = match mention.kind {
        MentionKind::Person => EntityKind::Person,
        MentionKind::Organisation => EntityKind::Organisation,
        MentionKind::Group => EntityKind::Group,
        MentionKind::Thing => EntityKind::Thing,
        MentionKind::Unsure => EntityKind::Unsure,
    };
    let mut entity = Entity::unnamed(kind, mention.gender, String::new());
    entity.name = mention.tokens.clone();
    entity
}

/// Whether a mention of one kind can mean an entity of another.
pub(super) fn same_sort(entity: EntityKind, mention: MentionKind) -> bool {
    match mention {
        MentionKind::Unsure => true,
        MentionKind::Person => matches!(entity, EntityKind::Person | EntityKind::Unsure),
        MentionKind::Organisation => matches!(entity, EntityKind::Organisation | EntityKind::Unsure),
        MentionKind::Group => entity == EntityKind::Group,
        MentionKind::Thing => entity == EntityKind::Thing,
    }
}
