/**
 * Opens a result saved as JSON: its text, which is analysed again, and the reader's corrections. A file can come from
 * anywhere, so anything that is not a valid correction is left out and reported.
 */
import type { Correction } from "../model/corrections.js";
import { readSource } from "../model/source.js";
import { isObject, isPlace, readCorrections } from "../model/valid.js";
import { type Reading, readPlain } from "./plain.js";

export interface Saved extends Reading {
  readonly corrections: readonly Correction[];
  /** What was left out, and why. */
  readonly problems: readonly string[];
}

/** `null` if it is other JSON. */
export function readSaved(json: string): Saved | null {
  let saved: unknown;
  try {
    saved = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isObject(saved) || saved["format"] !== "claimlight" || typeof saved["text"] !== "string") return null;
  const reading = readPlain(saved["text"]);
  const structure = saved["structure"];
  return {
    ...reading,
    ...(Array.isArray(structure) && structure.every(isPlace) ? { structure } : {}),
    source: readSource(saved["source"]),
    ...readCorrections(saved["corrections"], reading.text.length),
  };
}
