//! Finds the start of a noun phrase from its head: reads to the left until a word that cannot be part of one.
//!
//! "said | Russian presidential envoy", "the | newly elected mayor", "a | Lima city hall spokesman". Finite verbs,
//! participles and function words stop it.

use crate::annotate::Annotations;
use crate::annotate::pos::Pos;
use crate::lexicon::people::SpeakerLexicon;
use crate::text::document::Document;

/// How many tokens a phrase may have before its head.
const LONGEST: usize = 9;

/// The first token of the phrase whose head is at `head`, without its determiner.
#[must_use]
pub(crate) fn start(annotations: &Annotations<'_>, lexicon: &SpeakerLexicon, head: usize) -> usize {
    let document = annotations.document();
    let sentence = document.sentence_at(head);
    let mut start = head;
    while let Some(before) = start.checked_sub(1) {
        let word = document.lower(before);
        let joins = document.token(before).is_some_and(crate::text::token::Token::is_word)
            || word == "/"
            // "vice-president", but not "FILE - Envoy"
            || word == "-" && document.is_attached(before)
            || is_plural_genitive(document, before);
        if !joins
            || head - before > LONGEST
            || document.sentence_at(before) != sentence
            || ends(annotations, lexicon, before)
        {
            break;
        }
        // "“…,” | recalls Fleet Commander Ines Rocha"
        let small = document.word(before).starts_with(char::is_lowercase);
        if small && matches!(annotations.pos(before), Pos::Present | Pos::PresentThird | Pos::Past | Pos::Modal) {
            break;
        }
        // "are | praising President Ana Ruiz", "for | releasing engineer Ben Keller"
        let verb = |at: usize| at.checked_sub(1).is_some_and(|at| takes_gerund(document.lower(at)));
        if small && annotations.pos(before) == Pos::Gerund && verb(before) {
            break;
        }
        start = before;
    }
    // A hyphen or "'s" cannot start a phrase, nor can the ending of an address: "Condor.com | analyst".
    let starts = |at: usize| document.lower(at).starts_with(char::is_alphanumeric) && !is_ending(document, at);
    while start < head && !starts(start) {
        start += 1;
    }
    start
}

/// The apostrophe in "the Sanders' aides", and no closing quotation mark.
pub(crate) fn is_plural_genitive(document: &Document<'_>, at: usize) -> bool {
    let owner = at.checked_sub(1).map_or("", |before| document.lower(before));
    let word = |at: usize| document.token(at).is_some_and(crate::text::token::Token::is_word);
    matches!(document.word(at), "'" | "’")
        && owner.ends_with('s')
        && document.is_attached(at)
        && !document.is_attached(at + 1)
        && word(at + 1)
        && document.outer_quote_at(at).is_none()
}

/// Whether a verb in "-ing" follows a word.
fn takes_gerund(word: &str) -> bool {
    matches!(
        word,
        "is" | "are" | "was" | "were" | "be" | "been" | "'s" | "'re" | "by" | "for" | "of" | "after" | "before"
    )
}

/// "com" in "Condor.com"
fn is_ending(document: &Document<'_>, at: usize) -> bool {
    let stop = at.checked_sub(1).filter(|&before| document.word(before) == ".");
    stop.is_some_and(|stop| document.is_attached(stop) && document.is_attached(at))
}

/// Whether a word cannot be inside a noun phrase before its head.
fn ends(annotations: &Annotations<'_>, lexicon: &SpeakerLexicon, at: usize) -> bool {
    let (word, pos) = (annotations.document().lower(at), annotations.pos(at));
    let participle = matches!(pos, Pos::Past | Pos::Participle) && !lexicon.participle.ends(word, 0);
    // "the | newly elected mayor": it belongs to the participle.
    let adverb = pos == Pos::Adverb && annotations.pos(at + 1) != Pos::Participle;
    participle || adverb || lexicon.is_function(annotations.document().word(at), word)
}
