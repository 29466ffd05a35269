/**
 * The wasm that travels inside the script. Nothing is fetched: a page whose policy says `connect-src 'none'` may load it,
 * and no bundler has to find a file. Compressed first and base64 second costs half a percent more than the bare file.
 */
import base64 from "claimlight:wasm";
import { ClaimlightError } from "./failure.js";

let compiled: Promise<WebAssembly.Module> | undefined;

/** The compiled module, made at the first call and kept. */
export function embedded(): Promise<WebAssembly.Module> {
  compiled ??= compile().catch((error: unknown) => {
    compiled = undefined;
    throw explained(error);
  });
  return compiled;
}

async function compile(): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== "object") throw new ClaimlightError("no-wasm", "there is no WebAssembly here");
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  // Not by a Blob: where a browser is imitated, those have no streams.
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream ?? null).arrayBuffer());
}

/** A policy that forbids wasm is the one failure that a site owner can mend: say how. */
function explained(error: unknown): unknown {
  if (typeof WebAssembly !== "object" || !(error instanceof WebAssembly.CompileError) || !/Content Security Policy|unsafe-eval|blocked by CSP/i.test(error.message)) return error;
  return new ClaimlightError("policy", "the page's Content-Security-Policy has to allow 'wasm-unsafe-eval' in script-src", { cause: error });
}
