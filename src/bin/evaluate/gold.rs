//! Gold files: JSON lines, read and checked before anything is scored.

use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::text::{Span, Text};

/// What is wrong, in words for the terminal.
#[derive(Debug)]
pub(crate) struct Trouble(String);

impl Trouble {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// One gold document.
pub(crate) trait Gold: DeserializeOwned {
    /// Its name, once in a file.
    fn id(&self) -> &str;
    /// The text to analyse.
    fn text(&self) -> &str;
    /// Every span of the annotation, to be checked against the text.
    fn spans(&self) -> Vec<Span>;
    /// What else is wrong with it.
    fn flaw(&self) -> Option<String> {
        None
    }
}

/// The `*.jsonl` of a folder by name, without `train.jsonl`.
pub(crate) fn jsonl_files(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let trouble = |error: std::io::Error| Trouble::new(format!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(trouble)? {
        let path = entry.map_err(trouble)?.path();
        if path.extension().is_some_and(|end| end == "jsonl") && path.file_name().is_some_and(|f| f != "train.jsonl") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The documents of a file of JSON lines.
pub(crate) fn read_lines<T: Gold>(path: &Path) -> Result<Vec<T>, Trouble> {
    let content = read_text(path)?;
    let mut documents: Vec<T> = Vec::new();
    let mut ids = std::collections::BTreeSet::new();
    for (number, line) in (1..).zip(content.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        let document: T = parse(line).map_err(|flaw| Trouble::new(format!("{}:{number}: {flaw}", path.display())))?;
        if !ids.insert(document.id().to_owned()) {
            let message = format!("{}:{number}: a second document {}", path.display(), document.id());
            return Err(Trouble::new(message));
        }
        documents.push(document);
    }
    if documents.is_empty() {
        return Err(Trouble::new(format!("{}: no documents", path.display())));
    }
    Ok(documents)
}

/// The one document of a JSON file.
pub(crate) fn read_one<T: Gold>(path: &Path) -> Result<T, Trouble> {
    parse(&read_text(path)?).map_err(|flaw| Trouble::new(format!("{}: {flaw}", path.display())))
}

fn read_text(path: &Path) -> Result<String, Trouble> {
    fs::read_to_string(path).map_err(|error| Trouble::new(format!("{}: {error}", path.display())))
}

fn parse<T: Gold>(json: &str) -> Result<T, String> {
    let document: T = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let length = Text::new(document.text()).chars.len();
    if let Some((start, end)) = document.spans().into_iter().find(|&(start, end)| start > end || end > length) {
        return Err(format!("{}: no span {start}-{end} in a text of {length} characters", document.id()));
    }
    document.flaw().map_or(Ok(document), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    struct Plain {
        id: String,
        text: String,
        spans: Vec<Span>,
    }

    impl Gold for Plain {
        fn id(&self) -> &str {
            &self.id
        }
        fn text(&self) -> &str {
            &self.text
        }
        fn spans(&self) -> Vec<Span> {
            self.spans.clone()
        }
    }

    #[test]
    fn malformed_gold_is_named_by_file_and_line() {
        let path = std::env::temp_dir().join(format!("claimlight-gold-{}.jsonl", std::process::id()));
        let good = r#"{"id": "a", "text": "é“x", "spans": [[0, 3]]}"#;
        for (second, says) in [
            ("{\"id\": ", ":3: EOF while parsing"),
            (r#"{"id": "b", "text": 7, "spans": []}"#, ":3: invalid type"),
            (r#"{"id": "b", "text": "é“x", "spans": [[1, 4]]}"#, ":3: b: no span 1-4 in a text of 3 characters"),
            (r#"{"id": "b", "text": "é“x", "spans": [[2, 1]]}"#, ":3: b: no span 2-1"),
            (r#"{"id": "b", "text": "é“x", "spans": [[-2, 1]]}"#, ":3: invalid value"),
            (r#"{"id": "a", "text": "", "spans": []}"#, ":3: a second document a"),
        ] {
            fs::write(&path, format!("{good}\n\n{second}\n")).unwrap();
            let message = read_lines::<Plain>(&path).unwrap_err().to_string();
            assert!(message.contains(says), "{second}: {message}");
        }
        fs::write(&path, good).unwrap();
        assert_eq!(read_lines::<Plain>(&path).unwrap().len(), 1);
        fs::remove_file(&path).unwrap();
        assert!(read_lines::<Plain>(&path).unwrap_err().to_string().contains("claimlight-gold"));
    }
}
