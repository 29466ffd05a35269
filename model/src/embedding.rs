//! Quantised vectors of words, endings, beginnings, shapes and quotation states.
//!
//! Word vectors have four bits per number and a step per column; the small tables have eight bits and one step. A
//! vector consists of integers only: code times step. Row 0 is for unknown entries.

use super::format::{Reader, hash_of_bytes};
use crate::ResourceError;

/// Sorted strings, found by their hashes.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    lines: String,
    /// Where each string starts and ends.
    places: Vec<[u32; 2]>,
    /// The row of a string at the place that its hash names, or at the next ones; 0 where there is none. At least half
    /// of the places are empty, and there are a power of two of them.
    slots: Vec<u32>,
}

impl Vocabulary {
    /// Reads strings, one a line, sorted by their bytes.
    ///
    /// # Errors
    /// At the end of the file, or where they are not sorted.
    pub fn read(reader: &mut Reader<'_>, what: &str) -> Result<Self, ResourceError> {
        let lines = reader.lines(what)?;
        let mut places = Vec::new();
        let (mut at, mut last) = (0, None);
        for line in lines.lines() {
            if last >= Some(line) {
                return Err(reader.error(&format!("{what}: {line} is out of order")));
            }
            last = Some(line);
            let end = at + line.len();
            places.push([
                u32::try_from(at).map_err(|_| reader.error(what))?,
                u32::try_from(end).map_err(|_| reader.error(what))?,
            ]);
            at = end + 1;
        }
        let mut slots = vec![0; (2 * places.len()).next_power_of_two()];
        for (row, line) in (1..).zip(lines.lines()) {
            let free = tried(line, slots.len()).find(|at| slots.get(*at) == Some(&0));
            if let Some(slot) = free.and_then(|at| slots.get_mut(at)) {
                *slot = row;
            }
        }
        Ok(Self { lines: lines.to_owned(), places, slots })
    }

    /// How many strings there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether it is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The string at an index, or "".
    #[must_use]
    pub fn get(&self, at: usize) -> &str {
        let place = self.places.get(at).and_then(|&[start, end]| self.lines.get(start as usize..end as usize));
        place.unwrap_or("")
    }

    /// The row of a string in a table: 0 where it is unknown.
    #[must_use]
    pub fn row(&self, key: &str) -> usize {
        let rows = tried(key, self.slots.len()).map_while(|at| self.slots.get(at).filter(|row| **row > 0));
        rows.map(|row| *row as usize).find(|row| self.get(row - 1) == key).unwrap_or(0)
    }
}

/// The places where a string may be, of so many.
fn tried(key: &str, slots: usize) -> impl Iterator<Item = usize> {
    let first = hash_of_bytes(key.bytes()) as usize;
    (0..slots).map(move |n| (first + n) & (slots - 1))
}

/// Word vectors at four bits a number.
#[derive(Clone, Debug)]
pub struct WordTable {
    vocabulary: Vocabulary,
    steps: Vec<i16>,
    codes: Vec<u8>,
}

impl WordTable {
    /// Reads words, steps and codes.
    ///
    /// # Errors
    /// At the end of the file.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, ResourceError> {
        let vocabulary = Vocabulary::read(reader, "words")?;
        let width = reader.size("word columns")?;
        let steps = steps(reader, width)?;
        let codes = reader.bytes((vocabulary.len() + 1).saturating_mul(width.div_ceil(2)), "word vectors")?.to_vec();
        Ok(Self { vocabulary, steps, codes })
    }

    /// How many numbers a vector has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.steps.len()
    }

    /// Whether a word has its own vector.
    #[must_use]
    pub fn knows(&self, word: &str) -> bool {
        self.vocabulary.row(word) > 0
    }

    /// The codes of all vectors.
    #[must_use]
    pub fn codes(&self) -> &[u8] {
        &self.codes
    }

    /// Adds the vector of a word to a list of numbers.
    pub fn push(&self, word: &str, out: &mut Vec<i16>) {
        let bytes = self.width().div_ceil(2);
        let row = self.codes.chunks_exact(bytes).nth(self.vocabulary.row(word)).unwrap_or(&[]);
        let codes = row.iter().flat_map(|byte| [byte & 15, byte >> 4]);
        out.extend(codes.zip(&self.steps).map(|(code, step)| (2 * i16::from(code) - 15).saturating_mul(*step)));
    }
}

/// Vectors of a few strings at eight bits a number.
#[derive(Clone, Debug)]
pub struct SmallTable {
    vocabulary: Vocabulary,
    width: usize,
    step: i16,
    codes: Vec<u8>,
}

impl SmallTable {
    /// Reads strings, step and codes.
    ///
    /// # Errors
    /// At the end of the file.
    pub fn read(reader: &mut Reader<'_>, what: &str) -> Result<Self, ResourceError> {
        let vocabulary = Vocabulary::read(reader, what)?;
        let width = reader.size("columns")?;
        let step = steps(reader, 1)?.first().copied().unwrap_or(0);
        let codes = reader.bytes((vocabulary.len() + 1).saturating_mul(width), what)?.to_vec();
        Ok(Self { vocabulary, width, step, codes })
    }

    /// How many numbers a vector has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// The codes of all vectors.
    #[must_use]
    pub fn codes(&self) -> &[u8] {
        &self.codes
    }

    /// Adds the vector of a string to a list of numbers.
    pub fn push(&self, key: &str, out: &mut Vec<i16>) {
        self.push_row(self.vocabulary.row(key), out);
    }

    /// Adds the vector of a row to a list of numbers.
    pub fn push_row(&self, row: usize, out: &mut Vec<i16>) {
        let codes = self.codes.chunks_exact(self.width).nth(row).unwrap_or(&[]);
        out.extend(codes.iter().map(|code| i16::from(i8::from_le_bytes([*code])).saturating_mul(self.step)));
    }
}

fn steps(reader: &mut Reader<'_>, count: usize) -> Result<Vec<i16>, ResourceError> {
    let (chunks, _) = reader.bytes(2 * count, "steps")?.as_chunks();
    Ok(chunks.iter().map(|chunk| i16::from_le_bytes(*chunk)).collect())
}
