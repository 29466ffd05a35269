//! The countries that a claim is about: those mentioned in it, and the antecedent of "the country".

use super::clause_lexicon::ClauseLexicon;
use crate::country::CountryMention;
use crate::country::gazetteer::Code;
use crate::text::document::Document;
use crate::text::span::Span;

/// The countries, in the order in which the contents mention them.
#[must_use]
pub(super) fn countries(
    document: &Document<'_>,
    mentions: &[CountryMention],
    content: &[Span],
    lists: &ClauseLexicon,
) -> Vec<Code> {
    let mut codes = Vec::new();
    for span in content {
        let first = mentions.partition_point(|mention| mention.span.end <= span.start);
        let mut inside = mentions.iter().skip(first).take_while(|mention| mention.span.start < span.end).peekable();
        for at in document.tokens_in(*span) {
            let start = document.token(at).map_or(0, |token| token.span.start);
            while let Some(mention) = inside.next_if(|mention| mention.span.start <= start) {
                push(&mut codes, mention.code);
            }
            if is_the_country(document, at, lists) {
                // The one mentioned last; before all of them, the one mentioned first.
                let before = mentions.partition_point(|mention| mention.span.end <= start);
                let meant = before.checked_sub(1).and_then(|last| mentions.get(last)).or(mentions.first());
                meant.iter().for_each(|mention| push(&mut codes, mention.code));
            }
        }
        inside.for_each(|mention| push(&mut codes, mention.code));
    }
    codes
}

fn push(codes: &mut Vec<Code>, code: Code) {
    if !codes.contains(&code) {
        codes.push(code);
    }
}

/// "the country", "the nation's", "nationwide"; not "the country music" and not "the country of his birth".
fn is_the_country(document: &Document<'_>, at: usize, lists: &ClauseLexicon) -> bool {
    let after = document.lower(at + 1);
    match document.lower(at) {
        "nationwide" | "countrywide" => true,
        word if lists.nation.contains(word) => {
            let the = at.checked_sub(1).is_some_and(|before| matches!(document.lower(before), "the" | "this"));
            the && !lists.nation_after.contains(after) && document.word(at) == word
        }
        _ => false,
    }
}
