//! The clues for the name that a word belongs to: what the network says of it and its neighbours, how the article uses
//! it, how it is written, and what lists say.

use std::ops::Range;

use super::known::KnownNames;
use super::score::Scores;
use super::usage::{HABITS, NO_SHARES, Usage, Usages, mean_scores};
use super::{NameKind, NameResources};
use crate::annotate::Annotation;
use crate::annotate::pos::Pos;
use crate::annotate::shape::Shape;
use crate::model::clues::{clues, small};
use crate::text::document::Document;

/// How many words with capitals side by side are looked at, in each direction.
const LONGEST_RUN: usize = 8;

clues! {
    /// The clues of a word. Scores are eighths of a logit below the best; shares are hundredths of the word's mentions
    /// with a capital in the article, -1 without any.
    Clues {
    /// What the network says of the word.
    person,
    /// see above
    organisation,
    /// see above
    place,
    /// see above
    group,
    /// see above
    time,
    /// see above
    none,
    /// How much more likely a name starts here than goes on.
    starts,
    /// What the network says of the word before.
    before_person,
    /// see above
    before_organisation,
    /// see above
    before_place,
    /// see above
    before_time,
    /// see above
    before_none,
    /// What the network says of the word behind.
    behind_person,
    /// see above
    behind_organisation,
    /// see above
    behind_place,
    /// see above
    behind_time,
    /// see above
    behind_none,
    /// The mean of what the network says of the word in the article.
    mean_person,
    /// see above
    mean_organisation,
    /// see above
    mean_place,
    /// see above
    mean_group,
    /// see above
    mean_time,
    /// see above
    mean_none,
    /// The same of the word before.
    mean_before_person,
    /// see above
    mean_before_organisation,
    /// see above
    mean_before_place,
    /// see above
    mean_before_none,
    /// The same of the word behind.
    mean_behind_person,
    /// see above
    mean_behind_organisation,
    /// see above
    mean_behind_place,
    /// see above
    mean_behind_none,
    /// The share of mentions in a run of words with capitals that starts with a given name.
    with_given,
    /// In a run that ends in a word for bodies: "Bank".
    with_body,
    /// In a run that ends in a word for places: "Street".
    with_place,
    /// In a run that starts with a title or a role.
    with_title,
    /// After "in", "near", "from".
    in_place,
    /// Before a verb in the past or the present.
    acts,
    /// At the end of its run.
    ends_run,
    /// At the start of its run.
    starts_run,
    /// In a run of several words.
    several,
    /// Before "'s".
    possessive,
    /// After "the".
    articled,
    /// After "of".
    of_it,
    /// After "by", "with", "to".
    by_it,
    /// After a title or a role.
    titled,
    /// How often the article writes the word with a capital, and how often small.
    capitals,
    /// see above
    smalls,
    /// A proper noun, says the network.
    proper,
    /// Its run ends in a word for bodies.
    run_body,
    /// Its run ends in a word for places.
    run_place,
    /// How many words with capitals stand before it, and behind it.
    run_before,
    /// see above
    run_behind,
    /// The part of speech.
    pos,
    /// The part of speech of the word before.
    pos_before,
    /// The part of speech of the word behind.
    pos_behind,
    /// A title: "president".
    title,
    /// A role: "senators".
    role,
    /// A function word, or one that starts sentences.
    function,
    /// Names a country or a capital, 2; a country's people, 1.
    country,
    /// Names a part of a country: "ohio".
    part,
    /// Is on a list of well-known places, bodies, other names.
    known_place,
    /// see above
    known_body,
    /// see above
    known_other,
    /// The word before is a title or a role: "minister".
    title_before,
    /// The word before is a noun for bodies: "company".
    body_before,
    /// The word before is a given name.
    given_before,
    /// The word before is on the list of bodies.
    known_body_before,
    /// The word behind is a word for bodies: "Bank".
    body_behind,
    /// The word behind is on the list of bodies.
    known_body_behind,
    /// How many letters it has.
    letters,
    /// How it is written: small, capital, initial, capitals, digits.
    shape,
    /// It has a capital.
    capital,
    /// It has a hyphen.
    hyphen,
    }
}

/// The words of a document, and what the network says of them.
pub(super) struct NameWords<'d, 'r> {
    document: &'d Document<'d>,
    tokens: &'r [Annotation],
    scores: &'r [Scores],
    resources: NameResources<'r>,
}

impl<'d, 'r> NameWords<'d, 'r> {
    pub(super) fn new(
        document: &'d Document<'d>,
        tokens: &'r [Annotation],
        scores: &'r [Scores],
        resources: NameResources<'r>,
    ) -> Self {
        Self { document, tokens, scores, resources }
    }

    /// What the network says of a token.
    pub(super) fn scores(&self, at: usize) -> Scores {
        self.scores.get(at).copied().unwrap_or(Scores::OUTSIDE)
    }

    /// Whether a token has a capital anywhere: "Lima", "al-Assad", "iPhone".
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.document.word(at).contains(char::is_uppercase)
    }

    /// Whether a name can start with it.
    pub(super) fn opens(&self, at: usize) -> bool {
        self.is_capital(at) && self.document.lower(at) != "the"
    }

    /// Whether its sentence capitalises most words.
    pub(super) fn is_title_case(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.title_case)
    }

    /// How it is written.
    pub(super) fn shape(&self, at: usize) -> Shape {
        self.tokens.get(at).map_or(Shape::Mark, |token| token.shape)
    }

    fn pos(&self, at: usize) -> Pos {
        self.tokens.get(at).map_or(Pos::Unknown, |token| token.pos)
    }

    fn known(&self) -> &'r KnownNames {
        self.resources.known
    }

    /// Whether a word in lower case is a title or a role.
    fn is_title(&self, word: &str) -> bool {
        self.resources.speakers.title(word).is_some() || self.resources.speakers.role(word).is_some()
    }

    /// Whether a token may belong to a name: it has a capital, stands between two that have one ("of the"), is a number
    /// behind one, or the network says so.
    pub(super) fn is_candidate(&self, at: usize, block: &Range<usize>) -> bool {
        let capital = |at: usize| block.contains(&at) && self.is_capital(at);
        let left = || (1..=2).any(|by| at.checked_sub(by).is_some_and(capital));
        let right = || capital(at + 1) || capital(at + 2);
        let number = || matches!(self.shape(at), Shape::Digits | Shape::DigitsAndLetters);
        let said = || {
            let kind = self.scores(at).best().map(|name| name.kind);
            matches!(kind, Some(NameKind::Person | NameKind::Organisation | NameKind::Place))
        };
        self.is_capital(at) || said() || left() && (number() || right())
    }

    /// The words with capitals around a token in its sentence.
    fn run(&self, at: usize) -> Range<usize> {
        let sentence = self.document.sentence_at(at).and_then(|sentence| self.document.sentences.get(sentence));
        let Some(sentence) = sentence.filter(|_| self.is_capital(at)) else { return at..at + 1 };
        let capital = |at: &usize| sentence.tokens.contains(at) && self.is_capital(*at);
        let before = (at.saturating_sub(LONGEST_RUN)..at).rev().take_while(capital).count();
        let behind = (at + 1..=at + LONGEST_RUN).take_while(capital).count();
        at - before..at + 1 + behind
    }

    /// What a mention shows of a word, in the order of the clues from `with_given` to `titled`.
    pub(super) fn habits(&self, at: usize) -> [bool; HABITS] {
        let document = self.document;
        let speakers = self.resources.speakers;
        let run = self.run(at);
        let (first, last) = (document.lower(run.start), document.lower(run.end - 1));
        let before = run.start.checked_sub(1).map_or("", |before| document.lower(before));
        [
            run.len() > 1 && speakers.given_name(first).is_some(),
            speakers.organisation.contains(last),
            speakers.place.contains(last),
            self.is_title(first),
            self.resources.place_before.contains(before),
            matches!(self.pos(run.end), Pos::Past | Pos::PresentThird),
            at + 1 == run.end,
            at == run.start,
            run.len() > 1,
            document.lower(run.end) == "'s",
            before == "the",
            before == "of",
            matches!(before, "by" | "with" | "to"),
            self.is_title(before),
        ]
    }

    /// The clues of a token; `block` are the tokens of its block.
    pub(super) fn clues(&self, at: usize, block: &Range<usize>, usages: &Usages<'d>) -> Clues {
        let (document, speakers, known) = (self.document, self.resources.speakers, self.known());
        let near = |at: Option<usize>| at.filter(|at| block.contains(at));
        let (before, behind) = (near(at.checked_sub(1)), near(Some(at + 1)));
        let lower = |at: Option<usize>| at.map_or("", |at| document.lower(at));
        let scores = |at: Option<usize>| at.map_or(Scores::OUTSIDE, |at| self.scores(at));
        let (word, word_before, word_behind) = (document.lower(at), lower(before), lower(behind));
        let usage = usages.get(word);
        let run = self.run(at);
        let last = document.lower(run.end - 1);
        let [person, organisation, place, group, time, none] = self.scores(at).all();
        let [before_person, before_organisation, before_place, _, before_time, before_none] = scores(before).all();
        let [behind_person, behind_organisation, behind_place, _, behind_time, behind_none] = scores(behind).all();
        let [mean_person, mean_organisation, mean_place, mean_group, mean_time, mean_none] = mean_scores(usages, word);
        let [mean_before_person, mean_before_organisation, mean_before_place, .., mean_before_none] =
            mean_scores(usages, word_before);
        let [mean_behind_person, mean_behind_organisation, mean_behind_place, .., mean_behind_none] =
            mean_scores(usages, word_behind);
        let shares = usage.map_or(NO_SHARES, Usage::shares);
        let [with_given, with_body, with_place, with_title, in_place, acts, ends_run, starts_run, ..] = shares;
        let [.., several, possessive, articled, of_it, by_it, titled] = shares;
        let yes = i16::from;
        Clues {
            person,
            organisation,
            place,
            group,
            time,
            none,
            starts: i16::from(self.scores(at).starts),
            before_person,
            before_organisation,
            before_place,
            before_time,
            before_none,
            behind_person,
            behind_organisation,
            behind_place,
            behind_time,
            behind_none,
            mean_person,
            mean_organisation,
            mean_place,
            mean_group,
            mean_time,
            mean_none,
            mean_before_person,
            mean_before_organisation,
            mean_before_place,
            mean_before_none,
            mean_behind_person,
            mean_behind_organisation,
            mean_behind_place,
            mean_behind_none,
            with_given,
            with_body,
            with_place,
            with_title,
            in_place,
            acts,
            ends_run,
            starts_run,
            several,
            possessive,
            articled,
            of_it,
            by_it,
            titled,
            capitals: usage.map_or(0, |usage| usage.count),
            smalls: usage.map_or(0, |usage| usage.small),
            proper: yes(self.pos(at).is_proper_noun()),
            run_body: yes(speakers.organisation.contains(last)),
            run_place: yes(speakers.place.contains(last)),
            run_before: small(at - run.start),
            run_behind: small(run.end - at - 1),
            pos: self.pos(at) as i16,
            pos_before: before.map_or(Pos::Unknown, |at| self.pos(at)) as i16,
            pos_behind: behind.map_or(Pos::Unknown, |at| self.pos(at)) as i16,
            title: yes(speakers.title(word).is_some()),
            role: yes(speakers.role(word).is_some()),
            function: yes(speakers.function.contains(word) || speakers.initial.contains(word)),
            country: known.country(word).map_or(0, |place| 1 + yes(place)),
            part: yes(speakers.parts.contains_key(word)),
            known_place: yes(known.lists.place.contains(word)),
            known_body: yes(known.lists.body.contains(word)),
            known_other: yes(known.lists.other.contains(word)),
            title_before: yes(self.is_title(word_before)),
            body_before: yes(
                speakers.organisation_noun.contains(word_before) || speakers.collective.contains(word_before)
            ),
            given_before: yes(speakers.given_name(word_before).is_some()),
            known_body_before: yes(known.lists.body.contains(word_before)),
            body_behind: yes(speakers.organisation.contains(word_behind)),
            known_body_behind: yes(known.lists.body.contains(word_behind)),
            letters: small(document.word(at).chars().count()),
            shape: self.shape(at) as i16,
            capital: yes(self.is_capital(at)),
            hyphen: yes(word.contains('-')),
        }
    }
}
