/** Corrections: names, ends, splits, merges, missed statements, the list of corrections, the error report. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe } from "./axe.js";
import { open, paste, start, stop } from "./site.js";

before(start);
after(stop);

const TEXT =
  "Ana Ruiz said the harbour was shut and the boats were safe. Ana Ruiz said it would open on Friday. Ben Pell said the storm sank 14 boats off Lima.";

async function read(page: Page): Promise<void> {
  await paste(page, { text: TEXT });
  await page.locator("progress").waitFor({ state: "detached" });
  await page.locator("mark.claim").first().waitFor();
}

const statements = (page: Page): Promise<string[]> =>
  page.locator("claim-light").evaluate((element) => {
    const { analysis, text } = element as HTMLElement & {
      text: string;
      analysis: {
        claims: { content: { start: number; end: number }[]; speaker: number | null; cue: unknown[] }[];
        speakers: { id: number; name: string }[];
      };
    };
    return analysis.claims
      .filter(({ cue }) => cue.length > 0)
      .map(
        ({ content, speaker }) =>
          `${analysis.speakers.find(({ id }) => id === speaker)?.name ?? "?"}: ${content.map(({ start, end }) => text.slice(start, end)).join(" … ")}`,
      );
  });

async function openCard(page: Page, words: string): Promise<void> {
  await page.locator("mark.first", { hasText: words }).first().focus();
  await page.keyboard.press("Enter");
  await page.getByText("Correct this").click();
}

const FIRST = [
  "Ana Ruiz: the harbour was shut and the boats were safe",
  "Ana Ruiz: it would open on Friday",
  "Ben Pell: the storm sank 14 boats off Lima",
];

test("renaming a speaker changes all their statements; the focus goes to the next statement; nothing moves", async () => {
  const page = await open();
  await read(page);
  assert.deepEqual(await statements(page), FIRST);
  const place = (): Promise<string> =>
    page.locator("article.text").evaluate((article) => JSON.stringify(article.getBoundingClientRect()));
  const before = await place();
  await openCard(page, "Ana Ruiz");
  await page.getByLabel("Correct name").fill("Anna Ruiz");
  await page.keyboard.press("Enter");
  assert.deepEqual(
    (await statements(page)).map((line) => line.split(":")[0]),
    ["Anna Ruiz", "Anna Ruiz", "Ben Pell"],
  );
  assert.equal(await place(), before);
  assert.equal(
    await page.locator("claim-light").evaluate((element) => element.shadowRoot?.activeElement?.matches("mark.claim")),
    true,
  );
});

test("a correction that changes nothing is not counted", async () => {
  const page = await open();
  await read(page);
  await openCard(page, "Ana Ruiz");
  await page.getByRole("button", { name: "Change" }).first().click();
  assert.equal(await page.locator(".corrected").count(), 0);
});

test("the ends of a statement are moved with the keyboard", async () => {
  const page = await open();
  await read(page);
  await openCard(page, "the harbour was shut");
  await page.getByRole("button", { name: "Adjust its start and end" }).click();
  await axe(page);
  await page.getByRole("slider", { name: "Where the statement ends" }).focus();
  for (let word = 0; word < 5; word++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  assert.equal((await statements(page))[0], "Ana Ruiz: the harbour was shut");
});

test("the ends of a statement are dragged with the pointer; Escape cancels", async () => {
  const page = await open();
  await read(page);
  for (const [key, expected] of [
    ["Escape", FIRST[0]],
    ["Enter", "Ana Ruiz: the harbour was shut"],
  ] as const) {
    await openCard(page, "the harbour was shut");
    await page.getByRole("button", { name: "Adjust its start and end" }).click();
    const handle = (await page.getByRole("slider", { name: "Where the statement ends" }).boundingBox())!;
    const to = await page
      .locator("mark.claim", { hasText: "harbour was shut" })
      .first()
      .evaluate((mark) => {
        const range = document.createRange();
        const node = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT).nextNode()!;
        range.setStart(node, 0);
        range.setEnd(node, "the harbour was shut".length);
        const box = range.getBoundingClientRect();
        return { x: box.right, y: box.top + box.height / 2 };
      });
    await page.mouse.move(handle.x + 1, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await page.getByRole("slider", { name: "Where the statement ends" }).focus();
    await page.keyboard.press(key);
    assert.equal((await statements(page))[0], expected);
  }
});

test("a statement is split, two are merged; each correction is undone and redone in the list", async () => {
  const page = await open();
  await read(page);
  await openCard(page, "the harbour was shut");
  await page.getByRole("button", { name: "Split it in two" }).click();
  for (let word = 0; word < 3; word++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  assert.deepEqual(
    (await statements(page)).slice(0, 2).map((line) => line.trim()),
    ["Ana Ruiz: the harbour was shut", "Ana Ruiz: and the boats were safe"],
  );
  await openCard(page, "it would open");
  await page.getByRole("button", { name: "Merge it with the next" }).click();
  assert.equal((await statements(page)).at(-1), "Ana Ruiz: it would open on Friday … the storm sank 14 boats off Lima");
  await page.getByRole("button", { name: "2 corrections" }).click();
  await axe(page);
  const rows = page.locator(".corrections li");
  assert.deepEqual(await rows.locator("span").evaluateAll((all) => all.map((one) => one.textContent?.slice(0, 12))), [
    "Split in two",
    "“the storm s",
  ]);
  await rows.first().getByRole("button").click();
  assert.equal((await statements(page))[0], FIRST[0]);
  await rows.last().getByRole("button").click();
  assert.deepEqual(await statements(page), FIRST);
  await rows.last().getByRole("button", { name: "Redo" }).click();
  assert.equal((await statements(page)).length, 2);
});

/** Selects words of the article with the pointer. */
const select = (page: Page, words: string): Promise<void> =>
  page.locator("article.text").evaluate((article, words) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(words);
      if (at >= 0) return document.getSelection()!.setBaseAndExtent(node, at, node, at + words.length);
    }
    throw new Error(words);
  }, words);

test("a missed speaker and country are added; the error report has what was marked and what is right", async () => {
  const page = await open();
  await read(page);
  for (const [words, what, field, choice] of [
    ["the storm", "A country", "Which country is meant?", "Peru"],
    ["the boats", "A speaker", "Who is meant?", "Ben Pell"],
  ] as const) {
    await select(page, words);
    await page.getByRole("button", { name: "Add what was missed" }).click();
    await page.getByLabel("What are these words?").selectOption({ label: what });
    await page.getByLabel(field).selectOption({ label: choice });
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.locator(`mark.${what === "A country" ? "country" : "speaker"}`, { hasText: words }).waitFor();
  }
  await page.getByRole("button", { name: "Menu" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Error report" }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8"))
    .trim()
    .split("\n")
    .map(
      (line) =>
        JSON.parse(line) as {
          sentence: string;
          marked: { countries: unknown[] };
          right: { countries: { start: number; end: number; code: string }[] };
        },
    );
  assert.equal(lines.length, 2);
  const { sentence, marked, right } = lines[1]!;
  assert.equal(sentence, "Ben Pell said the storm sank 14 boats off Lima.");
  assert.equal(right.countries.length, marked.countries.length + 1);
  assert.ok(
    right.countries.some(({ start, end, code }) => sentence.slice(start, end) === "the storm" && code === "PE"),
  );
});
