//! Everything in the text that can refer to somebody, in order: names, countries, noun phrases, pronouns.
//!
//! In: document, names, countries, attributions. Out: [`Event`]s by start, each with its context: the sentence, the
//! quotation around it, its [`Place`] in the clause.

use std::ops::Range;

use super::nominal::{Nominal, Phrases};
use super::place::Place;
use crate::country::{CountryMention, Via};
use crate::mention::Mention;
use crate::order;
use crate::speaker::pronoun::{self, Person, Pronoun};
use crate::text::block::BlockKind;
use crate::text::document::Document;

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
    /// A role next to a name, as an index into the mentions, with the rule that joined them.
    RoleOf(usize, &'static str),
    /// People side by side who say something together.
    Coordination(Vec<Range<usize>>),
}

/// One of them.
#[derive(Clone, Debug)]
pub(super) struct Event {
    /// Its tokens, including a title or determiner.
    pub(super) tokens: Range<usize>,
    pub(super) what: What,
    /// The sentence, as an index; captions and headlines have theirs, too.
    pub(super) sentence: usize,
    /// The number of sentences before it that are not entirely quoted, so that long quotations do not count as
    /// distance.
    pub(super) told_before: usize,
    /// The paragraph, as an index of blocks.
    pub(super) block: usize,
    /// The outermost quotation around it.
    pub(super) quote: Option<usize>,
    /// What it is in its clause.
    pub(super) place: Place,
    /// It only qualifies another noun: "the | Foreign Affairs | minister".
    pub(super) inside: bool,
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
    let place = |tokens: Range<usize>, what: What| event(document, phrases, tokens, what);
    for (index, mention) in mentions.iter().enumerate() {
        take(mention.lead.start..mention.tokens.end);
        events.push(place(mention.lead.start..mention.tokens.end, What::Name(index)));
        for role in phrases.roles_of(mention) {
            if !matches!(role.rule, "role-before-name" | "role-behind-name" | "is") {
                // Its possessor, "his", remains a separate event.
                take(role.nominal.phrase.clone());
                events.push(place(role.nominal.tokens.start..role.whole.end, What::RoleOf(index, role.rule)));
            }
        }
    }
    let in_name = |at: usize| phrases.is_named(at);
    for (index, country) in countries.iter().enumerate() {
        let tokens = document.tokens_in(country.span);
        // "Lima-born" is no country.
        if !tokens.is_empty()
            && document.span_of(tokens.clone()) == country.span
            && !tokens.clone().any(in_name)
            && country.via != Via::Adjective
            && !is_dateline(document, &tokens)
        {
            match phrases.compatriot(country, &tokens) {
                Some(nominal) => events.push(place(nominal.tokens.clone(), What::Phrase(Box::new(nominal)))),
                None => events.push(place(tokens, What::Country(index))),
            }
        }
    }
    for (_, block) in document.article_blocks() {
        for at in block.tokens.clone() {
            if taken.get(at).copied().unwrap_or(true) {
                continue;
            }
            if let Some(pronoun) = pronoun::at(document, at).filter(|p| p.person != Person::Relative) {
                events.push(place(at..at + 1, What::Pronoun(pronoun)));
            } else if let Some(nominal) = phrases.at(at) {
                events.push(place(nominal.tokens.clone(), What::Phrase(Box::new(nominal))));
            }
        }
    }
    sort(&mut events);
    events
}

/// "LIMA (Agency) -", "LIMA -": where a report comes from.
fn is_dateline(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let block = document.block_at(tokens.start).and_then(|at| document.blocks.get(at));
    let upper = |at: usize| !document.word(at).chars().any(char::is_lowercase);
    block.is_some_and(|block| block.tokens.start == tokens.start)
        && tokens.clone().all(upper)
        && matches!(document.word(tokens.end), "—" | "–" | "--" | "-" | "(" | ",")
}

/// In the order of the text, the longer ones first, and each marked that only qualifies a noun.
pub(super) fn sort(events: &mut Vec<Event>) {
    order::by_place(events, |event| (event.tokens.start, !event.tokens.end));
    let mut phrase = 0..0;
    for event in events {
        event.inside = phrase.contains(&event.tokens.start) && event.tokens.end < phrase.end;
        if let What::Phrase(nominal) = &event.what {
            phrase = nominal.phrase.clone();
        }
    }
}

/// One event with what its place says.
pub(super) fn event(document: &Document<'_>, phrases: &Phrases<'_>, tokens: Range<usize>, what: What) -> Event {
    let start = tokens.start;
    let block = document.block_at(start).unwrap_or_default();
    let kind = document.blocks.get(block).map(|block| block.kind);
    let case = match &what {
        What::Pronoun(pronoun) => Some(pronoun.case),
        _ => None,
    };
    let sentence = document.sentence_at(start).unwrap_or_default();
    Event {
        place: phrases.place(&tokens, case),
        sentence,
        told_before: phrases.told_before.get(sentence).copied().unwrap_or_default(),
        quote: document.outer_quote_at(start),
        aside: matches!(
            kind,
            Some(BlockKind::Caption | BlockKind::Headline | BlockKind::Subheading | BlockKind::Byline)
        ),
        inside: false,
        tokens,
        what,
        block,
    }
}
