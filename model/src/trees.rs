//! Boosted decision trees over integers: a score is the sum of one leaf per tree.
//!
//! A node compares a feature with a threshold (Friedman 2001; grown by `LightGBM` in `train/`). All numbers are
//! integers, so native code and wasm agree to the bit. In a file, nodes are in depth-first order, left first, so that
//! they need no pointers. First come the features of all nodes, then the low bytes of the values, then the high ones.
//! Values are ordered by feature, leaves last, because those of one feature are alike. So a file compresses better.
//! `train/trees.py` writes it.

use super::column::{self, Column, Columns};
use super::format::Reader;
use crate::ResourceError;

/// A score of one logit, in the units of the leaves, where trees tell how probable something is.
pub const ONE: i32 = 256;

/// The mark of a leaf where a question would have its number.
const LEAF: u8 = 0xff;

/// A question of a tree, or a leaf.
#[derive(Clone, Copy, Debug)]
struct Node {
    /// Which number is looked at; [`LEAF`] at a leaf.
    feature: u8,
    /// What it is compared with; the value at a leaf.
    value: i16,
    /// The node to continue with if the number is larger, relative to the root; otherwise the next node.
    larger: u16,
}

/// A sum of trees, stored one after the other.
#[derive(Clone, Debug)]
pub struct Trees {
    nodes: Vec<Node>,
    /// The start of each tree.
    roots: Vec<usize>,
}

impl Trees {
    /// Reads trees over `features` numbers.
    ///
    /// # Errors
    /// If the file is truncated, a tree has no end, or a node tests a number that does not exist.
    pub fn read(reader: &mut Reader<'_>, features: usize) -> Result<Self, ResourceError> {
        let trees = usize::from(reader.u16("trees")?);
        let count = usize::try_from(reader.u32("nodes")?).unwrap_or(usize::MAX);
        let questions = reader.bytes(count, "questions")?;
        if questions.iter().any(|&feature| feature != LEAF && usize::from(feature) >= features) {
            return Err(reader.error(&format!("a question about a feature beyond {features}")));
        }
        let low = reader.bytes(count, "low bytes of values")?;
        let high = reader.bytes(count, "high bytes of values")?;
        let mut next = firsts(questions);
        let mut nodes: Vec<Node> = Vec::with_capacity(count);
        for &feature in questions {
            let Some(at) = next.get_mut(usize::from(feature)) else { continue };
            let (low, high) = (low.get(*at).copied().unwrap_or(0), high.get(*at).copied().unwrap_or(0));
            *at += 1;
            nodes.push(Node { feature, value: signed(low, high), larger: 0 });
        }
        let mut roots = Vec::with_capacity(trees);
        let mut at = 0;
        for _ in 0..trees {
            roots.push(at);
            at = close(&mut nodes, at).ok_or_else(|| reader.error("a tree without an end"))?;
        }
        if at != nodes.len() {
            return Err(reader.error(&format!("{} nodes belong to no tree", nodes.len() - at)));
        }
        Ok(Self { nodes, roots })
    }

    /// The score of a row of numbers; missing ones count as 0.
    #[must_use]
    pub fn score<N: Copy + Into<i32>>(&self, row: &[N]) -> i32 {
        let row = whole(row);
        self.roots.iter().map(|&root| i32::from(self.leaf(root, &row))).sum()
    }

    /// The scores of several rows. A tree is walked once for many of them, which part only where they answer differently:
    /// at three of four questions, candidates for the same source go the same way.
    #[must_use]
    pub fn scores(&self, rows: &Columns) -> Vec<i32> {
        let mut scores = Vec::new();
        for (count, columns) in &rows.batches {
            let start = scores.len();
            scores.resize(start + count, 0);
            self.add(columns, scores.get_mut(start..).unwrap_or_default());
        }
        scores
    }

    /// Adds the scores of the rows of some columns, at most as many as [`u32`] has bits.
    fn add(&self, columns: &[Column], sums: &mut [i32]) {
        let all = sums.iter().fold(0, |bits, _| bits << 1 | 1);
        // Nodes still to visit, each with a bit for each row that comes there.
        let mut waiting: Vec<(usize, u32)> = Vec::new();
        for &root in &self.roots {
            let (mut at, mut here) = (root, all);
            while let Some(node) = self.nodes.get(at) {
                if node.feature == LEAF {
                    for row in ones(here) {
                        if let Some(sum) = sums.get_mut(row) {
                            *sum += i32::from(node.value);
                        }
                    }
                    let Some(next) = waiting.pop() else { break };
                    (at, here) = next;
                    continue;
                }
                let column = columns.get(usize::from(node.feature));
                let larger = here & column.map_or(0, |column| column::larger(column, node.value));
                let branch = root + usize::from(node.larger);
                if larger == here {
                    at = branch;
                    continue;
                }
                if larger > 0 {
                    waiting.push((branch, larger));
                }
                (at, here) = (at + 1, here & !larger);
            }
        }
    }

    fn leaf(&self, root: usize, row: &[i32; 256]) -> i16 {
        let mut at = root;
        while let Some(node) = self.nodes.get(at) {
            if node.feature == LEAF {
                return node.value;
            }
            let number = row.get(usize::from(node.feature)).copied().unwrap_or(0);
            at = if number <= node.value.into() { at + 1 } else { root + usize::from(node.larger) };
        }
        0
    }
}

/// The places of the bits that are set.
fn ones(mut bits: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (bits > 0).then_some(bits.trailing_zeros() as usize);
        bits &= bits.wrapping_sub(1);
        lowest
    })
}

/// Where the values of each feature start.
fn firsts(questions: &[u8]) -> [usize; 256] {
    let mut counts = [0; 256];
    for &feature in questions {
        if let Some(count) = counts.get_mut(usize::from(feature)) {
            *count += 1;
        }
    }
    let mut sum = 0;
    counts.map(|count| {
        sum += count;
        sum - count
    })
}

/// The low byte counts from -128 to 127, so the high one is 0 in all small values.
fn signed(low: u8, high: u8) -> i16 {
    i16::from(low.cast_signed()).wrapping_add(i16::from(high.cast_signed()) << 8)
}

/// A row with a number for every byte, so that no look-up can miss.
fn whole<N: Copy + Into<i32>>(row: &[N]) -> [i32; 256] {
    let mut all = [0; 256];
    for (slot, &number) in all.iter_mut().zip(row) {
        *slot = number.into();
    }
    all
}

/// Finds the branches of each node of the tree at `root`. Returns the index after the tree, or `None` if it does not
/// end.
fn close(nodes: &mut [Node], root: usize) -> Option<usize> {
    let mut open: Vec<usize> = Vec::new();
    let mut at = root;
    loop {
        if nodes.get(at)?.feature == LEAF {
            let Some(question) = open.pop() else { return Some(at + 1) };
            nodes.get_mut(question)?.larger = u16::try_from(at + 1 - root).ok()?;
        } else {
            open.push(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{MAGIC, VERSION, feature_hash};

    fn read(trees: u16, questions: &[u8], values: &[i16]) -> Result<Trees, ResourceError> {
        let mut bytes = [&MAGIC[..], &VERSION.to_le_bytes(), &feature_hash("f").to_le_bytes()].concat();
        bytes.extend(trees.to_le_bytes());
        bytes.extend(u32::try_from(questions.len()).unwrap().to_le_bytes());
        bytes.extend(questions);
        let mut values: Vec<(u8, i16)> = questions.iter().copied().zip(values.iter().copied()).collect();
        values.sort_by_key(|(feature, _)| *feature);
        bytes.extend(values.iter().map(|(_, value)| value.to_le_bytes()[0]));
        bytes.extend(values.iter().map(|(_, value)| (value + 128).to_le_bytes()[1]));
        let mut reader = Reader::of("m", &bytes, "f")?;
        let trees = Trees::read(&mut reader, 2)?;
        reader.end()?;
        Ok(trees)
    }

    #[test]
    fn trees_ask_and_leaves_answer() {
        // b ≤ 3 ? (a ≤ -1 ? 10 : 20) : -200, and a tree that always says 400.
        let trees = read(2, &[1, 0, LEAF, LEAF, LEAF, LEAF], &[3, -1, 10, 20, -200, 400]).unwrap();
        let cases = [([-1, 3], 410), ([0, 0], 420), ([-9, 4], 200), ([0, 30_000], 200)];
        for (row, score) in cases {
            assert_eq!(trees.score(&row), score, "{row:?}");
        }
        for count in [0, 1, 3, column::ROWS, 2 * column::ROWS + 1] {
            let (rows, scores): (Vec<Vec<i16>>, Vec<i32>) =
                cases.iter().cycle().take(count).map(|(row, score)| (row.to_vec(), *score)).unzip();
            assert_eq!(trees.scores(&Columns::of(&rows)), scores, "{count} rows at once");
        }
        assert_eq!(trees.score(&[0, 70_000]), 200, "a number larger than any threshold");
        assert_eq!(trees.score::<i16>(&[]), 420, "a missing number is 0");
        assert_eq!(trees.scores(&Columns::of(&[vec![]])), [420], "a missing number is 0");
        assert_eq!(read(0, &[], &[]).unwrap().score(&[1]), 0, "no trees say nothing");
    }

    #[test]
    fn broken_trees_are_refused() {
        for (trees, questions, values, reason) in [
            (1, &[0, LEAF][..], &[3, 1][..], "a tree without an end"),
            (1, &[LEAF, LEAF], &[3, 1], "1 nodes belong to no tree"),
            (1, &[2, LEAF, LEAF], &[3, 1, 1], "a question about a feature beyond 2"),
            (2, &[LEAF], &[3], "a tree without an end"),
        ] {
            let message = read(trees, questions, values).unwrap_err().message;
            assert!(message.contains(reason), "{message}");
        }
    }
}
