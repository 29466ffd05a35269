//! Lists of strings as the program stores them: each line without the beginning that it shares with the line before.
//!
//! `packing/lists.rs` packs the lexicons and the vocabularies of the network, because sorted lists become a fifth smaller
//! for a page. A packed file is a sequence of pieces, each with its size before it: bytes as they are, then lines, then bytes
//! again. A line is a byte, one more than the number of bytes it shares with the line before, and the rest of it.

/// The whole file, as far as it is well-formed; `packing/lists.rs` makes it so.
pub(crate) fn bytes(mut packed: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    while let Some(plain) = piece(&mut packed) {
        out.extend_from_slice(plain);
        let mut line = Vec::new();
        for (at, byte) in piece(&mut packed).unwrap_or_default().iter().enumerate() {
            if *byte >= b' ' {
                line.push(*byte);
                continue;
            }
            if at > 0 {
                out.extend_from_slice(&line);
                out.push(b'\n');
            }
            line.truncate(usize::from(byte.saturating_sub(1)));
        }
        out.extend_from_slice(&line);
    }
    out
}

/// A text; empty if it is not UTF-8.
pub(crate) fn text(packed: &[u8]) -> String {
    String::from_utf8(bytes(packed)).unwrap_or_default()
}

/// Takes the next piece off.
fn piece<'b>(packed: &mut &'b [u8]) -> Option<&'b [u8]> {
    let (size, rest) = packed.split_first_chunk()?;
    let (piece, rest) = rest.split_at_checked(u32::from_le_bytes(*size) as usize)?;
    *packed = rest;
    Some(piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_share_their_beginnings() {
        let file = b"\x02\0\0\0ab\x0a\0\0\0\x01said\x04ys\x01\x01\x01\0\0\0c\0\0\0\0";
        assert_eq!(text(file), "absaid\nsaiys\n\nc");
        assert_eq!(text(b"\x09\0\0\0short"), "");
        assert_eq!(text(b"\x01\0\0\0\xff"), "");
    }

    #[test]
    fn a_packed_lexicon_has_the_lists_of_its_file() {
        let sorted = |text: &'static str| {
            let mut lists = crate::lexicon::lists("common.txt", text).unwrap();
            lists.iter_mut().for_each(|(_, entries)| entries.sort_unstable());
            lists
        };
        let packed = text(include_bytes!(concat!(env!("OUT_DIR"), "/speakers.txt"))).leak();
        assert_eq!(sorted(packed), sorted(include_str!("../data/lexicons/speakers.txt")));
    }

    #[test]
    fn a_packed_model_has_the_bytes_of_its_file() {
        let packed = include_bytes!(concat!(env!("OUT_DIR"), "/attribution.bin"));
        assert!(bytes(packed) == include_bytes!("../data/models/attribution.bin"));
    }
}
