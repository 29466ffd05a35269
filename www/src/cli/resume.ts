/**
 * Continues an interrupted run. Answers are in the order of the lines, so as many lines are done as there are answers.
 * The ids of both must match. An incomplete last answer is discarded.
 */
import { createReadStream, createWriteStream, type WriteStream } from "node:fs";
import { stat, truncate } from "node:fs/promises";
import { byteLines } from "./byte-lines.js";
import { UsageError } from "./input.js";
import { idOf } from "./raw-id.js";

interface Earlier {
  /** The file to which further answers are appended. */
  readonly out: WriteStream;
  /** Whether this input line has been answered already. */
  has(line: Uint8Array, number: number): boolean;
  close(): Promise<void>;
}

export async function earlier(file: string): Promise<Earlier> {
  const ids = await answered(file);
  const out = createWriteStream(file, { flags: "a" });
  await new Promise((resolve, reject) =>
    out
      .once("open", resolve)
      .once("error", (error) => reject(new UsageError(`cannot write ${file}: ${error.message}`))),
  );
  let at = 0;
  return {
    out,
    has(line, number) {
      if (at >= ids.length) return false;
      const id = idOf(new TextDecoder().decode(line));
      const before = ids[at++];
      if (id !== before)
        throw new UsageError(
          `${file} has the answers to other lines: line ${number} has the id ${id}, its answer ${before}`,
        );
      return true;
    },
    close: () => new Promise((resolve) => out.end(resolve)),
  };
}

/** The ids of the answers, in order; anything after the last line break is cut off. */
async function answered(file: string): Promise<string[]> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return [];
  if (found.isDirectory()) throw new UsageError(`expected a file, found a folder: ${file}`);
  const ids: string[] = [];
  let kept = 0;
  let unkept = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const part of createReadStream(file)) {
      const bytes = part as Buffer;
      const last = bytes.lastIndexOf(10);
      if (last >= 0) [kept, unkept] = [kept + unkept + last + 1, bytes.length - last - 1];
      else unkept += bytes.length;
      yield bytes;
    }
  };
  for await (const { bytes } of byteLines(counted())) ids.push(idOfAnswer(bytes, file));
  if (unkept === 0) return ids;
  await truncate(file, kept);
  return ids.slice(0, -1);
}

/** The id at the start of an answer. */
function idOfAnswer(bytes: Uint8Array, file: string): string {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 2000));
  if (!beginning.startsWith('{"id":')) {
    if ('{"id":'.startsWith(beginning.slice(0, 6))) return "";
    throw new UsageError(`expected ${file} to contain output of --jsonl`);
  }
  return beginning.startsWith('{"id":{') || beginning.startsWith('{"id":[')
    ? idOf(new TextDecoder().decode(bytes))
    : idOf(beginning);
}
