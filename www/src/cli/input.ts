/** Reads the input. Errors say in plain words what is wrong with it. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { MAX_LENGTH } from "../engine/index.js";
import { readHtml } from "../read/html.js";
import type { Reading } from "../read/plain.js";

/** The arguments or the input were wrong: exit status 2. */
export class UsageError extends Error {}

/** The bytes of a file, or of standard input for `-`. */
export async function open(file: string): Promise<Readable> {
  if (file === "-") return process.stdin;
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new UsageError(`no such file: ${file}`);
  if (found.isDirectory()) throw new UsageError(`expected a file, found a folder: ${file}`);
  return createReadStream(file);
}

/** Decodes a stream of bytes. */
async function* decoded(file: string, input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const part of input) yield decoder.decode(part as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(
      `${file === "-" ? "standard input" : file} is not text in UTF-8; convert it first (for example with iconv)`,
    );
  }
}

/** Reads a whole file as text. Of an HTML page, it reads the visible text and what the HTML says about its lines. */
export async function readText(file: string): Promise<Reading> {
  let text = "";
  for await (const part of decoded(file, await open(file))) text += part;
  const reading = /\.x?html?$/i.test(file) ? readHtml(text) : { text, headings: new Set<number>() };
  text = reading.text;
  if (text.length > MAX_LENGTH)
    throw new UsageError(
      `expected at most ${MAX_LENGTH} characters, found ${text.length}; --jsonl takes any number of articles`,
    );
  return reading;
}
