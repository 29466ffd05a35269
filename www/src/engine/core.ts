/**
 * `claimlight/core`: the analysis with wasm that you load yourself; synchronous once loaded.
 *
 *     import { load } from "claimlight/core";
 *     const engine = await load(new URL("claimlight/wasm", import.meta.url));   // or bytes, a Response, a Module
 *     const analysis = engine.analyze(text);
 */
import { compiled } from "./compiled.js";
import { atOnce, Instance } from "./instance.js";
import { type AnalyzeOptions, check } from "./options.js";
import type { Analysis } from "./types.js";
import { unpack } from "./unpack.js";
import type { WasmSource } from "./wasm-source.js";

export { MAX_LENGTH } from "./options.js";
export type * from "./types.js";
export type { WasmModule, WasmSource } from "./wasm-source.js";

/** The options of a core. */
export type CoreOptions = Pick<AnalyzeOptions, "maxMemory">;

/** The loaded analysis. */
export interface Core {
  /** The full analysis; `text.slice(start, end)` is the marked text. */
  analyze(text: string, options?: CoreOptions): Analysis;
  /** Only the quick stages: blocks, sentences, countries. */
  preview(text: string, options?: CoreOptions): Analysis;
}

/** Loads the analysis. A URL is fetched; bytes and modules are used as they are. */
export async function load(source: WasmSource | Promise<WasmSource>): Promise<Core> {
  const instance = new Instance(await compiled(await source));
  const reading =
    (isQuick: boolean) =>
    (text: string, options: CoreOptions = {}): Analysis => {
      check(text, options, ["maxMemory"]);
      const task = { text, preview: false, partial: false, maxMemory: options.maxMemory };
      return unpack(atOnce(isQuick ? instance.glance(task) : instance.read(task)));
    };
  return { analyze: reading(false), preview: reading(true) };
}
