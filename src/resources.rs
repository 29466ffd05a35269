//! Everything the analysis reads besides the text: lexicons, patterns, models. The only `include_bytes!`.

use crate::gazetteer::Gazetteer;
use crate::pattern::Patterns;

/// What is wrong with a lexicon, a pattern table or a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceError {
    /// The file.
    pub name: &'static str,
    /// What was expected and what was found.
    pub message: String,
}

impl std::fmt::Display for ResourceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.message)
    }
}

impl std::error::Error for ResourceError {}

/// Lexicons, patterns and models, read once and shared by every analysis.
pub struct Resources {
    /// Countries.
    pub gazetteer: Gazetteer,
    /// Compiled patterns.
    pub patterns: Patterns,
}

impl Resources {
    /// Reads what is built in.
    ///
    /// # Errors
    /// Where a built-in file is broken; the message says which and what was expected.
    pub fn load() -> Result<Self, ResourceError> {
        Ok(Self { gazetteer: Gazetteer::default(), patterns: Patterns::load()? })
    }
}
