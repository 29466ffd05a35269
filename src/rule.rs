//! Rules by name, so that one at a time can be left out to see what it is worth (`python3 -m evaluate.worth`).
//!
//! In the native tools alone (`analyze --without NAME`). In every other build a rule always takes part, and asking costs nothing.

/// Whether a rule takes part.
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

    /// Whether a rule takes part.
    pub(crate) fn applies(rule: &str) -> bool {
        LEFT_OUT.get().is_none_or(|left_out| !left_out.iter().any(|name| name == rule))
    }

    /// Whether a list of a lexicon has its words.
    pub(crate) fn keeps(file: &str, list: &str) -> bool {
        applies(&format!("list.{}.{list}", file.trim_end_matches(".txt")))
    }

    /// Leaves rules out, from the start of a process to its end; only the first call counts.
    pub fn leave_out(rules: Vec<String>) {
        LEFT_OUT.get_or_init(|| rules);
    }
}
