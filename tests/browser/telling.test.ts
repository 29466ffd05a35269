/** What the element tells its page, and what it loads when: no part of the engine before it is needed. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import type { Page, Response } from "playwright-core";
import type { ClaimLight } from "../../www/src/element/index.js";
import { load, POLICY } from "./host-page.js";
import { start, stop } from "./site.js";

before(start);
after(stop);

/** The budget of scripts for an empty box, in bytes after brotli. */
const BUDGET = 60_000;

/** Records the events of the first element on a page from the start. */
const listening = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(globalThis, { told });
    for (const name of ["preview", "analysis", "error"]) {
      addEventListener(`claimlight-${name}`, (event) => {
        const { target, detail } = event as CustomEvent<{ code?: string; claims?: unknown[] }>;
        told.push([name, detail.code ?? detail.claims?.length, (target as ClaimLight).analysis === null]);
      });
    }
  });
};
const told = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told);

const TEXT = "“The bridge is safe,” said Peruvian engineer Ana Ruiz.";

/** Sets the element's text and waits for the number of claims. */
const claimsOf = (page: Page): Promise<number> =>
  page.locator("claim-light").evaluate(async (element: ClaimLight, text) => {
    await customElements.whenDefined("claim-light");
    element.text = text;
    return (await element.ready).claims.length;
  }, TEXT);

test("an empty box loads its own scripts and no part of the engine; the engine is loaded with the first text", async () => {
  const scripts = new Set<string>();
  const page = await load(`<claim-light></claim-light>`, async (before) => {
    before.on("request", (request) => {
      if (request.url().endsWith(".js")) scripts.add(request.url());
    });
  });
  await page.locator("textarea").waitFor();
  await page.waitForLoadState("networkidle");
  const sizes = await Promise.all(
    [...scripts].map(async (url) => brotliCompressSync(await (await fetch(url)).arrayBuffer()).length),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(bytes > 20_000 && bytes <= BUDGET, `${bytes} bytes: ${sizes.join()}`);
  const brought = scripts.size;
  await page.locator("claim-light").evaluate((element: ClaimLight, text) => {
    element.text = text;
  }, TEXT);
  await page.locator("mark.claim").first().waitFor();
  assert.ok(scripts.size > brought);
});

for (const [what, act] of [
  ["a focus in the box", (page: Page): Promise<unknown> => page.locator("textarea").focus()],
  [
    "eager",
    (page: Page): Promise<unknown> =>
      page.locator("claim-light").evaluate((element) => element.setAttribute("eager", "")),
  ],
] as const) {
  test(`the engine is loaded early: ${what}`, async () => {
    const page = await load("<claim-light></claim-light>");
    await page.locator("textarea").waitFor();
    const engine = page.waitForResponse(
      async (response) => response.url().endsWith(".js") && (await response.body()).length > 500_000,
    );
    await act(page);
    await engine;
  });
}

test("the engine is loaded when the element comes into view, and not before", async () => {
  const page = await load(`${"<p>Peru</p>".repeat(200)}<claim-light eager="visible"></claim-light>`);
  await page.locator("claim-light textarea").waitFor({ state: "attached" });
  const isEngine = async (response: Response): Promise<boolean> =>
    response.url().endsWith(".js") && (await response.body()).length > 500_000;
  let early = false;
  page.on(
    "response",
    (response) =>
      void isEngine(response).then(
        (is) => {
          early ||= is;
        },
        () => undefined,
      ),
  );
  await page.waitForTimeout(500);
  assert.equal(early, false);
  const engine = page.waitForResponse(isEngine);
  await page.locator("claim-light").evaluate((element) => element.scrollIntoView());
  await engine;
});

test("the preview has its own event, the analysis is complete, and ready settles with it", async () => {
  const page = await load("<claim-light></claim-light>", listening);
  const claims = await claimsOf(page);
  assert.equal(claims, 1);
  assert.deepEqual(await told(page), [
    ["preview", 0, true],
    ["analysis", 1, false],
  ]);
});

test("a worker from a URL works under worker-src 'self', without a violation", async () => {
  const page = await load(
    `<claim-light worker="worker.js"></claim-light>`,
    undefined,
    POLICY.replace("blob:", "'self'"),
  );
  const claims = await claimsOf(page);
  assert.equal(claims, 1);
  assert.deepEqual(
    page.workers().map((worker) => new URL(worker.url()).pathname),
    ["/worker.js"],
  );
});

test("if the page names the wasm file, it is loaded instead of the copy in the scripts", async () => {
  const big: string[] = [];
  const page = await load(
    `<claim-light wasm="claimlight.wasm"></claim-light>`,
    async (before) => {
      before.on(
        "response",
        (response) =>
          void response.body().then(
            (body) => {
              if (body.length > 500_000) big.push(new URL(response.url()).pathname);
            },
            () => undefined,
          ),
      );
    },
    `${POLICY}; connect-src 'self'`,
  );
  const claims = await claimsOf(page);
  assert.equal(claims, 1);
  assert.deepEqual(big, ["/claimlight.wasm"]);
});

for (const [what, address, policy] of [
  ["is not there", "missing.wasm", `${POLICY}; connect-src 'self'`],
  ["is no wasm", "element.js", `${POLICY}; connect-src 'self'`],
  ["may not be fetched", "claimlight.wasm", POLICY],
] as const) {
  test(`the copy in the scripts is used if the file ${what}`, async () => {
    // The browser logs the failed request, which must not fail this file.
    const page = await load(
      `<claim-light wasm="${address}"></claim-light>`,
      async (before) => {
        before.removeAllListeners("console");
      },
      policy,
    );
    const claims = await claimsOf(page);
    assert.equal(claims, 1);
  });
}

test("a given analysis is shown, and no engine is loaded", async () => {
  const page = await load(
    `<article id="story"><p>Peru won.</p></article><claim-light for="story"></claim-light>`,
    async (before) => {
      await listening(before);
      await before.addInitScript(() =>
        addEventListener("DOMContentLoaded", () => {
          const countries = [
            { code: "PE", name: "Peru", mentions: [{ start: 0, end: 4, via: "name", because: "name" }] },
          ];
          Object.assign(document.querySelector("claim-light")!, {
            analysis: { blocks: [], sentences: [], claims: [], speakers: [], countries },
          });
        }),
      );
    },
  );
  await page.waitForFunction(() => CSS.highlights.get("claimlight-country")?.size === 1);
  assert.deepEqual(await told(page), [["analysis", 0, false]]);
  assert.deepEqual(page.workers(), []);
});

for (const [code, words, prepare] of [
  [
    "no-wasm",
    /no WebAssembly/,
    async (page: Page): Promise<unknown> =>
      page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, "WebAssembly");
      }),
  ],
  [
    "memory",
    /memory/,
    async (page: Page): Promise<unknown> =>
      page.addInitScript(() => {
        WebAssembly.compile = async () => {
          throw new RangeError("WebAssembly.compile(): Out of memory");
        };
      }),
  ],
  [
    "old",
    /too old/,
    async (page: Page): Promise<unknown> =>
      page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, "DecompressionStream");
      }),
  ],
  [
    "damaged",
    /damaged/,
    async (page: Page): Promise<unknown> =>
      page.addInitScript(() => {
        globalThis.atob = () => "broken";
      }),
  ],
  [
    "policy",
    /policy of this page/,
    async (page: Page): Promise<unknown> =>
      page.addInitScript(() => {
        WebAssembly.compile = async () => {
          throw new WebAssembly.CompileError("Refused to compile: 'unsafe-eval' is not allowed");
        };
      }),
  ],
] as const) {
  test(`an error has a message: ${code}`, async () => {
    const page = await load(
      `<article id="story"><p>Peru won.</p></article><claim-light for="story"></claim-light>`,
      async (before) => {
        await listening(before);
        await prepare(before);
        // It is logged on the console too, which must not fail this file.
        await before.addInitScript(() => {
          console.error = () => undefined;
        });
      },
    );
    await page.getByRole("alert").filter({ hasText: words }).waitFor();
    assert.match((await page.locator(".tab-panel").textContent()) ?? "", words);
    assert.deepEqual(await told(page), [["error", code, true]]);
    assert.equal(
      await page.locator("claim-light").evaluate(async (element: ClaimLight) =>
        element.ready.then(
          () => "ready",
          () => "refused",
        ),
      ),
      "refused",
    );
  });
}

test("an unreadable text is an error too", async () => {
  const page = await load("<claim-light></claim-light>", listening);
  await page.locator("textarea").waitFor();
  await page.locator("claim-light").evaluate((element: ClaimLight) => {
    element.text = " ";
  });
  assert.deepEqual(await told(page), [["error", "text", true]]);
});
