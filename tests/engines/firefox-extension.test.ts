/**
 * The built extension in Firefox, installed through WebDriver BiDi: it marks an article on a page that allows no
 * scripts.
 */
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { firefox, needed } from "./firefox.js";

const SENTENCE = "The committee met on Tuesday and went home again on Wednesday without a word to anyone.";
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
  <main><article><h1>A bridge</h1>${`<p>${SENTENCE}</p>`.repeat(8)}<p id="middle">“The bridge is safe,” said Peruvian engineer Ana Ruiz.</p></article></main>`;
/**
 * WebDriver can neither click Firefox's own buttons nor open an extension's page, so the panel of each page opens in a
 * tab.
 */
const OPENING = `chrome.tabs.onUpdated.addListener((id, { status }, { url = "" }) => {
  if (status === "complete" && url.startsWith("http://127.0.0.1")) chrome.tabs.create({ url: chrome.runtime.getURL("panel.html?tab=" + id) });
});`;

let folder: string;
let server: Server;
let address: string;
let browser: Browser;
const asked: string[] = [];

before(async () => {
  if (firefox === undefined) return;
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response
      .writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "default-src 'none'; script-src 'none'",
      })
      .end(PAGE);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  folder = await mkdtemp(join(tmpdir(), "claimlight-"));
  await cp("dist/extension/firefox", folder, { recursive: true });
  // Only a person's click grants access to a page, so the test's pages are granted in the manifest.
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as {
    background: { scripts: string[] };
    permissions: string[];
  };
  const granted = {
    host_permissions: ["http://127.0.0.1/*"],
    background: { scripts: [...manifest.background.scripts, "opening.js"] },
    permissions: [...manifest.permissions, "tabs"],
  };
  await writeFile(join(folder, "opening.js"), OPENING);
  await writeFile(join(folder, "manifest.json"), JSON.stringify({ ...manifest, ...granted }));
  browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
  await browser.installExtension(folder);
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Polls from outside, because waiting on the page would need a script, which the page forbids. */
async function comesTrue(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let asked = 0; asked < 50; asked++) {
    if (await isSo()) return true;
    await new Promise((later) => setTimeout(later, 200));
  }
  return false;
}

/** A newly installed extension is not active at once, so the page is reloaded until it is. */
async function marked(page: Page): Promise<boolean> {
  for (let load = 0; load < 6; load++) {
    await page.goto(address);
    if (await comesTrue(() => page.evaluate(() => (CSS.highlights.get("claimlight-claim")?.size ?? 0) > 0)))
      return true;
  }
  return false;
}

test("Firefox: the extension marks an article on a page that allows no scripts", { skip: needed }, async () => {
  const page = await browser.newPage();
  assert.ok(await marked(page));
  const sizes = await page.evaluate(() =>
    ["claim", "speaker", "country"].map((layer) => CSS.highlights.get(`claimlight-${layer}`)?.size ?? 0),
  );
  assert.ok(
    sizes.every((size) => size > 0),
    sizes.join(),
  );
  // When the panel is closed, every mark is removed.
  for (const other of await browser.pages()) if (other !== page) await other.close();
  assert.ok(await comesTrue(() => page.evaluate(() => CSS.highlights.size === 0)));
  assert.deepEqual(
    [...new Set(asked)].filter((path) => path !== "/favicon.ico"),
    ["/"],
  );
});
