/** `analyze` on this thread: what comes when, steps and aborts, and life after a trap. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Session } from "../../build/wasm/claimlight.js";
import { load } from "../../www/src/engine/core.js";
import { analyze, type Analysis } from "../../www/src/engine/index.js";
import { LONG } from "./long.js";

const TEXT = "“The bridge is safe,” said Peruvian engineer Ana Ruiz.";

test("the preview comes first, with what is found quickly", async () => {
  const seen: string[] = [];
  let preview: Analysis | undefined;
  const analysis = await analyze(TEXT, {
    onPreview: (found) => {
      seen.push("preview");
      preview = found;
    },
    onProgress: (fraction) => seen.push(`${fraction}`),
  });
  const [before, after] = [seen.slice(0, seen.indexOf("preview")), seen.slice(seen.indexOf("preview") + 1)].map((part) => part.map(Number));
  assert.ok(before!.length > 1 && before![0] === 0 && before!.every((fraction) => fraction <= 0.2), seen.join());
  assert.ok(after!.length > 3 && after!.at(-1) === 1 && after!.every((fraction) => fraction > 0.2), seen.join());
  assert.deepEqual(preview?.countries, analysis.countries);
  assert.deepEqual(preview?.blocks, analysis.blocks);
  assert.equal(preview?.claims.length, 0);
  assert.equal(analysis.claims.length, 1);
});

test("positions are UTF-16: the slice is the marked text", async () => {
  const text = `👩‍👩‍👧 ${TEXT}`;
  const { claims, countries } = await analyze(text);
  assert.deepEqual(claims.flatMap(({ content }) => content.map(({ start, end }) => text.slice(start, end))), ["“The bridge is safe,”"]);
  assert.deepEqual(countries.flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end))), ["Peruvian"]);
});

test("an aborted signal is refused with its reason", async () => {
  const reason = new Error("not wanted");
  await assert.rejects(analyze(TEXT, { signal: AbortSignal.abort(reason) }), (error) => error === reason);
});

test("an abort during the preview ends the work", async () => {
  const abort = new AbortController();
  const work = analyze(TEXT, { signal: abort.signal, onPreview: () => abort.abort() });
  await assert.rejects(work, { name: "AbortError" });
  assert.equal((await analyze(TEXT)).claims.length, 1);
});

test("after a trap the next call finds a fresh instance", async (context) => {
  await analyze(TEXT);
  const trap = context.mock.method(Session.prototype, "step", function (this: { __wbg_ptr: number }) {
    trap.mock.restore();
    this.__wbg_ptr = 0xffff_fff0;
    return Session.prototype.step.call(this as unknown as Session);
  });
  await assert.rejects(analyze(TEXT), WebAssembly.RuntimeError);
  assert.equal(trap.mock.callCount(), 1);
  assert.equal((await analyze(TEXT)).claims.length, 1);
});

test("calls at the same time do not mix", async () => {
  const names = ["Peru", "Chile", "Kenya", "Nepal"];
  const found = await Promise.all(names.map((name) => analyze(`${name} won.`)));
  assert.deepEqual(found.map(({ countries }) => countries.map(({ name }) => name)), names.map((name) => [name]));
});

test("a megabyte in steps: other work gets its turn, progress rises steadily, and all is as if it were read at once", async () => {
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const seen: number[] = [];
  const analysis = await analyze(LONG, { onProgress: (fraction) => seen.push(fraction) });
  clearInterval(beat);
  assert.ok(seen.length > 50, `${seen.length} times`);
  assert.ok(seen.every((fraction, nth) => nth === 0 || fraction > (seen[nth - 1] ?? 1)), "rises");
  assert.ok(seen.every((fraction, nth) => nth === 0 || fraction - (seen[nth - 1] ?? 0) < 0.1), `no leaps: ${seen.join(" ")}`);
  console.log(`longest without a turn: ${longest.toFixed(0)} ms`);
  const core = await load(readFileSync("dist/claimlight.wasm"));
  assert.deepEqual(analysis, core.analyze(LONG));
});

for (const [when, fraction] of [["early", 0.05], ["in the middle", 0.5], ["late", 0.9]] as const) {
  test(`an abort on this thread settles within 100 ms: ${when}`, async () => {
    const abort = new AbortController();
    let aborted = 0;
    const work = analyze(LONG, {
      signal: abort.signal,
      // As a click would: not from inside the work, but when the page has its turn.
      onProgress: (done) => { if (done >= fraction && aborted === 0) { aborted = -1; setTimeout(() => { aborted = performance.now(); abort.abort(); }); } },
    });
    await assert.rejects(work, { name: "AbortError" });
    const settled = performance.now() - aborted;
    assert.ok(settled < 100, `${settled} ms`);
    assert.equal((await analyze(TEXT)).claims.length, 1, "the next call works");
  });
}
