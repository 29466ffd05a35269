//! Eight 16-bit lanes: a wasm SIMD value, or an array that native compilers vectorise.
//!
//! Integer sums do not depend on their order, so both forms agree exactly.

#[cfg(all(target_family = "wasm", target_feature = "simd128"))]
mod form {
    use std::arch::wasm32::{i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i32x4_splat, v128};

    /// Eight numbers.
    pub(crate) type Lanes = v128;

    #[inline]
    pub(crate) fn lanes([a, b, c, d, e, f, g, h]: [i16; 8]) -> Lanes {
        i16x8(a, b, c, d, e, f, g, h)
    }

    #[inline]
    fn add_products(sums: v128, x: Lanes, y: Lanes) -> v128 {
        i32x4_add(sums, i32x4_dot_i16x8(x, y))
    }

    #[inline]
    fn total(sums: v128) -> i32 {
        let [a, b] = [i32x4_extract_lane::<0>(sums), i32x4_extract_lane::<1>(sums)];
        let [c, d] = [i32x4_extract_lane::<2>(sums), i32x4_extract_lane::<3>(sums)];
        a.wrapping_add(b).wrapping_add(c.wrapping_add(d))
    }

    pub(crate) fn dot(row: &[Lanes], vector: &[Lanes]) -> i32 {
        total(row.iter().zip(vector).fold(i32x4_splat(0), |sums, (w, x)| add_products(sums, *w, *x)))
    }

    /// Two rows with four vectors at once: each number fetched is used in several products.
    #[inline]
    pub(crate) fn tile(v: &[Lanes], w: &[Lanes], [a, b, c, d]: [&[Lanes]; 4]) -> [[i32; 4]; 2] {
        let mut top = [i32x4_splat(0); 4];
        let mut low = top;
        for (((((v, w), a), b), c), d) in v.iter().zip(w).zip(a).zip(b).zip(c).zip(d) {
            let [ta, tb, tc, td] = top;
            let [la, lb, lc, ld] = low;
            top = [
                add_products(ta, *v, *a),
                add_products(tb, *v, *b),
                add_products(tc, *v, *c),
                add_products(td, *v, *d),
            ];
            low = [
                add_products(la, *w, *a),
                add_products(lb, *w, *b),
                add_products(lc, *w, *c),
                add_products(ld, *w, *d),
            ];
        }
        [top.map(total), low.map(total)]
    }
}

#[cfg(not(all(target_family = "wasm", target_feature = "simd128")))]
mod form {
    /// Eight numbers.
    pub(crate) type Lanes = [i16; 8];

    #[inline]
    pub(crate) fn lanes(x: [i16; 8]) -> Lanes {
        x
    }

    #[inline]
    pub(crate) fn dot(row: &[Lanes], vector: &[Lanes]) -> i32 {
        let products = row.as_flattened().iter().zip(vector.as_flattened()).map(|(w, x)| i32::from(*w) * i32::from(*x));
        products.fold(0, i32::wrapping_add)
    }

    /// Two rows with four vectors.
    #[inline]
    pub(crate) fn tile(v: &[Lanes], w: &[Lanes], vectors: [&[Lanes]; 4]) -> [[i32; 4]; 2] {
        [v, w].map(|row| vectors.map(|vector| dot(row, vector)))
    }
}

pub(crate) use form::{Lanes, dot, lanes, tile};

/// A row of numbers in lanes, filled up with zeros.
pub(crate) fn row(values: &[i16]) -> impl Iterator<Item = Lanes> {
    let (eights, rest) = values.as_chunks::<8>();
    let mut last = [0; 8];
    for (slot, value) in last.iter_mut().zip(rest) {
        *slot = *value;
    }
    eights.iter().copied().chain((!rest.is_empty()).then_some(last)).map(lanes)
}
