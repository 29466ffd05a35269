//! What each line of a pasted page is.
//!
//! In: the text. Out: [`Block`]s, one for each line that is not blank (several lines where the text was wrapped by hand).
//! A pasted page starts with navigation, has a headline, byline and date, then running text with captions (often twice,
//! once for the picture and once for its enlargement), subheadings and links between, and ends with more navigation.
//! What a line looks like decides first ([`crate::text::block::look`]); where it stands decides the rest.
//! Not done: columns, tables, comments of readers.

pub mod look;
mod wrapped;

use rustc_hash::FxHashSet;

use crate::named::named;
use crate::progress::Progress;
use crate::text::TextResources;
use crate::text::span::Span;
use look::Look;

named! {
    /// What a line is.
    pub enum BlockKind {
        /// The title of the article.
        Headline = "headline",
        /// A title inside the article.
        Subheading = "subheading",
        /// Who wrote it.
        Byline = "byline",
        /// Where and when it was written, alone on its line.
        Dateline = "dateline",
        /// Running text.
        Paragraph = "paragraph",
        /// An item of a list.
        List = "list",
        /// The words under a picture.
        Caption = "caption",
        /// A line that stands in the text already.
        Duplicate = "duplicate",
        /// Navigation, buttons and other words of the page.
        Boilerplate = "boilerplate",
    }
}

/// A line of the text (or several, where the text was wrapped by hand).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without white space at the ends.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Its tokens, as indices into the document's.
    pub tokens: std::ops::Range<usize>,
    /// Which rule said so.
    pub because: &'static str,
}

/// A title has at least this many words, unless it is the only candidate.
const HEADLINE_WORDS: usize = 3;
/// The shortest line whose repetition means that it was pasted twice (shorter ones are buttons).
const DUPLICATE_WORDS: usize = 5;
/// The longest line without a full stop that is still a subheading.
const SUBHEADING_WORDS: usize = 14;
/// So many short lines in a row are a list of links.
const LINKS: usize = 3;

/// So many lines are looked at in a step.
const STEP: usize = 250;

/// Cuts a text into blocks.
pub async fn find(text: &str, resources: &TextResources<'_>, progress: &Progress) -> Vec<Block> {
    let lines = wrapped::join(text, wrapped::lines(text));
    let mut looks = Vec::with_capacity(lines.len());
    for some in lines.chunks(STEP) {
        looks.extend(some.iter().map(|&span| Look::new(span.of(text), resources)));
        progress.yield_at(looks.len(), lines.len()).await;
    }
    let mut kinds: Vec<Option<(BlockKind, &'static str)>> = looks.iter().map(Look::kind).collect();
    if let [only] = kinds.as_mut_slice() {
        *only = Some((BlockKind::Paragraph, "only-line"));
    }
    mark_duplicates(text, &lines, &looks, &mut kinds);
    let body = body(&looks, &kinds);
    settle_head(&looks, &mut kinds, body.start);
    settle_rest(&looks, &mut kinds, &body);
    let blocks = lines.into_iter().zip(kinds).map(|(span, kind)| {
        let (kind, because) = kind.unwrap_or((BlockKind::Paragraph, "running-text"));
        Block { span, kind, tokens: 0..0, because }
    });
    blocks.collect()
}

type Kind = Option<(BlockKind, &'static str)>;

/// A line that stands in the text already, word for word.
fn mark_duplicates(text: &str, lines: &[Span], looks: &[Look], kinds: &mut [Kind]) {
    let mut seen = FxHashSet::default();
    for ((span, look), kind) in lines.iter().zip(looks).zip(kinds) {
        if look.words >= DUPLICATE_WORDS && !seen.insert(span.of(text)) {
            *kind = Some((BlockKind::Duplicate, "said-before"));
        }
    }
}

/// From the first to one past the last line of running text.
fn body(looks: &[Look], kinds: &[Kind]) -> std::ops::Range<usize> {
    let running = |(at, (look, kind)): (usize, (&Look, &Kind))| {
        (kind.is_none() && look.runs && !(look.titled && look.words < 25)).then_some(at)
    };
    let mut every = looks.iter().zip(kinds).enumerate().filter_map(running);
    let first = every.next();
    let last = every.next_back().or(first);
    match (first, last) {
        (Some(first), Some(last)) => first..last + 1,
        _ => looks.len()..looks.len(),
    }
}

/// Before the body: the longest title-like line is the headline; short lines around it belong to the page.
fn settle_head(looks: &[Look], kinds: &mut [Kind], body: usize) {
    let open = |at: &usize| kinds.get(*at).is_some_and(Option::is_none);
    let words = |at: usize| looks.get(at).map_or(0, |look| look.words);
    let most = (0..body).filter(open).map(words).max().unwrap_or(0);
    if most < HEADLINE_WORDS {
        return;
    }
    // The first of the long ones: a standfirst may be longer than its headline.
    let Some(headline) = (0..body).filter(open).find(|&at| words(at) >= HEADLINE_WORDS.max(most / 3)) else { return };
    for at in 0..body {
        let (Some(kind), Some(look)) = (kinds.get_mut(at), looks.get(at)) else { continue };
        if at == headline {
            *kind = Some((BlockKind::Headline, "title-before-the-text"));
        } else if kind.is_none() {
            let standfirst = at > headline && look.words > HEADLINE_WORDS;
            *kind = Some(match (standfirst, look.runs) {
                (true, true) => (BlockKind::Paragraph, "running-text"),
                (true, false) => (BlockKind::Subheading, "line-under-the-headline"),
                (false, _) => (BlockKind::Boilerplate, "before-the-article"),
            });
        }
    }
}

/// Inside and after the body: short lines without a full stop are subheadings, many in a row are links,
/// after the last running text they belong to the page.
fn settle_rest(looks: &[Look], kinds: &mut [Kind], body: &std::ops::Range<usize>) {
    let mut at = body.start;
    while at < kinds.len() {
        let is_short =
            |at: usize| kinds.get(at).is_some_and(Option::is_none) && looks.get(at).is_some_and(|look| !look.runs);
        let run = (at..kinds.len()).take_while(|&at| is_short(at)).count();
        if run == 0 {
            at += 1;
            continue;
        }
        for place in at..at + run {
            let (Some(kind), Some(look)) = (kinds.get_mut(place), looks.get(place)) else { continue };
            *kind = Some(if place >= body.end {
                (BlockKind::Boilerplate, "after-the-article")
            } else if run >= LINKS {
                (BlockKind::Boilerplate, "list-of-links")
            } else if look.words <= SUBHEADING_WORDS {
                (BlockKind::Subheading, "short-line-without-a-stop")
            } else {
                (BlockKind::Paragraph, "running-text")
            });
        }
        at += run;
    }
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
        paragraph: Yes.
        list: • The first point of the treaty
        boilerplate: Read more: Who owns the river?
        caption: The dam at night. (Tom Keller/Reuters)
        paragraph: Nobody else spoke to the press after the meeting ended.
        byline: Reporting by Ana Ruiz; editing by Tom Keller
        boilerplate: XS
        boilerplate: SM

        headline: Mayor Says Bridge Is Safe.
        paragraph: The mayor said on Tuesday that the bridge was safe and would open in June.
        paragraph: Engineers were not so sure about that, and said so.

        paragraph: The mayor resigned on Tuesday.
        paragraph: She gave no reason for it, and left by the side door.

        headline: What we know so far
        paragraph: The bridge was closed at noon, and nobody could say when it would open again.
        boilerplate: One link
        boilerplate: Another link to a story
        boilerplate: A third one
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
                progress::run(find(&text, &resources.text(), &Progress::new())).iter().zip(cases)
            {
                assert_eq!((block.kind.as_str(), block.span.of(&text)), (kind, line), "because {}", block.because);
            }
        }
    }

    #[test]
    fn lines_wrapped_by_hand_are_one_block() {
        let resources = Resources::load().unwrap();
        let text = "The mayor said on Tuesday that the bridge was safe, that it would\nopen in June, and that nobody had to worry about the old cables of\nthe northern tower. Engineers of the city were not so sure about it\nand said so.\n\nThe bridge is old.";
        let found = |text| progress::run(find(text, &resources.text(), &Progress::new()));
        assert_eq!(found(text).len(), 2);
        assert!(found(" \n\t\r\n").is_empty());
    }
}
