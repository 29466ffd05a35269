//! Parts of speech: the tags of the Penn Treebank, as far as later stages distinguish them.

/// A part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pos {
    /// NN: "bridge"
    Noun,
    /// NNS: "bridges"
    Nouns,
    /// NNP: "Lima"
    ProperNoun,
    /// NNPS: "Democrats"
    ProperNouns,
    /// PRP: "she", "themselves"
    Pronoun,
    /// PRP$: "their"
    Possessive,
    /// WP, WP$, WDT, WRB: "who", "whose", "which", "where"
    Relative,
    /// VB: "say"
    Base,
    /// VBP: "(they) say"
    Present,
    /// VBZ: "says"
    PresentThird,
    /// VBD: "said"
    Past,
    /// VBN: "(was) said"
    Participle,
    /// VBG: "saying"
    Gerund,
    /// MD: "may"
    Modal,
    /// JJ, JJR, JJS: "new", "newer", "newest"
    Adjective,
    /// RB, RBR, RBS: "newly", "not"
    Adverb,
    /// RP: "(gave) up"
    Particle,
    /// IN: "of", "that", "because"
    Preposition,
    /// TO
    To,
    /// DT, PDT: "the", "this", "all (the)"
    Determiner,
    /// CC: "and"
    Conjunction,
    /// CD: "two", "2"
    Number,
    /// POS: "'s"
    Genitive,
    /// EX: "there (is)"
    There,
    /// A mark: stops, commas, quotation marks, brackets, symbols.
    Mark,
    /// UH, FW, LS, ADD, other tags, and tokens that the network does not read.
    Unknown,
}

impl Pos {
    /// The part of speech of a Penn tag.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        match tag {
            "NN" => Self::Noun,
            "NNS" => Self::Nouns,
            "NNP" => Self::ProperNoun,
            "NNPS" => Self::ProperNouns,
            "PRP" => Self::Pronoun,
            "PRP$" => Self::Possessive,
            "WP" | "WP$" | "WDT" | "WRB" => Self::Relative,
            "VB" => Self::Base,
            "VBP" => Self::Present,
            "VBZ" => Self::PresentThird,
            "VBD" => Self::Past,
            "VBN" => Self::Participle,
            "VBG" => Self::Gerund,
            "MD" => Self::Modal,
            "JJ" | "JJR" | "JJS" => Self::Adjective,
            "RB" | "RBR" | "RBS" => Self::Adverb,
            "RP" => Self::Particle,
            "IN" => Self::Preposition,
            "TO" => Self::To,
            "DT" | "PDT" => Self::Determiner,
            "CC" => Self::Conjunction,
            "CD" => Self::Number,
            "POS" => Self::Genitive,
            "EX" => Self::There,
            "." | "," | ":" | "``" | "''" | "$" | "#" | "-LRB-" | "-RRB-" | "HYPH" | "NFP" | "SYM" => Self::Mark,
            _ => Self::Unknown,
        }
    }

    /// A common noun.
    #[must_use]
    pub fn is_common_noun(self) -> bool {
        matches!(self, Self::Noun | Self::Nouns)
    }

    /// A proper noun.
    #[must_use]
    pub fn is_proper_noun(self) -> bool {
        matches!(self, Self::ProperNoun | Self::ProperNouns)
    }

    /// Any noun.
    #[must_use]
    pub fn is_noun(self) -> bool {
        self.is_common_noun() || self.is_proper_noun()
    }

    /// A plural noun.
    #[must_use]
    pub fn is_plural(self) -> bool {
        matches!(self, Self::Nouns | Self::ProperNouns)
    }

    /// A noun, or what stands before one: "the", "her", "two", "old", "'s".
    #[must_use]
    pub fn is_in_noun_phrase(self) -> bool {
        self.is_noun()
            || matches!(self, Self::Determiner | Self::Possessive | Self::Adjective | Self::Number | Self::Genitive)
    }

    /// Any form of a verb, not a modal.
    #[must_use]
    pub fn is_verb(self) -> bool {
        self.is_finite() || matches!(self, Self::Base | Self::Participle | Self::Gerund)
    }

    /// A verb that has a subject: "say", "says", "said".
    #[must_use]
    pub fn is_finite(self) -> bool {
        matches!(self, Self::Present | Self::PresentThird | Self::Past)
    }

    /// What makes words a clause: a finite verb, or a modal ("will fall").
    #[must_use]
    pub fn makes_clause(self) -> bool {
        self.is_finite() || self == Self::Modal
    }
}
