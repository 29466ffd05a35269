//! Updating a text: the result equals that of `analyze`, and the network reads only what is new. Also partial results.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use arbitrary::{Result, Unstructured};
use claimlight::annotate::memory::Memory;
use claimlight::pipeline::{Article, Part};
use claimlight::progress::{Progress, WHOLE, run};
use claimlight::text::block::structure::Structure;
use claimlight::text::clean::Clean;
use claimlight::{Analysis, Resources, analyze, wire};
use support::{hostile, invariants, made_up};

fn articles() -> Vec<(String, String)> {
    let files = std::fs::read_dir("tests/articles").expect("the articles are there").map(|entry| entry.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let mut all: Vec<(String, String)> =
        texts.map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap())).collect();
    all.sort();
    assert!(all.len() > 3, "{} articles", all.len());
    all
}

fn public(text: &str, found: Analysis, resources: &Resources) -> String {
    serde_json::to_string(&wire::Analysis::new(text, found, &resources.gazetteer)).expect("it is plain data")
}

/// Reads a text with a cache; returns the partial results and the final one.
fn read(text: &str, memory: &Memory, resources: &Resources) -> (Vec<(Part, Analysis)>, Analysis) {
    let clean = Clean::read(text, &resources.text());
    let (structure, progress) = (Structure::default(), Progress::new());
    run(async {
        let article = Article::read(&clean, &structure, resources, &progress).await;
        let mut told = Vec::new();
        for part in article.parts() {
            told.push((part, article.part(part, resources, memory, &progress).await));
        }
        (told, article.whole(resources, Some(memory), &progress).await)
    })
}

/// A text with a random edit, as writers make them.
fn changed(text: &str, u: &mut Unstructured<'_>) -> Result<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let at = u.choose_index(lines.len().max(1))?;
    let other = u.choose_index(lines.len().max(1))?;
    match u.int_in_range(0..=6)? {
        _ if lines.is_empty() => lines.push(hostile::text(u)?),
        0 => drop(lines.remove(at)),
        1 => lines.insert(other, lines.get(at).cloned().unwrap_or_default()),
        2 => lines.swap(at, other),
        3 => lines.insert(at, hostile::text(u)?),
        4 => lines.truncate(at),
        kind => {
            let line = lines.get_mut(at).expect("it is one of them");
            let mut words: Vec<&str> = line.split(' ').collect();
            let place = u.choose_index(words.len().max(1))?;
            let word =
                if kind == 5 { "" } else { *u.choose(&["Peru", "“", "”", "she", "said", "Ana Ruiz", ":", "14"])? };
            *words.get_mut(place).expect("it is one of them") = word;
            *line = words.join(" ");
        }
    }
    Ok(lines.join("\n"))
}

#[test]
fn after_any_change_the_result_is_that_of_analyze() {
    let (resources, articles) = (Resources::load().unwrap(), articles());
    made_up::each(30, 1_024, |u| {
        let (_, mut text) = u.choose(&articles)?.clone();
        let memory = Memory::new();
        for _ in 0..u.int_in_range(1..=4)? {
            text = changed(&text, u)?;
            memory.turn();
            let (_, found) = read(&text, &memory, &resources);
            assert_eq!(
                public(&text, found, &resources),
                public(&text, analyze(&text, &resources), &resources),
                "{text}"
            );
        }
        Ok(())
    });
}

#[test]
fn the_network_reads_only_what_is_new() {
    let resources = Resources::load().unwrap();
    for (name, text) in articles() {
        let memory = Memory::new();
        let passes = |text: &str| {
            let before = memory.passes();
            memory.turn();
            read(text, &memory, &resources);
            memory.passes() - before
        };
        let all = passes(&text);
        assert_eq!(passes(&text), 0, "{name}: the same text once more");
        // One more word in the longest paragraph: only that paragraph and the statements in it are read again.
        let longest = text.lines().max_by_key(|line| line.len()).unwrap();
        let more = text.replacen(longest, &longest.replacen(' ', " new ", 1), 1);
        let some = passes(&more);
        assert!((1..=8).contains(&some) && some * 2 < all, "{name}: {some} passes for one paragraph, {all} for all");
        assert!(passes(&text) <= some, "{name}: back again");
        assert_eq!(passes("Peru won."), 1, "{name}: another text");
        assert_eq!(passes(&text), all, "{name}: what the last text did not need is forgotten");
    }
}

#[test]
fn a_content_is_read_again_only_if_somebody_else_speaks_in_it() {
    let resources = Resources::load().unwrap();
    for (text, expected) in [
        ("Ana Ruiz said the old bridge over the river is closed for repairs until Monday.", 1),
        ("Ana Ruiz said police told her the old bridge over the river is closed until Monday.", 2),
        ("“The bridge over the river is closed until Monday,” Ana Ruiz said.", 1),
    ] {
        let memory = Memory::new();
        read(text, &memory, &resources);
        assert_eq!(memory.passes(), expected, "{text}");
    }
}

#[test]
fn partial_results_grow_and_cover_only_what_was_read() {
    let resources = Resources::load().unwrap();
    let mut statements = 0;
    for (name, text) in articles() {
        let (told, whole) = read(&text, &Memory::new(), &resources);
        assert!(!told.is_empty(), "{name}: nothing is told");
        for two in told.windows(2) {
            let [(a, _), (b, _)] = two else { panic!("two") };
            assert!(a.blocks < b.blocks && a.share < b.share && b.share < WHOLE, "{name}: {a:?}, {b:?}");
        }
        for (part, found) in &told {
            assert_eq!((&found.blocks, &found.sentences), (&whole.blocks, &whole.sentences), "{name}");
            assert_eq!(found.countries, whole.countries, "{name}");
            let end = whole.blocks.get(part.blocks - 1).expect("it is one of them").span.end;
            let spans = found.claims.iter().flat_map(|claim| &claim.content);
            assert!(spans.clone().all(|span| span.end <= end), "{name}: {part:?}");
            statements += found.attributions.len();
        }
    }
    assert!(statements > 20, "{statements} statements");
}

#[test]
fn any_text_is_read_in_parts() {
    let resources = Resources::load().unwrap();
    made_up::each(20, 512, |u| {
        let text = hostile::text(u)?;
        let expected = invariants::check(&text, &resources);
        let (told, whole) = read(&text, &Memory::new(), &resources);
        for (_, found) in told {
            assert_eq!(found.checkability.len(), expected.sentences.len());
            public(&text, found, &resources);
        }
        assert!(wire::Analysis::new(&text, whole, &resources.gazetteer) == expected);
        Ok(())
    });
}
