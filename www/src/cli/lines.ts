/**
 * Analyses any number of articles, one per line, in constant memory. Answers come in the order of the input. Invalid
 * lines get an error as their answer and do not stop the run. With several jobs, each line goes to a worker thread; a
 * limited number of lines is in progress, and the next one is read only when the oldest has been written.
 */
import { availableParallelism } from "node:os";
import type { Writable } from "node:stream";
import { type Answer, answer, HEADER, type Wanted } from "./answer.js";
import { byteLines } from "./byte-lines.js";
import { open } from "./input.js";
import { Pool } from "./pool.js";
import { earlier } from "./resume.js";

/** How many lines are in progress per job. */
const WINDOW = 4;

interface Run extends Wanted {
  readonly file: string;
  readonly jobs: number;
  /** The file with earlier answers, to which new ones are appended. */
  readonly resume: string | undefined;
}

/** Reads lines from a file and writes answers. Returns the exit status. */
export async function analyseLines(run: Run): Promise<number> {
  const input = await open(run.file);
  const done = run.resume === undefined ? undefined : await earlier(run.resume);
  const out: Writable = done?.out ?? process.stdout;
  // More threads than cores gain nothing.
  const jobs = Math.min(run.jobs, availableParallelism());
  const pool = jobs > 1 ? new Pool(jobs, run) : undefined;
  const under: Promise<Answer>[] = [];
  let status = 0;
  const settle = async (): Promise<void> => {
    const oldest = under.shift();
    if (!oldest) return;
    const { written, problem } = await oldest;
    if (problem !== undefined) {
      process.stderr.write(`claimlight: ${problem}\n`);
      status = 1;
    }
    if (!out.write(written)) await new Promise((resolve) => out.once("drain", resolve));
  };
  if (run.csv) out.write(`\uFEFF${HEADER}`);
  let number = 0;
  try {
    for await (const line of byteLines(input)) {
      number++;
      if (isBlank(line.bytes) || done?.has(line.bytes, number)) continue;
      const asked = { ...line, number };
      under.push(pool ? pool.answer(asked) : answer(asked, run));
      if (under.length >= jobs * WINDOW) await settle();
    }
  } finally {
    while (under.length > 0) await settle();
    await pool?.close();
    await done?.close();
  }
  return status;
}

/** Spaces and tabs, or a byte order mark at the start of the file. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 64 && new TextDecoder().decode(bytes).trim() === "";
}
