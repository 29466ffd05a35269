//! Work in small steps, between which a page can respond to its reader or cancel the rest.
//!
//! The long stages are `async` functions that wait for nothing: [`Progress::yield_at`] only yields. The compiler
//! keeps their state, so the same code analyses a text at once ([`run`]) and step
//! by step (`web/session.rs`), with the same result. A stage yields after each piece of work of bounded size.

use std::cell::Cell;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// The whole work, in the unit of progress.
pub const WHOLE: u32 = 1000;

/// Where the work on a text may yield, and how far it is.
#[derive(Clone, Debug)]
pub struct Progress {
    done: Rc<Cell<u32>>,
    from: u32,
    to: u32,
}

impl Progress {
    /// The progress of work that has not begun.
    #[must_use]
    pub fn new() -> Self {
        Self { done: Rc::default(), from: 0, to: WHOLE }
    }

    /// How much of the whole is done, up to [`WHOLE`]; never decreases.
    #[must_use]
    pub fn done(&self) -> u32 {
        self.done.get()
    }

    /// A part of this work, between two points in thousandths.
    #[must_use]
    pub fn part(&self, from: u32, to: u32) -> Self {
        let place = |at: u32| self.from + (self.to - self.from) * at.min(WHOLE) / WHOLE;
        Self { done: Rc::clone(&self.done), from: place(from), to: place(to.max(from)) }
    }

    /// Ends a step, with `done` of all pieces of this part done.
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

/// Runs all steps, one after the other.
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
