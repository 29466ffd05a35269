//! Loud voices report only the words in quotation marks: "chanted “Queenie” *as she left*".

use super::draft::Draft;
use crate::attribution::AttributionResources;
use crate::text::document::Document;

/// "The crowd chanted | “Queenie” | as she left": a verb that reports only words in quotation marks.
pub(super) fn leave_only_quoted(document: &Document<'_>, resources: &AttributionResources<'_>, draft: &mut Draft) {
    let cues = &resources.cues;
    let is_sound = draft.cue.end.checked_sub(1).is_some_and(|last| cues.sound.contains(document.lower(last)));
    let [part] = draft.content.as_mut_slice() else { return };
    let quote =
        document.outer_quote_at(part.start).and_then(|at| document.quotes.get(at)).map(|quote| quote.tokens.clone());
    if let Some(quote) = quote.filter(|quote| is_sound && part.start == draft.cue.end && quote.start == part.start) {
        // "chanted “Free Lima” and “No more”"
        let more = (quote.end..part.end).any(|at| document.outer_quote_at(at).is_some());
        part.end = if more { part.end } else { part.end.min(quote.end) };
    }
}
