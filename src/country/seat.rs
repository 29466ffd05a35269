//! Decides whether a seat of government is the building or stands for the government.
//!
//! Newspapers mention a seat far more often for the government than for the building, so it is the government unless
//! its neighbours are about a site: "outside the White House", "the Kremlin's walls", "snow fell on Downing Street",
//! "the Élysée was built". A possession or an office of the government makes it the government again: "in Downing
//! Street's view", "at White House briefings".

use crate::country::hit::Hit;
use crate::country::{Context, Via};
use crate::rule;

/// Judges a seat.
pub(super) fn via_of(hit: &Hit<'_>, context: &Context<'_>) -> (Via, &'static str) {
    let site = Site { context, start: hit.words.start, end: hit.words.end };
    if rule::applies("country.seat.part") && site.has_part() {
        (Via::Seat, "place-part")
    } else if rule::applies("country.seat.head") && !site.is_head() {
        (Via::Metonym, "seat-of-government")
    } else if rule::applies("country.seat.object") && site.is_object()
        || rule::applies("country.seat.at") && site.is_at()
        || rule::applies("country.seat.reached") && site.is_reached()
    {
        (Via::Seat, "place-preposition")
    } else if rule::applies("country.seat.building") && site.is_building() {
        (Via::Seat, "place")
    } else {
        (Via::Metonym, "seat-of-government")
    }
}

/// How many words before a preposition may hold the word that asks for a place: "walked with his dog to".
const REACH: usize = 4;

/// A seat and its position.
struct Site<'c, 'd> {
    context: &'c Context<'d>,
    start: usize,
    end: usize,
}

impl Site<'_, '_> {
    /// The index of the first word of the noun phrase: its article, if it has one.
    fn phrase(&self) -> usize {
        let the = self.context.words.before(self.start) == "the";
        self.start - usize::from(the)
    }

    /// "the White House lawn", "the Kremlin's red walls"; not "Downing Street steps up", "the Kremlin's foreign
    /// policy".
    fn has_part(&self) -> bool {
        let (words, lists) = (&self.context.words, &self.context.resources.countries);
        let owns = words.after(self.end) == "'s";
        let first = self.end + usize::from(owns);
        let reach = if owns { 4 } else { 2 };
        for at in first..first + reach {
            let word = words.after(at);
            let verb = lists.step_verb.contains(words.after(at + 1));
            if lists.seat_part.contains(word) && !(word == "steps" && verb) {
                return true;
            }
            if word.is_empty() || lists.government.contains(word) || self.context.is_function_word(at) {
                return false;
            }
        }
        false
    }

    /// Whether no noun of the government's follows: "outside the White House on Friday"; not "at White House
    /// briefings".
    fn is_head(&self) -> bool {
        let context = self.context;
        let next = context.words.after(self.end);
        let office =
            context.resources.countries.seat_noun.contains(next) || context.resources.speakers.role(next).is_some();
        next != "'s" && !office && !context.words.hyphen(self.end - 1)
    }

    /// "photographed the Kremlin", "left Downing Street by the back door"; not "after leaving the White House", which
    /// is an office.
    fn is_object(&self) -> bool {
        let (words, lists) = (&self.context.words, &self.context.resources.countries);
        let way = |next: &str| lists.left_by.contains(next);
        match words.before(self.phrase()) {
            verb if lists.leave.contains(verb) => way(words.after(self.end)),
            verb => lists.seat_object.contains(verb),
        }
    }

    /// "outside the White House", "opposite Downing Street"; not "angry at the White House", "sources at Downing
    /// Street".
    fn is_at(&self) -> bool {
        let (words, lists) = (&self.context.words, &self.context.resources.countries);
        let at = self.phrase();
        let before = at.saturating_sub(1);
        match words.before(at) {
            word if lists.beside.contains(word) => true,
            "at" => !lists.seat_felt.contains(words.before(before)),
            "to" => words.before(before) == "next" || lists.seat_part.contains(words.before(before)),
            "of" => self.is_part_of(before),
            _ => false,
        }
    }

    /// "the gates of the Kremlin", "in front of the White House", "the east side of Downing Street".
    fn is_part_of(&self, of: usize) -> bool {
        let (words, lists) = (&self.context.words, &self.context.resources.countries);
        let part = words.before(of);
        let toward = || lists.seat_side.contains(words.before(of - 1));
        lists.seat_part.contains(part) || lists.seat_of.contains(part) || part == "side" && toward()
    }

    /// Whether something moves, falls or happens there: "marched to the White House", "yards from Downing Street",
    /// "met in the Oval Office"; not "a Democrat in the White House", who holds the office.
    fn is_reached(&self) -> bool {
        let (words, lists) = (&self.context.words, &self.context.resources.countries);
        let at = self.phrase();
        let preposition = words.before(at);
        let way = lists.way.contains(preposition);
        let Some(mut left) = at.checked_sub(1).filter(|_| way) else { return false };
        for near in 0..REACH {
            let Some(before) = left.checked_sub(1).filter(|&before| words.close(before)) else { return false };
            left = before;
            let word = words.lower(left);
            let found = match preposition {
                "in" => lists.seat_event.contains(word),
                toward if lists.toward.contains(toward) => lists.seat_motion.contains(word),
                "from" => lists.seat_motion.contains(word) || lists.seat_apart.contains(word),
                "by" => near == 0 && lists.seat_motion.contains(word),
                "for" => near == 0 && lists.bound.contains(word),
                _ => lists.seat_falls.contains(word),
            };
            if found {
                return true;
            }
        }
        false
    }

    /// What happens to buildings: "the Kremlin was built", "Downing Street was sealed off", "the White House, a
    /// mansion".
    fn is_building(&self) -> bool {
        let (words, lists) = (&self.context.words, &self.context.resources.countries);
        let last = self.end - 1;
        if words.gap(last).trim() == "," && matches!(words.lower(self.end), "a" | "the") {
            return (self.end + 1..self.end + 4).any(|at| lists.seat_building.contains(words.after(at)));
        }
        let first = words.after(self.end);
        let mut at = self.end;
        while lists.auxiliary.contains(words.after(at)) || words.after(at).ends_with("ly") {
            at += 1;
        }
        let verb = words.after(at);
        let follows = words.after(at + 1);
        if at == self.end {
            let stands = lists.seat_stands.contains(first) && lists.seat_stands_at.contains(follows);
            return stands || lists.seat_does.contains(first);
        }
        let for_visitors =
            || matches!(follows, "for") || matches!(words.after(at + 2), "the" | "visitors" | "tourists");
        lists.auxiliary.contains(first)
            && (lists.seat_built.contains(verb) && !matches!(follows, "as" | "up" | "on")
                || matches!(verb, "open" | "closed" | "reopened") && for_visitors())
    }
}
