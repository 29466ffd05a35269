/**
 * The words of a statement as they can stand alone: whole words at its ends, no comma or dash that led to the rest of
 * the sentence, no unpaired quotation mark; direct speech in one pair of marks.
 */
import type { Claim, Range } from "../engine/index.js";

const LETTER = /[\p{L}\p{N}]/u;

/** Extends a range to whole words. */
function whole(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  if (LETTER.test(text[from] ?? "")) while (from > 0 && LETTER.test(text[from - 1] ?? "")) from--;
  if (LETTER.test(text[to - 1] ?? "")) while (to < text.length && LETTER.test(text[to] ?? "")) to++;
  return { start: from, end: to };
}

/** Trailing and leading commas, colons and dashes, which lead to words outside. */
const trimmed = (words: string): string => words.replace(/^[\s,;:–—-]+/, "").replace(/[\s,;:–—-]+$/, "");

const PAIRS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["«", "»"],
  ["„", "“"],
];

const count = (words: string, sign: string): number => words.split(sign).length - 1;

/** Removes a mark at either end whose other half is missing. */
function paired(words: string): string {
  let out = words;
  for (const [open, close] of PAIRS) {
    if (open === "„" && !out.includes("„")) continue;
    if (count(out, open) > count(out, close) && out.startsWith(open)) out = out.slice(1);
    if (count(out, close) > count(out, open) && out.endsWith(close)) out = out.slice(0, -1);
  }
  if (count(out, '"') % 2 === 1) out = out.startsWith('"') ? out.slice(1) : out.endsWith('"') ? out.slice(0, -1) : out;
  return out;
}

const OPENING = /^["“„«‘']\s*/;
const CLOSING = /\s*["”“»’']$/;

/** The words between the marks of a direct statement. */
function bare(words: string): string {
  const inside = words.replace(OPENING, "").replace(CLOSING, "");
  // Marks inside mean that the outer ones belong to two quotations.
  return /["“”„«»]/.test(inside) ? paired(trimmed(words)) : trimmed(inside);
}

/** On one line, without surrounding marks. */
export function bareWords(text: string, { content, quotation }: Claim): string {
  const parts = content
    .map((range) => {
      const { start, end } = whole(text, range);
      const words = text.slice(start, end).replace(/\s+/g, " ").trim();
      return quotation === "direct" ? bare(words) : trimmed(paired(trimmed(words)));
    })
    .filter(Boolean);
  return parts.join(" … ").replace(/,(["”»’'])$/, "$1");
}

/** On one line, with direct speech in one pair of quotation marks. */
export function cleanWords(text: string, claim: Claim): string {
  const words = bareWords(text, claim);
  return claim.quotation !== "direct" || /^[“„«"]/.test(words) ? words : `“${words}”`;
}
