//! How much work an analysis is, for the tests that it grows no faster than the text.
//!
//! A clock tells what the machine does besides; what is counted here is the same on every run. Whoever looks at a token
//! takes a step, so a loop over all tokens inside a loop over all tokens shows. Only the native tools count.

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
