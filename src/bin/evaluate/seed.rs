//! The article that must be read well first, against what a careful reader finds in it: blocks, statements with
//! their speakers, country mentions, and scare quotes that are no speech.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use claimlight::attribution::Quotation;
use claimlight::{Resources, wire};
use serde::Deserialize;
use serde_json::json;

use crate::articles::{Statement, compare};
use crate::countries;
use crate::errors::Errors;
use crate::gold::{Gold, Trouble, read_one};
use crate::report::{Load, Report, float};
use crate::text::{Span, Text};

#[derive(Deserialize)]
struct Document {
    id: String,
    text: String,
    blocks: Vec<Block>,
    attributions: Vec<Statement>,
    countries: Vec<Mention>,
    not_a_quotation: Vec<String>,
}

#[derive(Deserialize)]
struct Block {
    start: usize,
    end: usize,
    kind: String,
}

#[derive(Deserialize)]
struct Mention {
    start: usize,
    end: usize,
    code: String,
}

impl Gold for Document {
    fn id(&self) -> &str {
        &self.id
    }
    fn text(&self) -> &str {
        &self.text
    }
    fn spans(&self) -> Vec<Span> {
        let blocks = self.blocks.iter().map(|block| (block.start, block.end));
        let contents = self.attributions.iter().flat_map(|statement| statement.content.iter().copied());
        blocks.chain(contents).chain(self.countries.iter().map(|m| (m.start, m.end))).collect()
    }
    fn flaw(&self) -> Option<String> {
        self.attributions.iter().any(|s| s.content.is_empty()).then(|| "a statement without content".to_owned())
    }
}

/// How many gold blocks have a block of their kind at their second character.
fn blocks_right(text: &Text, gold: &[Block], analysis: &wire::Analysis) -> usize {
    let found: Vec<(Span, &str)> = analysis
        .blocks
        .iter()
        .filter_map(|block| Some((text.span(block.start, block.end)?, block.kind.as_str())))
        .collect();
    let kind_at =
        |at: usize| found.iter().rev().find(|((start, end), _)| (*start..*end).contains(&at)).map(|&(_, kind)| kind);
    gold.iter().filter(|block| kind_at(block.start + 1) == Some(block.kind.as_str())).count()
}

/// Which words in scare quotes were reported as a quotation of their own.
fn wrongly_quoted(text: &Text, scare: &[String], analysis: &wire::Analysis) -> Vec<String> {
    let whole: String = text.chars.iter().collect();
    let quoted: Vec<BTreeSet<usize>> = analysis
        .claims
        .iter()
        .filter(|claim| matches!(claim.quotation, Quotation::Direct | Quotation::Mixed))
        .map(|claim| text.spans(&claim.content).into_iter().flat_map(|(start, end)| start..end).collect())
        .collect();
    let wrong = |words: &&String| {
        let Some(before) = whole.split(words.as_str()).next().filter(|before| before.len() < whole.len()) else {
            return false;
        };
        let at = before.chars().count();
        quoted.iter().any(|content| content.contains(&at) && content.len() <= words.chars().count() + 4)
    };
    scare.iter().filter(wrong).cloned().collect()
}

/// Scores the article.
pub(crate) fn report(path: &Path, resources: &Resources) -> Result<Report, Trouble> {
    let document: Document = read_one(path)?;
    let (mut load, mut errors) = (Load::default(), Errors::default());
    let analysis = load.analyse(&document.text, resources);
    let text = Text::new(&document.text);
    let statements = compare(&text, &document.attributions, false, &analysis);
    let mentions = countries::found(&text, &analysis);
    let found: BTreeSet<(Span, &str)> = mentions.iter().map(|m| (m.span, m.code.as_str())).collect();
    let right: BTreeSet<(Span, &str)> =
        document.countries.iter().map(|m| ((m.start, m.end), m.code.as_str())).collect();
    let exact = found.intersection(&right).count();
    let false_countries: Vec<String> = found.difference(&right).map(|(span, _)| text.string(*span)).collect();
    let blocks = blocks_right(&text, &document.blocks, &analysis);
    let scare = wrongly_quoted(&text, &document.not_a_quotation, &analysis);

    let attributions = format!(
        "{}/{} found, {} with the right speaker, {} predicted",
        statements.found, statements.gold, statements.named, statements.predicted
    );
    let countries_line = format!("{exact}/{} exact, {} false", right.len(), false_countries.len());
    let blocks_line = format!("{blocks}/{}", document.blocks.len());
    let table = format!(
        "attributions: {attributions}\ncountries: {countries_line}\nblocks: {blocks_line}\nwrongly quoted: {}\n",
        scare.len()
    );
    let counts = [
        ("found", statements.found),
        ("named", statements.named),
        ("of", statements.gold),
        ("predicted", statements.predicted),
        ("countries", exact),
        ("countries_of", right.len()),
        ("countries_false", false_countries.len()),
        ("blocks", blocks),
        ("blocks_of", document.blocks.len()),
    ];
    let mut figures: BTreeMap<String, f64> = counts.iter().map(|&(name, n)| (name.to_owned(), float(n))).collect();
    let scores = json!({
        "attributions": attributions, "countries": countries_line, "blocks": blocks_line, "wrongly quoted": scare,
        "figures": counts.iter().map(|&(name, n)| (name.to_owned(), n.into())).collect::<serde_json::Map<_, _>>(),
        "missed": statements.missed, "false countries": false_countries,
    });
    figures.insert("wrongly_quoted".to_owned(), float(scare.len()));
    for missed in statements.missed {
        errors.add("statement", missed);
    }
    for &(span, code) in right.difference(&found) {
        errors.add("country missed", format!("{code} {}", text.in_context(span, 50)));
    }
    for &(span, code) in found.difference(&right) {
        errors.add("country false", format!("{code} {}", text.in_context(span, 50)));
    }
    for block in &document.blocks {
        if blocks_right(&text, std::slice::from_ref(block), &analysis) == 0 {
            errors.add("block", format!("{}: {}", block.kind, text.shown(&[(block.start, block.end)])));
        }
    }
    let bad_ranges = text.bad();
    Ok(Report { label: "seed".to_owned(), load, bad_ranges, scores, table, figures, errors })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn analysis(content: &[(u32, u32)], blocks: &[(u32, u32, claimlight::text::block::BlockKind)]) -> wire::Analysis {
        let claim = wire::Claim {
            id: 0,
            content: content.iter().map(|&(start, end)| wire::Range { start, end }).collect(),
            cue: Vec::new(),
            source: Vec::new(),
            speaker: None,
            quotation: Quotation::Direct,
            kinds: Vec::new(),
            checkability: 0.0,
            parent: None,
            same: None,
            related: Vec::new(),
            countries: Vec::new(),
            because: Vec::new(),
        };
        let blocks =
            blocks.iter().map(|&(start, end, kind)| wire::Block { start, end, kind, because: "test" }).collect();
        wire::Analysis { blocks, sentences: vec![], claims: vec![claim], speakers: vec![], countries: vec![] }
    }

    #[test]
    fn scare_quotes_are_wrong_only_alone() {
        let text = Text::new("The “summit” was a walk in the park, he said.");
        let scare = ["“summit”".to_owned(), "absent".to_owned()];
        assert_eq!(wrongly_quoted(&text, &scare, &analysis(&[(4, 12)], &[])), ["“summit”"]);
        assert!(wrongly_quoted(&text, &scare, &analysis(&[(0, 35)], &[])).is_empty());
    }

    #[test]
    fn a_block_is_right_where_its_kind_is() {
        use claimlight::text::block::BlockKind::{Caption, Headline};
        let text = Text::new("Title\nPicture\n");
        let gold = [("headline", 0, 5), ("paragraph", 6, 13)].map(|(kind, start, end)| Block {
            start,
            end,
            kind: kind.to_owned(),
        });
        assert_eq!(blocks_right(&text, &gold, &analysis(&[], &[(0, 5, Headline), (6, 13, Caption)])), 1);
    }
}
