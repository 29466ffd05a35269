//! Reporting words, and words that limit sources and contents: `data/lexicons/cues.txt`.

use super::{Lexicon, word_lists};
use crate::error::ResourceError;

word_lists! {
    /// Reporting expressions and the words around them.
    pub struct CueLexicon {
        /// Verbs that take a clause, with or without "that".
        say = "say",
        /// Verbs that take an addressee first.
        tell = "tell",
        /// Verbs that take a clause with "that".
        that = "that",
        /// Verbs whose object is itself reported: "disputed the claim".
        object = "object",
        /// Adjectives for how sure somebody is: "was adamant that".
        stance = "stance",
        /// Verbs that report only words in quotation marks.
        quote = "quote",
        /// Verbs of a loud voice, of which only quoted words are the content: "chanted “Queenie” as she left".
        sound = "sound",
        /// Nouns that report: "his claim that".
        noun = "noun",
        /// Verbs for repeating somebody else's words: "quoted an official as saying".
        quoting = "quoting",
        /// Verbs that a headline writes with a capital: "Mayor Says …".
        headline = "headline",
        /// Forms that are nouns as often as verbs: "figures", "reports".
        ambiguous = "ambiguous",
        /// Words between a source and its verb.
        auxiliary = "auxiliary",
        /// Sources of one word.
        pronoun = "pronoun",
        /// Words that end a source to the left.
        boundary = "boundary",
        /// Words that end a source to the right.
        follow = "follow",
        /// Words that open a noun phrase.
        determiner = "determiner",
        /// Those that are also nouns: "many said".
        alone = "alone",
        /// Verbs that hardly do anything but report.
        plain = "plain",
        /// Participles whose subject is the addressee: "he was told".
        addressed = "addressed",
        /// Those whose subject is told how things are; orders are not among them.
        informed = "informed",
        /// Unspecific subjects: in a statement, what "people think" is the speaker's own view.
        anyone = "anyone",
        /// Verbs of taking sides: inside a statement they say what somebody does, not what they say.
        side = "side",
        /// Verbs whose subject hears, and says nothing: "the court heard that".
        hearing = "hearing",
        /// Participles of verbs that say what somebody thinks of their subject: "was called a liar by".
        branded = "branded",
        /// Nouns for what somebody thinks or counts: "in her view", "by the bank's own count".
        view = "view",
        /// Nouns that a headline gives a voice before its colon: "Police: …".
        voice = "voice",
        /// Last words of topics before a headline's colon: "Lake County Elections: …".
        contest = "contest",
        /// Adverbs for what the text has from nobody: "reportedly".
        hearsay = "hearsay",
        /// Participles that say with "to be" what somebody is thought to be.
        thought = "thought",
        /// Participles whose subject is spoken about: "he was accused".
        judged = "judged",
        /// Small words that no subject starts with.
        closed = "closed",
        /// Days, and words like them, behind a verb: "said Monday".
        day = "day",
        /// Words that begin when and where something was said: "on Monday", "in a statement".
        when = "when",
        /// Words for addressees that need no article.
        addressee = "addressee",
        /// Words that continue a noun phrase: "a briefing in Lima".
        inside = "inside",
        /// Words that say when before a subject does: "On Monday the mayor".
        opening = "opening",
        /// Words that an apposition starts with, behind a comma.
        apposition = "apposition",
        /// What can follow the comma of a clause with its own subject, and is not the rest of the content.
        aside = "aside",
        /// Verbs of one who was asked: "he replied".
        answering = "answering",
        /// Nouns for an answer that was not given: "There was no comment".
        answer = "answer",
        /// Verbs for what somebody can do now, and has not done yet: "let the lawyers claim".
        enabling = "enabling",
        /// What somebody keeps to, and nobody says: "according to plan".
        kept = "kept",
        /// What somebody gets who claims it: "claimed eleven lives", "claimed the title".
        gained = "gained",
        /// Words that are a statement of their own: "said yes".
        reply = "reply",
        /// Verbs with an empty "it": "it seems".
        empty = "empty",
        /// Forms of "be".
        be = "be",
        /// Words of the speaker, and of those who hear.
        own = "own",
        /// Possessives.
        possessive = "possessive",
        /// Words behind the one by whom something is said: "by the mayor | in May".
        agent_end = "agent.end",
        /// What stands behind "by" and is nobody: "by the end of May", "by letter".
        by_nobody = "by.nobody",
    }
}

impl CueLexicon {
    /// Reads the file.
    ///
    /// # Errors
    /// Where it is broken.
    pub fn read(text: &'static str) -> Result<Self, ResourceError> {
        Self::of(&mut Lexicon::read("cues.txt", text)?)
    }
}
