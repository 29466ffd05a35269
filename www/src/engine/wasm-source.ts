/** The forms in which the wasm can be passed, also for platforms whose types lack `WebAssembly`. */

/** `WebAssembly.Module`, if the platform's types have it. */
export type WasmModule = typeof globalThis extends { WebAssembly: { Module: new (...args: never[]) => infer Module } }
  ? Module
  : never;

/** The file `claimlight/wasm` in any form. */
export type WasmSource = ArrayBuffer | ArrayBufferView<ArrayBuffer> | WasmModule | Response | URL | string;
