//! Decodes the best sequence of labels with a conditional random field whose transitions depend on the position in a
//! quotation.
//!
//! The network can thus learn that labels rarely change inside a quotation, and how they change at its marks.

use super::format::Reader;
use crate::ResourceError;

/// The number of states of `annotate::feature::quote_states`.
pub const QUOTE_STATES: usize = 8;
/// How many labels there are.
pub const LABELS: usize = 7;

/// What a token is in an attribution, first or later token of its span.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Label(u8);

/// The three parts of an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Whom it is attributed to.
    Source,
    /// The reporting expression.
    Cue,
    /// What is reported.
    Content,
}

impl Label {
    /// The label of a number.
    #[must_use]
    pub fn of(number: u8) -> Self {
        Self(number)
    }

    /// The part the token belongs to.
    #[must_use]
    pub fn role(self) -> Option<Role> {
        match self.0 {
            1 | 2 => Some(Role::Source),
            3 | 4 => Some(Role::Cue),
            5 | 6 => Some(Role::Content),
            _ => None,
        }
    }

    /// Whether it continues the span of the token before.
    #[must_use]
    pub fn goes_on(self) -> bool {
        matches!(self.0, 2 | 4 | 6)
    }

    /// Its number in the model.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }
}

/// Transition scores.
#[derive(Clone, Debug)]
pub struct Crf {
    transitions: Vec<f32>,
}

impl Crf {
    /// Reads the transitions: state of the later token, label before, label after.
    ///
    /// # Errors
    /// At the end of the file.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, ResourceError> {
        Ok(Self { transitions: reader.floats(QUOTE_STATES * LABELS * LABELS, "transitions")? })
    }

    /// The best labels for the scores of the tokens (seven a token) and their places in quotations.
    #[must_use]
    pub fn best(&self, scores: &[f32], states: &[u8]) -> Vec<Label> {
        let (tokens, _) = scores.as_chunks::<LABELS>();
        let mut sums = [f32::MIN / 2.0; LABELS];
        let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(tokens.len());
        for (at, (row, state)) in tokens.iter().zip(states).enumerate() {
            let row = *row;
            let mut from = [0; LABELS];
            if at == 0 {
                for (label, (sum, score)) in (0u8..).zip(sums.iter_mut().zip(row)) {
                    *sum = if Label(label).goes_on() { score - 10_000.0 } else { score };
                }
            } else {
                let start = usize::from(*state) * LABELS * LABELS;
                let (table, _) = self.transitions.get(start..).unwrap_or(&[]).as_chunks::<LABELS>();
                let mut next = [f32::MIN; LABELS];
                for (before, (sum, change)) in (0u8..).zip(sums.iter().zip(table)) {
                    for ((best, from), score) in next.iter_mut().zip(&mut from).zip(change) {
                        if sum + score > *best {
                            (*best, *from) = (sum + score, before);
                        }
                    }
                }
                for ((sum, best), score) in sums.iter_mut().zip(next).zip(row) {
                    *sum = best + score;
                }
            }
            back.push(from);
        }
        let mut label = 0;
        for (other, sum) in (0u8..).zip(sums) {
            if sum > sums.get(usize::from(label)).copied().unwrap_or(f32::MIN) {
                label = other;
            }
        }
        let mut labels: Vec<Label> = Vec::with_capacity(back.len());
        for from in back.iter().rev() {
            labels.push(Label(label));
            label = from.get(usize::from(label)).copied().unwrap_or(0);
        }
        labels.reverse();
        labels
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(crf: &Crf, rows: &[[f32; LABELS]], states: &[u8]) -> Vec<u8> {
        crf.best(&rows.concat(), states).into_iter().map(Label::number).collect()
    }

    #[test]
    fn without_transitions_each_token_takes_its_best() {
        let crf = Crf { transitions: vec![0.0; QUOTE_STATES * LABELS * LABELS] };
        let one = |n: usize| std::array::from_fn(|i| if i == n { 1.0 } else { 0.0 });
        assert_eq!(labels(&crf, &[one(1), one(3), one(5), one(6)], &[0; 4]), [1, 3, 5, 6]);
        assert_eq!(labels(&crf, &[one(6)], &[0])[0], 0, "nothing goes on at the start");
        assert!(labels(&crf, &[], &[]).is_empty());
    }

    #[test]
    fn a_transition_can_forbid_a_change_inside_a_quotation() {
        let mut crf = Crf { transitions: vec![0.0; QUOTE_STATES * LABELS * LABELS] };
        let inside = 5;
        crf.transitions[inside * LABELS * LABELS + 6 * LABELS] = -9.0; // from I-content to none
        let content = [0.0, 0.0, 0.0, 0.0, 0.0, 2.0, 2.0];
        let none = [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
        assert_eq!(labels(&crf, &[content, [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0], none], &[0, 0, 0]), [5, 6, 0]);
        assert_ne!(labels(&crf, &[content, [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0], none], &[4, 5, 5])[2], 0);
    }
}
