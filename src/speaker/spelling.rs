//! What stays the same where a name is written in two ways: "Kristin", "Kristen".

use crate::mention::{Mention, MentionKind};

/// The keys of a full name: the name itself, its first and last word, and for people the consonants of both.
/// "Organization" and "Organisation" are one word.
pub(super) fn keys(mention: &Mention, words: &[&str]) -> Vec<String> {
    let mut keys = vec![words.join(" ").replace("ization", "isation")];
    if let (true, [first, .., last]) = (matches!(mention.kind, MentionKind::Person | MentionKind::Unsure), words) {
        keys.push(format!("{first} .. {last}"));
        if let (Some(a), Some(b)) = (skeleton(first), skeleton(last)) {
            keys.push(format!("{a} {b}"));
        }
    }
    keys
}

/// The first letter and the consonants of a name, doubled ones once: what stays the same in a typing error
/// ("Kristin", "Kristen"; "Maurer", "Mauer"). Marked, so that it never equals a name.
pub(super) fn skeleton(word: &str) -> Option<String> {
    let mut bones = String::from("~");
    for (place, c) in word.chars().enumerate() {
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        if (place == 0 || !vowel) && !bones.ends_with(c) {
            bones.push(c);
        }
    }
    (bones.len() > 2 && word.len() > 4).then_some(bones)
}

/// How many letters have to be added, dropped or changed to turn one short word into the other.
pub(super) fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().take(30).collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().take(30).enumerate() {
        let mut next = vec![i + 1];
        for ((y, &diagonal), &above) in b.iter().zip(&row).zip(row.iter().skip(1)) {
            let left = next.last().copied().unwrap_or(0);
            next.push((diagonal + usize::from(x != *y)).min(left + 1).min(above + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}
