//! Boosted trees over integers: which of several candidates is best.
//!
//! Each tree asks whether a number is at most a threshold until it comes to a leaf; the leaves' values are summed. All of
//! it is integers, so that native and wasm agree to the bit. `train/speakers.py` writes the file.

use super::format::Reader;
use crate::error::ResourceError;

/// The mark of a leaf where a question would have its number.
const LEAF: u8 = 0xff;

/// A question of a tree, or a leaf.
#[derive(Clone, Copy, Debug)]
struct Node {
    /// Which number is looked at; [`LEAF`] at a leaf.
    feature: u8,
    /// What it is compared with; the value at a leaf.
    value: i16,
    /// Where it goes on if the number is larger; if not, with the next node.
    larger: u16,
}

/// The trees, one behind the other.
#[derive(Clone, Debug)]
pub struct Ranker {
    nodes: Vec<Node>,
    /// Where each tree starts.
    roots: Vec<usize>,
}

impl Ranker {
    /// Reads a model file that was trained on the given features.
    ///
    /// # Errors
    /// Where it is broken or made for other features; the message says which.
    pub fn read(name: &'static str, bytes: &[u8], features: &[&str]) -> Result<Self, ResourceError> {
        let mut reader = Reader::of(name, bytes, &features.join(" "))?;
        let trees = reader.size("trees")?;
        let count = usize::try_from(reader.u32("nodes")?).unwrap_or(usize::MAX);
        let questions = reader.bytes(count, "questions")?.to_vec();
        if questions.iter().any(|&feature| feature != LEAF && usize::from(feature) >= features.len()) {
            return Err(reader.error(&format!("a question about a feature beyond {}", features.len())));
        }
        let low = reader.bytes(count, "low bytes of values")?.to_vec();
        let high = reader.bytes(count, "high bytes of values")?;
        let mut nodes: Vec<Node> = questions
            .iter()
            .zip(low.iter().zip(high))
            .map(|(&feature, (&low, &high))| Node { feature, value: i16::from_le_bytes([low, high]), larger: 0 })
            .collect();
        reader.end()?;
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

    /// The score of a candidate with these numbers.
    #[must_use]
    pub fn score(&self, numbers: &[i16]) -> i32 {
        self.roots.iter().map(|&root| i32::from(self.leaf(root, numbers))).sum()
    }

    fn leaf(&self, root: usize, numbers: &[i16]) -> i16 {
        let mut at = root;
        while let Some(node) = self.nodes.get(at) {
            if node.feature == LEAF {
                return node.value;
            }
            let number = numbers.get(usize::from(node.feature)).copied().unwrap_or_default();
            at = if number <= node.value { at + 1 } else { root + usize::from(node.larger) };
        }
        0
    }
}

/// Finds where each question of the tree at `root` goes on; its nodes stand in the order in which a walk to the left meets
/// them. One past the tree, or nothing where it does not end.
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
    use crate::model::format::{MAGIC, VERSION, feature_hash};

    /// One tree: a ≤ 3 ? (b ≤ -1 ? 10 : 20) : 30.
    fn file(questions: &[u8], values: &[i16]) -> Vec<u8> {
        let mut bytes = [&MAGIC[..], &VERSION.to_le_bytes(), &feature_hash("a b").to_le_bytes()].concat();
        bytes.extend(1u16.to_le_bytes());
        bytes.extend(u32::try_from(questions.len()).unwrap().to_le_bytes());
        bytes.extend(questions);
        bytes.extend(values.iter().map(|value| value.to_le_bytes()[0]));
        bytes.extend(values.iter().map(|value| value.to_le_bytes()[1]));
        bytes
    }

    #[test]
    fn trees_ask_and_leaves_answer() {
        let ranker = Ranker::read("r", &file(&[0, 1, LEAF, LEAF, LEAF], &[3, -1, 10, 20, 30]), &["a", "b"]).unwrap();
        for (numbers, score) in [([3, -1], 10), ([0, 0], 20), ([4, -9], 30)] {
            assert_eq!(ranker.score(&numbers), score, "{numbers:?}");
        }
    }

    #[test]
    fn broken_files_are_errors() {
        for (questions, values, reason) in [
            (&[0, LEAF][..], &[3, 1][..], "a tree without an end"),
            (&[LEAF, LEAF], &[3, 1], "1 nodes belong to no tree"),
            (&[7, LEAF, LEAF], &[3, 1, 1], "a question about a feature beyond 2"),
        ] {
            let error = Ranker::read("r", &file(questions, values), &["a", "b"]).unwrap_err().message;
            assert!(error.contains(reason), "{error}");
        }
        assert!(Ranker::read("r", &file(&[LEAF], &[1]), &["a", "c"]).unwrap_err().message.contains("other features"));
    }
}
