//! Texts that nobody writes and somebody pastes.

use arbtest::arbitrary::{Result, Unstructured};

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

/// Any text: pieces with or without spaces between, repeated pieces, and characters out of the blue.
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

/// Shapes whose cost could grow faster than their length, each repeated up to `bytes`.
pub(crate) fn patterns(bytes: usize) -> Vec<(&'static str, String)> {
    let units = [
        ("plain sentences", "The bridge over the river was closed for repairs on Monday. "),
        ("one endless line", "word "),
        ("one endless word", "a"),
        ("line breaks", "\n"),
        ("carriage returns", "\r\n"),
        ("spaces", " "),
        ("straight marks", "\""),
        ("straight marks between words", "\"a\" "),
        ("opening marks", "“"),
        ("opening marks before words", "“a "),
        ("closing marks", "”"),
        ("single marks", "'"),
        ("single opening marks", "‘a "),
        ("nested marks", "“a ‘b "),
        ("unclosed quotations by paragraph", "“It goes on.\n\n"),
        ("apostrophes", "the bosses’ "),
        ("full stops", "."),
        ("abbreviations", "U.S. "),
        ("initials", "J. R. "),
        ("brackets", "("),
        ("cues", "said "),
        ("cues with names", "said Ana Ruiz, "),
        ("according to", "according to "),
        ("according to, again and again", "and, according to him, it rains "),
        ("according to, after each other", "it rains according to him, and "),
        ("he said, in between", "it rains, he said, and "),
        ("capitals", "Ana "),
        ("hyphens", "Ana-"),
        ("names with titles", "President Ana Ruiz, "),
        ("pronouns", "He said she said they said it. "),
        ("quotations without a source", "“Yes.” "),
        ("quotations with sources", "“It is late,” said Ana Ruiz. She added that “it is cold.” "),
        ("nested reports", "Ana Ruiz said that Bo Ray said that "),
        ("split quotations", "“It is,” he said, “late,” "),
        ("passives", "was called a ruin by "),
        ("passives with a charge", "he was accused by critics of "),
        ("per", "it rains, per the mayor, "),
        ("questions and answers", "Q: Is it safe?\nA: It is.\n"),
        ("one quoted line, again and again", "“It is late,” the mayor of Lima, Ana Ruiz, told reporters.\n\n"),
        ("captions twice", "FILE - Ana Ruiz speaks in Lima.\nFILE - Ana Ruiz speaks in Lima.\n\n"),
        ("short lines", "Share\n"),
        ("list items", "• Peru\n"),
        ("headlines with a colon", "Ruiz: Peru Will Vote\n\n"),
        ("countries", "Peru "),
        ("countries glued", "PeruChileGeorgia"),
        ("towns and states", "Athens, Georgia, "),
        ("prefixes of long names", "Republic of the "),
        ("adjectives", "Franco-German-Peruvian "),
        ("capitals that speak", "Lima said Moscow said "),
        ("numbers", "1,000.50 percent, "),
        ("emoji", "👩‍👩‍👧 "),
        ("combining marks", "\u{301}"),
        ("right to left", "العربية قال "),
        ("nothing", "\0"),
    ];
    units.into_iter().map(|(name, unit)| (name, unit.repeat(bytes / unit.len() + 1))).collect()
}

/// Texts in which every line, name or word is another one, so that tables grow.
pub(crate) fn growing(bytes: usize) -> Vec<(&'static str, String)> {
    let made = |line: &dyn Fn(usize) -> String| {
        let mut text = String::new();
        let mut at = 0;
        while text.len() < bytes {
            text.push_str(&line(at));
            at += 1;
        }
        text
    };
    vec![
        (
            "another speaker each",
            made(&|at| format!("“It is late,” said Ana {}. She added it was cold.\n\n", name(at))),
        ),
        ("another name each", made(&|at| format!("{} {} met nobody. ", name(at * 7 + 3), name(at)))),
        ("another line each", made(&|at| format!("{}\n", name(at)))),
        ("another caption each", made(&|at| format!("FILE - Ana {} speaks in Lima.\n", name(at)))),
        ("a family of one name", made(&|at| format!("{} Ruiz said no. Ruiz said yes. ", name(at)))),
    ]
}

/// A capitalised word for every number.
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
