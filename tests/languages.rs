//! The language of short texts. Thirty texts of three sentences in each of twenty languages, from
//! `tests/languages/sentences.txt`, on which nothing was tuned; and no line of English may be taken for another
//! language.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use claimlight::Resources;

/// The sentences of the nth text: each sentence is in three texts, never twice with the same neighbour.
const PLACES: [usize; 3] = [0, 7, 17];
const TEXTS: usize = 30;

fn sentences() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut out: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in include_str!("languages/sentences.txt").lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(code) => out.push((code, Vec::new())),
            None => out.last_mut().unwrap().1.push(line),
        }
    }
    out
}

#[test]
fn ninety_seven_in_a_hundred_short_texts_are_recognised() {
    let resources = Resources::load().unwrap();
    let (mut right, mut wrong) = (0, Vec::new());
    let languages = sentences();
    assert_eq!(languages.len(), 20);
    for (code, sentences) in &languages {
        for text in 0..TEXTS {
            let three = PLACES.map(|place| sentences[(text + place) % sentences.len()]).join(" ");
            match resources.languages.of(&three).code {
                told if told == *code => right += 1,
                told => wrong.push(format!("{code} as {told}: {three}")),
            }
        }
    }
    assert!(wrong.iter().all(|line| !line.starts_with("en as")), "{wrong:#?}");
    assert!(right * 100 >= 97 * (right + wrong.len()), "{right} right; {wrong:#?}");
}

#[test]
fn english_is_never_foreign() {
    let resources = Resources::load().unwrap();
    let (_, english) = sentences().into_iter().find(|(code, _)| *code == "en").unwrap();
    let articles = std::fs::read_dir("tests/articles").unwrap().map(|entry| entry.unwrap().path());
    let articles = articles.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let articles: Vec<String> = articles.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let lines = articles.iter().flat_map(|article| article.lines()).chain(english);
    let mut seen = 0;
    for line in lines.filter(|line| !line.trim().is_empty()) {
        seen += 1;
        let told = resources.languages.of(line).code;
        assert!(matches!(told, "en" | "und"), "{told}: {line}");
    }
    assert!(seen > 100, "{seen} lines");
}
