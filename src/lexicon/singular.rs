//! The singular of nouns for people and bodies.

/// The singular of a plural noun, if the word can be one.
#[must_use]
pub fn singular(word: &str) -> Option<String> {
    let irregular = [("people", "person"), ("children", "child"), ("wives", "wife"), ("attorneys-general", "attorney")];
    if let Some((_, one)) = irregular.iter().find(|(many, _)| *many == word) {
        return Some((*one).to_owned());
    }
    if let Some(stem) = word.strip_suffix("men") {
        return Some(format!("{stem}man"));
    }
    let stem = word.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s'))?;
    if let Some(y) = stem.strip_suffix("ie") {
        return Some(format!("{y}y"));
    }
    let hissing = ["che", "she", "sse", "xe"].iter().any(|end| stem.ends_with(end));
    Some(if hissing { stem.strip_suffix('e').unwrap_or(stem) } else { stem }.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plural_nouns_have_a_singular() {
        for (many, one) in [
            ("senators", Some("senator")),
            ("secretaries", Some("secretary")),
            ("coaches", Some("coach")),
            ("spokeswomen", Some("spokeswoman")),
            ("people", Some("person")),
            ("boss", None),
            ("senator", None),
        ] {
            assert_eq!(singular(many).as_deref(), one, "{many}");
        }
    }
}
