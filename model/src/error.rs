//! The error of a built-in file.

/// An invalid lexicon, pattern table or model.
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
