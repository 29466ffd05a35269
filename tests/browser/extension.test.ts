/**
 * The extension in Chromium: one click marks the current page, even if the page allows no scripts, and there are no
 * requests.
 */
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type BrowserContext, chromium, type Page } from "playwright-core";

const SENTENCE = "The committee met on Tuesday and went home again on Wednesday without a word to anyone.";
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
  <nav><ul><li>Home and everything else that there is on this site, in a line of its own</li></ul></nav>
  <main><article><h1>A bridge</h1>${`<p>${SENTENCE}</p>`.repeat(8)}<p id="middle">“The bridge is safe,” said Peruvian engineer Ana Ruiz.</p>${`<p>${SENTENCE}</p>`.repeat(8)}</article></main>`;

let folder: string;
let server: Server;
let address: string;
let context: BrowserContext;
const asked: string[] = [];

interface Extension {
  readonly tabs: { query(of: object): Promise<{ id: number; url?: string }[]> };
  readonly action: { onClicked: { dispatch(tab: object): void } };
  readonly contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
}

before(async () => {
  server = createServer((request, response) => {
    const isEmpty = request.url === "/empty";
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; script-src 'none'",
    });
    response.end(isEmpty ? "<!doctype html><title>Nothing</title><p>Nothing.</p>" : PAGE);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  folder = await mkdtemp(join(tmpdir(), "claimlight-"));
  const extension = join(folder, "extension");
  await cp("dist/extension/chrome", extension, { recursive: true });
  // Only a person's click grants access to a page, so the test's pages are granted in the manifest.
  const manifest = JSON.parse(await readFile(join(extension, "manifest.json"), "utf8")) as object;
  await writeFile(
    join(extension, "manifest.json"),
    JSON.stringify({ ...manifest, host_permissions: ["http://127.0.0.1/*"] }),
  );
  context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: process.env["CLAIMLIGHT_CHROMIUM"] ?? "/usr/bin/chromium",
    headless: false,
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    viewport: { width: 1000, height: 700 },
    reducedMotion: "reduce",
  });
  context.on("request", (request) => asked.push(request.url()));
});

after(async () => {
  await context.close();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page, and the panel that a click on it opens. */
async function clicked(
  path = "",
  how: "button" | "menu" = "button",
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<{ page: Page; panel: Page }> {
  const page = await context.newPage();
  await page.goto(address + path);
  await prepare(page);
  const [worker] = context.serviceWorkers();
  const opening = context.waitForEvent("page");
  await worker!.evaluate(
    async ([url, how]) => {
      const { chrome } = globalThis as unknown as { chrome: Extension };
      const [tab] = (await chrome.tabs.query({ active: true, lastFocusedWindow: true })).filter(
        ({ url: one }) => one === url,
      );
      if (how === "button") chrome.action.onClicked.dispatch(tab!);
      else chrome.contextMenus.onClicked.dispatch({}, tab!);
    },
    [address + path, how] as const,
  );
  const panel = await opening;
  await panel.waitForLoadState();
  return { page, panel };
}

const marked = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => (CSS.highlights.get("claimlight-claim")?.size ?? 0) > 0);

test("the manifests ask only for activeTab, in both browsers", async () => {
  for (const browser of ["chrome", "firefox"]) {
    const manifest = JSON.parse(await readFile(`dist/extension/${browser}/manifest.json`, "utf8")) as Record<
      string,
      unknown
    > & { permissions: string[] };
    assert.equal(manifest["manifest_version"], 3);
    assert.deepEqual(
      [
        "host_permissions",
        "optional_host_permissions",
        "content_scripts",
        "externally_connectable",
        "web_accessible_resources",
      ].filter((key) => key in manifest),
      [],
    );
    assert.deepEqual(
      manifest.permissions.filter((one) => one !== "sidePanel"),
      ["activeTab", "scripting", "contextMenus", "storage"],
    );
  }
});

test("a click marks the article of a page that allows no script, and the panel says who says what", async () => {
  const { page, panel } = await clicked();
  await marked(page);
  await panel.getByRole("tab", { name: "Who says what" }).waitFor();
  await panel.locator(".voice-name", { hasText: "Ana Ruiz" }).waitFor();
  assert.ok(!(await panel.locator("article.text").isVisible()), "the article stands on the page alone");
  // A selection in the panel is made on the page, which scrolls to it,
  await panel.locator(".statement .words").first().click();
  await page.waitForFunction(() => (CSS.highlights.get("claimlight-selected")?.size ?? 0) > 0);
  const { top } = await page.locator("#middle").evaluate((words) => words.getBoundingClientRect());
  assert.ok(top >= 0 && top < 700, `in view: ${top}`);
  if (process.env["SCREENSHOTS"]) {
    await page.screenshot({ path: join(process.env["SCREENSHOTS"], "extension-page.png") });
    await panel.screenshot({ path: join(process.env["SCREENSHOTS"], "extension-panel.png") });
  }
  // … and the other way round.
  const ruiz = await page.locator("#middle").evaluate((words) => {
    const range = document.createRange();
    const node = words.firstChild as Text;
    range.setStart(node, node.data.indexOf("Ruiz"));
    range.setEnd(node, node.data.length - 1);
    const { x, y } = range.getBoundingClientRect();
    return { x: x + 5, y: y + 5 };
  });
  await page.bringToFront();
  await page.mouse.click(ruiz.x, ruiz.y);
  await panel.getByRole("dialog").filter({ hasText: "Ana Ruiz" }).waitFor();
  // When the panel is closed, every mark is removed.
  await panel.close();
  await page.waitForFunction(() => CSS.highlights.size === 0);
});

test("only the selection is analysed", async () => {
  const { page, panel } = await clicked("", "menu", (page) =>
    page.locator("#middle").evaluate((words) => {
      const node = words.firstChild as Text;
      document.getSelection()!.setBaseAndExtent(node, 0, node, node.data.indexOf(" Ana"));
    }),
  );
  await marked(page);
  const text = await panel
    .locator("claim-light")
    .evaluate((element) => (element as HTMLElement & { text: string }).text);
  assert.equal(text, "“The bridge is safe,” said Peruvian engineer");
  const words = await page.evaluate(() =>
    [...CSS.highlights.get("claimlight-country")!].map((place) =>
      place.startContainer.textContent!.slice(place.startOffset, place.endOffset),
    ),
  );
  assert.deepEqual(words, ["Peruvian"]);
  await panel.close();
});

test("a page without text gets a message", async () => {
  const { panel } = await clicked("empty");
  await panel.getByRole("status").filter({ hasText: "No article was found" }).waitFor();
  const closed = await context.newPage();
  await closed.goto(panel.url().replace(/tab=\d+/, "tab=999999"));
  await closed.getByRole("status").filter({ hasText: "This page cannot be read" }).waitFor();
  await closed.close();
  await panel.close();
});

test("the options are stored and apply to the next page", async () => {
  const [worker] = context.serviceWorkers();
  const options = await context.newPage();
  await options.goto(new URL("options.html", worker!.url()).href);
  await options.getByLabel("Countries").uncheck();
  await options.reload();
  assert.equal(await options.getByLabel("Countries").isChecked(), false);
  const { page, panel } = await clicked();
  await marked(page);
  assert.equal(await page.evaluate(() => CSS.highlights.get("claimlight-country")?.size), 0);
  await options.getByLabel("Countries").check();
  await page.waitForFunction(() => (CSS.highlights.get("claimlight-country")?.size ?? 0) > 0);
  await panel.close();
});

test("there were no requests except for the test's own pages", () => {
  assert.deepEqual(
    asked.filter((url) => !url.startsWith(address) && !url.startsWith("chrome-extension://")),
    [],
  );
});
