/** What the wasm can come as; for places whose types know no `WebAssembly`, too. */

/** `WebAssembly.Module`, where the types of the place know it. */
export type WasmModule = typeof globalThis extends { WebAssembly: { Module: new (...args: never[]) => infer Module } }
  ? Module
  : never;

/** Where the wasm comes from: the file `claimlight/wasm` in any form. */
export type WasmSource = ArrayBuffer | ArrayBufferView<ArrayBuffer> | WasmModule | Response | URL | string;
