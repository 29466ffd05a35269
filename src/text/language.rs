//! The language of a text, from its function words and letters.
//!
//! In: the text. Out: a [`Language`]. Scripts used by only one language decide directly. Otherwise, function words and
//! letters count for the languages that have them, weighted by how few these are (`data/lexicons/languages.txt`).
//! Letter bigrams and trigrams count for and against each language by their frequency (`data/lexicons/letters.txt`;
//! Cavnar & Trenkle 1994, with the log probabilities of naive Bayes). Another language is reported only if it is far
//! ahead of English, because the page then marks nothing.
//!
//! Not done: dialects, mixed texts, languages that are not in the tables.

use rustc_hash::FxHashMap;

use crate::error::ResourceError;
use crate::lexicon;

/// The language of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its ISO 639-1 code, or "und" if undetermined.
    pub code: &'static str,
    /// The confidence, in thousandths.
    pub confidence: u16,
}

impl Default for Language {
    fn default() -> Self {
        UNKNOWN
    }
}

/// Undetermined.
const UNKNOWN: Language = Language { code: "und", confidence: 0 };
/// The supported language.
const ENGLISH: &str = "en";
/// The maximum number of words that are used.
const MOST_WORDS: i32 = 600;
/// The weight of a word that only one language has; shared words weigh less.
const WORD: i32 = 120;
/// The same for a letter, in each word that contains it.
const LETTER: i32 = 40;
/// The weight of one step of the n-gram table, which is half a logarithm of the frequency.
const STEP: i32 = 5;
/// The letter for weight zero in the table.
const NOTHING: u8 = b'i';
/// Characters that are common in programs, and the percentage of non-blank characters from which a text is code.
const CODE: &[char] = &['{', '}', '[', ']', '(', ')', ';', '=', '<', '>', '|', '&', '*', '+', '\\', '_', '#', '$'];
const CODE_SHARE: usize = 10;
/// A text with less evidence per word is in no known language: code, names, figures.
const LEAST: i32 = 30;
/// The minimum lead of another language over English. Of 3,700 lines and sentences of English news, the worst was at
/// 240; of texts of three short sentences in 27 languages, one in two hundred was below 400.
const LEAD: i32 = 350;
/// A script decides if it has at least this share of the letters, in tenths.
const SCRIPT: usize = 3;

/// Small words and letters, with the languages that have them.
pub struct Languages {
    codes: Vec<&'static str>,
    words: FxHashMap<&'static str, Vec<usize>>,
    letters: FxHashMap<char, Vec<usize>>,
    /// What pairs and triples of letters say, a letter for each of `columns`.
    pieces: FxHashMap<&'static str, &'static [u8]>,
    /// Which language each letter of a piece is about.
    columns: Vec<usize>,
}

impl Languages {
    /// Reads the table of small words and that of letters.
    ///
    /// # Errors
    /// If the first does not consist of named lists, or the second has a language that the first lacks.
    pub fn read(words: &'static str, letters: &'static str) -> Result<Self, ResourceError> {
        let mut out = Self {
            codes: Vec::new(),
            words: FxHashMap::default(),
            letters: FxHashMap::default(),
            pieces: FxHashMap::default(),
            columns: Vec::new(),
        };
        for (at, (code, lines)) in lexicon::lists("languages.txt", words)?.into_iter().enumerate() {
            out.codes.push(code);
            for line in lines {
                let (words, letters) = line.split_once('=').unwrap_or((line, ""));
                for word in words.split_whitespace() {
                    let of = out.words.entry(word).or_default();
                    if of.last() != Some(&at) {
                        of.push(at);
                    }
                }
                for letter in letters.chars().filter(|c| c.is_alphabetic() || matches!(c, '¿' | '¡')) {
                    out.letters.entry(letter).or_default().push(at);
                }
            }
        }
        for (codes, lines) in lexicon::lists("letters.txt", letters)? {
            for code in codes.split(' ') {
                let at = out.codes.iter().position(|known| *known == code);
                out.columns.push(at.ok_or_else(|| ResourceError {
                    name: "letters.txt",
                    message: format!("expected a language of languages.txt, found {code:?}"),
                })?);
            }
            out.pieces
                .extend(lines.iter().filter_map(|line| line.split_once(' ')).map(|(of, says)| (of, says.as_bytes())));
        }
        Ok(out)
    }

    /// Tells the language of a text.
    #[must_use]
    pub fn of(&self, text: &str) -> Language {
        if let Some(code) = by_script(text) {
            return Language { code, confidence: 1000 };
        }
        if is_code(text) {
            return UNKNOWN;
        }
        let mut scores = vec![0; self.codes.len()];
        let (mut words, mut low) = (0, String::new());
        for word in
            text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '"' | '“' | '”' | '(' | ')' | '-'))
        {
            low.clear();
            let bare = word.trim_matches(|c: char| !c.is_alphabetic() && !matches!(c, '¿' | '¡'));
            if bare.is_empty() {
                continue;
            }
            low.push(END);
            low.extend(bare.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase));
            low.push(END);
            words += 1;
            self.count(&low, &mut scores);
            if words == MOST_WORDS {
                break;
            }
        }
        let best = scores.iter().enumerate().max_by_key(|&(at, score)| (score, std::cmp::Reverse(at)));
        let Some((at, &score)) = best else { return UNKNOWN };
        if words == 0 || score < LEAST * words {
            return UNKNOWN;
        }
        let code = self.codes.get(at).copied().unwrap_or("und");
        let english = self.codes.iter().zip(&scores).find(|(code, _)| **code == ENGLISH).map_or(0, |(_, score)| *score);
        if code != ENGLISH && score - english < LEAD {
            return UNKNOWN;
        }
        let second = scores.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, score)| *score).max();
        let margin = (score - second.unwrap_or(0)) * 1000 / score;
        Language { code, confidence: u16::try_from(margin.min(1000)).unwrap_or(0) }
    }

    /// Adds what a word says, between the signs for its ends.
    fn count(&self, word: &str, scores: &mut [i32]) {
        if let Some(of) = self.words.get(word.trim_matches(END)) {
            share(scores, of, WORD);
        }
        for of in word.chars().filter(|c| !c.is_ascii()).filter_map(|c| self.letters.get(&c)) {
            share(scores, of, LETTER);
        }
        for (start, _) in word.char_indices() {
            let rest = word.get(start..).unwrap_or("");
            for (end, _) in rest.char_indices().chain([(rest.len(), END)]).skip(2).take(2) {
                let Some(says) = rest.get(..end).and_then(|piece| self.pieces.get(piece)) else { continue };
                for (&at, &said) in self.columns.iter().zip(*says) {
                    scores
                        .get_mut(at)
                        .into_iter()
                        .for_each(|score| *score += STEP * (i32::from(said) - i32::from(NOTHING)));
                }
            }
        }
    }
}

/// Whether a text has the signs of a program, as far as one looks.
fn is_code(text: &str) -> bool {
    let (all, code) = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(LETTERS)
        .fold((0, 0), |(all, code), c| (all + 1, code + usize::from(CODE.contains(&c))));
    code * 100 > all * CODE_SHARE
}

/// Stands at both ends of a word.
const END: char = '_';

/// Counts for each of the languages, the less the more they are.
fn share(scores: &mut [i32], of: &[usize], whole: i32) {
    let part = whole / i32::try_from(of.len()).unwrap_or(1).max(1);
    for &at in of {
        scores.get_mut(at).into_iter().for_each(|score| *score += part);
    }
}

/// Languages with a script of their own, by the range of its letters; kana before the signs that Japanese shares with
/// Chinese.
const SCRIPTS: &[(&str, std::ops::RangeInclusive<char>)] = &[
    ("el", '\u{370}'..='\u{3FF}'),
    ("hy", '\u{530}'..='\u{58F}'),
    ("he", '\u{590}'..='\u{5FF}'),
    ("hi", '\u{900}'..='\u{97F}'),
    ("bn", '\u{980}'..='\u{9FF}'),
    ("pa", '\u{A00}'..='\u{A7F}'),
    ("gu", '\u{A80}'..='\u{AFF}'),
    ("ta", '\u{B80}'..='\u{BFF}'),
    ("te", '\u{C00}'..='\u{C7F}'),
    ("kn", '\u{C80}'..='\u{CFF}'),
    ("ml", '\u{D00}'..='\u{D7F}'),
    ("th", '\u{E00}'..='\u{E7F}'),
    ("my", '\u{1000}'..='\u{109F}'),
    ("ka", '\u{10A0}'..='\u{10FF}'),
    ("am", '\u{1200}'..='\u{137F}'),
    ("km", '\u{1780}'..='\u{17FF}'),
    ("ko", '\u{AC00}'..='\u{D7AF}'),
    ("ja", '\u{3040}'..='\u{30FF}'),
    ("zh", '\u{4E00}'..='\u{9FFF}'),
];
/// The number of letters whose script is checked.
const LETTERS: usize = 3000;

/// The language whose script the text is written in, if no other language uses that script.
fn by_script(text: &str) -> Option<&'static str> {
    let mut counts = [0_usize; SCRIPTS.len()];
    let mut all = 0;
    for c in text.chars().filter(|c| c.is_alphabetic()).take(LETTERS) {
        all += 1;
        if !c.is_ascii()
            && let Some(at) = SCRIPTS.iter().position(|(_, range)| range.contains(&c))
        {
            counts.get_mut(at).into_iter().for_each(|count| *count += 1);
        }
    }
    let of = |code: &str| {
        SCRIPTS.iter().zip(&counts).filter(|((known, _), _)| *known == code).map(|(_, count)| *count).sum::<usize>()
    };
    let (kana, han) = (of("ja"), of("zh"));
    if (kana + han) * 10 >= all * SCRIPT && all > 0 {
        return Some(if kana * 10 >= kana + han { "ja" } else { "zh" });
    }
    let (best, count) = SCRIPTS.iter().zip(&counts).max_by_key(|(_, count)| **count)?;
    (all > 0 && count * 10 >= all * SCRIPT).then_some(best.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A language and three sentences of our own in it.
    const CASES: &str = "\
        en: Officials in Chile said so.
        en: Peru said so.
        en: The bridge is safe, said the mayor. It was built in 1931. Nobody has to worry about it.
        de: Die Brücke ist sicher, sagte der Bürgermeister. Sie wurde 1931 gebaut. Niemand muss sich sorgen.
        fr: Le pont est sûr, a dit le maire. Il a été construit en 1931. Personne ne doit s’inquiéter.
        es: El puente es seguro, dijo el alcalde. Fue construido en 1931. Nadie tiene que preocuparse por eso.
        pt: A ponte é segura, disse o prefeito. Foi construída em 1931. Ninguém precisa se preocupar com isso.
        it: Il ponte è sicuro, ha detto il sindaco. È stato costruito nel 1931. Nessuno si deve preoccupare.
        nl: De brug is veilig, zei de burgemeester. Hij werd in 1931 gebouwd. Niemand hoeft zich zorgen te maken.
        sv: Bron är säker, sade borgmästaren. Den byggdes 1931. Ingen behöver oroa sig för det.
        da: Broen er sikker, sagde borgmesteren. Den blev bygget i 1931. Ingen behøver at være bekymret af den grund.
        no: Broen er trygg, sa ordføreren. Den ble bygd i 1931. Ingen trenger å være bekymret for det nå.
        fi: Silta on turvallinen, sanoi pormestari. Se on rakennettu vuonna 1931. Kenenkään ei tarvitse olla huolissaan.
        pl: Most jest bezpieczny, powiedział burmistrz. Został zbudowany w 1931 roku. Nikt nie musi się o to martwić.
        cs: Most je bezpečný, řekl starosta. Byl postaven v roce 1931. Nikdo se o to nemusí bát.
        hu: A híd biztonságos, mondta a polgármester. 1931-ben épült. Senkinek sem kell aggódnia, hogy leomlik.
        ro: Podul este sigur, a spus primarul. A fost construit în 1931. Nimeni nu trebuie să își facă griji.
        tr: Köprü güvenli, dedi belediye başkanı. 1931 yılında yapıldı ve çok sağlam. Bunun için kimse endişelenmesin.
        ru: Мост безопасен, сказал мэр. Он был построен в 1931 году. Никто не должен об этом беспокоиться.
        uk: Міст безпечний, сказав мер. Він був збудований у 1931 році. Ніхто не повинен про це турбуватися.
        el: Η γέφυρα είναι ασφαλής, είπε ο δήμαρχος. Χτίστηκε το 1931.
        ja: 橋は安全だと市長は語った。1931年に建てられた。心配はいらない。
        zh: 市长说，这座桥是安全的。它建于1931年。没有人需要担心。
        ar: قال رئيس البلدية إن الجسر آمن. تم بناؤه في عام 1931. لا داعي للقلق على ذلك.
        en: Berlin, Paris, München: the Zürich talks of Señor Peña and Herr Müller go on in São Paulo, the UN said.
        und: 1931 1932 1933
        und: const a = f(x); return a + b;
        und: if (x == null) { throw new Error('bad'); } else { list.map(z => z.id); }
        und: AAPL 123.4 MSFT 300.2 GOOG 99.8
        und: xs sm md lg qwer zxcv jkl";

    #[test]
    fn a_language_is_told_by_its_small_words() {
        let languages = Languages::read(
            include_str!("../../data/lexicons/languages.txt"),
            include_str!("../../data/lexicons/letters.txt"),
        )
        .unwrap();
        for case in CASES.lines().map(str::trim) {
            let (code, text) = case.split_once(": ").unwrap();
            assert_eq!(languages.of(text).code, code, "{text}");
        }
    }
}
