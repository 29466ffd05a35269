//! What several test files need.

pub(crate) mod hostile;
pub(crate) mod invariants;
