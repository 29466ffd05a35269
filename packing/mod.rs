//! What `build.rs` makes of the files in `data/` before they are compiled in.

pub(crate) mod lists;
pub(crate) mod patterns;
