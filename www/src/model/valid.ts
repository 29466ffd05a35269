/**
 * Validates corrections from a file or from storage, which can come from anywhere: each must have the shape that this
 * page writes, its ranges must be inside the text, and there must not be more than a person would make. Invalid ones
 * are left out and reported.
 */
import * as v from "valibot";
import type { Correction } from "./corrections.js";

/** Nobody makes more corrections in one article. */
const MOST_CORRECTIONS = 2000;
/** The maximum number of added ranges that overlap: each is a mark inside a mark. */
const MOST_DEEP = 16;
const MOST_LETTERS = 500;

const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const words = v.pipe(
  v.string(),
  v.maxLength(MOST_LETTERS),
  v.check((value) => value.trim() !== "", "expected some words"),
);
const range = v.object({ start: place, end: place });
const content = v.pipe(
  v.array(range),
  v.minLength(1),
  v.maxLength(100),
  v.check(
    (ranges) => ranges.every(({ start }, at) => at === 0 || Number(ranges[at - 1]?.end) <= start),
    "expected ranges in order that do not meet",
  ),
);

const correction = v.variant("kind", [
  v.object({ kind: v.literal("speaker"), claim: place, speaker: v.nullable(place) }),
  v.object({ kind: v.literal("new-speaker"), claim: place, name: words, speaker: v.exactOptional(place) }),
  v.object({
    kind: v.literal("add-claim"),
    claim: place,
    start: place,
    end: place,
    quotation: v.picklist(["direct", "indirect"]),
    speaker: v.nullable(v.union([place, words])),
  }),
  v.object({ kind: v.literal("span"), claim: place, content }),
  v.object({ kind: v.literal("split"), claim: place, at: place, into: place }),
  v.object({ kind: v.literal("join"), claim: place, into: place }),
  v.object({ kind: v.literal("rename"), speaker: place, name: words }),
  v.object({ kind: v.literal("add-speaker"), start: place, end: place, speaker: place, name: v.exactOptional(words) }),
  v.object({
    kind: v.literal("add-country"),
    start: place,
    end: place,
    code: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
    name: words,
  }),
  v.object({ kind: v.literal("merge"), speaker: place, into: place }),
  v.object({ kind: v.literal("reject-claim"), claim: place }),
  v.object({ kind: v.literal("reject-speaker"), speaker: place, start: place }),
  v.object({ kind: v.literal("reject-country"), code: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)), start: place }),
]);

interface Read {
  readonly corrections: readonly Correction[];
  /** Where something was left out, and why: "corrections[3].claim: …". */
  readonly problems: readonly string[];
}

/** @param length The length of the text that the ranges refer to. */
export function readCorrections(value: unknown, length: number): Read {
  if (value === undefined) return { corrections: [], problems: [] };
  if (!Array.isArray(value)) return { corrections: [], problems: ["corrections: expected a list"] };
  const corrections: Correction[] = [];
  const problems: string[] = [];
  const added: { start: number; end: number }[] = [];
  for (const [at, one] of value.slice(0, MOST_CORRECTIONS).entries()) {
    const read = v.safeParse(correction, one, { abortEarly: true });
    const problem = read.success ? misplaced(read.output, length, added) : issue(read.issues[0]);
    if (problem !== undefined) problems.push(`corrections[${at}]${problem}`);
    else if (read.success) corrections.push(read.output);
  }
  if (value.length > MOST_CORRECTIONS)
    problems.push(`corrections: expected at most ${MOST_CORRECTIONS}, found ${value.length}`);
  return { corrections, problems };
}

export const isCorrections = (value: unknown, length: number): value is Correction[] =>
  Array.isArray(value) && readCorrections(value, length).problems.length === 0;

function issue(found: { readonly message: string; readonly path?: unknown }): string {
  const path = v.getDotPath(found as v.BaseIssue<unknown>);
  return `${path === null ? "" : `.${path}`}: ${found.message}`;
}

/** What is wrong with a correction's position; records what it adds. */
function misplaced(one: Correction, length: number, added: { start: number; end: number }[]): string | undefined {
  const ranges = "content" in one ? one.content : "end" in one ? [one] : [];
  if ("into" in one && one.into === ("claim" in one ? one.claim : one.speaker)) return ": expected two different ones";
  if (ranges.some(({ start, end }) => start >= end)) return ": expected start to be before end";
  if (ranges.some(({ end }) => end > length)) return `: expected ranges in a text of ${length} characters`;
  if (!("end" in one)) return undefined;
  const over = added.filter(({ start, end }) => start < one.end && one.start < end).length;
  if (over >= MOST_DEEP) return `: expected at most ${MOST_DEEP} added ranges over one another`;
  added.push({ start: one.start, end: one.end });
  return undefined;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

export function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
