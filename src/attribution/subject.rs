//! The subject of a verb that reports something and has no source in the network's labels: the phrase next to it ("the
//! officers also *demanded*"), or the subject of the verb before it, if the two share it ("Ruiz closed the port and
//! *told* …").
//!
//! In: an annotated document and a cue. Out: the tokens of the subject. There is no parse. A phrase is read to the left
//! from a verb by parts of speech: nouns with what belongs to them, and phrases behind prepositions ("two officials in
//! the mayor's office").

use std::ops::Range;

use crate::annotate::Annotations;
use crate::annotate::name::NameKind;
use crate::annotate::pos::Pos;
use crate::attribution::AttributionResources;
use crate::text::document::Document;

/// How far before a cue its subject is looked for, in tokens.
const REACH: usize = 60;
/// The longest subject, and the longest apposition behind it, in tokens.
const LONGEST: usize = 24;
/// How far behind "was" its participle can stand, adverbs included.
const NEAR: usize = 3;

/// The subject of a cue that is an active verb.
pub(super) fn of(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    cue: &Range<usize>,
) -> Option<Range<usize>> {
    let reader = Reader::of(annotations, resources, cue)?;
    let verb = cue.clone().find(|&at| reader.reports(at)).filter(|_| !reader.is_passive(cue.clone()))?;
    if annotations.pos(verb).is_finite() {
        let own = reader.relative(cue.start).or_else(|| reader.before(cue.start));
        own.or_else(|| reader.shared(cue))
    } else {
        // "after noticing" is not what somebody says.
        let before = cue.start.checked_sub(1).filter(|&at| at >= reader.floor)?;
        let can_share = annotations.pos(before) != Pos::Preposition || reader.document.lower(before) == "by";
        reader.shared(cue).filter(|_| can_share)
    }
}

/// The subject that a verb shares with the verb before, whatever its noun is: "The crews sailed to Oslo | to demand …".
pub(super) fn before_purpose(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    cue: &Range<usize>,
) -> Option<Range<usize>> {
    Reader::of(annotations, resources, cue)?.verb_before(cue).map(|(_, subject)| subject)
}

/// The subject that stands before a cue, an apposition included, whatever its noun is.
pub(super) fn before(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    cue: &Range<usize>,
) -> Option<Range<usize>> {
    Reader::of(annotations, resources, cue)?.before(cue.start)
}

/// The whole subject that ends with a place behind a comma: "A court in Lima, | Peru | ruled".
pub(super) fn up_to_place(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    cue: &Range<usize>,
    place: &Range<usize>,
) -> Option<Range<usize>> {
    let reader = Reader::of(annotations, resources, cue)?;
    let comma = place.start.checked_sub(1).filter(|&at| at > reader.floor && reader.document.word(at) == ",")?;
    let subject = reader.phrase(comma)?;
    let is_name = |at: usize| annotations.pos(at).is_proper_noun();
    let near = (subject.start..comma).rev().find(|&at| !is_name(at))?;
    let is_place = place.clone().all(|at| annotations.name(at) == Some(NameKind::Place));
    // "After talks in Lima, Peru said", "Two days after the talks in Lima, Peru said"
    let is_free = subject.start == reader.floor || annotations.pos(subject.start - 1) != Pos::Preposition;
    let is_time = |at: usize| matches!(reader.document.lower(at), "after" | "before" | "since" | "during" | "until");
    let is_where = matches!(reader.document.lower(near), "in" | "at" | "near" | "from" | "of");
    let is_inside = near + 1 < comma && near > subject.start && is_where && !subject.clone().any(is_time);
    (is_place && is_free && is_inside).then_some(subject.start..place.end)
}

/// The subject that stands between a token and a verb, and nothing else.
pub(super) fn between(
    annotations: &Annotations<'_>,
    resources: &AttributionResources<'_>,
    floor: usize,
    verb: usize,
) -> Option<Range<usize>> {
    let reader = Reader { annotations, document: annotations.document(), resources, floor };
    reader.before(verb).filter(|subject| subject.start == floor)
}

struct Reader<'a> {
    annotations: &'a Annotations<'a>,
    document: &'a Document<'a>,
    resources: &'a AttributionResources<'a>,
    /// The first token that is read.
    floor: usize,
}

impl<'a> Reader<'a> {
    /// Reads the sentence of a cue.
    fn of(
        annotations: &'a Annotations<'a>,
        resources: &'a AttributionResources<'a>,
        cue: &Range<usize>,
    ) -> Option<Self> {
        let document = annotations.document();
        let start = document.sentences.get(document.sentence_at(cue.start)?)?.tokens.start;
        let floor = start.max(cue.start.saturating_sub(REACH));
        Some(Self { annotations, document, resources, floor })
    }

    fn pos(&self, at: usize) -> Pos {
        self.annotations.pos(at)
    }

    /// A verb, but no auxiliary.
    fn reports(&self, at: usize) -> bool {
        let is_verb = self.pos(at).is_finite() || matches!(self.pos(at), Pos::Gerund | Pos::Base);
        is_verb && !self.resources.cues.auxiliary.contains(self.document.lower(at))
    }

    /// "was fined"
    fn is_passive(&self, mut tokens: Range<usize>) -> bool {
        let end = tokens.end;
        let be = tokens.find(|&at| self.resources.cues.be.contains(self.document.lower(at)));
        be.is_some_and(|be| (be + 1..end.min(be + 1 + NEAR)).any(|at| self.pos(at) == Pos::Participle))
    }

    /// The last verb before a cue that has a subject, and that.
    fn verb_before(&self, cue: &Range<usize>) -> Option<(usize, Range<usize>)> {
        let quote = self.document.outer_quote_at(cue.start);
        let is_beside = |&at: &usize| self.pos(at).makes_clause() && self.document.outer_quote_at(at) == quote;
        let mut verbs = (self.floor..cue.start).rev().filter(is_beside);
        verbs.find_map(|at| Some((at, self.before(at)?)))
    }

    /// The subject of that verb, if it is somebody.
    fn shared(&self, cue: &Range<usize>) -> Option<Range<usize>> {
        let (verb, subject) = self.verb_before(cue)?;
        // "Ana Ruiz was fined and ordered to leave" is an order to her.
        let is_told = self.pos(cue.start) == Pos::Past && self.is_passive(verb..cue.start);
        (!is_told && self.is_somebody(&subject)).then_some(subject)
    }

    /// The phrase before a verb and what may stand between them: adverbs, auxiliaries, an apposition between commas.
    fn before(&self, verb: usize) -> Option<Range<usize>> {
        let mut end = verb;
        let between = |at: usize| {
            matches!(self.pos(at), Pos::Adverb | Pos::Modal)
                || self.resources.cues.auxiliary.contains(self.document.lower(at))
        };
        while end > self.floor && between(end - 1) {
            end -= 1;
        }
        let last = end.checked_sub(1).filter(|&last| last >= self.floor)?;
        if self.document.word(last) != "," {
            return self.phrase(end);
        }
        let comma = (self.floor..last).rev().take(LONGEST).find(|&at| self.document.word(at) == ",")?;
        let subject = self.phrase(comma)?;
        // "the court, as well as …", "Ana Ruiz, who lives in Lima," say nothing more of who it is.
        let first = self.pos(comma + 1);
        let is_apposition =
            first.is_noun() || matches!(first, Pos::Determiner | Pos::Possessive | Pos::Number | Pos::Adjective);
        Some(subject.start..if is_apposition { end } else { comma })
    }

    /// "the bank, | which | earlier this month forecast": a relative pronoun without a verb behind it.
    fn relative(&self, cue: usize) -> Option<Range<usize>> {
        let inside = |at: &usize| !self.pos(*at).makes_clause() && self.document.word(*at) != ",";
        let mut tokens = (self.floor..cue).rev().take(LONGEST).take_while(inside);
        let at = tokens.find(|&at| matches!(self.document.lower(at), "who" | "which"))?;
        Some(at..at + 1)
    }

    /// A pronoun, or a name at the end of the phrase: of the common nouns that two verbs share, most say nothing.
    fn is_somebody(&self, subject: &Range<usize>) -> bool {
        let end = subject.clone().find(|&at| self.document.word(at) == ",").unwrap_or(subject.end);
        let last = end.checked_sub(1).map_or(Pos::Unknown, |last| self.pos(last));
        last.is_proper_noun() || last == Pos::Pronoun
    }

    /// The noun phrase that ends at `end`.
    fn phrase(&self, end: usize) -> Option<Range<usize>> {
        let last = end.checked_sub(1).filter(|&last| last >= self.floor)?;
        if self.pos(last) == Pos::Pronoun {
            let is_subject = matches!(self.document.lower(last), "he" | "she" | "it" | "they" | "we" | "i");
            return is_subject.then_some(last..end);
        }
        let is_time = |at: usize| self.annotations.calendar(at).is_some();
        if !self.pos(last).is_noun() || is_time(last) {
            return None;
        }
        let mut start = last;
        while start > self.floor && end - start < LONGEST {
            let at = start - 1;
            let (first, before) = (self.pos(start), self.pos(at));
            let is_open = !matches!(first, Pos::Determiner | Pos::Possessive);
            let goes_on = match before {
                Pos::Preposition => at > self.floor && self.pos(at - 1).is_noun() && first != Pos::Preposition,
                Pos::Genitive | Pos::Participle | Pos::Determiner | Pos::Possessive => is_open,
                Pos::Adjective | Pos::Number => is_open && !is_time(at) || first == Pos::Preposition,
                _ if before.is_noun() => is_open && !is_time(at) || first == Pos::Preposition,
                _ => self.document.word(at) == "-",
            };
            if !goes_on {
                break;
            }
            start = at;
        }
        // "In Lima", but "because Lima"
        let is_inside = start > self.floor
            && matches!(self.pos(start - 1), Pos::Preposition | Pos::To)
            && !self.resources.cues.boundary.contains(self.document.lower(start - 1));
        (!is_inside && !is_time(start)).then_some(start..end)
    }
}
