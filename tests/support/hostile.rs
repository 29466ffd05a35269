//! Texts that nobody writes but somebody may paste.

use std::collections::BTreeMap;

use arbitrary::{Result, Unstructured};

/// Pieces that the stages look for, and characters that break careless offsets.
const PIECES: &[&str] = &[
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    "\r",
    "\t",
    "\u{a0}",
    "\u{2028}",
    "\u{85}",
    "\0",
    "\u{feff}",
    "\"",
    "“",
    "”",
    "'",
    "‘",
    "’",
    "''",
    "``",
    "«",
    "»",
    "„",
    "‚",
    "(",
    ")",
    "[",
    "]",
    "(R)",
    ",",
    ".",
    "...",
    "…",
    "!",
    "?",
    "?!",
    ":",
    ";",
    "—",
    "–",
    "-",
    "--",
    "/",
    "|",
    "•",
    "* ",
    "- ",
    "# ",
    "> ",
    "1. ",
    "%",
    "$",
    "€",
    "said",
    "says",
    "told",
    "asked",
    "added",
    "according to",
    "tweeted",
    "insisted that",
    "that",
    "who",
    "which",
    "he",
    "she",
    "they",
    "He",
    "She",
    "They",
    "it",
    "I",
    "we",
    "his",
    "her",
    "not",
    "n't",
    "will",
    "would",
    "Ana Ruiz",
    "Mr. Ruiz",
    "Ruiz",
    "Dr. Ana de la Cruz-O’Neil Jr.",
    "President Tal",
    "the mayor",
    "an official",
    "spokeswoman",
    "police",
    "the Ministry of Health",
    "Reuters",
    "REUTERS",
    "FILE - ",
    "By Ana Ruiz",
    "Advertisement",
    "LIMA, May 3 (AP) —",
    "Share",
    "Read more",
    "Photo:",
    "U.S.",
    "US",
    "us",
    "U.K.",
    "UK",
    "Peru",
    "PERU",
    "Peruvian",
    "Peruvians",
    "Georgia",
    "Atlanta",
    "Jordan",
    "Chad",
    "Turkey",
    "Guinea-Bissau",
    "Côte d’Ivoire",
    "Republic of the",
    "Congo",
    "Lima",
    "Moscow",
    "the Kremlin",
    "Bosnia and Herzegovina",
    "North",
    "South",
    "New",
    "Mexico",
    "anti-Russian",
    "7",
    "3.5 percent",
    "1,000",
    "$5 million",
    "2019",
    "more than",
    "because of",
    "must",
    "if",
    "May 3, 2015",
    "é",
    "e\u{301}",
    "ß",
    "İ",
    "ǅ",
    "ﬁ",
    "ſ",
    "K",
    "中文",
    "日本",
    "العربية",
    "עברית",
    "\u{202e}",
    "\u{200d}",
    "\u{ad}",
    "😀",
    "👩‍👩‍👧",
    "🇵🇪",
    "𝔘𝔖",
    "𝄞",
    "\u{fe0f}",
    "\u{300}\u{301}\u{302}",
    "\u{e000}",
    "\u{10ffff}",
    "ا\u{64b}",
];

/// Any text: pieces with or without spaces in between, repeated pieces, and random characters.
pub(crate) fn text(u: &mut Unstructured<'_>) -> Result<String> {
    let mut out = String::new();
    let glue = *u.choose(&[" ", "", " ", "\n"])?;
    while !u.is_empty() && out.len() < 20_000 {
        match u.int_in_range(0..=19)? {
            0 => out.push(u.arbitrary()?),
            1 => {
                let piece = *u.choose(PIECES)?;
                let times = u.int_in_range(2..=60)?;
                (0..times).for_each(|_| out.push_str(piece));
            }
            2 if out.len() < 4_000 => out.push_str(&out.clone()),
            _ => {
                out.push_str(u.choose(PIECES)?);
                out.push_str(glue);
            }
        }
    }
    Ok(out)
}

/// A text with up to twelve pieces left out, duplicated, broken or moved.
pub(crate) fn mutated(u: &mut Unstructured<'_>, written: &[String]) -> Result<String> {
    let mut text: Vec<char> = u.choose(written)?.chars().collect();
    for _ in 0..u.int_in_range(1..=12)? {
        let last = text.len();
        let from = u.int_in_range(0..=last)?;
        let to = from + u.int_in_range(0..=(last - from).min(200))?;
        let part: Vec<char> = text.iter().take(to).skip(from).copied().collect();
        match u.int_in_range(0..=5)? {
            0 => drop(text.drain(from..to)),
            1 => drop(text.splice(from..from, part)),
            2 => drop(text.splice(from..to, [u.arbitrary()?])),
            3 => text.truncate(to.max(1)),
            4 => {
                let moved: Vec<char> = text.drain(from..to).collect();
                let place = u.int_in_range(0..=text.len())?;
                drop(text.splice(place..place, moved));
            }
            _ => drop(text.splice(from..from, u.choose(PIECES)?.chars())),
        }
    }
    Ok(text.into_iter().collect())
}

/// Named shapes whose cost could grow faster than their length; `tests/engine/memory.test.ts` uses them too.
const UNITS: &str = include_str!("hostile.json");

/// Each shape repeated up to `bytes`.
pub(crate) fn patterns(bytes: usize) -> Vec<(String, String)> {
    let units: BTreeMap<String, String> = serde_json::from_str(UNITS).expect("names and units");
    units.into_iter().map(|(name, unit)| (name, unit.repeat(bytes / unit.len() + 1))).collect()
}

/// Texts in which all lines, names or words are different, so that tables grow.
pub(crate) fn growing(bytes: usize) -> Vec<(String, String)> {
    let made = |line: &dyn Fn(usize) -> String| {
        let mut text = String::new();
        let mut at = 0;
        while text.len() < bytes {
            text.push_str(&line(at));
            at += 1;
        }
        text
    };
    let texts = [
        (
            "another speaker each",
            made(&|at| format!("“It is late,” said Ana {}. She added it was cold.\n\n", name(at))),
        ),
        ("another name each", made(&|at| format!("{} {} met nobody. ", name(at * 7 + 3), name(at)))),
        ("another line each", made(&|at| format!("{}\n", name(at)))),
        ("another caption each", made(&|at| format!("FILE - Ana {} speaks in Lima.\n", name(at)))),
        ("a family of one name", made(&|at| format!("{} Ruiz said no. Ruiz said yes. ", name(at)))),
    ];
    texts.map(|(name, text)| (name.to_owned(), text)).to_vec()
}

/// A different capitalised word for every number.
fn name(at: usize) -> String {
    let mut rest = at;
    let mut out = String::from("K");
    for _ in 0..6 {
        let (consonant, vowel) = (rest % 20, rest / 20 % 5);
        out.extend("bcdfghjklmnpqrstvwxz".chars().nth(consonant));
        out.extend("aeiou".chars().nth(vowel));
        rest /= 100;
        if rest == 0 {
            break;
        }
    }
    out
}
