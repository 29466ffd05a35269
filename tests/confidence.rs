//! The confidence model: parity with its trainer (`tests/confidence/parity.jsonl`, random rows), rejection of other
//! files, and plausible scores.

use claimlight::attribution::confidence::model::ConfidenceModel;
use claimlight::{Resources, analyze};

const MODEL: &[u8] = include_bytes!("../data/models/confidence.bin");

#[test]
fn the_model_scores_as_its_trainer_does() {
    let model = ConfidenceModel::read("confidence.bin", MODEL).unwrap();
    let mut seen = 0;
    for line in include_str!("confidence/parity.jsonl").lines() {
        let object: serde_json::Value = serde_json::from_str(line).unwrap();
        let row: Vec<i16> = serde_json::from_value(object["row"].clone()).unwrap();
        assert_eq!(i64::from(model.score(&row)), object["score"].as_i64().unwrap(), "{line}");
        seen += 1;
    }
    assert_eq!(seen, 20);
}

#[test]
fn other_files_are_refused() {
    let mut other = MODEL.to_vec();
    other[10] ^= 1;
    for (bytes, reason) in [(&other[..], "trained on other features"), (&MODEL[..MODEL.len() / 2], "bytes expected")] {
        let message = ConfidenceModel::read("confidence.bin", bytes).err().unwrap().to_string();
        assert!(message.contains(reason), "{message}");
    }
}

#[test]
fn plain_speech_scores_higher_than_a_possible_deed() {
    let resources = Resources::load().unwrap();
    let least = |text: &str| analyze(text, &resources).attributions.iter().map(|one| one.confidence).min().unwrap();
    for text in
        ["“The bridge is safe,” Ana Ruiz said.", "Ana Ruiz said that the bridge was safe and would open in May."]
    {
        assert!(least(text) > 900, "{text}: {}", least(text));
    }
    assert!(least("Ana Ruiz wants to close the bridge.") < 900);
}
