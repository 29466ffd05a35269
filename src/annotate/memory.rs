//! A cache of the network's output, for analysing a text again after a change.
//!
//! Input: a sequence of tokens. Output: the network's output for it, cached if the same sequence was read before. The
//! network sees nothing but the sequence, so its output does not depend on the position in the text. Analysing a text
//! again after a change therefore runs the network only on new sequences, and gives the same result as without the
//! cache. Only the output that the last analysis used is kept.

use std::cell::{Cell, RefCell};
use std::mem;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::network::{Network, Reading};
use super::tagger::Seen;

/// The cached output for one text that changes.
#[derive(Default)]
pub struct Memory {
    kept: RefCell<Kept>,
    passes: Cell<usize>,
}

#[derive(Default)]
struct Kept {
    now: Readings,
    /// From the previous version of the text.
    before: Readings,
}

type Readings = FxHashMap<Box<[u8]>, Rc<Reading>>;

impl Memory {
    /// For a text that was not read yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Call before the text is read again. Output that is not used this time is dropped the next time.
    pub fn turn(&self) {
        let mut kept = self.kept.borrow_mut();
        kept.before = mem::take(&mut kept.now);
    }

    /// The number of sequences that the network has read.
    #[must_use]
    pub fn passes(&self) -> usize {
        self.passes.get()
    }

    /// The output of the network for a sequence.
    fn read(&self, network: &Network, tokens: &[Seen<'_>]) -> Rc<Reading> {
        let key = key(tokens);
        let kept = &mut *self.kept.borrow_mut();
        let reading = kept.now.get(&key).cloned().or_else(|| kept.before.remove(&key)).unwrap_or_else(|| {
            self.passes.set(self.passes.get() + 1);
            Rc::new(network.read_tokens(tokens))
        });
        kept.now.entry(key).or_insert(reading).clone()
    }
}

/// The network, with the memory of a text if there is one.
#[derive(Clone, Copy)]
pub struct Recall<'r> {
    /// The network.
    pub network: &'r Network,
    /// The cached output for this text.
    pub memory: Option<&'r Memory>,
}

impl Recall<'_> {
    /// The output of the network for a sequence, read if it is not cached.
    #[must_use]
    pub fn read(&self, tokens: &[Seen<'_>]) -> Rc<Reading> {
        match self.memory {
            Some(memory) => memory.read(self.network, tokens),
            None => Rc::new(self.network.read_tokens(tokens)),
        }
    }
}

/// The shapes that are not the word itself (`feature::shape`).
const SHAPES: [&str; 6] = ["x", "Xx", "X", "Y", "d", "dx"];
/// Bytes that no word in UTF-8 has, so each ends a word: then follow the number of a shape and the quotation state;
/// nothing more, if the shape is the word itself; or the shape.
const KNOWN: u8 = 0xfd;
const ITSELF: u8 = 0xfe;
const OTHER: u8 = 0xff;

/// Everything that the network sees of a sequence; only identical sequences have the same key. One is kept for every
/// sequence of the text, so it has few bytes beside the words.
fn key(tokens: &[Seen<'_>]) -> Box<[u8]> {
    let mut key = Vec::with_capacity(tokens.iter().map(|seen| seen.word.len() + 3).sum());
    for Seen { word, shape, quote } in tokens {
        key.extend(word.as_bytes());
        match SHAPES.iter().zip(0u8..).find(|(known, _)| *known == shape) {
            Some((_, number)) if *quote < 32 => key.extend([KNOWN, number << 5 | quote]),
            None if shape == word => key.extend([ITSELF, *quote]),
            _ => {
                key.push(OTHER);
                key.extend(shape.as_bytes());
                key.extend([OTHER, *quote]);
            }
        }
    }
    key.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_sequences_have_different_keys() {
        let words = [
            &[("said", "x", 0)][..],
            &[("said", "Xx", 0)],
            &[("said", "x", 1)],
            &[("said", "x", 40)],
            &[("said", "said", 0)],
            &[("said", "!", 0)],
            &[("sa", "x", 0), ("id", "x", 0)],
            &[("", "said", 0)],
            &[("said", "x", 0), ("", "", 0)],
        ];
        let keys = words.map(|words| {
            key(&words.iter().map(|&(word, shape, quote)| Seen { word, shape, quote }).collect::<Vec<_>>())
        });
        for (at, one) in keys.iter().enumerate() {
            assert_eq!(keys.iter().position(|other| other == one), Some(at), "{:?}", words[at]);
        }
    }
}
