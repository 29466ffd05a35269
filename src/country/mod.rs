//! Finds country mentions and decides from context which country each means.
//!
//! In: a document. Out: [`CountryMention`]s in text order, from all blocks.
//!
//! 1. `hit` finds the longest entry of the [`gazetteer`] at each `word`, in one pass.
//! 2. `caps`, `town`, `place`, `institution`, `product`, `person`, `language` and `group` judge each hit by its
//!    neighbours.
//! 3. `sense` decides the remaining hits by the sense that the name has in the rest of the article.
//! 4. `metonym` and `seat` decide whether a capital or seat is a place or stands for its government.
//!
//! After Gale, Church & Yarowsky, "One sense per discourse" (1992), and the toponym resolution of Leidner (2007);
//! the kinds of words follow Gritta et al., "A pragmatic guide to geoparsing evaluation" (2019).
//!
//! Not done: places inside countries, and names of countries in other languages.

mod act;
mod caps;
pub mod gazetteer;
mod group;
mod hit;
mod homonym;
mod institution;
mod language;
pub(crate) mod lexicon;
mod lists;
mod metonym;
mod person;
mod place;
mod product;
mod seat;
mod sense;
mod town;
mod via;
mod word;

use crate::country::gazetteer::{Code, Entry, Gazetteer, Kind, Sense};
use crate::country::lexicon::CountryLexicon;
use crate::lexicon::cues::CueLexicon;
use crate::lexicon::people::SpeakerLexicon;
use crate::named::named;
use crate::progress::Progress;
use crate::rule;
use crate::text::document::Document;
use crate::text::span::Span;

use hit::Hit;
use word::DocumentWords;

named! {
    /// By which kind of word a country is mentioned.
    pub enum Via {
        /// "Peru"
        Name = "name",
        /// "Peruvian" before a noun
        Adjective = "adjective",
        /// "a Peruvian", "Peruvians"
        Demonym = "demonym",
        /// "U.S."
        Abbreviation = "abbreviation",
        /// "Lima" as the place
        Capital = "capital",
        /// "the Kremlin" as the place
        Seat = "seat",
        /// "Lima said", "the Kremlin": a place that stands for its government
        Metonym = "metonym",
    }
}

/// One mention of a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryMention {
    /// Its span.
    pub span: Span,
    /// Which country.
    pub code: Code,
    /// The part of it that is named: "Scotland".
    pub part: Option<&'static str>,
    /// By which kind of word.
    pub via: Via,
    /// Whether it is the noun for one person: "a Peruvian", not "Peruvians" or "the Chinese".
    pub is_one: bool,
    /// Which rule decided, kebab-case.
    pub because: &'static str,
}

/// Hits per step.
const STEP: usize = 500;

/// What was decided about a word of the gazetteer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It is a mention.
    Mention(CountryMention),
    /// It means something else; with the rule that decided, in kebab-case.
    Other(Span, &'static str),
}

/// The resources of this stage.
#[derive(Clone, Copy)]
pub struct CountryResources<'r> {
    /// Names of countries.
    pub gazetteer: &'r Gazetteer,
    /// Words around a country's name.
    pub countries: &'r CountryLexicon,
    /// Reporting expressions.
    pub cues: &'r CueLexicon,
    /// Titles and given names.
    pub speakers: &'r SpeakerLexicon,
}

/// What the rules see: the words around a hit, and the lists.
struct Context<'d> {
    words: DocumentWords<'d>,
    resources: &'d CountryResources<'d>,
    homonym: homonym::Homonym,
}

impl Context<'_> {
    /// Whether a country's name, abbreviation or adjective starts at a word.
    fn is_country(&self, at: usize) -> bool {
        let follow = |n: usize| (at..at + n).all(|i| self.words.close(i)).then(|| self.words.lower(at + n));
        let country = |sense: &Sense| match sense {
            Sense::Country { kind, .. } => !matches!(kind, Kind::Capital | Kind::Seat),
            _ => false,
        };
        let accept = |_, entry: &Entry| entry.senses.iter().any(country);
        self.words.capital(at) && self.resources.gazetteer.longest(self.words.lower(at), follow, accept).is_some()
    }

    /// Whether the name of a country starts at a word.
    fn is_country_name(&self, at: usize) -> bool {
        self.country_at(at).is_some()
    }

    /// The country whose name starts at a word, and of how many words the name is.
    fn country_at(&self, at: usize) -> Option<(usize, Code)> {
        let follow = |n: usize| (at..at + n).all(|i| self.words.close(i)).then(|| self.words.lower(at + n));
        let name = |sense: &Sense| match *sense {
            Sense::Country { code, kind: Kind::Name, .. } => Some(code),
            _ => None,
        };
        let accept = |_, entry: &Entry| entry.senses.iter().any(|sense| name(sense).is_some());
        let found = self.resources.gazetteer.longest(self.words.lower(at), follow, accept);
        let (length, entry) = found.filter(|_| self.words.capital(at))?;
        entry.senses.iter().find_map(name).map(|code| (length, code))
    }

    /// Whether two words are the name of a US state or a Canadian province: "New Hampshire".
    fn is_state_pair(&self, at: usize) -> bool {
        self.words.capital(at)
            && self.words.capital(at + 1)
            && self.resources.countries.state_first.contains(self.words.lower(at))
            && self.resources.countries.state.contains(&format!(
                "{} {}",
                self.words.lower(at),
                self.words.after(at + 1)
            ))
    }

    /// Whether a word is a state shortened: "Pa.", or "PA" after a comma.
    fn is_short_state(&self, at: usize) -> bool {
        let (words, lists) = (&self.words, &self.resources.countries);
        let Some(left) = at.checked_sub(1) else { return false };
        lists.state_short.contains(words.lower(at).trim_end_matches('.'))
            && words.written(at).ends_with('.')
            && words.capital(at)
            || lists.state_postal.contains(words.written(at)) && !words.upper(left) && words.gap(left).trim() == ","
    }

    /// Whether a word is somebody's given name, and is written as one.
    fn is_given_name(&self, at: usize) -> bool {
        self.words.capital(at) && self.resources.speakers.given_name(self.words.lower(at)).is_some()
    }

    /// Whether a word is a function word that does not follow an adjective: "and", "were".
    fn is_function_word(&self, at: usize) -> bool {
        self.resources.countries.function.contains(self.words.lower(at))
    }

    /// Whether the words around one are all capitalised but for small ones, as in a headline. What other sentences have
    /// does not count, and a small "was" or "said" is of running text: a headline would capitalise it.
    fn in_title_case(&self, at: usize) -> bool {
        let words = &self.words;
        let ends = |at: usize| words.gap(at).contains(['.', '!', '?', '\n']);
        let from = (at.saturating_sub(10)..at).rev().take_while(|&i| !ends(i)).last().unwrap_or(at);
        let to = (at..at + 14).find(|&i| ends(i)).unwrap_or(at + 13);
        let verb = |i| !words.capital(i) && self.resources.countries.plain_verb.contains(words.lower(i));
        if (from..=to).any(verb) {
            return false;
        }
        let (mut long, mut capital) = (0, 0);
        for i in (from..=to).filter(|&i| !self.is_function_word(i)) {
            long += 1;
            capital += usize::from(self.words.capital(i) || self.words.is_number(i));
        }
        long >= 4 && capital * 8 >= long * 7
    }
}

/// What the place of a hit says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Certainly something else.
    Other(&'static str),
    /// The place leaves it open.
    Open,
}

/// Finds the country mentions of a document, in the order of the text.
pub async fn find(
    document: &Document<'_>,
    resources: &CountryResources<'_>,
    progress: &Progress,
) -> Vec<CountryMention> {
    let decisions = decide(document, resources, progress).await.into_iter();
    decisions
        .filter_map(|decision| if let Decision::Mention(mention) = decision { Some(mention) } else { None })
        .collect()
}

/// Judges every word of a document that the gazetteer knows, in the order of the text.
pub async fn decide(document: &Document<'_>, resources: &CountryResources<'_>, progress: &Progress) -> Vec<Decision> {
    let mut context = Context { words: DocumentWords::of(document), resources, homonym: homonym::Homonym::default() };
    context.homonym = homonym::Homonym::of(&context);
    let hits = hit::find(&context, &progress.part(0, 400)).await;
    let (judging, settling) = (progress.part(400, 700), progress.part(700, 1000));
    let mut verdicts = Vec::with_capacity(hits.len());
    for some in hits.chunks(STEP) {
        verdicts.extend(some.iter().map(|hit| verdict(hit, &context)));
        judging.yield_at(verdicts.len(), hits.len()).await;
    }
    let senses = sense::Senses::of(&hits, &verdicts, &context);
    let settle = |(hit, &verdict): (&Hit<'_>, &Verdict)| {
        let span = context.words.span(&hit.words);
        match senses.settle(hit, verdict, &context) {
            Ok((code, because)) => {
                let (via, because) = via::of(hit, because, &context);
                if rule::applies("country.union-seat")
                    && via == Via::Metonym
                    && context.resources.countries.union_seat.contains(context.words.lower(hit.words.start))
                {
                    return Decision::Other(span, "european-union");
                }
                let is_one = via == Via::Demonym && hit.is(Kind::Person);
                Decision::Mention(CountryMention { span, code, part: hit.part(code), via, is_one, because })
            }
            Err(because) => Decision::Other(span, because),
        }
    };
    let mut decided = Vec::with_capacity(hits.len());
    for (some, judged) in hits.chunks(STEP).zip(verdicts.chunks(STEP)) {
        decided.extend(some.iter().zip(judged).map(settle));
        settling.yield_at(decided.len(), hits.len()).await;
    }
    metonym::join(&mut decided, document.text);
    decided
}

/// What the words around a hit say, the most certain rules first.
fn verdict(hit: &Hit<'_>, context: &Context<'_>) -> Verdict {
    if let Some(reason) = hit.phrase() {
        return Verdict::Other(reason);
    }
    let rules = [
        caps::verdict,
        town::verdict,
        place::verdict,
        institution::verdict,
        product::verdict,
        person::verdict,
        language::verdict,
        group::verdict,
    ];
    rules.iter().map(|rule| rule(hit, context)).find(|verdict| *verdict != Verdict::Open).unwrap_or(Verdict::Open)
}
