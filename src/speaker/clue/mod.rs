//! The ranker's features of a source and a candidate.

mod fit;
mod past;
mod place;
mod word;

/// A distance to something that is not there.
pub(super) const FAR: i16 = 999;

use crate::model::clues::clues;
clues! {
    /// The clues of one source and one candidate. A missing distance is [`FAR`].
    Clues {
    // The source.
    /// none, he, she, they, it, relative, I, we, other pronoun, without a name, with a name
    form,
    /// How many tokens it has.
    length,
    /// It is inside a quotation.
    quoted,
    /// What it starts with: the, this, a, a number, a possessive.
    opening,
    /// Its head is a plural.
    plural,
    /// person, group, organisation, thing
    sort,
    /// The head is a text: "report", "statement".
    paper,
    /// The head represents somebody: "spokesman".
    speaks_for,
    /// masculine or feminine noun
    noun_gender,
    /// The kind of its line.
    block_kind,
    /// direct, mixed, indirect
    quotation,
    /// Its position relative to the content: before, after, in between.
    side,
    /// How many names it has.
    names_inside,
    /// The kind of cue.
    cue,
    /// How many statements of the same line were before.
    line_before,
    /// Reported inside another statement.
    nested,
    /// Hundredths of how probable it is that there is a statement at all.
    confidence,
    // The candidate by itself.
    /// somebody named, somebody without a name, the phrase itself, nobody
    who,
    /// person, organisation, group, government, thing, unsure
    nature,
    /// 1 masculine, 2 feminine
    gender,
    /// How many words the name has.
    name_words,
    /// How often it is named.
    names,
    /// How often it is mentioned in any way.
    mentions,
    /// Hundredths of its names' words that the network takes for a person's, a body's, a place's, a people's.
    as_person,
    /// see above
    as_body,
    /// see above
    as_place,
    /// see above
    as_people,
    /// All capitals.
    acronym,
    /// A country is known.
    has_country,
    /// How many roles it has.
    roles,
    /// "the" precedes the name.
    articled,
    /// "half", "papers"
    vague,
    /// Named in the headline.
    in_headline,
    /// The author of the article.
    author,
    /// The only named candidate that "he" or "she" can refer to, as far as is known.
    only_one,
    /// How often its mentions are next to a reporting verb.
    reporting,
    // The two together.
    /// What the rules take it for.
    rule,
    /// By which of them.
    rule_kind,
    /// How well it fits a pronoun by the rules, in hundredths; their best is 0 in the next.
    fit,
    /// How many fit better by the rules.
    fit_rank,
    /// The last source with the same pronoun or the same head meant it.
    as_before,
    /// The number of its mentions in the source.
    inside,
    /// One of them is its head by the rules.
    head,
    /// One of them ends it.
    ends,
    /// One of them starts it.
    starts,
    /// One of them is followed by "'s".
    possessor,
    /// One of them has a preposition before it.
    after_preposition,
    /// One of them is followed by a noun: "the Ruiz campaign".
    modifier,
    /// A mention directly follows the source: 1 after a comma, 2 without one.
    behind,
    /// A mention directly precedes the source.
    before,
    /// Tokens since the last mention.
    back,
    /// Sentences since.
    back_sentences,
    /// Lines since.
    back_lines,
    /// Tokens since it was last named.
    back_named,
    /// What the last mention was in its clause.
    back_place,
    /// The last mention stood in a quotation: 1 another one, 2 the same.
    back_quoted,
    /// The last mention: name, country, phrase, pronoun, role.
    back_via,
    /// The last mention was itself a source.
    back_spoke,
    /// Tokens to the next mention.
    ahead,
    /// The next mention is in the same sentence.
    ahead_here,
    /// How many others were mentioned since.
    rank,
    /// How many of those fit the form of the source.
    rank_fit,
    /// How many fit in all.
    fits,
    /// It fits in gender and number: -1, 0, 1.
    agrees,
    /// The last statement is its; the one before that.
    last,
    /// see above
    last_but_one,
    /// The number of its statements so far.
    said,
    /// How many statements ago.
    since,
    /// Its statements of this line.
    said_here,
    /// The quotation around the source is its.
    owner,
    /// The statement around is its.
    outer,
    /// It is named in what is said.
    in_content,
    /// It directly follows the cue.
    after_cue,
    /// It directly precedes the cue.
    before_cue,
    /// Hundredths of the words of the source that are its name's.
    shared,
    /// Words of the source that are in its roles.
    shared_roles,
    /// The head is one of its roles.
    head_role,
    /// The head is a word of its name.
    head_name,
    /// The head is of the field of one of its roles.
    head_field,
    /// The countries agree: -1, 0, 1.
    country,
    /// The name has all of the source's words.
    covered,
    /// Sentences from its first mention.
    first,
    }
}
