/**
 * Measures one system in its own Node process: `node node.mjs NAME WASM TEXTS.json`, bundled by run.js. Prints a line
 * of JSON: milliseconds until it is ready, for the first text, and for each length (best of its texts), and the peak
 * memory of the process in bytes. Without a name, it prints the memory of Node alone.
 */
import { readFile } from "node:fs/promises";
import { SYSTEMS } from "./systems.js";

const [name, wasm, file] = process.argv.slice(2);
const answer = name === undefined ? {} : await measure();
console.log(JSON.stringify({ ...answer, memory: process.resourceUsage().maxRSS * 1024 }));
process.exit();

async function measure() {
  /** @type {{ first: string, each: Record<string, string[]> }} */
  const texts = JSON.parse(await readFile(file, "utf8"));
  const clock = async (work) => {
    const start = performance.now();
    const result = await work();
    return [performance.now() - start, result];
  };
  const [ready, analyse] = await clock(() => SYSTEMS[name].ready(() => readFile(wasm)));
  const found = async (text) => {
    const [time, count] = await clock(() => analyse(text));
    if (!(count > 0)) throw new Error(`${name} found nothing in ${text.length} characters`);
    return time;
  };
  const first = await found(texts.first);
  const each = {};
  for (const [words, all] of Object.entries(texts.each)) {
    each[words] = Number.POSITIVE_INFINITY;
    for (const text of all) each[words] = Math.min(each[words], await found(text));
  }
  return { ready, first, each };
}
