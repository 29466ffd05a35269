/**
 * Answers one input line: `{"id", "text"}` with `{"id", "analysis"}`, `{"id", "html"}` with `{"id", "text",
 * "analysis"}`. An invalid line is answered with `{"id", "error", "line"}`, with its id if it can be recovered.
 */
import { type Analysis, analyze } from "../engine/index.js";
import { COLUMNS, csvLine, csvRows } from "../export/csv.js";
import { readHtml } from "../read/html.js";
import { harmless } from "./harmless.js";
import { idOf } from "./raw-id.js";

/** What to write for each article. */
export interface Wanted {
  /** The fields of the analysis to write, in this order; undefined: all. */
  readonly fields: readonly (keyof Analysis)[] | undefined;
  /** Write table rows instead of JSON. */
  readonly csv: boolean;
}

export interface Asked {
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
  /** The line number in the input, from 1. */
  readonly number: number;
}

export interface Answer {
  /** Includes the line break. */
  readonly written: string;
  readonly problem?: string;
}

/** The header row of a table. */
export const HEADER = csvLine(["id", ...COLUMNS, "error"]);

export async function answer({ bytes, isCut, number }: Asked, wanted: Wanted): Promise<Answer> {
  const line = new TextDecoder().decode(bytes);
  try {
    if (isCut) throw new Error("expected a line of at most 64 MiB");
    notOther(bytes, line);
    const read = object(line);
    // The id is copied as written, because JavaScript cannot represent every number.
    const id = idOf(line);
    const { text, structure } =
      read.html === undefined ? { text: read.text, structure: undefined } : readHtml(read.html);
    const analysis = await analyze(text, { worker: false, structure });
    if (wanted.csv) return { written: table(id, text, analysis) };
    const told = read.html === undefined ? "" : `"text":${JSON.stringify(text)},`;
    return { written: `{"id":${id},${told}"analysis":${JSON.stringify(chosen(analysis, wanted.fields))}}\n` };
  } catch (error) {
    return wrong(idOf(line), number, (error as Error).message, wanted);
  }
}

/** The answer to an invalid line. */
export function wrong(id: string, number: number, message: string, { csv }: Wanted): Answer {
  const said = harmless(message);
  const written = csv
    ? csvLine([idField(id), ...COLUMNS.map(() => ""), said])
    : `{"id":${id},"error":${JSON.stringify(said)},"line":${number}}\n`;
  return { written, problem: `line ${number}: ${said}` };
}

/** The requested fields of an analysis. */
export const chosen = (analysis: Analysis, fields: Wanted["fields"]): Partial<Analysis> =>
  fields === undefined ? analysis : Object.fromEntries(fields.map((name) => [name, analysis[name]]));

/** One row per statement, and one row for an article without statements. */
function table(id: string, text: string, analysis: Analysis): string {
  const rows = csvRows({ text, analysis, corrections: [] });
  return (rows.length > 0 ? rows : [COLUMNS.map(() => "")]).map((row) => csvLine([idField(id), ...row, ""])).join("");
}

/** Numbers are written as they are, also negative ones, which look like formulas. */
function idField(raw: string): string | { readonly raw: string } {
  if (raw.startsWith('"')) return JSON.parse(raw) as string;
  return raw === "null" ? "" : /^-?\d[\d.eE+-]*$/.test(raw) ? { raw } : raw;
}

/** Invalid UTF-8 is rejected: a replacement character would change the text and shift every position after it. */
function notOther(bytes: Uint8Array, line: string): void {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const place = Buffer.byteLength(line.slice(0, line.indexOf("\ufffd")));
    throw new Error(
      `expected text in UTF-8, found another byte at ${place}; convert it first (for example with iconv)`,
    );
  }
}

function object(line: string): { text: string; html?: string } {
  const read: unknown = JSON.parse(line);
  if (typeof read !== "object" || read === null || !("id" in read))
    throw new Error('expected an object with "id" and "text"');
  const { text, html } = read as { text?: unknown; html?: unknown };
  if (typeof text === "string") return { text };
  if (text !== undefined) throw new Error(`expected "text" to be a string, found ${kind(text)}`);
  if (html === undefined) throw new Error('expected an object with "id" and "text"');
  if (typeof html !== "string") throw new Error(`expected "html" to be a string, found ${kind(html)}`);
  return { text: "", html };
}

const kind = (value: unknown): string =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "a list"
      : typeof value === "object"
        ? "an object"
        : `a ${typeof value}`;
