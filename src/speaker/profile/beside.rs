//! A noun beside a name that no lexicon lists: "dog walker | Ana Ruiz", "the council's arborist, | Ana Ruiz,", "Ana
//! Ruiz, | a marcher and the director of the choir,".
//!
//! Parts of speech say what is a noun. It is read only for the role that is told: it tells nothing of whom a later
//! phrase means.

use std::ops::Range;

use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::lexicon::singular::singular;
use crate::mention::phrase;
use crate::speaker::choice::Chooser;
use crate::speaker::entity::EntityKind;
use crate::speaker::someone::Someone;
use crate::text::block::BlockKind;

impl Chooser<'_, '_> {
    /// The noun beside one of somebody's first mentions by a name of several words.
    pub(super) fn beside(&self, someone: &Someone) -> Option<Range<usize>> {
        let document = self.resolver.article.document;
        let told = |name: &Range<usize>| {
            let block = document.block_at(name.start).and_then(|at| document.blocks.get(at));
            block.is_none_or(|block| block.kind != BlockKind::Headline)
        };
        if someone.kind != EntityKind::Person {
            return None;
        }
        let names = self.names_of(someone);
        names.iter().filter(|name| name.len() > 1 && told(name)).find_map(|name| {
            self.noun_touching(name.start).or_else(|| self.noun_behind(name.end)).or_else(|| self.noun_before(name))
        })
    }

    /// "dog walker | Ana Ruiz"
    fn noun_touching(&self, name: usize) -> Option<Range<usize>> {
        let last = name.checked_sub(1)?;
        // "chef de mission | Ana Ruiz"
        let of = last.checked_sub(2).filter(|_| matches!(self.resolver.article.document.lower(last - 1), "de" | "d'"));
        let head = of.unwrap_or(last);
        // "Professor | Ana Ruiz, director of the school"
        let lexicon = &self.resolver.article.resources.speakers;
        let document = self.resolver.article.document;
        let titled = document.is_capital(head) && lexicon.title(document.lower(head)).is_some();
        if titled || !self.is_one_noun(head) {
            return None;
        }
        let start = self.noun_start(head);
        // "in court | Ana Ruiz said", but "by walker | Ana Ruiz"
        let before = start.checked_sub(1).map_or("", |at| self.resolver.article.document.lower(at));
        let tells = start < head || lexicon.role(self.resolver.article.document.lower(head)).is_some();
        (tells && !matches!(before, "in" | "at" | "on" | "during" | "before" | "after")).then_some(start..last + 1)
    }

    /// "Ana Ruiz, | a marcher and the director of the choir,"
    fn noun_behind(&self, name: usize) -> Option<Range<usize>> {
        let document = self.resolver.article.document;
        let end = self.past_degree(name);
        if !matches!(document.word(end), "," | "—" | "–" | "--") {
            return None;
        }
        let first = end + 1;
        let annotations = self.resolver.article.annotations;
        let lexicon = &self.resolver.article.resources.speakers;
        let determined = annotations.pos(first) == Pos::Determiner;
        let tokens = self.phrase_until(first, first)?;
        let inside = |&at: &usize| {
            let pos = annotations.pos(at);
            pos.is_noun()
                || matches!(pos, Pos::Adjective | Pos::Genitive | Pos::Number | Pos::Determiner)
                // "a | retired court recorder", "president and | marketing manager"
                || matches!(pos, Pos::Participle | Pos::Gerund) && annotations.pos(at + 1).is_noun()
                || document.word(at) == "-"
                || document.lower(at) == "and" && annotations.pos(at + 1) != Pos::Determiner
        };
        // "Association | of Road Writers president"
        let named = |&at: &usize| annotations.head_name(at) == Some(NameKind::Organisation);
        // "professor | emeritus", "son-in-law | and one of"
        let hangs = |&at: &usize| {
            let word = document.lower(at);
            !annotations.pos(at).is_noun() || lexicon.title(word).is_some() && lexicon.role(word).is_none()
        };
        let head = |past_name: bool| {
            let run = tokens.clone().take_while(|at| inside(at) || past_name && named(at)).count();
            let run = tokens.start..tokens.start + run;
            run.rev().find(|at| !hangs(at)).filter(|&at| self.is_one_noun(at))
        };
        let head = head(false).or_else(|| head(true))?;
        let is_role = lexicon.role(document.lower(head)).is_some();
        (determined || is_role).then_some(tokens)
    }

    /// "the council's arborist, | Ana Ruiz,"
    fn noun_before(&self, name: &Range<usize>) -> Option<Range<usize>> {
        let document = self.resolver.article.document;
        let closed = matches!(document.word(name.end), "," | "." | "”" | "\"");
        let comma = name.start.checked_sub(1).filter(|&at| closed && document.word(at) == ",")?;
        let head = comma.checked_sub(1).filter(|&at| self.is_one_noun(at))?;
        let is_role = self.resolver.article.resources.speakers.role(document.lower(head)).is_some();
        is_role.then(|| self.noun_start(head)..head + 1)
    }

    /// Where the words that belong to a noun start: "year-old | Lima baker", "hear | veteran coach".
    fn noun_start(&self, head: usize) -> usize {
        let annotations = self.resolver.article.annotations;
        let start = phrase::start(annotations, self.resolver.article.resources.speakers, head);
        let belongs =
            |&at: &usize| !annotations.pos(at).is_verb() && !self.resolver.article.document.lower(at).ends_with("-old");
        (start..head).find(belongs).unwrap_or(head)
    }

    /// Whether a word is a noun for one, and for no time and no name.
    fn is_one_noun(&self, at: usize) -> bool {
        let (document, annotations) = (self.resolver.article.document, self.resolver.article.annotations);
        let lexicon = &self.resolver.article.resources.speakers;
        let named =
            matches!(annotations.head_name(at), Some(NameKind::Place | NameKind::Group | NameKind::Organisation));
        let word = document.lower(at);
        let nobody = lexicon.organisation_noun.contains(word)
            || lexicon.paper.contains(word)
            || lexicon.abstract_ending.ends(word, 0)
            || word.ends_with("-old");
        let is_person = lexicon.role(word).is_some();
        let many = annotations.pos(at).is_plural()
            || singular(word).is_some_and(|one| lexicon.role(&one).is_some() || lexicon.title_noun.contains_key(&*one));
        annotations.pos(at).is_noun()
            && !many
            && !self.is_vague(word)
            && (is_person || lexicon.title(word).is_none())
            && !lexicon.title_noun.contains_key(word.trim_end_matches('.'))
            && (is_person || !named && !nobody)
            && annotations.calendar(at).is_none()
            && !lexicon.time_noun.contains(word)
            && document.token(at).is_some_and(crate::text::token::Token::is_word)
    }
}
