/**
 * `claimlight/core`: the analysis with wasm that you bring yourself, synchronous once it is ready.
 *
 *     import { load } from "claimlight/core";
 *     const engine = await load(new URL("claimlight/wasm", import.meta.url));   // or bytes, a Response, a Module
 *     const analysis = engine.analyze(text);
 */
import { Instance } from "./instance.js";
import { checkText } from "./options.js";
import type { Analysis } from "./types.js";
import { unpack } from "./unpack.js";

export { MAX_LENGTH } from "./options.js";
export type * from "./types.js";

/** `WebAssembly.Module`, where the types of the place know it. */
export type WasmModule = typeof globalThis extends { WebAssembly: { Module: new (...args: never[]) => infer Module } } ? Module : never;

/** Where the wasm comes from: the file `claimlight/wasm` in any form. */
export type WasmSource = ArrayBuffer | ArrayBufferView<ArrayBuffer> | WasmModule | Response | URL | string;

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

async function compiled(source: WasmSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === "string" || source instanceof URL) return compiled(await fetch(source));
  if (typeof Response === "function" && source instanceof Response) {
    if (!source.ok) throw new Error(`claimlight: the wasm was not found: ${source.status} ${source.url}`);
    // Compiled while it comes, where its host names it as what it is.
    if (/^application\/wasm\b/i.test(source.headers.get("content-type") ?? "") && "compileStreaming" in WebAssembly) return WebAssembly.compileStreaming(source);
    return WebAssembly.compile(await source.arrayBuffer());
  }
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  throw new TypeError("load(source): expected bytes, a WebAssembly.Module, a Response or a URL");
}
