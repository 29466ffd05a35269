//! Sixteen-bit products of a tile of rows with four vectors at once, so that each number fetched is used in several
//! products: wasm SIMD, or arrays that native compilers vectorise.
//!
//! Integer sums do not depend on their order, so both forms agree exactly.

/// The weights of four rows for two inputs: both of the first row, both of the second, …
pub(crate) type Lanes = form::Lanes;

/// The next two inputs of four vectors, each two numbers in one: the first in the low half.
pub(crate) type Inputs = [i32; 4];

/// The sums of four rows for four vectors.
pub(crate) type Sums = [[i32; 4]; 4];

pub(crate) use form::{lanes, tile};

#[cfg(all(target_family = "wasm", target_feature = "simd128"))]
mod form {
    use std::arch::wasm32::{i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat, v128};

    use super::{Inputs, Sums};

    pub(crate) type Lanes = v128;

    #[inline]
    pub(crate) fn lanes([a, b, c, d, e, f, g, h]: [i16; 8]) -> Lanes {
        i16x8(a, b, c, d, e, f, g, h)
    }

    /// `G` times four rows. Not inlined: engines optimise a small function that is called often at once.
    #[inline(never)]
    pub(crate) fn tile<const G: usize>(weights: &[[Lanes; G]], inputs: &[Inputs]) -> [Sums; G] {
        let mut sums = [[i32x4_splat(0); 4]; G];
        for (weights, inputs) in weights.iter().zip(inputs) {
            for (sums, weights) in sums.iter_mut().zip(weights) {
                for (sum, input) in sums.iter_mut().zip(inputs) {
                    *sum = i32x4_add(*sum, i32x4_dot_i16x8(*weights, i32x4_splat(*input)));
                }
            }
        }
        sums.map(|sums| sums.map(totals))
    }

    #[inline]
    fn totals(sums: v128) -> [i32; 4] {
        [
            i32x4_extract_lane::<0>(sums),
            i32x4_extract_lane::<1>(sums),
            i32x4_extract_lane::<2>(sums),
            i32x4_extract_lane::<3>(sums),
        ]
    }
}

#[cfg(not(all(target_family = "wasm", target_feature = "simd128")))]
mod form {
    use super::{Inputs, Sums};

    pub(crate) type Lanes = [i16; 8];

    #[inline]
    pub(crate) fn lanes(x: [i16; 8]) -> Lanes {
        x
    }

    /// `G` times four rows.
    #[inline(never)]
    pub(crate) fn tile<const G: usize>(weights: &[[Lanes; G]], inputs: &[Inputs]) -> [Sums; G] {
        let mut sums = [[[0; 4]; 4]; G];
        for (group, sums) in sums.iter_mut().enumerate() {
            for (vector, sums) in sums.iter_mut().enumerate() {
                // Eight sums, joined at the end: a form that compilers vectorise.
                let mut eight = [0_i32; 8];
                for (weights, inputs) in weights.iter().zip(inputs) {
                    let (Some(weights), Some(inputs)) = (weights.get(group), inputs.get(vector)) else { break };
                    let [a, b, c, d] = inputs.to_le_bytes();
                    let (x, y) = (i16::from_le_bytes([a, b]), i16::from_le_bytes([c, d]));
                    for ((sum, weight), input) in eight.iter_mut().zip(weights).zip(&[x, y, x, y, x, y, x, y]) {
                        *sum = sum.wrapping_add(i32::from(*weight) * i32::from(*input));
                    }
                }
                let [a, b, c, d, e, f, g, h] = eight;
                *sums = [a.wrapping_add(b), c.wrapping_add(d), e.wrapping_add(f), g.wrapping_add(h)];
            }
        }
        sums
    }
}
