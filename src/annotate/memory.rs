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

use super::tagger::{Reading, Seen, Tagger};

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
    fn read(&self, tagger: &Tagger, tokens: &[Seen<'_>]) -> Rc<Reading> {
        let key = key(tokens);
        let kept = &mut *self.kept.borrow_mut();
        let reading = kept.now.get(&key).cloned().or_else(|| kept.before.remove(&key)).unwrap_or_else(|| {
            self.passes.set(self.passes.get() + 1);
            Rc::new(tagger.read_tokens(tokens))
        });
        kept.now.entry(key).or_insert(reading).clone()
    }
}

/// The network, with the memory of a text if there is one.
#[derive(Clone, Copy)]
pub struct Recall<'r> {
    /// The network.
    pub tagger: &'r Tagger,
    /// The cached output for this text.
    pub memory: Option<&'r Memory>,
}

impl Recall<'_> {
    /// The output of the network for a sequence, read if it is not cached.
    #[must_use]
    pub fn read(&self, tokens: &[Seen<'_>]) -> Rc<Reading> {
        match self.memory {
            Some(memory) => memory.read(self.tagger, tokens),
            None => Rc::new(self.tagger.read_tokens(tokens)),
        }
    }
}

/// Everything that the network sees of a sequence; only identical sequences have the same key.
fn key(tokens: &[Seen<'_>]) -> Box<[u8]> {
    let mut key = Vec::new();
    for Seen { word, shape, quote } in tokens {
        for part in [word, shape] {
            key.extend(part.len().to_le_bytes());
            key.extend(part.as_bytes());
        }
        key.push(*quote);
    }
    key.into()
}
