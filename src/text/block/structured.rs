//! The features of the second model: a line's position in the HTML, with the result of the first model.

use rustc_hash::FxHashMap;

use super::headline::{self, Body};
use super::look::at;
use super::overlap::{self, Echoes};
use super::page::{Page, Row};
use super::structure::{MARKS, Place, bits};

/// How many features a line has.
pub const KEEP: usize = 7 + 2 * MARKS + 8 + NEIGHBOURS.len() * 4 + 3;
/// How many features a candidate for the headline has.
pub const HEADLINE: usize = 9 + 2 * MARKS + 2 * overlap::COUNTS + NEIGHBOURS.len() * 6 + 8;

const NEIGHBOURS: [isize; 4] = [-2, -1, 1, 2];
/// The tag of a first heading.
const H1: i32 = 1;
const FAR: i32 = 99;
const MOST_WORDS: i64 = 5000;

/// The positions of the lines of a page, and which lines share an element.
pub struct Structured<'p> {
    page: &'p Page,
    places: &'p [Place],
    scores: &'p [i32],
    /// Lines that are first headings.
    first_headings: Vec<usize>,
}

/// The words of text and of other lines in one element.
#[derive(Clone, Copy, Default)]
struct Family {
    text: i64,
    other: i64,
    lines: i64,
}

impl<'p> Structured<'p> {
    /// Puts together the lines, their places, and what the first look thinks of them.
    #[must_use]
    pub fn new(page: &'p Page, places: &'p [Place], scores: &'p [i32]) -> Self {
        let first_headings =
            (0..places.len()).filter(|&at| places.get(at).is_some_and(|place| place.tag == H1)).collect();
        Self { page, places, scores, first_headings }
    }

    fn score(&self, line: usize) -> i32 {
        self.scores.get(line).copied().unwrap_or(0)
    }

    fn families(&self, of: fn(&Place) -> u32) -> FxHashMap<u32, Family> {
        let mut out: FxHashMap<u32, Family> = FxHashMap::default();
        for (line, (place, look)) in self.places.iter().zip(&self.page.looks).enumerate() {
            let family = out.entry(of(place)).or_default();
            let words = i64::from(look.words());
            let is_text = self.score(line) > 0 && look.words() >= headline::TEXT_WORDS;
            *(if is_text { &mut family.text } else { &mut family.other }) += words;
            family.lines += 1;
        }
        out
    }

    /// The values of the neighbours, by distance; -1 if there is none.
    fn beside<const N: usize>(
        &self,
        line: usize,
        distance: isize,
        seen: impl Fn(usize, &Place) -> [i32; N],
    ) -> [i32; N] {
        let other = line.checked_add_signed(distance);
        other.and_then(|other| Some(seen(other, self.places.get(other)?))).unwrap_or([-1; N])
    }

    /// The features of each line, for whether it is of the article.
    pub fn lines(&self) -> impl Iterator<Item = [i32; KEEP]> {
        let families = [self.families(|place| place.parent), self.families(|place| place.grandparent)];
        let all: i64 = families.iter().take(1).flat_map(|families| families.values()).map(|family| family.text).sum();
        let first = self.first_headings.first().copied();
        let headings = small(self.first_headings.len());
        let row = move |(line, place): (usize, &Place)| {
            let mut row = Row::new();
            let look = self.page.looks.get(line);
            let of = |at: usize| look.map_or(0, |look| look.of(at));
            row.push(&[self.score(line), place.tag, place.linked]);
            row.push(&[of(at::WORDS), of(at::STOPPED), of(at::TIMES), of(at::MEAN_WEIGHT)]);
            row.push(&bits(place.near));
            row.push(&bits(place.around));
            for (families, id) in families.iter().zip([place.parent, place.grandparent]) {
                let family = families.get(&id).copied().unwrap_or_default();
                let share = |part: i64, of: i64| part * 1000 / of.max(1);
                let numbers = [
                    family.text,
                    share(family.text, all),
                    share(family.text, family.text + family.other),
                    family.lines,
                ];
                row.push(&numbers.map(|number| i32::try_from(number.min(MOST_WORDS)).unwrap_or(0)));
            }
            for distance in NEIGHBOURS {
                row.push(&self.beside(line, distance, |other, there| {
                    [self.score(other), there.tag, there.linked, i32::from(there.parent == place.parent)]
                }));
            }
            row.push(&[headings, first.map_or(-FAR, |first| signed(line, first)), small(self.places.len() - line)]);
            row.done()
        };
        self.places.iter().enumerate().map(row)
    }

    /// The features of the candidates for the headline: `first` says what the first look thinks of each as one,
    /// `scores` what the second thinks of each line.
    pub fn headlines(&self, first: &[(usize, i32)], scores: &[i32]) -> impl Iterator<Item = (usize, [i32; HEADLINE])> {
        let body = Body::of(self.page, scores);
        let (whole, head) = body.overlaps(self.page);
        let echoes = Echoes::of(&self.page.looks);
        let kept = move |line: usize| scores.get(line).copied().unwrap_or(0);
        let headings = small(self.first_headings.len());
        let (before, behind) = body.distances();
        let best = first.iter().map(|(_, score)| *score).max().unwrap_or(0);
        let row = move |(line, score): (usize, i32)| {
            let mut row = Row::new();
            let place = self.places.get(line).copied().unwrap_or_default();
            let look = self.page.looks.get(line);
            let of = |at: usize| look.map_or(0, |look| look.of(at));
            row.push(&[score, score - best, self.score(line), kept(line), place.tag, place.linked]);
            row.push(&[of(at::WORDS), of(at::STOPPED), of(at::TIMES)]);
            row.push(&bits(place.near));
            row.push(&bits(place.around));
            for overlaps in [&whole, &head] {
                row.push(overlaps.get(line).map_or(&[-1; overlap::COUNTS], |counts| counts));
            }
            for distance in NEIGHBOURS {
                row.push(&self.beside(line, distance, |other, there| {
                    let bit = |at: u32| i32::from(there.near >> at & 1 == 1);
                    [kept(other), there.tag, there.linked, bit(9), bit(10), i32::from(there.parent == place.parent)]
                }));
            }
            let rank = self.first_headings.binary_search(&line).map_or(-1, small);
            let last = self.first_headings.partition_point(|&at| at < body.range.start);
            let nearest =
                last.checked_sub(1).and_then(|at| self.first_headings.get(at)).map_or(-1, |&at| i32::from(at == line));
            row.push(&[headings, rank, nearest, signed(line, body.range.start), signed(line, body.range.end)]);
            row.push(&[before.get(line).copied().unwrap_or(FAR), behind.get(line).copied().unwrap_or(FAR)]);
            row.push(&[look.map_or(-1, |look| echoes.of_line(line, look))]);
            row.done()
        };
        first.iter().map(move |&(line, score)| (line, row((line, score))))
    }
}

fn small(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(FAR).min(FAR)
}

fn signed(from: usize, to: usize) -> i32 {
    let lines = small(from.abs_diff(to));
    if from > to { -lines } else { lines }
}
