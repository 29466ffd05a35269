//! The role of a speaker: the phrase next to the name, otherwise the organisation that the speaker belongs to.

use std::ops::Range;

use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::lexicon::singular::singular;
use crate::mention::{Mention, MentionKind};
use crate::rule;
use crate::speaker::choice::Chooser;
use crate::speaker::entity::{Description, EntityKind};
use crate::speaker::someone::Someone;

/// In how many of somebody's first mentions a body is looked for.
pub(super) const FIRST: usize = 4;
/// The longest rank that has words of no title: "Air Chief Marshal".
const RANK: usize = 3;
/// The longest name of a site that no mention has, in tokens.
const SITE: usize = 3;
/// Who a post is signed by, if the text says nothing else of them.
const POSTER: &str = "Twitter user";
/// What the name of a newspaper says.
const NEWSPAPER: &str = "newspaper";
/// The longest handle with its brackets, in tokens.
const HANDLE: usize = 8;
/// The fields of the roles that are ranks and forms of address.
const RANKS: [&str; 5] = ["military", "police", "royal", "academia", "medicine"];

impl Chooser<'_, '_> {
    /// What the text says that somebody does or is.
    pub(in crate::speaker) fn role(&self, one: usize, someone: &Someone) -> Option<String> {
        self.told_role(one, someone)
            .or_else(|| self.is_by_handle(someone).then(|| POSTER.to_owned()))
            .or_else(|| self.is_newspaper(someone).then(|| NEWSPAPER.to_owned()))
    }

    fn told_role(&self, one: usize, someone: &Someone) -> Option<String> {
        let nameless = someone.alone.who != 0;
        if nameless && !self.is_unmentioned(someone) {
            return self.role_of_nameless(someone);
        }
        let entity = someone.entity.and_then(|entity| self.resolver.entities.get(entity));
        let told = || entity.into_iter().flat_map(|e| &e.descriptions).filter(|d| !d.tokens.is_empty());
        let title = |d: &Description<'_>| self.as_title(d);
        // "Sen.", "General", "a woman" only if there is nothing else.
        let tells = |d: &&Description<'_>| title(d).is_none() && !self.is_rank(d) && !self.is_vague(&d.head);
        let full = told().find(tells).map(|d| self.words(&d.tokens));
        let any = || told().next().map(|d| title(d).map_or_else(|| self.words(&d.tokens), str::to_owned));
        full.or_else(|| self.by_clause(someone).map(|tokens| self.words(&tokens)))
            .or_else(|| {
                let beside = self.beside(someone).filter(|_| rule::applies("speaker.noun-beside"));
                beside.map(|tokens| self.words(&tokens))
            })
            .or_else(|| self.of_several(someone))
            .or_else(|| self.as_source(one, someone).map(|tokens| self.words(&tokens)))
            .or_else(any)
            .or_else(|| self.sort_beside(someone).map(|tokens| self.words(&tokens)))
            .or_else(|| self.in_name(someone).map(|tokens| self.words(&tokens)))
            .or_else(|| {
                let body = self.affiliation(someone).filter(|_| rule::applies("speaker.affiliation"));
                body.map(|tokens| self.words(&tokens))
            })
            .or_else(|| self.one_of(someone).map(|tokens| self.words(&tokens)))
            .or_else(|| self.by_next_sentence(one, someone).map(|tokens| self.words(&tokens)))
            .or_else(|| self.is_doctor(someone).then(|| "doctor".to_owned()))
            .or_else(|| self.home(someone).map(|tokens| self.words(&tokens)))
            .or_else(|| self.role_of_nameless(someone).filter(|_| nameless && !self.is_named_so(someone)))
    }

    /// "hospital spokesman | who asked not to be named": what describes somebody nameless is a role up to its head, if
    /// that tells anything.
    fn role_of_nameless(&self, someone: &Someone) -> Option<String> {
        let tokens = self.name_tokens(someone);
        let head = self.head(&tokens);
        let noun = self.resolver.article.document.lower(head);
        let lexicon = &self.resolver.article.resources.speakers;
        let named = lexicon.role(noun).is_some() && !self.is_vague(noun);
        // "security source", but "source", "another source"
        let before = head.checked_sub(1).filter(|&at| at >= tokens.start);
        let pos = before.map(|at| self.resolver.article.annotations.pos(at));
        let qualified = pos.is_some_and(|pos| pos != Pos::Determiner)
            && lexicon.nameless.contains(noun)
            && rule::applies("speaker.what-source");
        (named || qualified).then(|| self.words(&(tokens.start..head + 1))).filter(|role| !role.is_empty())
    }

    /// "Kay Ranger": a name that only looks like a role, unlike "Home Secretary".
    fn is_named_so(&self, someone: &Someone) -> bool {
        let last = self.name_tokens(someone).end.saturating_sub(1);
        let kind = self.resolver.article.annotations.head_name(last);
        matches!(kind, Some(NameKind::Person | NameKind::Organisation)) && rule::applies("speaker.role-like-name")
    }

    /// "— Ana (@ana) June 7, 2025": the signature of a post.
    fn is_by_handle(&self, someone: &Someone) -> bool {
        let document = self.resolver.article.document;
        let end = self.name_tokens(someone).end;
        let signed = document.word(end) == "(" && document.word(end + 1).starts_with('@');
        let close = (end..end + HANDLE).find(|&at| document.word(at) == ")");
        let dated = close.is_some_and(|at| self.resolver.article.annotations.calendar(at + 1).is_some());
        signed && dated && someone.kind != EntityKind::Organisation && rule::applies("speaker.handle")
    }

    /// "PPD Patrolman | Jamie Ruiz", "Master | Ben Keller": a name that its role has become part of.
    fn in_name(&self, someone: &Someone) -> Option<Range<usize>> {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        let name = self.name_tokens(someone);
        let role = |&at: &usize| {
            lexicon.role(document.lower(at)).is_some_and(|role| !role.plural)
                && self.resolver.article.annotations.head_name(at) != Some(NameKind::Person)
        };
        let last = (name.start..name.end.saturating_sub(1)).rev().find(role)?;
        let rest = last + 1..name.end;
        let person = rest.clone().all(|at| document.is_capital(at))
            && rest.len() <= RANK
            && (someone.kind == EntityKind::Person || lexicon.given_name(document.lower(last + 1)).is_some());
        (person && rule::applies("speaker.role-in-name")).then_some(name.start..last + 1)
    }

    /// "man", "sources", "residents": nouns that tell nothing of what somebody does.
    pub(super) fn is_vague(&self, noun: &str) -> bool {
        let vague = &self.resolver.article.resources.speakers.vague;
        let one = || singular(noun).is_some_and(|one| vague.contains(&one));
        (vague.contains(noun) || one()) && rule::applies("speaker.vague-noun")
    }

    /// Tokens as the text has them.
    pub(super) fn words(&self, tokens: &Range<usize>) -> String {
        self.resolver.article.document.span_of(tokens.clone()).of(self.resolver.article.document.text).to_owned()
    }

    /// The noun for a title that is the whole description: "Sen.", but "his father".
    fn as_title(&self, description: &Description<'_>) -> Option<&'static str> {
        let document = self.resolver.article.document;
        let at = description.tokens.start;
        let noun =
            self.resolver.article.resources.speakers.title_noun.get(document.lower(at).trim_end_matches('.')).copied();
        noun.filter(|_| description.tokens.len() == 1 && document.is_capital(at) && rule::applies("speaker.title"))
    }

    /// "Air Chief Marshal", "Det.-Sgt.", "Baroness", "Professor": what somebody is addressed as, and not what they do.
    fn is_rank(&self, description: &Description<'_>) -> bool {
        let document = self.resolver.article.document;
        let lexicon = &self.resolver.article.resources.speakers;
        let title = |at: usize| document.lower(at).split('-').all(|part| lexicon.title(part).is_some());
        let rank = |role| RANKS.iter().any(|field| lexicon.is_in(role, field));
        let tokens = description.tokens.clone();
        // "Anderson County Sheriff" is more than a sheriff.
        let place = |at| self.resolver.article.annotations.head_name(at) == Some(NameKind::Place);
        let capital = tokens.clone().all(|at| document.is_capital(at) && !place(at));
        (capital && tokens.len() <= RANK || tokens.clone().all(title))
            && tokens.last().is_some_and(title)
            && lexicon.role(&description.head).is_some_and(rank)
    }

    /// The body that a person is of, where the text gives no role: "Jenny Towne, | of the Animal Trust", "CTV | 's
    /// Craig".
    fn affiliation(&self, someone: &Someone) -> Option<Range<usize>> {
        let document = self.resolver.article.document;
        if someone.kind != EntityKind::Person {
            return None;
        }
        let mentions = self.resolver.article.mentions;
        let seen = |m: &Mention| {
            let last = self.resolver.article.annotations.head_name(m.tokens.end.saturating_sub(1));
            m.kind == MentionKind::Unsure && last == Some(NameKind::Organisation)
        };
        let body = |from: usize, end: bool| {
            let place = |m: &Mention| if end { m.tokens.end } else { m.lead.start };
            let at = mentions.partition_point(|m| place(m) < from);
            mentions
                .get(at)
                .filter(|m| place(m) == from && (m.kind == MentionKind::Organisation || seen(m)))
                .map(|m| m.tokens.clone())
        };
        let behind = |end: usize| {
            let end = self.past_degree(end);
            let of = end + usize::from(document.word(end) == ",");
            if !matches!(document.lower(of), "of" | "from" | "at" | "with") {
                return None;
            }
            let name = of + 1 + usize::from(document.lower(of + 1) == "the");
            let tokens = body(name, false).or_else(|| self.body_by_noun(of + 1))?;
            Some(of..tokens.end)
        };
        let before = |start: usize| {
            let mark = start.checked_sub(1).filter(|&at| matches!(document.lower(at), "'s" | "'"))?;
            body(mark, true).or_else(|| self.site(mark).filter(|_| document.lower(mark) == "'s"))
        };
        someone.named.iter().take(FIRST).find_map(|name| behind(name.end).or_else(|| before(name.start)))
    }

    /// "9to5Mac | 's Ana Ruiz": what owns a person and is neither a person nor a place.
    fn site(&self, end: usize) -> Option<Range<usize>> {
        let article = &self.resolver.article;
        let annotations = article.annotations;
        let name = |&at: &usize| {
            article.document.word(at).contains(char::is_uppercase)
                && !matches!(annotations.head_name(at), Some(NameKind::Person | NameKind::Place | NameKind::Group))
                && annotations.calendar(at).is_none()
        };
        let start = (end.saturating_sub(SITE)..end).rev().take_while(name).last()?;
        let country = article.document.span_of(start..end);
        (!article.countries.iter().any(|c| country.start < c.span.end && c.span.start < country.end))
            .then_some(start..end)
    }
}
