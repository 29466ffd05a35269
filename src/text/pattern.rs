//! The patterns of `data/patterns.tsv`, which `packing/patterns.rs` compiles to a table.
//!
//! A pattern is a regular expression of the `regex` crate, read as a deterministic automaton. A search is linear in the
//! searched text; callers search one line or sentence at a time, so that finding all matches stays linear in the whole
//! text.
//!
//! A state is a row of the table and one row for each of its edges. The first row has the number of edges, whether the
//! state accepts, and the way to the state that tells the bytes for which there is no edge; there is none if the way is
//! zero. The row of an edge has its first byte, how many more bytes follow that one, and the way from the end of the
//! state to the next one.

include!(concat!(env!("OUT_DIR"), "/patterns.rs"));

/// One compiled pattern.
pub struct Pattern {
    /// The row of its first state.
    start: usize,
}

impl Pattern {
    /// The end of the longest match that starts where the piece starts, counted in bytes of the piece.
    #[must_use]
    pub fn prefix(&self, piece: &str) -> Option<usize> {
        let (mut state, mut end) = (self.start, None);
        for (at, byte) in (1..).zip(piece.bytes()) {
            let Some(next) = next(state, byte) else { break };
            state = next;
            if WIDTHS.get(state) == Some(&1) {
                end = Some(at);
            }
        }
        end
    }

    /// Whether the whole piece matches.
    #[must_use]
    pub fn matches(&self, piece: &str) -> bool {
        self.prefix(piece) == Some(piece.len())
    }
}

/// The state after a byte, unless no match has this beginning.
fn next(mut state: usize, byte: u8) -> Option<usize> {
    loop {
        let first = state + 1;
        let end = first + usize::from(*LOWS.get(state)?);
        let mut edges = LOWS.get(first..end)?.iter().zip(WIDTHS.get(first..end)?).zip(STEPS.get(first..end)?);
        if let Some((_, step)) = edges.find(|((low, width), _)| byte.wrapping_sub(**low) <= **width) {
            return end.checked_add_signed(isize::from(*step));
        }
        match STEPS.get(state)? {
            0 => return None,
            way => state = state.checked_add_signed(isize::from(*way))?,
        }
    }
}

#[cfg(test)]
mod tests {
    use regex::Regex;

    use super::*;

    const LINES: &str = "File photo: the port of Lima\nfile-: Ana Ruiz\nclick to hide caption\nand so much more to hide caption\n\
        Ana Ruiz at the port – photo by Ben Keller\nThe old bridge (AP Photo/Ben Keller)\nvia Reuters)\nGetty Images\nÜber (R)\n\
        LIMA, Peru, March 4 (Reuters) - Oil\nSÃO PAULO (AP) — Oil\nLIMA (AFP) --\nLIMA (APE) -\n\
        Published on March 4th, 2021 at 10:30 a.m. EST.\n10.30 pm, Mon, 4. Sept. 2021\nPosted: 2021-03-04\n3/4/21 | 9h30\n\
        Lima, Tuesday, 4th june 2020\n12 minutes ago\n4 March\nMarch 4, 20\nupdated 10:\n\
        Reporting by Ana Ruiz\nBY ANA RUIZ\nbyte\nDon’t miss the bridge\ndon't miss\nREAD MORE\nthis article has been moved\n\
        • bullet\n12) a list\nc) a list\n-  a list\n–a list\n123. no list\n";

    #[test]
    fn a_prefix_is_the_longest_that_the_regex_crate_matches() {
        let all = [
            ("caption_start", PATTERNS.caption_start),
            ("caption_credit", PATTERNS.caption_credit),
            ("agency_lead", PATTERNS.agency_lead),
            ("date_line", PATTERNS.date_line),
            ("byline_start", PATTERNS.byline_start),
            ("pointer_start", PATTERNS.pointer_start),
            ("bullet", PATTERNS.bullet),
        ];
        let file = include_str!("../../data/patterns.tsv");
        let regexes = file.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
        assert_eq!(regexes.clone().count(), all.len());
        let mut matches = 0;
        for ((name, regex), (named, pattern)) in regexes.zip(all) {
            assert_eq!(name, named);
            let whole = Regex::new(&format!("^(?:{regex})$")).unwrap();
            for line in LINES.lines().flat_map(|line| [line.to_owned(), line.to_lowercase(), line.to_uppercase()]) {
                let longest =
                    (0..=line.len()).rev().find(|end| line.get(..*end).is_some_and(|part| whole.is_match(part)));
                assert_eq!(pattern.prefix(&line), longest, "{name}: {line}");
                assert_eq!(pattern.matches(&line), longest == Some(line.len()));
                matches += usize::from(longest.is_some());
            }
        }
        assert!(matches > 70, "{matches}");
    }
}
