//! What an analysis gives: everything found, joined by indices, and its public form.

pub mod analysis;
pub mod given;
pub mod wire;
