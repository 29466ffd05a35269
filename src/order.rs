//! Sorting by integer keys, compiled once.
//!
//! Each instantiation of the standard library's sort adds about seven kilobytes; twenty-four of them were a tenth of
//! the code that a page loads. Here one sort of integers serves all callers, and the items follow their keys.

/// Sorts by two numbers, the smallest first; items that are equal in both stay in their order.
pub(crate) fn by_place<T>(items: &mut Vec<T>, place: impl Fn(&T) -> (usize, usize)) {
    arrange(items, |item| {
        let (first, second) = place(item);
        (first as u64, second as u64)
    });
}

/// Sorts by a score, the highest first; items with the same score stay in their order.
pub(crate) fn by_score<T>(items: &mut Vec<T>, score: impl Fn(&T) -> i64) {
    arrange(items, |item| (i64::MAX.abs_diff(score(item)), 0));
}

fn arrange<T>(items: &mut Vec<T>, key: impl Fn(&T) -> (u64, u64)) {
    let mut order: Vec<(u64, u64, usize)> = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        let (first, second) = key(item);
        order.push((first, second, at));
    }
    if order.is_sorted() {
        return;
    }
    sort(&mut order);
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.iter().filter_map(|(.., at)| taken.get_mut(*at)?.take()));
}

// The one copy of the sort.
#[inline(never)]
fn sort(order: &mut [(u64, u64, usize)]) {
    order.sort_unstable();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_stay_in_their_order() {
        let mut places = vec![("c", 2, 0), ("b", 1, 9), ("a", 1, 3), ("d", 2, 0)];
        by_place(&mut places, |&(_, first, second)| (first, second));
        assert_eq!(places, [("a", 1, 3), ("b", 1, 9), ("c", 2, 0), ("d", 2, 0)]);
        let mut scores = vec![("b", -1), ("a", 5), ("c", -1), ("d", i64::MIN)];
        by_score(&mut scores, |&(_, score)| score);
        assert_eq!(scores, [("a", 5), ("b", -1), ("c", -1), ("d", i64::MIN)]);
    }
}
