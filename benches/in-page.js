/** Measures all systems in one page, in turn; bundled by run.js, which calls `bench(texts, wasm)` there. */
import { SYSTEMS } from "./systems.js";

/**
 * @param {string[]} texts of 1,000 words each
 * @param {string} wasm the URL of the wasm
 * @returns {Promise<Record<string, { first: number, warm: number[], longest: number }>>} in milliseconds; longest: the
 *   longest time the page's thread was blocked
 */
globalThis.bench = async (texts, wasm) => {
  const bytes = async () => new Uint8Array(await (await fetch(wasm)).arrayBuffer());
  const out = {};
  const ready = {};
  for (const [name, system] of Object.entries(SYSTEMS)) {
    ready[name] = await system.ready(bytes);
    out[name] = { first: await timed(ready[name], texts[0]), warm: [], longest: 0 };
  }
  for (const text of texts.slice(1)) {
    for (const [name, analyse] of Object.entries(ready)) {
      const beat = heartbeat();
      out[name].warm.push(await timed(analyse, text));
      out[name].longest = Math.max(out[name].longest, await beat());
    }
  }
  return out;
};

async function timed(analyse, text) {
  const start = performance.now();
  const found = await analyse(text);
  if (!(found > 0)) throw new Error(`nothing found in ${text.length} characters`);
  return performance.now() - start;
}

/** The longest gap between two turns of the event loop until it is stopped. */
function heartbeat() {
  const { port1, port2 } = new MessageChannel();
  let [last, longest, beating] = [performance.now(), 0, true];
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (beating) port2.postMessage(0);
  };
  port1.onmessage = beat;
  port2.postMessage(0);
  return async () => {
    beating = false;
    await new Promise((resolve) => setTimeout(resolve));
    beat();
    return longest;
  };
}
