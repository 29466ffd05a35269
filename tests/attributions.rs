//! Tests every line of `tests/rules/attributions.txt`: what is reported, by whom, with which words.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "as above")]

use std::collections::BTreeMap;

use claimlight::{Resources, analyze};

/// Source, cue and content of a statement, each part without surrounding marks and white space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Statement {
    source: Vec<String>,
    cue: Vec<String>,
    content: Vec<String>,
    nested: bool,
}

/// The text of a case without its marks, and the statements that the marks describe.
fn read(case: &str) -> (String, Vec<Statement>) {
    let (mut text, mut open, mut found) = (String::new(), Vec::new(), BTreeMap::<String, Statement>::new());
    let mut rest = case.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '{' => open.push(text.len()),
            '|' if !open.is_empty() => {
                let label: String = std::iter::from_fn(|| rest.next_if(|&c| c != '}')).collect();
                assert_eq!(rest.next(), Some('}'), "a mark is not closed in {case}");
                let words = bare(&text[open.pop().expect("an opening brace")..]);
                let (kind, number) = label.split_at(1);
                let statement = found.entry(number.to_owned()).or_default();
                statement.nested = number.contains('.');
                match kind {
                    "s" => statement.source.push(words),
                    "q" => statement.cue.push(words),
                    "c" => statement.content.push(words),
                    _ => panic!("unknown mark {label} in {case}"),
                }
            }
            '/' if rest.peek() == Some(&'/') => {
                rest.next();
                text = text.trim_end().to_owned() + "\n\n";
                rest.next_if_eq(&' ');
            }
            _ => text.push(c),
        }
    }
    (text, found.into_values().collect())
}

/// As the evaluation compares: marks and white space at the ends do not count.
fn bare(words: &str) -> String {
    words.trim_matches(|c: char| c.is_whitespace() || ",.;:“”\"‘’'—–".contains(c)).to_owned()
}

fn found(text: &str, resources: &Resources) -> Vec<Statement> {
    let analysis = analyze(text, resources);
    let words =
        |spans: &[claimlight::text::span::Span]| spans.iter().map(|span| bare(span.of(text))).collect::<Vec<_>>();
    let reported = analysis.attributions.iter().filter(|a| !a.cue.is_empty());
    let statement = |a: &claimlight::attribution::Attribution| Statement {
        source: words(&a.source),
        cue: words(&a.cue),
        content: words(&a.content),
        nested: a.parent.is_some(),
    };
    reported.map(statement).collect()
}

fn show(statements: &[Statement]) -> String {
    let line = |s: &Statement| {
        let nested = if s.nested { "  (nested)" } else { "" };
        format!("    {} | {} | {}{nested}\n", s.source.join(" … "), s.cue.join(" … "), s.content.join(" … "))
    };
    statements.iter().map(line).collect()
}

#[test]
fn statements_are_found_as_a_reader_finds_them() {
    let resources = Resources::load().unwrap();
    let (mut wrong, mut cases) = (String::new(), 0);
    for case in include_str!("rules/attributions.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let (known_wrong, case) = case.strip_prefix("! ").map_or((false, case), |case| (true, case));
        let (text, mut expected) = read(case);
        let mut got = found(&text, &resources);
        let key = |s: &Statement| (s.content.clone(), s.cue.clone());
        expected.sort_by_key(key);
        got.sort_by_key(key);
        cases += 1;
        if (expected == got) == known_wrong {
            let verdict = if known_wrong { "is right now: take the ! away" } else { "is wrong" };
            wrong += &format!("\n{case}\n  {verdict}; expected\n{}  got\n{}", show(&expected), show(&got));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(cases >= 60, "only {cases} cases were read");
}
