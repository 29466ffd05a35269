//! The shipped network against the trainer's reference inference: the same labels and scores, bit for bit.
//!
//! `tests/network/parity.jsonl` has tokens of our own sentences with the results of the reference
//! (`train/attribution.py predict`). `CLAIMLIGHT_MODEL` and `CLAIMLIGHT_PARITY` select another model and its file, such
//! as a newly trained one (`train/README.md`).

use claimlight::annotate::tagger::{Seen, Tagger};
use claimlight::model::format::Reader;
use serde_json::Value;

fn file(variable: &str, default: &str) -> std::io::Result<Vec<u8>> {
    let root = env!("CARGO_MANIFEST_DIR");
    let path = std::env::var(variable).unwrap_or_else(|_| format!("{root}/{default}"));
    std::fs::read(path)
}

#[test]
fn scores_and_labels_match_the_trainer() {
    let model = file("CLAIMLIGHT_MODEL", "data/models/attribution.bin").unwrap();
    let tagger = Tagger::read(&mut Reader::new("attribution.bin", &model).unwrap()).unwrap();
    let parity = String::from_utf8(file("CLAIMLIGHT_PARITY", "tests/network/parity.jsonl").unwrap()).unwrap();
    let mut count = 0;
    for line in parity.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let tokens: Vec<Seen<'_>> = line["tokens"]
            .as_array()
            .unwrap()
            .iter()
            .map(|token| Seen {
                word: token[0].as_str().unwrap(),
                shape: token[1].as_str().unwrap(),
                quote: u8::try_from(token[2].as_u64().unwrap()).unwrap(),
            })
            .collect();
        let numbers =
            |list: &Value| -> Vec<u64> { list.as_array().unwrap().iter().map(|x| x.as_u64().unwrap()).collect() };
        let found = tagger.read_tokens(&tokens).labelling;
        let bits: Vec<u64> = found.scores.iter().map(|score| u64::from(score.to_bits())).collect();
        let expected: Vec<u64> = line["bits"].as_array().unwrap().iter().flat_map(numbers).collect();
        assert_eq!(bits, expected, "{:?}", line["tokens"]);
        let labels: Vec<u64> = found.labels.iter().map(|label| u64::from(label.number())).collect();
        assert_eq!(labels, numbers(&line["labels"]), "{:?}", line["tokens"]);
        count += tokens.len();
    }
    assert!(count > 200, "only {count} tokens compared");
}

#[test]
fn a_cut_or_altered_model_is_an_error_not_a_panic() {
    let model = file("CLAIMLIGHT_MODEL", "data/models/attribution.bin").unwrap();
    let read = |bytes: &[u8]| claimlight::annotate::network::Network::read("attribution.bin", bytes);
    assert!(read(&model).is_ok());
    for parts in 0..97 {
        assert!(read(&model[..model.len() * parts / 97]).is_err(), "{parts}/97 of the file");
    }
    let mut longer = model.clone();
    longer.push(0);
    assert!(read(&longer).is_err_and(|error| error.message.contains("1 bytes too many")));
    for at in (0..200).chain((200..model.len()).step_by(model.len() / 60)) {
        let mut altered = model.clone();
        altered[at] ^= 0xff;
        // Weights may have any value, but sizes and names may not.
        let outcome = read(&altered);
        assert!(at >= 14 || outcome.is_err(), "byte {at} is part of the header");
    }
}
