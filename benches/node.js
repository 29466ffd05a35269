/**
 * One system in a Node process of its own: `node node.mjs NAME WASM TEXTS.json`, bundled by run.js. Prints a line of JSON:
 * milliseconds until it is ready, of the first text, of each length (best of its texts), and the most memory of the process in
 * bytes. Without a name: the memory of Node itself.
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
