//! Every reporting verb in the lexicon is found in direct, inverted and indirect speech.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "as above")]

use claimlight::text::span::Span;
use claimlight::{Resources, analyze};

const CUES: &str = include_str!("../data/lexicons/cues.txt");

/// The subjects of "says" and "said", and of "say".
const ONE: &str = "Ana Ruiz";
const BOTH: &str = "Ruiz and Pell";

/// The finite forms in some lists, each with its list and a subject that agrees with it.
fn verbs(wanted: &[&str]) -> Vec<(&'static str, &'static str, &'static str)> {
    let mut list = "";
    let mut verbs = Vec::new();
    for line in CUES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(name) => list = name,
            None if wanted.contains(&list) && !line.ends_with("ing") => verbs.push((list, line)),
            None => {}
        }
    }
    let third = |verb: &str| {
        let y = verb.strip_suffix('y').map(|stem| format!("{stem}ies"));
        [Some(format!("{verb}s")), Some(format!("{verb}es")), y].into_iter().flatten().collect::<Vec<_>>()
    };
    let is_base = |verb: &str| third(verb).iter().any(|form| verbs.iter().any(|(_, other)| other == form));
    verbs.iter().map(|&(list, verb)| (list, verb, if is_base(verb) { BOTH } else { ONE })).collect()
}

/// The verbs whose sentences do not report "the bridge is safe and open to all".
fn missed(lists: &[&str], subjects: &[&str], sentence: impl Fn(&str, &str, &str) -> String) -> Vec<String> {
    let resources = Resources::load().unwrap();
    let mut missed = Vec::new();
    for (list, verb, subject) in verbs(lists).into_iter().filter(|(_, _, subject)| subjects.contains(subject)) {
        let text = sentence(list, verb, subject);
        let words = |part: &Span| text[part.start..part.end].trim_matches(['“', '”', ',', '.', ' ']).to_owned();
        let found = analyze(&text, &resources).attributions.into_iter().any(|attribution| {
            let content: Vec<String> = attribution.content.iter().map(words).collect();
            let source: Vec<String> = attribution.source.iter().map(words).collect();
            let said = content.join(" … ").to_lowercase();
            source == [subject] && said.trim_start_matches("that ") == "the bridge is safe and open to all"
        });
        if !found {
            missed.push(text);
        }
    }
    missed
}

fn told(list: &str) -> &'static str {
    if list == "tell" { " reporters" } else { "" }
}

#[test]
fn direct_speech() {
    let every = ["say", "tell", "that", "object", "quote"];
    let missed = missed(&every, &[ONE, BOTH], |list, verb, subject| {
        format!("“The bridge is safe and open to all,” {subject} {verb}{}.", told(list))
    });
    assert!(missed.is_empty(), "{} missed: {missed:#?}", missed.len());
}

#[test]
fn inverted_speech() {
    let missed = missed(&["say", "tell", "that", "object", "quote"], &[ONE], |_, verb, subject| {
        format!("“The bridge is safe and open to all,” {verb} {subject}.")
    });
    assert!(missed.is_empty(), "{} missed: {missed:#?}", missed.len());
}

#[test]
fn indirect_speech_behind_what_is_said() {
    let missed = missed(&["say", "tell"], &[ONE, BOTH], |list, verb, subject| {
        format!("The bridge is safe and open to all, {subject} {verb}{}.", told(list))
    });
    assert!(missed.is_empty(), "{} missed: {missed:#?}", missed.len());
}

#[test]
fn inverted_indirect_speech() {
    let missed =
        missed(&["say"], &[ONE], |_, verb, subject| format!("The bridge is safe and open to all, {verb} {subject}."));
    assert!(missed.is_empty(), "{} missed: {missed:#?}", missed.len());
}

#[test]
fn indirect_speech_with_that() {
    let missed = missed(&["say", "tell"], &[ONE, BOTH], |list, verb, subject| {
        format!("{subject} {verb}{} that the bridge is safe and open to all.", told(list))
    });
    assert!(missed.is_empty(), "{} missed: {missed:#?}", missed.len());
}
