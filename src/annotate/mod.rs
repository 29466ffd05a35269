//! Annotations of the words, shared by all later stages.
//!
//! Input: a document. Output: [`Annotations`]. For each token of the article they have its part of speech, from one pass
//! of the encoder; its kind of name, from that pass and from all mentions of the word; and its lemma, shape, calendar
//! word, and whether its sentence is in title case.
//! Later stages use these instead of looking at endings or capitals. This is the only pass over the article. The
//! network's attributions in each [`Sequence`] are passed to a listener (`Hearing` of the attributions).
//!
//! 1. `sequence` splits blocks into sequences;
//! 2. [`network`] reads them, [`pos`] defines its tags;
//! 3. [`name`] decides the kinds of names;
//! 4. [`lemma`], [`shape`], [`calendar`] and `title_case` look at the word itself.

pub mod calendar;
pub mod feature;
pub mod lemma;
pub mod link;
pub mod memory;
pub mod name;
pub mod network;
pub mod pos;
pub mod sequence;
pub mod shape;
pub mod tagger;
pub(crate) mod title_case;

use std::ops::Range;

use crate::lexicon::WordSet;
use crate::progress::{self, Progress};
use crate::text::document::Document;

use calendar::CalendarWord;
use lemma::Lemmas;
use memory::Recall;
use name::score::Scores;
use name::{Name, NameKind, NameResources, Names};
use pos::Pos;
use sequence::Sequence;
use shape::Shape;

/// The annotations of a token; for one outside the article, only those from its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// Its part of speech.
    pub pos: Pos,
    /// The name it belongs to.
    pub name: Option<Name>,
    /// The name that the network's head alone takes it for ([`Annotations::head_name`]).
    pub head_name: Option<Name>,
    /// How it is written.
    pub shape: Shape,
    /// The month or day of the week that it is.
    pub calendar: Option<CalendarWord>,
    /// Whether its sentence capitalises most words, so that a capital means nothing.
    pub title_case: bool,
    /// Whether it may belong to somebody else's words, if it is part of a content ([`Annotations::may_report`]).
    pub reports: bool,
}

/// What the annotations are made with.
#[derive(Clone, Copy)]
pub struct AnnotateResources<'r> {
    /// The network.
    pub network: Recall<'r>,
    /// Irregular forms.
    pub lemmas: &'r Lemmas,
    /// Words that news writes small.
    pub common: &'r WordSet,
    /// What kinds of names are decided with.
    pub names: NameResources<'r>,
}

/// The annotations of a document, by token index. An index out of range gives an unknown word.
pub struct Annotations<'d> {
    document: &'d Document<'d>,
    tokens: Vec<Annotation>,
    /// The lemmas that are not the word in lower case, one after the other.
    lemmas: String,
    /// For each token, where its lemma ends in `lemmas`; it starts where the one before ends.
    lemma_ends: Vec<u32>,
}

impl<'d> Annotations<'d> {
    /// Annotates a document.
    #[must_use]
    pub fn read(document: &'d Document<'d>, resources: &AnnotateResources<'_>) -> Self {
        progress::run(Self::read_in_steps(document, resources, |_| (), &Progress::new()))
    }

    /// [`Annotations::read`] in steps; `listen` receives every sequence in order, with what the network says. Together
    /// they cover all tokens of the article.
    pub async fn read_in_steps(
        document: &'d Document<'d>,
        resources: &AnnotateResources<'_>,
        mut listen: impl FnMut(&Sequence),
        progress: &Progress,
    ) -> Self {
        let AnnotateResources { network: recall, lemmas, common, names } = *resources;
        let (mut tokens, scores) = read_network(document, recall, &mut listen, &progress.part(0, 950)).await;
        let part = progress.part(950, 1000);
        let mut named = vec![None; tokens.len()];
        let names = Names::new(document, &tokens, &scores, names);
        for (_, block) in document.article_blocks() {
            part.yield_at(block.tokens.start, document.tokens.len()).await;
            let slots = named.get_mut(block.tokens.clone()).unwrap_or_default();
            slots.iter_mut().zip(names.of_block(&block.tokens)).for_each(|(slot, name)| *slot = name);
        }
        tokens.iter_mut().zip(named).for_each(|(token, name)| token.name = name);
        for (at, token) in tokens.iter_mut().enumerate() {
            token.calendar = calendar::word(document.lower(at), token.shape, token.pos);
        }
        let (mut own, mut lemma_ends) = (String::new(), Vec::with_capacity(tokens.len()));
        for (at, token) in tokens.iter().enumerate() {
            own.push_str(lemmas.of(document.lower(at), token.pos, common).as_deref().unwrap_or_default());
            lemma_ends.push(u32::try_from(own.len()).unwrap_or(u32::MAX));
        }
        Self { document, tokens, lemmas: own, lemma_ends }
    }

    /// The document that is annotated.
    #[must_use]
    pub fn document(&self) -> &'d Document<'d> {
        self.document
    }

    /// All annotations of a token except its lemma.
    #[must_use]
    pub fn at(&self, token: usize) -> Annotation {
        self.tokens.get(token).copied().unwrap_or(UNKNOWN)
    }

    /// Its part of speech.
    #[must_use]
    pub fn pos(&self, token: usize) -> Pos {
        self.at(token).pos
    }

    /// The kind of name it belongs to; `None` if it is not part of a name.
    #[must_use]
    pub fn name(&self, token: usize) -> Option<NameKind> {
        self.at(token).name.map(|name| name.kind)
    }

    /// Whether a name starts here.
    #[must_use]
    pub fn starts_name(&self, token: usize) -> bool {
        self.at(token).name.is_some_and(|name| name.starts)
    }

    /// The kind of name by the network's head alone, which sees only the paragraph.
    ///
    /// The models of drafts and of speakers are trained on this less exact opinion, so `mention`, `attribution` and
    /// `speaker` read it. Only the kinds of those who say nothing are decided with [`Annotations::name`]. Once those models
    /// are trained again, this can go (record/names.md).
    #[must_use]
    pub fn head_name(&self, token: usize) -> Option<NameKind> {
        self.at(token).head_name.map(|name| name.kind)
    }

    /// Whether a name of the network's head starts here, not counting an article: "the | World Bank".
    #[must_use]
    pub fn starts_head_name(&self, token: usize) -> bool {
        let is_article = |token: usize| self.document.lower(token) == "the";
        let Some(name) = self.at(token).head_name.filter(|_| !is_article(token)) else { return false };
        let before = token.checked_sub(1);
        name.starts || before.is_none_or(|before| self.head_name(before) != Some(name.kind) || is_article(before))
    }

    /// How it is written.
    #[must_use]
    pub fn shape(&self, token: usize) -> Shape {
        self.at(token).shape
    }

    /// The month or day of the week that it is.
    #[must_use]
    pub fn calendar(&self, token: usize) -> Option<CalendarWord> {
        self.at(token).calendar
    }

    /// Whether its sentence capitalises most words, so that a capital means nothing.
    #[must_use]
    pub fn is_title_case(&self, token: usize) -> bool {
        self.at(token).title_case
    }

    /// Whether a content may report the words of somebody else. Reading the paragraph tells so, and most contents do
    /// not, so they need not be read as texts of their own.
    #[must_use]
    pub fn may_report(&self, mut content: Range<usize>) -> bool {
        content.any(|token| self.at(token).reports)
    }

    /// Its dictionary form in lower case: "said" → "say", "ministries" → "ministry"; names stay as they are.
    #[must_use]
    pub fn lemma(&self, token: usize) -> &str {
        let end = |at: usize| self.lemma_ends.get(at).map_or(0, |end| *end as usize);
        let own = self.lemmas.get(token.checked_sub(1).map_or(0, end)..end(token));
        own.filter(|own| !own.is_empty()).unwrap_or_else(|| self.document.lower(token))
    }
}

const UNKNOWN: Annotation = Annotation {
    pos: Pos::Unknown,
    name: None,
    head_name: None,
    shape: Shape::Mark,
    calendar: None,
    title_case: false,
    reports: true,
};

/// The annotations with parts of speech, and what the head for names says of each token.
async fn read_network(
    document: &Document<'_>,
    recall: Recall<'_>,
    listen: &mut impl FnMut(&Sequence),
    progress: &Progress,
) -> (Vec<Annotation>, Vec<Scores>) {
    let mut tokens: Vec<Annotation> = (0..document.tokens.len()).map(|at| by_letters(document, at)).collect();
    for sentence in &document.sentences {
        if title_case::is_title_case(document, sentence.tokens.clone()) {
            let all = tokens.get_mut(sentence.tokens.clone()).unwrap_or_default();
            all.iter_mut().for_each(|token| token.title_case = true);
        }
    }
    let blocks = document.article_blocks();
    let mut scores = vec![Scores::OUTSIDE; tokens.len()];
    for range in blocks.flat_map(|(_, block)| sequence::cut(document, block.tokens.clone())) {
        progress.yield_at(range.start, document.tokens.len()).await;
        let reading = recall.read(&tagger::see(document, range.clone()));
        let parts = recall.network.parts_of_speech(&reading);
        let all = tokens.get_mut(range.clone()).unwrap_or_default();
        all.iter_mut().zip(parts).for_each(|(token, part)| token.pos = Pos::of_tag(part));
        all.iter_mut().zip(reading.names()).for_each(|(token, scores)| token.head_name = scores.best());
        all.iter_mut().zip(reading.reports()).for_each(|(token, reports)| token.reports = *reports);
        let all = scores.get_mut(range.clone()).unwrap_or_default();
        all.iter_mut().zip(reading.names()).for_each(|(slot, scores)| *slot = *scores);
        listen(&Sequence { tokens: range, reading });
    }
    (tokens, scores)
}

/// For each block, the tokens that may belong to a name, with their clues: for the trainer of [`name`].
#[must_use]
pub fn name_clues(document: &Document<'_>, resources: &AnnotateResources<'_>) -> Vec<Vec<(usize, Vec<i16>)>> {
    let (progress, mut listen) = (Progress::new(), |_: &Sequence| ());
    let (tokens, scores) = progress::run(read_network(document, resources.network, &mut listen, &progress));
    let names = Names::new(document, &tokens, &scores, resources.names);
    let blocks = document.article_blocks().map(|(_, block)| &block.tokens);
    blocks.map(|block| names.candidates(block).map(|at| (at, names.clues(at, block))).collect()).collect()
}

/// The annotations that follow from a token's letters.
fn by_letters(document: &Document<'_>, at: usize) -> Annotation {
    Annotation { shape: Shape::of(document.word(at)), ..UNKNOWN }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resources::Resources;

    /// Each case is a text, then words of it with part of speech, kind of name or "-", and lemma.
    const CASES: &str = "\
        Two ministers said the bridges were safe. = ministers Nouns - minister, said Past - say, were Past - be
        Ana Ruiz said she may leave Germany soon. = Ruiz ProperNoun Person ruiz, may Modal - may, Germany ProperNoun Place germany
        The World Bank warns of rising debts. = Bank ProperNoun Organisation bank, warns PresentThird - warn, debts Nouns - debt
        A newly elected mayor spoke quietly. = newly Adverb - newly, spoke Past - speak, quietly Adverb - quietly";

    #[test]
    fn words_are_annotated_between_their_neighbours() {
        let resources = Resources::load().unwrap();
        for case in CASES.lines().map(str::trim) {
            let (text, expected) = case.split_once(" = ").unwrap();
            let document = Document::read(text, &resources.text());
            let annotations = Annotations::read(&document, &resources.annotate());
            for expected in expected.split(", ") {
                let word = expected.split(' ').next().unwrap();
                let at = (0..document.tokens.len()).find(|&at| document.word(at) == word).unwrap();
                let name = annotations.name(at).map_or("-".to_owned(), |name| format!("{name:?}"));
                let found = format!("{word} {:?} {name} {}", annotations.pos(at), annotations.lemma(at));
                assert_eq!(found, expected, "{text}");
            }
        }
    }

    #[test]
    fn every_word_of_the_article_is_heard_once_and_no_other_index_is_missed() {
        let resources = Resources::load().unwrap();
        let document = Document::read("Mayor Speaks Again In Lima\n\nThe mayor said so.", &resources.text());
        let mut heard = Vec::new();
        let listen = |sequence: &Sequence| heard.extend(sequence.tokens.clone());
        let annotations =
            progress::run(Annotations::read_in_steps(&document, &resources.annotate(), listen, &Progress::new()));
        let all = document.tokens.len();
        assert_eq!(heard, (0..all).collect::<Vec<_>>());
        assert!(annotations.is_title_case(2) && !annotations.is_title_case(all - 1));
        assert_eq!(annotations.pos(all), Pos::Unknown);
        assert_eq!((annotations.lemma(all), annotations.calendar(all)), ("", None));
    }
}
