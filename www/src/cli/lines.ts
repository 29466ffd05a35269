/**
 * Any number of articles, one a line: `{"id", "text"}` in, `{"id", "analysis"}` out, in the same order and in constant
 * memory; `{"id", "html"}` is answered with the text that was read of the page, too. With several jobs each line goes to a worker thread; a window of lines is under way at once, and the
 * next is read only when the oldest is written.
 */
import { parentPort, Worker } from "node:worker_threads";
import { analyze } from "../engine/index.js";
import { readHtml } from "../read/html.js";
import { decoded, linesOf, open } from "./input.js";

/** Lines under way for each job. */
const WINDOW = 4;

interface Answer {
  readonly line: string;
  readonly problem?: string;
}

/** Reads lines from a file and writes answers to standard output. Returns the exit status. */
export async function analyseLines(file: string, jobs: number): Promise<number> {
  const lines = linesOf(decoded(file, await open(file)));
  const pool = jobs > 1 ? new Pool(jobs) : undefined;
  const under: Promise<Answer>[] = [];
  let status = 0;
  let number = 0;
  const settle = async (): Promise<void> => {
    const oldest = under.shift();
    if (!oldest) return;
    const { line, problem } = await oldest;
    if (problem !== undefined) {
      process.stderr.write(`claimlight: ${problem}\n`);
      status = 1;
    }
    if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  };
  let broken: unknown;
  try {
    for await (const line of lines) {
      number++;
      if (line.trim() === "") continue;
      under.push(pool ? pool.answer(line, number) : answer(line, number));
      if (under.length >= jobs * WINDOW) await settle();
    }
  } catch (error) {
    // What was read before is answered first.
    broken = error;
  }
  while (under.length > 0) await settle();
  await pool?.close();
  if (broken !== undefined) throw broken;
  return status;
}

const EXPECTED = 'expected an object with "id" and "text"';

/** One line answered; a line that cannot be read is answered with what is wrong. */
async function answer(line: string, number: number): Promise<Answer> {
  let id: unknown = null;
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read !== "object" || read === null || !("id" in read)) throw new Error(EXPECTED);
    if ("text" in read && typeof read.text === "string") {
      id = read.id;
      return { line: JSON.stringify({ id, analysis: await analyze(read.text, { worker: false }) }) };
    }
    if (!("html" in read) || typeof read.html !== "string") throw new Error(EXPECTED);
    id = read.id;
    const { text } = readHtml(read.html);
    return { line: JSON.stringify({ id, text, analysis: await analyze(text, { worker: false }) }) };
  } catch (error) {
    const problem = `line ${number}: ${(error as Error).message}`;
    return { line: JSON.stringify({ id, error: problem }), problem };
  }
}

/** In a worker thread: answers what the main thread sends. */
export function serveLines(): void {
  parentPort?.on("message", ({ key, line, number }: { key: number; line: string; number: number }) => {
    void answer(line, number).then((answered) => parentPort?.postMessage({ key, answered }));
  });
}

class Pool {
  readonly #workers: Worker[];
  readonly #waiting = new Map<number, (answered: Answer) => void>();
  #key = 0;

  constructor(jobs: number) {
    this.#workers = Array.from({ length: jobs }, () => {
      const worker = new Worker(new URL(import.meta.url));
      worker.on("message", ({ key, answered }: { key: number; answered: Answer }) => {
        this.#waiting.get(key)?.(answered);
        this.#waiting.delete(key);
      });
      return worker;
    });
  }

  answer(line: string, number: number): Promise<Answer> {
    const key = this.#key++;
    return new Promise((resolve) => {
      this.#waiting.set(key, resolve);
      this.#workers[key % this.#workers.length]?.postMessage({ key, line, number });
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
