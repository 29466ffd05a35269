//! What the network has read of a text, kept for the next reading of it.
//!
//! In: a sequence of tokens. Out: what the network makes of it; from before, where the very same sequence was read before. The
//! network sees nothing but the sequence, so its reading is the same wherever the sequence stands. A text that is read once
//! more after a change thus costs new passes for what was changed alone, and gives what it would give without a memory.
//! Only what the last reading needed is kept.

use std::cell::{Cell, RefCell};
use std::mem;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::tagger::{Reading, Seen, Tagger};

/// The readings of one text that changes.
#[derive(Default)]
pub struct Memory {
    kept: RefCell<Kept>,
    passes: Cell<usize>,
}

#[derive(Default)]
struct Kept {
    now: Readings,
    /// Of the text as it was before.
    before: Readings,
}

type Readings = FxHashMap<Box<[u8]>, Rc<Reading>>;

impl Memory {
    /// Of a text that was not read yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The text is about to be read once more: what is not needed this time goes at the next.
    pub fn turn(&self) {
        let mut kept = self.kept.borrow_mut();
        kept.before = mem::take(&mut kept.now);
    }

    /// How many sequences the network had to read so far.
    #[must_use]
    pub fn passes(&self) -> usize {
        self.passes.get()
    }

    /// What the network makes of a sequence.
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
    /// What it has read of this text before.
    pub memory: Option<&'r Memory>,
}

impl Recall<'_> {
    /// What the network makes of a sequence, which it reads where it has to.
    #[must_use]
    pub fn read(&self, tokens: &[Seen<'_>]) -> Rc<Reading> {
        match self.memory {
            Some(memory) => memory.read(self.tagger, tokens),
            None => Rc::new(self.tagger.read_tokens(tokens)),
        }
    }
}

/// All that the network sees of a sequence; two sequences have one key only where they are the same.
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
