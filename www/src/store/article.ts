/** The open article: an immutable value that every change replaces, and what is derived from it. */
import type { Analysis } from "../engine/index.js";
import type { Correction } from "../model/corrections.js";
import type { Kept } from "../model/shelf.js";
import { type Source, sourceOf } from "../model/source.js";
import { titleOf } from "../model/title.js";
import type { Reading } from "../read/plain.js";
import type { Phase } from "./work.js";

export interface Article {
  /** Its key on the shelf. */
  readonly id: string;
  readonly phase: Phase;
  readonly reading: Reading;
  /** The engine's result, complete or partial. */
  readonly found: Analysis | null;
  /** The same with the reader's corrections. */
  readonly analysis: Analysis | null;
  /** All corrections, including undone ones. */
  readonly corrections: readonly Correction[];
  readonly undone: ReadonlySet<number>;
  readonly progress: number;
  readonly problem: string | null;
  /** What the reader filled in about the article's source. */
  readonly filled: Source;
}

export const NO_ARTICLE: Article = {
  id: "",
  phase: "empty",
  reading: { text: "", headings: new Set() },
  found: null,
  analysis: null,
  corrections: [],
  undone: new Set(),
  progress: 0,
  problem: null,
  filled: {},
};

/** The corrections that are not undone. */
export const activeOf = ({ corrections, undone }: Article): readonly Correction[] =>
  corrections.filter((_, at) => !undone.has(at));

/** The complete analysis; `null` if there is none or only a part of it. */
export const wholeOf = ({ phase, analysis }: Article): Analysis | null => (phase === "ready" ? analysis : null);

/** Where the article comes from, as far as that is known. */
export const originOf = ({ reading, analysis, filled }: Article): Source =>
  sourceOf(reading.text, analysis, reading.source, filled);

/** The article as it is stored. */
export const keptOf = ({ id, reading, analysis, corrections, undone, filled }: Article): Kept => ({
  id,
  text: reading.text,
  ...(analysis ? { title: titleOf(reading.text, analysis) } : {}),
  headings: [...reading.headings],
  ...(reading.structure ? { structure: reading.structure } : {}),
  corrections,
  undone: [...undone],
  source: { ...reading.source, ...filled },
  at: Date.now(),
});
