//! What is said twice, and what two speakers say about the same thing.
//!
//! Every claim is a set of its telling words (stems, numbers, names; no small words). An index from each word to the
//! last few claims that have it gives the candidates of a claim, so the work grows with the words and not with the
//! pairs of claims: a word that too many claims share tells nothing and leads to none of them. What shares nearly all
//! words is the same, unless only one of the two denies it or each has a number that the other lacks; what shares
//! enough is about the same thing. Whether two agree or contradict is not asked.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Claim;
use super::blind::Blind;
use super::words::one_of;
use crate::pace::Pace;
use crate::token::TokenKind;

/// A word leads to this many claims, the latest.
const POSTINGS: usize = 6;
/// At most this many telling words of a claim are looked at.
const WORDS: usize = 60;
/// Two claims share at least so many words.
const LEAST: usize = 3;
/// At most this many related claims are named.
const MOST: usize = 3;

/// Sets `same` and `related` of every claim.
pub(super) async fn link(blind: &Blind<'_>, claims: &mut [Claim], pace: &Pace) {
    let mut denied = Vec::with_capacity(claims.len());
    let mut lists: Vec<Vec<&str>> = Vec::with_capacity(claims.len());
    for claim in claims.iter() {
        denied.push(denies(blind, claim));
        lists.push(in_order(blind, claim));
        pace.rest(lists.len(), 2 * claims.len()).await;
    }
    let sets: Vec<FxHashSet<&str>> = lists.iter().map(|words| words.iter().copied().collect()).collect();
    let mut index: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, words) in lists.iter().enumerate() {
        let mut shared: Vec<(usize, usize)> = Vec::new();
        for earlier in words.iter().filter_map(|word| index.get(word)).filter(|list| list.len() <= POSTINGS).flatten() {
            match shared.iter_mut().find(|(other, _)| other == earlier) {
                Some((_, count)) => *count += 1,
                None => shared.push((*earlier, 1)),
            }
        }
        shared.sort_unstable();
        let links = Links::of(claims, &sets, &denied, at, &shared);
        if let Some(claim) = claims.get_mut(at) {
            claim.same = links.same;
            claim.related = links.related;
        }
        for word in words {
            let list = index.entry(word).or_default();
            if list.len() <= POSTINGS {
                list.push(at);
            }
        }
        pace.rest(claims.len() + at + 1, 2 * claims.len()).await;
    }
}

struct Links {
    same: Option<usize>,
    related: Vec<usize>,
}

impl Links {
    fn of(claims: &[Claim], sets: &[FxHashSet<&str>], denied: &[bool], at: usize, shared: &[(usize, usize)]) -> Self {
        let mut links = Self { same: None, related: Vec::new() };
        let (Some(claim), Some(own)) = (claims.get(at), sets.get(at)) else { return links };
        for &(other, count) in shared.iter().filter(|(_, count)| *count >= LEAST) {
            let (Some(earlier), Some(words)) = (claims.get(other), sets.get(other)) else { continue };
            if inside(claims, at, other) {
                continue;
            }
            // How many words both have, of all, and of the shorter one.
            let both = own.iter().filter(|word| words.contains(*word)).count().max(count);
            let (all, shorter) = (own.len() + words.len() - both, own.len().min(words.len()));
            let other_thing =
                denied.get(at) != denied.get(other) || has_number_beside(own, words) && has_number_beside(words, own);
            if !other_thing && (both * 10 >= all * 6 || both >= 4 && both * 10 >= shorter * 8) {
                links.same = links.same.or(Some(earlier.same.unwrap_or(other)));
            } else if speaks_else(claim, earlier) && both * 10 >= shorter * 4 && links.related.len() < MOST {
                links.related.push(other);
            }
        }
        links
    }
}

/// Whether one has a number that the other lacks.
fn has_number_beside(one: &FxHashSet<&str>, other: &FxHashSet<&str>) -> bool {
    one.iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit()) && !other.contains(word))
}

/// Whether a claim says that something is not so.
fn denies(blind: &Blind<'_>, claim: &Claim) -> bool {
    let mut tokens = claim.content.iter().flat_map(|span| blind.document.tokens_in(*span));
    tokens.any(|at| one_of(blind.document.lower(at), "not n't never no nobody none nothing neither"))
}

/// Whether two claims are known to be of two speakers.
fn speaks_else(one: &Claim, other: &Claim) -> bool {
    one.speaker != other.speaker
        && (one.speaker.is_some() || one.attribution.is_none())
        && (other.speaker.is_some() || other.attribution.is_none())
}

/// Whether one claim is reported inside the other.
fn inside(claims: &[Claim], at: usize, other: usize) -> bool {
    let mut up = claims.get(at).and_then(|claim| claim.parent);
    while let Some(parent) = up.filter(|parent| *parent > other) {
        up = claims.get(parent).and_then(|claim| claim.parent);
    }
    up == Some(other)
}

/// The telling words of a claim, each once, in order.
fn in_order<'d>(blind: &Blind<'d>, claim: &Claim) -> Vec<&'d str> {
    let document = blind.document;
    let mut seen = FxHashSet::default();
    let tokens = claim.content.iter().flat_map(|span| document.tokens_in(*span));
    let words = tokens.filter(|&at| {
        document.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
    });
    let stems = words.map(|at| document.lower(at)).filter(|word| is_telling(word)).map(stem);
    stems.filter(|word| seen.insert(*word)).take(WORDS).collect()
}

fn is_telling(word: &str) -> bool {
    (word.len() > 3 || word.starts_with(|c: char| c.is_ascii_digit()))
        && !one_of(
            word,
            "that this these those with from have will would could should been were their they them there then than when what which while where about after before also into over such some more most many much very only other said says your ours hers does doing being because just like make made people going",
        )
}

/// A word without its ending.
fn stem(word: &str) -> &str {
    let cut = |ending: &&str| word.strip_suffix(*ending).filter(|stem| stem.len() >= 4);
    ["ing", "ed", "es", "s", "d"].iter().find_map(cut).unwrap_or(word)
}
