//! Every line of `tests/rules/speakers.txt`: whom each source refers to, and who the speakers are.
//!
//! The marks of a case are the sources, so a case tests only their resolution, whatever the engine finds in the text.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

use claimlight::Resources;
use claimlight::annotate::Annotations;
use claimlight::attribution::manner::Manner;
use claimlight::attribution::{Attribution, Quotation};
use claimlight::country;
use claimlight::mention;
use claimlight::progress::{self, Progress};
use claimlight::speaker::model::SpeakerModel;
use claimlight::speaker::name_model::NameModel;
use claimlight::speaker::{self, Speaker, Speakers};
use claimlight::text::document::Document;
use claimlight::text::span::Span;

/// A case: the text without marks, its sources with their speakers, their contents, and the list of speakers, if given.
#[derive(Default)]
struct Case {
    text: String,
    sources: Vec<(Span, String)>,
    contents: Vec<Span>,
    speakers: Option<Vec<String>>,
}

fn read(line: &str) -> Case {
    let (marked, speakers) = line.split_once(" => ").map_or((line, None), |(text, list)| (text, Some(list)));
    let list = |list: &str| list.split("; ").map(str::to_owned).collect();
    let mut case = Case { speakers: speakers.map(list), ..Case::default() };
    let (mut source, mut content) = (0, 0);
    let mut rest = marked.chars();
    while let Some(c) = rest.next() {
        match c {
            '{' => source = case.text.len(),
            '|' => {
                let name: String = rest.by_ref().take_while(|&c| c != '}').collect();
                case.sources.push((Span { start: source, end: case.text.len() }, name));
            }
            '<' => content = case.text.len(),
            '>' => case.contents.push(Span { start: content, end: case.text.len() }),
            '/' => case.text.push_str("\n\n"),
            _ => case.text.push(c),
        }
    }
    case
}

/// The nth source reports the nth content; a source without one reports the rest of its sentence. The cue is the word
/// after the source.
fn attributions(case: &Case) -> Vec<Attribution> {
    let one = |(at, (source, _)): (usize, &(Span, String))| {
        let rest = case.text.get(source.end..).unwrap_or_default();
        let cue = rest.trim_start().split(' ').next().unwrap_or_default();
        let start = source.end + (rest.len() - rest.trim_start().len());
        let cue = Span { start, end: start + cue.trim_end_matches(['.', ',', '”', '"']).len() };
        let end = rest.find(['.', '\n']).map_or(case.text.len(), |at| source.end + at);
        let behind = Span { start: (cue.end + 1).min(end), end };
        let content: Vec<Span> =
            case.contents.get(at).copied().or((!behind.is_empty()).then_some(behind)).into_iter().collect();
        let quoted = content.iter().any(|span| span.of(&case.text).contains(['“', '"']));
        Attribution {
            content,
            cue: if cue.is_empty() { Vec::new() } else { vec![cue] },
            source: vec![*source],
            quotation: if quoted { Quotation::Direct } else { Quotation::Indirect },
            manner: Manner::Said,
            clues: Vec::new(),
            confidence: 1000,
            parent: None,
            because: Vec::new(),
        }
    };
    case.sources.iter().enumerate().map(one).collect()
}

/// "Ana Ruiz, person, engineer, PE": a speaker in the notation of the cases, without what the text does not say.
fn listed(speaker: &Speaker) -> String {
    let mut parts = vec![speaker.name.clone(), speaker.kind.as_str().to_owned()];
    parts.extend(speaker.role.clone());
    parts.extend(speaker.country.map(|code| code.as_str().to_owned()));
    parts.join(", ")
}

/// What is wrong with a case.
fn judge(case: &Case, found: &Speakers) -> Vec<String> {
    let mut wrong = Vec::new();
    for ((span, name), of) in case.sources.iter().zip(&found.of) {
        let names: Vec<&str> = of.iter().map(|&at| found.list[at].name.as_str()).collect();
        let got = if names.is_empty() { "?".to_owned() } else { names.join(" and ") };
        if got != *name {
            wrong.push(format!("{:?} is {got:?}", span.of(&case.text)));
        }
    }
    let speakers: Vec<String> = found.list.iter().map(listed).collect();
    if case.speakers.as_ref().is_some_and(|expected| *expected != speakers) {
        wrong.push(format!("speakers: {}", speakers.join("; ")));
    }
    wrong
}

#[test]
fn sources_mean_whom_a_reader_takes_them_to_mean() {
    let resources = Resources::load().unwrap();
    let (mut wrong, mut count) = (String::new(), 0);
    let lines = include_str!("rules/speakers.txt").lines();
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (known_wrong, line) = line.strip_prefix("! ").map_or((false, line), |line| (true, line));
        let case = read(line);
        assert!(!case.sources.is_empty(), "no source in {line}");
        count += 1;
        let document = Document::read(&case.text, &resources.text());
        let annotations = Annotations::read(&document, &resources.annotate());
        let countries = progress::run(country::find(&document, &resources.country(), &Progress::new()));
        let mentions = progress::run(mention::find(&annotations, &countries, &resources.mention(), &Progress::new()));
        let attributions = attributions(&case);
        let found = progress::run(speaker::resolve(
            &annotations,
            &mentions,
            &countries,
            &attributions,
            &resources.speaker(),
            &Progress::new(),
        ));
        let mut mentions = found.list.iter().flat_map(|speaker| &speaker.mentions);
        assert!(mentions.all(|mention| !mention.because.is_empty()), "a decision without a reason in {line}");
        match (known_wrong, judge(&case, &found)) {
            (false, problems) if problems.is_empty() => {}
            (true, problems) if !problems.is_empty() => {}
            (true, _) => wrong += &format!("\n{line}\n   is right now: take the ! away\n"),
            (false, problems) => wrong += &format!("\n{line}\n   {}\n", problems.join("\n   ")),
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 120, "only {count} cases were read");
}

#[test]
fn a_name_is_listed_if_somebody_bears_it() {
    let resources = Resources::load().unwrap();
    let (mut wrong, mut count) = (String::new(), 0);
    let lines = include_str!("rules/mentioned.txt").lines();
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (known_wrong, line) = line.strip_prefix("! ").map_or((false, line), |line| (true, line));
        let (text, expected) = line.split_once(" => ").unwrap();
        let document = Document::read(text, &resources.text());
        let annotations = Annotations::read(&document, &resources.annotate());
        let countries = progress::run(country::find(&document, &resources.country(), &Progress::new()));
        let mentions = progress::run(mention::find(&annotations, &countries, &resources.mention(), &Progress::new()));
        let (speaker, progress) = (resources.speaker(), Progress::new());
        let found = speaker::resolve(&annotations, &mentions, &countries, &[], &speaker, &progress);
        let found = progress::run(found).entities;
        let listed: Vec<String> = found.iter().map(|one| format!("{}, {}", one.name, one.kind.as_str())).collect();
        let listed = if listed.is_empty() { "-".to_owned() } else { listed.join("; ") };
        match (known_wrong, listed == expected) {
            (false, false) => wrong += &format!("\n{line}\n   {listed}\n"),
            (true, true) => wrong += &format!("\n{line}\n   is right now: take the ! away\n"),
            _ => {}
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 11, "only {count} cases were read");
}

/// The core computes the same scores as `train/names.py parity` for random rows.
#[test]
fn the_model_of_names_scores_as_its_trainer_does() {
    let model = NameModel::read("names.bin", include_bytes!("../data/models/names.bin")).unwrap();
    let mut seen = 0;
    for line in include_str!("names/parity.jsonl").lines() {
        let object: serde_json::Value = serde_json::from_str(line).unwrap();
        let row: Vec<i16> = serde_json::from_value(object["row"].clone()).unwrap();
        let kind = usize::try_from(object["trees"].as_u64().unwrap()).unwrap();
        assert_eq!(i64::from(model.kinds(&row)[kind]), object["score"].as_i64().unwrap(), "{line}");
        seen += 1;
    }
    assert!(seen >= 20, "only {seen} rows were read");
}

/// The core computes the same scores as `train/speakers.py parity` for random rows.
#[test]
fn the_model_scores_as_its_trainer_does() {
    let bytes = include_bytes!("../data/models/speakers.bin");
    let model = SpeakerModel::read("speakers.bin", bytes).unwrap();
    let mut seen = 0;
    for line in include_str!("speakers/parity.jsonl").lines() {
        let object: serde_json::Value = serde_json::from_str(line).unwrap();
        let row: Vec<i16> = serde_json::from_value(object["row"].clone()).unwrap();
        let score = match object["trees"].as_u64().unwrap() {
            0 => model.fit(std::slice::from_ref(&row))[0],
            6 => model.country(&row),
            kind => model.kinds(&row)[usize::try_from(kind).unwrap() - 1],
        };
        assert_eq!(i64::from(score), object["score"].as_i64().unwrap(), "{line}");
        seen += 1;
    }
    assert!(seen >= 40, "only {seen} rows were read");
}
