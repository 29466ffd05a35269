//! How probable it is that what was found is a statement: a logistic function of how sure the network is.
//!
//! In: a draft. Out: thousandths. The weights are fitted by `train/confidence.py` on articles that the network has not seen.

use super::Quotation;
use super::network::Margin;
use super::rules::Draft;
use crate::model::linear::ONE;
use crate::model::probability::probability;

/// A margin counts up to here, in thousandths.
const SURE: i32 = 8000;

/// Weights of the logit, in thousandths (`train/confidence.py`).
struct Weights {
    bias: i64,
    /// For each thousand of the margins.
    cue: i64,
    content: i64,
    direct: i64,
    mixed: i64,
    sourceless: i64,
    /// Found by a rule, without margins.
    rule: i64,
}

const WEIGHTS: Weights =
    Weights { bias: 1682, cue: 280, content: 1123, direct: 2796, mixed: 733, sourceless: -753, rule: -833 };

/// The confidence of a draft.
pub(super) fn of(draft: &Draft, quotation: Quotation) -> u16 {
    let Margin { cue, content } = draft.margin.unwrap_or(Margin { cue: 0, content: 0 });
    let margin = |margin: i32, weight: i64| i64::from(margin.clamp(-SURE, SURE)) * weight / 1000;
    let when = |fact: bool, weight: i64| if fact { weight } else { 0 };
    let logit = WEIGHTS.bias
        + margin(cue, WEIGHTS.cue)
        + margin(content, WEIGHTS.content)
        + when(quotation == Quotation::Direct, WEIGHTS.direct)
        + when(quotation == Quotation::Mixed, WEIGHTS.mixed)
        + when(draft.source.is_none(), WEIGHTS.sourceless)
        + when(draft.margin.is_none(), WEIGHTS.rule);
    probability(logit * ONE / 1000)
}
