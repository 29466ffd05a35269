//! Converts byte positions to UTF-16 code units; the only place that does.

/// Turns byte positions of one text into UTF-16 code units by a checkpoint every 64 bytes: built in
/// one pass, each look-up then reads at most 64 bytes.
pub struct Utf16Map<'t> {
    text: &'t str,
    /// `None` where the text is ASCII and both counts are the same.
    checkpoints: Option<Vec<u32>>,
}

const STEP: usize = 64;

impl<'t> Utf16Map<'t> {
    /// Reads the text once.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            return Self { text, checkpoints: None };
        }
        let (mut checkpoints, mut units) = (Vec::with_capacity(text.len() / STEP + 1), 0);
        for (at, byte) in text.bytes().enumerate() {
            if at % STEP == 0 {
                checkpoints.push(units);
            }
            units += units_started_by(byte);
        }
        Self { text, checkpoints: Some(checkpoints) }
    }

    /// The number of UTF-16 code units before byte `at`; a position past the end counts the whole text.
    #[must_use]
    pub fn units(&self, at: usize) -> u32 {
        let at = at.min(self.text.len());
        let Some(checkpoints) = &self.checkpoints else {
            return u32::try_from(at).unwrap_or(u32::MAX);
        };
        let step = (at / STEP).min(checkpoints.len().saturating_sub(1));
        let rest = self.text.as_bytes().get(step * STEP..at).unwrap_or_default();
        checkpoints.get(step).copied().unwrap_or(0) + rest.iter().map(|&byte| units_started_by(byte)).sum::<u32>()
    }
}

/// A character of four bytes is a surrogate pair in UTF-16; continuation bytes count as zero.
fn units_started_by(byte: u8) -> u32 {
    match byte {
        0x80..=0xBF => 0,
        0xF0..=0xFF => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_javascript_does() {
        let text = "aé“𝄞”z ".repeat(40);
        let map = Utf16Map::new(&text);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(map.units(at) as usize, text.get(..at).unwrap_or("").encode_utf16().count(), "at byte {at}");
        }
        assert_eq!(Utf16Map::new("plain").units(3), 3);
        assert_eq!(Utf16Map::new("").units(9), 0);
    }
}
