//! The line model: parity with its trainer (`tests/pages/parity.jsonl`, our own short pages), and rejection of other
//! files.

use claimlight::Resources;
use claimlight::text::block;
use claimlight::text::block::structure::Places;

#[test]
fn scores_match_the_trainer() {
    let resources = Resources::load().unwrap();
    let cases = include_str!("pages/parity.jsonl");
    assert!(cases.lines().count() > 20);
    for line in cases.lines() {
        let case: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = case["text"].as_str().unwrap();
        let (_, page, _) = block::read_page(text, &Places::none(), &resources.text());
        let scores = resources.page.scores(&page);
        assert_eq!(serde_json::json!(scores), case["scores"], "{text}");
        assert_eq!(serde_json::json!(resources.page.best(&page, &scores)), case["headline"], "{text}");
    }
}

#[test]
fn a_model_of_other_features_is_refused() {
    let mut bytes = include_bytes!("../data/models/pages.bin").to_vec();
    bytes[10] ^= 1;
    let error = Resources::with_page_model("pages.bin", &bytes).err().unwrap().to_string();
    assert!(error.contains("pages.bin: trained on other features"), "{error}");
    let cut = bytes.len() - 1;
    bytes[10] ^= 1;
    assert!(Resources::with_page_model("pages.bin", &bytes[..cut]).is_err());
}
