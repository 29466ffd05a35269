//! Everything found in one article, joined by indices. Spans are bytes; [`crate::result::wire`] makes the public form.

use crate::attribution::Attribution;
use crate::claim::Claim;
use crate::country::CountryMention;
use crate::speaker::{Entity, Speaker};
use crate::text::block::Block;
use crate::text::language::Language;
use crate::text::sentence::Sentence;

/// The whole result of one text.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    /// The language of the text.
    pub language: Language,
    /// The lines of the text, with their kinds.
    pub blocks: Vec<Block>,
    /// Sentences of running text.
    pub sentences: Vec<Sentence>,
    /// The check-worthiness of each sentence, in thousandths.
    pub checkability: Vec<u16>,
    /// Who reports what, in the order of the text.
    pub attributions: Vec<Attribution>,
    /// Who the sources are, in the order of first mention.
    pub speakers: Vec<Speaker>,
    /// Everyone with a name, whether they say something or not, in the order of first mention.
    pub entities: Vec<Entity>,
    /// Attributed statements and the article's own, in the order of the text.
    pub claims: Vec<Claim>,
    /// Country mentions in the order of the text.
    pub countries: Vec<CountryMention>,
}
