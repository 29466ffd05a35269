/**
 * Reads a dropped or opened file as text: `.txt`, `.md`, `.html`, or a result saved here. UTF-8, UTF-16 with a byte
 * order mark, otherwise Windows-1252.
 */
import { vouch } from "../model/vouch.js";
import { readMarkdown } from "./markdown.js";
import { type Reading, readPlain } from "./plain.js";
import { readSaved, type Saved } from "./saved.js";

/** Larger files are not read: no article is that long. */
const MOST_BYTES = 8_000_000;

export type FileProblem = "too-large" | "not-text" | "unreadable";

export async function readFile(file: File): Promise<Reading | Saved | FileProblem> {
  if (file.size > MOST_BYTES) return "too-large";
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return "unreadable";
  }
  const text = decode(bytes);
  if (text === null) return "not-text";
  const saved = /\.json$/i.test(file.name) ? readSaved(text) : null;
  if (saved !== null) return saved;
  if (/\.x?html?$/i.test(file.name) || file.type === "text/html") {
    await vouch("html");
    return (await import("./html.js")).readHtml(text);
  }
  return /\.(md|markdown)$/i.test(file.name) ? readMarkdown(text) : readPlain(text);
}

/** How non-text files begin that may contain no NUL: PDF, RTF, PostScript. */
const NOT_TEXT = /^(?:%PDF-|\{\\rtf|%!PS)/;

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 4096).includes(0) || NOT_TEXT.test(String.fromCharCode(...bytes.subarray(0, 8)))) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
