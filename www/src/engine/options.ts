/** What `analyze` takes, checked, with errors that name the option and what was expected. */
import type { Analysis } from "./types.js";

/** The longest text, in UTF-16 code units: a long book, read in seconds. */
export const MAX_LENGTH = 2_000_000;

/** Wasm memory never shrinks: after a text this long it is given back whole. */
export const LONG = 300_000;

/** What is needed of a worker: any `Worker` of a browser is one. */
export interface WorkerLike {
  // `any`, as browsers declare these for their own classes.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  onmessage: ((event: any) => void) | null;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  onerror: ((event: any) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** What `analyze` may be told. */
export interface AnalyzeOptions {
  /** Ends the work: the promise rejects with the signal's reason within 100 ms. */
  signal?: AbortSignal | undefined;
  /** Called once with what the quick stages found (blocks, sentences, countries), well before the rest. */
  onPreview?: ((preview: Analysis) => void) | undefined;
  /**
   * Called with what is found so far, each time about twice as much of the article is read: its `blocks`, `sentences`
   * and `countries` are whole, the rest is as far as the paragraphs that are read tell.
   */
  onPartial?: ((found: Analysis) => void) | undefined;
  /** Called with the part of the work that is done, rising from 0 to 1. */
  onProgress?: ((fraction: number) => void) | undefined;
  /**
   * Where the work is done. By default in a worker, where there are any and the page's policy allows `worker-src
   * blob:`, and on this thread elsewhere. `false`: on this thread. A function that makes a worker from
   * `claimlight/worker`: there.
   */
  worker?: boolean | (() => WorkerLike) | undefined;
  /**
   * The most bytes of memory that the analysis may take, the engine's own included: where a text needs more, the
   * promise rejects with the code `memory`. Seen to after each step. Left out: as much as there is.
   */
  maxMemory?: number | undefined;
  /** What the HTML that the text was read of says of its lines, as this package's own readers write it down. */
  structure?: readonly number[] | undefined;
}

/** An article whose text changes. */
export interface OpenArticle {
  /** What `analyze` gives for the text as it is now; of an article that was read before, only what is new is read. */
  update(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** Forgets what was read. An update after that reads everything. */
  close(): void;
}

const EXPECTED: Record<keyof AnalyzeOptions, readonly [string, (value: unknown) => boolean]> = {
  signal: ["an AbortSignal", (value) => typeof AbortSignal !== "undefined" && value instanceof AbortSignal],
  onPreview: ["a function", isFunction],
  onPartial: ["a function", isFunction],
  onProgress: ["a function", isFunction],
  maxMemory: ["a number of bytes above 0", isBytes],
  structure: ["an array of numbers", Array.isArray],
  worker: ["true, false or a function that makes a Worker", (value) => typeof value === "boolean" || isFunction(value)],
};

function isBytes(value: unknown): boolean {
  return typeof value === "number" && value > 0;
}

/** @throws TypeError naming the option, of those that are taken; RangeError where the text is too long. */
export function check(
  text: unknown,
  options: unknown,
  taken = Object.keys(EXPECTED),
): asserts options is AnalyzeOptions {
  checkText(text);
  if (typeof options !== "object" || options === null)
    throw new TypeError(`analyze(text, options): options: expected an object, found ${named(options)}`);
  for (const [name, value] of Object.entries(options)) {
    if (!taken.includes(name))
      throw new TypeError(`analyze(text, options): unknown option ${name}; expected ${taken.join(", ")}`);
    const [expected, fits] = EXPECTED[name as keyof AnalyzeOptions];
    if (value !== undefined && !fits(value))
      throw new TypeError(`analyze(text, options): ${name}: expected ${expected}, found ${named(value)}`);
  }
}

/** @throws TypeError where it is no string; RangeError where it is too long. */
function checkText(text: unknown): asserts text is string {
  if (typeof text !== "string") throw new TypeError(`analyze(text): expected a string, found ${named(text)}`);
  if (text.length > MAX_LENGTH)
    throw new RangeError(`analyze(text): expected at most ${MAX_LENGTH} characters, found ${text.length}`);
}

/** @throws TypeError where what the option `worker` has made is none. */
export function checkWorker(worker: unknown): asserts worker is WorkerLike {
  const isOne =
    typeof worker === "object" &&
    worker !== null &&
    ["postMessage", "terminate"].every((name) => isFunction((worker as Record<string, unknown>)[name]));
  if (!isOne)
    throw new TypeError(
      `analyze(text, options): worker: expected a function that makes a Worker, found one that gives ${named(worker)}`,
    );
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

/** A value in few words. */
function named(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "object")
    return Array.isArray(value) ? "an array" : `an object (${value.constructor?.name ?? "no class"})`;
  if (typeof value === "function") return "a function";
  return `${typeof value} ${JSON.stringify(String(value).slice(0, 40))}`;
}
