//! Function words that several rules use.

/// Words that attach something to the noun before them: "officials | in Lima", "people | familiar with it".
pub(super) fn is_link(word: &str) -> bool {
    matches!(
        word,
        "of" | "for"
            | "in"
            | "at"
            | "from"
            | "to"
            | "with"
            | "by"
            | "on"
            | "against"
            | "near"
            | "behind"
            | "among"
            | "within"
            | "inside"
            | "around"
            | "about"
            | "close"
            | "familiar"
    )
}

/// Words that open a clause about the noun before them.
pub(super) fn is_relative(word: &str) -> bool {
    matches!(word, "who" | "that" | "which")
}
