/** An open article: equals `analyze` after any change; and its partial results. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";
import fc from "fast-check";
import * as browsers from "../../www/src/engine/index.js";
import * as node from "../../www/src/engine/node.js";
import { ofLength } from "./long.js";

const ARTICLE = readFileSync("tests/articles/agency.txt", "utf8");
const LINES = ARTICLE.split("\n");

/** Random edits of a list of lines, as writers make them. */
const change = fc.oneof(
  fc.record({
    at: fc.nat(),
    gone: fc.nat({ max: 3 }),
    comes: fc.array(fc.constantFrom(...LINES, "Peru won.", "“", "She left."), { maxLength: 2 }),
  }),
  fc.record({
    at: fc.nat(),
    gone: fc.constant(1),
    comes: fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 1 }),
  }),
);

for (const [place, { analyze, openArticle }] of [
  ["on this thread", browsers],
  ["in a thread of Node's", node],
] as const) {
  test(`${place}: after any change, an update equals analyze`, async () => {
    const article = openArticle();
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const lines = [...LINES];
        for (const { at, gone, comes } of changes) {
          lines.splice(at % (lines.length + 1), gone, ...comes);
          const text = lines.join("\n");
          assert.deepEqual(await article.update(text), await analyze(text));
        }
      }),
      { numRuns: 10 },
    );
    article.close();
    assert.deepEqual(
      await article.update(ARTICLE),
      await analyze(ARTICLE),
      "an article that was closed is read from the beginning",
    );
    article.close();
  });

  test(`${place}: statements are reported while paragraphs are read`, async () => {
    const told: browsers.Analysis[] = [];
    const seen: number[] = [];
    const text = ofLength(8_000);
    const whole = await analyze(text, {
      onPartial: (found) => told.push(found),
      onProgress: (fraction) => seen.push(fraction),
    });
    assert.ok(told.length > 2, `told ${told.length} times`);
    const counts = told.map(({ claims }) => claims.length);
    assert.ok(
      counts[0]! > 0 && counts.at(-1)! > counts[0]! && counts.at(-1)! < whole.claims.length,
      `${counts.join()} of ${whole.claims.length}`,
    );
    for (const { blocks, countries } of told) assert.deepEqual([blocks, countries], [whole.blocks, whole.countries]);
    assert.deepEqual(
      seen,
      [...new Set(seen)].sort((a, b) => a - b),
      "progress rises",
    );
    assert.deepEqual(whole, await analyze(text));
  });
}

test("concurrent articles do not mix, and options apply to an update", async () => {
  const [one, two] = [node.openArticle(), node.openArticle()];
  const names = ["Peru", "Chile", "Kenya", "Nepal"];
  const found = await Promise.all(names.map((name, nth) => (nth % 2 === 0 ? one : two).update(`${name} won.`)));
  assert.deepEqual(
    found.map(({ countries }) => countries.map(({ name }) => name)),
    names.map((name) => [name]),
  );
  await assert.rejects(one.update("Peru won.", { singal: 1 } as object), {
    name: "TypeError",
    message: /unknown option singal/,
  });
  const reason = new Error("not wanted");
  await assert.rejects(one.update("Peru won.", { signal: AbortSignal.abort(reason) }), (error) => error === reason);
  one.close();
  two.close();
  two.close();
});

test("an aborted update does not affect the next", async () => {
  const text = ofLength(60_000);
  for (const { analyze, openArticle } of [browsers, node]) {
    const article = openArticle();
    await article.update(text);
    const abort = new AbortController();
    const work = article.update(text.replaceAll("the", "a"), {
      signal: abort.signal,
      onProgress: (done) => {
        if (done > 0.3) abort.abort();
      },
    });
    await assert.rejects(work, { name: "AbortError" });
    assert.deepEqual(await article.update(text), await analyze(text));
    article.close();
  }
});

test("an open article does not keep the process alive, but waits for its answer", () => {
  const program = `import { openArticle } from "./dist/node.js"; const article = openArticle(); const { claims } = await article.update(${JSON.stringify(ARTICLE)}); article.close(); console.log(claims.length > 3);`;
  const { stdout, status } = spawnSync("node", ["--input-type=module", "--eval", program], {
    encoding: "utf8",
    timeout: 60_000,
  });
  assert.deepEqual([stdout, status], ["true\n", 0]);
});
