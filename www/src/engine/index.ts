/**
 * `claimlight`: who says what about which country.
 *
 *     import { analyze } from "claimlight";
 *     const analysis = await analyze("“The bridge is safe,” said Peruvian engineer Ana Ruiz.");
 *
 * No set-up and no request: the wasm is in this file. Importing has no side effects.
 */
import { Analyzer } from "./analyzer.js";
import { blobWorker } from "./blob-worker.js";
import { embedded } from "./bytes.js";
import type { AnalyzeOptions, OpenArticle } from "./options.js";
import type { Analysis } from "./types.js";

export type { ClaimlightError, FailureCode } from "./failure.js";
export { type AnalyzeOptions, MAX_LENGTH, type OpenArticle, type WorkerLike } from "./options.js";
export type * from "./types.js";

let analyzer: Analyzer | undefined;

/**
 * Finds claims, speakers and countries in the text of an article.
 *
 * Positions in the result are UTF-16 code units: `text.slice(start, end)` is the marked text.
 *
 * @throws TypeError if an argument is invalid (the message names it), RangeError if the text is
 * longer than `MAX_LENGTH`, the signal's reason after an abort.
 */
export async function analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
  return own().analyze(text, options);
}

/** Opens an article whose text changes: `update(text)` gives the result of `analyze(text)`, but reads only what is new. */
export function openArticle(): OpenArticle {
  return own().open();
}

function own(): Analyzer {
  analyzer ??= new Analyzer(
    typeof Worker === "function" ? { module: embedded, worker: blobWorker } : { module: embedded },
  );
  return analyzer;
}
