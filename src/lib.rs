//! Who says what about which country: claims, the speakers they are attributed to, and country
//! mentions in the text of a news article.
//!
//! [`analyze`] runs a text through these stages. Each has its own folder and never changes the result of an earlier
//! one:
//!
//! 1. [`text`]: the visible text ([`text::clean`]); headline, paragraphs, captions and boilerplate ([`text::block`]);
//!    words, numbers and punctuation ([`text::token`]); sentences ([`text::sentence`]); pairs of quotation marks
//!    ([`text::quote`]);
//! 2. [`annotate`]: one pass of the network over the words: parts of speech, kinds of names, lemmas;
//! 3. [`country`]: country mentions, from the [`country::gazetteer`], disambiguated by context;
//! 4. [`mention`]: people and organisations;
//! 5. [`attribution`]: who reports what: source, cue, content;
//! 6. [`speaker`]: whom each source refers to, through pronouns, roles and short names;
//! 7. [`claim`]: the kind of each statement, and how checkable it is;
//! 8. [`result`]: everything found, and its public form.
//!
//! Positions are bytes inside the core and UTF-16 code units in the public result ([`result::wire`]).
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

pub use claimlight_model::error;
mod named;
mod order;
mod packed;
pub mod progress;

pub mod lexicon;
pub mod rule;

pub mod text;

pub mod evidence;

pub mod model;

pub mod annotate;

pub mod country;

pub mod mention;

pub mod attribution;

pub mod speaker;

pub mod claim;

pub mod result;

pub mod pipeline;
pub mod resources;
#[cfg(feature = "tools")]
pub mod tools;

#[cfg(target_family = "wasm")]
mod web;

pub use error::ResourceError;
pub use pipeline::{analyze, preview};
pub use resources::Resources;
pub use result::analysis::Analysis;
pub use result::wire;
