//! Turns the given text into the text a reader sees, with a map back.
//!
//! In: any text. Out: a [`Clean`] text, which every later stage reads, and the position of each of its characters in
//! the given text (`edit`). It takes three passes:
//!
//! - `character` removes zero-width characters (soft hyphens, joiners, direction marks), makes every blank a space and
//!   every line end a newline;
//! - `line` joins what line ends split: words, hard-wrapped paragraphs, drop caps;
//! - `capitals` changes paragraphs in all capitals to normal case.
//!
//! A text that is already clean is not copied.
//!
//! Not done: columns side by side, page headers inside a paragraph.

mod capitals;
mod character;
mod edit;
mod hyphen;
mod initial;
mod line;
mod wrapped;

use std::borrow::Cow;

use crate::text::TextResources;
use crate::text::span::Span;
use edit::{Edits, Rewriting};

/// A text as a reader sees it.
pub struct Clean<'t> {
    text: Cow<'t, str>,
    /// What was changed, the last reading first.
    edits: Vec<Edits>,
}

impl<'t> Clean<'t> {
    /// Reads a text.
    #[must_use]
    pub fn read(given: &'t str, resources: &TextResources<'_>) -> Self {
        let mut clean = Self { text: Cow::Borrowed(given), edits: Vec::new() };
        for read in [character::read, line::read, capitals::read] {
            if let Some((text, edits)) = read(&clean.text, resources) {
                clean.text = Cow::Owned(text);
                clean.edits.insert(0, edits);
            }
        }
        clean
    }

    /// The clean text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing was changed.
    #[must_use]
    pub fn is_given(&self) -> bool {
        self.edits.is_empty()
    }

    /// The span in the input of a span of the clean text, from its first character to its last.
    #[must_use]
    pub fn given(&self, span: Span) -> Span {
        self.edits.iter().fold(span, |span, edits| edits.back(span))
    }
}

/// One pass: the changed text, or `None` if nothing changes.
type Read = Option<(String, Edits)>;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resources::Resources;

    /// The input, an arrow, and the clean text; `\n` and the like are escapes.
    const CASES: &[(&str, &str)] = &[
        // Without width.
        ("Is\u{AD}rael and Pal\u{AD}es\u{AD}tin\u{AD}ian", "Israel and Palestinian"),
        ("Ger\u{200B}many, Bo\u{200D}livia, \u{FEFF}Peru\u{200E}", "Germany, Bolivia, Peru"),
        ("in Bul\u{AD}\ngaria", "in Bulgaria"),
        ("the o\u{FB03}ce", "the office"),
        (
            "Co\u{302}te d’Ivoire, Curac\u{327}ao, e\u{301}\u{301}, \u{301}a",
            "Côte d’Ivoire, Curaçao, é\u{301}, \u{301}a",
        ),
        // Blanks and line ends.
        ("a\u{A0}b  c\td", "a b c d"),
        ("a\rb\r\nc\u{B}d\u{C}e\u{2028}f", "a\nb\nc\nd\ne\nf"),
        // A word that a line end has cut.
        ("Officials in Argen-\ntina said", "Officials in Argentina said"),
        ("The well-\nknown engineer", "The well-known engineer"),
        ("the anti-\nRussian rally", "the anti-Russian rally"),
        ("the pre-\n1990 wall", "the pre-1990 wall"),
        ("Traders in Bul-\nawayo", "Traders in Bulawayo"),
        ("A tug-of-war. The tug-of-\nwar", "A tug-of-war. The tug-of-war"),
        ("the end -\nnobody knew", "the end -\nnobody knew"),
        ("the Ruiz-\n\nLopez case", "the Ruiz-\n\nLopez case"),
        // An initial set large.
        ("H\nong Kong has closed its harbour for a week.", "Hong Kong has closed its harbour for a week."),
        (
            "W\n\nHEN the ship came in, nobody was there to see it.",
            "WHEN the ship came in, nobody was there to see it.",
        ),
        ("A\nbridge in the north of the town has fallen.", "A bridge in the north of the town has fallen."),
        ("A\nnd then it fell into the river, all of it.", "And then it fell into the river, all of it."),
        ("A\nAnthem\nB\nBallad", "A\nAnthem\nB\nBallad"),
        // A headline in capitals is no half of a sentence.
        (
            "HONEY AND PEARS IN A JAR FOR A LONG COLD WINTER\nas told by Ana",
            "HONEY AND PEARS IN A JAR FOR A LONG COLD WINTER\nas told by Ana",
        ),
        (
            "The cook of the inn has honey and pears in jars\nfor a long winter.",
            "The cook of the inn has honey and pears in jars for a long winter.",
        ),
        // A paragraph in capitals; a headline stays.
        (
            "BRIDGE IS SAFE\n\nMAYOR LUIS PRADO SAID ON MONDAY THAT THE BRIDGE IN PERU WAS SAFE. PRADO TOLD US SO.",
            "BRIDGE IS SAFE\n\nMayor Luis Prado said on Monday that the bridge in Peru was safe. Prado told us so.",
        ),
        (
            "THE US AND SOUTH KOREA ASKED NATO FOR HELP, SAID TURKEY'S PRESIDENT.",
            "The US and South Korea asked NATO for help, said Turkey's president.",
        ),
        (
            "He works at Ibex Motors.\nIBEX MOTORS SAID IT RAINS, AND I SAID SO.",
            "He works at Ibex Motors.\nIbex Motors said it rains, and I said so.",
        ),
        ("THE U.S. SENATE MET, ANA O'DELL'S LAWYER SAID.", "The U.S. Senate met, Ana O'dell's lawyer said."),
    ];

    #[test]
    fn a_text_is_read_as_it_is_seen() {
        let resources = Resources::load().unwrap();
        for (given, expected) in CASES {
            assert_eq!(Clean::read(given, &resources.text()).text(), *expected, "{given:?}");
        }
    }

    /// A text, and words of it as they are read and as they stand.
    const PLACES: &[(&str, &str, &str)] = &[
        ("in Is\u{AD}rael\u{200B} now", "Israel", "Is\u{AD}rael"),
        ("in \u{200B}Peru now", "Peru", "Peru"),
        ("of Argen-\r\ntina\u{A0}now", "Argentina", "Argen-\r\ntina"),
        ("of the\u{A0} \u{A0}north", "the north", "the\u{A0} \u{A0}north"),
    ];

    #[test]
    fn places_lead_back_to_the_given_text() {
        let resources = Resources::load().unwrap();
        for (given, word, stands) in PLACES {
            let clean = Clean::read(given, &resources.text());
            let at = clean.text().find(word).unwrap();
            assert_eq!(clean.given(Span::new(at, at + word.len())).of(given), *stands, "{given:?}");
        }
        let untouched = Clean::read("A plain text.\n\nAnd more.", &resources.text());
        assert!(untouched.is_given());
    }
}
