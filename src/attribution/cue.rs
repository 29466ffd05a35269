//! Which words can be a cue, and how each takes its content.

use std::ops::Range;

use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// How a cue takes its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CueKind {
    /// "said (that) …"
    Say,
    /// "told the press (that) …"
    Tell,
    /// "found that …", never without "that"
    That,
    /// "disputed the figures": the object is reported
    Object,
    /// "laughed", only beside quotation marks
    Quote,
    /// "the claim that …"
    Noun,
}

/// A reporting expression.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub(super) kind: CueKind,
    pub(super) tokens: Range<usize>,
}

/// The cues of a piece of text, in order; `masked` says which tokens belong to a quotation and are not looked at.
pub(super) fn find(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    region: Range<usize>,
    masked: impl Fn(usize) -> bool,
) -> Vec<Cue> {
    let every = region.filter(|&at| !masked(at));
    every
        .filter_map(|at| kind(annotations, resources, at).map(|(kind, len)| Cue { kind, tokens: at..at + len }))
        .collect()
}

/// Whether a cue has a word that reports what somebody says or thinks, not just one of taking sides ("opposed").
pub(super) fn reports(document: &Document<'_>, resources: &AttributionResources<'_>, cue: &Range<usize>) -> bool {
    let cues = &resources.cues;
    let lists = [&cues.say, &cues.tell, &cues.that, &cues.object, &cues.quote, &cues.noun];
    cue.clone().any(|at| lists.iter().any(|list| list.contains(document.lower(at))))
}

fn kind(annotations: &Annotations<'_>, resources: &AttributionResources<'_>, at: usize) -> Option<(CueKind, usize)> {
    let (document, cues) = (annotations.document(), &resources.cues);
    let word = document.lower(at);
    if !document.token(at)?.is_word() {
        return None;
    }
    let before = at.checked_sub(1).map_or("", |before| document.lower(before));
    if cues.noun.contains(word) && document.lower(at + 1) == "that" {
        return Some((CueKind::Noun, 1));
    }
    // "to say", "his say", "of reported cases", "the said man"
    if before == "to" || cues.determiner.contains(before) && before != "all" || before == "of" {
        return None;
    }
    // "was told", "is said to": somebody else is the speaker.
    if matches!(before, "was" | "were" | "is" | "are" | "been" | "being") && annotations.pos(at) != Pos::Gerund {
        return None;
    }
    // "the United States", "Claims Court": a name, not a verb.
    let capital = |at: usize| document.is_capital(at);
    if capital(at) && (at.checked_sub(1).is_some_and(capital) || capital(at + 1)) && !cues.headline.contains(word) {
        return None;
    }
    // "these political figures", "the latest reports": a noun, unless a name or pronoun precedes it.
    let named = at.checked_sub(1).is_some_and(capital) || cues.pronoun.contains(before);
    let complement = matches!(document.lower(at + 1), "that" | ":" | ",") || document.quote_at(at + 1).is_some();
    // "The bridge is safe, jokes Ana Ruiz": a verb between what is said and a name.
    let inverted = is_behind_words(document, at) && capital(at + 1);
    if cues.ambiguous.contains(word) && !named && !complement && !inverted {
        return None;
    }
    let kind = match word {
        _ if cues.tell.contains(word) => CueKind::Tell,
        _ if cues.say.contains(word) => CueKind::Say,
        _ if cues.object.contains(word) => CueKind::Object,
        _ if cues.that.contains(word) => CueKind::That,
        _ if cues.quote.contains(word) => CueKind::Quote,
        _ => return None,
    };
    Some((kind, 1))
}

/// Whether a token follows a comma or the end of a quotation.
fn is_behind_words(document: &Document<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    document.word(before) == "," || document.token(before).is_some_and(|token| token.kind == TokenKind::Quotation)
}
