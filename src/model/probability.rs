//! The logistic function without `exp`: a table in thousandths with linear interpolation.

use super::linear::ONE;

/// The function at 0, ¼, ½, … 8.
const POINTS: [i64; 33] = [
    500, 562, 622, 679, 731, 777, 818, 852, 881, 905, 924, 940, 953, 963, 971, 977, 982, 986, 989, 991, 993, 995, 996,
    997, 998, 998, 998, 999, 999, 999, 999, 1000, 1000,
];
const STEP: i64 = ONE / 4;

/// The probability of a logit that is counted in [`ONE`]ths, in thousandths.
#[must_use]
pub(crate) fn probability(logit: i64) -> u16 {
    let (place, between) = (logit.unsigned_abs() / STEP.unsigned_abs(), logit.abs() % STEP);
    let point = |at: u64| usize::try_from(at).ok().and_then(|at| POINTS.get(at)).copied().unwrap_or(1000);
    let (low, high) = (point(place), point(place.saturating_add(1)));
    let above = low + (high - low) * between / STEP;
    u16::try_from(if logit < 0 { 1000 - above } else { above }).unwrap_or(500)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::disallowed_methods, clippy::cast_precision_loss, reason = "the real function, to compare with")]
    fn close_to_the_logistic_function_and_rising() {
        let mut last = 0;
        for logit in -9 * ONE..=9 * ONE {
            let (real, found) = (1.0 / (1.0 + (-(logit as f64) / ONE as f64).exp()), probability(logit));
            assert!((real * 1000.0 - f64::from(found)).abs() < 2.5, "{logit}: {found}");
            assert!(found >= last);
            last = found;
        }
        assert_eq!((probability(0), probability(i64::MIN + 1), probability(i64::MAX)), (500, 0, 1000));
    }
}
