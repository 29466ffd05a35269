/** Compiles the wasm from any of its forms. */
import type { WasmSource } from "./wasm-source.js";

/** A URL is fetched; bytes and modules are used as they are. */
export async function compiled(source: WasmSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source === "string" || source instanceof URL) return compiled(await fetch(source));
  if (typeof Response === "function" && source instanceof Response) {
    if (!source.ok) throw new Error(`claimlight: the wasm was not found: ${source.status} ${source.url}`);
    // Compiled while it downloads, if its host sends the right MIME type.
    if (/^application\/wasm\b/i.test(source.headers.get("content-type") ?? "") && "compileStreaming" in WebAssembly)
      return WebAssembly.compileStreaming(source);
    return WebAssembly.compile(await source.arrayBuffer());
  }
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  throw new TypeError("load(source): expected bytes, a WebAssembly.Module, a Response or a URL");
}
