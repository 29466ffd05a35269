/** No work is lost: reload, another article, back, storage on the device, leaving. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe } from "./axe.js";
import { open, paste, start, stop } from "./site.js";

before(start);
after(stop);

const RAIN = "Ana Ruiz said on Monday that it rains in Peru.";
const SNOW = "Ben Pell said on Friday that it snows in Chile.";

const text = (page: Page): Promise<string | null> =>
  page.locator("article.text").evaluate((article) => article.textContent);
const shows = (page: Page, words: string): Promise<void> => page.locator("article.text", { hasText: words }).waitFor();

async function read(page: Page, words: string): Promise<void> {
  await paste(page, { text: words });
  await shows(page, words);
  await page.locator("mark.claim").first().waitFor();
}

/** Attributes the first statement to somebody else. */
async function correct(page: Page, name: string): Promise<void> {
  await page.locator("mark.claim.first").first().focus();
  await page.keyboard.press("Enter");
  await page.getByText("Correct this").click();
  await page.getByPlaceholder("Name").fill(name);
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await page.keyboard.press("Escape");
}

test("a reload reopens the article with its corrections", async () => {
  const page = await open();
  await read(page, RAIN);
  await correct(page, "Somebody New");
  await page.reload();
  await shows(page, RAIN);
  await page.locator(".voice-name", { hasText: "Somebody New" }).waitFor();
});

test("back and forward lose nothing", async () => {
  const page = await open();
  await read(page, RAIN);
  await page.goto(new URL("embed.html", page.url()).href);
  await page.goBack();
  await shows(page, RAIN);
});

test("pasting over an open article opens a new one, and undo reopens the previous one with its corrections", async () => {
  const page = await open();
  await read(page, RAIN);
  await correct(page, "Somebody New");
  await read(page, SNOW);
  await axe(page);
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await shows(page, RAIN);
  await page.locator(".voice-name", { hasText: "Somebody New" }).waitFor();
});

test("an unreadable paste keeps the open article", async () => {
  const page = await open();
  await read(page, RAIN);
  await paste(page, { text: "https://news.example/story" });
  await page.getByRole("alert").filter({ hasText: "That is a link" }).waitFor();
  assert.equal(await text(page), RAIN);
  assert.equal(await page.locator(".voice").count(), 1);
});

test("recent articles: reopened, one forgotten and restored, all forgotten", async () => {
  const page = await open();
  await read(page, RAIN);
  await read(page, SNOW);
  await page.getByRole("button", { name: "New article" }).click();
  const rows = page.locator(".kept-open");
  assert.deepEqual(await rows.locator("b").allInnerTexts(), [SNOW, RAIN]);
  await axe(page);
  await rows.filter({ hasText: RAIN }).click();
  await shows(page, RAIN);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: `Forget “${SNOW}”` }).click();
  assert.equal(await rows.count(), 0);
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await page.locator(".kept-open", { hasText: SNOW }).waitFor();
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Forget all" }).click();
  await page.getByRole("textbox", { name: "Paste an article" }).waitFor();
  assert.equal(await rows.count(), 0);
  await page.reload();
  await page.getByRole("textbox", { name: "Paste an article" }).waitFor();
  assert.equal(await rows.count(), 0);
});

test("an article is kept on the device only with consent; then another tab has it; forgotten, it is gone there too", async () => {
  const page = await open();
  await read(page, RAIN);
  const databases = (): Promise<number> => page.evaluate(async () => (await indexedDB.databases()).length);
  assert.equal(await databases(), 0, "nothing is on the device before");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByLabel("Keep them on this device").check();
  await page.getByText("They stay in this browser").waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator(".kept-open", { hasText: RAIN }).click();
  await shows(other, RAIN);
  await other.getByRole("button", { name: "Menu" }).click();
  other.once("dialog", (dialog) => void dialog.accept());
  await other.getByRole("button", { name: "Forget all" }).click();
  await other.getByRole("textbox", { name: "Paste an article" }).waitFor();
  const third = await page.context().newPage();
  await third.goto(page.url());
  await third.getByRole("textbox", { name: "Paste an article" }).waitFor();
  await third.waitForTimeout(200);
  assert.equal(await third.locator(".kept-open").count(), 0);
});

test("leaving with corrections that are kept nowhere shows a warning, and nothing else does", async () => {
  const page = await open();
  const warned = async (): Promise<boolean> =>
    page.evaluate(() => {
      const leaving = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(leaving);
      return leaving.defaultPrevented;
    });
  await read(page, RAIN);
  await correct(page, "Somebody New");
  assert.equal(await warned(), false, "kept for the tab");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await correct(page, "Somebody Else");
  assert.equal(await warned(), true, "the tab has no room");
  await page.getByRole("button", { name: "New article" }).click();
  assert.equal(await warned(), false, "no article is open");
});

/** The codes of the errors that the page reports from now on. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const codes: string[] = [];
    Object.assign(globalThis, { codes });
    addEventListener("claimlight-error", (event) => codes.push((event as CustomEvent<{ code: string }>).detail.code));
  });
const codes = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { codes: string[] }).codes);

for (const [code, name, words] of [
  ["storage-full", "QuotaExceededError", "has no room left: your article"],
  ["storage-denied", "SecurityError", "does not let the page keep anything: your article"],
] as const) {
  test(`what the tab cannot keep is reported once, and article and corrections stay: ${code}`, async () => {
    const page = await open();
    await listen(page);
    await page.evaluate((fault) => {
      Storage.prototype.setItem = () => {
        throw new DOMException("no", fault);
      };
    }, name);
    await read(page, RAIN);
    const alert = page.getByRole("alert").filter({ hasText: words });
    await alert.waitFor();
    await axe(page);
    await correct(page, "Somebody New");
    await page.locator(".voice-name", { hasText: "Somebody New" }).waitFor();
    assert.equal(await text(page), RAIN);
    assert.deepEqual(await codes(page), [code]);
    await alert.getByRole("button", { name: "Dismiss" }).click();
    await correct(page, "Somebody Else");
    assert.equal(await alert.count(), 0, "once is enough");
  });

  test(`what the device cannot keep stays in the tab: ${code}`, async () => {
    const page = await open();
    await listen(page);
    await read(page, RAIN);
    await correct(page, "Somebody New");
    await page.evaluate((fault) => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("no", fault);
      };
    }, name);
    await page.getByRole("button", { name: "Menu" }).click();
    // It is unticked again at once, so `check()` would fail.
    await page.getByLabel("Keep them on this device").click();
    await page.getByRole("alert").filter({ hasText: "your articles are kept only in this tab" }).waitFor();
    assert.equal(await page.getByLabel("Keep them on this device").isChecked(), false);
    assert.deepEqual(await codes(page), [code]);
    await page.reload();
    await shows(page, RAIN);
    await page.locator(".voice-name", { hasText: "Somebody New" }).waitFor();
  });
}

test("an error of the engine loses neither the article nor its corrections", async () => {
  const page = await open();
  await page.addInitScript(() => {
    if (localStorage.getItem("broken") === null) return;
    Reflect.deleteProperty(globalThis, "WebAssembly");
    console.error = () => undefined;
  });
  await read(page, RAIN);
  await correct(page, "Somebody New");
  await page.evaluate(() => localStorage.setItem("broken", "yes"));
  await page.reload();
  await page.getByRole("alert").filter({ hasText: "no WebAssembly" }).waitFor();
  assert.equal(await text(page), RAIN);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.locator(".voice-name", { hasText: "Somebody New" }).waitFor();
});

test("Ctrl+Enter marks a typed text; the tab's title is the article's", async () => {
  const page = await open();
  const before = await page.title();
  await page.getByRole("textbox", { name: "Paste an article" }).fill(`Rain over Lima for a week\n\n${RAIN}`);
  await page.keyboard.press("Control+Enter");
  await shows(page, RAIN);
  await page.waitForFunction(() => document.title.startsWith("Rain over Lima for a week"));
  await page.getByRole("button", { name: "New article" }).click();
  await page.waitForFunction((name) => document.title === name, before);
});

test("without scripts the page says what it needs, in view", async () => {
  const page = await open({ javaScriptEnabled: false });
  const box = await page.locator("noscript").boundingBox();
  assert.ok(box && box.y >= 0 && box.y + box.height < 800);
});
