/**
 * A table of statements, as RFC 4180 has it. A field that a spreadsheet would take for a formula gets an apostrophe
 * before it, as OWASP advises: an article may have been written to do harm.
 */
import { isAttributed } from "../marks/annotations.js";
import { shownClaims, slice, speakerOf, wordsOf } from "../model/look.js";
import type { Article } from "./index.js";

const COLUMNS = ["number", "speaker", "role", "speaker_country", "cue", "statement", "quotation", "kinds", "worth_checking", "about", "reported_in", "start", "end"];

export function csv({ text, analysis }: Article): string {
  const rows = shownClaims(analysis).map((claim) => {
    const speaker = speakerOf(analysis, claim.speaker);
    return [
      claim.id + 1, speaker?.name ?? (isAttributed(claim) ? "" : "(article)"), speaker?.role ?? "", speaker?.country ?? "",
      slice(text, claim.cue), wordsOf(text, claim), claim.quotation, claim.kinds.join(" "), claim.checkability,
      claim.countries.join(" "), claim.parent === null ? "" : claim.parent + 1, claim.content[0]?.start ?? "", claim.content.at(-1)?.end ?? "",
    ];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

export function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
