//! What the network's head says of a token as a name, in one byte for each kind.

use super::{Name, NameKind};

/// How many steps make one logit.
const STEPS: f32 = 8.0;
/// The place of "no name" behind the kinds.
const NONE: usize = 5;
/// The kinds in the order of their places.
const KINDS: [NameKind; NONE] =
    [NameKind::Person, NameKind::Organisation, NameKind::Place, NameKind::Group, NameKind::Time];

/// The scores of a token, in eighths of a logit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scores {
    /// For each kind, then for no name, how far it is below the best.
    kinds: [i8; NONE + 1],
    /// How far "a name starts here" is above "a name goes on".
    pub starts: i8,
}

impl Scores {
    /// Where there is no token.
    pub const OUTSIDE: Self = Self { kinds: [-127; NONE + 1], starts: 0 };

    /// Of the head's scores for its tags.
    #[must_use]
    pub fn of(row: &[f32], tags: &[Option<Name>]) -> Self {
        let mut kinds = [f32::MIN; NONE + 1];
        let (mut starts, mut goes_on) = (f32::MIN, f32::MIN);
        for (&score, tag) in row.iter().zip(tags) {
            if let Some(kind) = kinds.get_mut(tag.map_or(NONE, |name| name.kind as usize)) {
                *kind = kind.max(score);
            }
            match tag {
                Some(name) if name.starts => starts = starts.max(score),
                Some(_) => goes_on = goes_on.max(score),
                None => {}
            }
        }
        let best = kinds.iter().fold(f32::MIN, |best, score| best.max(*score));
        Self { kinds: kinds.map(|score| steps(score - best)), starts: steps(starts - goes_on) }
    }

    /// The score of a kind; of no name for `None`.
    #[must_use]
    pub fn of_kind(&self, kind: Option<NameKind>) -> i16 {
        self.kinds.get(kind.map_or(NONE, |kind| kind as usize)).copied().map_or(0, i16::from)
    }

    /// All scores, that of no name last.
    #[must_use]
    pub fn all(&self) -> [i16; NONE + 1] {
        self.kinds.map(i16::from)
    }

    /// The name that the head takes the token for.
    #[must_use]
    pub fn best(&self) -> Option<Name> {
        let at = self.kinds.iter().position(|score| *score == 0)?;
        KINDS.get(at).map(|&kind| Name { kind, starts: self.starts >= 0 })
    }
}

#[allow(clippy::cast_possible_truncation, reason = "clamped to the range of the type just before")]
fn steps(logits: f32) -> i8 {
    let scaled = logits * STEPS;
    let rounded = if scaled < 0.0 { scaled - 0.5 } else { scaled + 0.5 };
    rounded.clamp(-120.0, 120.0) as i8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_relative_to_the_best() {
        let tags = ["B-ORG", "B-PER", "I-PER", "O"].map(Name::of_tag);
        let scores = Scores::of(&[1.0, 3.0, 3.5, -20.0], &tags);
        assert_eq!(scores.all(), [0, -20, -120, -120, -120, -120]);
        assert_eq!(scores.starts, -4);
        assert_eq!(scores.best(), Some(Name { kind: NameKind::Person, starts: false }));
        let scores = Scores::of(&[1.0, 3.0, 3.5, 9.0], &tags);
        assert_eq!((scores.of_kind(None), scores.of_kind(Some(NameKind::Person))), (0, -44));
        assert_eq!(scores.best(), None);
        assert_eq!(Scores::OUTSIDE.best(), None);
    }
}
