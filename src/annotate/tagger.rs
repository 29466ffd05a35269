//! The tagger: features in; labels, parts of speech and kinds of names out.

use std::ops::Range;

use super::feature;
use super::name::Name;
use super::name::score::Scores;
use crate::error::ResourceError;
use crate::model::crf::{Crf, LABELS, Label};
use crate::model::embedding::{SmallTable, Vocabulary, WordTable};
use crate::model::encoder::{self, Layer, Output};
use crate::model::format::{self, Reader};
use crate::model::matrix::{Activations, Matrix};
use crate::text::document::Document;

/// What the network sees of a token.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'d> {
    /// Its word.
    pub word: &'d str,
    /// How it is written.
    pub shape: &'d str,
    /// Its position in a quotation.
    pub quote: u8,
}

/// The features of a range of tokens, read as one sequence.
#[must_use]
pub fn see<'d>(document: &'d Document<'_>, range: Range<usize>) -> Vec<Seen<'d>> {
    let states = feature::quote_states(document, range.clone());
    range
        .zip(states)
        .map(|(at, quote)| Seen { word: feature::word(document, at), shape: feature::shape(document, at), quote })
        .collect()
}

/// The network.
#[derive(Clone, Debug)]
pub struct Tagger {
    words: WordTable,
    endings: SmallTable,
    words_hash: u32,
    beginnings: SmallTable,
    shapes: SmallTable,
    quotes: SmallTable,
    /// The number of neighbours on either side that the first layer sees.
    window: usize,
    layers: Vec<Layer>,
    width: usize,
    labels: Matrix,
    crf: Crf,
    heads: Vec<Classifier>,
    /// What each tag of the head for names says.
    names: Vec<Option<Name>>,
}

/// A tag's number has eight bits.
const MOST_TAGS: usize = 256;

/// A classification head, by its position in the file.
#[derive(Clone, Copy)]
enum Head {
    /// Tags of the Penn Treebank.
    PartOfSpeech,
    /// "O", or "B-" or "I-" with the kind of name.
    Name,
    /// Whether a token of a content may belong to somebody else's statement in it (`train/reports.py`).
    Report,
}

#[derive(Clone, Debug)]
struct Classifier {
    tags: Vocabulary,
    layer: usize,
    matrix: Matrix,
}

/// The attribution label of each token.
#[derive(Clone, Debug, Default)]
pub struct Labelling {
    /// One per token.
    pub labels: Vec<Label>,
    /// The scores of the labels, seven per token.
    pub scores: Vec<f32>,
}

/// The output for a sequence of tokens.
#[derive(Clone, Debug, Default)]
pub struct Pass {
    /// Source, cue and content.
    pub labelling: Labelling,
    /// The encoder's last layer.
    pub top: Activations,
    /// The part of speech of each token by its number; empty if the model has no such head.
    pub parts: Vec<u8>,
    /// What the head for names says of each token; empty if the model has none.
    pub names: Vec<Scores>,
    /// Whether each token may belong to a report within a content; empty if the model has no such head.
    pub reports: Vec<bool>,
}

impl Tagger {
    /// Reads the tagger's part of a model file.
    ///
    /// # Errors
    /// If the file is invalid; the message says where.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, ResourceError> {
        let words = WordTable::read(reader)?;
        let endings = SmallTable::read(reader, "endings")?;
        let words_hash = format::hash_of_bytes(words.codes().iter().chain(endings.codes()).copied());
        let beginnings = SmallTable::read(reader, "beginnings")?;
        let shapes = SmallTable::read(reader, "shapes")?;
        let quotes = SmallTable::read(reader, "quotation states")?;
        let window = usize::from(reader.u16("neighbours")?);
        let cells = reader.size("cells")?;
        let mut layers = Vec::new();
        let widths = [&endings, &beginnings, &shapes, &quotes].map(SmallTable::width);
        let mut input = (1 + 2 * window) * (words.width() + widths.iter().sum::<usize>());
        for n in 0..reader.size("layers")? {
            layers.push(Layer::read(reader, cells, input, n == 0)?);
            input = 2 * cells;
        }
        let labels = Matrix::read(reader, LABELS, input)?;
        let crf = Crf::read(reader)?;
        let mut heads = Vec::new();
        for _ in 0..reader.u8("heads")? {
            let tags = Vocabulary::read(reader, "tags")?;
            if tags.len() > MOST_TAGS {
                return Err(reader.error(&format!("{} tags, expected at most {MOST_TAGS}", tags.len())));
            }
            let layer = usize::from(reader.u8("layer")?);
            let matrix = Matrix::read(reader, tags.len(), input)?;
            heads.push(Classifier { tags, layer, matrix });
        }
        let tags = heads.get(Head::Name as usize).map(|head: &Classifier| &head.tags);
        let names = tags.map_or(Vec::new(), |tags| (0..tags.len()).map(|at| Name::of_tag(tags.get(at))).collect());
        Ok(Self {
            names,
            words,
            endings,
            words_hash,
            beginnings,
            shapes,
            quotes,
            window,
            layers,
            width: input,
            labels,
            crf,
            heads,
        })
    }

    /// Its vocabulary.
    #[must_use]
    pub fn words(&self) -> &WordTable {
        &self.words
    }

    /// The width of the encoder's last layer.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// Adds the vectors of a word and of its ending.
    pub fn push_word(&self, word: &str, out: &mut Vec<i16>) {
        self.words.push(word, out);
        self.endings.push(feature::ending(word), out);
    }

    /// The width of a word vector.
    #[must_use]
    pub fn word_width(&self) -> usize {
        self.words.width() + self.endings.width()
    }

    /// A hash of the word vectors, so that a model trained on them can check that they are unchanged.
    #[must_use]
    pub fn words_hash(&self) -> u32 {
        self.words_hash
    }

    /// Reads a sequence of tokens: one pass of the encoder and all heads.
    #[must_use]
    pub fn read_tokens(&self, tokens: &[Seen<'_>]) -> Pass {
        let mut outputs = encoder::run(&self.layers, self.input(tokens));
        let parts = self.each(Head::PartOfSpeech, &outputs, highest);
        let names = self.each(Head::Name, &outputs, |row| Scores::of(row, &self.names));
        let reports = self.each(Head::Report, &outputs, |row| row.iter().any(|score| *score > 0.0));
        let top = outputs.pop().map(|top| top.activations).unwrap_or_default();
        let states: Vec<u8> = tokens.iter().map(|token| token.quote).collect();
        let scores = self.labels.times(&top);
        Pass { labelling: Labelling { labels: self.crf.best(&scores, &states), scores }, top, parts, names, reports }
    }

    /// The input of the first layer: the features of each token and its neighbours.
    fn input(&self, tokens: &[Seen<'_>]) -> Activations {
        let tables = [&self.endings, &self.beginnings, &self.shapes, &self.quotes];
        let width = self.words.width() + tables.map(SmallTable::width).iter().sum::<usize>();
        let mut all = Vec::with_capacity(tokens.len() * width);
        for token in tokens {
            self.push_word(token.word, &mut all);
            self.beginnings.push(feature::beginning(token.word), &mut all);
            self.shapes.push(token.shape, &mut all);
            self.quotes.push_row(usize::from(token.quote), &mut all);
        }
        Activations::with_neighbours(&all, width, self.window)
    }

    /// What is made of a head's scores for each token; nothing if the model has no such head.
    fn each<T>(&self, head: Head, outputs: &[Output], of: impl Fn(&[f32]) -> T) -> Vec<T> {
        let Some(head) = self.heads.get(head as usize) else { return Vec::new() };
        head.scores(outputs).chunks_exact(head.tags.len().max(1)).map(of).collect()
    }

    /// The tag of the head for parts of speech with a number, or "".
    #[must_use]
    pub fn part_of_speech(&self, number: u8) -> &str {
        self.heads.get(Head::PartOfSpeech as usize).map_or("", |head| head.tags.get(number.into()))
    }
}

impl Classifier {
    /// The scores of each token's tags.
    fn scores(&self, outputs: &[Output]) -> Vec<f32> {
        outputs.get(self.layer).map_or(Vec::new(), |output| self.matrix.times(&output.activations))
    }
}

impl Labelling {
    /// The margin of the part (source, cue, content) of a token: the better score of its two labels minus the best of
    /// all others, in thousandths.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "clamped to a few thousand just before")]
    pub fn role_margin(&self, at: usize) -> i32 {
        let (rows, _) = self.scores.as_chunks::<LABELS>();
        let (Some(row), Some(label)) = (rows.get(at), self.labels.get(at)) else { return 0 };
        let best = |own: bool| {
            let of = |number: u8| (Label::of(number).role() == label.role()) == own;
            (0u8..).zip(row).filter(|(number, _)| of(*number)).fold(f32::MIN, |best, (_, x)| best.max(*x))
        };
        ((best(true) - best(false)) * 1000.0).clamp(-99_999.0, 99_999.0) as i32
    }

    /// The margin of a token's label: its score minus the best other score, in thousandths.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "clamped to a few thousand just before")]
    pub fn margin(&self, at: usize) -> i32 {
        let (rows, _) = self.scores.as_chunks::<LABELS>();
        let (Some(row), Some(label)) = (rows.get(at), self.labels.get(at)) else { return 0 };
        let label = usize::from(label.number());
        let own = row.get(label).copied().unwrap_or(0.0);
        let other = row.iter().enumerate().filter(|(n, _)| *n != label).fold(f32::MIN, |best, (_, x)| best.max(*x));
        ((own - other) * 1000.0).clamp(-99_999.0, 99_999.0) as i32
    }
}

fn highest(row: &[f32]) -> u8 {
    let mut best = (0, f32::MIN);
    for (at, score) in (0u8..=u8::MAX).zip(row) {
        if *score > best.1 {
            best = (at, *score);
        }
    }
    best.0
}
