//! A sparse linear model over hashed features: a sum of integer weights, divided by the square root of their number.
//!
//! Its part of a model file: bias and scale, the number of weights, the differences between consecutive sorted hashes,
//! and the weights. Only the first 24 bits of a hash are stored, which makes the file smaller; a feature that is not in
//! the file collides with one of its weights only once in several thousand.

use super::format::Reader;
use crate::ResourceError;

/// The number of steps per logit.
pub const ONE: i64 = 1024;

/// 256 times the square root of a number, whole; of fewer than four that of four.
#[must_use]
pub fn root(count: usize) -> i64 {
    let count = u64::try_from(count).unwrap_or(u64::MAX).clamp(4, 1 << 20);
    i64::try_from((count << 16).isqrt()).unwrap_or(i64::MAX)
}

/// The last bits of a hash, which are not in the file.
const UNREAD: u32 = 8;

/// The model.
#[derive(Clone, Debug)]
pub struct Linear {
    bias: i32,
    /// The value of a weight of one, in 65,536ths of a logit at sixteen features.
    scale: u32,
    hashes: Vec<u32>,
    weights: Vec<i8>,
}

impl Linear {
    /// Reads the model.
    ///
    /// # Errors
    /// If the file is truncated or changed.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, ResourceError> {
        let bias = i32::from_le_bytes(reader.u32("bias")?.to_le_bytes());
        let scale = reader.u32("scale")?;
        let count = reader.size("weights")?;
        let (mut hashes, mut last) = (Vec::with_capacity(count), 0);
        for _ in 0..count {
            last += u32::from(reader.u16("hash")?);
            hashes.push(last);
        }
        if last >> (32 - UNREAD) > 0 {
            return Err(reader.error("hashes: too large"));
        }
        let weights = reader.bytes(count, "weights")?.iter().map(|byte| i8::from_le_bytes([*byte])).collect();
        Ok(Self { bias, scale, hashes, weights })
    }

    /// The weight of a feature, by the hash of its name.
    #[must_use]
    pub fn weight(&self, hash: u32) -> i64 {
        let place = self.hashes.binary_search(&(hash >> UNREAD)).ok();
        place.and_then(|at| self.weights.get(at)).map_or(0, |weight| i64::from(*weight))
    }

    /// The value of a sum of weights over `features` features, in [`ONE`]ths of a logit, without the bias.
    #[must_use]
    pub fn share(&self, sum: i64, features: usize) -> i64 {
        // The scale is of sixteen features: 4 · 256 over 256 times the root of their number.
        (sum * i64::from(self.scale) * 4 * 256).div_euclid(root(features)).div_euclid(65_536 / ONE)
    }

    /// The logit of a text with these features, by their hashes, in [`ONE`]ths.
    #[must_use]
    pub fn logit(&self, features: impl Iterator<Item = u32>) -> i64 {
        let (sum, count) = features.fold((0, 0), |(sum, count), feature| (sum + self.weight(feature), count + 1));
        i64::from(self.bias) + self.share(sum, count)
    }
}
