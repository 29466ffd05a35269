//! Rows of numbers, turned into columns: one number of many rows is compared with a threshold at once, by wasm SIMD or
//! as arrays on other platforms.

/// How many rows stand side by side.
pub(crate) const ROWS: usize = 32;

/// How many numbers a row may have: one for every byte, so that no look-up can miss.
const WIDTH: usize = 256;

/// The same number of several rows.
pub(crate) type Column = form::Column;

pub(crate) use form::larger;

/// Rows as columns, at most 32 of them side by side.
pub struct Columns {
    /// How many rows there are, and their numbers.
    pub(crate) batches: Vec<(usize, Vec<Column>)>,
}

impl Columns {
    /// The columns of some rows; a number that a row lacks is 0.
    #[must_use]
    pub fn of(rows: &[Vec<i16>]) -> Self {
        let batches = rows.chunks(ROWS).map(|rows| {
            let mut columns = vec![[0; ROWS]; WIDTH];
            for (at, row) in rows.iter().enumerate() {
                for (slot, number) in columns.iter_mut().filter_map(|column| column.get_mut(at)).zip(row) {
                    *slot = *number;
                }
            }
            (rows.len(), columns.into_iter().map(form::column).collect())
        });
        Self { batches: batches.collect() }
    }
}

#[cfg(all(target_family = "wasm", target_feature = "simd128"))]
mod form {
    use std::arch::wasm32::{i8x16_bitmask, i8x16_narrow_i16x8, i16x8, i16x8_gt, i16x8_splat, v128};
    use std::array::from_fn;

    use super::ROWS;

    pub(crate) type Column = [[v128; 2]; ROWS / 16];

    pub(crate) fn column(numbers: [i16; ROWS]) -> Column {
        let (eights, _) = numbers.as_chunks::<8>();
        let eight =
            |n: usize| eights.get(n).map_or(i16x8_splat(0), |&[a, b, c, d, e, f, g, h]| i16x8(a, b, c, d, e, f, g, h));
        from_fn(|n| [eight(2 * n), eight(2 * n + 1)])
    }

    /// A bit for each row whose number is larger, that of the first row the lowest.
    #[inline]
    pub(crate) fn larger(column: &Column, than: i16) -> u32 {
        let than = i16x8_splat(than);
        column.iter().rev().fold(0, |bits, [first, second]| {
            let sixteen = i8x16_narrow_i16x8(i16x8_gt(*first, than), i16x8_gt(*second, than));
            bits << 16 | u32::from(i8x16_bitmask(sixteen))
        })
    }
}

#[cfg(not(all(target_family = "wasm", target_feature = "simd128")))]
mod form {
    use super::ROWS;

    pub(crate) type Column = [i16; ROWS];

    pub(crate) fn column(numbers: [i16; ROWS]) -> Column {
        numbers
    }

    /// A bit for each row whose number is larger, that of the first row the lowest.
    #[inline]
    pub(crate) fn larger(column: &Column, than: i16) -> u32 {
        column.iter().rev().fold(0, |bits, number| bits << 1 | u32::from(*number > than))
    }
}
