/** `claimlight` in Node: runs in its own thread, so that a server keeps answering while an article is analysed. */
import { Analyzer } from "./analyzer.js";
import { embedded } from "./bytes.js";
import { nodeThread } from "./node-thread.js";
import type { AnalyzeOptions, OpenArticle } from "./options.js";
import type { Analysis } from "./types.js";

export type { ClaimlightError, FailureCode } from "./failure.js";
export { type AnalyzeOptions, MAX_LENGTH, type OpenArticle, type WorkerLike } from "./options.js";
export type * from "./types.js";

let analyzer: Analyzer | undefined;

/** See `index.ts`. */
export async function analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
  return own().analyze(text, options);
}

/** See `index.ts`. */
export function openArticle(): OpenArticle {
  return own().open();
}

function own(): Analyzer {
  analyzer ??= new Analyzer({ module: embedded, worker: nodeThread });
  return analyzer;
}
