//! What a page's HTML says about its lines, as recorded by `www/src/read/structure.ts`.

use crate::text::clean::Clean;
use crate::text::span::Span;

/// How many numbers a row has: where it starts, and [`Place`].
const ROW: usize = 7;
/// What the names of elements around a line can say, one bit each.
pub const MARKS: usize = 17;
/// Instead of a tag: the page itself marks the line as not part of its article (`nav`, `aside`, roles).
const AROUND: i32 = 17;
/// Instead of a tag: not a line of the HTML, but a line that the reader has brought back into the article.
const BROUGHT_BACK: u32 = 18;

/// The position of a line in the HTML of its page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// What kind of element it is: 1 for `h1`, 5 for `p`; the list is the reader's.
    pub tag: i32,
    /// How many of a thousand of its letters are links.
    pub linked: i32,
    /// What the names of its element and of the two around it say.
    pub near: u32,
    /// What the names of all elements around it say.
    pub around: u32,
    /// The number of the element around it.
    pub parent: u32,
    /// The number of the one around that.
    pub grandparent: u32,
}

impl Place {
    /// Whether the page itself marks the line as not part of its article.
    #[must_use]
    pub fn is_around(&self) -> bool {
        self.tag == AROUND
    }
}

/// What is known about the lines of a page besides their words.
#[derive(Clone, Debug, Default)]
pub struct Structure {
    /// Their places, by the byte of the given text where each begins.
    places: Vec<(usize, Place)>,
    /// Where the lines begin that the reader has brought back.
    brought_back: Vec<usize>,
}

impl Structure {
    /// Reads rows of numbers, whose starts are UTF-16 code units of the text; what does not fit is left out.
    #[must_use]
    pub fn read(text: &str, numbers: &[u32]) -> Self {
        let (mut chars, mut units, mut out) = (text.char_indices().peekable(), 0, Self::default());
        for row in numbers.as_chunks::<ROW>().0 {
            let &[start, tag, linked, near, around, parent, grandparent] = row;
            while units < start
                && let Some((_, c)) = chars.next()
            {
                units += if c.len_utf8() == 4 { 2 } else { 1 };
            }
            let (Some(&(at, _)), true) = (chars.peek(), units == start) else { continue };
            if tag == BROUGHT_BACK {
                out.brought_back.push(at);
                continue;
            }
            let small = |number: u32| i32::try_from(number.min(1000)).unwrap_or(0);
            out.places.push((at, Place { tag: small(tag), linked: small(linked), near, around, parent, grandparent }));
        }
        out
    }

    /// The place of what starts at a byte of the given text.
    #[must_use]
    pub fn at(&self, byte: usize) -> Place {
        let after = self.places.partition_point(|(start, _)| *start <= byte);
        after.checked_sub(1).and_then(|at| self.places.get(at)).map_or(Place::default(), |(_, place)| *place)
    }
}

/// The places of the lines of a clean text.
#[derive(Clone, Copy)]
pub struct Places<'s> {
    /// The structure, and the map to the text it describes.
    of: Option<(&'s Structure, &'s Clean<'s>)>,
}

impl<'s> Places<'s> {
    /// No structure: nothing is known about the text.
    #[must_use]
    pub fn none() -> Self {
        Self { of: None }
    }

    /// What is known about a clean text.
    #[must_use]
    pub fn new(structure: &'s Structure, clean: &'s Clean<'s>) -> Self {
        Self { of: Some((structure, clean)) }
    }

    /// The places of the lines of the clean text; empty if it did not come from HTML.
    #[must_use]
    pub fn of(&self, lines: impl Iterator<Item = Span>) -> Vec<Place> {
        let Some((structure, clean)) = self.of.filter(|(structure, _)| !structure.places.is_empty()) else {
            return Vec::new();
        };
        lines.map(|line| structure.at(clean.given(line).start)).collect()
    }

    /// Whether the reader has brought back a line of the clean text.
    #[must_use]
    pub fn is_brought_back(&self, line: Span) -> bool {
        self.of.is_some_and(|(structure, clean)| {
            let starts = &structure.brought_back;
            !starts.is_empty() && starts.binary_search(&clean.given(line).start).is_ok()
        })
    }
}

/// The bits of a number of marks, one by one.
#[must_use]
pub fn bits(marks: u32) -> [i32; MARKS] {
    std::array::from_fn(|at| i32::from(marks >> at & 1 == 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_by_where_they_start() {
        let text = "𝄞é one\n\nTwo";
        let structure =
            Structure::read(text, &[0, 1, 0, 3, 3, 7, 6, 9, 5, 2000, 0, 0, 7, 6, 99, 1, 1, 1, 1, 1, 1, 4, 5]);
        assert_eq!(structure.places.len(), 2);
        assert_eq!((structure.at(3).tag, structure.at(text.len() - 3).tag), (1, 5));
        assert_eq!(structure.at(text.len()).linked, 1000);
        assert_eq!(bits(5)[..3], [1, 0, 1]);
        assert!(Structure::read("", &[1, 2, 3]).places.is_empty());
        let mixed = Structure::read(text, &[0, 1, 0, 3, 3, 7, 6, 9, 18, 0, 0, 0, 0, 0]);
        assert_eq!((mixed.places.len(), mixed.brought_back), (1, vec![text.len() - 3]));
    }
}
