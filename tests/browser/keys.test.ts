/** Without sight of the marks: their labels, keyboard navigation, focus, announcements. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe } from "./axe.js";
import { open, paste, start, stop } from "./site.js";

before(start);
after(stop);

const TEXT = `Harbour of Lima shut for a week

“The harbour of Lima is shut,” said Ana Ruiz, the harbour master. She said the storm sank 14 boats.

Ben Pell, a fisherman from Chile, said the harbour was “never safe” in winter. Ana Ruiz said Peru lost 40 million dollars in 2019.`;

async function read(page: Page): Promise<void> {
  await paste(page, { text: TEXT });
  await page.locator("progress").waitFor({ state: "detached" });
  await page.locator("mark.claim").first().waitFor();
  await page.locator("article.text").focus();
}

const focused = (page: Page): Promise<string> =>
  page
    .locator("claim-light")
    .evaluate((element) => element.shadowRoot?.activeElement?.textContent?.trim().slice(0, 30) ?? "nothing");

/** The marks that keys reach: `j j Shift+s` gives the words of three marks. */
async function walk(page: Page, keys: string): Promise<string[]> {
  const seen: string[] = [];
  for (const key of keys.split(" ")) {
    await page.keyboard.press(key);
    seen.push(await focused(page));
  }
  return seen;
}

test("a mark says what it is", async () => {
  const page = await open();
  await read(page);
  const description = (words: string, layer: string): Promise<string | null> =>
    page.locator(`mark.${layer}.first`, { hasText: words }).first().getAttribute("aria-description");
  assert.match(
    (await description("the storm sank 14 boats", "claim")) ?? "",
    /^said by Ana Ruiz(?:, (?:very much )?worth checking)?$/,
  );
  assert.match(
    (await description("Peru lost 40 million", "claim")) ?? "",
    /^said by Ana Ruiz, (?:very much )?worth checking$/,
  );
  assert.equal(await description("She", "speaker"), "Ana Ruiz, a speaker");
  assert.equal(await description("Chile", "country"), "the country Chile");
});

test("J and K step by statement, S by speaker, P and C by layer, the arrows by mark", async () => {
  const page = await open();
  await read(page);
  const [one, two, three] = await walk(page, "j j j");
  assert.deepEqual(
    [one?.slice(0, 12), two, three?.slice(0, 15)],
    ["“The harbour", "the storm sank 14 boats", "the harbour was"],
  );
  assert.deepEqual(await walk(page, "k"), [two]);
  assert.match((await walk(page, "s"))[0] ?? "", /^Peru lost 40 million/);
  assert.deepEqual(await walk(page, "Shift+s"), [two]);
  assert.match((await walk(page, "p"))[0] ?? "", /Ben Pell|fisherman/);
  assert.deepEqual(await walk(page, "c"), ["Chile"]);
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await focused(page), "Chile");
});

test("Tab leads past the article into the panel, and back", async () => {
  const page = await open();
  await read(page);
  await page.getByRole("button", { name: "Skip to the results" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(
    await page.locator("claim-light").evaluate((element) => element.shadowRoot?.activeElement?.id),
    "tab-panel",
  );
  await page.getByRole("button", { name: "Back to the article" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(
    await page.locator("claim-light").evaluate((element) => element.shadowRoot?.activeElement?.tagName),
    "MARK",
  );
});

test("the focus is never lost, whatever is pressed", async () => {
  const page = await open();
  await read(page);
  const has = (): Promise<boolean> =>
    page.locator("claim-light").evaluate((element) => element.shadowRoot?.activeElement !== null);
  const press = async (name: string): Promise<void> => {
    await page.getByRole("button", { name }).first().focus();
    await page.keyboard.press("Enter");
    await page.waitForTimeout(50);
    assert.ok(await has(), name);
  };
  await page.getByRole("tab", { name: "Countries" }).click();
  await press("about Peru: 2 statements");
  await press("remove this filter");
  await page.locator("mark.claim.first").nth(1).focus();
  for (const key of ["1", "1", "h", "h"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(50);
    assert.ok(await has(), key);
  }
  await page.locator("mark.claim.first").nth(1).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Correct this").click();
  await press("This is not a statement");
  await page.keyboard.press("z");
  assert.ok(await has(), "undone");
  await paste(page, { text: "https://news.example/story" });
  await press("Dismiss");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.keyboard.press("Escape");
  assert.ok(await has(), "menu");
});

test("one message at a time, and a repeated one is announced again", async () => {
  const page = await open();
  await read(page);
  assert.equal(await page.locator("[role=status], [aria-live]").count(), 1);
  const words = (): Promise<string | null> => page.getByRole("status").textContent();
  await page.keyboard.press("h");
  await page.keyboard.press("h");
  const first = await words();
  await page.keyboard.press("h");
  await page.keyboard.press("h");
  assert.equal(first?.trim(), "Marks are shown.");
  await axe(page);
});

test("every part of the summary line leads to what it summarises", async () => {
  const page = await open();
  await read(page);
  const line = page.locator(".summary");
  assert.match(
    await line.innerText(),
    /^4 statements by 2 speakers\. Ana Ruiz has \d+ % of the words\. Check first: “/,
  );
  await line.getByRole("button", { name: "Ana Ruiz" }).click();
  await page.locator("mark.speaker.is-selected").first().waitFor();
  await line.getByRole("button", { name: "% of the words" }).click();
  assert.equal(await page.locator(".voice").count(), 1);
  await line.getByRole("button", { name: "4 statements" }).click();
  assert.equal(await page.locator(".voice").count(), 2);
  await line.getByRole("button").last().click();
  assert.equal(await page.locator("mark.claim.first.is-selected").count(), 1);
});
