//! The start and end of sentences.
//!
//! In: blocks and tokens. Out: [`Sentence`]s, each in one block; none in boilerplate and repeated lines.
//! A sentence ends at a full stop, question or exclamation mark with the closing marks after it, if what
//! follows can start one. `"Is it safe?" Ruiz asked.` is one sentence: a reporting verb soon after the quotation
//! keeps it going. Abbreviations keep their full stop as tokens (see [`crate::text::token`]); those that may
//! end a sentence ("Inc.", "U.S.") do so before a word that often starts one.

use crate::rule;
use crate::text::TextResources;
use crate::text::block::{Block, BlockKind};
use crate::text::span::Span;
use crate::text::token::{TokenKind, Tokens};

/// One sentence of one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its span, including closing marks.
    pub span: Span,
    /// Its tokens, as indices into the document's.
    pub tokens: std::ops::Range<usize>,
    /// The block it lies in.
    pub block: usize,
}

/// Cuts blocks into sentences.
#[must_use]
pub fn split(text: &str, blocks: &[Block], tokens: &Tokens, resources: &TextResources<'_>) -> Vec<Sentence> {
    let reader = SentenceReader { text, tokens, resources };
    let mut sentences = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Boilerplate | BlockKind::Duplicate) {
            continue;
        }
        let mut start = block.tokens.start;
        while start < block.tokens.end {
            let end = reader.end(start, block.tokens.end.min(start + LONGEST));
            if let (Some(first), Some(last)) = (tokens.get(start), tokens.get(end - 1)) {
                sentences.push(Sentence { span: first.span.cover(last.span), tokens: start..end, block: number });
            }
            start = end;
        }
    }
    sentences
}

/// The longest sentence, in tokens. A longer one is split, so that the time and memory per sentence do not grow with
/// the text.
const LONGEST: usize = 1000;

/// How many tokens after a closing mark may hold the verb that reports the quotation.
const REPORTING_REACH: usize = 5;

struct SentenceReader<'a> {
    text: &'a str,
    tokens: &'a Tokens,
    resources: &'a TextResources<'a>,
}

impl SentenceReader<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// One past the last token of the sentence that starts at `start`; always after `start`.
    fn end(&self, start: usize, limit: usize) -> usize {
        let mut at = start;
        while at < limit {
            let word = self.word(at);
            let hard = matches!(word, "." | "?" | "!" | "…") || word.starts_with("...");
            let soft = !hard && self.is_stopped_abbreviation(at);
            at += 1;
            if !hard && !soft {
                continue;
            }
            let mut after = at;
            while after < limit && self.closes(after) {
                after += 1;
            }
            if after >= limit {
                return limit;
            }
            let goes_on = if hard {
                !self.can_start(after) || self.reports(after, after > at)
            } else {
                !self.starts(after) && !self.ends(at - 1)
            };
            if !goes_on {
                return after;
            }
        }
        limit
    }

    /// A mark that belongs to the sentence before it: more stops, closing quotation marks and brackets.
    fn closes(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let touches =
            at.checked_sub(1).and_then(|b| self.tokens.get(b)).is_some_and(|b| b.span.end == token.span.start);
        match self.word(at) {
            "." | "?" | "!" | "…" | ")" | "]" | "”" | "»" | "›" => true,
            "\"" | "'" | "’" | "''" => touches,
            _ => false,
        }
    }

    fn is_stopped_abbreviation(&self, at: usize) -> bool {
        let word = self.word(at);
        let Some(stem) = word.strip_suffix('.') else { return false };
        stem.contains('.') || !self.resources.text.title.contains(&stem.to_lowercase())
    }

    /// Whether a sentence can start here: a capital, a number, an opening mark.
    fn can_start(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        let first = self.word(at).chars().next().unwrap_or(' ');
        match token.kind {
            TokenKind::Word => first.is_uppercase() || !first.is_lowercase(),
            TokenKind::Number | TokenKind::Quotation => true,
            TokenKind::Mark => matches!(first, '(' | '[' | '—' | '–' | '-' | '•' | '$' | '€' | '£' | '#' | '@' | '*'),
        }
    }

    /// Whether an abbreviation very likely ends its sentence: "etc." does before a capital, and a place after a comma
    /// ("Washington, D.C.") before a capitalised word that is not the start of a longer name.
    fn ends(&self, at: usize) -> bool {
        let capital = |at: usize| self.word(at).chars().next().is_some_and(char::is_uppercase);
        let is_place = at.checked_sub(1).is_some_and(|before| self.word(before) == ",") && !capital(at + 2);
        // "It was built by Orion Inc. | Engineers believe …", but "Orion Inc. CEO Ana Ruiz", "Orion Inc. President Ana Ruiz"
        let is_company = matches!(self.tokens.lower(at), "inc." | "corp." | "ltd.")
            && !capital(at + 2)
            && self.word(at + 1).chars().any(char::is_lowercase);
        // "It went to Ben Keller Jr. | Critics call it …", but "Ben Keller Jr. High School", "Ben Keller Jr. Said"
        let is_suffix = matches!(self.tokens.lower(at), "jr." | "sr.")
            && !capital(at + 2)
            && self.tokens.lower(at + 1).ends_with('s')
            && rule::applies("text.behind-suffix");
        // "It ended at 6 p.m. | Organisers said …", but "6 p.m. Sunday", "6 p.m. Central time", "6 p.m. EST"
        let names_time = |word: &str| {
            let text = &self.resources.text;
            text.day.contains(word.trim_end_matches('s')) || text.month.contains(word.trim_end_matches('.'))
        };
        let is_time = matches!(self.tokens.lower(at), "a.m." | "p.m.")
            && !capital(at + 2)
            && self.word(at + 1).ends_with('s')
            && !names_time(self.tokens.lower(at + 1));
        capital(at + 1) && (self.tokens.lower(at) == "etc." || is_place || is_company || is_suffix || is_time)
    }

    /// Whether a sentence very likely starts here, after an abbreviation.
    fn starts(&self, at: usize) -> bool {
        let opens = self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Quotation);
        let capital = self.word(at).chars().next().is_some_and(char::is_uppercase);
        opens || capital && self.resources.text.starter.contains(self.tokens.lower(at))
    }

    /// Whether what follows a closing quotation mark reports it: `"Is it safe?" the engineer asked.`
    fn reports(&self, at: usize, quoted: bool) -> bool {
        let marked = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        if !quoted || marked.is_none_or(|token| token.kind != TokenKind::Quotation) {
            return false;
        }
        let mut words = (at..at + REPORTING_REACH)
            .take_while(|&i| self.tokens.get(i).is_some_and(|token| token.kind == TokenKind::Word));
        words.any(|i| self.resources.text.speech.contains(self.tokens.lower(i)))
    }
}

#[cfg(test)]
mod tests {
    use crate::resources::Resources;
    use crate::text::document::Document;

    /// Each line is a block; bars separate the sentences.
    const CASES: &str = "\
        The bridge is safe. | It opened in May.
        Mr. Ruiz met Dr. Chen. | Both left.
        She works for Acme Inc. in Lima. | It is big.
        He lives in the U.S. | The rest is known.
        The U.S. Senate met at 5 p.m. on Monday.
        It ended at 6 p.m. | Organisers said it was full. | It was at 6 p.m. Sundays in May.
        “It is safe.” | “It is not.”
        “Is it safe?” Ruiz asked. | Nobody knew.
        “Stop!” she cried.
        “It is safe,” said Ruiz. | “It is (almost) new.”
        Is it? | Yes... | Or no.
        It grew 3.5 percent. | 40 people came.
        \"It is safe.\" | Then the engineer walked away from all of them.
        John F. Keller spoke. | No. 5 came. | No. | Never.
        The year ended (badly.) | All left.
        They grow oats, beans, etc. | Prices rose. | The oil, etc. stored there was lost.
        She moved to Washington, D.C. | Workers left. | In Washington, D.C. Mayor Ruiz spoke.
        The prize went to Ben Keller Jr. | Critics laughed. | Ben Keller Jr. High School opened.
        She moved to Toledo, Ore. | Workers left.
        The match India vs. Peru was lost, as in Ruiz v. Chen.";

    #[test]
    fn sentences_stop_where_a_reader_stops() {
        let resources = Resources::load().unwrap();
        for case in CASES.lines().map(str::trim) {
            let text = case.replace(" | ", " ");
            let document = Document::read(&text, &resources.text());
            let found: Vec<&str> = document.sentences.iter().map(|s| s.span.of(&text)).collect();
            assert_eq!(found.join(" | "), case);
        }
    }
}
