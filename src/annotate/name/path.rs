//! The best sequence of kinds (Viterbi 1967) for words that stand side by side.
//!
//! Neighbours of the same kind gain what speaks for one name. So a word that says little takes the kind of its name.

use super::{Name, NameKind};

/// The kinds in the order of [`Fit::kinds`].
pub(super) const KINDS: [NameKind; 3] = [NameKind::Person, NameKind::Organisation, NameKind::Place];
/// No name, then each kind.
const STATES: usize = KINDS.len() + 1;
/// Less than any sum of scores.
const NEVER: i64 = i64::MIN / 4;

/// How well things fit a word, in [`crate::model::trees::ONE`]ths of a logit.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fit {
    /// That it belongs to a name of each kind.
    pub(super) kinds: [i32; KINDS.len()],
    /// That it goes on with the name of the word before.
    pub(super) goes_on: i32,
    /// Whether a name can start with it: no name starts with "the" or "of".
    pub(super) opens: bool,
}

/// The name that each word belongs to.
pub(super) fn best(fits: &[Fit]) -> Vec<Option<Name>> {
    let mut totals = [0i64; STATES];
    let mut came_from: Vec<[u8; STATES]> = Vec::with_capacity(fits.len());
    for (at, fit) in fits.iter().enumerate() {
        let joined = if at == 0 { 0 } else { i64::from(fit.goes_on.max(0)) };
        let (best, best_total) = highest(&totals);
        let own = [0].into_iter().chain(fit.kinds).map(i64::from);
        let (mut next, mut from) = ([NEVER; STATES], [best; STATES]);
        for (state, (((next, from), own), &total)) in (0u8..).zip(next.iter_mut().zip(&mut from).zip(own).zip(&totals))
        {
            let stays = if at == 0 && state > 0 { NEVER } else { total + joined };
            let comes = if fit.opens || state == 0 { best_total } else { NEVER };
            *next = own + stays.max(comes);
            if stays >= comes {
                *from = state;
            }
        }
        totals = next;
        came_from.push(from);
    }
    let mut state = usize::from(highest(&totals).0);
    let mut states = Vec::with_capacity(fits.len());
    for from in came_from.iter().rev() {
        states.push(state);
        state = from.get(state).copied().map_or(0, usize::from);
    }
    states.reverse();
    let mut before = 0;
    let name = |(&state, fit): (&usize, &Fit)| {
        let starts = state != before || fit.opens && fit.goes_on <= 0;
        before = state;
        state.checked_sub(1).and_then(|kind| KINDS.get(kind)).map(|&kind| Name { kind, starts })
    };
    states.iter().zip(fits).map(name).collect()
}

fn highest(totals: &[i64; STATES]) -> (u8, i64) {
    let mut best = (0, i64::MIN);
    for (state, &total) in (0u8..).zip(totals) {
        if total > best.1 {
            best = (state, total);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The scores of a word that no name starts with.
    const OF: [i32; 3] = [-300, 200, -300];

    fn told(fits: &[([i32; 3], i32)]) -> String {
        let fits: Vec<Fit> = fits.iter().map(|&(kinds, goes_on)| Fit { kinds, goes_on, opens: kinds != OF }).collect();
        let letter = |name: Option<Name>| match name {
            None => "-".to_owned(),
            Some(name) => format!("{}{:?}", if name.starts { "|" } else { "" }, name.kind),
        };
        best(&fits).into_iter().map(letter).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_word_that_says_little_takes_the_kind_of_its_name() {
        let (person, place) = ([900, -300, -300], [-300, -300, 100]);
        assert_eq!(told(&[(person, -500), (place, 800)]), "|Person Person");
        assert_eq!(told(&[(person, -500), (place, -800)]), "|Person |Place");
        assert_eq!(told(&[(person, -500), (person, -800)]), "|Person |Person");
        assert_eq!(told(&[([-900; 3], -500), ([-100, -200, 100], 400)]), "- -");
        assert_eq!(told(&[([-900; 3], -500), ([-100, -200, 100], -400)]), "- |Place");
        assert_eq!(told(&[]), "");
    }

    #[test]
    fn no_name_starts_with_of() {
        let body = [-300, 400, -300];
        assert_eq!(told(&[(OF, -500), (body, -800)]), "- |Organisation");
        assert_eq!(told(&[(OF, 500), (OF, 800)]), "- -");
        assert_eq!(told(&[(body, -500), (OF, -100), (body, 300)]), "|Organisation Organisation Organisation");
        assert_eq!(told(&[([900, -300, -300], -500), (OF, -100), (body, -300)]), "|Person - |Organisation");
    }
}
