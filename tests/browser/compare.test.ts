/** Two articles side by side: a recent one, and a pasted one. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe } from "./axe.js";
import { open, paste, start, stop } from "./site.js";

before(start);
after(stop);

const RAIN = "Ana Ruiz said on Monday that it rains in Peru. Ben Pell said the harbour was shut.";
const SNOW = "Ana Ruiz said on Friday that it snows in Chile. Cem Kaya said the airport was shut in Peru.";

async function read(page: Page, words: string): Promise<void> {
  await paste(page, { text: words });
  await page.locator("article.text", { hasText: words }).waitFor();
  await page.locator("progress").waitFor({ state: "detached" });
  await page.locator("mark.claim").first().waitFor();
}

async function compared(page: Page): Promise<void> {
  await page.locator(".pair").waitFor();
  assert.deepEqual(await page.locator(".pair h4").allInnerTexts(), ["Ana Ruiz"]);
  assert.match(await page.locator(".pair .two").innerText(), /it snows in Chile[\s\S]*There[\s\S]*it rains in Peru/);
  assert.deepEqual(await page.locator(".alone b").allInnerTexts(), ["Cem Kaya", "Ben Pell"]);
  assert.match((await page.locator(".who-about").innerText()).replace(/\s+/g, " "), /Peru 1 1 Chile 1 0/);
}

test("with a recent article", async () => {
  const page = await open();
  await read(page, RAIN);
  await read(page, SNOW);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Compare with another article" }).click();
  await axe(page);
  await page.locator(".panel .kept-open", { hasText: RAIN }).click();
  await compared(page);
  await axe(page);
  assert.equal(await page.locator("article.text").innerText(), SNOW, "the text is still the one that was read");
  await page.getByRole("button", { name: "End the comparison" }).click();
  assert.equal(await page.getByRole("tab").count(), 3);
});

test("with a pasted article, which is kept", async () => {
  const page = await open();
  await read(page, SNOW);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Compare with another article" }).click();
  await page.getByLabel("Another article").fill(RAIN);
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await compared(page);
  await page.getByRole("button", { name: "New article" }).click();
  assert.equal(await page.locator(".kept-open").count(), 2);
});
