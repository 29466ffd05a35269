/**
 * Nothing leaves: while an article is analysed, the page makes no request after loading and never violates its policy,
 * on a static host and as the single file opened from disk.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { serve } from "../../scripts/serve.js";
import { ARGUMENTS, paste } from "./site.js";

let browser: Browser;
let host: Awaited<ReturnType<typeof serve>>;

/** A server that accepts and records everything that reaches it. */
let elsewhere: Server;
const arrived: string[] = [];
const outside = (): string => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;

before(async () => {
  elsewhere = createServer((request, response) => {
    arrived.push(`${request.method} ${request.url}`);
    response.writeHead(200, { "access-control-allow-origin": "*" }).end();
  });
  await new Promise<void>((ready) => elsewhere.listen(0, "127.0.0.1", ready));
  browser = await chromium.launch({
    executablePath: process.env["CLAIMLIGHT_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ARGUMENTS,
  });
  host = await serve(".");
});

after(async () => {
  await browser.close();
  await host.close();
  elsewhere.closeAllConnections();
  elsewhere.close();
});

/** The requests and the console messages of a page. */
interface Watched {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

async function watched(address: string): Promise<Watched> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  // The context sees the worker's requests too; a blob: URL is read from memory.
  context.on("request", (request) => {
    if (!request.url().startsWith("blob:")) requests.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`violation of ${event.violatedDirective}: ${event.blockedURI}`),
    ),
  );
  await page.goto(address, { waitUntil: "load" });
  return { page, requests, complaints };
}

/** The places where the page can be; the wasm comes with it in each. */
const PLACES: readonly (readonly [string, () => string])[] = [
  ["on a static host, in a sub-folder", () => `${host.address}dist/index.html`],
  ["as one file on a static host", () => `${host.address}dist/claimlight.html`],
  ["as one file opened from disk", () => pathToFileURL(resolve("dist/claimlight.html")).href],
];

for (const [name, address] of PLACES) {
  test(`no request and no violation: ${name}`, async () => {
    const { page, requests, complaints } = await watched(address());
    assert.ok(requests.length >= 1, "the page itself was seen to be asked for");
    requests.length = 0;
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    for (const article of ["tests/articles/agency.txt", "tests/articles/page-paste.txt"]) {
      await paste(page, { text: readFileSync(article, "utf8") });
      await page.locator("progress").waitFor({ state: "detached" });
      await page.locator("mark.country").first().waitFor();
      await page.locator("mark.claim").first().waitFor();
    }
    // The page's own scripts for the engine are loaded by the first paste at the latest.
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(`${host.address}dist/chunks/`)),
      [],
    );
    assert.deepEqual(complaints, []);
    assert.deepEqual(
      workers.map((url) => url.slice(0, 5)),
      ["blob:"],
      "the work was done in one worker, under the page's policy",
    );
    await page.context().close();
  });

  test(`the policy forbids every way out: ${name}`, async () => {
    const { page, complaints } = await watched(address());
    const ways = await page.evaluate(async (address) => {
      const outcome = (work: Promise<unknown>): Promise<string> =>
        work.then(
          () => "went out",
          () => "blocked",
        );
      const image = (): Promise<unknown> =>
        new Promise((done, failed) => Object.assign(new Image(), { onload: done, onerror: failed, src: address }));
      const beacon = async (): Promise<unknown> => navigator.sendBeacon(address, "x");
      const blob = URL.createObjectURL(
        new Blob([
          `fetch(${JSON.stringify(address)}).then(() => postMessage("went out"), () => postMessage("blocked"))`,
        ]),
      );
      const policy = (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } })
        .trustedTypes;
      return {
        fetch: await outcome(fetch(address)),
        image: await outcome(image()),
        socket: await outcome(
          new Promise((done, failed) =>
            Object.assign(new WebSocket(address.replace("http", "ws")), { onopen: done, onerror: failed }),
          ),
        ),
        beacon: await outcome(beacon()),
        markup: await outcome(
          (async () => {
            document.createElement("p").innerHTML = "<b>x</b>";
          })(),
        ),
        policy: await outcome((async () => policy.createPolicy("another", {}))()),
        plainWorker: await outcome((async () => new Worker(blob))()),
      };
    }, outside());
    const { beacon, ...others } = ways;
    assert.deepEqual(new Set(Object.values(others)), new Set(["blocked"]), JSON.stringify(others));
    // A beacon never reports whether it was sent; the server does.
    assert.ok(["went out", "blocked"].includes(beacon));
    await new Promise((later) => setTimeout(later, 200));
    assert.deepEqual(arrived, []);
    assert.ok(complaints.length >= 5, "each was reported");
    await page.context().close();
  });
}

test("without the policy, requests arrive: the server works", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${host.address}tests/articles/agency.txt`);
  assert.equal(
    await page.evaluate(
      (address) =>
        fetch(address).then(
          () => "went out",
          () => "blocked",
        ),
      outside(),
    ),
    "went out",
  );
  assert.deepEqual(arrived.splice(0), ["GET /"]);
  await context.close();
});

test("a worker cannot send anything either", async () => {
  const { page } = await watched(`${host.address}dist/index.html`);
  await paste(page, { text: "“It rains,” said Ana Ruiz of Peru." });
  await page.locator("mark.country").first().waitFor();
  const [worker] = page.workers();
  assert.ok(worker);
  const answer = await worker.evaluate(
    (address) =>
      fetch(address).then(
        () => "went out",
        () => "blocked",
      ),
    outside(),
  );
  assert.equal(answer, "blocked");
  assert.deepEqual(arrived, []);
  await page.context().close();
});
