//! The features of a line relative to the other lines of its page.

use rustc_hash::FxHashMap;

use super::look::{self, Look, at};
use super::overlap::{self, Overlap};

/// How many features a line has.
pub const FEATURES: usize = look::COUNTS + overlap::COUNTS + NEIGHBOURS.len() * KEY + 2 * DECAYS.len() + 6;

/// The neighbours that are seen, by their distance.
const NEIGHBOURS: [isize; 6] = [-3, -2, -1, 1, 2, 3];
/// Their features.
const SEEN: [usize; KEY] = [
    at::WORDS,
    at::FUNCTION,
    at::STOPPED,
    at::CAPITALS,
    at::TITLED,
    at::TIMES,
    at::START,
    at::DATED,
    at::WEIGHT,
    at::MEAN_WEIGHT,
    at::LEAST_WEIGHT,
];
const KEY: usize = 11;
/// Running text counts less with each line between, by sixteenths that are kept: near, middle, far.
pub(super) const DECAYS: [i64; 3] = [8, 12, 15];
/// A line that is repeated within this many lines belongs to a row of equal lines.
const ROW: usize = 6;
/// Bounds of a count of words and of a count of lines.
const MOST_WORDS: i64 = 5000;
const MOST_LINES: usize = 300;

/// The lines of a page with all that is counted about them.
pub struct Page {
    /// One a line.
    pub looks: Vec<Look>,
    /// For each line the first that has the same words.
    pub first: Vec<usize>,
}

impl Page {
    /// Compares the lines: how often each occurs, and which are set apart.
    #[must_use]
    pub fn new(lines: &[&str], apart: &[bool], mut looks: Vec<Look>) -> Self {
        let mut seen: FxHashMap<&str, (usize, i32)> = FxHashMap::default();
        let mut first = Vec::with_capacity(lines.len());
        for (at, line) in lines.iter().enumerate() {
            let entry = seen.entry(line).or_insert((at, 0));
            entry.1 += 1;
            first.push(entry.0);
        }
        let repeated: Vec<bool> =
            lines.iter().map(|line| seen.get(line).is_some_and(|(_, times)| *times > 1)).collect();
        for (place, look) in looks.iter_mut().enumerate() {
            let times = lines.get(place).and_then(|line| seen.get(line)).map_or(1, |(_, times)| *times);
            let is_apart = |place: usize| apart.get(place).copied().unwrap_or(true);
            let row = repeated.get(place.saturating_sub(ROW)..repeated.len().min(place + ROW + 1)).unwrap_or_default();
            look.set(at::TIMES, times.min(9));
            look.set(at::APART, i32::from(place == 0 || is_apart(place)));
            look.set(at::APART_AFTER, i32::from(is_apart(place + 1)));
            look.set(at::ROW, i32::try_from(row.iter().filter(|is| **is).count()).unwrap_or(0));
        }
        Self { looks, first }
    }

    /// The features of each line, row by row.
    pub fn features(&self) -> impl Iterator<Item = [i32; FEATURES]> {
        let running: Vec<bool> = self.looks.iter().map(Look::runs).collect();
        let overlaps = self.overlaps(&running);
        let mass: Vec<i64> = self
            .looks
            .iter()
            .zip(&running)
            .map(|(look, runs)| if *runs { i64::from(look.words()) } else { 0 })
            .collect();
        let masses = Masses::new(&mass);
        let row = move |(place, look): (usize, &Look)| {
            let mut row = Row::new();
            row.push(&look.counts);
            row.push(overlaps.get(place).map_or(&[-1; overlap::COUNTS], |counts| counts));
            for distance in NEIGHBOURS {
                let neighbour = place.checked_add_signed(distance).and_then(|place| self.looks.get(place));
                row.push(&SEEN.map(|at| neighbour.map_or(-1, |look| look.of(at))));
            }
            row.push(&masses.around(place));
            row.push(&masses.share(place));
            let count = |lines: usize| i32::try_from(lines.min(MOST_LINES)).unwrap_or(0);
            row.push(&[count(place), count(self.looks.len() - 1 - place)]);
            row.done()
        };
        self.looks.iter().enumerate().map(row)
    }

    /// What each line shares with the lines chosen; a line that is there twice counts once.
    pub(super) fn overlaps(&self, chosen: &[bool]) -> Vec<[i32; overlap::COUNTS]> {
        let is_chosen = |place: usize| chosen.get(place).copied().unwrap_or(false);
        let mut counted = vec![false; self.looks.len()];
        let mut core = Vec::new();
        for (place, (look, &first)) in self.looks.iter().zip(&self.first).enumerate() {
            if is_chosen(place) && !counted.get(first).copied().unwrap_or(true) {
                core.push(look);
                if let Some(counted) = counted.get_mut(first) {
                    *counted = true;
                }
            }
        }
        let words = Overlap::of(core.into_iter());
        let lines = self.looks.iter().zip(&self.first);
        lines.map(|(look, &first)| words.with(look, counted.get(first).copied().unwrap_or(false))).collect()
    }
}

/// A row of features as it fills.
pub(super) struct Row<const N: usize> {
    values: [i32; N],
    filled: usize,
}

impl<const N: usize> Row<N> {
    pub(super) fn new() -> Self {
        Self { values: [0; N], filled: 0 }
    }

    pub(super) fn push(&mut self, values: &[i32]) {
        for &value in values {
            if let Some(place) = self.values.get_mut(self.filled) {
                // The thresholds of the trees have 16 bits.
                *place = value.clamp(-32_000, 32_000);
            }
            self.filled += 1;
        }
    }

    pub(super) fn done(self) -> [i32; N] {
        debug_assert_eq!(self.filled, N, "as many features as were announced");
        self.values
    }
}

/// The words of some lines around each line.
pub(super) struct Masses {
    near: Vec<[i32; 2 * DECAYS.len()]>,
    /// Words before each line, and in all.
    before: Vec<i64>,
    all: i64,
}

impl Masses {
    pub(super) fn new(mass: &[i64]) -> Self {
        let mut near = vec![[0; 2 * DECAYS.len()]; mass.len()];
        let narrow = |sum: i64| i32::try_from(sum >> 4).unwrap_or(i32::MAX);
        for (at, kept) in DECAYS.into_iter().enumerate() {
            let mut sum = 0;
            for (mass, near) in mass.iter().zip(&mut near) {
                near.as_mut_slice().get_mut(2 * at).into_iter().for_each(|place| *place = narrow(sum));
                sum = ((sum * kept) >> 4) + (mass << 4);
            }
            sum = 0;
            for (mass, near) in mass.iter().zip(&mut near).rev() {
                near.as_mut_slice().get_mut(2 * at + 1).into_iter().for_each(|place| *place = narrow(sum));
                sum = ((sum * kept) >> 4) + (mass << 4);
            }
        }
        let mut all = 0;
        let mut before = Vec::with_capacity(mass.len());
        for mass in mass {
            before.push(all);
            all += mass;
        }
        Self { near, before, all }
    }

    /// The neighbours before and after, by distance.
    pub(super) fn around(&self, place: usize) -> [i32; 2 * DECAYS.len()] {
        self.near.get(place).copied().unwrap_or_default()
    }

    /// The words before and from here on, in thousandths of all and as they are.
    pub(super) fn share(&self, place: usize) -> [i32; 4] {
        let before = self.before.get(place).copied().unwrap_or(0);
        let after = self.all - self.before.get(place + 1).copied().unwrap_or(self.all);
        let part = |words: i64| i32::try_from(words * 1000 / self.all.max(1)).unwrap_or(0);
        let count = |words: i64| i32::try_from(words.min(MOST_WORDS)).unwrap_or(0);
        [part(before), part(after), count(before), count(after)]
    }
}
