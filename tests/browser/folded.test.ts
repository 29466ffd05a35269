/** What is not the article is folded, and comes back line by line or all at once. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { axe } from "./axe.js";
import { open, paste, start, stop } from "./site.js";

before(start);
after(stop);

const ARTICLE =
  "<article><h1>Bridge Is Safe, Minister Says</h1><p>The minister said on Monday that the bridge in Peru is safe. It was built in 1931.</p><p>“Nobody has to worry,” said Ana Ruiz, an engineer.</p><p>The road to it was closed for two days, the police said.</p></article>";
const PAGE = `<nav><a href="/">Home</a></nav>${ARTICLE}<aside><p>Officials in Chile said on Tuesday that the ferry does not sail.</p><p>Kenya won the match.</p></aside>`;

const text = (page: Page): Promise<string | null> =>
  page.locator("article.text").evaluate(({ textContent }) => textContent);
const fold = (page: Page, words: string): Locator => page.locator(".fold", { hasText: words });
const line = (page: Page, words: string): Locator => page.locator(".fold p", { hasText: words });
const button = (at: Locator, name: string): Locator => at.getByRole("button", { name, exact: true });

async function read(page: Page, data: { html?: string; text: string }): Promise<void> {
  await paste(page, data);
  await page.locator("article.text h2, article.text .fold").first().waitFor();
  await page.locator("progress").waitFor({ state: "detached" });
}

test("a folded line comes back alone, is analysed, and is folded again", async () => {
  const page = await open();
  await read(page, { html: PAGE, text: "" });
  const before = await text(page);
  assert.match(before ?? "", /^Home\n/);
  assert.equal(await page.locator("article.text mark.claim", { hasText: "ferry" }).count(), 0);
  assert.equal(await button(page.locator("article.text"), "Bring back").count(), 0, "nothing of it is in the way");

  await fold(page, "Chile").locator("summary").click();
  await axe(page);
  await button(line(page, "Chile"), "Bring back").click();
  const back = page.locator("p.paragraph", { hasText: "Chile" });
  await back.locator("mark.claim", { hasText: "the ferry does not sail" }).waitFor();
  assert.equal(await line(page, "Kenya").isVisible(), true, "its neighbour is folded, and still to be seen");
  assert.equal(await line(page, "Home").isVisible(), false);
  assert.equal(await text(page), before, "no letter moves");
  await button(back, "Fold again").and(page.locator(":focus")).waitFor();

  await page.keyboard.press("Enter");
  await line(page, "Chile").waitFor();
  assert.equal(await page.locator("article.text mark.claim", { hasText: "ferry" }).count(), 0);
  assert.equal(await text(page), before);
});

test("all lines of a fold come back at once, and stay after a reload", async () => {
  const page = await open();
  await read(page, { html: PAGE, text: "" });
  await fold(page, "Chile").locator("summary").click();
  await button(fold(page, "Chile"), "Bring all back").click();
  await page.locator("p.paragraph", { hasText: "Kenya won" }).waitFor();
  assert.equal(await line(page, "Chile").count(), 0);
  await page.reload();
  await page.locator("p.paragraph mark.claim.first", { hasText: "the ferry does not sail" }).waitFor();
  await page.locator("p.paragraph", { hasText: "Kenya won" }).waitFor();
  assert.equal(await fold(page, "Home").count(), 1);
});

test("corrections stay with their statements when a line before them comes back", async () => {
  const page = await open();
  await read(page, {
    html: `<nav><p>Officials in Chile said on Tuesday that the ferry does not sail.</p></nav>${ARTICLE}`,
    text: "",
  });
  await page.locator("mark.claim.first", { hasText: "Nobody has to worry" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Correct this").click();
  await page.getByPlaceholder("Name").fill("Somebody New");
  await page.getByRole("button", { name: "Change", exact: true }).click();
  const said = page.locator(".voice", { hasText: "Somebody New" });
  await said.getByText("Nobody has to worry").waitFor();
  await page.keyboard.press("Escape");

  await page.locator(".fold summary").first().click();
  await button(line(page, "Chile"), "Bring back").click();
  await page.locator("p.paragraph mark.claim", { hasText: "ferry" }).waitFor();
  await said.getByText("Nobody has to worry").waitFor();
  assert.equal(await said.getByText("ferry").count(), 0);
});

test("a line of plain text comes back, too", async () => {
  const page = await open();
  await read(page, {
    text: "The minister said on Monday that the bridge in Peru is safe.\n\nThe road to it was closed for two days, the police said.\n\nShare\nRead more: Ferry Strike in Chile Enters Third Day",
  });
  await page.locator(".fold summary").click();
  await button(line(page, "Chile"), "Bring back").click();
  await page.locator(".paragraph mark.country", { hasText: "Chile" }).waitFor();
  assert.equal(await line(page, "Share").count(), 1);
});
