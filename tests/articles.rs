//! Whole articles, compared with what a careful reader finds.
//!
//! `articles/NAME.expected` lists what the reader finds in `articles/NAME.txt`: blocks, statements with their speakers,
//! countries with their number of mentions, speakers. Long pieces show their first and last words, parts of a split
//! content are joined by " / ", a nested statement is marked ">", and "-" is nobody or nothing. A line that starts with
//! `! ` is not found by the program; `~ ` is found by the program but wrong; `// ` is a remark.
//!
//! When a line becomes right or wrong, the test fails until `UPDATE=1 cargo test --test articles` updates the marks. It
//! never changes what the reader says.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "as above")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use claimlight::attribution::Quotation;
use claimlight::{Resources, analyze, wire};

const SECTIONS: [&str; 4] = [
    "# blocks: kind | words",
    "# statements: speaker | quotation | content",
    "# countries: code | words | via | times",
    "# speakers: name | kind | country",
];

/// The text of a range.
fn slice(text: &[u16], start: u32, end: u32) -> String {
    String::from_utf16(&text[start as usize..end as usize]).unwrap()
}

/// All words, or the first four and the last three.
fn shown(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    if words.len() <= 8 {
        return words.join(" ");
    }
    format!("{} … {}", words[..4].join(" "), words[words.len() - 3..].join(" "))
}

/// A part of a content without surrounding marks and a leading "that".
fn part(words: &str) -> String {
    let edge = |c: char| c.is_whitespace() || "\"“”'‘’,.".contains(c);
    let words = words.trim_matches(edge);
    shown(words.strip_prefix("that ").unwrap_or(words))
}

/// The program's results, by section.
fn found(text: &str, resources: &Resources) -> [Vec<String>; 4] {
    let analysis = wire::Analysis::new(text, analyze(text, resources), &resources.gazetteer);
    let units: Vec<u16> = text.encode_utf16().collect();
    let speaker = |id: Option<u32>| id.map_or("-", |id| analysis.speakers[id as usize].name.as_str());
    let blocks = analysis
        .blocks
        .iter()
        .map(|block| format!("{} | {}", block.kind.as_str(), shown(&slice(&units, block.start, block.end))));
    let statements = analysis.claims.iter().filter(|claim| claim.quotation != Quotation::None).map(|claim| {
        let parts: Vec<String> = claim.content.iter().map(|r| part(&slice(&units, r.start, r.end))).collect();
        let nested = if claim.parent.is_some() { "> " } else { "" };
        format!("{nested}{} | {} | {}", speaker(claim.speaker), claim.quotation.as_str(), parts.join(" / "))
    });
    let mut countries: Vec<(String, usize)> = Vec::new();
    for country in &analysis.countries {
        for mention in &country.mentions {
            let words = slice(&units, mention.start, mention.end);
            let line = format!("{} | {words} | {}", country.code.as_str(), mention.via.as_str());
            match countries.iter_mut().find(|(known, _)| *known == line) {
                Some((_, times)) => *times += 1,
                None => countries.push((line, 1)),
            }
        }
    }
    let speakers = analysis.speakers.iter().filter(|speaker| !speaker.claims.is_empty()).map(|speaker| {
        let country = speaker.country.map_or("-".to_owned(), |code| code.as_str().to_owned());
        format!("{} | {} | {country}", speaker.name, speaker.kind.as_str())
    });
    [
        blocks.collect(),
        statements.collect(),
        countries.into_iter().map(|(line, times)| format!("{line} | {times}")).collect(),
        speakers.collect(),
    ]
}

/// The lines of an expected file by section, without those that only the program finds.
fn read(expected: &str, path: &Path) -> [Vec<String>; 4] {
    let mut sections: [Vec<String>; 4] = Default::default();
    let mut at = None;
    for line in expected.lines().filter(|line| !line.trim().is_empty()) {
        if line.starts_with('#') {
            at = SECTIONS.iter().position(|section| *section == line);
            assert!(at.is_some(), "{}: no section {line:?}", path.display());
        } else if !line.starts_with("~ ") {
            let at = at.unwrap_or_else(|| panic!("{}: {line:?} before the first section", path.display()));
            sections[at].push(line.strip_prefix("! ").unwrap_or(line).to_owned());
        }
    }
    sections
}

/// The expected file with marks that reflect the program's results.
fn marked(reader: &[Vec<String>; 4], mut found: [Vec<String>; 4]) -> String {
    let mut out = String::new();
    for ((section, lines), found) in SECTIONS.iter().zip(reader).zip(&mut found) {
        let gap = if out.is_empty() { "" } else { "\n" };
        let _ = writeln!(out, "{gap}{section}");
        for line in lines {
            let at = found.iter().position(|found| found == line);
            at.map(|at| found.remove(at));
            let mark = if at.is_some() || line.starts_with("// ") { "" } else { "! " };
            let _ = writeln!(out, "{mark}{line}");
        }
        for line in found {
            let _ = writeln!(out, "~ {line}");
        }
    }
    out
}

/// The differences between two versions of the file, each with the name of its section.
fn changes(is: &str, should: &str) -> Vec<String> {
    let only = |a: &str, b: &str, sign: char| -> Vec<String> {
        let mut rest: Vec<&str> = b.lines().collect();
        let mut out = Vec::new();
        for line in a.lines() {
            match rest.iter().position(|other| *other == line) {
                Some(at) => drop(rest.remove(at)),
                None => out.push(format!("  {sign} {line}")),
            }
        }
        out
    };
    let mut out = only(is, should, '-');
    out.extend(only(should, is, '+'));
    out
}

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    paths.sort();
    paths
}

#[test]
fn articles_are_read_as_expected() {
    let resources = Resources::load().unwrap();
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = String::new();
    for path in articles() {
        let text = std::fs::read_to_string(&path).unwrap();
        let file = path.with_extension("expected");
        let expected = std::fs::read_to_string(&file).unwrap();
        let should = marked(&read(&expected, &file), found(&text, &resources));
        if should == expected {
            continue;
        }
        if update {
            std::fs::write(&file, should).unwrap();
            continue;
        }
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let _ = writeln!(wrong, "{name}: as it is (-), as the program reads now (+)");
        let _ = writeln!(wrong, "{}", changes(&expected, &should).join("\n"));
    }
    assert!(wrong.is_empty(), "\n{wrong}\nUPDATE=1 cargo test --test articles sets the marks; then look at the diff");
}

#[test]
fn marks_follow_the_program_and_the_reader_stays() {
    let path = Path::new("made.expected");
    let file = "# blocks: kind | words\nheadline | A\n! paragraph | B\n~ list | C\n// a remark\nparagraph | D\n";
    let reader = read(file, path);
    assert_eq!(reader[0], ["headline | A", "paragraph | B", "// a remark", "paragraph | D"]);
    let found = ["headline | A", "paragraph | B", "caption | E"].map(str::to_owned).to_vec();
    let now = marked(&reader, [found, vec![], vec![], vec![]]);
    let first: Vec<&str> = now.lines().take(6).collect();
    let wanted =
        ["# blocks: kind | words", "headline | A", "paragraph | B", "// a remark", "! paragraph | D", "~ caption | E"];
    assert_eq!(first, wanted);
    assert_eq!(changes("a\nb\nb", "b\nc"), ["  - a", "  - b", "  + c"]);
    assert_eq!(part(" “that it is so,” "), "it is so");
}

#[test]
fn there_are_articles() {
    assert!(articles().len() >= 6);
    for path in articles() {
        let expected = std::fs::read_to_string(path.with_extension("expected")).unwrap();
        let reader = read(&expected, &path);
        assert!(reader.iter().all(|section| !section.is_empty()), "{}: an empty section", path.display());
    }
}
