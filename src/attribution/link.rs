//! From labelled spans to attributions: which cue a source or a content belongs to.
//!
//! A content goes to its best cue, a cue takes its best source, and one source may serve several cues ("she said …,
//! adding …"). Pairs are scored by a tiny network over counts ([`Pairs`]); the trainer computes the same counts. Only
//! the nearest cues are asked, so that time stays linear.

use std::ops::Range;

use crate::model::crf::{Label, Role};
use crate::model::pairs::{FEATURES, Pairs};
use crate::model::tagger::Seen;

/// How many cues on either side of a span are asked.
const NEAREST: usize = 6;
const SPEECH: [&str; 7] = ["said", "says", "say", "told", "added", "asked", "according"];

/// A labelled span of a sequence of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub role: Role,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// An attribution as tokens of its sequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// Who says it.
    pub source: Option<Range<usize>>,
    /// The reporting expression.
    pub cue: Range<usize>,
    /// What is said, in order; never empty.
    pub content: Vec<Range<usize>>,
}

/// The spans of a sequence of labels.
#[must_use]
pub fn pieces(labels: &[Label]) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut open = false;
    for (at, label) in labels.iter().enumerate() {
        match (label.role(), out.last_mut()) {
            (None, _) => open = false,
            (Some(role), Some(last)) if open && label.goes_on() && last.role == role => last.tokens.end = at + 1,
            (Some(role), _) => {
                out.push(Piece { role, tokens: at..at + 1 });
                open = true;
            }
        }
    }
    out
}

/// Joins the labelled spans of a sequence to attributions, in the order of their cues.
#[must_use]
pub fn link(pairs: &Pairs, tokens: &[Seen<'_>], labels: &[Label]) -> Vec<Linked> {
    let pieces = pieces(labels);
    let counts = Counts::of(tokens, &pieces);
    let cues: Vec<usize> = (0..pieces.len()).filter(|&at| counts.role(at) == Some(Role::Cue)).collect();
    let mut found: Vec<(Linked, f32)> = cues
        .iter()
        .filter_map(|&at| pieces.get(at))
        .map(|cue| (Linked { source: None, cue: cue.tokens.clone(), content: Vec::new() }, f32::MIN))
        .collect();
    let [content_least, source_least] = pairs.least;
    for (at, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.role != Role::Cue) {
        let after = cues.partition_point(|&cue| cue < at);
        let near = after.saturating_sub(NEAREST)..(after + NEAREST).min(cues.len());
        let mut best: Option<(usize, f32)> = None;
        for n in near.clone() {
            let Some(&cue) = cues.get(n) else { continue };
            let score = pairs.score(&counts.pair(cue, at, cues.get(near.clone()).unwrap_or(&[])));
            if piece.role == Role::Content {
                if best.is_none_or(|(_, other)| score > other) {
                    best = Some((n, score));
                }
            } else if let Some((linked, other)) = found.get_mut(n)
                && score > source_least
                && score > *other
            {
                (linked.source, *other) = (Some(piece.tokens.clone()), score);
            }
        }
        if let Some((linked, _)) = best.filter(|(_, score)| *score > content_least).and_then(|(n, _)| found.get_mut(n))
        {
            linked.content.push(piece.tokens.clone());
        }
    }
    found.into_iter().map(|(linked, _)| linked).filter(|linked| !linked.content.is_empty()).collect()
}

/// Running totals over a sequence, so that what lies between two spans is two look-ups.
struct Counts<'a> {
    tokens: &'a [Seen<'a>],
    pieces: &'a [Piece],
    /// Sentence ends, commas and quotation marks before each token.
    marks: Vec<[u32; 3]>,
    /// Cues, sources and contents before each piece.
    before: Vec<[u32; 3]>,
}

impl<'a> Counts<'a> {
    fn of(tokens: &'a [Seen<'a>], pieces: &'a [Piece]) -> Self {
        let is_mark = |token: &Seen<'_>| [matches!(token.word, "." | "?" | "!"), token.word == ",", token.word == "\""];
        let is_role =
            |piece: &Piece| [piece.role == Role::Cue, piece.role == Role::Source, piece.role == Role::Content];
        Self { tokens, pieces, marks: totals(tokens.iter().map(is_mark)), before: totals(pieces.iter().map(is_role)) }
    }

    fn role(&self, at: usize) -> Option<Role> {
        self.pieces.get(at).map(|piece| piece.role)
    }

    /// The counts of a cue and another piece; the trainer's `pair_features`.
    fn pair(&self, cue: usize, other: usize, near: &[usize]) -> [f32; FEATURES] {
        let (Some(c), Some(x)) = (self.pieces.get(cue), self.pieces.get(other)) else { return [0.0; FEATURES] };
        let left = other < cue;
        let gap = if left { x.tokens.end..c.tokens.start } else { c.tokens.end..x.tokens.start };
        let [ends, commas, marks] = difference(&self.marks, gap.start, gap.end);
        let [cues, sources, contents] = difference(&self.before, cue.min(other) + 1, cue.max(other));
        let same = if x.role == Role::Source { sources } else { contents };
        let middle = |piece: &Piece| piece.tokens.start + piece.tokens.end;
        let distance = |at: usize| self.pieces.get(at).map_or(usize::MAX, |piece| middle(piece).abs_diff(middle(x)));
        let nearer = near.iter().filter(|&&at| at != cue && distance(at) < distance(cue)).count();
        let token = |at: usize| self.tokens.get(at);
        let word = |at: usize| token(at).map_or("", |token| token.word);
        let quoted = |at: usize| token(at).is_some_and(|token| token.quote != 0);
        let first = word(c.tokens.start);
        let apart = gap.len();
        [
            1.0,
            yes(left),
            yes(x.role == Role::Source),
            yes(apart == 0),
            yes(apart == 1),
            part(apart, 4),
            part(apart, 16),
            part(apart, 60),
            part(cues, 1),
            part(cues, 3),
            part(sources, 1),
            part(sources, 3),
            part(contents, 1),
            part(contents, 3),
            part(ends, 1),
            part(ends, 3),
            part(commas, 1),
            part(commas, 3),
            part(marks, 1),
            part(marks, 3),
            part(x.tokens.len(), 4),
            part(x.tokens.len(), 20),
            part(c.tokens.len(), 4),
            yes(quoted(x.tokens.start)),
            yes(quoted(c.tokens.start)),
            yes(SPEECH.contains(&first)),
            yes(first == "according"),
            yes(word(c.tokens.end.wrapping_sub(1)) == ":"),
            yes(word(c.tokens.end) == "that"),
            part(same, 2),
            part(nearer, 1),
            part(nearer, 3),
        ]
    }
}

fn yes(x: bool) -> f32 {
    if x { 1.0 } else { 0.0 }
}

/// A count as a part of the most that matters.
fn part(count: usize, most: u8) -> f32 {
    let capped = u8::try_from(count).map_or(most, |count| count.min(most));
    f32::from(capped) / f32::from(most)
}

fn totals(items: impl Iterator<Item = [bool; 3]>) -> Vec<[u32; 3]> {
    let mut sums = vec![[0; 3]];
    for item in items {
        let mut next = sums.last().copied().unwrap_or_default();
        for (sum, yes) in next.iter_mut().zip(item) {
            *sum += u32::from(yes);
        }
        sums.push(next);
    }
    sums
}

fn difference(sums: &[[u32; 3]], start: usize, end: usize) -> [usize; 3] {
    let (Some(before), Some(after)) = (sums.get(start), sums.get(end)) else { return [0; 3] };
    let mut out = [0; 3];
    for ((out, after), before) in out.iter_mut().zip(after).zip(before) {
        *out = after.saturating_sub(*before) as usize;
    }
    out
}
