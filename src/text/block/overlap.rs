//! How much of what a line is about is also what the running text is about: a title and a paragraph share words with the
//! article, a teaser for another story does not.

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

    /// What a line shares with the others: the share of its words in thousandths (-1 if it has none), how many, in how many
    /// lines on average in hundredths, and of how many. `is_one` says whether the line was counted itself.
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
