//! Kinds of names, as tagged by the network.

/// The kind of thing a name refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// "Ana Ruiz"
    Person,
    /// "the World Bank"
    Organisation,
    /// "Lima", "the Andes", "Main Street"
    Place,
    /// A people, a faith, a party's members: "Peruvians", "Muslim", "Democrats".
    Group,
    /// "last Tuesday", "2019"
    Time,
}

/// The part of a name that a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// The kind of name.
    pub kind: NameKind,
    /// Whether the name starts here.
    pub starts: bool,
}

impl Name {
    /// The name of a tag: "B-PER" for its first token, "I-PER" for the others; `None` for "O".
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let (place, kind) = tag.split_once('-')?;
        let kind = match kind {
            "PER" => NameKind::Person,
            "ORG" => NameKind::Organisation,
            "PLACE" => NameKind::Place,
            "NORP" => NameKind::Group,
            "TIME" => NameKind::Time,
            _ => return None,
        };
        Some(Self { kind, starts: place == "B" })
    }
}
