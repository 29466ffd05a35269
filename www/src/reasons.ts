/**
 * Words for the reasons that the analysis gives. `word` is from the text, `detail` from the analysis. A reason without
 * words here is shown as its code, so that nothing is hidden.
 */
import type { Claim, Evidence } from "./engine/index.js";
import { saysSomething } from "./function-words.js";
import { measured } from "./measures.js";
import { KIND_WORDS, list } from "./words.js";

type Say = (word: string, detail: string) => string;

/** Why a statement counts as somebody's. */
const REPORTED: Record<string, Say> = {
  "cue-verb": (word) => `${word} reports it`,
  "cue-that": (word) => `${word} with “that” reports it`,
  "cue-noun": (word) => `the noun ${word} reports it`,
  "speaker-label": () => "a name and a colon stand before it",
  signature: () => "a signed quotation: a dash and a name follow it",
  "headline-colon": () => "a headline: a name, a colon, then the statement",
  "source-phrase": (word) => `${word} names the source`,
  passive: (word) => `${word} is passive, and “by” introduces the speaker`,
  colon: () => "a colon between the speaker and the words",
  "quotation-after": () => "words in quotation marks follow",
  inverted: (word) => `${word} stands between the words and the name`,
  parenthetical: (word) => `${word} stands inside the statement`,
  network: () => "found by a model that learned from articles marked by people",
  turn: () => "a quotation behind a question or another quotation: the other person speaks",
  uncued: () => "a quotation without a reporting verb; the statements around it show who speaks",
  continued: () => "it continues the quotation before it",
  "own-voice": () => "the article says so itself; nobody is quoted",
  "no-source": () => "the text does not say who",
  corrected: () => "you corrected this",
};

/** Why a word refers to a speaker. */
const MEANT: Record<string, Say> = {
  name: () => "the name itself",
  "short-name": () => "a part of the full name",
  "first-person": () => "whoever is speaking",
  "relative-pronoun": () => "the one named just before",
  "named-in-brackets": () => "the name in brackets",
  pronoun: () => "the best fit among those named nearby",
  apposition: () => "the words beside the name",
  country: () => "the country’s government",
  "not-named": () => "no name is given",
  together: () => "they are named side by side",
  "no-source": () => "the text does not say who",
  "last-organisation": (_, detail) => `${detail} is the last organisation named before it`,
  "only-one-meant": (_, detail) => `only ${detail} fits`,
  "role-before-name": (_, detail) => `the role stands before the name of ${detail}`,
  "role-of-the-field": (_, detail) => `${detail} has a role in this field`,
  "same-role": (_, detail) => `${detail} has this role`,
  "same-words": (_, detail) => `the same words as for ${detail}`,
  beside: (_, detail) => `${detail} is named beside it`,
  "spoke-last": (_, detail) => `${detail} spoke last`,
  "same-gender": (_, detail) => `the pronoun fits ${detail}`,
  "named-last": (_, detail) => `${detail} was mentioned last`,
  "subject-before": (_, detail) => `${detail} is what the sentence before is about`,
  "best-fit": (_, detail) => (detail ? `${detail} fits best` : "the best fit among those named nearby"),
  "left-open": () => "the text does not make clear who",
  "who-is": (_, detail) => `the text says that it is ${detail}`,
};

const NEXT_BEST = (names: string): string => `next best: ${names}`;
const PERHAPS = (names: string): string => `it may be one of these: ${names}`;

/** Why a word means a country. */
const COUNTRY: Record<string, Say> = {
  name: () => "a name of the country",
  adjective: () => "the adjective of the country",
  demonym: () => "the word for its people",
  abbreviation: () => "an abbreviation of its name",
  place: () => "a place, not its government",
  "place-part": () => "part of the building or street is named",
  "government-acts": () => "it acts as a government does",
  "government-has": () => "what follows belongs to a government",
  "government-relation": () => "it is about relations between governments",
  supported: () => "other words of the article name the country",
  "government-beside": () => "it is named beside another government",
  "seat-of-government": () => "a seat of government",
  "historic-name": () => "an earlier name of the country",
  "local-name": () => "the country’s name for itself",
  "one-sense-per-article": () => "elsewhere in the article, it means this country",
  "place-preposition": () => "it is named as a place",
};

/** What is measured, and its normalised value. */
const MEASURES = new Set(["number", "money", "percent", "fraction", "multiple", "date", "period", "ordinal", "age"]);

/** Features of a sentence that change its score. */
const TRAITS: Record<string, string> = {
  ...KIND_WORDS,
  number: "a number",
  percent: "a share",
  date: "a date",
  period: "a span of time",
  ordinal: "a rank",
  "several-measures": "several measures",
  "first-person": "the speaker’s own experience",
  we: "“we”",
  you: "“you”",
  quotation: "words in quotation marks",
  reported: "reported speech",
  short: "short",
  long: "long",
  name: "a name",
  "no-name": "no name",
  past: "about the past",
  negation: "a “not”",
  exclamation: "an exclamation",
  conditional: "an “if”",
  attitude: "what somebody feels or wants",
  hedge: "something uncertain",
  money: "an amount of money",
  fraction: "a share",
  multiple: "a multiple",
  age: "an age",
};

const inText = ({ range }: Evidence, text: string): string =>
  range ? `“${text.slice(range.start, range.end).replace(/\s+/g, " ")}”` : "";

function said(words: Record<string, Say>, evidence: Evidence, text: string): string {
  const word = inText(evidence, text);
  const say = words[evidence.rule];
  return say
    ? say(word, evidence.detail ?? "").trim()
    : [evidence.rule.replaceAll("-", " "), word, evidence.detail].filter(Boolean).join(" ");
}

const isKind = ({ rule }: Evidence): boolean => rule in KIND_WORDS || MEASURES.has(rule);
const isScore = ({ rule }: Evidence): boolean => /^(words|trait)-(for|against)$/.test(rule);

/** How we know whose statement it is; if nobody is named, who may be meant. */
export const reported = (claim: Claim, text: string): string[] =>
  reasons(
    { ...MEANT, ...REPORTED },
    claim.because.filter((one) => !isKind(one) && !isScore(one)),
    text,
  );

/** Why a word refers to its speaker; for uncertain cases, the second-best candidate. */
export const meant = (because: readonly Evidence[], text: string): string[] => reasons(MEANT, because, text);

function reasons(words: Record<string, Say>, because: readonly Evidence[], text: string): string[] {
  const isOpen = because.some(({ rule }) => rule === "left-open");
  const others = because
    .filter(({ rule, score = 0 }) => rule === "pronoun-candidate" && (isOpen || score > 0))
    .slice(0, 2);
  const found = because.filter(({ rule }) => rule !== "pronoun-candidate").map((one) => said(words, one, text));
  const names = list(others.map(({ detail = "" }) => detail));
  return others.length === 0 ? found : [...found, isOpen ? PERHAPS(names) : NEXT_BEST(names)];
}

export const countryReason = (rule: string): string => said(COUNTRY, { rule }, "");

const DATES: ReadonlySet<string> = new Set(["date", "period"]);

/** Figures and times of a statement with their normalised values: "40 percent (0.4)", "last week (week 45 of 2018)". */
export function measuresOf(claim: Claim, text: string, what: "number" | "date"): string[] {
  const found = claim.because.filter(({ rule }) => MEASURES.has(rule) && DATES.has(rule) === (what === "date"));
  return [
    ...new Set(
      found.map(({ range, detail }) => {
        const words = range ? text.slice(range.start, range.end).replace(/\s+/g, " ") : "";
        const read = measured(detail ?? "", words);
        return read === "" ? words : words === "" ? read : `${words} (${read})`;
      }),
    ),
  ].filter(Boolean);
}

/** The kinds of a statement and the words that indicate them: "a number: “40 percent” (0.4)". */
export function kinds(claim: Claim, text: string): string[] {
  const found = claim.because.filter(isKind);
  const measures = found
    .filter(({ rule }) => MEASURES.has(rule))
    .map((one) => {
      const word = inText(one, text);
      const read = measured(one.detail ?? "", word);
      return `${TRAITS[one.rule] ?? one.rule}: ${word}${read === "" ? "" : ` (${read})`}`;
    });
  const rest = claim.kinds
    .filter((kind) => kind !== "quantity" || measures.length === 0)
    .map((kind) => {
      const words = found
        .filter(({ rule }) => rule === kind)
        .map((one) => inText(one, text))
        .filter(Boolean);
      return words.length === 0 ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}: ${list([...new Set(words)])}`;
    });
  return [...new Set([...measures, ...rest])];
}

/** More reasons than this would not help. */
const MOST_REASONS = 4;

/**
 * What raises or lowers the score: figures and kinds first, then meaningful words. A function word is never shown as a
 * reason: no reason is better than a poor one.
 */
export function scored(claim: Claim, text: string, way: "for" | "against"): string[] {
  const found = claim.because.filter(({ rule }) => isScore({ rule }) && rule.endsWith(`-${way}`));
  const traits = found.filter(({ rule }) => rule.startsWith("trait")).map(({ detail = "" }) => TRAITS[detail] ?? "");
  const words = found
    .filter(({ rule }) => rule.startsWith("words"))
    .map((one) => inText(one, text))
    .filter(saysSomething);
  return [...new Set([...traits, ...words])].filter(Boolean).slice(0, MOST_REASONS);
}
