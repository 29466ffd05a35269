//! A small network for a whole text: one bidirectional recurrent layer, pooled into one logit.
//!
//! For each cell, the text is represented by the sum of the outputs over the square root of the number of tokens, and
//! by the maximum. A hidden layer turns both into a logit. The part in the file: vectors of masked words, the layer of
//! [`super::encoder`], which sees each token's neighbours, and the hidden layer.

use super::embedding::SmallTable;
use super::encoder::Layer;
use super::format::Reader;
use super::linear::{ONE, root};
use super::matrix::{self, Activations, Matrix};
use crate::ResourceError;

/// Neighbours on either side.
const NEIGHBOURS: usize = 1;
/// Steps of a quantised fraction that make 1.
const STEPS: i64 = 2048;
/// Less than a cell puts out: 7 below zero.
const LOWEST: i16 = -14_336;
/// The largest quantised fraction.
const MOST: i64 = 32_767;

/// The network.
#[derive(Clone, Debug)]
pub struct Pooled {
    /// Vectors of tokens that are not words: hidden names, numbers.
    pub special: SmallTable,
    layer: Layer,
    hidden: Matrix,
    out: Vec<f32>,
}

impl Pooled {
    /// Reads the network; `width` is that of a word's vector.
    ///
    /// # Errors
    /// At the end of the file, or where the vectors have another width.
    pub fn read(reader: &mut Reader<'_>, width: usize) -> Result<Self, ResourceError> {
        let special = SmallTable::read(reader, "hidden words")?;
        if special.width() != width {
            return Err(reader.error(&format!("vectors of {} numbers, expected {width}", special.width())));
        }
        let cells = reader.size("cells")?;
        let layer = Layer::read(reader, cells, (1 + 2 * NEIGHBOURS) * width, true)?;
        let hidden = reader.size("hidden units")?;
        let hidden = Matrix::read(reader, hidden, 2 * layer.width())?;
        let out = reader.floats(hidden.rows(), "outputs")?;
        Ok(Self { special, layer, hidden, out })
    }

    /// The output of the layer for a text: the vectors of its tokens, concatenated.
    #[must_use]
    pub fn read_text(&self, vectors: &[i16]) -> Said<'_> {
        let width = self.special.width().max(1);
        let input = Activations::with_neighbours(vectors, width, NEIGHBOURS);
        let rows = self.layer.run(&input, &[]).iter().map(|x| matrix::quantise(*x)).collect();
        Said { network: self, rows, tokens: vectors.len() / width }
    }
}

/// What the layer made of a text.
#[derive(Clone, Debug)]
pub struct Said<'n> {
    network: &'n Pooled,
    /// One row a token.
    rows: Vec<i16>,
    tokens: usize,
}

impl Said<'_> {
    /// The logit of the text, in [`ONE`]ths.
    #[must_use]
    pub fn logit(&self) -> i64 {
        let mut input = Activations::new(2 * self.width());
        input.push(&self.pooled(&self.sums(), None));
        self.logits(&input).first().copied().unwrap_or(0)
    }

    /// What each token adds to the logit: how far it falls where the layer is silent at that token.
    #[must_use]
    pub fn shares(&self) -> Vec<i64> {
        let sums = self.sums();
        let mut input = Activations::new(2 * self.width());
        input.push(&self.pooled(&sums, None));
        (0..self.tokens).for_each(|at| input.push(&self.pooled(&sums, Some(at))));
        let logits = self.logits(&input);
        let whole = logits.first().copied().unwrap_or(0);
        logits.iter().skip(1).map(|without| whole - without).collect()
    }

    fn width(&self) -> usize {
        self.network.layer.width()
    }

    /// For each cell the sum over the tokens, and the two highest with the place of the first.
    fn sums(&self) -> Vec<Sum> {
        let mut sums = vec![Sum::NONE; self.width()];
        for (at, row) in self.rows.chunks_exact(self.width().max(1)).enumerate() {
            for (sum, &x) in sums.iter_mut().zip(row) {
                sum.all += i64::from(x);
                if x > sum.highest {
                    (sum.second, sum.highest, sum.place) = (sum.highest, x, at);
                } else {
                    sum.second = sum.second.max(x);
                }
            }
        }
        sums
    }

    /// The sums over the root of the number of tokens, then the highest; without one of the tokens.
    fn pooled(&self, sums: &[Sum], without: Option<usize>) -> Vec<i16> {
        let root = root(self.tokens);
        let row = without.and_then(|at| self.rows.chunks_exact(self.width().max(1)).nth(at)).unwrap_or(&[]);
        // A quarter of the sum over the root, which is counted in 256ths.
        let mean = sums.iter().enumerate().map(|(n, sum)| {
            let rest = sum.all - row.get(n).map_or(0, |&x| i64::from(x));
            i16::try_from((rest * 64).div_euclid(root).clamp(-MOST, MOST)).unwrap_or(0)
        });
        let highest = sums.iter().map(|sum| if without == Some(sum.place) { sum.second } else { sum.highest });
        mean.chain(highest).collect()
    }

    fn logits(&self, input: &Activations) -> Vec<i64> {
        let out = &self.network.out;
        let hidden = self.network.hidden.times(input);
        let rows = hidden.chunks_exact(out.len().max(1));
        rows.map(|row| {
            let mut sum = 0.0;
            for (x, weight) in row.iter().zip(out) {
                sum += x.max(0.0) * weight;
            }
            i64::from(matrix::quantise(sum)).div_euclid(STEPS / ONE)
        })
        .collect()
    }
}

#[derive(Clone, Copy, Debug)]
struct Sum {
    all: i64,
    highest: i16,
    second: i16,
    place: usize,
}

impl Sum {
    const NONE: Self = Self { all: 0, highest: LOWEST, second: LOWEST, place: 0 };
}
