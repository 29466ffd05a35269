//! Packs lexicons and vocabularies as `src/packed.rs` reads them.

use std::path::Path;

/// Text files whose lists may be in any order.
const LISTS: [&str; 15] = [
    "gazetteer/phrases.txt",
    "gazetteer/senses.txt",
    "lexicons/claims.txt",
    "lexicons/clauses.txt",
    "lexicons/common.txt",
    "lexicons/countries.txt",
    "lexicons/cues.txt",
    "lexicons/known.txt",
    "lexicons/languages.txt",
    "lexicons/lemmas.txt",
    "lexicons/letters.txt",
    "lexicons/manners.txt",
    "lexicons/names.txt",
    "lexicons/speakers.txt",
    "lexicons/text.txt",
];
/// A model with long vocabularies.
const NETWORK: &str = "models/attribution.bin";
/// The shortest vocabulary that is packed, in bytes.
const SHORTEST: usize = 1000;
/// The longest beginning that a line can share: one more is the last byte below a blank.
const MOST: usize = 30;

/// Writes the packed files to a folder.
pub(crate) fn pack(out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    for name in LISTS.iter().chain([&NETWORK]) {
        let path = Path::new("data").join(name);
        println!("cargo:rerun-if-changed={}", path.display());
        let file = std::fs::read(&path)?;
        let mut packed = Vec::new();
        if *name == NETWORK {
            pack_vocabularies(&file, &mut packed)?;
        } else {
            piece(&[], &mut packed)?;
            piece(&shared(&in_order(std::str::from_utf8(&file)?)), &mut packed)?;
        }
        std::fs::write(out.join(path.file_name().ok_or("no name")?), packed)?;
    }
    Ok(())
}

/// The lines without comments, the entries of each list sorted.
fn in_order(text: &str) -> Vec<&[u8]> {
    let mut lists: Vec<Vec<&[u8]>> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match lists.last_mut() {
            Some(list) if !(line.starts_with('[') && line.ends_with(']')) => list.push(line.as_bytes()),
            _ => lists.push(vec![line.as_bytes()]),
        }
    }
    for (_, entries) in lists.iter_mut().filter_map(|list| list.split_first_mut()) {
        entries.sort_unstable();
    }
    lists.concat()
}

/// Packs every vocabulary of a model file: a size of four bytes and as many bytes of sorted lines.
fn pack_vocabularies(mut file: &[u8], packed: &mut Vec<u8>) -> Result<(), Box<dyn std::error::Error>> {
    let mut at = 0;
    while let Some((size, rest)) = file.get(at..).and_then(|rest| rest.split_first_chunk()) {
        at += 1;
        let size = u32::from_le_bytes(*size) as usize;
        let Some((words, after)) = rest.split_at_checked(size).filter(|_| size >= SHORTEST) else { continue };
        let lines: Vec<&[u8]> = words.split(|byte| *byte == b'\n').collect();
        if lines.is_sorted() && lines.iter().copied().flatten().all(|byte| *byte >= b' ') {
            piece(file.get(..at + 3).unwrap_or_default(), packed)?;
            piece(&shared(&lines), packed)?;
            (file, at) = (after, 0);
        }
    }
    piece(file, packed)?;
    piece(&[], packed)
}

/// Lines, each without what it shares with the one before.
fn shared(lines: &[&[u8]]) -> Vec<u8> {
    let (mut out, mut last): (Vec<u8>, &[u8]) = (Vec::new(), &[]);
    for line in lines {
        let count = line.iter().zip(last).take(MOST).take_while(|(a, b)| a == b).count();
        out.push(u8::try_from(count + 1).unwrap_or(1));
        out.extend(line.get(count..).unwrap_or_default());
        last = line;
    }
    out
}

fn piece(bytes: &[u8], packed: &mut Vec<u8>) -> Result<(), Box<dyn std::error::Error>> {
    packed.extend(u32::try_from(bytes.len())?.to_le_bytes());
    packed.extend(bytes);
    Ok(())
}
