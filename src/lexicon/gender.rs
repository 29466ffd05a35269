//! Whether "he" or "she" goes with somebody.

/// Which pronouns go with somebody: internal evidence for resolving them, never shown to the reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    /// "he"
    Masculine,
    /// "she"
    Feminine,
    /// Nothing says.
    #[default]
    Unknown,
}

impl Gender {
    /// Whether the two can go with the same person.
    #[must_use]
    pub fn agrees(self, other: Self) -> bool {
        self == other || self == Self::Unknown || other == Self::Unknown
    }

    /// This one, or the other where this one is unknown.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self == Self::Unknown { other } else { self }
    }
}
