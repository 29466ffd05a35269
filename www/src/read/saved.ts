/**
 * A result saved as JSON, opened again: its text, which is analysed anew, and the reader's corrections. A file may come
 * from anywhere, so whatever is not a correction as this page writes them is dropped.
 */
import type { Correction } from "../model/corrections.js";
import { readPlain, type Reading } from "./plain.js";

export interface Saved extends Reading {
  readonly corrections: readonly Correction[];
}

const FIELDS: Record<Correction["kind"], Readonly<Record<string, (value: unknown) => boolean>>> = {
  "speaker": { claim: isPlace, speaker: (value) => value === null || isPlace(value) },
  "new-speaker": { claim: isPlace, name: (value) => typeof value === "string" && value.trim() !== "" },
  "add-claim": {
    claim: isPlace, start: isPlace, end: isPlace, quotation: (value) => value === "direct" || value === "indirect",
    speaker: (value) => value === null || isPlace(value) || (typeof value === "string" && value.trim() !== ""),
  },
  "merge": { speaker: isPlace, into: isPlace },
  "reject-claim": { claim: isPlace },
  "reject-speaker": { speaker: isPlace, start: isPlace },
  "reject-country": { code: (value) => typeof value === "string", start: isPlace },
};

/** `null` if it is some other JSON. */
export function readSaved(json: string): Saved | null {
  let saved: unknown;
  try {
    saved = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isObject(saved) || saved["format"] !== "claimlight" || typeof saved["text"] !== "string") return null;
  const corrections: unknown = saved["corrections"];
  return { ...readPlain(saved["text"]), corrections: Array.isArray(corrections) ? corrections.filter(isCorrection) : [] };
}

function isCorrection(value: unknown): value is Correction {
  if (!isObject(value) || typeof value["kind"] !== "string" || !Object.hasOwn(FIELDS, value["kind"])) return false;
  const fields = FIELDS[value["kind"] as Correction["kind"]];
  return Object.entries(fields).every(([name, isRight]) => isRight(value[name]));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function isPlace(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
