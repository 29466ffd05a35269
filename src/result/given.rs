//! Maps every span of an analysis from the clean text back to the input.

use super::analysis::Analysis;
use crate::evidence::Evidence;
use crate::text::clean::Clean;
use crate::text::span::Span;

/// Maps every span to the input text. Names and roles keep their clean form.
#[must_use]
pub fn place(mut found: Analysis, clean: &Clean<'_>) -> Analysis {
    if clean.is_given() {
        return found;
    }
    let back = |span: &mut Span| *span = clean.given(*span);
    let all = |spans: &mut [Span]| spans.iter_mut().for_each(back);
    let because = |list: &mut [Evidence]| list.iter_mut().filter_map(|one| one.span.as_mut()).for_each(back);
    found.blocks.iter_mut().for_each(|block| back(&mut block.span));
    found.sentences.iter_mut().for_each(|sentence| back(&mut sentence.span));
    for attribution in &mut found.attributions {
        all(&mut attribution.content);
        all(&mut attribution.cue);
        all(&mut attribution.source);
        because(&mut attribution.because);
    }
    for mention in found.speakers.iter_mut().flat_map(|speaker| &mut speaker.mentions) {
        back(&mut mention.span);
        because(&mut mention.because);
    }
    for claim in &mut found.claims {
        all(&mut claim.content);
        because(&mut claim.because);
    }
    found.entities.iter_mut().flat_map(|entity| &mut entity.mentions).for_each(|mention| back(&mut mention.span));
    found.countries.iter_mut().for_each(|mention| back(&mut mention.span));
    found
}
