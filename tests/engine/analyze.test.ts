/** `analyze` on this thread: order of results, steps, aborts, and recovery after a trap. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Session } from "../../build/wasm/claimlight.js";
import { load } from "../../www/src/engine/core.js";
import { type Analysis, analyze } from "../../www/src/engine/index.js";
import { LONG, ofLength } from "./long.js";

const TEXT = "“The bridge is safe,” said Peruvian engineer Ana Ruiz.";

test("the preview comes first, with the results of the quick stages", async () => {
  const seen: string[] = [];
  let preview: Analysis | undefined;
  const analysis = await analyze(TEXT, {
    onPreview: (found) => {
      seen.push("preview");
      preview = found;
    },
    onProgress: (fraction) => seen.push(`${fraction}`),
  });
  const [before, after] = [seen.slice(0, seen.indexOf("preview")), seen.slice(seen.indexOf("preview") + 1)].map(
    (part) => part.map(Number),
  );
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
  assert.deepEqual(
    claims.flatMap(({ content }) => content.map(({ start, end }) => text.slice(start, end))),
    ["“The bridge is safe,”"],
  );
  assert.deepEqual(
    countries.flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end))),
    ["Peruvian"],
  );
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

test("after a trap, the next call gets a new instance", async (context) => {
  await analyze(TEXT);
  const trap = context.mock.method(Session.prototype, "step", function (this: { __wbg_ptr: number }) {
    trap.mock.restore();
    this.__wbg_ptr = 0xffff_fff0;
    return Session.prototype.step.call(this as unknown as Session);
  });
  await assert.rejects(analyze(TEXT), {
    name: "ClaimlightError",
    code: "memory",
    message: /not enough memory for this text/,
  });
  assert.equal(trap.mock.callCount(), 1);
  assert.equal((await analyze(TEXT)).claims.length, 1);
});

test("concurrent calls do not mix", async () => {
  const names = ["Peru", "Chile", "Kenya", "Nepal"];
  const found = await Promise.all(names.map((name) => analyze(`${name} won.`)));
  assert.deepEqual(
    found.map(({ countries }) => countries.map(({ name }) => name)),
    names.map((name) => [name]),
  );
});

test("in steps: progress never falls, other work runs in between, and the result is the same", async () => {
  const text = ofLength(60_000);
  let turns = 0;
  const turning = setInterval(() => turns++);
  const seen: number[] = [];
  const analysis = await analyze(text, { onProgress: (fraction) => seen.push(fraction) });
  clearInterval(turning);
  assert.ok(seen.length > 50, `told ${seen.length} times`);
  const leaps = seen.slice(1).map((fraction, nth) => fraction - (seen[nth] ?? 0));
  assert.ok(
    leaps.every((leap) => leap > 0 && leap < 0.1),
    seen.join(" "),
  );
  assert.ok(turns > 5, `${turns} turns`);
  const core = await load(readFileSync("dist/claimlight.wasm"));
  assert.deepEqual(analysis, core.analyze(text));
});

/** When the signal is aborted, and in which text: the work before the network's grows with the text. */
const ABORTS = [
  ["of a megabyte", LONG, 0],
  ["in the middle", ofLength(60_000), 0.5],
  ["near the end", ofLength(240_000), 0.9],
] as const;

for (const [when, text, fraction] of ABORTS) {
  test(`an abort on this thread settles within 100 ms of work: ${when}`, async () => {
    await analyze(TEXT);
    const abort = new AbortController();
    const ended = new Promise<number>((resolve, reject) => {
      let isOn = false;
      const onProgress = (done: number): void => {
        if (isOn || done < fraction) return;
        isOn = true;
        // Like a click: when this thread yields.
        setTimeout(() => {
          const before = process.cpuUsage();
          abort.abort();
          void work.catch(() => {
            const { user, system } = process.cpuUsage(before);
            resolve((user + system) / 1000);
          });
        });
      };
      const work = analyze(text, { signal: abort.signal, onProgress });
      work.then(
        () => reject(new Error("the work was done before the abort")),
        () => undefined,
      );
    });
    assert.ok((await ended) < 100);
    assert.equal((await analyze(TEXT)).claims.length, 1, "the next call works");
  });
}
