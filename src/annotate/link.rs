//! Turns labelled spans into attributions: decides which cue each source and content belongs to.
//!
//! A content goes to its best cue, a cue takes its best source, and one source may serve several cues ("she said …,
//! adding …"). Pairs are scored by a tiny network over counts and the encoder's states ([`Pairs`]); the trainer
//! computes the same counts. Only the nearest cues are candidates, so the time stays linear.

use std::ops::Range;

use crate::annotate::tagger::Seen;
use crate::model::crf::{Label, Role};
use crate::model::matrix::Activations;
use crate::model::pairs::{Added, FEATURES, Pairs};

/// How many cues on either side of a span are asked.
const NEAREST: usize = 6;
/// From this quotation state on, a quotation is long or not closed.
const LONG: u8 = 4;
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
    /// What is said, in order.
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

/// What a sequence of labels says: attributions in the order of their cues, and contents that belong to no cue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// One a cue; without content where it has none in this sequence.
    pub attributions: Vec<Linked>,
    /// Contents without a cue: those of the paragraph before may introduce them.
    pub orphans: Vec<Range<usize>>,
}

/// Joins the labelled spans of a sequence to attributions; `top` is what the encoder says of its tokens.
#[must_use]
pub fn link(pairs: &Pairs, tokens: &[Seen<'_>], labels: &[Label], top: &Activations) -> Links {
    let pieces = pieces(labels);
    let view = View::of(tokens, &pieces);
    // Most sequences have nothing to join.
    let joins = !view.cues.is_empty() && view.cues.len() < pieces.len();
    let added = if joins { pairs.added(top) } else { Added::default() };
    let mut attributions: Vec<Linked> = view
        .cues
        .iter()
        .filter_map(|&at| pieces.get(at))
        .map(|cue| Linked { source: None, cue: cue.tokens.clone(), content: Vec::new() })
        .collect();
    let mut orphans = Vec::new();
    let mut source_scores = vec![f32::MIN; attributions.len()];
    let [content_least, source_least] = pairs.least;
    for (at, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.role != Role::Cue) {
        let mut best: Option<(usize, f32)> = None;
        for n in view.near(at) {
            let Some(&cue) = view.cues.get(n) else { continue };
            let of_cue = pieces.get(cue).map_or([&[][..]; 2], |cue| added.of_cue(&cue.tokens));
            let score = pairs.score(&view.pair(cue, at), of_cue, added.of_other(&piece.tokens));
            if piece.role == Role::Content {
                if best.is_none_or(|(_, other)| score > other) {
                    best = Some((n, score));
                }
            } else if let (Some(linked), Some(other)) = (attributions.get_mut(n), source_scores.get_mut(n))
                && score > source_least
                && score > *other
            {
                (linked.source, *other) = (Some(piece.tokens.clone()), score);
            }
        }
        if piece.role == Role::Content {
            match best.and_then(|(n, score)| (score > content_least).then(|| attributions.get_mut(n)).flatten()) {
                Some(linked) => linked.content.push(piece.tokens.clone()),
                None => orphans.push(piece.tokens.clone()),
            }
        }
    }
    Links { attributions, orphans }
}

/// The labelled spans of a sequence with running totals, so that what lies between two of them is two look-ups.
struct View<'a> {
    tokens: &'a [Seen<'a>],
    pieces: &'a [Piece],
    /// Which pieces are cues.
    cues: Vec<usize>,
    /// Sentence ends, commas and quotation marks before each token.
    marks: Vec<[u32; 3]>,
    /// Cues, sources and contents before each piece.
    before: Vec<[u32; 3]>,
}

impl<'a> View<'a> {
    fn of(tokens: &'a [Seen<'a>], pieces: &'a [Piece]) -> Self {
        let is_mark = |token: &Seen<'_>| [ends_sentence(token.word), token.word == ",", token.word == "\""];
        let is_role =
            |piece: &Piece| [piece.role == Role::Cue, piece.role == Role::Source, piece.role == Role::Content];
        Self {
            tokens,
            pieces,
            cues: (0..pieces.len()).filter(|&at| pieces.get(at).is_some_and(|p| p.role == Role::Cue)).collect(),
            marks: totals(tokens.iter().map(is_mark)),
            before: totals(pieces.iter().map(is_role)),
        }
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.word)
    }

    fn quote(&self, at: usize) -> u8 {
        self.tokens.get(at).map_or(0, |token| token.quote)
    }

    /// The nearest cues of a piece, as indices into `cues`.
    fn near(&self, at: usize) -> Range<usize> {
        let after = self.cues.partition_point(|&cue| cue < at);
        after.saturating_sub(NEAREST)..(after + NEAREST).min(self.cues.len())
    }

    /// The content next to a cue on one side, its source skipped, if at most two tokens apart.
    fn adjacent(&self, cue: usize, side: isize) -> Option<usize> {
        let next = |at: usize| at.checked_add_signed(side).and_then(|at| Some((at, self.pieces.get(at)?)));
        let mut edge = self.pieces.get(cue)?;
        let (mut at, mut other) = next(cue)?;
        if other.role == Role::Source {
            edge = other;
            (at, other) = next(at)?;
        }
        let gap = if side < 0 {
            edge.tokens.start.checked_sub(other.tokens.end)
        } else {
            other.tokens.start.checked_sub(edge.tokens.end)
        };
        (other.role == Role::Content && gap.is_some_and(|gap| gap <= 2)).then_some(at)
    }

    fn starts_sentence(&self, at: usize) -> bool {
        let before = |n: usize| at.checked_sub(n).map(|at| self.word(at));
        match before(1) {
            Some("\"") => before(2).is_none_or(ends_sentence),
            other => other.is_none_or(ends_sentence),
        }
    }

    /// The counts of a cue and another piece; the trainer's `pair_features`.
    fn pair(&self, cue: usize, other: usize) -> [f32; FEATURES] {
        let (Some(c), Some(x)) = (self.pieces.get(cue), self.pieces.get(other)) else { return [0.0; FEATURES] };
        let left = other < cue;
        let gap = if left { x.tokens.end..c.tokens.start } else { c.tokens.end..x.tokens.start };
        let [ends, commas, marks] = difference(&self.marks, gap.start, gap.end);
        let [cues, sources, contents] = difference(&self.before, cue.min(other) + 1, cue.max(other));
        let middle = |piece: &Piece| piece.tokens.start + piece.tokens.end;
        let distance = |at: usize| self.pieces.get(at).map_or(usize::MAX, |piece| middle(piece).abs_diff(middle(x)));
        let nearest = self.cues.get(self.near(other)).unwrap_or(&[]);
        let nearer = nearest.iter().filter(|&&at| at != cue && distance(at) < distance(cue)).count();
        let first = self.word(c.tokens.start);
        let (before, after) = (self.adjacent(cue, -1), self.adjacent(cue, 1));
        let quoted = |at: usize| self.quote(at) != 0;
        let piece = |at: usize| self.pieces.get(at);
        let follows = |p: &Piece| p.role == Role::Content && x.tokens.start - p.tokens.end <= 3;
        let inverted = |p: &Piece| p.role == Role::Source && p.tokens.start - c.tokens.end <= 1;
        [
            1.0,
            yes(left),
            yes(x.role == Role::Source),
            yes(gap.is_empty()),
            yes(gap.len() == 1),
            part(gap.len(), 4),
            part(gap.len(), 16),
            part(gap.len(), 60),
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
            yes(self.word(c.tokens.end.wrapping_sub(1)) == ":"),
            yes(self.word(c.tokens.end) == "that"),
            part(if x.role == Role::Source { sources } else { contents }, 2),
            part(nearer, 1),
            part(nearer, 3),
            yes(before.is_some_and(|at| at != other)),
            yes(before.filter(|at| *at != other).and_then(piece).is_some_and(|p| quoted(p.tokens.start))),
            yes(after.is_some_and(|at| at != other)),
            yes(self.starts_sentence(x.tokens.start)),
            yes(piece(cue + 1).is_some_and(inverted)),
            yes(self.quote(x.tokens.start) >= LONG),
            yes(other.checked_sub(1).and_then(piece).is_some_and(follows)),
            yes(self.tokens.get(x.tokens.start).is_some_and(|token| token.shape == "x")),
        ]
    }
}

fn ends_sentence(word: &str) -> bool {
    matches!(word, "." | "?" | "!")
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
