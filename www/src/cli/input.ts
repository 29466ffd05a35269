/** What is read, and what is wrong with it in plain words. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";

/** The call or its input was wrong: exit status 2. */
export class UsageError extends Error {}

/** The bytes of a file, or of standard input for `-`. */
export async function open(file: string): Promise<Readable> {
  if (file === "-") return process.stdin;
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new UsageError(`no such file: ${file}`);
  if (found.isDirectory()) throw new UsageError(`expected a file, found a folder: ${file}`);
  return createReadStream(file);
}

/** A whole file as text. */
export async function readText(file: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await open(file)) parts.push(part as Buffer);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    const name = file === "-" ? "standard input" : file;
    throw new UsageError(`${name} is not text in UTF-8; convert it first (for example with iconv)`);
  }
}
