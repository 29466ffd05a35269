//! Errors by kind, with their text: what to work on next.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Everything that went wrong on one gold file.
#[derive(Default)]
pub(crate) struct Errors {
    kinds: BTreeMap<String, Vec<String>>,
    /// A table of hits and misses by facet, where the measure has one.
    pub(crate) table: String,
}

impl Errors {
    /// Adds an error of a kind.
    pub(crate) fn add(&mut self, kind: &str, text: String) {
        self.kinds.entry(kind.to_owned()).or_default().push(text);
    }

    /// The kinds, most frequent first, each with its first `most` texts; equal texts once with their number.
    pub(crate) fn show(&self, most: usize) -> String {
        let mut out = self.table.clone();
        let mut kinds: Vec<_> = self.kinds.iter().collect();
        kinds.sort_by_key(|(_, texts)| std::cmp::Reverse(texts.len()));
        for (kind, texts) in kinds {
            let _ = writeln!(out, "-- {kind}: {}", texts.len());
            for (text, number) in counted(texts).into_iter().take(most) {
                let times = if number > 1 { format!("{number} × ") } else { String::new() };
                let _ = writeln!(out, "   {times}{text}");
            }
        }
        out
    }
}

/// Equal texts once, most frequent first, else in their order.
fn counted(texts: &[String]) -> Vec<(&str, usize)> {
    let mut count: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (at, text) in texts.iter().enumerate() {
        count.entry(text).or_insert((0, at)).0 += 1;
    }
    let mut list: Vec<_> = count.into_iter().collect();
    list.sort_by_key(|&(_, (number, at))| (std::cmp::Reverse(number), at));
    list.into_iter().map(|(text, (number, _))| (text, number)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequent_kinds_and_texts_come_first() {
        let mut errors = Errors::default();
        for (kind, text) in [("miss", "b"), ("miss", "a"), ("miss", "a"), ("alarm", "c")] {
            errors.add(kind, text.to_owned());
        }
        assert_eq!(errors.show(1), "-- miss: 3\n   2 × a\n-- alarm: 1\n   c\n");
    }
}
