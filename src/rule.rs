//! Rules by name, so that each can be disabled to measure its effect (`python3 -m evaluate.worth`).
//!
//! This works only in the native tools (`analyze --without NAME`). In every other build all rules apply, and the check
//! costs nothing.

/// Whether a rule applies.
#[cfg(not(feature = "tools"))]
#[inline(always)]
pub(crate) const fn applies(_rule: &str) -> bool {
    true
}

/// Whether a list of a lexicon has its words: `--without list.FILE.NAME` empties it.
#[cfg(not(feature = "tools"))]
#[inline(always)]
pub(crate) const fn keeps(_file: &str, _list: &str) -> bool {
    true
}

#[cfg(feature = "tools")]
pub use tools::leave_out;
#[cfg(feature = "tools")]
pub(crate) use tools::{applies, keeps};

#[cfg(feature = "tools")]
mod tools {
    use std::sync::OnceLock;

    static LEFT_OUT: OnceLock<Vec<String>> = OnceLock::new();

    /// Whether a rule applies.
    pub(crate) fn applies(rule: &str) -> bool {
        LEFT_OUT.get().is_none_or(|left_out| !left_out.iter().any(|name| name == rule))
    }

    /// Whether a list of a lexicon has its words.
    pub(crate) fn keeps(file: &str, list: &str) -> bool {
        applies(&format!("list.{}.{list}", file.trim_end_matches(".txt")))
    }

    /// Disables rules for the whole process; only the first call has an effect.
    pub fn leave_out(rules: Vec<String>) {
        LEFT_OUT.get_or_init(|| rules);
    }
}
