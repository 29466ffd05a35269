//! Every line of `tests/rules/claims.txt`: which words tell what kind of statement, and what is read of numbers and dates.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "as above")]

use claimlight::Resources;
use claimlight::claim::blind::Blind;
use claimlight::claim::calendar::Date;
use claimlight::claim::stretch::Stretch;
use claimlight::document::Document;

/// The text of a case, without its marks.
fn bare(case: &str) -> String {
    let (mut text, mut rest) = (String::new(), case.chars());
    while let Some(c) = rest.next() {
        match c {
            '{' => {}
            '|' => drop(rest.by_ref().find(|&c| c == '}')),
            _ => text.push(c),
        }
    }
    text
}

/// The text with a mark around everything that tells a kind or is measured.
fn marked(text: &str, resources: &Resources) -> String {
    let document = Document::read(text, resources);
    let blind = Blind::new(&document, resources);
    let mut marks: Vec<(usize, usize, String)> = Vec::new();
    for sentence in &document.sentences {
        let stretch = Stretch::read(&blind, sentence.tokens.clone(), Date::new(2018, 2, 3), resources);
        marks.extend(stretch.evidence().into_iter().map(|evidence| {
            let span = evidence.span.unwrap();
            let detail = evidence.detail.map_or(String::new(), |detail| format!("={detail}"));
            (span.start, span.end, format!("|{}{detail}}}", evidence.rule))
        }));
    }
    // At one place what closes comes first, and of what opens the longest.
    marks.sort_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
    let mut out = String::new();
    for at in 0..=text.len() {
        let mut closing: Vec<_> = marks.iter().filter(|(_, end, _)| *end == at).collect();
        closing.reverse();
        closing.iter().for_each(|(_, _, label)| out.push_str(label));
        marks.iter().filter(|(start, _, _)| *start == at).for_each(|_| out.push('{'));
        if text.is_char_boundary(at) {
            out.extend(text[at..].chars().next());
        }
    }
    out
}

#[test]
fn kinds_numbers_and_dates_are_read_as_a_reader_reads_them() {
    let resources = Resources::load().unwrap();
    let (mut wrong, mut cases) = (String::new(), 0);
    for case in include_str!("rules/claims.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let got = marked(&bare(case), &resources);
        cases += 1;
        if got != case {
            wrong += &format!("\n{case}\n{got}\n");
        }
    }
    assert!(wrong.is_empty(), "expected, then found:\n{wrong}");
    assert!(cases >= 200, "only {cases} cases were read");
}
