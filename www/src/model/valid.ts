/**
 * Corrections and kept articles as they come back from a file or from storage. Either may come from anywhere, so
 * whatever is not as this page writes it is dropped.
 */
import type { Correction } from "./corrections.js";

type Check = (value: unknown) => boolean;

const isWords: Check = (value) => typeof value === "string" && value.trim() !== "";
const isPlaceOrNull: Check = (value) => value === null || isPlace(value);

const FIELDS: Record<Correction["kind"], Readonly<Record<string, Check>>> = {
  "speaker": { claim: isPlace, speaker: isPlaceOrNull },
  "new-speaker": { claim: isPlace, name: isWords, speaker: (value) => value === undefined || isPlace(value) },
  "add-claim": {
    claim: isPlace, start: isPlace, end: isPlace, quotation: (value) => value === "direct" || value === "indirect",
    speaker: (value) => isPlaceOrNull(value) || isWords(value),
  },
  "span": { claim: isPlace, content: isContent },
  "split": { claim: isPlace, at: isPlace, into: isPlace },
  "join": { claim: isPlace, into: isPlace },
  "rename": { speaker: isPlace, name: isWords },
  "add-speaker": { start: isPlace, end: isPlace, speaker: isPlace, name: (value) => value === undefined || isWords(value) },
  "add-country": { start: isPlace, end: isPlace, code: isWords, name: isWords },
  "merge": { speaker: isPlace, into: isPlace },
  "reject-claim": { claim: isPlace },
  "reject-speaker": { speaker: isPlace, start: isPlace },
  "reject-country": { code: isWords, start: isPlace },
};

export function isCorrection(value: unknown): value is Correction {
  if (!isObject(value) || typeof value["kind"] !== "string" || !Object.hasOwn(FIELDS, value["kind"])) return false;
  return Object.entries(FIELDS[value["kind"] as Correction["kind"]]).every(([name, isRight]) => isRight(value[name]));
}

/** Ranges in order that do not meet. */
function isContent(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((range: unknown, at) => isObject(range) && isPlace(range["start"]) && isPlace(range["end"]) && range["start"] < range["end"]
    && (at === 0 || Number((value[at - 1] as { end: number }).end) <= range["start"]));
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

export function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
