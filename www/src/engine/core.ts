/**
 * `claimlight/core`: the analysis with wasm that you bring yourself, synchronous once it is ready.
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

/** What a core may be told. */
export type CoreOptions = Pick<AnalyzeOptions, "maxMemory">;

/** The analysis, ready. */
export interface Core {
  /** Everything; `text.slice(start, end)` is the marked text. */
  analyze(text: string, options?: CoreOptions): Analysis;
  /** The quick stages alone: blocks, sentences, countries. */
  preview(text: string, options?: CoreOptions): Analysis;
}

/** Makes the analysis ready. A URL is fetched; bytes and modules are used as they are. */
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
