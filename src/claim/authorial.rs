//! The article's own claims: sentences that are attributed to nobody, if they are worth checking.
//!
//! Input: sentences and attributions. Output: claims without a source, inserted between the attributed ones.
//! Not done: the half of a sentence next to a reported clause.

use super::Claim;
use crate::attribution::Attribution;
use crate::evidence::Evidence;
use crate::text::block::BlockKind;
use crate::text::document::Document;

/// A sentence of the article's own is a claim from this probability on, in thousandths: more likely than not.
const LEAST: u16 = 500;

/// The claims of the article's own voice, in the order of the text.
#[must_use]
pub(super) fn sentences(document: &Document<'_>, attributions: &[Attribution], checkability: &[u16]) -> Vec<Claim> {
    let mut reported = vec![false; document.sentences.len()];
    for span in attributions.iter().flat_map(|one| one.content.iter().chain(&one.cue)) {
        let first = document.sentences.partition_point(|sentence| sentence.span.end <= span.start);
        let touched = document
            .sentences
            .iter()
            .enumerate()
            .skip(first)
            .take_while(|(_, sentence)| sentence.span.start < span.end);
        touched.for_each(|(at, _)| {
            if let Some(mark) = reported.get_mut(at) {
                *mark = true;
            }
        });
    }
    let all = document.sentences.iter().zip(reported).zip(checkability);
    let own = all.filter(|((sentence, reported), score)| {
        let kind = document.blocks.get(sentence.block).map(|block| block.kind);
        let runs =
            matches!(kind, Some(BlockKind::Headline | BlockKind::Paragraph | BlockKind::List | BlockKind::Caption));
        runs && !reported && **score >= LEAST
    });
    own.map(|((sentence, _), _)| Claim {
        content: vec![sentence.span],
        because: vec![Evidence::of("own-voice")],
        ..Claim::empty()
    })
    .collect()
}

/// Both in one list, in the order of the text; parents keep standing before their children.
#[must_use]
pub(super) fn merge(reported: Vec<Claim>, own: Vec<Claim>) -> Vec<Claim> {
    let start = |claim: &Claim| claim.content.first().map_or(0, |span| span.start);
    let mut own = own.into_iter().peekable();
    let mut out: Vec<Claim> = Vec::new();
    // The new indices of the attributed claims.
    let mut places = Vec::with_capacity(reported.len());
    for mut claim in reported {
        while claim.parent.is_none() && own.peek().is_some_and(|one| start(one) < start(&claim)) {
            out.extend(own.next());
        }
        places.push(out.len());
        claim.parent = claim.parent.and_then(|parent| places.get(parent).copied());
        out.push(claim);
    }
    out.extend(own);
    out
}
