/** Compares two articles: speakers in both, speakers in one, and countries. */
import type { Analysis, Country } from "../engine/index.js";
import { byMentions, type Voice, voices } from "./look.js";

export interface Pair<T> {
  readonly here: T;
  readonly there: T;
}

export interface Sides<T> {
  readonly both: readonly Pair<T>[];
  readonly here: readonly T[];
  readonly there: readonly T[];
}

export interface Comparison {
  readonly voices: Sides<Voice>;
  readonly countries: Sides<Country>;
}

export const compare = (here: Analysis, there: Analysis): Comparison => ({
  voices: sides(named(here), named(there), (a, b) => isSameName(a.speaker?.name ?? "", b.speaker?.name ?? "")),
  countries: sides(byMentions(here), byMentions(there), (a, b) => a.code === b.code),
});

const named = (analysis: Analysis): Voice[] => voices(analysis).filter(({ speaker }) => speaker !== null);

/** Pairs each item with the first match that is not paired yet. */
function sides<T>(here: readonly T[], there: readonly T[], isSame: (a: T, b: T) => boolean): Sides<T> {
  const left = [...there];
  const both: Pair<T>[] = [];
  const alone: T[] = [];
  for (const one of here) {
    const at = left.findIndex((other) => isSame(one, other));
    if (at < 0) alone.push(one);
    else both.push({ here: one, there: left.splice(at, 1)[0] as T });
  }
  return { both, here: alone, there: left };
}

/** The same name, or the end of the other: "Ruiz" matches "Ana Ruiz", "Ana" does not. */
export function isSameName(one: string, other: string): boolean {
  const [short = [], long = []] = [parts(one), parts(other)].sort((a, b) => a.length - b.length);
  return short.length > 0 && short.every((part, at) => part === long[long.length - short.length + at]);
}

const parts = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^the /, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];
