//! The word lists of `data/lexicons/clauses.txt`, except those that are tables.

use crate::lexicon::word_lists;

word_lists! {
    /// Words of measures and dates, and words around triggers.
    pub struct ClauseWords {
        /// Nouns for a country: "the kingdom".
        nation = "nation",
        /// Words after one that means none: "the country | music".
        nation_after = "nation.after",
        /// Seasons.
        season = "season",
        /// Words of a date longer than a day, and "ago": no day of the news.
        span = "span",
        /// Units that "last" and "ago" count.
        span_unit = "span.unit",
        /// Words before four digits that are a year.
        year_before = "year.before",
        /// Words in "-s" after a year that are not counted by it.
        year_verb = "year.verb",
        /// Words before a month whose verb tells which year it is.
        month_before = "month.before",
        /// First words of the holidays.
        holiday_first = "holiday.first",
        /// Words before a holiday of one word: "since | Christmas".
        holiday_before = "holiday.before",
        /// Words after it.
        holiday_after = "holiday.after",
        /// What is planned in the present tense: "the council | meets on Sunday".
        planned = "planned",
        /// Words before one of those that make it a noun.
        planned_not = "planned.not",
        /// Subjects of those verbs in the plural.
        planner = "planner",
        /// Verbs of the past without "-ed".
        past = "past",
        /// Words in "-ed" that are no verbs of the past.
        past_not = "past.not",
        /// Auxiliaries of what is to come.
        future = "future",
        /// Verbs of speech: who speaks on a day has said it.
        told = "told",
        /// Forms of "be" before what is going on.
        be = "be",
        /// Words before "to" and what is to come: "expected to".
        to_before = "to.before",
        /// Participles before a day to come: "due on Sunday".
        due = "due",
        /// Words before a date that opens its sentence.
        date_opening = "date.opening",
        /// Numbers of which nobody says how many.
        vague = "vague",
        /// Words before a temperature: "reached | 40C".
        degree_before = "degree.before",
        /// Words before "age": "at the | age of".
        age_before = "age.before",
        /// Whose age is rounded: "in | her 40s".
        age_of = "age.of",
        /// Words before a rank: "finished | third".
        rank_before = "rank.before",
        /// Words after an ordinal that is none: "third | party".
        rank_not = "rank.not",
        /// Words of the time of day.
        clock = "clock",
        /// Words after "100 percent" that make it an emphasis.
        wholly = "wholly",
        /// Ordinals that are denominators.
        fraction = "fraction",
        /// Words before "half" that make it a time or a number: "second half".
        half_before = "half.before",
        /// Words after "half" as a fraction.
        half_after = "half.after",
        /// Words after "twice" that make it a rate: "twice | a week".
        twice_after = "twice.after",
        /// Words after "double" and "triple" that make them names.
        double_after = "double.after",
        /// Words after "times" that compare: "three times | as".
        times_after = "times.after",
        /// Words that end what is counted.
        noun_end = "noun.end",
        /// Plurals without "-s".
        plural = "plural",
        /// Words in "-s" that are no plurals.
        plural_not = "plural.not",
        /// Words before a record.
        record_before = "record.before",
        /// Words after "record" that make it something else: "record | label".
        record_not = "record.not",
        /// Verbs of setting a record.
        record_verb = "record.verb",
        /// Words before the noun "rank".
        rank_noun = "rank.noun",
        /// Words after "first" beyond which nothing makes it a record.
        first_end = "first.end",
        /// Words before a superlative.
        superlative_before = "superlative.before",
        /// Words after "most" and "least" that make them a quantity.
        most_not = "most.not",
        /// Words after "best" and "worst" that compare with nothing: "best | man".
        best_not = "best.not",
        /// Verbs after "due to" that make it a plan.
        due_to = "due.to",
        /// Words after "hurt" as a cause.
        hurt = "hurt",
        /// No rules.
        rule_not = "rule.not",
        /// No positions.
        position_not = "position.not",
        /// Words that are a position as a verb: "demand", but not in "the demand".
        demand = "demand",
        /// Words before them as a verb.
        demand_before = "demand.before",
        /// No judgements.
        value_not = "value.not",
        /// Words before the verb "love".
        love_before = "love.before",
        /// Words before a joke that is a judgement.
        joke_before = "joke.before",
        /// No scenes.
        scene_not = "scene.not",
        /// No events.
        event_not = "event.not",
        /// Words before a noun that looks like a verb of the past.
        event_noun = "event.noun",
        /// Words before an infinitive.
        event_base = "event.base",
        /// Words before "have" and "be" that make an event unreal: "would have".
        unreal = "unreal",
        /// Verbs whose past looks like their imperative.
        same_past = "same.past",
        /// Verbs of the past that need an object.
        object = "object",
        /// Words before the noun "will".
        will_noun = "will.noun",
        /// Words after "going to" that make it a way.
        going_to = "going.to",
        /// Verbs of promising that look like nouns or participles.
        promise = "promise",
        /// Words before "likely" that compare.
        likely_not = "likely.not",
        /// Words before a word of value: "seems | wrong".
        judging = "judging",
        /// Words before "'s" as a verb.
        clitic = "clitic",
        /// Words between the two: "is | not wrong".
        judging_between = "judging.between",
        /// Superlatives of value that judge after "the".
        judged_the = "judged.the",
        /// Words before "need" and "have" that make them no advice.
        need_not = "need.not",
        /// Words of law.
        law = "law",
        /// Words after an imperative.
        imperative_after = "imperative.after",
        /// Verbs of a sentence that is no imperative.
        finite = "finite",
        /// The speaker.
        i = "i",
        /// The speaker and others.
        we = "we",
        /// Auxiliaries of the past.
        was = "was",
        /// Negations.
        negation = "negation",
        /// Verbs of denying.
        denial = "denial",
        /// Words that turn a statement around.
        untrue = "untrue",
        /// Verbs of rising.
        up = "up",
        /// Verbs of falling.
        down = "down",
        /// Words of a quantity that its value replaces.
        quantity = "quantity",
        /// Words that say nothing about the content.
        no_content = "no.content",
    }
}
