//! Names in a line where capitals say nothing: a headline in title case, a line in capitals.
//!
//! Only names that the article writes elsewhere count there.

use rustc_hash::FxHashSet;

use super::{Finder, Mention, MentionKind};
use crate::text::block::{Block, BlockKind};

/// How many tokens a name of a headline may have.
const LONGEST: usize = 5;

impl Finder<'_> {
    /// Whether capitals say nothing in a line: a headline in title case, a line in capitals.
    pub(super) fn has_capitals_everywhere(&self, block: &Block) -> bool {
        let words = || {
            block.tokens.clone().filter(|&at| self.document.lower(at).chars().filter(|c| c.is_alphabetic()).count() > 3)
        };
        let (all, capital) = (words().count(), words().filter(|&at| self.is_capital(at)).count());
        let heading = matches!(block.kind, BlockKind::Headline | BlockKind::Subheading);
        let last = block.tokens.end.saturating_sub(1);
        let line = block.kind != BlockKind::Caption && block.tokens.len() < 25 && self.document.word(last) != ".";
        all >= 4 && capital * 3 > all * 2 && (heading || line)
    }

    /// The name of a mention in lower case and its surname alone: what a headline may say.
    pub(super) fn ways_to_say(&self, mention: &Mention) -> Vec<String> {
        if matches!(mention.kind, MentionKind::Thing) {
            return Vec::new();
        }
        let words: Vec<&str> = mention.tokens.clone().map(|at| self.document.lower(at)).collect();
        let mut ways = vec![words.join(" ")];
        if let (MentionKind::Person, Some(last)) = (mention.kind, words.last()) {
            ways.push((*last).to_owned());
        }
        ways
    }

    /// Names of a line with capitals everywhere that the article writes elsewhere, the longest first.
    pub(super) fn known_names_of(&self, block: &Block, known: &FxHashSet<String>, mentions: &mut Vec<Mention>) {
        let mut at = block.tokens.start;
        while at < block.tokens.end {
            let fits = |&end: &usize| {
                let words: Vec<&str> = (at..end).map(|i| self.document.lower(i)).collect();
                self.is_capital(at) && known.contains(&words.join(" "))
            };
            let Some(end) = (at + 1..block.tokens.end.min(at + LONGEST) + 1).rev().find(fits) else {
                at += 1;
                continue;
            };
            mentions.push(self.mention(at, at..end));
            at = end;
        }
    }
}
