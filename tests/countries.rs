//! Country mentions: every line of `tests/rules/countries.txt` is a case. Also the completeness of the gazetteer.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test may panic")]

use claimlight::Resources;
use claimlight::country;
use claimlight::country::gazetteer::{Code, Gazetteer, Kind, Sense};
use claimlight::progress::{self, Progress};
use claimlight::text::document::Document;

fn resources() -> Resources {
    Resources::load().unwrap()
}

/// A text with its mentions in braces, in the notation of the cases.
fn marked(text: &str, resources: &Resources) -> String {
    let document = Document::read(text, &resources.text());
    let (mut out, mut at) = (String::new(), 0);
    for mention in progress::run(country::find(&document, &resources.country(), &Progress::new())) {
        assert!(!mention.because.is_empty(), "a mention without a reason in {text}");
        let words = mention.span.of(text);
        out.push_str(&text[at..mention.span.start]);
        out.push_str(&format!("{{{words}|{} {}}}", mention.code.as_str(), mention.via.as_str()));
        at = mention.span.end;
    }
    out.push_str(&text[at..]);
    out
}

/// The text of a case, without its marks.
fn plain(case: &str) -> String {
    let mut out = String::new();
    for piece in case.split('{') {
        match piece.split_once('}') {
            Some((mention, rest)) => out.extend([mention.split('|').next().unwrap(), rest]),
            None => out.push_str(piece),
        }
    }
    out
}

#[test]
fn mentions_are_found_as_a_reader_finds_them() {
    let resources = resources();
    let cases = include_str!("rules/countries.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut wrong = Vec::new();
    for case in cases {
        let case = case.replace(" / ", "\n\n");
        let found = marked(&plain(&case), &resources);
        if found != case {
            wrong.push(format!("expected  {case}\nfound     {found}").replace("\n\n", " / "));
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

/// Codes of ISO 3166-1 without a capital or a population of their own in the table.
const WITHOUT_CAPITAL: &str = "AQ BV CC CX FK GI GS HK HM IM IO MC MO NF SG SJ SM ST TF UM VA";
const WITHOUT_ADJECTIVE: &str =
    "AQ AX BL BV CC CK CX FK GG GS HM JE MF MP NF PM PN SB SJ SX TF UM VA VG VI LI KN WF SC TC";
/// Countries whose people have no English name, or that have no people.
const WITHOUT_PEOPLE: &str = "AQ BV GS HM MF PM SJ SX TF UM VA";
/// Endings of adjectives that are also nouns for people: "a Chinese", "the French".
const NOUN_TOO: [&str; 10] = ["ese", "ois", "oise", "aise", "nese", "iss", "ati", "ish", "nch", "tch"];

#[test]
fn every_country_has_what_it_should() {
    let resources = resources();
    let table = &resources.gazetteer;
    assert_eq!(table.countries().count(), 250, "249 codes of ISO 3166-1 and XK");
    let has = |code: Code, kinds: &[Kind]| {
        table.entries().any(|entry| {
            entry.senses.iter().any(
                |sense| matches!(sense, Sense::Country { code: c, kind, .. } if *c == code && kinds.contains(kind)),
            )
        })
    };
    for (code, name) in table.countries() {
        let id = code.as_str();
        assert!(!name.is_empty() && has(code, &[Kind::Name]), "{id} has no name");
        assert_eq!(table.name(code), name);
        let exempt = |list: &str| list.split(' ').any(|other| other == id);
        assert!(has(code, &[Kind::Capital]) || exempt(WITHOUT_CAPITAL), "{id} has no capital");
        assert!(has(code, &[Kind::Adjective]) || exempt(WITHOUT_ADJECTIVE), "{id} has no adjective");
        // A noun for one person and for several, or an adjective that serves as both.
        assert_eq!(has(code, &[Kind::Person]), has(code, &[Kind::People]), "{id} has one number only");
        let adjective_serves = table.entries().any(|entry| {
            NOUN_TOO.iter().any(|end| entry.written.ends_with(end))
                && entry
                    .senses
                    .iter()
                    .any(|sense| matches!(sense, Sense::Country { code: c, kind: Kind::Adjective, .. } if *c == code))
        });
        assert!(has(code, &[Kind::Person]) || adjective_serves || exempt(WITHOUT_PEOPLE), "{id} has no people");
    }
}

/// Words with the part of a country that they name, or "-".
const PARTS: &str = "\
    Voters in England, the Scottish minister and two Welshmen met in Britain. = England England, Scottish Scotland, Welshmen Wales, Britain -
    N. Ireland and Ireland share a border; NI ministers met. = N. Ireland Northern Ireland, Ireland -, NI Northern Ireland
    The UK paid; the Scots did not. = UK -, Scots Scotland";

#[test]
fn parts_of_a_country_keep_their_name() {
    let resources = resources();
    for case in PARTS.lines().map(str::trim) {
        let (text, expected) = case.split_once(" = ").unwrap();
        let document = Document::read(text, &resources.text());
        let mentions = progress::run(country::find(&document, &resources.country(), &Progress::new()));
        let found = mentions.iter().map(|one| format!("{} {}", one.span.of(text), one.part.unwrap_or("-")));
        assert_eq!(found.collect::<Vec<_>>().join(", "), expected, "{text}");
    }
}

#[test]
fn every_name_shown_is_found_in_a_plain_sentence() {
    let resources = resources();
    let table = &resources.gazetteer;
    let weak = |name: &str| {
        table
            .entries()
            .filter(|entry| entry.written == name)
            .flat_map(|entry| &entry.senses)
            .any(|sense| matches!(sense, Sense::Country { weak: true, .. }))
    };
    // Weak names need support from the article; BQ and CC have a comma and brackets in their names.
    let exempt = |code: Code, name: &str| weak(name) || ["BQ", "CC"].contains(&code.as_str());
    for (code, name) in table.countries().filter(|&(code, name)| !exempt(code, name)) {
        let text = format!("The delegates of {name} signed on Monday.");
        let document = Document::read(&text, &resources.text());
        let found: Vec<(String, String)> =
            progress::run(country::find(&document, &resources.country(), &Progress::new()))
                .iter()
                .map(|mention| (mention.span.of(&text).to_owned(), mention.code.as_str().to_owned()))
                .collect();
        assert_eq!(found, [(name.to_owned(), code.as_str().to_owned())], "in {text}");
    }
}

#[test]
fn the_table_is_read_within_milliseconds() {
    let began = std::time::SystemTime::now();
    let table =
        Gazetteer::read(include_str!("../data/gazetteer/countries.tsv"), include_str!("../data/gazetteer/phrases.txt"));
    let took = began.elapsed().unwrap_or_default();
    assert!(table.is_ok());
    // A generous limit for an unoptimised build on a busy machine. Measured in record/countries.md.
    assert!(took.as_millis() < 500, "reading the table took {took:?}");
}
