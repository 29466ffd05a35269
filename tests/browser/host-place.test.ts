/**
 * On a host's page the reader keeps their place: a click opens the card at the words, Escape closes it, nothing
 * scrolls.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { load } from "./host-page.js";
import { start, stop } from "./site.js";

before(start);
after(stop);

/** The tolerance for things that must not move, in pixels. */
const STAYS = 2;

const FILLER = "<p>The committee met on Tuesday and went home again on Wednesday.</p>".repeat(30);
const STORY = `${FILLER}<p id="middle">“The bridge is safe,” said Ana Ruiz, an engineer from Peru.</p>${FILLER}`;
const PAGE = `<main><article id="story">${STORY}</article></main><claim-light for="story"></claim-light>${FILLER}`;

async function marked(body = PAGE): Promise<Page> {
  const page = await load(body);
  await page.waitForFunction(
    () =>
      (CSS.highlights.get("claimlight-speaker")?.size ?? 0) > 0 &&
      (CSS.highlights.get("claimlight-claim")?.size ?? 0) > 0,
  );
  return page;
}

/** The position of an element's words in the window. */
const boxOf = (
  page: Page,
  selector: string,
  words: string,
): Promise<{ x: number; y: number; top: number; bottom: number; left: number }> =>
  page.evaluate(
    ([selector, words]) => {
      const walker = document.createTreeWalker(document.querySelector(selector!)!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(words!);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words!.length);
        const { x, y, width, height, top, bottom, left } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, top, bottom, left };
      }
      throw new Error(`no ${words}`);
    },
    [selector, words],
  );

async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await boxOf(page, "#middle", words);
  await page.mouse.click(x, y);
}

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

for (const [words, title] of [
  ["bridge", "said"],
  ["Ruiz", "Ana Ruiz"],
  ["Peru", "Peru"],
] as const) {
  test(`a click on “${words}” opens the card at the words and scrolls nothing; Escape gives the focus back to the mark`, async () => {
    const page = await marked();
    await page.evaluate(() => document.getElementById("middle")!.scrollIntoView({ block: "center" }));
    const before = await scrolled(page);
    const at = await boxOf(page, "#middle", words);
    await clickOn(page, words);
    const card = page.getByRole("dialog");
    await card.waitFor();
    assert.match((await card.textContent()) ?? "", new RegExp(title));
    const box = (await card.boundingBox())!;
    const apart = Math.max(box.y - at.bottom, at.top - (box.y + box.height));
    assert.ok(apart >= 0 && apart < 60, `beside the words, not on them: ${apart}`);
    assert.ok(box.x >= 0 && box.x + box.width <= 1280 && box.y >= 0 && box.y + box.height <= 800, "in the window");
    assert.ok(Math.abs((await scrolled(page)) - before) <= STAYS, "nothing scrolls");
    const moved = await boxOf(page, "#middle", words);
    assert.ok(Math.abs(moved.top - at.top) <= STAYS && Math.abs(moved.left - at.left) <= STAYS, "nothing moves");
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    const focused = await page.evaluate(() =>
      document.activeElement?.shadowRoot?.activeElement?.getAttribute("aria-label"),
    );
    assert.ok(focused?.includes(words === "bridge" ? "The bridge" : words), `${focused} has the focus`);
    assert.ok(Math.abs((await scrolled(page)) - before) <= STAYS, "nothing scrolls back either");
  });
}

test("in a narrow window the card is at the bottom, and nothing scrolls", async () => {
  const page = await marked();
  await page.setViewportSize({ width: 390, height: 700 });
  await page.evaluate(() => document.getElementById("middle")!.scrollIntoView({ block: "start" }));
  const before = await scrolled(page);
  await clickOn(page, "Ruiz");
  const box = (await page.getByRole("dialog").boundingBox())!;
  assert.deepEqual([Math.round(box.x), Math.round(box.width), Math.round(box.y + box.height)], [0, 390, 700]);
  assert.ok(Math.abs((await scrolled(page)) - before) <= STAYS);
});

test("the card stays at its words while the page or a scroll container scrolls", async () => {
  const page = await marked(
    `<main class="box"><article id="story">${STORY}</article></main><claim-light for="story"></claim-light>`,
  );
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".box { height: 500px; overflow: auto; transform: translateY(20px); }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.getElementById("middle")!.scrollIntoView({ block: "center" });
  });
  await clickOn(page, "Ruiz");
  const card = page.getByRole("dialog");
  const apart = async (): Promise<number> =>
    Math.round((await card.boundingBox())!.y - (await boxOf(page, "#middle", "Ruiz")).bottom);
  await card.waitFor();
  await page.waitForTimeout(100);
  const first = await apart();
  await page.evaluate(() => document.querySelector(".box")!.scrollBy({ top: 40, behavior: "instant" }));
  await page.waitForTimeout(200);
  assert.equal(await apart(), first);
});

test("every mark can be reached by keyboard, has a label, and is framed at its words", async () => {
  const page = await marked();
  const names = await page
    .getByRole("group", { name: "Marks in the article" })
    .getByRole("button", { includeHidden: true })
    .evaluateAll((buttons) => buttons.map((one) => one.getAttribute("aria-label")));
  for (const name of ["Speaker: Ana Ruiz", "Country: Peru"]) assert.ok(names.includes(name), names.join());
  assert.ok(
    names.some((name) => /^Statement, Ana Ruiz: “?The bridge is safe/u.test(name ?? "")),
    names.join(),
  );
  await page.locator("claim-light .stop[tabindex='0']").focus();
  const seen = new Set<string>();
  for (let step = 0; step < names.length; step++) {
    const name = await page.evaluate(
      () => document.activeElement!.shadowRoot!.activeElement!.getAttribute("aria-label")!,
    );
    seen.add(name);
    // The frame's script is loaded at the first focus.
    await page
      .waitForFunction(
        () => {
          const line = document.activeElement!.shadowRoot!.querySelector(".frame > span")?.getBoundingClientRect();
          return line !== undefined && line.top >= 0 && line.bottom <= innerHeight;
        },
        undefined,
        { timeout: 5_000 },
      )
      .catch(() => assert.fail(`${name} is not framed in view`));
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(50);
  }
  assert.deepEqual([...seen].sort(), [...new Set(names)].sort());
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
});

test("the panel follows the page's own theme", async () => {
  for (const [paper, ink, dark] of [
    ["#ffffff", "#222222", false],
    ["#101418", "#eeeeee", true],
    ["oklch(0.2 0.02 250)", "oklch(0.95 0 0)", true],
  ] as const) {
    const page = await marked();
    await page.evaluate(([paper, ink]) => Object.assign(document.body.style, { background: paper, color: ink }), [
      paper,
      ink,
    ] as const);
    await page.waitForFunction(
      (dark) => getComputedStyle(document.querySelector("claim-light")!).colorScheme === (dark ? "dark" : "light"),
      dark,
    );
  }
});

test("inside a page that runs from right to left its own words run from left to right, and the article as it did", async () => {
  const page = await marked(`<div dir="rtl"><claim-light><article id="story">${STORY}</article></claim-light></div>`);
  assert.deepEqual(
    await page.evaluate(() => [
      getComputedStyle(document.querySelector("claim-light")!.shadowRoot!.querySelector(".panel")!).direction,
      getComputedStyle(document.getElementById("middle")!).direction,
    ]),
    ["ltr", "rtl"],
  );
});
