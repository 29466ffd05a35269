//! Shared by the native tools of `src/bin/`: JSON lines in and out, and positions in code points.

use std::io::{BufRead as _, Write as _};

use serde::Serialize;
use serde_json::Value;

use crate::text::span::Span;

/// The error that ends a tool; it is printed.
pub type Failure = Box<dyn std::error::Error>;

/// A line of input: `{"id", "text"}`, with optional fields.
pub struct Question {
    /// The whole line.
    pub object: Value,
    /// Its id; any JSON.
    pub id: Value,
    /// The text of an article.
    pub text: String,
}

impl Question {
    fn read(line: &str) -> Result<Self, Failure> {
        let object: Value = serde_json::from_str(line)?;
        match (object.get("id").cloned(), object.get("text").and_then(Value::as_str).map(str::to_owned)) {
            (Some(id), Some(text)) => Ok(Self { object, id, text }),
            _ => Err(format!("expected {{\"id\", \"text\"}}, found: {line:.80}").into()),
        }
    }

    /// The numbers of the field `structure` (see [`crate::text::block::structure`]); empty if there is no such field.
    #[must_use]
    pub fn structure(&self) -> Vec<u32> {
        let numbers = self.object.get("structure").and_then(Value::as_array).into_iter().flatten();
        numbers.filter_map(|number| number.as_u64()?.try_into().ok()).collect()
    }
}

/// Reads lines from standard input and writes the answer to each to standard output; skips blank lines.
///
/// # Errors
/// If a line is invalid, if `answer` fails, or on an I/O error.
pub fn answer_each<A: Serialize>(mut answer: impl FnMut(&Question) -> Result<A, Failure>) -> Result<(), Failure> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if !line.trim().is_empty() {
            serde_json::to_writer(&mut out, &answer(&Question::read(&line)?)?)?;
            out.write_all(b"\n")?;
        }
    }
    Ok(out.flush()?)
}

/// The byte at which each code point of a text starts.
pub struct CodePoints(Vec<usize>);

impl CodePoints {
    /// Of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(text.char_indices().map(|(at, _)| at).collect())
    }

    /// The number of code points that start before a byte.
    #[must_use]
    pub fn at(&self, byte: usize) -> usize {
        self.0.partition_point(|start| *start < byte)
    }

    /// A range of bytes as a range of code points.
    #[must_use]
    pub fn range(&self, span: &Span) -> (usize, usize) {
        (self.at(span.start), self.at(span.end))
    }
}
