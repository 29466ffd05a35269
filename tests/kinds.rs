//! The kinds of names: lines of text, parity of the model with its trainer (`tests/kinds/parity.jsonl`, random rows), and
//! rejection of other files.

use claimlight::Resources;
use claimlight::annotate::Annotations;
use claimlight::annotate::name::model::KindModel;
use claimlight::text::document::Document;

const MODEL: &[u8] = include_bytes!("../data/models/kinds.bin");

/// `tests/rules/kinds.txt`: a text, "=", and words with their kinds; "¶" is a new paragraph, "-" no name of that kind.
/// "|" before a word: a name starts there. A line with "!" is known to be wrong.
#[test]
fn words_have_the_kinds_of_their_names() {
    let resources = Resources::load().unwrap();
    let (mut wrong, mut count) = (String::new(), 0);
    for line in include_str!("rules/kinds.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let known_wrong = line.starts_with('!');
        let (text, expected) = line.trim_start_matches("! ").split_once(" = ").unwrap();
        let text = text.replace(" ¶ ", "\n\n");
        let document = Document::read(&text, &resources.text());
        let annotations = Annotations::read(&document, &resources.annotate());
        let told = |expected: &str| {
            let word = expected.split(' ').next().unwrap().trim_start_matches('|');
            let found = (0..document.tokens.len()).rfind(|&at| document.word(at) == word);
            let at = found.unwrap_or_else(|| panic!("no word {word} in {text}"));
            let kind = annotations.name(at).map_or("-".to_owned(), |kind| format!("{kind:?}").to_lowercase());
            let mark = if annotations.starts_name(at) { "|" } else { "" };
            format!("{mark}{word} {kind}")
        };
        let found = expected.split(", ").map(told).collect::<Vec<_>>().join(", ");
        match (known_wrong, found == expected) {
            (false, false) => wrong += &format!("\n{line}\n   {found}\n"),
            (true, true) => wrong += &format!("\n{line}\n   is right now: take the ! away\n"),
            _ => {}
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 20, "only {count} lines were read");
}

#[test]
fn the_model_scores_as_its_trainer_does() {
    let model = KindModel::read("kinds.bin", MODEL).unwrap();
    let mut seen = 0;
    for line in include_str!("kinds/parity.jsonl").lines() {
        let object: serde_json::Value = serde_json::from_str(line).unwrap();
        let row: Vec<i16> = serde_json::from_value(object["row"].clone()).unwrap();
        let scores: Vec<i32> = serde_json::from_value(object["scores"].clone()).unwrap();
        assert_eq!(model.scores(&row), scores, "{line}");
        seen += 1;
    }
    assert_eq!(seen, 12);
}

#[test]
fn other_files_are_refused() {
    let mut other = MODEL.to_vec();
    other[10] ^= 1;
    for (bytes, reason) in [(&other[..], "trained on other features"), (&MODEL[..MODEL.len() / 2], "bytes expected")] {
        let message = KindModel::read("kinds.bin", bytes).err().unwrap().to_string();
        assert!(message.contains(reason), "{message}");
    }
}
