/** The arguments of `analyze`, checked; errors name the option and what was expected. */
import type { Analysis } from "./types.js";

/** The longest text, in UTF-16 code units: a long book, read in seconds. */
export const MAX_LENGTH = 2_000_000;

/** Wasm memory never shrinks: after a text this long, the whole instance is released. */
export const LONG = 300_000;

/** The part of a `Worker` that is used; every browser `Worker` fits. */
export interface WorkerLike {
  // `any`, as browsers declare these for their own classes.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  onmessage: ((event: any) => void) | null;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  onerror: ((event: any) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** The options of `analyze`. */
export interface AnalyzeOptions {
  /** Cancels the analysis: the promise rejects with the signal's reason within 100 ms. */
  signal?: AbortSignal | undefined;
  /** Called once with the result of the quick stages (blocks, sentences, countries), well before the rest is ready. */
  onPreview?: ((preview: Analysis) => void) | undefined;
  /**
   * Called with the results so far, each time after about twice as much of the article has been read. `blocks`,
   * `sentences` and `countries` are complete; the rest covers only the paragraphs read so far.
   */
  onPartial?: ((found: Analysis) => void) | undefined;
  /** Called with the fraction done, rising from 0 to 1. */
  onProgress?: ((fraction: number) => void) | undefined;
  /**
   * Where the work runs. By default in a worker, if the platform has workers and the page's policy allows
   * `worker-src blob:`, otherwise on this thread. `false`: on this thread. A function that makes a worker from
   * `claimlight/worker`: in that worker.
   */
  worker?: boolean | (() => WorkerLike) | undefined;
  /**
   * The most bytes of memory that the analysis may use, including the engine itself. If a text needs more, the
   * promise rejects with the code `memory`. Checked after each step. By default there is no limit.
   */
  maxMemory?: number | undefined;
  /** What the HTML of the text says about its lines, as encoded by this package's readers. */
  structure?: readonly number[] | undefined;
}

/** An article whose text changes. */
export interface OpenArticle {
  /** The same result as `analyze(text)`; only paragraphs that are new since the last update are read. */
  update(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** Frees the memory. A later update reads the whole text. */
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

/** @throws TypeError that names the option; RangeError if the text is too long. */
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

/** @throws TypeError if it is not a string; RangeError if it is too long. */
function checkText(text: unknown): asserts text is string {
  if (typeof text !== "string") throw new TypeError(`analyze(text): expected a string, found ${named(text)}`);
  if (text.length > MAX_LENGTH)
    throw new RangeError(`analyze(text): expected at most ${MAX_LENGTH} characters, found ${text.length}`);
}

/** @throws TypeError if the option `worker` did not return a worker. */
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

/** A short description of a value. */
function named(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "object")
    return Array.isArray(value) ? "an array" : `an object (${value.constructor?.name ?? "no class"})`;
  if (typeof value === "function") return "a function";
  return `${typeof value} ${JSON.stringify(String(value).slice(0, 40))}`;
}
