//! Classifies each line of a pasted page.
//!
//! In: the clean text. Out: [`Block`]s, one for each line that is not blank.
//!
//! A pasted page starts with navigation, then has a headline, byline and date. Running text follows, interrupted by
//! captions (often twice, for the picture and its enlargement), subheadings and links. It ends with teasers, comments
//! and more navigation. A small learned model ([`model`]) takes counts of each line ([`look`], [`words`]) and of its
//! neighbours ([`page`], [`overlap`]), decides which lines belong to the article, and finds its headline
//! ([`headline`]). The kind of a line of the article follows from its form (`kind`).
//!
//! Not done: columns, tables.

pub mod headline;
mod kind;
mod line;
pub mod look;
pub mod model;
pub mod overlap;
pub mod page;
pub mod structure;
pub mod structured;
pub mod words;

use rustc_hash::FxHashSet;

use crate::named::named;
use crate::progress::{self, Progress};
use crate::rule;
use crate::text::TextResources;
use crate::text::span::Span;
use line::Line;
use look::{Look, at};
use page::Page;
use structure::{Place, Places};

named! {
    /// What a line is.
    pub enum BlockKind {
        /// The title of the article.
        Headline = "headline",
        /// A title inside the article.
        Subheading = "subheading",
        /// Who wrote it.
        Byline = "byline",
        /// A dateline on a line of its own.
        Dateline = "dateline",
        /// Running text.
        Paragraph = "paragraph",
        /// An item of a list.
        List = "list",
        /// The words under a picture.
        Caption = "caption",
        /// A line that repeats an earlier one.
        Duplicate = "duplicate",
        /// Navigation, buttons and other words of the page.
        Boilerplate = "boilerplate",
    }
}

/// A line of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its span, without white space at the ends.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Its tokens, as indices into the document's; none if the page itself marks the line as not part of its article.
    pub tokens: std::ops::Range<usize>,
    /// Which rule said so.
    pub because: &'static str,
}

impl Block {
    /// Whether the page itself marks the line as not part of its article: nothing of it is read.
    #[must_use]
    pub fn is_around(&self) -> bool {
        self.because == AROUND.1
    }
}

/// The shortest line whose repetition means that it was pasted twice (shorter ones are buttons).
const DUPLICATE_WORDS: i32 = 5;
/// The longest line without a full stop that is still a subheading.
const SUBHEADING_WORDS: i32 = 14;
/// A line beside one that is kept stays from this score on, in [`crate::model::trees::ONE`]ths, and one more behind it:
/// on the training pages it costs next to nothing, and a last short sentence is not lost.
const BESIDE: i32 = -192;
/// At most this many lines in a row stay because of a neighbour.
const BESIDE_LINES: usize = 2;
/// The line below a headline belongs to the article from this score and this many words on.
const STANDFIRST: i32 = -1280;
const STANDFIRST_WORDS: i32 = 4;
/// A caption inside the article stays from this score on.
const CAPTION: i32 = -768;
/// The byline and date may be this many lines after the headline or before the text.
const HEAD: usize = 8;

/// Lines per step.
const STEP: usize = 250;

/// Cuts a text into blocks.
pub async fn find(text: &str, places: &Places<'_>, resources: &TextResources<'_>, progress: &Progress) -> Vec<Block> {
    let lines = line::lines(text);
    let inside = Inside::of(&lines, places);
    let page = look_at(text, &inside.lines, resources, progress).await;
    let (scores, headline) = resources.page.read_page(&page, &inside.places);
    let mut kinds = settle(text, &inside.lines, &page, &scores, headline, resources).into_iter();
    let is_inside = lines.iter().zip(inside.is_inside);
    let block = |(line, is_inside): (&Line, bool)| {
        let (kind, because) = match if is_inside { kinds.next() } else { None }.unwrap_or(AROUND) {
            (BlockKind::Boilerplate | BlockKind::Duplicate, _) if places.is_brought_back(line.span) => BROUGHT_BACK,
            settled => settled,
        };
        Block { span: line.span, kind, tokens: 0..0, because }
    };
    is_inside.map(block).collect()
}

/// What a line is if the page itself marks it as not part of its article.
const AROUND: (BlockKind, &str) = (BlockKind::Boilerplate, "the-page-says-so");
/// What a folded line is once the reader has brought it back. Nothing else on the page changes with it.
const BROUGHT_BACK: (BlockKind, &str) = (BlockKind::Paragraph, "brought-back");

/// The lines among which the article is searched: all but those that the page itself marks as not part of it.
struct Inside {
    lines: Vec<Line>,
    /// Their places, if there was HTML.
    places: Vec<Place>,
    /// For each line of the text, whether it is one of them.
    is_inside: Vec<bool>,
}

impl Inside {
    fn of(all: &[Line], places: &Places<'_>) -> Self {
        let mut places = places.of(all.iter().map(|line| line.span));
        // What is copied from an aside has nothing around it: there the aside is the article.
        let is_whole = places.iter().all(Place::is_around);
        let mut is_inside: Vec<bool> = places.iter().map(|place| is_whole || !place.is_around()).collect();
        is_inside.resize(all.len(), true);
        places.retain(|place| is_whole || !place.is_around());
        let lines = all.iter().zip(&is_inside).filter(|(_, is_inside)| **is_inside).map(|(line, _)| *line);
        Self { lines: lines.collect(), places, is_inside }
    }
}

/// What the model sees of a page, for its trainer: its lines, what they look like, and their places in HTML.
#[must_use]
pub fn read_page(text: &str, places: &Places<'_>, resources: &TextResources<'_>) -> (Vec<Span>, Page, Vec<Place>) {
    let Inside { lines, places, .. } = Inside::of(&line::lines(text), places);
    let page = progress::run(look_at(text, &lines, resources, &Progress::new()));
    (lines.into_iter().map(|line| line.span).collect(), page, places)
}

/// Looks at every line, and at each among the others.
async fn look_at(text: &str, lines: &[Line], resources: &TextResources<'_>, progress: &Progress) -> Page {
    let mut looks = Vec::with_capacity(lines.len());
    for some in lines.chunks(STEP) {
        looks.extend(some.iter().map(|line| {
            let words = line.span.of(text);
            let mut look = Look::new(words, resources);
            resources.page.weigh(words, &mut look);
            look
        }));
        progress.yield_at(looks.len(), lines.len()).await;
    }
    let words: Vec<&str> = lines.iter().map(|line| line.span.of(text)).collect();
    let apart: Vec<bool> = lines.iter().map(|line| line.apart).collect();
    Page::new(&words, &apart, looks)
}

/// Which lines stay: those with a score above zero, and uncertain ones next to them.
fn stay(scores: &[i32], looks: &[Look]) -> Vec<bool> {
    let mut stays: Vec<bool> = scores.iter().map(|score| *score > 0).collect();
    let mut spread = |places: &mut dyn Iterator<Item = usize>| {
        let mut left = 0;
        for at in places {
            let score = scores.get(at).copied().unwrap_or(i32::MIN);
            let points = looks.get(at).is_some_and(|look| look.of(at::POINTER) > 0);
            left = if score > 0 {
                BESIDE_LINES
            } else if score > BESIDE && !points {
                left
            } else {
                0
            };
            if score <= 0 && left > 0 {
                left -= 1;
                stays.get_mut(at).into_iter().for_each(|stays| *stays = true);
            }
        }
    };
    spread(&mut (0..scores.len()));
    spread(&mut (0..scores.len()).rev());
    stays
}

/// The longest label of a turn, in bytes.
const LABEL: usize = 30;

/// In an interview, a line stays if it has the label of the turn before the last one: "Q: … / A: … / Q: … / A: Never."
fn keep_turns(text: &str, lines: &[Line], stays: &mut [bool]) {
    let label = |at: usize| {
        let words = lines.get(at).map_or("", |line| line.span.of(text));
        let end = words.find([':', '.']).filter(|&end| end > 0 && end <= LABEL)?;
        words.get(..end).filter(|label| label.starts_with(char::is_uppercase))
    };
    for at in 2..lines.len() {
        let is_turn = || label(at).is_some() && label(at) == label(at - 2) && label(at - 1) != label(at);
        let follow = stays.get(at - 2..at).is_some_and(|before| before.iter().all(|stays| *stays));
        if follow
            && rule::applies("blocks.turn")
            && let Some(slot @ false) = stays.get_mut(at)
        {
            *slot = is_turn();
        }
    }
}

/// From the headline, or the first line that is kept, to the last.
fn reach(scores: &[i32], headline: Option<usize>) -> (usize, usize) {
    let mut kept = scores.iter().enumerate().filter(|(_, score)| **score > 0).map(|(at, _)| at);
    let first = kept.next().unwrap_or(0);
    let last = kept.next_back().unwrap_or(first);
    (headline.map_or(first, |at| at.min(first)), last)
}

/// What each line is, by its score, its words and its place.
fn settle(
    text: &str,
    lines: &[Line],
    page: &Page,
    scores: &[i32],
    headline: Option<usize>,
    resources: &TextResources<'_>,
) -> Vec<(BlockKind, &'static str)> {
    let told = lines.iter().zip(&page.looks).map(|(line, look)| kind::told(line.span.of(text), look, resources));
    let told: Vec<_> = told.collect();
    let is_title = |at: usize| headline == Some(at);
    // If no line is kept, the text is not a page, and all of it stays.
    let is_page = headline.is_some() || scores.iter().any(|score| *score > 0);
    let (start, end) = reach(scores, headline);
    let mut stays = stay(scores, &page.looks);
    keep_turns(text, lines, &mut stays);
    let kept = |at: usize| !is_page || stays.get(at).copied().unwrap_or(false);
    // The line under a headline says what the article is about, in a sentence without its full stop.
    let is_standfirst = |at: usize, look: &Look| {
        headline.is_some_and(|title| at == title + 1)
            && look.words() >= STANDFIRST_WORDS
            && scores.get(at).is_some_and(|score| *score > STANDFIRST)
    };
    // The words under a picture of the article are its own, however short; those under a teaser's picture are not.
    let of_article = |at: usize, kind: BlockKind| {
        kind == BlockKind::Caption && at > start && at < end && scores.get(at).is_some_and(|score| *score > CAPTION)
    };
    let runs = |at: usize| page.looks.get(at).is_some_and(|look| look.runs() || look.of(at::STOPPED) > 0);
    let is_text = |at: usize| kept(at) && runs(at) && told.get(at).is_some_and(Option::is_none);
    let first = (0..lines.len()).find(|&at| is_text(at)).unwrap_or(lines.len());
    let head = headline.map_or(first.saturating_sub(HEAD), |at| at.min(first))..first.max(headline.unwrap_or(0) + HEAD);
    let mut standing = FxHashSet::default();
    let mut kinds = Vec::with_capacity(lines.len());
    for (at, (line, look)) in lines.iter().zip(&page.looks).enumerate() {
        let words = line.span.of(text);
        let (before, after) = (at.checked_sub(1).is_some_and(is_text), is_text(at + 1));
        let near = headline.is_some_and(|title| at > title && at <= title + HEAD) || head.contains(&at);
        let kind = match told.get(at).copied().flatten() {
            _ if is_title(at) => (BlockKind::Headline, "title-of-the-text"),
            Some(told) if told.0 == BlockKind::Boilerplate => told,
            _ if standing.contains(words) => (BlockKind::Duplicate, "said-before"),
            Some(told) if matches!(told.0, BlockKind::Byline | BlockKind::Dateline) && (near || kept(at)) => told,
            Some((BlockKind::List, _)) if after && (before || kept(at)) && kind::is_numbered_title(words, look) => {
                (BlockKind::Subheading, "numbered-title")
            }
            Some(told) if of_article(at, told.0) => told,
            None if !kept(at) && is_standfirst(at, look) => (BlockKind::Subheading, "line-under-the-headline"),
            _ if !kept(at) => (BlockKind::Boilerplate, "not-of-the-article"),
            Some(told) => told,
            None if runs(at) || look.words() > SUBHEADING_WORDS || lines.len() == 1 => {
                (BlockKind::Paragraph, "running-text")
            }
            None => (BlockKind::Subheading, "short-line-without-a-stop"),
        };
        if look.words() >= DUPLICATE_WORDS && kind.0 != BlockKind::Boilerplate {
            standing.insert(words);
        }
        kinds.push(kind);
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress;
    use crate::resources::Resources;

    /// Each line: what it must be, a colon, the line. A blank line ends a page.
    const PAGES: &str = "\
        boilerplate: Skip to main content
        boilerplate: World News
        headline: Peru and Chile Agree on Water After 'Long Night'
        subheading: Ministers promise a treaty within the year
        byline: By Ana Ruiz and Tom Keller
        dateline: Published: 12 May 2021, 10:30 GMT
        caption: FILE - The dam above Lima, Peru, May 3, 2021.
        duplicate: FILE - The dam above Lima, Peru, May 3, 2021.
        paragraph: LIMA (Wire) - Peru and Chile agreed on Monday to share the river.
        boilerplate: Advertisement
        paragraph: “It was a long night,” said Ruiz.
        subheading: ‘No winners’
        list: • The first point of the treaty
        boilerplate: Read more: Who owns the river?
        caption: The dam at night. (Tom Keller/Reuters)
        paragraph: Nobody else spoke to the press after the meeting ended.
        boilerplate: Reporting by Ana Ruiz; editing by Tom Keller
        boilerplate: Tags: water, Peru
        boilerplate: © 2021 The Herald. All rights reserved.
        boilerplate: XS
        boilerplate: SM

        headline: Mayor Says Bridge Is Safe.
        paragraph: The mayor said on Tuesday that the bridge was safe and would open in June.
        paragraph: Engineers were not so sure about that, and said so.

        paragraph: The mayor resigned on Tuesday.
        paragraph: She gave no reason for it, and left by the side door.

        headline: What we know so far
        paragraph: The bridge was closed at noon, and nobody could say when it would open again.
        boilerplate: Share
        boilerplate: Sign up to our newsletter
        paragraph: It is the third such case in a year, according to the police.
        boilerplate: 4 comments";

    #[test]
    fn lines_are_what_a_reader_takes_them_for() {
        let resources = Resources::load().unwrap();
        for page in PAGES.split("\n\n") {
            let cases: Vec<(&str, &str)> = page.lines().map(|line| line.trim().split_once(": ").unwrap()).collect();
            let text: Vec<&str> = cases.iter().map(|(_, line)| *line).collect();
            let text = text.join("\n\n");
            for (block, (kind, line)) in
                progress::run(find(&text, &Places::none(), &resources.text(), &Progress::new())).iter().zip(cases)
            {
                assert_eq!((block.kind.as_str(), block.span.of(&text)), (kind, line), "because {}", block.because);
            }
        }
    }

    /// The page's article, and behind it what the page itself marks as not part of it.
    const ARTICLE: [&str; 3] = [
        "Mayor Says Bridge Is Safe",
        "The mayor said on Tuesday that the bridge was safe and would open in June.",
        "Engineers were not so sure about that, and said so.",
    ];
    const ASIDE: [&str; 2] =
        ["Officials in Kenya said that the ferry does not sail.", "Chile won the match on Sunday."];

    /// The kinds of all lines and their reasons; `tags` says which lines have which tag.
    fn kinds_of(lines: &[&str], tags: &[(usize, u32)]) -> Vec<(BlockKind, &'static str)> {
        let (text, resources) = (lines.join("\n\n"), Resources::load().unwrap());
        let start =
            |line: usize| lines.iter().take(line).map(|line| u32::try_from(line.len()).unwrap() + 2).sum::<u32>();
        let rows: Vec<u32> = tags.iter().flat_map(|&(line, tag)| [start(line), tag, 0, 0, 0, 0, 0]).collect();
        let (clean, structure) =
            (crate::text::clean::Clean::read(&text, &resources.text()), structure::Structure::read(&text, &rows));
        let places = Places::new(&structure, &clean);
        let blocks = progress::run(find(clean.text(), &places, &resources.text(), &Progress::new()));
        blocks.iter().map(|block| (block.kind, block.because)).collect()
    }

    #[test]
    fn what_the_page_marks_as_not_its_article_is_folded_and_changes_nothing_else() {
        let page = [&ASIDE[..], &ARTICLE, &ASIDE].concat();
        let kinds = kinds_of(&page, &[(0, 17), (1, 17), (2, 1), (3, 5), (4, 5), (5, 17), (6, 17)]);
        assert_eq!(kinds[2..5], kinds_of(&ARTICLE, &[(0, 1), (1, 5), (2, 5)]));
        assert!(kinds.iter().enumerate().all(|(at, kind)| (*kind == AROUND) != (2..5).contains(&at)), "{kinds:?}");
        // An aside alone is what was copied.
        assert!(!kinds_of(&ASIDE, &[(0, 17), (1, 17)]).contains(&AROUND));
    }

    #[test]
    fn a_line_that_is_brought_back_comes_alone() {
        let html = [&ARTICLE[..], &ASIDE].concat();
        let tags = [(0, 1), (1, 5), (2, 5), (3, 17), (4, 17)];
        let mut expected = kinds_of(&html, &tags);
        let kinds = kinds_of(&html, &[&tags[..4], &[(3, 18)], &tags[4..]].concat());
        expected[3] = BROUGHT_BACK;
        assert_eq!(kinds, expected);
        // A line of the article stays what it is.
        assert_eq!(kinds_of(&html, &[&tags[..1], &[(0, 18)], &tags[1..]].concat())[0].0, BlockKind::Headline);

        let text = [&ARTICLE[..], &["Share", "Tags: water, Peru"]].concat();
        let mut expected = kinds_of(&text, &[]);
        assert_eq!(expected[4].0, BlockKind::Boilerplate);
        expected[4] = BROUGHT_BACK;
        assert_eq!(kinds_of(&text, &[(4, 18)]), expected);
    }

    #[test]
    fn blank_lines_are_no_blocks() {
        let resources = Resources::load().unwrap();
        assert!(progress::run(find(" \n\t\n", &Places::none(), &resources.text(), &Progress::new())).is_empty());
    }
}
