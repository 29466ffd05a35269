/**
 * `claimlight/core`: the analysis with wasm that you bring yourself, synchronous once it is ready.
 *
 *     import { load } from "claimlight/core";
 *     const engine = await load(new URL("claimlight/wasm", import.meta.url));   // or bytes, a Response, a Module
 *     const analysis = engine.analyze(text);
 */
import { compiled } from "./compiled.js";
import { Instance } from "./instance.js";
import { checkText } from "./options.js";
import type { Analysis } from "./types.js";
import { unpack } from "./unpack.js";
import type { WasmSource } from "./wasm-source.js";

export type { WasmModule, WasmSource } from "./wasm-source.js";
export { MAX_LENGTH } from "./options.js";
export type * from "./types.js";

/** The analysis, ready. */
export interface Core {
  /** Everything; `text.slice(start, end)` is the marked text. */
  analyze(text: string): Analysis;
  /** The quick stages alone: blocks, sentences, countries. */
  preview(text: string): Analysis;
}

/** Makes the analysis ready. A URL is fetched; bytes and modules are used as they are. */
export async function load(source: WasmSource | Promise<WasmSource>): Promise<Core> {
  const instance = new Instance(await compiled(await source));
  return {
    analyze(text) {
      checkText(text);
      return unpack(instance.analyze(text));
    },
    preview(text) {
      checkText(text);
      return unpack(instance.preview(text));
    },
  };
}
