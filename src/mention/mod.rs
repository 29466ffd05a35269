//! Finds the names of people, organisations and groups.
//!
//! In: the document and its country mentions. Out: [`Mention`]s in text order: the words of the name, what kind of
//! entity it names, and the title or role before it ("Russian presidential envoy").
//!
//! A name is a run of capitalised words (`run`) with what the names of bodies have inside (`body`). Titles and roles at
//! its start are its lead (`lead`). Its words and its neighbours decide its kind (`kind`). In headlines, where everything
//! may be capitalised, only names that also occur in the article count.
//!
//! Not done here: countries and capitals ([`crate::country`]); merging two names of one person ([`crate::speaker`]).
mod body;
mod kind;
mod lead;
pub(crate) mod phrase;
mod run;
mod title_line;

use rustc_hash::FxHashSet;

use crate::annotate::Annotations;
use crate::annotate::name::NameKind;
use crate::annotate::shape::Shape;
use crate::country::CountryMention;
use crate::lexicon::WordSet;
use crate::lexicon::gender::Gender;
use crate::lexicon::people::SpeakerLexicon;
use crate::order;
use crate::progress::Progress;
use crate::text::document::Document;
use crate::text::span::Span;

/// The resources of this stage.
#[derive(Clone, Copy)]
pub struct MentionResources<'r> {
    /// Titles, roles, given names, words of organisations.
    pub speakers: &'r SpeakerLexicon,
    /// The commonest verbs of speech.
    pub speech: &'r WordSet,
    /// Words that news writes small.
    pub common: &'r WordSet,
}

/// The kind of thing a name refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MentionKind {
    /// A person.
    Person,
    /// A company, party, agency, club, newspaper …
    Organisation,
    /// A group with a name: "the Taliban", "Republicans".
    Group,
    /// A place, a time, an event, a work: nobody who speaks.
    Thing,
    /// Its words do not say.
    Unsure,
}

/// One name in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The span of the name, without title and role.
    pub span: Span,
    /// Its tokens.
    pub tokens: std::ops::Range<usize>,
    /// Its kind.
    pub kind: MentionKind,
    /// The tokens of the title and role directly before it; empty if there are none.
    pub lead: std::ops::Range<usize>,
    /// What title and given name say about pronouns.
    pub gender: Gender,
}

/// Finds the names of a document, in the order of the text.
pub async fn find(
    annotations: &Annotations<'_>,
    countries: &[CountryMention],
    resources: &MentionResources<'_>,
    progress: &Progress,
) -> Vec<Mention> {
    let document = annotations.document();
    let finder = Finder::new(annotations, countries, resources);
    let mut mentions = Vec::new();
    let mut titled = Vec::new();
    for (_, block) in document.article_blocks() {
        if finder.has_capitals_everywhere(block) {
            titled.push(block);
        } else {
            finder.names_of(block, &mut mentions);
        }
        progress.yield_at(block.tokens.end, document.tokens.len()).await;
    }
    finder.called_like_countries(&mut mentions);
    let known: FxHashSet<String> = mentions.iter().flat_map(|m| finder.ways_to_say(m)).collect();
    let before = mentions.len();
    for block in titled {
        finder.known_names_of(block, &known, &mut mentions);
    }
    if mentions.len() > before {
        order::by_place(&mut mentions, |mention| (mention.tokens.start, 0));
    }
    mentions
}

/// The document with what is known about its words.
struct Finder<'a> {
    document: &'a Document<'a>,
    annotations: &'a Annotations<'a>,
    lexicon: &'a SpeakerLexicon,
    speech: &'a WordSet,
    /// Words that news writes small.
    common: &'a WordSet,
    /// For each token, whether it belongs to the mention of a country.
    country: Vec<bool>,
    /// Words that the document writes in lower case somewhere.
    lower: FxHashSet<&'a str>,
    /// Words that it writes with a capital inside a sentence.
    capital: FxHashSet<&'a str>,
}

impl<'a> Finder<'a> {
    fn new(
        annotations: &'a Annotations<'a>,
        countries: &[CountryMention],
        resources: &'a MentionResources<'a>,
    ) -> Self {
        let document = annotations.document();
        let (lexicon, speech) = (resources.speakers, resources.speech);
        let mut country = vec![false; document.tokens.len()];
        for at in countries.iter().flat_map(|mention| document.tokens_in(mention.span)) {
            if let Some(flag) = country.get_mut(at) {
                *flag = true;
            }
        }
        let mut finder = Self {
            document,
            annotations,
            lexicon,
            speech,
            common: resources.common,
            country,
            lower: FxHashSet::default(),
            capital: FxHashSet::default(),
        };
        for (_, block) in document.article_blocks() {
            if finder.has_capitals_everywhere(block) {
                continue;
            }
            for at in
                block.tokens.clone().filter(|&at| document.token(at).is_some_and(crate::text::token::Token::is_word))
            {
                if !finder.is_capital(at) {
                    finder.lower.insert(document.lower(at));
                } else if !finder.starts(at) {
                    finder.capital.insert(document.lower(at));
                }
            }
        }
        finder
    }

    /// Whether the word at an index starts like a name: "Ruiz", "al-Assad".
    fn is_capital(&self, at: usize) -> bool {
        let word = self.document.word(at);
        let upper = |word: &str| Shape::of(word).is_capital();
        let arabic = || {
            word.split_once('-')
                .is_some_and(|(head, tail)| head.len() <= 3 && self.lexicon.particle.contains(head) && upper(tail))
                || word.split_once(['\'', '’']).is_some_and(|(head, tail)| matches!(head, "d" | "l") && upper(tail))
        };
        // "eBay", but no "iPhone"
        let inner = || {
            let mut letters = word.chars();
            letters.next().is_some_and(|c| c.is_lowercase() && c != 'i')
                && letters.next().is_some_and(char::is_uppercase)
        };
        self.document.token(at).is_some_and(crate::text::token::Token::is_word)
            && (self.annotations.shape(at).is_capital() || inner() || arabic())
    }

    /// Whether the network takes a word for one of a person's or a body's name.
    fn is_somebody(&self, at: usize) -> bool {
        matches!(self.annotations.head_name(at), Some(NameKind::Person | NameKind::Organisation))
    }

    fn is_country(&self, at: usize) -> bool {
        self.country.get(at).copied().unwrap_or(false)
    }

    /// Whether a capital at this index is due to the place: a sentence, a quotation or a title starts here.
    fn starts(&self, at: usize) -> bool {
        let Some(before) = at
            .checked_sub(1)
            .filter(|_| self.document.sentence_at(at) == self.document.sentence_at(at.saturating_sub(1)))
        else {
            return true;
        };
        matches!(
            self.document.word(before),
            "“" | "\""
                | "‘"
                | "'"
                | ":"
                | "•"
                | "—"
                | "–"
                | "--"
                | "-"
                | "*"
                | "``"
                | "''"
                | "."
                | "?"
                | "!"
                | "…"
                | "["
                | "("
        )
    }

    /// People who go by a surname that is a capital's or a country's name, too: "Valeska Paris … Paris said".
    fn called_like_countries(&self, mentions: &mut Vec<Mention>) {
        let surname = |mention: &Mention| {
            let last = mention.tokens.end.checked_sub(1)?;
            let person = matches!(mention.kind, MentionKind::Person | MentionKind::Unsure) && mention.tokens.len() > 1;
            (person && self.is_country(last) && !self.is_country(mention.tokens.start))
                .then(|| self.document.lower(last))
        };
        let surnames: FxHashSet<&str> = mentions.iter().filter_map(surname).collect();
        if surnames.is_empty() {
            return;
        }
        let says = |at: usize| {
            let next = self.document.lower(at + 1);
            self.speech.contains(next) || self.lexicon.speech_too.contains(next)
        };
        let alone = |at: &usize| {
            let inside = mentions.partition_point(|mention| mention.tokens.end <= *at);
            surnames.contains(self.document.lower(*at))
                && self.is_country(*at)
                && says(*at)
                && mentions.get(inside).is_none_or(|mention| mention.tokens.start > *at)
        };
        let more: Vec<Mention> =
            (0..self.document.tokens.len()).filter(alone).map(|at| self.mention(at, at..at + 1)).collect();
        mentions.extend(more);
        order::by_place(mentions, |mention| (mention.tokens.start, 0));
    }
}
