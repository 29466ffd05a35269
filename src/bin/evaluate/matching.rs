//! Pairing gold and prediction one to one, best first.

/// The size of the intersection of two sorted lists without doubles.
pub(crate) fn shared(a: &[usize], b: &[usize]) -> usize {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut count = 0;
    while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => drop(a.next()),
            std::cmp::Ordering::Greater => drop(b.next()),
            std::cmp::Ordering::Equal => {
                count += 1;
                a.next();
                b.next();
            }
        }
    }
    count
}

/// Intersection over union of two sorted lists; `None` where they share nothing.
pub(crate) fn iou(a: &[usize], b: &[usize]) -> Option<f64> {
    let both = shared(a, b);
    (both > 0).then(|| crate::report::ratio(both, a.len() + b.len() - both))
}

/// Takes candidates `(score, gold, predicted)` from the best on, each side at most once. Equal scores are
/// taken in the order of the list.
pub(crate) fn greedy(mut candidates: Vec<(f64, usize, usize)>) -> Vec<(usize, usize)> {
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut pairs, mut gold, mut predicted) = (Vec::new(), Vec::new(), Vec::new());
    for (_, i, j) in candidates {
        if !gold.contains(&i) && !predicted.contains(&j) {
            gold.push(i);
            predicted.push(j);
            pairs.push((i, j));
        }
    }
    pairs
}

/// Pairs two lists of sorted character positions by intersection over union of at least `least`.
pub(crate) fn overlapping(gold: &[&[usize]], predicted: &[&[usize]], least: f64) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (i, g) in gold.iter().enumerate() {
        for (j, p) in predicted.iter().enumerate() {
            candidates.extend(iou(g, p).filter(|&iou| iou >= least).map(|iou| (iou, i, j)));
        }
    }
    greedy(candidates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_overlap_wins_and_each_side_is_used_once() {
        let gold: [&[usize]; 2] = [&[1, 2, 3, 4], &[8, 9]];
        let predicted: [&[usize]; 3] = [&[1, 2, 3], &[1, 2, 3, 4], &[9, 10, 11]];
        assert_eq!(overlapping(&gold, &predicted, 0.5), [(0, 1)]);
        assert_eq!(overlapping(&gold, &predicted, 0.0), [(0, 1), (1, 2)]);
        assert_eq!(shared(&[1, 3, 5], &[2, 3, 5, 7]), 2);
        assert_eq!(iou(&[1], &[2]), None);
    }
}
