//! Interviews and transcripts: paragraphs that start with the speaker's name and a colon.
//!
//! In: a document. Out: one draft per labelled paragraph, with its text as the content and the colon as the cue. A
//! single labelled paragraph can be anything ("Note: …", "The Latest: …"), so there must be several, and a name must
//! repeat. If the labels are "Q" and "A", or "Question" and "Answer", the answers belong to the person whom the text
//! names first; questions are not statements. Initials ("KL: …") stand for the person introduced above who has them; then
//! the initials of a body ("WP: …" for "the Weekend Post") ask the questions.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::draft::Draft;
use crate::annotate::Annotations;
use crate::annotate::name::NameKind;
use crate::text::block::BlockKind;
use crate::text::document::Document;
use crate::text::token::TokenKind;

/// The most words of a label.
const NAME: usize = 5;
/// The number of labelled paragraphs from which a text is a transcript.
const LABELS: usize = 3;

/// The most words of a title before a name.
const TITLES: usize = 2;

/// How questions and answers are labelled.
const TURNS: [[&str; 2]; 3] = [["Q", "A"], ["Q.", "A."], ["Question", "Answer"]];

/// The labelled paragraphs of a transcript; none in any other text.
pub(super) fn drafts(annotations: &Annotations<'_>) -> Vec<Draft> {
    let document = annotations.document();
    let spoken = |block: &&crate::text::block::Block| {
        matches!(block.kind, BlockKind::Paragraph | BlockKind::List | BlockKind::Headline | BlockKind::Subheading)
    };
    let labelled: Vec<(Range<usize>, Range<usize>)> = document
        .article_blocks()
        .map(|(_, block)| block)
        .filter(spoken)
        .filter_map(|block| Some((label(document, &block.tokens)?, block.tokens.clone())))
        .collect();
    let mut count: FxHashMap<&str, usize> = FxHashMap::default();
    let name = |tokens: &Range<usize>| document.span_of(tokens.clone()).of(document.text);
    for (label, _) in &labelled {
        *count.entry(name(label)).or_default() += 1;
    }
    let times = |label: &Range<usize>| count.get(name(label)).copied().unwrap_or(0);
    let asked = TURNS.iter().find(|turns| turns.iter().all(|turn| count.contains_key(turn)));
    let is_transcript = labelled.len() >= LABELS && labelled.iter().any(|(label, _)| times(label) > 1);
    if asked.is_none() && !is_transcript {
        return Vec::new();
    }
    let answers = labelled.first().and_then(|(first, _)| interviewee(annotations, first.start));
    let initials = labelled.first().map(|(first, _)| initials(annotations, first.start)).unwrap_or_default();
    let meant = |label: &Range<usize>| initials.get(name(label)).filter(|_| label.len() == 1);
    let is_kind = |label: &Range<usize>, kind| meant(label).is_some_and(|(_, of)| *of == kind);
    let is_interview = labelled.iter().any(|(label, _)| is_kind(label, NameKind::Person));
    let draft = |(label, block): (Range<usize>, Range<usize>)| {
        let source = match asked {
            Some([question, _]) if name(&label) == *question => return None,
            Some([_, answer]) if name(&label) == *answer => answers.clone(),
            _ if is_interview && meant(&label).is_some_and(|(_, kind)| *kind != NameKind::Person) => return None,
            _ => Some(
                meant(&label)
                    .filter(|(_, kind)| *kind == NameKind::Person)
                    .map_or(label.clone(), |(name, _)| name.clone()),
            ),
        };
        // The cue is the colon, or the stop of "A.".
        let cue = if document.word(label.end) == ":" { label.end..label.end + 1 } else { label.end - 1..label.end };
        let content = std::iter::once(cue.end..block.end).collect();
        Some(Draft::by_rule("speaker-label", source, cue, content))
    };
    labelled.into_iter().filter_map(draft).collect()
}

/// The first person whom a text names before a token, if possible in running text.
fn interviewee(annotations: &Annotations<'_>, before: usize) -> Option<Range<usize>> {
    let is_person = |at: usize| annotations.head_name(at) == Some(NameKind::Person);
    let document = annotations.document();
    let is_running = |at: &usize| {
        let block = document.block_at(*at).and_then(|block| document.blocks.get(block));
        block.is_some_and(|block| block.kind == BlockKind::Paragraph)
    };
    let mut people = (0..before).filter(|&at| is_person(at));
    let first = people.next()?;
    let start = std::iter::once(first).chain(people).find(is_running).unwrap_or(first);
    let end = (start + 1..before).find(|&at| !is_person(at) || annotations.starts_head_name(at)).unwrap_or(before);
    Some(start..end)
}

/// The names before a token by their initials; of several with the same initials the first.
fn initials(annotations: &Annotations<'_>, before: usize) -> FxHashMap<String, (Range<usize>, NameKind)> {
    let document = annotations.document();
    let mut found = FxHashMap::default();
    let mut start = 0;
    while start < before {
        let Some(kind) = annotations.head_name(start).filter(|_| document.is_capital(start)) else {
            start += 1;
            continue;
        };
        let goes_on = |at: &usize| annotations.head_name(*at) == Some(kind) && !annotations.starts_head_name(*at);
        let end = start + 1 + (start + 1..before).take_while(goes_on).count();
        let letters: Vec<(usize, char)> = (start..end)
            .filter(|&at| document.is_capital(at))
            .filter_map(|at| Some((at, document.word(at).chars().next()?)))
            .collect();
        // The name may have a title: "Engineer | Ana Ruiz".
        for part in (0..letters.len().saturating_sub(1)).take(TITLES + 1).filter_map(|from| letters.get(from..)) {
            let first = part.first().map_or(start, |&(at, _)| at);
            let initials = part.iter().map(|(_, letter)| letter).collect();
            found.entry(initials).or_insert((first..end, kind));
        }
        start = end;
    }
    found
}

/// The name before the colon that a paragraph opens with, perhaps behind a quotation mark: "WALLACE: …", "Ana Ruiz: …".
fn label(document: &Document<'_>, block: &Range<usize>) -> Option<Range<usize>> {
    let span = |tokens: Range<usize>| document.span_of(tokens).of(document.text);
    let is_mark = document.token(block.start).is_some_and(|token| token.kind == TokenKind::Quotation);
    let start = block.start + usize::from(is_mark);
    let turn = (start..(start + 2).min(block.end)).find(|&at| document.word(at).ends_with('.'));
    if let Some(stop) = turn.filter(|&at| TURNS.iter().flatten().any(|&turn| span(start..at + 1) == turn)) {
        return (stop + 2 < block.end).then_some(start..stop + 1);
    }
    let colon = (start..block.end).take(NAME + 1).find(|&at| document.word(at) == ":")?;
    let is_name = |at: usize| document.word(at) == "." || document.is_capital(at);
    let label = start..colon;
    (!label.is_empty() && colon + 2 < block.end && label.clone().all(is_name)).then_some(label)
}
