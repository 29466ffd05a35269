//! Who says what about which country: claims, the speakers they are attributed to, and country
//! mentions in the text of a news article.
//!
//! [`analyze`] reads a text once, from left to right through these stages; each has its own file
//! and never alters what an earlier one found:
//!
//! 1. [`block`]: lines into headline, paragraphs, captions, repeated captions, boilerplate;
//! 2. [`token`]: words, numbers, marks; [`sentence`]: where they stop;
//! 3. [`quote`]: which quotation marks belong together;
//! 4. [`country`]: country mentions, from the [`gazetteer`], settled by context;
//! 5. [`mention`]: people and organisations;
//! 6. [`attribution`]: who reports what: source, cue, content;
//! 7. [`speaker`]: which source is whom, through [`pronoun`]s, roles and short names;
//! 8. [`claim`]: what kind of statement it is and how much of it can be checked.
//!
//! Positions are bytes in here and UTF-16 code units in the public result ([`wire`]).
//!
//! ```
//! use claimlight::{analyze, Resources};
//!
//! let resources = Resources::load()?;
//! let text = "“The bridge is safe,” said Peruvian engineer Ana Ruiz.";
//! let analysis = analyze(text, &resources);
//! assert_eq!(analysis.speakers.len(), 1);
//! assert_eq!(analysis.countries.len(), 1);
//! # Ok::<(), claimlight::ResourceError>(())
//! ```

mod named;
pub mod span;
pub mod utf16;

pub mod block;
pub mod token;

pub mod document;
pub mod quote;
pub mod sentence;

pub mod model;

pub mod country;
pub mod gazetteer;

pub mod attribution;
pub mod mention;
pub mod pronoun;
pub mod speaker;

pub mod claim;
pub mod evidence;

pub mod analysis;
pub mod lexicon;
pub mod pace;
pub mod pattern;
pub mod pipeline;
pub mod resources;
pub mod wire;

#[cfg(target_family = "wasm")]
mod web;

pub use analysis::Analysis;
pub use pipeline::{analyze, preview};
pub use resources::{ResourceError, Resources};
