/** A statement while corrections are applied to it, and the result. */
import type { Claim, Range } from "../engine/index.js";
import { last, type Voice } from "./voice.js";

export interface Statement {
  readonly of: Claim;
  content: readonly Range[];
  countries: readonly string[];
  speaker: Voice | null;
  speakers: readonly Voice[];
  quotation: Claim["quotation"];
  isCorrected: boolean;
  isGone: boolean;
  /** The parts cut from its end, in the order of the cuts. */
  readonly cut: Statement[];
}

/** A missed statement: only its words are known and, later, the countries in them. */
export function missed(id: number, content: Range, quotation: Claim["quotation"]): Claim {
  return {
    id,
    content: [content],
    cue: [],
    source: [],
    speaker: null,
    speakers: [],
    quotation,
    kinds: [],
    checkability: 0,
    parent: null,
    countries: [],
    because: [{ rule: "corrected" }],
  };
}

/** A missed statement is inserted before the first statement that begins after it. */
export function inOrder(order: readonly Statement[], missed: readonly Statement[]): Statement[] {
  const listed: Statement[] = [];
  const waiting = [...order].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!next.isGone) listed.push(next);
    waiting.push(...next.cut);
  }
  const places: number[] = [];
  for (const { content } of listed) places.push(Math.max(places.at(-1) ?? -1, content[0]?.start ?? 0));
  const before: Statement[][] = Array.from({ length: listed.length + 1 }, () => []);
  const added = missed.flatMap((statement) => [statement, ...statement.cut]).filter(({ isGone }) => !isGone);
  for (const statement of added.sort((a, b) => startOf(a) - startOf(b)))
    before[firstAbove(places, startOf(statement))]?.push(statement);
  return [...listed.flatMap((statement, at) => [...(before[at] ?? []), statement]), ...(before[listed.length] ?? [])];
}

/** The corrected statement. `fresh` gives the countries that the reader marked in a range. */
export function told(
  { of, content, countries, speaker, speakers, quotation, isCorrected }: Statement,
  fresh: (range: Range) => string[],
): Claim {
  const voices = new Set(speakers.flatMap((voice) => last(voice)?.of.id ?? []));
  return {
    ...of,
    content: [...content],
    quotation,
    speaker: last(speaker)?.of.id ?? null,
    speakers: [...voices],
    countries: [...new Set([...countries, ...content.flatMap(fresh)])],
    because: isCorrected
      ? [...of.because.filter(({ rule }) => rule !== "corrected"), { rule: "corrected" }]
      : of.because,
  };
}

const startOf = ({ content }: Statement): number => content[0]?.start ?? 0;

/** The index of the first larger value in a sorted list. */
function firstAbove(places: readonly number[], value: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
