//! Claims: the words that indicate kinds of statement (`tests/rules/claims.txt`), the claims of whole articles
//! (`tests/rules/claim-articles.txt`), parity of the model with its trainer, and independence of names.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "as above")]

use claimlight::claim::calendar::Date;
use claimlight::claim::clause::Clause;
use claimlight::claim::delexicalised::Delexicalised;
use claimlight::claim::model::Model;
use claimlight::progress::{self, Progress};
use claimlight::text::document::Document;
use claimlight::{Resources, analyze, wire};

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

fn cases(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The text with a mark around every trigger and measure.
fn marked(text: &str, resources: &Resources) -> String {
    let document = Document::read(text, &resources.text());
    let delexicalised = Delexicalised::new(&document, &resources.claim());
    let mut marks: Vec<(usize, usize, String)> = Vec::new();
    for sentence in &document.sentences {
        let clause = Clause::read(&delexicalised, sentence.tokens.clone(), Date::new(2018, 2, 3), &resources.claim());
        marks.extend(clause.evidence().into_iter().map(|evidence| {
            let span = evidence.span.unwrap();
            let detail = evidence.detail.map_or(String::new(), |detail| format!("={detail}"));
            (span.start, span.end, format!("|{}{detail}}}", evidence.rule))
        }));
    }
    // At the same position, closing marks come first, then the longest opening ones.
    marks.sort_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
    let mut out = String::new();
    for at in 0..=text.len() {
        let closing = marks.iter().rev().filter(|(_, end, _)| *end == at);
        closing.for_each(|(_, _, label)| out.push_str(label));
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
    let (mut wrong, mut count) = (String::new(), 0);
    for case in cases(include_str!("rules/claims.txt")) {
        let got = marked(&bare(case), &resources);
        count += 1;
        if got != case {
            wrong += &format!("\n{case}\n{got}\n");
        }
    }
    assert!(wrong.is_empty(), "expected, then found:\n{wrong}");
    assert!(count >= 200, "only {count} cases were read");
}

/// A claim in the notation of `tests/rules/claim-articles.txt`: speaker, countries, related claims.
fn shown(claim: &wire::Claim, analysis: &wire::Analysis) -> String {
    let own = claim.quotation == claimlight::attribution::Quotation::None;
    let speaker = claim.speaker.map_or("-", |id| analysis.speakers[id as usize].name.as_str());
    let codes: Vec<&str> = claim.countries.iter().map(claimlight::country::gazetteer::Code::as_str).collect();
    let mut line = format!("{} [{}]", if own { "article" } else { speaker }, codes.join(" "));
    if let Some(same) = claim.same {
        line += &format!(" same {same}");
    }
    if !claim.related.is_empty() {
        let ids: Vec<String> = claim.related.iter().map(u32::to_string).collect();
        line += &format!(" related {}", ids.join(" "));
    }
    line
}

#[test]
fn articles_give_the_claims_of_speakers_and_their_own() {
    let resources = Resources::load().unwrap();
    let mut wrong = String::new();
    for case in cases(include_str!("rules/claim-articles.txt")) {
        let (text, expected) = case.split_once(" => ").unwrap();
        let text = text.replace(" // ", "\n\n");
        let analysis = wire::Analysis::new(&text, analyze(&text, &resources), &resources.gazetteer);
        let got: Vec<String> = analysis.claims.iter().map(|claim| shown(claim, &analysis)).collect();
        if got.join("; ") != expected {
            wrong += &format!("\n{text}\n  expected {expected}\n  got      {}\n", got.join("; "));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn file(variable: &str, default: &str) -> Vec<u8> {
    let path = std::env::var(variable).unwrap_or_else(|_| format!("{}/{default}", env!("CARGO_MANIFEST_DIR")));
    std::fs::read(path).unwrap()
}

#[test]
fn logits_match_the_trainer() {
    let resources = Resources::load().unwrap();
    let words = resources.network.tagger();
    let model = Model::read("claims.bin", &file("CLAIMLIGHT_CLAIMS", "data/models/claims.bin"), words).unwrap();
    let parity = String::from_utf8(file("CLAIMLIGHT_CLAIMS_PARITY", "tests/claims/parity.jsonl")).unwrap();
    let mut count = 0;
    for line in parity.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = line["text"].as_str().unwrap();
        let document = Document::read(text, &resources.text());
        let delexicalised = Delexicalised::new(&document, &resources.claim());
        let logits = document.sentences.iter().map(|sentence| {
            model
                .read_clause(&Clause::read(&delexicalised, sentence.tokens.clone(), None, &resources.claim()), words)
                .logit()
        });
        let expected = line["logits"].as_array().unwrap().iter().map(|logit| logit.as_i64().unwrap());
        assert_eq!(logits.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{text}");
        count += 1;
    }
    assert!(count >= 200, "only {count} sentences compared");
}

#[test]
fn a_cut_or_altered_model_is_an_error_not_a_panic() {
    let (model, resources) = (file("CLAIMLIGHT_CLAIMS", "data/models/claims.bin"), Resources::load().unwrap());
    let read = |bytes: &[u8]| Model::read("claims.bin", bytes, resources.network.tagger());
    assert!(read(&model).is_ok());
    for parts in 0..97 {
        assert!(read(&model[..model.len() * parts / 97]).is_err(), "{parts}/97 of the file");
    }
    assert!(read(&[&model[..], &[0]].concat()).is_err_and(|error| error.message.contains("1 bytes too many")));
    const HEADER: usize = 18;
    for at in (0..HEADER).chain((HEADER..model.len()).step_by(11)) {
        let mut altered = model.clone();
        altered[at] ^= 0xff;
        let outcome = read(&altered);
        assert!(at >= HEADER || outcome.is_err(), "byte {at} is part of the header");
    }
}

/// Capitalised words inside a sentence, as runs of byte ranges; the run at its start only if it has several words.
fn names(text: &str) -> Vec<std::ops::Range<usize>> {
    const TITLES: [&str; 12] =
        ["Mr.", "Mrs.", "Ms.", "Dr.", "Sen.", "Rep.", "Gov.", "Gen.", "Messrs.", "St.", "Rev.", "Prof."];
    const NONE: [&str; 38] = [
        "Jan",
        "Feb",
        "Aug",
        "Sept",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
        "He",
        "She",
        "It",
        "We",
        "They",
        "The",
        "And",
        "But",
        "I",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Oh",
        "OK",
    ];
    let (mut runs, mut open, mut starts): (Vec<std::ops::Range<usize>>, bool, bool) = (Vec::new(), false, true);
    for (at, piece) in text.split(' ').scan(0, |at, piece| {
        let start = *at;
        *at += piece.len() + 1;
        Some((start, piece))
    }) {
        let title = TITLES.contains(&piece);
        let word = if title { piece } else { piece.trim_end_matches(|c: char| !c.is_alphanumeric()) };
        let named = title && !starts
            || !starts
                && word.len() > 1
                && word.chars().all(char::is_alphabetic)
                && word.starts_with(char::is_uppercase);
        let named = named && !NONE.contains(&word);
        match (named, open) {
            (true, true) => runs.last_mut().unwrap().end = at + word.len(),
            (true, false) => runs.push(at..at + word.len()),
            _ => {}
        }
        open = named && word.len() == piece.len();
        starts = !title && piece.ends_with(['.', '?', '!', ':', '"', '”', '-'])
            || piece.starts_with(['"', '“'])
            || starts && piece.is_empty();
    }
    runs
}

/// The sentence with two names swapped.
fn swapped(text: &str, one: &std::ops::Range<usize>, other: &std::ops::Range<usize>) -> String {
    [&text[..one.start], &text[other.clone()], &text[one.end..other.start], &text[one.clone()], &text[other.end..]]
        .concat()
}

/// The number of swapped pairs of names, and the swaps that change whether a sentence is worth checking.
fn swaps(texts: impl Iterator<Item = String>, resources: &Resources) -> (usize, Vec<String>) {
    let decisions = |text: &str| -> Vec<bool> {
        let scores = progress::run(claimlight::claim::checkability(
            &Document::read(text, &resources.text()),
            &resources.claim(),
            &Progress::new(),
        ));
        scores.into_iter().map(|score| score >= 500).collect()
    };
    let (mut count, mut altered) = (0, Vec::new());
    for text in texts {
        let runs = names(&text);
        let before = decisions(&text);
        for (at, one) in runs.iter().enumerate() {
            for other in runs.iter().skip(at + 1).filter(|other| text[one.clone()] != text[(*other).clone()]) {
                count += 1;
                let after = swapped(&text, one, other);
                if decisions(&after) != before {
                    altered.push(after);
                }
            }
        }
    }
    (count, altered)
}

#[test]
fn swapping_names_changes_nothing() {
    let resources = Resources::load().unwrap();
    let own = [
        "Yesterday Ana Ruiz told Peru and Bolivia that Acme Corp lost $3 million in May.",
        "In 2016 voters in Lima chose Teo Barrantes over Rosa Quintay by 4 percent.",
        "The mayor of Puno, Ines Calloway, said Daniel Orcutt cut taxes for the Lake Commission twice.",
    ];
    let (count, altered) = swaps(own.map(str::to_owned).into_iter(), &resources);
    assert!(count >= 9, "only {count} pairs of names");
    assert!(altered.is_empty(), "{altered:?}");
}

/// On the corpora, if available: 99 of 100 swaps change nothing.
#[test]
fn swapping_names_changes_nothing_in_the_corpora() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/claims");
    let resources = Resources::load().unwrap();
    for part in ["dev.jsonl", "news-dev.jsonl"] {
        let Ok(lines) = std::fs::read_to_string(folder.join(part)) else { return };
        let text =
            |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["text"].as_str().unwrap().to_owned();
        let (count, altered) = swaps(lines.lines().map(text), &resources);
        println!("{part}: {} of {count} changes alter a decision", altered.len());
        assert!(
            altered.len() * 100 <= count,
            "{part}: {} of {count}: {:#?}",
            altered.len(),
            &altered[..10.min(altered.len())]
        );
    }
}
