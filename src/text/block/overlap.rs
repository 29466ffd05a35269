//! The words that a line shares with the running text: a title or a paragraph shares words with the article, a teaser
//! for another story does not.

use rustc_hash::FxHashMap;

use super::look::Look;

/// How many counts come of it.
pub const COUNTS: usize = 4;

/// How often the words of some lines occur in them.
pub struct Overlap {
    lines: FxHashMap<u32, i32>,
}

impl Overlap {
    /// Counts the words of lines.
    pub fn of<'l>(lines: impl Iterator<Item = &'l Look>) -> Self {
        let mut counted: FxHashMap<u32, i32> = FxHashMap::default();
        for hash in lines.flat_map(|look| &look.content) {
            *counted.entry(*hash).or_default() += 1;
        }
        Self { lines: counted }
    }

    /// What a line shares with the others: the share of its words in thousandths (-1 if it has none), how many, in how
    /// many lines on average in hundredths, and of how many. `is_one` says whether the line was counted itself.
    #[must_use]
    pub fn with(&self, look: &Look, is_one: bool) -> [i32; COUNTS] {
        let own = i32::from(is_one);
        let (mut shared, mut often) = (0, 0);
        for hash in &look.content {
            let lines = self.lines.get(hash).copied().unwrap_or(0) - own;
            shared += i32::from(lines > 0);
            often += lines.clamp(0, 9);
        }
        let of = i32::try_from(look.content.len()).unwrap_or(i32::MAX);
        let share = if of == 0 { -1 } else { (1000 * shared) / of };
        [share, shared.min(60), (100 * often / of.max(1)).min(1000), of.min(60)]
    }
}

/// Short lines by the words they are about: a headline is said again by the path above it, by the buttons that share
/// it.
pub struct Echoes<'p> {
    lines: FxHashMap<u32, Vec<usize>>,
    looks: &'p [Look],
}

/// Lines with more words are text, not a repeated headline.
const ECHO_WORDS: i32 = 40;
/// A word that occurs in this many lines carries no information.
const MOST_LINES: usize = 30;
/// A line with fewer such words is too short to compare.
const LEAST_WORDS: usize = 3;

impl<'p> Echoes<'p> {
    /// Reads the lines of a page.
    #[must_use]
    pub fn of(looks: &'p [Look]) -> Self {
        let mut lines: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for (place, look) in looks.iter().enumerate().filter(|(_, look)| look.words() <= ECHO_WORDS) {
            for hash in &look.content {
                let with = lines.entry(*hash).or_default();
                if with.len() <= MOST_LINES {
                    with.push(place);
                }
            }
        }
        Self { lines, looks }
    }

    /// How many other short lines have four of five of its words; -1 where it has too few.
    #[must_use]
    pub fn of_line(&self, place: usize, look: &Look) -> i32 {
        if look.content.len() < LEAST_WORDS {
            return -1;
        }
        let rarest = look.content.iter().filter_map(|hash| self.lines.get(hash)).min_by_key(|lines| lines.len());
        let others = rarest.into_iter().flatten().filter(|other| **other != place);
        let has = |other: &usize| {
            let words = self.looks.get(*other).map_or(&[] as &[u32], |look| &look.content);
            let shared = look.content.iter().filter(|hash| words.binary_search(hash).is_ok()).count();
            shared * 5 >= look.content.len() * 4
        };
        i32::try_from(others.take(MOST_LINES).filter(|other| has(other)).count()).unwrap_or(0).min(9)
    }
}
