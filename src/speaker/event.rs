//! Everything in the text that means somebody, in order: names, countries, noun phrases, pronouns.
//!
//! In: document, names, countries, attributions. Out: [`Event`]s by where they start, with what the place says:
//! the sentence, the quotation around it, whether it opens a clause, whether a preposition stands before it.

use std::ops::Range;

use super::nominal::{Nominal, Phrases};
use crate::block::BlockKind;
use crate::country::{CountryMention, Via};
use crate::document::Document;
use crate::mention::Mention;
use crate::pronoun::{self, Person, Pronoun};

/// What means somebody.
#[derive(Clone, Debug)]
pub(super) enum What {
    /// A name, as an index into the mentions.
    Name(usize),
    /// A country, as an index into the country mentions.
    Country(usize),
    /// A noun phrase.
    Phrase(Box<Nominal>),
    /// A pronoun.
    Pronoun(Pronoun),
    /// A role that stands beside a name, as an index into the mentions, with the rule that joined them.
    RoleOf(usize, &'static str),
}

/// One of them.
#[derive(Clone, Debug)]
pub(super) struct Event {
    /// Where it stands, title or determiner included.
    pub(super) tokens: Range<usize>,
    pub(super) what: What,
    /// The sentence, as an index; captions and headlines have theirs, too.
    pub(super) sentence: usize,
    /// The paragraph, as an index of blocks.
    pub(super) block: usize,
    /// The outermost quotation around it.
    pub(super) quote: Option<usize>,
    /// It opens a clause: probably its subject.
    pub(super) opens: bool,
    /// A preposition stands before it.
    pub(super) oblique: bool,
    /// Outside the running text: a caption, a headline.
    pub(super) aside: bool,
}

/// Collects them.
pub(super) fn collect(
    document: &Document<'_>,
    mentions: &[Mention],
    countries: &[CountryMention],
    phrases: &Phrases<'_>,
) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut taken = vec![false; document.tokens.len()];
    let mut take = |range: Range<usize>| taken.get_mut(range).unwrap_or_default().fill(true);
    let place = |tokens: Range<usize>, what: What| event(document, tokens, what);
    for (index, mention) in mentions.iter().enumerate() {
        take(mention.lead.start..mention.tokens.end);
        events.push(place(mention.lead.start..mention.tokens.end, What::Name(index)));
        for role in phrases.roles_of(mention) {
            if role.rule != "role-before-name" && role.rule != "is" {
                take(role.nominal.tokens.clone());
                events.push(place(role.nominal.tokens.start..role.whole.end, What::RoleOf(index, role.rule)));
            }
        }
    }
    let in_name = |at: usize| phrases.named.get(at).copied().unwrap_or(false);
    for (index, country) in countries.iter().enumerate() {
        let tokens = document.tokens_in(country.span);
        if !tokens.is_empty() && !tokens.clone().any(in_name) && country.via != Via::Adjective {
            events.push(place(tokens, What::Country(index)));
        }
    }
    for (_, block) in document.article_blocks() {
        for at in block.tokens.clone() {
            if taken.get(at).copied().unwrap_or(true) {
                continue;
            }
            if let Some(pronoun) = pronoun::read(document.lower(at)).filter(|p| p.person != Person::Relative) {
                events.push(place(at..at + 1, What::Pronoun(pronoun)));
            } else if let Some(nominal) = phrases.at(at) {
                events.push(place(nominal.tokens.clone(), What::Phrase(Box::new(nominal))));
            }
        }
    }
    events.sort_by_key(|event| (event.tokens.start, std::cmp::Reverse(event.tokens.end)));
    events
}

/// One event with what its place says.
pub(super) fn event(document: &Document<'_>, tokens: Range<usize>, what: What) -> Event {
    let start = tokens.start;
    let sentence = document.sentence_at(start).unwrap_or_default();
    let block = document.block_at(start).unwrap_or_default();
    let kind = document.blocks.get(block).map(|block| block.kind);
    let first = document.sentences.get(sentence).map_or(0, |sentence| sentence.tokens.start);
    let before = start.checked_sub(1).filter(|&before| before >= first).map_or("", |before| document.lower(before));
    let before = if matches!(before, "the" | "a" | "an") {
        start.checked_sub(2).filter(|&b| b >= first).map_or("", |b| document.lower(b))
    } else {
        before
    };
    let opens = matches!(
        before,
        "" | ","
            | ";"
            | ":"
            | "—"
            | "–"
            | "--"
            | "“"
            | "”"
            | "\""
            | "‘"
            | "’"
            | "'"
            | "["
            | "("
            | "that"
            | "and"
            | "but"
            | "because"
            | "as"
            | "when"
            | "while"
            | "which"
            | "if"
            | "where"
            | "although"
            | "though"
            | "so"
            | "since"
            | "whom"
            | "what"
            | "how"
            | "why"
            | "whether"
            | "before"
            | "after"
            | "until"
            | "or"
            | "than"
            | "•"
    );
    let oblique = matches!(
        before,
        "of" | "in"
            | "at"
            | "to"
            | "for"
            | "from"
            | "with"
            | "by"
            | "on"
            | "about"
            | "against"
            | "between"
            | "into"
            | "over"
            | "under"
            | "near"
            | "through"
            | "during"
            | "like"
            | "via"
            | "among"
            | "toward"
            | "towards"
            | "behind"
            | "including"
            | "without"
    );
    Event {
        tokens,
        what,
        sentence,
        block,
        quote: document.outer_quote_at(start),
        opens,
        oblique,
        aside: matches!(
            kind,
            Some(BlockKind::Caption | BlockKind::Headline | BlockKind::Subheading | BlockKind::Byline)
        ),
    }
}
