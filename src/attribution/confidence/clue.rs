//! The features of the confidence model.

use std::ops::Range;

use super::model::ConfidenceModel;
use crate::annotate::Annotations;
use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::attribution::draft::Draft;
use crate::attribution::{AttributionResources, Quotation};
use crate::model::clues::{clues, small};
use crate::text::document::Document;

clues! {
    /// The clues of one draft. A part of speech is its number in [`Pos`] plus one; 0 if there is none.
    ConfidenceClues {
    // How it was found.
    /// Hundredths of the network's margin at the cue.
    cue_margin,
    /// Hundredths of its margin in the content.
    content_margin,
    /// How it was found: by the network, a clause rule, quotation marks only, or the form of the page.
    found_by,
    /// The rule of clauses that reads the same cue: plain, with "that", inverted, parenthetical, another.
    agrees,
    /// It is read inside another statement.
    nested,
    // The cue.
    /// How many words it has.
    cue_words,
    /// Tenths of a logit by which its main word reports more often than others.
    cue_odds,
    /// Part of speech of its main word.
    cue_pos,
    /// Part of speech of its first word.
    cue_first_pos,
    /// It can take a clause, with or without "that".
    cue_say,
    /// It takes an addressee first.
    cue_tell,
    /// It takes a clause with "that".
    cue_that,
    /// Its object is reported.
    cue_object,
    /// It reports only words in quotation marks.
    cue_quote,
    /// It is a noun that reports.
    cue_noun,
    /// It hardly does anything but report.
    cue_plain,
    /// It takes sides.
    cue_side,
    /// A form of "be" is among or before its words.
    cue_be,
    /// "not" is among or before its words.
    cue_not,
    /// Part of speech of the word before it.
    before_pos,
    /// The word after it: that, to, of, for, if, on, with, as, by, in, about, a colon, a comma, a quotation mark.
    after,
    /// Part of speech of the word after it.
    after_pos,
    // The content.
    /// How many parts it has.
    parts,
    /// How many tokens.
    length,
    /// Part of speech of its first word.
    content_first_pos,
    /// Its first word, as `after`.
    content_first,
    /// Part of speech of its second word.
    content_second_pos,
    /// How many finite verbs it has.
    finite,
    /// Its position relative to the cue: after, before, on both sides.
    side,
    /// Tokens between it and the cue.
    content_gap,
    /// direct, mixed, indirect
    quotation,
    /// How many of its words belong to names.
    content_names,
    /// It ends where its sentence does.
    closes,
    // The source.
    /// How many words it has.
    source_words,
    /// Part of speech of its head.
    source_pos,
    /// Part of speech of its first word.
    source_first_pos,
    /// What its head names: person, organisation, place, people, time.
    source_name,
    /// Tenths of a logit by which its head speaks more often than others.
    source_odds,
    /// Tokens between it and the cue.
    source_gap,
    /// It follows the cue.
    source_after,
    // The sentence.
    /// The kind of its line.
    block_kind,
    /// The cue is inside a quotation.
    cue_quoted,
    /// How many tokens the sentence has.
    sentence_length,
    /// The number of tokens of the sentence before the draft.
    sentence_start,
    /// Its sentence is in title case.
    title_case,
    }
}

/// The main word of a cue: its last verb, else its last noun, else its last word.
#[must_use]
pub fn main_word(annotations: &Annotations<'_>, cue: &Range<usize>) -> Option<usize> {
    let last = |is: &dyn Fn(Pos) -> bool| cue.clone().rev().find(|&at| is(annotations.pos(at)));
    last(&Pos::is_verb).or_else(|| last(&Pos::is_noun)).or_else(|| cue.clone().next_back())
}

/// The head of a source: the last noun or pronoun before a preposition, a relative or a comma.
#[must_use]
pub fn head(annotations: &Annotations<'_>, source: &Range<usize>) -> usize {
    let ends = |at: &usize| {
        matches!(annotations.pos(*at), Pos::Preposition | Pos::Relative | Pos::To)
            || annotations.document().word(*at) == ","
    };
    let end = source.clone().skip(1).find(ends).unwrap_or(source.end);
    let noun = |at: &usize| {
        let pos = annotations.pos(*at);
        pos.is_noun() || matches!(pos, Pos::Pronoun | Pos::Determiner | Pos::Number)
    };
    (source.start..end).rev().find(noun).unwrap_or(source.start)
}

/// How a draft was found: by the network, a clause rule, quotation marks only, or the form of the page.
fn found_by(draft: &Draft) -> i16 {
    match draft.rule {
        "network" => 0,
        "uncued" => 2,
        "headline-colon" | "source-phrase" | "signature" | "speaker-label" | "passive" => 3,
        _ => 1,
    }
}

fn pos(annotations: &Annotations<'_>, at: Option<usize>) -> i16 {
    at.map_or(0, |at| annotations.pos(at) as i16 + 1)
}

/// Words that say much about the words before or after them.
fn small_word(document: &Document<'_>, at: usize) -> i16 {
    match document.lower(at) {
        "that" => 1,
        "to" => 2,
        "of" => 3,
        "for" => 4,
        "if" | "whether" | "how" | "why" | "what" | "who" => 5,
        "on" | "over" => 6,
        "with" => 7,
        "as" => 8,
        "by" => 9,
        "in" | "at" | "from" => 10,
        "about" => 11,
        "against" => 12,
        ":" => 13,
        "," => 14,
        "\"" | "“" | "”" | "'" | "‘" | "’" => 15,
        "." | "?" | "!" => 16,
        _ => 0,
    }
}

impl ConfidenceClues {
    /// The clues of a draft.
    pub(in crate::attribution) fn of(
        annotations: &Annotations<'_>,
        resources: &AttributionResources<'_>,
        draft: &Draft,
        quotation: Quotation,
        nested: bool,
    ) -> Self {
        let mut clues = Self {
            cue_margin: draft.margin.map_or(0, |margin| hundredths(margin.cue)),
            content_margin: draft.margin.map_or(0, |margin| hundredths(margin.content)),
            found_by: found_by(draft),
            agrees: match draft.agrees.unwrap_or(if draft.rule == "network" { "" } else { draft.rule }) {
                "" => 0,
                "cue-verb" => 1,
                "cue-that" => 2,
                "inverted" => 3,
                "parenthetical" => 4,
                _ => 5,
            },
            nested: i16::from(nested),
            quotation: quotation as i16,
            ..Self::default()
        };
        clues.of_cue(annotations, resources, &draft.cue, resources.confidence);
        clues.of_content(annotations, draft);
        clues.of_source(annotations, draft, resources.confidence);
        clues.of_place(annotations, draft);
        clues
    }

    fn of_cue(
        &mut self,
        annotations: &Annotations<'_>,
        resources: &AttributionResources<'_>,
        cue: &Range<usize>,
        model: &ConfidenceModel,
    ) {
        let document = annotations.document();
        let lists = &resources.cues;
        let main = main_word(annotations, cue);
        let some = |list: &crate::lexicon::WordSet| i16::from(cue.clone().any(|at| list.contains(document.lower(at))));
        let around = || cue.start.saturating_sub(2)..cue.end;
        self.cue_words = small(cue.len());
        self.cue_odds = main.map_or(0, |at| model.cue_odds(annotations.lemma(at)));
        self.cue_pos = pos(annotations, main);
        self.cue_first_pos = pos(annotations, cue.clone().next());
        self.cue_say = some(&lists.say);
        self.cue_tell = some(&lists.tell);
        self.cue_that = some(&lists.that);
        self.cue_object = some(&lists.object);
        self.cue_quote = some(&lists.quote);
        self.cue_noun = some(&lists.noun);
        self.cue_plain = some(&lists.plain);
        self.cue_side = some(&lists.side);
        self.cue_be = i16::from(around().any(|at| lists.be.contains(document.lower(at))));
        self.cue_not = i16::from(around().any(|at| matches!(document.lower(at), "not" | "n't" | "never" | "no")));
        self.before_pos = pos(annotations, cue.start.checked_sub(1));
        self.after = small_word(document, cue.end);
        self.after_pos = pos(annotations, Some(cue.end));
    }

    fn of_content(&mut self, annotations: &Annotations<'_>, draft: &Draft) {
        let document = annotations.document();
        let tokens = || draft.content.iter().cloned().flatten();
        let mut words = tokens().filter(|&at| document.token(at).is_some_and(crate::text::token::Token::is_word));
        let (first, second) = (words.next(), words.next());
        self.parts = small(draft.content.len());
        self.length = small(tokens().count());
        self.content_first_pos = pos(annotations, first);
        self.content_first = first.map_or(0, |at| small_word(document, at));
        self.content_second_pos = pos(annotations, second);
        self.finite = small(tokens().filter(|&at| annotations.pos(at).makes_clause()).count());
        let before = draft.content.iter().any(|part| part.start < draft.cue.start);
        let behind = draft.content.iter().any(|part| part.start >= draft.cue.end);
        self.side = i16::from(before) + 2 * i16::from(behind);
        let gap = |part: &Range<usize>| {
            part.start.checked_sub(draft.cue.end).or_else(|| draft.cue.start.checked_sub(part.end)).unwrap_or(0)
        };
        self.content_gap = small(draft.content.iter().map(gap).min().unwrap_or(0));
        self.content_names = small(tokens().filter(|&at| annotations.head_name(at).is_some()).count());
        let end = draft.content.last().map_or(0, |part| part.end);
        let sentence = document.sentence_at(end.saturating_sub(1)).and_then(|at| document.sentences.get(at));
        self.closes = i16::from(sentence.is_some_and(|sentence| end + 1 >= sentence.tokens.end));
    }

    fn of_source(&mut self, annotations: &Annotations<'_>, draft: &Draft, model: &ConfidenceModel) {
        let Some(source) = &draft.source else { return };
        let head = head(annotations, source);
        self.source_words = small(source.len());
        self.source_pos = pos(annotations, Some(head));
        self.source_first_pos = pos(annotations, Some(source.start));
        self.source_name = match annotations.head_name(head) {
            None => 0,
            Some(NameKind::Person) => 1,
            Some(NameKind::Organisation) => 2,
            Some(NameKind::Place) => 3,
            Some(NameKind::Group) => 4,
            Some(NameKind::Time) => 5,
        };
        self.source_odds = if self.source_name == 0 { model.source_odds(annotations.lemma(head)) } else { 0 };
        self.source_gap = small(
            draft.cue.start.checked_sub(source.end).or_else(|| source.start.checked_sub(draft.cue.end)).unwrap_or(0),
        );
        self.source_after = i16::from(source.start >= draft.cue.end);
    }

    fn of_place(&mut self, annotations: &Annotations<'_>, draft: &Draft) {
        let document = annotations.document();
        let block = document.block_at(draft.cue.start).and_then(|at| document.blocks.get(at));
        let sentence = document.sentence_at(draft.cue.start).and_then(|at| document.sentences.get(at));
        let starts = draft.content.iter().chain(&draft.source).chain([&draft.cue]).map(|part| part.start);
        self.block_kind = block.map_or(0, |block| block.kind as i16 + 1);
        self.cue_quoted = i16::from(document.outer_quote_at(draft.cue.start).is_some());
        self.sentence_length = sentence.map_or(0, |sentence| small(sentence.tokens.len()));
        self.sentence_start =
            sentence.and_then(|sentence| starts.min()?.checked_sub(sentence.tokens.start)).map_or(0, small);
        self.title_case = i16::from(annotations.is_title_case(draft.cue.start));
    }
}

fn hundredths(margin: i32) -> i16 {
    i16::try_from((margin / 10).clamp(-900, 900)).unwrap_or(0)
}
