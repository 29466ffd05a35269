/** The engine, which comes when it is needed: a page that shows an empty box has nothing to do with it yet. */
import type { Analysis, AnalyzeOptions } from "../engine/index.js";
import { vouch } from "./vouch.js";

/** As `analyze` of the package. */
export async function analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
  await vouch("index");
  const engine = await import("../engine/index.js");
  options.signal?.throwIfAborted();
  return engine.analyze(text, options);
}

/** Brings the engine ahead of its first text. Where that fails, the text will tell. */
export function warm(): void {
  vouch("bytes").then(() => import("../engine/bytes.js")).then(({ embedded }) => embedded()).catch(() => undefined);
}

/** One for each address, so that the worker stays the same. */
const makers = new Map<string, () => Worker>();

/** How a worker is made from an address; where it is empty the engine knows how. */
export function workerFrom(address: string): (() => Worker) | undefined {
  if (address === "") return undefined;
  const maker = makers.get(address) ?? ((): Worker => new Worker(address, { type: "module" }));
  makers.set(address, maker);
  return maker;
}
