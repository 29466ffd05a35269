//! Matrices of int8 weights with a scale per row, multiplied with 16-bit activations; sums are exact integers.

use std::array::from_fn;

use super::format::Reader;
use super::lanes::{self, Inputs, Lanes};
use crate::ResourceError;

/// How many steps of an activation make 1.
pub const ONE: f32 = 2048.0;

/// An activation as a 16-bit number, rounded half away from zero, cut off at the ends.
#[must_use]
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "clamped to the range of the type just before")]
pub fn quantise(x: f32) -> i16 {
    let scaled = x * ONE;
    let rounded = scaled + 0.5_f32.copysign(scaled);
    // By way of 32 bits, because four fractions at once become 32-bit numbers, but not 16-bit ones.
    rounded.clamp(-32767.0, 32767.0) as i32 as i16
}

/// A sum as a fraction; the rounding of large sums is the same everywhere.
#[inline]
#[allow(clippy::cast_precision_loss, reason = "24 bits of a sum of 8-bit weights are more than enough")]
fn fraction(sum: i32) -> f32 {
    sum as f32
}

/// Vectors of 16-bit activations, one a token. They are stored in blocks of four: the first two numbers of each of the
/// four vectors, then the next two of each, and so on.
#[derive(Clone, Debug, Default)]
pub struct Activations {
    blocks: Vec<Inputs>,
    /// Pairs of numbers in a vector.
    pairs: usize,
    len: usize,
}

impl Activations {
    /// No vectors yet, of a width.
    #[must_use]
    pub fn new(width: usize) -> Self {
        Self { blocks: Vec::new(), pairs: width.div_ceil(2).max(1), len: 0 }
    }

    /// Adds a vector of that width.
    pub fn push(&mut self, values: &[i16]) {
        let place = self.len % 4;
        if place == 0 {
            self.blocks.resize(self.blocks.len() + self.pairs, [0; 4]);
        }
        self.len += 1;
        let start = self.blocks.len() - self.pairs;
        let (pairs, last) = values.as_chunks::<2>();
        let pairs = pairs.iter().copied().chain(last.first().map(|last| [*last, 0]));
        for (slots, pair) in self.blocks.get_mut(start..).unwrap_or_default().iter_mut().zip(pairs) {
            if let Some(slot) = slots.get_mut(place) {
                *slot = packed(pair);
            }
        }
    }

    /// Concatenated vectors of a given width, each with its neighbours before and after; zeros if there is none.
    #[must_use]
    pub fn with_neighbours(vectors: &[i16], width: usize, neighbours: usize) -> Self {
        let margin = vec![0; neighbours * width];
        let all = [&margin, vectors, &margin].concat();
        let seen = (1 + 2 * neighbours) * width;
        let mut out = Self::new(seen);
        (0..vectors.len() / width.max(1))
            .filter_map(|at| all.get(at * width..at * width + seen))
            .for_each(|row| out.push(row));
        out
    }

    /// How many vectors there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether it is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
}

/// Two numbers as one: the first in the low half.
#[inline]
fn packed([low, high]: [i16; 2]) -> i32 {
    i32::from(low) & 0xffff | i32::from(high) << 16
}

/// A matrix with a bias: one row an output.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// Tiles of [`ROWS`] rows: their weights for the first two inputs, then for the next two, and so on.
    tiles: Vec<[Lanes; GROUPS]>,
    pairs: usize,
    rows: usize,
    fours: Vec<Four>,
}

/// Scales and biases of four rows.
#[derive(Clone, Debug)]
struct Four {
    scales: [f32; 4],
    biases: [f32; 4],
}

/// How many rows are multiplied at once, in fours.
const GROUPS: usize = 2;
const ROWS: usize = 4 * GROUPS;
/// How many blocks of vectors are multiplied with a tile before the next one: so many stay in the nearest cache.
const BLOCKS: usize = 16;

impl Matrix {
    /// Reads scales, biases and weights.
    ///
    /// # Errors
    /// If the file is too short.
    pub fn read(reader: &mut Reader<'_>, rows: usize, width: usize) -> Result<Self, ResourceError> {
        let scales: Vec<f32> = reader.floats(rows, "scales")?.into_iter().map(|scale| scale / ONE).collect();
        let biases = reader.floats(rows, "biases")?;
        let bytes = reader.bytes(rows.saturating_mul(width), "weights")?;
        let weights: Vec<i16> = bytes.iter().map(|byte| i16::from(i8::from_le_bytes([*byte]))).collect();
        Ok(Self::new(&weights, width, &scales, &biases))
    }

    fn new(weights: &[i16], width: usize, scales: &[f32], biases: &[f32]) -> Self {
        let (rows, pairs) = (scales.len(), width.div_ceil(2).max(1));
        let weight = |row: usize, column: usize| {
            let is_one = row < rows && column < width;
            if is_one { weights.get(row * width + column).copied().unwrap_or(0) } else { 0 }
        };
        let four = |row: usize, pair: usize| lanes::lanes(from_fn(|n| weight(row + n / 2, 2 * pair + n % 2)));
        let mut tiles = Vec::with_capacity(rows.div_ceil(ROWS) * pairs);
        for row in (0..rows).step_by(ROWS) {
            tiles.extend((0..pairs).map(|pair| from_fn::<_, GROUPS, _>(|group| four(row + 4 * group, pair))));
        }
        let of = |list: &[f32], row: usize| from_fn(|n| list.get(row + n).copied().unwrap_or(0.0));
        let fours = (0..rows).step_by(4).map(|row| Four { scales: of(scales, row), biases: of(biases, row) }).collect();
        Self { tiles, pairs, rows, fours }
    }

    /// How many outputs it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The outputs for every vector, one after the other; nothing where the widths differ.
    #[must_use]
    pub fn times(&self, input: &Activations) -> Vec<f32> {
        let mut out = vec![0.0; input.len() * self.rows];
        if self.pairs == input.pairs && self.rows > 0 {
            let near = input.blocks.chunks(BLOCKS * self.pairs).zip(out.chunks_mut(BLOCKS * 4 * self.rows));
            near.for_each(|(inputs, out)| self.near(inputs, out));
        }
        out
    }

    /// The outputs for a few blocks of vectors, tile by tile.
    fn near(&self, inputs: &[Inputs], out: &mut [f32]) {
        let fours = self.fours.chunks(GROUPS);
        for ((row, tile), fours) in (0..self.rows).step_by(ROWS).zip(self.tiles.chunks(self.pairs)).zip(fours) {
            for (inputs, out) in inputs.chunks(self.pairs).zip(out.chunks_mut(4 * self.rows)) {
                let sums = lanes::tile(tile, inputs);
                for ((row, sums), four) in (row..).step_by(4).zip(sums).zip(fours) {
                    // The last block may have fewer than four vectors.
                    for (out, sums) in out.chunks_mut(self.rows).zip(sums) {
                        four.put(sums, out.get_mut(row..).unwrap_or_default());
                    }
                }
            }
        }
    }
}

impl Four {
    /// Puts the outputs of the four rows at the start of a list; the last four of a matrix may be fewer.
    #[inline]
    fn put(&self, sums: [i32; 4], out: &mut [f32]) {
        let [a, b, c, d] = sums;
        let [p, q, r, s] = self.scales;
        let [w, x, y, z] = self.biases;
        let numbers = [fraction(a) * p + w, fraction(b) * q + x, fraction(c) * r + y, fraction(d) * s + z];
        match out.first_chunk_mut() {
            Some(all) => *all = numbers,
            None => out.iter_mut().zip(numbers).for_each(|(slot, number)| *slot = number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_away_from_zero_and_saturates() {
        for (x, expected) in [
            (0.0, 0),
            (1.0, 2048),
            (-1.0, -2048),
            (0.5 / 2048.0, 1),
            (-0.5 / 2048.0, -1),
            (99.0, 32767),
            (-99.0, -32767),
        ] {
            assert_eq!(quantise(x), expected, "{x}");
        }
    }

    #[test]
    fn products_are_those_of_plain_sums() {
        for (rows, width) in [(5, 11), (8, 2), (17, 1)] {
            products_are_exact(rows, width);
        }
    }

    fn products_are_exact(rows: usize, width: usize) {
        let weight = |r: usize, i: usize| i8::try_from((r * 37 + i * 11) % 255).map_or(-3, |w| w);
        let value = |t: usize, i: usize| i16::try_from((t * 997 + i * 131) % 4000).unwrap() - 2000;
        let weights: Vec<i16> = (0..rows).flat_map(|r| (0..width).map(move |i| i16::from(weight(r, i)))).collect();
        let matrix = Matrix::new(&weights, width, &vec![1.0; rows], &vec![0.25; rows]);
        for tokens in 0..9 {
            let mut input = Activations::new(width);
            for t in 0..tokens {
                input.push(&(0..width).map(|i| value(t, i)).collect::<Vec<_>>());
            }
            let out = matrix.times(&input);
            assert_eq!(out.len(), tokens * rows);
            for t in 0..tokens {
                for r in 0..rows {
                    let sum: i32 = (0..width).map(|i| i32::from(weight(r, i)) * i32::from(value(t, i))).sum();
                    assert_eq!(out[t * rows + r], fraction(sum) + 0.25);
                }
            }
        }
    }
}
