/**
 * The wasm that travels inside the script. Nothing is fetched: a page whose policy says `connect-src 'none'` may load
 * it, and no bundler has to find a file. Compressed first and base64 second costs half a percent more than the bare
 * file.
 */
import base64 from "claimlight:wasm";
import { ClaimlightError, codeOf, damaged, outOfMemory } from "./failure.js";

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
  // Not by a Blob: where a browser is imitated, those have no streams.
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream ?? null).arrayBuffer());
}

/**
 * A policy that forbids wasm is the one failure that a site owner can mend: say how. What cannot be unpacked or
 * compiled is damaged.
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
