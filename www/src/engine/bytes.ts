/**
 * The wasm inside the script, compressed, then base64. Nothing is fetched, so it works under `connect-src 'none'`, and
 * no bundler has to find a file. It is half a percent larger than the compressed file alone.
 */
import base64 from "claimlight:wasm";
import { ClaimlightError, codeOf, damaged, outOfMemory } from "./failure.js";

let compiled: Promise<WebAssembly.Module> | undefined;

/** The compiled module, created at the first call. */
export function embedded(): Promise<WebAssembly.Module> {
  compiled ??= compile().catch((error: unknown) => {
    compiled = undefined;
    throw explained(error);
  });
  return compiled;
}

async function compile(): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== "object")
    throw new ClaimlightError(
      "no-wasm",
      "there is no WebAssembly here (a browser may have it switched off; node --jitless has none)",
    );
  if (typeof DecompressionStream !== "function")
    throw new ClaimlightError(
      "old",
      "there is no DecompressionStream here: Chrome 111, Firefox 114, Safari 16.4 and Node 20 are the oldest that have what is needed",
    );
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  // Not with a Blob: simulated browsers have Blobs without streams.
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream ?? null).arrayBuffer());
}

/**
 * A policy that forbids wasm is the one failure that a site owner can fix, so the message says how. Any other failure
 * to unpack or compile means that the file is damaged.
 */
function explained(error: unknown): unknown {
  if (error instanceof ClaimlightError) return error;
  if (codeOf(error) === "memory") return outOfMemory(error);
  if (error instanceof Error && /Content Security Policy|unsafe-eval|blocked by CSP/i.test(error.message)) {
    return new ClaimlightError(
      "policy",
      "the page's Content-Security-Policy has to allow 'wasm-unsafe-eval' in script-src",
      { cause: error },
    );
  }
  return damaged(error);
}
