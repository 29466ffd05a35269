/**
 * A table of statements in CSV (RFC 4180) with a byte order mark, which tells spreadsheets that it is UTF-8. Articles
 * can be hostile, so a field that a spreadsheet would run as a formula is prefixed with an apostrophe, as OWASP
 * advises. The columns "evidence" and "finding" are empty, for the fact-checker.
 */
import type { Speaker } from "../engine/index.js";
import { isAttributed } from "../marks/annotations.js";
import { countryOf, numbers, saidWords, shownClaims, speakersOf } from "../model/look.js";
import { measuresOf } from "../reasons.js";
import { STRINGS } from "../strings.js";
import type { Article } from "./article.js";

/** The names of the columns. */
export const COLUMNS: readonly string[] = [
  "number",
  "speaker",
  "role",
  "country",
  "statement",
  "quotation",
  "manner",
  "kind",
  "numbers",
  "dates",
  "about",
  "worth_checking",
  "reported_in",
  "corrected",
  "evidence",
  "finding",
  "article",
  "outlet",
  "author",
  "published",
];

export function csv(article: Article): string {
  return `\uFEFF${[COLUMNS, ...csvRows(article)].map(csvLine).join("")}`;
}

/** A row for each statement that is shown. */
export function csvRows({ text, analysis, source = {} }: Article): (string | number)[][] {
  const number = numbers(analysis);
  return shownClaims(analysis).map((claim) => {
    const speakers = speakersOf(analysis, claim);
    const told = (what: (speaker: Speaker) => string | undefined): string =>
      speakers.flatMap((speaker) => what(speaker) ?? []).join("; ");
    return [
      number.get(claim.id) ?? "",
      isAttributed(claim) ? told(({ name }) => name) : STRINGS.ownWords,
      told(({ role }) => role),
      told(({ country }) => countryOf(analysis, country)?.name ?? country),
      saidWords(text, claim),
      claim.quotation,
      claim.manner ?? "",
      claim.kinds.join(" "),
      measuresOf(claim, text, "number").join("; "),
      measuresOf(claim, text, "date").join("; "),
      claim.countries.join(" "),
      claim.checkability,
      claim.parent === null ? "" : (number.get(claim.parent) ?? ""),
      claim.because.some(({ rule }) => rule === "corrected") ? STRINGS.yes : "",
      "",
      "",
      source.url ?? "",
      source.outlet ?? "",
      source.author ?? "",
      source.published ?? "",
    ];
  });
}

/** A row with its line break; `raw` fields are not escaped. */
export const csvLine = (row: readonly (string | number | { readonly raw: string })[]): string =>
  `${row.map((value) => (typeof value === "object" ? value.raw : field(value))).join(",")}\r\n`;

/** How a formula can begin, including full-width signs and leading invisible characters. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212])/u;

export function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
