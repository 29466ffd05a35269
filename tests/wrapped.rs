//! A hard-wrapped article gives the same claims: at any width, under a menu, with one line that is longer.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use claimlight::{Resources, analyze, wire};

const MENU: &str = "Home\nNews\nSport\nWorld\nSign in\nSubscribe\n\n";
const ADDRESS: &str = "\nhttps://www.herald.example/archive/2021/05/12/the-whole-report-of-the-commission-with-all-its-tables-and-notes.html?from=mail\n";

/// The claims and their speakers, with white space normalised.
fn claims(text: &str, resources: &Resources) -> Vec<(String, Option<String>)> {
    let analysis = wire::Analysis::new(text, analyze(text, resources), &resources.gazetteer);
    let units: Vec<u16> = text.encode_utf16().collect();
    let words = |range: &wire::Range| {
        let words = String::from_utf16(&units[range.start as usize..range.end as usize]).unwrap();
        words.split_whitespace().collect::<Vec<_>>().join(" ").replace("- ", "-")
    };
    let of = |claim: &wire::Claim| {
        let parts: Vec<String> = claim.content.iter().map(words).collect();
        (parts.join(" / "), claim.speaker.map(|id| analysis.speakers[id as usize].name.clone()))
    };
    analysis.claims.iter().map(of).collect()
}

/// Wraps each line at a width.
fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut used = 0;
        for word in line.split(' ') {
            let len = word.chars().count();
            if used > 0 && used + 1 + len > width {
                out.push('\n');
                used = 0;
            } else if used > 0 {
                out.push(' ');
                used += 1;
            }
            out.push_str(word);
            used += len;
        }
        out.push('\n');
    }
    out
}

#[test]
fn a_wrapped_article_gives_the_same_claims() {
    let resources = Resources::load().unwrap();
    let files = std::fs::read_dir("tests/articles").unwrap().map(|entry| entry.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|end| end == "txt"));
    let (mut all, mut changed) = (0, Vec::new());
    for text in texts.map(|path| std::fs::read_to_string(path).unwrap()) {
        for around in [("", ""), ("", ADDRESS), (MENU, "")] {
            let of = |text: &str| claims(&format!("{}{text}{}", around.0, around.1), &resources);
            let plain = of(&text);
            for width in [60, 75, 95, 110] {
                let found = of(&wrapped(&text, width));
                all += plain.len();
                let missing = plain.iter().filter(|claim| !found.contains(claim));
                changed.extend(missing.map(|claim| format!("{width}: {claim:?}")));
            }
        }
    }
    assert!(all > 700, "{all} claims");
    assert!(changed.is_empty(), "{} of {all} claims changed:\n{}", changed.len(), changed.join("\n"));
}
