//! What several test files share.

#![allow(dead_code, reason = "each file uses its own part of it")]

pub(crate) mod hostile;
pub(crate) mod invariants;
pub(crate) mod made_up;
pub(crate) mod targets;
