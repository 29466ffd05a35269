//! Eight 16-bit numbers side by side: one wasm SIMD value, or an array that native compilers turn into one.
//!
//! Integer sums come out the same whatever their order, so both forms agree exactly.

#[cfg(all(target_family = "wasm", target_feature = "simd128"))]
mod form {
    use std::arch::wasm32::{i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat, v128};

    /// Eight numbers.
    pub(crate) type Lanes = v128;
    /// Partial sums.
    pub(crate) type Sums = v128;

    #[inline]
    pub(crate) fn lanes(x: [i16; 8]) -> Lanes {
        let [a, b, c, d, e, f, g, h] = x;
        i16x8(a, b, c, d, e, f, g, h)
    }

    #[inline]
    pub(crate) fn none() -> Sums {
        i32x4_splat(0)
    }

    #[inline]
    pub(crate) fn add_products(sums: Sums, x: Lanes, y: Lanes) -> Sums {
        i32x4_add(sums, i32x4_dot_i16x8(x, y))
    }

    #[inline]
    pub(crate) fn total(sums: Sums) -> i32 {
        (i32x4_extract_lane::<0>(sums) + i32x4_extract_lane::<1>(sums))
            + (i32x4_extract_lane::<2>(sums) + i32x4_extract_lane::<3>(sums))
    }
}

#[cfg(not(all(target_family = "wasm", target_feature = "simd128")))]
mod form {
    /// Eight numbers.
    pub(crate) type Lanes = [i16; 8];
    /// Partial sums.
    pub(crate) type Sums = [i32; 4];

    #[inline]
    pub(crate) fn lanes(x: [i16; 8]) -> Lanes {
        x
    }

    #[inline]
    pub(crate) fn none() -> Sums {
        [0; 4]
    }

    #[inline]
    pub(crate) fn add_products([s, t, u, v]: Sums, x: Lanes, y: Lanes) -> Sums {
        let [a, b, c, d, e, f, g, h] = x.map(i32::from);
        let [i, j, k, l, m, n, o, p] = y.map(i32::from);
        [
            s.wrapping_add(a * i + b * j),
            t.wrapping_add(c * k + d * l),
            u.wrapping_add(e * m + f * n),
            v.wrapping_add(g * o + h * p),
        ]
    }

    #[inline]
    pub(crate) fn total(sums: Sums) -> i32 {
        sums.into_iter().fold(0, i32::wrapping_add)
    }
}

pub(crate) use form::{Lanes, Sums, add_products, lanes, none, total};

/// A row of numbers in lanes, filled up with zeros.
pub(crate) fn row(values: &[i16]) -> Vec<Lanes> {
    let (eights, rest) = values.as_chunks::<8>();
    let mut out: Vec<Lanes> = eights.iter().map(|eight| lanes(*eight)).collect();
    if !rest.is_empty() {
        let mut last = [0; 8];
        for (slot, value) in last.iter_mut().zip(rest) {
            *slot = *value;
        }
        out.push(lanes(last));
    }
    out
}
