//! Words for relatives: which are synonyms, and which are relative to somebody mentioned before.
//!
//! "Mum", "Mom" and "mother" are the same relation, so that "my mother" and a person called "Mom" can be the same.

use crate::lexicon::gender::Gender;

/// The plain word for a relative: "mother" for "mum".
pub(super) fn plain(noun: &str) -> &str {
    match noun {
        "mom" | "mum" | "mommy" | "mummy" | "mama" | "mam" | "ma" => "mother",
        "dad" | "daddy" | "papa" | "pop" | "pa" => "father",
        "gram" | "gran" | "granny" | "grandma" | "nana" => "grandmother",
        "gramps" | "grandpa" | "granddad" => "grandfather",
        "fiance" => "fiancé",
        "fiancee" => "fiancée",
        other => other,
    }
}

/// What the relative can call the other one in turn, where a single word says it: a husband has a wife.
pub(super) fn counterpart(noun: &str) -> Option<&'static str> {
    Some(match noun {
        "husband" => "wife",
        "wife" => "husband",
        "fiancé" | "fiance" => "fiancée",
        "fiancée" | "fiancee" => "fiancé",
        "ex-husband" => "ex-wife",
        "ex-wife" => "ex-husband",
        _ => return None,
    })
}

/// What the other one is to the relative, given which pronouns go with the other: a son has a father.
pub(super) fn inverse(noun: &str, other: Gender) -> Option<&'static str> {
    let (masculine, feminine) = match noun {
        "son" | "daughter" | "child" | "stepson" | "stepdaughter" => ("father", "mother"),
        "father" | "mother" => ("son", "daughter"),
        "brother" | "sister" | "sibling" => ("brother", "sister"),
        "nephew" | "niece" => ("uncle", "aunt"),
        "grandson" | "granddaughter" => ("grandfather", "grandmother"),
        _ => return counterpart(noun),
    };
    match other {
        Gender::Masculine => Some(masculine),
        Gender::Feminine => Some(feminine),
        Gender::Unknown => None,
    }
}

/// Whether a word is how relatives are called in place of their name: "Mom", but not "Cousin".
pub(super) fn is_called(noun: &str) -> bool {
    matches!(plain(noun), "mother" | "father" | "grandmother" | "grandfather")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relatives_have_a_plain_word_and_some_a_counterpart() {
        for (word, same, back) in
            [("mum", "mother", None), ("husband", "husband", Some("wife")), ("lawyer", "lawyer", None)]
        {
            assert_eq!((plain(word), counterpart(word)), (same, back), "{word}");
        }
        assert_eq!(inverse("daughter", Gender::Feminine), Some("mother"));
        assert_eq!(inverse("lawyer", Gender::Feminine), None);
        assert!(is_called("dad") && !is_called("cousin"));
    }
}
