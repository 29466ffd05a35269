//! Finds repeated claims, and claims of different speakers on the same subject.
//!
//! Each claim is represented by its set of content words (lemmas, numbers, names; no function words). An index from
//! each word to the last few claims that have it gives the candidates. A word that too many claims share gives none, so
//! the work is linear in the words instead of quadratic in the claims. Claims that share nearly all words are the same,
//! unless only one of them is negated, prices rise in one and fall in the other, or each has a number or a country that
//! the other lacks. Claims that share enough words are on the same subject. Whether two claims agree or contradict is
//! not decided.

mod content_words;

use rustc_hash::FxHashMap;

use super::Claim;
use super::clause_lexicon::ClauseLexicon;
use crate::annotate::Annotations;
use crate::order;
use crate::progress::Progress;
use content_words::ContentWords;

/// A word leads to this many claims, the latest.
const POSTINGS: usize = 6;
/// The least number of words that two claims share.
const LEAST: usize = 3;
/// At most this many related claims are named.
const MOST: usize = 3;

/// Sets `same` and `related` of every claim.
pub(super) async fn link(
    annotations: &Annotations<'_>,
    claims: &mut [Claim],
    lists: &ClauseLexicon,
    progress: &Progress,
) {
    let mut told: Vec<ContentWords<'_>> = Vec::with_capacity(claims.len());
    for claim in claims.iter() {
        told.push(ContentWords::of(annotations, claim, lists));
        progress.yield_at(told.len(), 2 * claims.len()).await;
    }
    let mut index: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, content) in told.iter().enumerate() {
        let mut shared: Vec<(usize, usize)> = Vec::new();
        for earlier in
            content.words.iter().filter_map(|word| index.get(&**word)).filter(|list| list.len() <= POSTINGS).flatten()
        {
            match shared.iter_mut().find(|(other, _)| other == earlier) {
                Some((_, count)) => *count += 1,
                None => shared.push((*earlier, 1)),
            }
        }
        order::by_place(&mut shared, |&shared| shared);
        let links = Links::of(claims, &told, at, &shared);
        if let Some(claim) = claims.get_mut(at) {
            claim.same = links.same;
            claim.related = links.related;
        }
        for word in &content.words {
            let list = index.entry(&**word).or_default();
            if list.len() <= POSTINGS {
                list.push(at);
            }
        }
        progress.yield_at(claims.len() + at + 1, 2 * claims.len()).await;
    }
}

struct Links {
    same: Option<usize>,
    related: Vec<usize>,
}

impl Links {
    fn of(claims: &[Claim], told: &[ContentWords<'_>], at: usize, shared: &[(usize, usize)]) -> Self {
        let mut links = Self { same: None, related: Vec::new() };
        let (Some(claim), Some(own)) = (claims.get(at), told.get(at)) else { return links };
        for &(other, count) in shared.iter().filter(|(_, count)| *count >= LEAST) {
            let (Some(earlier), Some(words)) = (claims.get(other), told.get(other)) else { continue };
            if inside(claims, at, other) {
                continue;
            }
            // How many words both have, of all, and of the shorter one.
            let both = own.shared(words).max(count);
            let (one, two) = (own.words.len(), words.words.len());
            let (all, shorter) = (one + two - both, one.min(two));
            if !own.is_another(words) && (both * 10 >= all * 6 || both >= 4 && both * 10 >= shorter * 8) {
                links.same = links.same.or(Some(earlier.same.unwrap_or(other)));
            } else if speaks_else(claim, earlier) && both * 10 >= shorter * 4 && links.related.len() < MOST {
                links.related.push(other);
            }
        }
        links
    }
}

/// Whether two claims are known to be of two speakers.
fn speaks_else(one: &Claim, other: &Claim) -> bool {
    one.speakers != other.speakers
        && (!one.speakers.is_empty() || one.attribution.is_none())
        && (!other.speakers.is_empty() || other.attribution.is_none())
}

/// Whether one claim is reported inside the other.
fn inside(claims: &[Claim], at: usize, other: usize) -> bool {
    let mut up = claims.get(at).and_then(|claim| claim.parent);
    while let Some(parent) = up.filter(|parent| *parent > other) {
        up = claims.get(parent).and_then(|claim| claim.parent);
    }
    up == Some(other)
}
