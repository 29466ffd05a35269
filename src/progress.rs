//! Work in small steps, between which a page can see to its reader or drop the rest.
//!
//! The stages that take long are `async` functions that wait for nothing: [`Progress::yield_at`] only gives the turn back. What
//! such a function holds is kept by the language itself, so that the same code reads a text at once ([`run`]) and step
//! by step (`web/session.rs`), with the same result. A stage yields after work that does not grow with the text.

use std::cell::Cell;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// The whole work, in the unit in which progress is told.
pub const WHOLE: u32 = 1000;

/// Where the work on a text may yield, and how far it is.
#[derive(Clone, Debug)]
pub struct Progress {
    done: Rc<Cell<u32>>,
    from: u32,
    to: u32,
}

impl Progress {
    /// Of a work that has not begun.
    #[must_use]
    pub fn new() -> Self {
        Self { done: Rc::default(), from: 0, to: WHOLE }
    }

    /// How much of the whole is done, up to [`WHOLE`]; never less than before.
    #[must_use]
    pub fn done(&self) -> u32 {
        self.done.get()
    }

    /// A part of this work, between two places of it in thousandths.
    #[must_use]
    pub fn part(&self, from: u32, to: u32) -> Self {
        let place = |at: u32| self.from + (self.to - self.from) * at.min(WHOLE) / WHOLE;
        Self { done: Rc::clone(&self.done), from: place(from), to: place(to.max(from)) }
    }

    /// The end of a step, with so many of all pieces of this part done.
    pub async fn yield_at(&self, done: usize, of: usize) {
        let share = done.min(of) * WHOLE as usize / of.max(1);
        let share = u32::try_from(share).unwrap_or(WHOLE);
        self.done.set(self.done.get().max(self.from + (self.to - self.from) * share / WHOLE));
        let mut yielded = false;
        std::future::poll_fn(|_| if std::mem::replace(&mut yielded, true) { Poll::Ready(()) } else { Poll::Pending })
            .await;
    }
}

impl Default for Progress {
    fn default() -> Self {
        Self::new()
    }
}

/// All steps of a work, one after the other.
pub fn run<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(result) = work.as_mut().poll(&mut context) {
            return result;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_parts_rise_to_the_whole() {
        let progress = Progress::new();
        let (half, rest) = (progress.part(0, 500), progress.part(500, WHOLE));
        let mut seen = Vec::new();
        run(async {
            for at in 1..=2 {
                half.part(0, 500).yield_at(at, 2).await;
                seen.push(progress.done());
            }
            half.yield_at(0, 0).await;
            seen.push(progress.done());
            rest.yield_at(9, 3).await;
            seen.push(progress.done());
        });
        assert_eq!(seen, [125, 250, 250, 1000]);
    }
}
