//! Counts the work of an analysis, for tests that it is linear in the text.
//!
//! Unlike times, these counts are the same on every run. Every access to a token is a step, so nested loops over all
//! tokens show up. Only the native tools count.

#[cfg(feature = "tools")]
thread_local! {
    static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// A look at a token.
#[inline]
pub(crate) fn step() {
    #[cfg(feature = "tools")]
    STEPS.with(|steps| steps.set(steps.get() + 1));
}

/// The steps of this thread so far.
#[cfg(feature = "tools")]
#[must_use]
pub fn steps() -> u64 {
    STEPS.with(std::cell::Cell::get)
}
