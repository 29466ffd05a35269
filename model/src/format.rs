//! Reads the model file piece by piece: any bytes give a model or an error that says what is wrong.
//!
//! A file starts with a magic number, a version and a hash of the feature definition ([`FEATURES`]), so a model trained
//! on other features is rejected. Numbers are little-endian. `train/model_file.py` writes it.

use crate::ResourceError;

/// The first bytes of a model file.
pub const MAGIC: &[u8; 8] = b"CLAIMNET";
/// The layout of what follows.
pub const VERSION: u16 = 3;
/// What the features are. Change a word here whenever one of them changes; the trainer hashes the same words.
pub const FEATURES: &str = "token-1 lower ending-3 beginning-3 shape-1 quote-8";

/// The hash of a feature definition (FNV-1a, 32 bits).
#[must_use]
pub fn feature_hash(definition: &str) -> u32 {
    hash_of_parts(&[definition])
}

/// The same hash of several pieces, concatenated.
#[must_use]
pub fn hash_of_parts(parts: &[&str]) -> u32 {
    hash_of_bytes(parts.iter().flat_map(|part| part.bytes()))
}

/// The same hash of any bytes.
#[must_use]
pub fn hash_of_bytes(bytes: impl Iterator<Item = u8>) -> u32 {
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Reads a model file from front to back.
pub struct Reader<'b> {
    name: &'static str,
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    /// Checks magic, version and the features of the network.
    ///
    /// # Errors
    /// Where one of them is another.
    pub fn new(name: &'static str, bytes: &'b [u8]) -> Result<Self, ResourceError> {
        Self::of(name, bytes, FEATURES)
    }

    /// Checks magic, version and features.
    ///
    /// # Errors
    /// Where one of them is another.
    pub fn of(name: &'static str, bytes: &'b [u8], features: &str) -> Result<Self, ResourceError> {
        let mut reader = Self { name, rest: bytes };
        if reader.bytes(MAGIC.len(), "magic")? != MAGIC {
            return Err(reader.error("not a model file"));
        }
        let version = reader.u16("version")?;
        if version != VERSION {
            return Err(reader.error(&format!("version {version}, expected {VERSION}")));
        }
        let (found, expected) = (reader.u32("feature hash")?, feature_hash(features));
        if found != expected {
            return Err(reader.error(&format!("trained on other features ({found:08x}, expected {expected:08x})")));
        }
        Ok(reader)
    }

    /// An error of this file.
    #[must_use]
    pub fn error(&self, message: &str) -> ResourceError {
        ResourceError { name: self.name, message: message.to_owned() }
    }

    /// The next bytes.
    ///
    /// # Errors
    /// If the file is too short; the same applies to all methods below.
    pub fn bytes(&mut self, count: usize, what: &str) -> Result<&'b [u8], ResourceError> {
        match self.rest.split_at_checked(count) {
            Some((bytes, rest)) => {
                self.rest = rest;
                Ok(bytes)
            }
            None => Err(self.error(&format!("{what}: {count} bytes expected, {} left", self.rest.len()))),
        }
    }

    fn array<const N: usize>(&mut self, what: &str) -> Result<[u8; N], ResourceError> {
        let bytes = self.bytes(N, what)?;
        bytes.first_chunk().copied().ok_or_else(|| self.error(what))
    }

    /// A number of one byte.
    ///
    /// # Errors
    /// At the end of the file.
    pub fn u8(&mut self, what: &str) -> Result<u8, ResourceError> {
        self.array(what).map(u8::from_le_bytes)
    }

    /// A number of two bytes.
    ///
    /// # Errors
    /// At the end of the file.
    pub fn u16(&mut self, what: &str) -> Result<u16, ResourceError> {
        self.array(what).map(u16::from_le_bytes)
    }

    /// A number of two bytes that may be negative.
    ///
    /// # Errors
    /// At the end of the file.
    pub fn i16(&mut self, what: &str) -> Result<i32, ResourceError> {
        self.array(what).map(i16::from_le_bytes).map(i32::from)
    }

    /// A number of four bytes.
    ///
    /// # Errors
    /// At the end of the file.
    pub fn u32(&mut self, what: &str) -> Result<u32, ResourceError> {
        self.array(what).map(u32::from_le_bytes)
    }

    /// A count of two bytes, at least one.
    ///
    /// # Errors
    /// At the end of the file or where it is zero.
    pub fn size(&mut self, what: &str) -> Result<usize, ResourceError> {
        match self.u16(what)? {
            0 => Err(self.error(&format!("{what}: none"))),
            size => Ok(usize::from(size)),
        }
    }

    /// Several fractions: the first bytes of all, then their second bytes and so on, because bytes of one place are alike.
    ///
    /// # Errors
    /// At the end of the file or where one is not finite.
    pub fn floats(&mut self, count: usize, what: &str) -> Result<Vec<f32>, ResourceError> {
        let bytes = self.bytes(count.saturating_mul(4), what)?;
        let mut places = bytes.chunks_exact(count.max(1));
        let [a, b, c, d] = std::array::from_fn(|_| places.next().unwrap_or_default());
        let bytes = a.iter().zip(b).zip(c.iter().zip(d));
        let floats: Vec<f32> = bytes.map(|((a, b), (c, d))| f32::from_le_bytes([*a, *b, *c, *d])).collect();
        if floats.iter().all(|x| x.is_finite()) {
            Ok(floats)
        } else {
            Err(self.error(&format!("{what}: not a number")))
        }
    }

    /// A list of strings: its length in bytes, then one a line.
    ///
    /// # Errors
    /// At the end of the file or where it is not UTF-8.
    pub fn lines(&mut self, what: &str) -> Result<&'b str, ResourceError> {
        let size = usize::try_from(self.u32(what)?).map_err(|_| self.error(what))?;
        let bytes = self.bytes(size, what)?;
        std::str::from_utf8(bytes).map_err(|_| self.error(&format!("{what}: not UTF-8")))
    }

    /// Checks that nothing is left.
    ///
    /// # Errors
    /// Where something is.
    pub fn end(&self) -> Result<(), ResourceError> {
        if self.rest.is_empty() { Ok(()) } else { Err(self.error(&format!("{} bytes too many", self.rest.len()))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(version: u16, hash: u32) -> Vec<u8> {
        [&MAGIC[..], &version.to_le_bytes(), &hash.to_le_bytes()].concat()
    }

    #[test]
    fn other_files_are_refused_with_a_reason() {
        let hash = feature_hash(FEATURES);
        for (bytes, reason) in [
            (b"CLAIM".to_vec(), "magic: 8 bytes expected, 5 left"),
            (b"PNG_____________".to_vec(), "not a model file"),
            (header(VERSION + 1, hash), "version 4, expected 3"),
            (header(VERSION, hash ^ 1), "trained on other features"),
        ] {
            let error = Reader::new("m", &bytes).err().unwrap().message;
            assert!(error.contains(reason), "{error}");
        }
        assert!(Reader::new("m", &header(VERSION, hash)).unwrap().end().is_ok());
    }

    #[test]
    fn pieces_that_do_not_fit_are_errors() {
        let mut bytes = header(VERSION, feature_hash(FEATURES));
        bytes.extend([0xff, 0xff, 0xff, 0xff, b'a']);
        assert!(Reader::new("m", &bytes).unwrap().lines("words").is_err());
        assert!(Reader::new("m", &bytes).unwrap().floats(1, "scales").unwrap_err().message.contains("not a number"));
        assert!(Reader::new("m", &bytes).unwrap().end().unwrap_err().message.contains("5 bytes too many"));
    }

    #[test]
    fn fractions_are_read_byte_by_byte() {
        let bytes = [header(VERSION, feature_hash(FEATURES)), vec![0, 0, 0, 0, 0x80, 0x20, 0x3f, 0xc1]].concat();
        let mut reader = Reader::new("m", &bytes).unwrap();
        assert_eq!(reader.floats(2, "scales").unwrap(), [1.0, -10.0]);
        assert_eq!(reader.floats(0, "scales").unwrap(), [0.0; 0]);
    }
}
