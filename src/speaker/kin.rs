//! Words for relatives: which of them mean the same, and which look back.
//!
//! "Mum", "Mom" and "mother" are one relation, so that "my mother" and the "Mom" somebody is called by can be one person.

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
        assert!(is_called("dad") && !is_called("cousin"));
    }
}
