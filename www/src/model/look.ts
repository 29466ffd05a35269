/** Queries on an analysis that several parts of the page share. */
import type { Analysis, Claim, Country, Manner, Range, Speaker } from "../engine/index.js";
import { isAttributed, isShown } from "../marks/annotations.js";
import { STRINGS } from "../strings.js";
import { list } from "../words.js";
import { bareWords, cleanWords } from "./clean.js";

export const claimOf = (analysis: Analysis, id: number): Claim | undefined =>
  analysis.claims.find((claim) => claim.id === id);

export const speakerOf = (analysis: Analysis, id: number | null): Speaker | undefined =>
  id === null ? undefined : analysis.speakers.find((speaker) => speaker.id === id);

export const countryOf = (analysis: Analysis, code: string | undefined): Country | undefined =>
  analysis.countries.find((country) => country.code === code);

/** All speakers of a claim. */
export const speakersOf = (analysis: Analysis, claim: Claim): Speaker[] =>
  claim.speakers.flatMap((id) => speakerOf(analysis, id) ?? []);

/** The speakers of a claim, in words: "Ana Ruiz and Ben Pell". */
export const whose = (analysis: Analysis, claim: Claim): string =>
  list(speakersOf(analysis, claim).map(({ name }) => name)) ||
  (isAttributed(claim) ? STRINGS.notNamed : STRINGS.ownWords);

/** What somebody thinks or plans is not something they said. */
const UNSPOKEN: ReadonlySet<Manner | undefined> = new Set(["believed", "intended"]);

export const isSpoken = (claim: Claim): boolean => !UNSPOKEN.has(claim.manner);

export const shownClaims = (analysis: Analysis): Claim[] => analysis.claims.filter(isShown);

export const slice = (text: string, ranges: readonly Range[], joint = " … "): string =>
  ranges.map(({ start, end }) => text.slice(start, end)).join(joint);

/** The words of a claim, clean at their ends, without marks around direct speech, on one line. */
export const wordsOf = bareWords;

/** The same, with direct speech in one pair of quotation marks. */
export const saidWords = cleanWords;

/** The number of a statement in print and in exports. */
export const numbers = (analysis: Analysis): ReadonlyMap<number, number> =>
  new Map(shownClaims(analysis).map(({ id }, at) => [id, at + 1]));

/** The cue, with the source if it has no speaker. A headline's colon is not shown. */
export function cueWords(text: string, claim: Claim): string {
  const parts = claim.speaker === null ? [...claim.source, ...claim.cue].sort((a, b) => a.start - b.start) : claim.cue;
  return slice(text, parts, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s:–—-]+|[\s:–—-]+$/g, "");
}

/** Other claims of the article that say the same. */
export function saidAgain(analysis: Analysis, claim: Claim): Claim[] {
  const first = claim.same ?? claim.id;
  return analysis.claims.filter((other) => other.id !== claim.id && (other.id === first || other.same === first));
}

/** Claims of other speakers about the same subject, before and after this one. */
export const aboutTheSame = (analysis: Analysis, claim: Claim): Claim[] =>
  analysis.claims.filter((other) => claim.related?.includes(other.id) || other.related?.includes(claim.id));

/** Mentions in lines that repeat an earlier line do not count again. */
export function counted({ blocks }: Analysis, { mentions }: Country): number {
  const again = blocks.filter(({ kind }) => kind === "duplicate");
  return again.length === 0
    ? mentions.length
    : mentions.filter(({ start }) => !again.some((block) => block.start <= start && start < block.end)).length;
}

/** Marked countries, most mentions first. */
export const byMentions = (analysis: Analysis): Country[] =>
  [...analysis.countries].sort((a, b) => counted(analysis, b) - counted(analysis, a));

const length = (claim: Claim): number => claim.content.reduce((sum, { start, end }) => sum + end - start, 0);

export interface Voice {
  /** `null`: the statements whose speaker the text does not name. */
  readonly speaker: Speaker | null;
  readonly claims: readonly Claim[];
  /** The share of all reported words, 0 to 1; words of several speakers count in full for each. */
  readonly share: number;
}

/** Every speaker with their statements, by number of words; statements without a speaker come last. */
export function voices(analysis: Analysis): Voice[] {
  const said = analysis.claims.filter(isAttributed);
  // The words of a nested statement are already counted with the outer one.
  const all = said.filter(({ parent }) => parent === null).reduce((sum, claim) => sum + length(claim), 0);
  const voice = (speaker: Speaker | null): Voice => {
    const claims = said.filter(({ speakers }) =>
      speaker === null ? speakers.length === 0 : speakers.includes(speaker.id),
    );
    const own = claims.reduce((sum, claim) => sum + length(claim), 0);
    return { speaker, claims, share: all === 0 ? 0 : Math.min(1, own / all) };
  };
  const named = analysis.speakers.map(voice).sort((a, b) => b.share - a.share);
  return [...named, voice(null)].filter(({ claims }) => claims.length > 0);
}
