/** `analyze` in Node: runs in its own thread. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";
import { type Analysis, analyze } from "../../www/src/engine/node.js";
import { LONG } from "./long.js";

const TEXT = "“The bridge is safe,” said Peruvian engineer Ana Ruiz.";
const ARTICLE = readFileSync("tests/articles/agency.txt", "utf8");

test("the same as on this thread", async () => {
  assert.deepEqual(await analyze(ARTICLE), await analyze(ARTICLE, { worker: false }));
});

test("the preview comes first, and progress rises", async () => {
  const seen: number[] = [];
  let preview: Analysis | undefined;
  const analysis = await analyze(TEXT, {
    onPreview: (found) => {
      preview = found;
    },
    onProgress: (fraction) => seen.push(fraction),
  });
  assert.ok(seen.length > 4 && seen[0] === 0 && seen.at(-1) === 1, seen.join());
  assert.deepEqual(
    seen,
    [...new Set(seen)].sort((a, b) => a - b),
  );
  assert.deepEqual(preview?.countries, analysis.countries);
});

test("a server keeps answering, and an abort settles at once", async () => {
  await analyze(TEXT);
  const abort = new AbortController();
  const work = analyze(LONG, { signal: abort.signal });
  let turns = 0;
  const turning = setInterval(() => turns++, 10);
  await new Promise((later) => setTimeout(later, 300));
  clearInterval(turning);
  // Before the next timer, so nothing waits for the work.
  const next = new Promise((later) => setTimeout(later, 0, "later"));
  abort.abort();
  assert.equal(await Promise.race([work.catch(({ name }: Error) => name), next]), "AbortError");
  assert.ok(turns > 5, `${turns} turns of the loop meanwhile`);
  assert.equal((await analyze(TEXT)).claims.length, 1, "the next call works");
});

test("the thread does not keep the process alive, but waits for the answer", () => {
  const program = `import { analyze } from "./dist/node.js"; const { claims } = await analyze(${JSON.stringify(TEXT)}); console.log(claims.length);`;
  const { stdout, status } = spawnSync("node", ["--input-type=module", "--eval", program], {
    encoding: "utf8",
    timeout: 20_000,
  });
  assert.deepEqual([stdout, status], ["1\n", 0]);
});
