/** A text in another language is reported before anything is marked, and marked only if the reader wants it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { open, paste, start, stop } from "./site.js";

before(start);
after(stop);

const GERMAN =
  "Der Minister sagte am Montag, die Brücke in Peru sei sicher. Sie wurde 1931 gebaut. Niemand müsse sich Sorgen machen.";
const ENGLISH =
  "The minister said on Monday that the bridge in Peru is safe. It was built in 1931. Nobody has to worry.";

const marks = (page: Page): Promise<number> => page.locator("mark.country.first").count();

test("a text in another language is reported, and marked only if the reader wants it", async () => {
  const page = await open();
  await paste(page, { text: GERMAN });
  await page.getByText("This looks like German. Claimlight reads English.").waitFor();
  assert.equal(await page.locator("article.text").innerText(), GERMAN);
  assert.equal(await page.locator("mark").count(), 0);
  await page.getByRole("button", { name: "Mark it anyway" }).click();
  await page.locator("mark.country.first").waitFor();
  await page.locator("progress").waitFor({ state: "detached" });
  assert.equal(await page.getByText("This looks like German").count(), 0);
  assert.equal(await page.locator("mark.country.first").innerText(), "Peru");
  // The question is asked again for the next text.
  await paste(page, { text: ENGLISH });
  await page.locator("mark.claim.first").first().waitFor();
  await paste(page, { text: `${GERMAN}\nEr kommt nicht.` });
  await page.getByText("This looks like German").waitFor();
  assert.equal(await marks(page), 0);
});
