//! Matrices of int8 weights with a scale per row, multiplied with 16-bit activations; sums are exact integers.

use super::format::Reader;
use super::lanes::{self, Lanes};
use crate::error::ResourceError;

/// How many steps of an activation make 1.
pub const ONE: f32 = 2048.0;

/// An activation as a 16-bit number, rounded half away from zero, cut off at the ends.
#[must_use]
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "clamped to the range of the type just before")]
pub fn quantise(x: f32) -> i16 {
    let scaled = x * ONE;
    let rounded = if scaled < 0.0 { scaled - 0.5 } else { scaled + 0.5 };
    rounded.clamp(-32767.0, 32767.0) as i16
}

/// A sum as a fraction; the rounding of large sums is the same everywhere.
#[inline]
#[allow(clippy::cast_precision_loss, reason = "24 bits of a sum of 8-bit weights are more than enough")]
fn fraction(sum: i32) -> f32 {
    sum as f32
}

/// Vectors of 16-bit activations, one a token.
#[derive(Clone, Debug, Default)]
pub struct Activations {
    lanes: Vec<Lanes>,
    /// Lanes of one vector.
    wide: usize,
}

impl Activations {
    /// No vectors yet, of a width.
    #[must_use]
    pub fn new(width: usize) -> Self {
        Self { lanes: Vec::new(), wide: width.div_ceil(8).max(1) }
    }

    /// Adds a vector of that width.
    pub fn push(&mut self, values: &[i16]) {
        let end = self.lanes.len() + self.wide;
        self.lanes.extend(lanes::row(values));
        self.lanes.resize(end, lanes::lanes([0; 8]));
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
        self.lanes.len() / self.wide.max(1)
    }

    /// Whether it is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lanes.is_empty()
    }
}

/// A matrix with a bias: one row an output.
#[derive(Clone, Debug)]
pub struct Matrix {
    lanes: Vec<Lanes>,
    wide: usize,
    scales: Vec<f32>,
    biases: Vec<f32>,
}

impl Matrix {
    /// Reads scales, biases and weights.
    ///
    /// # Errors
    /// If the file is too short.
    pub fn read(reader: &mut Reader<'_>, rows: usize, width: usize) -> Result<Self, ResourceError> {
        let scales: Vec<f32> = reader.floats(rows, "scales")?.into_iter().map(|scale| scale / ONE).collect();
        let biases = reader.floats(rows, "biases")?;
        let bytes = reader.bytes(rows.saturating_mul(width), "weights")?;
        let wide = width.div_ceil(8).max(1);
        let mut all = Vec::with_capacity(rows * wide);
        for row in bytes.chunks_exact(width.max(1)) {
            let weights: Vec<i16> = row.iter().map(|byte| i16::from(i8::from_le_bytes([*byte]))).collect();
            all.extend(lanes::row(&weights));
        }
        Ok(Self { lanes: all, wide, scales, biases })
    }

    /// How many outputs it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.scales.len()
    }

    /// The outputs for every vector, one after the other; nothing where the widths differ.
    #[must_use]
    pub fn times(&self, input: &Activations) -> Vec<f32> {
        let mut out = vec![0.0; input.len() * self.rows()];
        if self.wide != input.wide {
            return out;
        }
        for (vectors, out) in input.lanes.chunks(4 * self.wide).zip(out.chunks_mut(4 * self.rows())) {
            self.four(vectors, out);
        }
        out
    }

    /// Up to four vectors, two rows at a time: each weight that is fetched is used four times.
    fn four(&self, vectors: &[Lanes], out: &mut [f32]) {
        let (rows, wide) = (self.rows(), self.wide);
        let vector = |n: usize| vectors.get(n * wide..(n + 1) * wide);
        for (pair, weights) in self.lanes.chunks(2 * wide).enumerate() {
            let (first, second) = weights.split_at(wide.min(weights.len()));
            let sums = match (vector(0), vector(1), vector(2), vector(3)) {
                (Some(a), Some(b), Some(c), Some(d)) if second.len() == wide => {
                    lanes::tile(first, second, [a, b, c, d])
                }
                _ => [first, second]
                    .map(|row| [0, 1, 2, 3].map(|n| vector(n).map_or(0, |vector| lanes::dot(row, vector)))),
            };
            for (row, sums) in (2 * pair..rows).zip(sums) {
                let (scale, bias) =
                    (self.scales.get(row).copied().unwrap_or(0.0), self.biases.get(row).copied().unwrap_or(0.0));
                for (n, sum) in sums.into_iter().enumerate() {
                    if let Some(slot) = out.get_mut(n * rows + row) {
                        *slot = fraction(sum) * scale + bias;
                    }
                }
            }
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
        let (rows, width) = (5, 11);
        let weight = |r: usize, i: usize| i8::try_from((r * 37 + i * 11) % 255).map_or(-3, |w| w);
        let value = |t: usize, i: usize| i16::try_from((t * 997 + i * 131) % 4000).unwrap() - 2000;
        let matrix = Matrix {
            lanes: (0..rows)
                .flat_map(|r| {
                    lanes::row(&(0..width).map(|i| i16::from(weight(r, i))).collect::<Vec<_>>()).collect::<Vec<_>>()
                })
                .collect(),
            wide: 2,
            scales: vec![1.0; rows],
            biases: vec![0.25; rows],
        };
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
