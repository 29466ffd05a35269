/** On a phone: the sheet's handle and tabs stay in view, nothing is cut off, a card does not cover its words. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe } from "./axe.js";
import { open, paste, start, stop } from "./site.js";

before(start);
after(stop);

const SAID = Array.from(
  { length: 24 },
  (_, at) =>
    `${at % 2 ? "Ben Pell" : "Ana Ruiz"} said on Monday that the harbour of Lima had lost ${at + 11} boats in the storm of 2019.`,
);

async function read(page: Page): Promise<void> {
  await paste(page, { text: `Harbour of Lima shut for a week\n\n${SAID.join("\n\n")}` });
  await page.locator("progress").waitFor({ state: "detached" });
  await page.locator("mark.claim").first().waitFor();
}

const top = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => Math.round(one.getBoundingClientRect().top));

for (const width of [390, 320]) {
  test(`${width} wide: handle and tabs stay in view, whatever statement is selected`, async () => {
    const page = await open({ viewport: { width, height: 780 } });
    await read(page);
    const handle = await top(page, ".handle");
    const marks = await page.locator("mark.claim.first").count();
    assert.ok(marks >= 20);
    for (let nth = 0; nth < marks; nth++) {
      await page.locator("mark.claim.first").nth(nth).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      assert.equal(await top(page, ".handle"), handle, `statement ${nth}`);
    }
    const tabs = await page.locator(".tabs").boundingBox();
    assert.ok(tabs && tabs.y >= handle && tabs.y + tabs.height <= 780);
    for (const name of ["Who says what", "Worth checking", "Countries"]) {
      const tab = await page.getByRole("tab", { name }).evaluate((one) => ({
        left: one.getBoundingClientRect().left,
        right: one.getBoundingClientRect().right,
        over: one.scrollWidth - one.clientWidth,
      }));
      assert.ok(tab.left >= 0 && tab.right <= width && tab.over <= 0, `${name} is whole: ${JSON.stringify(tab)}`);
    }
  });

  test(`${width} wide: a card does not cover its words`, async () => {
    const page = await open({ viewport: { width, height: 780 } });
    await read(page);
    for (const nth of [0, 7, 15, 23]) {
      const mark = page.locator("mark.claim.first").nth(nth);
      await mark.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      await page.waitForTimeout(100);
      const words = await mark.evaluate((one) => ({
        top: one.getBoundingClientRect().top,
        bottom: one.getBoundingClientRect().bottom,
      }));
      const bar = await page.locator(".bar").boundingBox();
      assert.ok(bar && words.top >= bar.height - 4, `statement ${nth} is below the bar`);
      assert.ok(words.bottom <= (await top(page, ".card")), `statement ${nth} is above the card`);
      if (nth === 0) await axe(page);
      await page.keyboard.press("Escape");
    }
  });
}

test("at 200 %, as at 640 pixels, nothing is cut off", async () => {
  const page = await open({ viewport: { width: 640, height: 400 } });
  await read(page);
  const [root, bar] = await page
    .locator(".root")
    .evaluate((one) => [one.scrollWidth, one.querySelector(".bar")!.scrollWidth]);
  assert.deepEqual([root, bar], [640, 640]);
});
