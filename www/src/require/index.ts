/** `require("claimlight")`: imports the module when it is first needed. */
import type { AnalyzeOptions, OpenArticle } from "../engine/options.js";
import type { Analysis } from "../engine/types.js";

export { type AnalyzeOptions, MAX_LENGTH, type OpenArticle, type WorkerLike } from "../engine/options.js";
export type * from "../engine/types.js";

/** See `engine/index.ts`. */
export async function analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
  return (await import("claimlight")).analyze(text, options);
}

/** See `engine/index.ts`. */
export function openArticle(): OpenArticle {
  const article = import("claimlight").then((module) => module.openArticle());
  return {
    update: async (text, options) => (await article).update(text, options),
    close: () => void article.then((open) => open.close()),
  };
}
