/** `analyze` in Node: what comes when, aborts, and life after a trap. */
import assert from "node:assert/strict";
import test from "node:test";
import { Engine } from "../../build/wasm/claimlight.js";
import { analyze, type Analysis } from "../../www/src/engine/index.js";

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
  assert.deepEqual(seen, ["0", "preview", "0.2", "1"]);
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
  const trap = context.mock.method(Engine.prototype, "analyze", function (this: { __wbg_ptr: number }, text: string) {
    trap.mock.restore();
    this.__wbg_ptr = 0xffff_fff0;
    return Engine.prototype.analyze.call(this as unknown as Engine, text);
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
