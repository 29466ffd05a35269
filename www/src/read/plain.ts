/** Plain text as it is analysed: uniform line breaks, no printer control characters. */
import type { Source } from "../model/source.js";

/** A text to analyse, and the positions of its headings. */
export interface Reading {
  readonly text: string;
  /** The positions where headings start. */
  readonly headings: ReadonlySet<number>;
  /** What the HTML says about its lines (`structure.ts`). */
  readonly structure?: readonly number[];
  /** What the page that it was copied from says about itself. */
  readonly source?: Source;
}

export function readPlain(text: string): Reading {
  const clean = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|[\u000B\u000C\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F]|[\u00AD\u200B\u2060]/g, "");
  return { text: clean, headings: new Set() };
}

/** Whether a text is only a URL, which this page cannot open. */
export const isLink = (text: string): boolean => /^\s*(https?:\/\/|www\.)\S+\s*$/i.test(text);
