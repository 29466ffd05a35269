//! Dictionary forms: "said" → "say", "ministries" → "ministry", "faced" → "face".
//!
//! In: a word in lower case and its part of speech. Out: its lemma, if that is a different word. Irregular forms are
//! listed (`data/lexicons/lemmas.txt`). For regular forms, the ending is removed; if that gives several candidates
//! ("fac", "face"), a word that is common in news is preferred, otherwise the more likely spelling.

use rustc_hash::FxHashMap;

use super::pos::Pos;
use crate::error::ResourceError;
use crate::lexicon::{Lexicon, WordSet};

/// The resources for lemmas.
pub struct Lemmas {
    /// Irregular forms of verbs.
    verbs: FxHashMap<&'static str, &'static str>,
    /// Irregular plurals.
    nouns: FxHashMap<&'static str, &'static str>,
}

impl Lemmas {
    /// Reads the lists.
    ///
    /// # Errors
    /// Where a list is missing or an entry is no pair.
    pub fn read(irregular: &'static str) -> Result<Self, ResourceError> {
        let mut lists = Lexicon::read("lemmas.txt", irregular)?;
        let read = Self { verbs: lists.take_pairs("verb")?, nouns: lists.take_pairs("noun")? };
        lists.end().map(|()| read)
    }

    /// The lemma of a word in lower case, where it is another word; `common` are the words that news writes small.
    #[must_use]
    pub fn of(&self, word: &str, pos: Pos, common: &WordSet) -> Option<Box<str>> {
        match pos {
            Pos::Nouns => self.singular(word, common),
            Pos::PresentThird | Pos::Past | Pos::Participle | Pos::Gerund => self.base(word, common),
            // "am", "'ve"
            Pos::Present => self.verbs.get(word).map(|base| (*base).into()),
            _ => None,
        }
    }

    /// The singular of a plural.
    fn singular(&self, word: &str, common: &WordSet) -> Option<Box<str>> {
        if let Some(one) = self.nouns.get(word) {
            return Some((*one).into());
        }
        if let Some(stem) = word.strip_suffix("men") {
            return Some(format!("{stem}man").into());
        }
        without_s(word, common)
    }

    /// The infinitive of a form of a verb.
    fn base(&self, word: &str, common: &WordSet) -> Option<Box<str>> {
        if let Some(base) = self.verbs.get(word) {
            return Some((*base).into());
        }
        for ending in ["ing", "ed"] {
            if let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.contains(is_vowel)) {
                return Some(completed(stem, ending, common));
            }
        }
        without_s(word, common)
    }
}

/// "votes", "passes", "parties"
fn without_s(word: &str, common: &WordSet) -> Option<Box<str>> {
    let stem = word.strip_suffix('s').filter(|stem| stem.len() > 1 && !stem.ends_with(['s', 'u', 'i']))?;
    if let Some(y) = stem.strip_suffix("ie").filter(|y| y.len() > 1) {
        return Some(format!("{y}y").into());
    }
    let hissing = ["che", "she", "sse", "xe", "zze", "oe"].iter().any(|end| stem.ends_with(end));
    let short = stem
        .strip_suffix('e')
        .filter(|short| hissing && !common.contains(stem) || common.contains(short) && !common.contains(stem));
    Some(short.unwrap_or(stem).into())
}

/// What "-ed" or "-ing" was put to: "stopp" is "stop", "fac" is "face", "tri" is "try", "call" is "call".
fn completed(stem: &str, ending: &str, common: &WordSet) -> Box<str> {
    if let Some(y) = stem.strip_suffix('i').filter(|y| ending == "ed" && y.len() > 1) {
        return format!("{y}y").into();
    }
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next().unwrap_or(' '), letters.next().unwrap_or(' '));
    let with_e = format!("{stem}e");
    if last == before && !is_vowel(last) {
        let once = stem.get(..stem.len() - last.len_utf8()).unwrap_or(stem);
        let is_double = matches!(last, 'l' | 's' | 'f' | 'z') && !common.contains(once);
        return if is_double || common.contains(stem) { stem.into() } else { once.into() };
    }
    if common.contains(stem) && !common.contains(&with_e) {
        return stem.into();
    }
    if common.contains(&with_e) && !common.contains(stem) {
        return with_e.into();
    }
    if takes_e(stem) { with_e.into() } else { stem.into() }
}

/// Whether a verb that ends so before "-ed" and "-ing" most likely has a silent "e".
fn takes_e(stem: &str) -> bool {
    let mut letters = stem.chars().rev();
    let mut next = || letters.next().unwrap_or(' ');
    let (last, before, far) = (next(), next(), next());
    // One vowel before the last letter: "fac", "provok"; a verb like "stop" would have doubled it.
    let lone = is_vowel(before) && far.is_alphabetic() && !is_vowel(far);
    let short = lone && stem.len() < 5;
    match last {
        'c' | 'v' | 'u' | 'z' => true,
        's' => matches!(before, 'n' | 'r') || is_vowel(before),
        'g' => {
            matches!(before, 'a' | 'e' | 'i' | 'u' | 'd' | 'r' | 'l')
                || before == 'n' && !stem.ends_with("ing") && !stem.ends_with("ong")
        }
        'l' => lone && matches!(before, 'i' | 'u') || !is_vowel(before) && !matches!(before, 'l' | 'r' | 'w'),
        't' => before == 'a' && !matches!(far, 'e' | 'o') || lone && matches!(before, 'o' | 'u'),
        'd' => lone && matches!(before, 'u' | 'i' | 'a'),
        'k' => lone,
        'm' => lone && before == 'u' || short && matches!(before, 'a' | 'o'),
        'n' => lone && before == 'i' || short && matches!(before, 'a' | 'o' | 'u'),
        'p' => lone && matches!(before, 'a' | 'y') || short && matches!(before, 'o' | 'i'),
        'r' => lone && matches!(before, 'a' | 'i' | 'u'),
        'b' => lone && before == 'i' || short,
        _ => false,
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resources::Resources;

    /// Each line is a part of speech, then forms with their lemmas.
    const CASES: &str = "\
        VBD said/say told/tell faced/face stopped/stop called/call tried/try accused/accuse added/add denied/deny
        VBD visited/visit admitted/admit created/create voted/vote agreed/agree needed/need argued/argue believed/believe
        VBD warned/warn asked/ask wrote/write led/lead fell/fall rose/rise was/be had/have announced/announce passed/pass
        VBD charged/charge judged/judge urged/urge changed/change belonged/belong handled/handle revealed/reveal played/play
        VBG saying/say making/make running/run selling/sell dying/die telling/tell using/use bringing/bring falling/fall
        VBZ says/say goes/go passes/pass denies/deny watches/watch is/be has/have votes/vote does/do
        VBN given/give taken/take shown/show elected/elect based/base
        VB say/say pass/pass bless/bless
        NNS ministries/ministry votes/vote children/child women/woman spokesmen/spokesman churches/church buses/bus
        NNS wives/wife people/people houses/house cases/case analyses/analysis crises/crisis taxes/tax companies/company
        NN news/news bus/bus politics/politics saying/saying
        JJ used/used united/united";

    #[test]
    fn forms_have_lemmas() {
        let resources = Resources::load().unwrap();
        for line in CASES.lines().map(str::trim) {
            let (tag, pairs) = line.split_once(' ').unwrap();
            for pair in pairs.split(' ') {
                let (word, lemma) = pair.split_once('/').unwrap();
                assert_eq!(
                    resources.lemmas.of(word, Pos::of_tag(tag), &resources.common).as_deref().unwrap_or(word),
                    lemma,
                    "{tag} {word}"
                );
            }
        }
    }
}
