//! Bidirectional layers of simple recurrent units.
//!
//! For the input `x` of a token, a layer computes `z, f, r` (and in the first layer `s`) as one matrix product; then
//! from token to token `c = z + σ(f + v·c)·(c − z)` and the output `s + σ(r + w·c)·(tanh(c) − s)`, where `s` is the
//! input itself in the later layers. Half of the cells read backwards.

use super::activation::{sigmoid, tanh};
use super::format::Reader;
use super::matrix::{Activations, Matrix, quantise};
use crate::ResourceError;

/// One layer.
#[derive(Clone, Debug)]
pub struct Layer {
    matrix: Matrix,
    /// How the state weighs in the gates: `v` then `w`, for both directions.
    peepholes: Vec<f32>,
    /// Cells of both directions together.
    width: usize,
}

impl Layer {
    /// Reads a layer with this many cells each way.
    ///
    /// # Errors
    /// At the end of the file.
    pub fn read(reader: &mut Reader<'_>, cells: usize, input: usize, first: bool) -> Result<Self, ResourceError> {
        let width = 2 * cells;
        let parts = if first { 4 } else { 3 };
        let matrix = Matrix::read(reader, parts * width, input)?;
        let peepholes = reader.floats(2 * width, "peepholes")?;
        Ok(Self { matrix, peepholes, width })
    }

    /// How many numbers it puts out for a token.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// The outputs of the layer, token by token; `own` is what the layer before put out.
    #[must_use]
    pub fn run(&self, input: &Activations, own: &[f32]) -> Vec<f32> {
        let (width, rows) = (self.width, self.matrix.rows());
        let products = self.matrix.times(input);
        let mut out = vec![0.0; input.len() * width];
        let (forget, reset) = self.peepholes.split_at(width);
        for backwards in [false, true] {
            let half = |all: usize| if backwards { all / 2..all } else { 0..all / 2 };
            let mut state = vec![0.0; width / 2];
            let (forget, reset) = (forget.get(half(width)).unwrap_or(&[]), reset.get(half(width)).unwrap_or(&[]));
            let mut step = |(products, (own, out)): (&[f32], (&[f32], &mut [f32]))| {
                let part = |n: usize| {
                    products.get(n * width..(n + 1) * width).and_then(|part| part.get(half(width))).unwrap_or(&[])
                };
                let own = if own.is_empty() { part(3) } else { own.get(half(width)).unwrap_or(&[]) };
                let out = out.get_mut(half(width)).unwrap_or(&mut []);
                let gates = part(1).iter().zip(part(2)).zip(forget.iter().zip(reset));
                for ((((z, own), ((f, r), (v, w))), c), out) in
                    part(0).iter().zip(own).zip(gates).zip(&mut state).zip(out)
                {
                    *c = z + sigmoid(f + v * *c) * (*c - z);
                    *out = own + sigmoid(r + w * *c) * (tanh(*c) - own);
                }
            };
            let tokens = products.chunks_exact(rows).zip(rows_of(own, width).zip(out.chunks_exact_mut(width)));
            if backwards {
                // Chunk iterators run both ways; the endless one of a first layer does not, so it is cut to length.
                let mut all: Vec<_> = tokens.collect();
                all.reverse();
                all.into_iter().for_each(&mut step);
            } else {
                tokens.for_each(&mut step);
            }
        }
        out
    }
}

/// The rows of a list of numbers, then empty ones for ever.
fn rows_of(list: &[f32], width: usize) -> impl Iterator<Item = &[f32]> {
    list.chunks_exact(width).chain(std::iter::repeat(&[][..]))
}

/// All layers: the outputs of each, the last one last.
#[must_use]
pub fn run(layers: &[Layer], input: Activations) -> Vec<Output> {
    let mut outputs: Vec<Output> = Vec::with_capacity(layers.len());
    for layer in layers {
        let last = outputs.last();
        let own = last.map_or(&[][..], |output| &output.numbers);
        let numbers = layer.run(last.map_or(&input, |output| &output.activations), own);
        let mut activations = Activations::new(layer.width);
        let mut row = Vec::with_capacity(layer.width);
        for token in numbers.chunks_exact(layer.width) {
            row.clear();
            row.extend(token.iter().map(|x| quantise(*x)));
            activations.push(&row);
        }
        outputs.push(Output { numbers, activations });
    }
    outputs
}

/// What a layer puts out.
#[derive(Clone, Debug)]
pub struct Output {
    /// As fractions.
    pub numbers: Vec<f32>,
    /// As 16-bit numbers, for the next product.
    pub activations: Activations,
}
