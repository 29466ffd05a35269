/**
 * `analyze` in a browser: in a worker, without one, under policies of every strictness, aborted, and after failures.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { type Browser, chromium, type Page } from "playwright-core";
import { serve } from "../../scripts/serve.js";
import type * as Claimlight from "../../www/src/engine/index.js";
import { LONG } from "../engine/long.js";
import { ARGUMENTS } from "./site.js";

const ARTICLE = readFileSync("tests/articles/agency.txt", "utf8");

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env["CLAIMLIGHT_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ARGUMENTS,
  });
  host = await serve("dist");
});

after(async () => {
  await browser.close();
  await host.close();
});

declare global {
  var claimlight: typeof Claimlight;
}

/** An empty page under a policy, with the package imported as `claimlight`. */
async function page(
  policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:",
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.route("**/empty.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module" src="global.js"></script>`,
    }),
  );
  await page.route("**/global.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: 'import * as claimlight from "./index.js"; globalThis.claimlight = claimlight;',
    }),
  );
  await page.goto(`${host.address}empty.html`);
  await page.waitForFunction(() => "claimlight" in globalThis);
  return page;
}

/** Policies, and where the work runs under each. */
const POLICIES: readonly (readonly [string, "worker" | "page"])[] = [
  ["default-src * blob: 'wasm-unsafe-eval'", "worker"],
  ["default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:", "worker"],
  [
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; require-trusted-types-for 'script'; trusted-types claimlight",
    "worker",
  ],
  [
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; require-trusted-types-for 'script'; trusted-types other",
    "page",
  ],
  ["default-src 'none'; script-src 'self' 'wasm-unsafe-eval'", "page"],
];

for (const [policy, place] of POLICIES) {
  test(`in the ${place} under ${policy}`, async () => {
    const at = await page(policy);
    const found = await at.evaluate((text) => claimlight.analyze(text), ARTICLE);
    assert.equal(at.workers().length, place === "worker" ? 1 : 0);
    assert.ok(found.claims.length > 3);
    assert.deepEqual(await at.evaluate((text) => claimlight.analyze(text, { worker: false }), ARTICLE), found);
    await at.context().close();
  });
}

test("a policy that forbids wasm is reported", async () => {
  const at = await page("default-src 'self'; worker-src blob:");
  await assert.rejects(
    at.evaluate((text) => claimlight.analyze(text), ARTICLE),
    /Content-Security-Policy has to allow 'wasm-unsafe-eval' in script-src/,
  );
  await at.context().close();
});

test("the caller's own worker from claimlight/worker", async () => {
  const at = await page("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'");
  const found = await at.evaluate(async (text) => {
    const worker = (): Worker => new Worker("worker.js", { type: "module" });
    await claimlight.analyze(text, { worker });
    return claimlight.analyze(text, { worker });
  }, ARTICLE);
  assert.deepEqual(
    at.workers().map((worker) => worker.url()),
    [`${host.address}worker.js`],
    "one, used twice",
  );
  assert.ok(found.claims.length > 3);
  await at.context().close();
});

test("a worker that cannot be loaded is an error", async () => {
  const at = await page("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'");
  await assert.rejects(
    at.evaluate((text) => claimlight.analyze(text, { worker: () => new Worker("missing.js") }), ARTICLE),
    /cannot create a worker here/,
  );
  await at.context().close();
});

test("an abort settles at once, and the next call works", async () => {
  const at = await page();
  const { settled, next } = await at.evaluate(
    async ({ long, short }) => {
      await claimlight.analyze(short);
      const abort = new AbortController();
      const work = claimlight.analyze(long, { signal: abort.signal }).then(
        () => "done",
        (error: Error) => error.name,
      );
      await new Promise((later) => setTimeout(later, 300));
      // Before the next timer, so nothing waits for the work.
      const later = new Promise((resolve) => setTimeout(resolve, 0, "later"));
      abort.abort();
      const settled = await Promise.race([work, later]);
      return { settled, next: (await claimlight.analyze(short)).claims.length };
    },
    { long: LONG, short: ARTICLE },
  );
  assert.equal(settled, "AbortError");
  assert.ok(next > 3);
  await at.context().close();
});

test("an abort ends only its own call", async () => {
  const at = await page();
  const outcomes = await at.evaluate(async (text) => {
    const abort = new AbortController();
    const calls = [
      claimlight.analyze(text),
      claimlight.analyze(text, { signal: abort.signal }),
      claimlight.analyze(text),
    ];
    abort.abort(new Error("changed my mind"));
    return Promise.all(
      calls.map((call) =>
        call.then(
          ({ claims }) => claims.length > 3,
          (error: Error) => error.message,
        ),
      ),
    );
  }, ARTICLE);
  assert.deepEqual(outcomes, [true, "changed my mind", true]);
  await at.context().close();
});

test("a worker that crashes fails its call and is replaced", async () => {
  const at = await page();
  await at.evaluate((text) => claimlight.analyze(text), ARTICLE);
  await at.workers()[0]?.evaluate(() => {
    globalThis.postMessage = () => {
      throw new Error("broken");
    };
  });
  await assert.rejects(
    at.evaluate((text) => claimlight.analyze(text), ARTICLE),
    /the worker failed.*broken/,
  );
  assert.ok((await at.evaluate((text) => claimlight.analyze(text), ARTICLE)).claims.length > 3);
  assert.equal(at.workers().length, 1);
  await at.context().close();
});

test("a long text does not block the page, shows its preview first, and its memory is freed", async () => {
  const at = await page();
  const { frames, early, claims } = await at.evaluate(async (text) => {
    let frames = 0;
    let early = 0;
    let done = false;
    const count = (): void => {
      frames++;
      if (!done) setTimeout(count, 10);
    };
    count();
    const { claims } = await claimlight.analyze(text, {
      onPreview: ({ countries }) => {
        early = countries.length;
      },
    });
    done = true;
    return { frames, early, claims: claims.length };
  }, LONG);
  assert.ok(frames > 20, `the page ran ${frames} tasks meanwhile`);
  assert.ok(early > 0);
  assert.ok(claims > 1000);
  assert.equal(at.workers().length, 0, "the worker and its memory are gone");
  await at.context().close();
});
