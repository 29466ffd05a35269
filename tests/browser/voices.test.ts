/** The text itself shows who says what: strokes, names, colours, and what filters leave. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe } from "./axe.js";
import { open, paste, start, stop } from "./site.js";

before(start);
after(stop);

const TEXT = `Harbour of Lima shut for a week

“The harbour of Lima is shut,” said Ana Ruiz, the harbour master. She said the storm sank 14 boats.

Peru lost 40 million dollars in exports in 2019, more than in any year since 1990.

Ben Pell, a fisherman from Chile, said the harbour was “never safe” in winter.`;

async function read(page: Page): Promise<void> {
  await paste(page, { text: TEXT });
  await page.locator("progress").waitFor({ state: "detached" });
  await page.locator("mark.claim").first().waitFor();
}

const stroke = (page: Page, words: string, selector = "mark.claim"): Promise<string> =>
  page
    .locator(selector, { hasText: words })
    .first()
    .evaluate((mark) =>
      getComputedStyle(mark).backgroundImage === "none"
        ? "none"
        : getComputedStyle(mark).getPropertyValue("--_marker").trim(),
    );

test("a quotation, a paraphrase and the article's own claim look different", async () => {
  const page = await open();
  await read(page);
  const quotation = await stroke(page, "The harbour of Lima is shut", ".quoted");
  const paraphrase = await stroke(page, "the storm sank 14 boats");
  assert.notEqual(quotation, "none");
  assert.notEqual(paraphrase, "none");
  assert.notEqual(quotation, paraphrase);
  assert.equal(await stroke(page, "Peru lost 40 million"), "none");
  assert.deepEqual(await page.locator("mark.claim", { hasText: "never safe" }).locator(".quoted").allInnerTexts(), [
    "“never safe”",
  ]);
});

test("the speaker's name is in the margin where a run begins, if there is room", async () => {
  const page = await open();
  await read(page);
  assert.deepEqual(await page.locator(".margin .name").allInnerTexts(), ["Ana Ruiz", "Ben Pell"]);
  const [name, line] = await Promise.all([
    page.locator(".margin .name").last().boundingBox(),
    page.locator("mark.claim", { hasText: "never safe" }).first().boundingBox(),
  ]);
  assert.ok(name && line && Math.abs(name.y - line.y) < 12 && name.x + name.width < line.x);
  await page.setViewportSize({ width: 1000, height: 800 });
  assert.equal(await page.locator(".margin .name").first().isVisible(), false);
});

test("a mark that is hovered or focused shows its speaker; Escape hides it", async () => {
  const page = await open();
  await read(page);
  await page.locator("mark.claim", { hasText: "14 boats" }).hover();
  const tag = page.locator(".tag.is-shown");
  assert.match(await tag.innerText(), /^said by Ana Ruiz/);
  await page.locator("mark.speaker", { hasText: /^She$/ }).hover();
  assert.equal(await tag.innerText(), "Ana Ruiz");
  await page.mouse.move(2, 2);
  assert.equal(await tag.count(), 0);
  await page.locator("mark.country.first").first().focus();
  assert.equal(await tag.count(), 1);
  await page.keyboard.press("Escape");
  assert.equal(await tag.count(), 0);
});

test("a click keeps the other marks, and a closed card leaves no trace", async () => {
  const page = await open();
  await read(page);
  const looks = (): Promise<string> =>
    page.locator("article.text").evaluate((article) =>
      JSON.stringify(
        [...article.querySelectorAll("mark, .quoted, p")].map((one) => {
          const { backgroundImage, color, textDecoration, outlineStyle } = getComputedStyle(one);
          return [backgroundImage, color, textDecoration, outlineStyle];
        }),
      ),
    );
  const first = await looks();
  const line = await page
    .locator("mark.claim", { hasText: "14 boats" })
    .evaluate((mark) => mark.getClientRects()[0]!.toJSON() as DOMRect);
  await page.mouse.click(line.x + 4, line.y + line.height / 2);
  await page.getByRole("dialog").waitFor();
  assert.notEqual(await stroke(page, "The harbour of Lima is shut", ".quoted"), "none");
  await page.keyboard.press("Escape");
  await page.locator("article.text").evaluate((article) => (article as HTMLElement).focus());
  assert.equal(await looks(), first);
  assert.equal(await page.locator(".is-selected").count(), 0);
});

test("colour by speaker: each has a stroke and a pattern, in the text and in the panel", async () => {
  const page = await open();
  await read(page);
  await page.getByRole("button", { name: "Colour by speaker" }).click();
  const looks = await page.locator("article.text").evaluate((article) =>
    [...article.querySelectorAll("mark.claim[data-voice]:not(.own)")].map((mark) => {
      const style = getComputedStyle(mark);
      return [
        (mark as HTMLElement).dataset["voice"],
        style.getPropertyValue("--_voice-stroke"),
        style.getPropertyValue("--_voice-line"),
      ];
    }),
  );
  const [one, two] = ["1", "2"].map((voice) => looks.find(([of]) => of === voice));
  assert.ok(one && two && one[1] !== two[1] && one[2] !== two[2]);
  assert.equal(await page.locator(".voice[data-voice='1'] .voice-name").count(), 1);
  await axe(page);
});

test("the panel's filters apply to the text; ticks and names are hidden with their layer", async () => {
  const page = await open();
  await read(page);
  await page.getByRole("button", { name: "Only in quotation marks" }).click();
  assert.equal(await stroke(page, "the storm sank 14 boats"), "none");
  assert.notEqual(await stroke(page, "The harbour of Lima is shut", ".quoted"), "none");
  await page.getByRole("tab", { name: "Countries" }).click();
  assert.notEqual(await stroke(page, "the storm sank 14 boats"), "none");
  await page.locator("article.text").focus();
  await page.keyboard.press("1");
  assert.equal(await page.locator(".margin .ticks").first().isVisible(), false);
});
