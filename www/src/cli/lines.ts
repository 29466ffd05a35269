/**
 * Any number of articles, one a line, answered in the same order and in constant memory. No line is lost: what cannot
 * be read is answered with what is wrong, and the run goes on. With several jobs each line goes to a worker thread; a
 * window of lines is under way at once, and the next is read only when the oldest is written.
 */
import { availableParallelism } from "node:os";
import type { Writable } from "node:stream";
import { type Answer, answer, HEADER, type Wanted } from "./answer.js";
import { byteLines } from "./byte-lines.js";
import { open } from "./input.js";
import { Pool } from "./pool.js";
import { earlier } from "./resume.js";

/** Lines under way for each job. */
const WINDOW = 4;

interface Run extends Wanted {
  readonly file: string;
  readonly jobs: number;
  /** Where earlier answers are, and the others are to go. */
  readonly resume: string | undefined;
}

/** Reads lines from a file and writes answers. Returns the exit status. */
export async function analyseLines(run: Run): Promise<number> {
  const input = await open(run.file);
  const done = run.resume === undefined ? undefined : await earlier(run.resume);
  const out: Writable = done?.out ?? process.stdout;
  // More threads than cores bring nothing.
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

/** Spaces and tabs, or the mark of UTF-8 at the very beginning. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 64 && new TextDecoder().decode(bytes).trim() === "";
}
