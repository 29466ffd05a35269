//! The countries that an article names, and those whose parts it names ("Ohio"): among them is a speaker's.

use std::ops::Range;

use crate::annotate::name::NameKind;
use crate::country::gazetteer::Code;
use crate::order;
use crate::speaker::choice::Chooser;
use crate::text::block::BlockKind;

/// How many countries are looked at.
pub(super) const LOOKED_AT: usize = 12;

/// What the article says about one country.
#[derive(Clone, Debug)]
pub(in crate::speaker) struct Known {
    pub(in crate::speaker) code: Code,
    /// How many mentions mean it.
    pub(super) mentions: usize,
    /// How many parts of it are named.
    pub(super) parts: usize,
    pub(super) in_headline: bool,
    pub(super) in_first: bool,
}

/// The countries of an article.
#[derive(Clone, Debug, Default)]
pub(in crate::speaker) struct Countries {
    /// In the order in which they are named.
    pub(in crate::speaker) list: Vec<Known>,
    /// Names of parts of countries: "Ohio", as tokens.
    pub(super) parts: Vec<(Range<usize>, Code)>,
}

impl Chooser<'_, '_> {
    /// The countries that the article names, and those whose parts it names.
    pub(in crate::speaker) fn named_countries(resolver: &crate::speaker::resolve::Resolver<'_>) -> Countries {
        let document = resolver.article.document;
        let lexicon = &resolver.article.resources.speakers;
        let mut countries = Countries::default();
        let mut at = 0;
        while at < document.tokens.len() {
            // "Carla | Kent" is of no county.
            let person = resolver.article.annotations.head_name(at) == Some(NameKind::Person);
            let capital = !person && document.is_capital(at);
            let part = |end: &usize| {
                let words: Vec<&str> = (at..*end).map(|at| document.lower(at)).collect();
                lexicon.parts.get(words.join(" ").as_str()).map(|&code| (*end, Code(code)))
            };
            let found = if capital { (at + 1..at + 4).rev().find_map(|end| part(&end)) } else { None };
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
        for (at, code, is_part) in places {
            let place = countries.list.iter().position(|known| known.code == code).unwrap_or_else(|| {
                countries.list.push(Known { code, mentions: 0, parts: 0, in_headline: false, in_first: false });
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
