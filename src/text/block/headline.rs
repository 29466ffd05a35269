//! Finds the headline of the article.
//!
//! Each short line is a candidate. A model scores its form, its distance to the kept text, what is in between, and how
//! many of its words the text repeats. The best candidate is the headline if its score is high enough.

use super::look::{self, Look, at};
use super::overlap::{self, Echoes};
use super::page::{Masses, Page, Row};

/// How many features a candidate has.
pub const FEATURES: usize = look::COUNTS + 1 + 2 * overlap::COUNTS + 6 + NEIGHBOURS.len() * KEY + 6;

/// The number of words in a headline.
const WORDS: std::ops::RangeInclusive<i32> = 2..=40;
/// Kept lines with at least this many words count as text.
pub(super) const TEXT_WORDS: i32 = 8;
/// The neighbours that are seen, by their distance.
const NEIGHBOURS: [isize; 5] = [-2, -1, 1, 2, 3];
/// The lines, and whether each is kept.
const SEEN: [usize; KEY - 1] =
    [at::WORDS, at::STOPPED, at::TITLED, at::TIMES, at::START, at::DATED, at::BYLINE, at::MEAN_WEIGHT];
const KEY: usize = 9;
/// Runs of text with fewer lines between them are one.
const GAP: usize = 8;
/// A headline is compared with this many lines at the start of the text.
const OPENING: usize = 5;
/// The longest line is searched within this many lines before and after.
const REACH: usize = 25;
const FAR: i32 = 99;

/// What the text of a page is once lines are kept.
pub(super) struct Body {
    is_text: Vec<bool>,
    mass: Vec<i64>,
    /// The run of text with the most words.
    pub(super) range: std::ops::Range<usize>,
}

impl Body {
    pub(super) fn of(page: &Page, scores: &[i32]) -> Self {
        let kept = |place: usize| scores.get(place).is_some_and(|score| *score > 0);
        let is_text: Vec<bool> =
            page.looks.iter().enumerate().map(|(place, look)| kept(place) && look.words() >= TEXT_WORDS).collect();
        let mass: Vec<i64> =
            page.looks.iter().zip(&is_text).map(|(look, is)| if *is { i64::from(look.words()) } else { 0 }).collect();
        let range = heaviest(&mass);
        Self { is_text, mass, range }
    }

    /// What each line shares with the text, and with its head.
    pub(super) fn overlaps(&self, page: &Page) -> (Vec<[i32; overlap::COUNTS]>, Vec<[i32; overlap::COUNTS]>) {
        let mut opening = vec![false; self.is_text.len()];
        let text = self.range.clone().filter(|&place| self.is_text.get(place) == Some(&true));
        for place in text.take(OPENING) {
            opening.get_mut(place).into_iter().for_each(|is| *is = true);
        }
        (page.overlaps(&self.is_text), page.overlaps(&opening))
    }

    /// How many lines each is before the next line of text, and after the last.
    pub(super) fn distances(&self) -> (Vec<i32>, Vec<i32>) {
        let mut ahead = distances(self.is_text.iter().rev());
        ahead.reverse();
        (ahead, distances(self.is_text.iter()))
    }
}

/// The candidates with their features.
pub fn candidates(page: &Page, scores: &[i32]) -> impl Iterator<Item = (usize, [i32; FEATURES])> {
    let kept = move |place: usize| scores.get(place).is_some_and(|score| *score > 0);
    let text = Body::of(page, scores);
    let (whole, head) = text.overlaps(page);
    let (ahead, behind) = text.distances();
    let Body { is_text, mass, range: body } = text;
    let masses = Masses::new(&mass);
    let echoes = Echoes::of(&page.looks);
    let row = move |place: usize, look: &Look| {
        let mut row = Row::new();
        row.push(&look.counts);
        row.push(&[scores.get(place).copied().unwrap_or(0)]);
        for overlaps in [&whole, &head] {
            row.push(overlaps.get(place).map_or(&[-1; overlap::COUNTS], |counts| counts));
        }
        let to_text = ahead.get(place).copied().unwrap_or(FAR);
        row.push(&[to_text, behind.get(place).copied().unwrap_or(FAR)]);
        row.push(&masses.share(place));
        for distance in NEIGHBOURS {
            let neighbour = place.checked_add_signed(distance).and_then(|place| Some((place, page.looks.get(place)?)));
            row.push(&SEEN.map(|at| neighbour.map_or(-1, |(_, look)| look.of(at))));
            row.push(&[neighbour.map_or(-1, |(place, _)| i32::from(kept(place)))]);
        }
        let signed = |from: usize, to: usize| {
            let lines = i32::try_from(from.abs_diff(to)).unwrap_or(FAR).min(FAR);
            if from > to { -lines } else { lines }
        };
        let longest = |range: std::ops::Range<usize>| {
            let short = range.filter(|&at| is_text.get(at) == Some(&false)).filter_map(|at| page.looks.get(at));
            short.map(Look::words).max().unwrap_or(0)
        };
        let between = usize::try_from(to_text).unwrap_or(0).min(REACH);
        row.push(&[
            signed(place, body.start),
            signed(place, body.end),
            longest(place + 1..place + 1 + between),
            longest(place.saturating_sub(REACH)..place),
            i32::try_from(place).unwrap_or(FAR).min(300),
            echoes.of_line(place, look),
        ]);
        row.done()
    };
    // List items open with a sign that also separates links.
    let is_item = |look: &Look| look.of(at::START) == at::SIGN && look.of(at::RAILS) > 0;
    let is_one = move |look: &Look| WORDS.contains(&look.words()) && !is_item(look);
    let candidates = page.looks.iter().enumerate().filter(move |(_, look)| is_one(look));
    candidates.map(move |(place, look)| (place, row(place, look)))
}

/// How many lines ago the last line of text was.
fn distances<'t>(is_text: impl Iterator<Item = &'t bool>) -> Vec<i32> {
    let mut distance = FAR;
    is_text
        .map(|is| {
            let found = distance;
            distance = if *is { 0 } else { (distance + 1).min(FAR) };
            found
        })
        .collect()
}

/// The run of text with the most words.
fn heaviest(mass: &[i64]) -> std::ops::Range<usize> {
    let (mut best, mut most) = (0..0, 0);
    let (mut run, mut words) = (0..0, 0);
    for (place, &mass) in mass.iter().enumerate() {
        if mass == 0 {
            continue;
        }
        if words == 0 || place - run.end >= GAP {
            (run, words) = (place..place, 0);
        }
        run.end = place + 1;
        words += mass;
        if words > most {
            (best, most) = (run.clone(), words);
        }
    }
    best
}
