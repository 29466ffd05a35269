//! Boosted decision trees over whole numbers: a score is the sum of one leaf a tree.
//!
//! A tree asks whether a feature is at most a threshold, and goes left if it is (Friedman 2001; grown by `LightGBM` in
//! `train/`). All numbers are integers, so native code and wasm agree, and a score takes a fixed number of steps a tree.

use super::format::Reader;
use crate::error::ResourceError;

/// A score of one, in the units of the leaves.
pub const ONE: i32 = 256;

/// Where a node leads: another node of its tree, or a leaf.
#[derive(Clone, Copy, Debug)]
enum Next {
    Node(usize),
    Leaf(i32),
}

#[derive(Clone, Copy, Debug)]
struct Node {
    feature: usize,
    threshold: i32,
    left: Next,
    right: Next,
}

/// A sum of trees.
#[derive(Clone, Debug)]
pub struct Trees {
    base: i32,
    /// Each tree begins with its root; a node comes before those it leads to.
    trees: Vec<Vec<Node>>,
}

impl Trees {
    /// Reads trees over so many features.
    ///
    /// # Errors
    /// Where the file is cut or a node leads nowhere.
    pub fn read(reader: &mut Reader<'_>, features: usize) -> Result<Self, ResourceError> {
        let base = reader.i16("base of the trees")?;
        let count = reader.u16("trees")?;
        let mut trees = Vec::with_capacity(usize::from(count));
        for _ in 0..count {
            trees.push(tree(reader, features)?);
        }
        Ok(Self { base, trees })
    }

    /// The score of a row of features, in [`ONE`]ths of a logit.
    #[must_use]
    pub fn score(&self, row: &[i32]) -> i32 {
        self.base + self.trees.iter().map(|tree| leaf(tree, row)).sum::<i32>()
    }
}

fn tree(reader: &mut Reader<'_>, features: usize) -> Result<Vec<Node>, ResourceError> {
    let count = usize::from(reader.u8("nodes of a tree")?);
    let mut raw = Vec::with_capacity(count);
    for _ in 0..count {
        let feature = usize::from(reader.u8("feature")?);
        if feature >= features {
            return Err(reader.error(&format!("feature {feature} of {features}")));
        }
        raw.push((feature, reader.i16("threshold")?, reader.u8("left")?, reader.u8("right")?));
    }
    let mut leaves = Vec::with_capacity(count + 1);
    for _ in 0..=count {
        leaves.push(reader.i16("leaf")?);
    }
    // The upper half of a byte names leaves. A node leads only to later ones, so that every walk ends.
    let next = |at: usize, code: u8| match code {
        0..128 if usize::from(code) > at && usize::from(code) < count => Ok(Next::Node(usize::from(code))),
        128.. => leaves.get(usize::from(code - 128)).map(|&leaf| Next::Leaf(leaf)).ok_or("no such leaf"),
        _ => Err("no such node"),
    };
    let node = |(at, &(feature, threshold, left, right)): (usize, &(usize, i32, u8, u8))| {
        Ok(Node { feature, threshold, left: next(at, left)?, right: next(at, right)? })
    };
    raw.iter().enumerate().map(node).collect::<Result<_, &str>>().map_err(|message| reader.error(message))
}

fn leaf(tree: &[Node], row: &[i32]) -> i32 {
    let mut at = 0;
    while let Some(node) = tree.get(at) {
        let is_left = row.get(node.feature).copied().unwrap_or(0) <= node.threshold;
        match if is_left { node.left } else { node.right } {
            Next::Node(next) => at = next,
            Next::Leaf(leaf) => return leaf,
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::format::{MAGIC, VERSION, feature_hash};

    fn read(body: &[u8]) -> Result<Trees, ResourceError> {
        let bytes = [&MAGIC[..], &VERSION.to_le_bytes(), &feature_hash("f").to_le_bytes(), body].concat();
        let mut reader = Reader::of("m", &bytes, "f")?;
        let trees = Trees::read(&mut reader, 2)?;
        reader.end()?;
        Ok(trees)
    }

    /// Base 10; one tree of two nodes: feature 1 at most 5 leads to the second node, else to the third leaf.
    const BODY: [u8; 21] = [10, 0, 1, 0, 2, 1, 5, 0, 1, 130, 0, 0, 0, 128, 129, 1, 0, 2, 0, 4, 0];

    #[test]
    fn a_walk_ends_in_the_leaf_that_the_row_asks_for() {
        let trees = read(&BODY).unwrap();
        for (row, score) in [([0, 5], 11), ([1, 5], 12), ([0, 6], 14), ([-9, -9], 11)] {
            assert_eq!(trees.score(&row), score, "{row:?}");
        }
    }

    #[test]
    fn broken_trees_are_refused() {
        let altered = |at: usize, byte: u8| {
            let mut body = BODY;
            body[at] = byte;
            read(&body).unwrap_err().message
        };
        assert!(altered(5, 2).contains("feature 2 of 2"));
        assert!(altered(8, 0).contains("no such node"));
        assert!(altered(9, 131).contains("no such leaf"));
        assert!(read(&BODY[..20]).is_err());
    }
}
