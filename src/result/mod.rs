//! The result of an analysis: everything found, linked by indices, and its public form.

pub mod analysis;
pub mod given;
pub mod wire;
