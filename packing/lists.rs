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

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Writes `attribution.bin` and `lists.bin` to a folder.
pub(crate) fn pack(out: &Path) -> Result<()> {
    let network = read(NETWORK)?;
    let (vocabularies, rest) = vocabularies(&network);
    let mut packed = Vec::new();
    for (before, lines) in &vocabularies {
        piece(before, &mut packed)?;
        piece(&shared(lines), &mut packed)?;
    }
    piece(rest, &mut packed)?;
    std::fs::write(out.join("attribution.bin"), packed)?;

    let (_, words) = vocabularies.first().ok_or("a network without words")?;
    let mut packed = Vec::new();
    for name in LISTS {
        let file = read(name)?;
        let (numbers, lines) = numbered(in_order(std::str::from_utf8(&file)?), words)?;
        piece(name.rsplit('/').next().unwrap_or_default().as_bytes(), &mut packed)?;
        piece(&numbers, &mut packed)?;
        piece(&shared(&lines), &mut packed)?;
    }
    std::fs::write(out.join("lists.bin"), packed)?;
    Ok(())
}

fn read(name: &str) -> Result<Vec<u8>> {
    let path = Path::new("data").join(name);
    println!("cargo:rerun-if-changed={}", path.display());
    Ok(std::fs::read(path)?)
}

/// The lists of a text without its comments: each its heading, then its entries, sorted, each once.
fn in_order(text: &str) -> Vec<Vec<&[u8]>> {
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
    lists.iter_mut().for_each(Vec::dedup);
    lists
}

/// For each list the numbers of those entries that are words of the network, as differences, and a zero; and the lines
/// that are none.
fn numbered<'t>(lists: Vec<Vec<&'t [u8]>>, words: &[&[u8]]) -> Result<(Vec<u8>, Vec<&'t [u8]>)> {
    let (mut numbers, mut lines) = (Vec::new(), Vec::new());
    for list in lists {
        let mut last = 0;
        for line in list {
            match words.binary_search(&line) {
                Ok(at) => {
                    number(at + 1 - last, &mut numbers)?;
                    last = at + 1;
                }
                Err(_) => lines.push(line),
            }
        }
        numbers.push(0);
    }
    Ok((numbers, lines))
}

/// A number below 128 as a byte, a larger one as two: the low seven bits with a mark, then the others.
fn number(number: usize, out: &mut Vec<u8>) -> Result<()> {
    let (high, low) = (u8::try_from(number / 128)?, u8::try_from(number % 128)?);
    match high {
        0 => out.push(low),
        _ => out.extend([low | 128, high]),
    }
    Ok(())
}

/// What lies before a vocabulary in its file, and its lines.
type Vocabulary<'f> = (&'f [u8], Vec<&'f [u8]>);

/// The long vocabularies of a model file (each a size of four bytes and as many bytes of sorted lines) with what lies
/// before each, and what lies after the last one.
fn vocabularies(mut file: &[u8]) -> (Vec<Vocabulary<'_>>, &[u8]) {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some((size, rest)) = file.get(at..).and_then(|rest| rest.split_first_chunk()) {
        at += 1;
        let size = u32::from_le_bytes(*size) as usize;
        let Some((words, after)) = rest.split_at_checked(size).filter(|_| size >= SHORTEST) else { continue };
        let lines: Vec<&[u8]> = words.split(|byte| *byte == b'\n').collect();
        if lines.is_sorted() && lines.iter().copied().flatten().all(|byte| *byte >= b' ') {
            found.push((file.get(..at + 3).unwrap_or_default(), lines));
            (file, at) = (after, 0);
        }
    }
    (found, file)
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

fn piece(bytes: &[u8], packed: &mut Vec<u8>) -> Result<()> {
    packed.extend(u32::try_from(bytes.len())?.to_le_bytes());
    packed.extend(bytes);
    Ok(())
}
