//! Hard-wrapped paragraphs, whose lines are filled up to a width.
//!
//! A break at a width means that the line fits, but would not with the first word of the next one. The width that
//! explains most breaks before a lower-case letter is the text's. A break that it does not explain is a real one (the
//! last line of a paragraph, a menu, a URL longer than the width). In proportional fonts no width explains the breaks;
//! then lines of about the median length count as wrapped.

use super::capitals::is_in_capitals;
use super::line::Line;
use crate::order;
use crate::text::TextResources;

/// Possible widths, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 30..=160;
/// Widths below are those of narrow columns: more breaks have to agree.
const COLUMN: usize = 45;
const COLUMN_BREAKS: usize = 5;
/// The number of breaks that must agree if there are others.
const BREAKS: usize = 2;
/// The longest word; a longer URL does not belong to the line before.
const LONGEST_WORD: usize = 30;

/// How the lines of a text are broken.
pub(super) enum Wrapping {
    /// They are not.
    None,
    /// At a width between these.
    At {
        /// The least width that the breaks agree on.
        least: usize,
        /// The greatest.
        most: usize,
        /// Whether the paragraphs follow each other without a blank line, so that a full stop at a line's end may end
        /// one.
        dense: bool,
    },
    /// At widths about this one.
    About(usize),
}

impl Wrapping {
    /// Finds out how the lines of a text are broken.
    pub(super) fn of(text: &str, lines: &[Line], resources: &TextResources<'_>) -> Self {
        let mut votes = vec![0_isize; WIDTHS.end() + 2];
        let (mut small, mut touching, mut widths) = (0, 0, Vec::new());
        let pairs = || lines.iter().zip(lines.iter().skip(1)).filter(|(_, next)| !next.apart);
        for (line, next) in pairs() {
            touching += 1;
            if !goes_on(text, line, next, resources) {
                continue;
            }
            let (from, to) = widths_of(text, line, next);
            if !WIDTHS.contains(&from) {
                continue;
            }
            small += 1;
            widths.push(from);
            votes.get_mut(from).into_iter().for_each(|vote| *vote += 1);
            votes.get_mut(to.min(*WIDTHS.end()) + 1).into_iter().for_each(|vote| *vote -= 1);
        }
        let mut sum = 0;
        let counts: Vec<isize> = votes
            .iter()
            .map(|vote| {
                sum += vote;
                sum
            })
            .collect();
        let best = counts.iter().copied().max().unwrap_or(0);
        let agreed = usize::try_from(best).unwrap_or(0);
        let least = counts.iter().position(|count| *count == best).unwrap_or(0);
        let most = least + counts.iter().skip(least).take_while(|count| **count == best).count().saturating_sub(1);
        let fits = |line: &Line, next: &Line| {
            let (from, to) = widths_of(text, line, next);
            from <= most && to >= least
        };
        // A single break before a small letter is enough where all others fit it.
        let alone = || {
            pairs().all(|(line, next)| {
                line.width < *WIDTHS.start() || fits(line, next) || opens(text, line, next, resources)
            })
        };
        let needed = match least {
            ..COLUMN => COLUMN_BREAKS,
            _ if agreed == 1 && alone() => 1,
            _ => BREAKS,
        };
        if agreed >= needed && agreed * 5 >= small * 3 {
            let short = pairs().filter(|(line, next)| stops(text, line) && !fits(line, next)).count();
            let apart = lines.iter().skip(1).filter(|line| line.apart).count();
            return Self::At { least, most, dense: short > apart };
        }
        if small >= BREAKS && small * 2 > touching {
            order::by_place(&mut widths, |&width| (width, 0));
            let middle = widths.get(widths.len() / 2).copied().unwrap_or(0);
            return if middle >= COLUMN { Self::About(middle) } else { Self::None };
        }
        Self::None
    }

    /// Whether the break between two lines is one of the wrapping.
    pub(super) fn joins(&self, text: &str, line: &Line, next: &Line, resources: &TextResources<'_>) -> bool {
        if opens(text, line, next, resources) {
            return false;
        }
        match *self {
            Self::None => false,
            Self::At { least, most, dense } => {
                let (from, to) = widths_of(text, line, next);
                from <= most && to >= least && !(dense && stops(text, line))
            }
            Self::About(width) => {
                let is_small = next.span.of(text).starts_with(char::is_lowercase);
                line.width <= width * 2 && line.width * 4 >= width * if is_small { 2 } else { 3 }
            }
        }
    }
}

/// The widths that explain the break between two lines.
fn widths_of(text: &str, line: &Line, next: &Line) -> (usize, usize) {
    let word = next.span.of(text).chars().take_while(|c| !c.is_whitespace()).take(LONGEST_WORD).count();
    (line.width, line.width + word)
}

/// Whether the next line continues a sentence.
fn goes_on(text: &str, line: &Line, next: &Line, resources: &TextResources<'_>) -> bool {
    next.span.of(text).starts_with(char::is_lowercase) && !opens(text, line, next, resources)
}

/// Whether a line ends like a sentence.
fn stops(text: &str, line: &Line) -> bool {
    line.span.of(text).trim_end_matches(['"', '”', '’', '\'', ')', ']']).ends_with(['.', '!', '?', ':'])
}

/// Whether the next line starts a new paragraph, whatever the length of the one before.
fn opens(text: &str, line: &Line, next: &Line, resources: &TextResources<'_>) -> bool {
    let words = next.span.of(text);
    let bullet = resources.patterns.bullet.prefix(words).and_then(|len| words.get(len..));
    // A dash before a small letter is one inside a sentence, a number after half a sentence a number.
    let is_bullet = bullet.is_some_and(|rest| match words.chars().next() {
        Some('-' | '–') => !rest.starts_with(char::is_lowercase),
        Some('0'..='9') => stops(text, line) || resources.patterns.bullet.prefix(line.span.of(text)).is_some(),
        _ => true,
    });
    let is_long = words.chars().nth(LONGEST_WORD).is_some() && !words.contains(char::is_whitespace);
    is_bullet
        || is_long
        || next.indented && !line.indented
        || resources.patterns.byline_start.prefix(words).is_some() && line.width < COLUMN
        || line.width >= LONGEST_WORD && is_in_capitals(line.span.of(text)) && !is_in_capitals(words)
}
