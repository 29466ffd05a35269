//! The countries that an article names, and those that it names a part ("Ohio") or a sign of ("Rep. Ana Ruiz"): among
//! them is a speaker's.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::annotate::name::NameKind;
use crate::country::gazetteer::Code;
use crate::lexicon::people::SpeakerLexicon;
use crate::order;
use crate::rule;
use crate::speaker::choice::Chooser;
use crate::speaker::resolve::Resolver;
use crate::text::block::BlockKind;

/// How many countries are looked at.
pub(in crate::speaker) const LOOKED_AT: usize = 12;

/// What the article says about one country.
#[derive(Clone, Debug)]
pub(in crate::speaker) struct Known {
    pub(in crate::speaker) code: Code,
    /// How many mentions mean it.
    pub(super) mentions: usize,
    /// How many parts of it are named, signs included.
    pub(super) parts: usize,
    /// How many such names, of any country, precede its first one.
    pub(super) nth: usize,
    pub(super) in_headline: bool,
    pub(super) in_first: bool,
}

impl Known {
    /// How often it is named, its parts and signs included.
    pub(super) fn all(&self) -> usize {
        self.mentions + self.parts
    }
}

/// The countries of an article.
#[derive(Clone, Debug, Default)]
pub(in crate::speaker) struct Countries {
    /// In the order in which they are named.
    pub(in crate::speaker) list: Vec<Known>,
    /// Names of parts of countries and their signs: "Ohio", as tokens.
    pub(super) parts: Vec<(Range<usize>, Code)>,
    /// Where countries, their parts and signs are named, as tokens in the order of the text.
    pub(super) places: Vec<(usize, Code)>,
}

impl Countries {
    /// What is named in some tokens.
    pub(super) fn named_in(&self, tokens: &Range<usize>) -> impl Iterator<Item = Code> {
        let (from, end) = (self.before(tokens.start), tokens.end);
        self.places.iter().skip(from).take_while(move |(at, _)| *at < end).map(|(_, code)| *code)
    }

    /// How many are named before a token.
    pub(super) fn before(&self, token: usize) -> usize {
        self.places.partition_point(|(at, _)| *at < token)
    }
}

impl Chooser<'_, '_> {
    /// The countries that the article names, and those whose parts it names.
    pub(in crate::speaker) fn named_countries(resolver: &Resolver<'_>) -> Countries {
        let document = resolver.article.document;
        let mut countries = Countries::default();
        let mut at = 0;
        while at < document.tokens.len() {
            let found = part(resolver, at);
            if let Some((end, code)) = found {
                countries.parts.push((at..end, code));
            }
            at = found.map_or(at + 1, |(end, _)| end);
        }
        let mut places: Vec<(usize, Code, bool)> =
            resolver.article.countries.iter().map(|c| (document.tokens_in(c.span).start, c.code, false)).collect();
        places.extend(countries.parts.iter().map(|(tokens, code)| (tokens.start, *code, true)));
        order::by_place(&mut places, |(at, ..)| (*at, 0));
        let first = document.article_blocks().map(|(_, block)| block.tokens.clone()).next().unwrap_or_default();
        for (nth, (at, code, is_part)) in places.into_iter().enumerate() {
            countries.places.push((at, code));
            let place = countries.list.iter().position(|known| known.code == code).unwrap_or_else(|| {
                countries.list.push(Known { code, mentions: 0, parts: 0, nth, in_headline: false, in_first: false });
                countries.list.len() - 1
            });
            let Some(known) = countries.list.get_mut(place) else { continue };
            let block = document.block_at(at).and_then(|block| document.blocks.get(block));
            known.in_headline |= block.is_some_and(|block| block.kind == BlockKind::Headline);
            known.in_first |= first.contains(&at);
            if is_part {
                known.parts += 1;
            } else {
                known.mentions += 1;
            }
        }
        // The most frequent are looked at, in the order of the text.
        let mut order: Vec<usize> = (0..countries.list.len()).collect();
        order::by_place(&mut order, |&at| (!countries.list.get(at).map_or(0, |k| 2 * k.mentions + k.parts), 0));
        order.truncate(LOOKED_AT);
        order::by_place(&mut order, |&at| (at, 0));
        countries.list = order.into_iter().filter_map(|at| countries.list.get(at).cloned()).collect();
        countries
    }
}

/// The longest name of a part or sign, in tokens.
const LONGEST: usize = 3;

/// A part or a sign of a country that starts at a token: its end, and the country.
fn part(resolver: &Resolver<'_>, at: usize) -> Option<(usize, Code)> {
    let document = resolver.article.document;
    let lexicon = &resolver.article.resources.speakers;
    let capital = document.is_capital(at);
    // "Carla | Kent" is of no county.
    let person = resolver.article.annotations.head_name(at) == Some(NameKind::Person);
    let before = |word: &dyn Fn(usize) -> bool| at.checked_sub(1).is_some_and(word);
    let named = capital && before(&|at| document.is_capital(at));
    let address = capital && before(&|at| document.word(at) == ",");
    let found = (at + 1..=at + LONGEST).rev().find_map(|end| {
        let words: Vec<&str> = (at..end).map(|at| document.lower(at)).collect();
        let words = words.join(" ");
        let is =
            |list: &FxHashMap<&'static str, [u8; 2]>, fits: bool| list.get(words.as_str()).copied().filter(|_| fits);
        let place = |list| is(list, capital && !person);
        let sign = || {
            let sign = is(&lexicon.signs, true).or_else(|| is(&lexicon.named_signs, named));
            let sign = sign.or_else(|| is(&lexicon.addresses, address)).or_else(|| place(&lexicon.towns));
            sign.filter(|_| rule::applies("speaker.country.sign"))
        };
        let code = place(&lexicon.parts).or_else(sign)?;
        // "Glasgow, | Ky."
        let abroad = lexicon.addresses.get(document.lower(end + 1)).filter(|_| document.word(end) == ",");
        Some((end, Code(abroad.copied().unwrap_or(code))))
    });
    found.or_else(|| party(document.lower(at), lexicon).map(|code| (at + 1, Code(code))))
}

/// "Ana Ruiz, | D-Ohio |,"
fn party(word: &str, lexicon: &SpeakerLexicon) -> Option<[u8; 2]> {
    let (_, place) = word.split_once('-').filter(|(party, _)| party.len() == 1)?;
    let short = || format!("{place}.");
    let code = lexicon.parts.get(place).or_else(|| lexicon.addresses.get(short().as_str())).copied();
    code.filter(|_| rule::applies("speaker.country.sign"))
}
