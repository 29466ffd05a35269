//! Lists of strings as the program stores them: each line without the beginning that it shares with the line before.
//!
//! `packing/lists.rs` packs the lexicons and the vocabularies of the network, because they become smaller for a page. A
//! packed file is a sequence of pieces, each with its size before it. The network has bytes as they are, then lines, then
//! bytes again. A line is a byte, one more than the number of bytes it shares with the line before, and the rest of it.
//! The lexicons have three pieces each: the name of the file, numbers of words, lines. Most of their entries are words
//! that the network knows too; the numbers say which, for each list in turn.

/// The network's file, as far as it is well-formed; `packing/lists.rs` makes it so.
pub(crate) fn bytes(mut packed: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    while let Some(plain) = piece(&mut packed) {
        out.extend_from_slice(plain);
        push_lines(piece(&mut packed).unwrap_or_default(), &mut out);
    }
    out
}

/// The lexicons by the names of their files. `network` is the packed network; its first lines are its words.
pub(crate) fn lexicons(mut packed: &[u8], mut network: &[u8]) -> Vec<(String, String)> {
    piece(&mut network);
    let words = lines(&mut network);
    let words: Vec<&str> = words.lines().collect();
    let mut lexicons = Vec::new();
    while let Some(name) = piece(&mut packed) {
        let mut numbers = piece(&mut packed).unwrap_or_default().iter();
        let mut text = String::new();
        for line in lines(&mut packed).lines() {
            text.extend([line, "\n"]);
            if line.starts_with('[') && line.ends_with(']') {
                let mut at = 0;
                while let Some(step) = number(&mut numbers).filter(|step| *step > 0) {
                    at += step;
                    text.extend([words.get(at - 1).copied().unwrap_or(""), "\n"]);
                }
            }
        }
        lexicons.push((String::from_utf8_lossy(name).into_owned(), text));
    }
    lexicons
}

/// The next piece as lines; empty if it is not UTF-8.
fn lines(packed: &mut &[u8]) -> String {
    let mut out = Vec::new();
    push_lines(piece(packed).unwrap_or_default(), &mut out);
    String::from_utf8(out).unwrap_or_default()
}

fn push_lines(packed: &[u8], out: &mut Vec<u8>) {
    let mut line = Vec::new();
    for (at, byte) in packed.iter().enumerate() {
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

/// The next number: a byte, or seven bits of one and another byte.
fn number<'b>(bytes: &mut impl Iterator<Item = &'b u8>) -> Option<usize> {
    let low = usize::from(*bytes.next()?);
    if low < 128 { Some(low) } else { Some(low - 128 + 128 * usize::from(*bytes.next()?)) }
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

    const NETWORK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/attribution.bin"));

    #[test]
    fn lines_share_their_beginnings() {
        let file = b"\x02\0\0\0ab\x0a\0\0\0\x01said\x04ys\x01\x01\x01\0\0\0c\0\0\0\0";
        assert_eq!(bytes(file), b"absaid\nsaiys\n\nc");
        assert_eq!(bytes(b"\x09\0\0\0short"), b"");
    }

    #[test]
    fn numbers_name_words() {
        let network = b"\x01\0\0\0?\x08\0\0\0\x01in\x02s\x01to";
        let packed = b"\x01\0\0\0t\x06\0\0\0\x01\x02\0\x82\x00\x00\x0e\0\0\0\x01[a]\x01as if\x01[b]";
        let lexicons = lexicons(packed, network);
        assert_eq!(lexicons, [("t".to_owned(), "[a]\nin\nto\nas if\n[b]\nis\n".to_owned())]);
        assert_eq!(number(&mut [0x85, 0x02].iter()), Some(261));
    }

    #[test]
    fn a_packed_lexicon_has_the_lists_of_its_file() {
        let sorted = |text: &'static str| {
            let mut lists = crate::lexicon::lists("common.txt", text).unwrap();
            for (_, entries) in &mut lists {
                entries.sort_unstable();
                entries.dedup();
            }
            lists
        };
        let lexicons = lexicons(include_bytes!(concat!(env!("OUT_DIR"), "/lists.bin")), NETWORK);
        let (_, packed) = lexicons.into_iter().find(|(name, _)| name == "speakers.txt").unwrap();
        assert_eq!(sorted(packed.leak()), sorted(include_str!("../data/lexicons/speakers.txt")));
    }

    #[test]
    fn a_packed_model_has_the_bytes_of_its_file() {
        assert!(bytes(NETWORK) == include_bytes!("../data/models/attribution.bin"));
    }
}
