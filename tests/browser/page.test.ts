/** The page in a real browser: paste, marks, panel, keyboard, colours, hostile input. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { EXAMPLE } from "../../www/src/example.js";
import { HOSTILE } from "../page/hostile.js";
import { axe } from "./axe.js";
import { open, paste, start, stop } from "./site.js";

before(start);
after(stop);

const textOf = (page: Page): Promise<string | null> =>
  page.locator("article.text").evaluate((article) => article.textContent);

async function example(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try an example" }).click();
  await marked(page);
}

const marked = async (page: Page): Promise<void> => {
  await page.locator("progress").waitFor({ state: "detached" });
  await page.locator("mark.claim.first").first().waitFor();
};

/** Opens the card of a statement with the keyboard, because a click may hit a smaller mark on the same words. */
async function openStatement(page: Page, nth: number): Promise<void> {
  await page.locator("mark.claim.first").nth(nth).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
}

test("an example is marked, and the text stays what it was", async () => {
  const page = await open();
  await example(page);
  assert.equal(await textOf(page), EXAMPLE);
  for (const layer of ["claim", "speaker", "country"])
    assert.ok((await page.locator(`mark.${layer}.first`).count()) >= 5, layer);
  assert.match(await page.getByRole("status").innerText(), /statements?, \d+ speakers?, \d+ countr/);
  assert.ok((await page.locator(".voice").count()) >= 4);
  assert.ok((await page.locator(".fold").count()) >= 2, "navigation and repeated captions are folded");
});

test("the words in the marks are the words of the statements", async () => {
  const page = await open();
  await example(page);
  const broken = await page.locator("claim-light").evaluate((element) => {
    const { analysis, text } = element as HTMLElement & {
      analysis: { claims: { id: number; content: { start: number; end: number }[] }[] };
      text: string;
    };
    const root = element.shadowRoot!;
    return analysis.claims.filter(({ id, content }) => {
      const words = [...root.querySelectorAll(`[data-id="claim-${id}"]`)].map((mark) => mark.textContent).join("");
      return (
        words !== "" &&
        words.replace(/\s+/g, "") !==
          content
            .map(({ start, end }) => text.slice(start, end))
            .join("")
            .replace(/\s+/g, "")
      );
    }).length;
  });
  assert.equal(broken, 0);
});

for (const [name, options] of [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
] as const) {
  test(`no barrier that axe can find: ${name}`, async () => {
    const page = await open(options);
    await axe(page);
    await example(page);
    await axe(page);
    for (const tab of ["Worth checking", "Countries", "Who says what"]) {
      await page.getByRole("tab", { name: tab }).click();
      await axe(page);
    }
    await openStatement(page, 1);
    await axe(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Menu" }).click();
    await axe(page);
  });
}

test("rich text: headings, paragraphs and lists survive, everything else is dropped", async () => {
  const page = await open();
  await paste(page, {
    html: `<h2 style="color:red">Peru Votes</h2><p>Ana Ruiz said <b>“it rains”</b>.</p><ul><li>one<li>two</ul><script>pwned()</script>`,
    text: "not this",
  });
  await page.locator("article.text").waitFor();
  assert.equal(await textOf(page), "Peru Votes\n\nAna Ruiz said “it rains”.\n\n• one\n• two\n");
  assert.equal(await page.locator("article.text [style], article.text script").count(), 0);
});

test("a hostile paste runs nothing and requests nothing, as HTML and as text", async () => {
  const page = await open();
  await page.evaluate(() => Object.assign(globalThis, { pwned: () => Object.assign(globalThis, { hit: true }) }));
  const asked: string[] = [];
  // The page's own scripts are loaded when needed.
  const own = (url: string): boolean => url.startsWith("blob:") || url.startsWith(new URL("chunks/", page.url()).href);
  page.on("request", (request) => {
    if (!own(request.url())) asked.push(request.url());
  });
  for (const html of HOSTILE) {
    await paste(page, { html: `<p>Ana Ruiz said on Monday that it rains.</p>${html}`, text: html });
    await page.locator("article.text").waitFor();
    await paste(page, { text: `Ana Ruiz said.\n${html}` });
    await page.locator("article.text", { hasText: "Ana Ruiz said." }).waitFor();
    assert.equal(await textOf(page), `Ana Ruiz said.\n${html}`);
    assert.equal(await page.evaluate(() => "hit" in globalThis), false, html);
  }
  assert.deepEqual(asked, []);
});

test("unreadable input gets a plain message, and nothing is lost", async () => {
  const page = await open();
  await page.getByLabel("Paste an article").fill("   ");
  await page.getByRole("button", { name: "Mark the text" }).click();
  assert.match(await page.getByRole("alert").innerText(), /no text/);
  await page.getByLabel("Paste an article").fill("https://news.example/story");
  await page.getByRole("button", { name: "Mark the text" }).click();
  assert.match(await page.getByRole("alert").innerText(), /That is a link/);
  assert.equal(await page.getByLabel("Paste an article").inputValue(), "https://news.example/story");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "cat.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0, 0, 0]) });
  await page.getByRole("alert").filter({ hasText: "not text" }).waitFor();
  await page.locator("input[type=file]").setInputFiles({
    name: "config.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"text": "Ana Ruiz said it rains."}'),
  });
  await page.getByRole("alert").filter({ hasText: "JSON data" }).waitFor();
  await page.locator("input[type=file]").setInputFiles({
    name: "story.html",
    mimeType: "text/html",
    buffer: Buffer.from("<h1>Rain</h1><p>Ana Ruiz said it rains in Peru.</p>"),
  });
  await page.locator("article.text").waitFor();
  assert.equal(await textOf(page), "Rain\n\nAna Ruiz said it rains in Peru.\n");
  await page.getByRole("button", { name: "New article" }).click();
  await page.locator(".kept-open").first().click();
  assert.equal(await textOf(page), "Rain\n\nAna Ruiz said it rains in Peru.\n");
});

test("selections in text and panel are synchronised", async () => {
  const page = await open();
  await example(page);
  const row = page.locator(".statement .words").nth(4);
  await row.click();
  await page.waitForTimeout(500);
  const id = await page.locator("mark.claim.is-selected").first().getAttribute("data-id");
  const words = await page.locator(`mark[data-id="${id}"]`).first().innerText();
  assert.ok((await row.innerText()).replace(/\s+/g, " ").includes(words.replace(/\s+/g, " ").slice(0, 20)), words);
  const view = await page.locator(".reading").boundingBox();
  const mark = await page.locator("mark.claim.is-selected").first().boundingBox();
  assert.ok(view && mark && mark.y >= view.y && mark.y < view.y + view.height / 2, "the mark stands in the upper half");
  assert.ok((await page.locator(".cue.is-selected").count()) > 0, "its cue is outlined");

  await openStatement(page, 0);
  assert.equal(await page.locator(".panel .statement.is-selected").count(), 1);
  await page.locator("mark.country.first:not(mark.claim mark, .fold mark)").last().focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.getByRole("tab", { selected: true }).innerText(), "Countries");
  assert.equal(await page.locator(".country-row.is-selected").count(), 1);
});

test("a click on a country inside a statement opens the statement; a second one the country", async () => {
  const page = await open();
  await paste(page, { text: "Ana Ruiz said on Monday that the rain will stop in Chile next week." });
  await marked(page);
  const country = page.locator("mark.claim mark.country", { hasText: "Chile" });
  await country.click();
  assert.equal(await page.getByRole("dialog").locator("h2").innerText(), "Ana Ruiz");
  await country.click();
  assert.match(await page.getByRole("dialog").locator("h2").innerText(), /^Chile/);
});

test("a selection in the text appears in the panel, whatever filter or tab was active", async () => {
  const page = await open();
  await example(page);
  await page.getByRole("button", { name: "Only in quotation marks" }).click();
  await page.getByRole("tab", { name: "Countries" }).click();
  const indirect = await page
    .locator("claim-light")
    .evaluate(
      (element) =>
        (element as HTMLElement & { analysis: { claims: { id: number; quotation: string }[] } }).analysis.claims.find(
          ({ quotation }) => quotation === "indirect",
        )?.id,
    );
  await page.locator(`mark.first[data-id="claim-${indirect}"]`).focus();
  await page.keyboard.press("Enter");
  await page.locator(".panel .statement.is-selected").waitFor();
});

test("every country is on the map, which is loaded when opened and selects like the list", async () => {
  const page = await open();
  const loaded: string[] = [];
  page.on("request", (request) => {
    if (/world/.test(request.url())) loaded.push(request.url());
  });
  await example(page);
  assert.deepEqual(loaded, []);
  await page.getByRole("tab", { name: "Countries" }).click();
  await page.locator(".map .place").first().waitFor();
  assert.equal(loaded.length, 1);
  const names = await page.locator(".country-name b").allInnerTexts();
  assert.equal(await page.locator(".map .place").count(), names.length);
  assert.ok((await page.locator(".map .place-name").allTextContents()).every((name) => names.includes(name)));
  await page.locator(".map .place .side").first().dispatchEvent("click");
  assert.equal(await page.locator(".country-row.is-selected").count(), 1);
  assert.equal(await page.locator(".map .is-chosen").count(), 1);
});

test("the keys work at once, however the article was opened", async () => {
  const page = await open();
  await page.getByRole("button", { name: "Try an example" }).click();
  await marked(page);
  assert.equal(
    await page.locator("claim-light").evaluate((element) => element.shadowRoot?.activeElement?.tagName),
    "ARTICLE",
  );
  await page.keyboard.press("j");
  assert.equal(
    await page.locator("claim-light").evaluate((element) => element.shadowRoot?.activeElement?.tagName),
    "MARK",
  );
});

test("keyboard: one tab stop, next and previous, open, close, focus comes back", async () => {
  const page = await open();
  await example(page);
  assert.equal(await page.locator("article.text mark[tabindex='0']").count(), 1);
  await page.locator("article.text mark[tabindex='0']").focus();
  const focused = (): Promise<string | undefined> =>
    page
      .locator("claim-light")
      .evaluate((element) => (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset["id"]);
  const first = await focused();
  await page.keyboard.press("j");
  const second = await focused();
  assert.notEqual(second, first);
  await page.keyboard.press("k");
  assert.equal(await focused(), first);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  assert.equal(
    await page.locator("claim-light").evaluate((element) => element.shadowRoot?.activeElement?.className),
    "card",
  );
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("dialog").count(), 0);
  assert.equal(await focused(), second);
});

test("single keys are letters while something is typed, and can be switched off", async () => {
  const page = await open();
  await example(page);
  await openStatement(page, 0);
  await page.getByText("Correct this").click();
  await page.getByPlaceholder("Name").pressSequentially("hj1");
  assert.equal(await page.getByPlaceholder("Name").inputValue(), "hj1");
  assert.equal(await page.locator("button.layer[aria-pressed=true]").count(), 3);
  await page.keyboard.press("Escape");
  await page.keyboard.press("h");
  assert.equal(await page.locator("button.layer[aria-pressed=true]").count(), 0);
  await page.keyboard.press("h");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByLabel("Single-key shortcuts").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("h");
  assert.equal(await page.locator("button.layer[aria-pressed=true]").count(), 3);
});

test("toggling layers does not move the text", async () => {
  const page = await open();
  await example(page);
  const places = (): Promise<string> =>
    page
      .locator("article.text")
      .evaluate((article) =>
        JSON.stringify(
          [...article.querySelectorAll("p, h2, h3, li, mark")].map((one) =>
            [...one.getClientRects()].map(({ x, y, width, height }) => [x, y, width, height].map(Math.round)),
          ),
        ),
      );
  const first = await places();
  for (const key of ["1", "2", "3"]) {
    await page.keyboard.press(key);
    assert.equal(await places(), first, `without layer ${key}`);
  }
  await page.keyboard.press("h");
  await page.locator(".statement .words").first().click();
  await page.locator(".reading").evaluate((reading) => reading.scrollTo({ top: 0, behavior: "instant" }));
  await page.waitForTimeout(400);
  assert.equal(await places(), first, "with a statement selected");
});

test("corrections: another speaker, rejected, undone", async () => {
  const page = await open();
  await example(page);
  const statements = (): Promise<number> =>
    page
      .locator("claim-light")
      .evaluate((element) => (element as HTMLElement & { analysis: { claims: unknown[] } }).analysis.claims.length);
  const before = await statements();
  await openStatement(page, 0);
  await page.getByText("Correct this").click();
  await page.getByPlaceholder("Name").fill("Somebody New");
  await page.getByRole("button", { name: "Change" }).click();
  assert.equal(await page.getByRole("dialog").count(), 0, "the next mark is at hand");
  assert.ok((await page.locator(".voice-name", { hasText: "Somebody New" }).count()) === 1);
  await openStatement(page, 0);
  await page.getByText("Correct this").click();
  await page.getByRole("button", { name: "This is not a statement" }).click();
  assert.equal(await statements(), before - 1);
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await page.keyboard.press("z");
  assert.equal(await statements(), before);
  assert.equal(await page.locator(".voice-name", { hasText: "Somebody New" }).count(), 0);
  assert.equal(await textOf(page), EXAMPLE);
});

/** Selects words of the article with the pointer; returns them. */
const select = (page: Page, words: string): Promise<void> =>
  page.locator("article.text").evaluate((article, words) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(words);
      if (at >= 0) return document.getSelection()!.setBaseAndExtent(node, at, node, at + words.length);
    }
    throw new Error(`${words} are not in one node`);
  }, words);

test("a missed statement is added: words selected, a speaker chosen; undone", async () => {
  const page = await open();
  const text =
    "Harbour reopens\n\nThe harbour of Lima was closed for a week. “It rains,” said Ana Ruiz. Boats waited outside.";
  await paste(page, { text });
  await marked(page);
  await select(page, "Boats waited outside.");
  await page.getByRole("button", { name: "Add what was missed" }).click();
  await axe(page);
  await page.getByRole("dialog").getByLabel("Who says this?").selectOption({ label: "Ana Ruiz" });
  await page.getByRole("dialog").getByRole("button", { name: "Add", exact: true }).click();
  await page.locator("mark.claim.is-selected", { hasText: "Boats waited outside." }).waitFor();
  assert.equal(await page.getByRole("dialog").locator("h2").innerText(), "Ana Ruiz");
  assert.equal(await page.locator(".voice", { hasText: "Ana Ruiz" }).locator(".statement").count(), 2);
  assert.equal(await textOf(page), text);
  await page.keyboard.press("Escape");
  await page.keyboard.press("z");
  assert.equal(await page.locator("mark.claim", { hasText: "Boats waited" }).count(), 0);
});

test("a missed statement is added with the keyboard alone", async () => {
  const page = await open();
  await paste(page, { text: "Harbour reopens\n\n“It rains,” said Ana Ruiz. Boats waited outside." });
  await marked(page);
  await page.keyboard.press("a");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.keyboard.press("a");
  await page.keyboard.press("B");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ben Pell");
  await page.keyboard.press("Enter");
  await page.locator("mark.claim.is-selected", { hasText: "Boats waited outside." }).waitFor();
  assert.equal(await page.locator(".voice-name", { hasText: "Ben Pell" }).count(), 1);
});

test("a saved result opens again with its corrections", async () => {
  const page = await open();
  await example(page);
  await openStatement(page, 0);
  await page.getByText("Correct this").click();
  await page.getByPlaceholder("Name").fill("Somebody New");
  await page.getByRole("button", { name: "Change" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Menu" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Everything (JSON)" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^claimlight-[\w-]+\.json$/);
  await page.getByRole("button", { name: "New article" }).click();
  await page.locator("input[type=file]").setInputFiles(
    await download.path().then(async (path) => ({
      name: download.suggestedFilename(),
      mimeType: "application/json",
      buffer: await readFile(path),
    })),
  );
  await marked(page);
  assert.equal(await textOf(page), EXAMPLE);
  assert.equal(await page.locator(".voice-name", { hasText: "Somebody New" }).count(), 1);
});

test("narrow: nothing is wider than the window, the panel is a sheet", async () => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  await example(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(width, 320);
  for (const wide of [320, 360, 390, 414, 480, 768]) {
    await page.setViewportSize({ width: wide, height: 640 });
    const [root, bar] = await page
      .locator(".root")
      .evaluate((one) => [one.scrollWidth, one.querySelector(".bar")!.scrollWidth]);
    assert.deepEqual([root, bar], [wide, wide], `${wide} wide`);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  assert.equal(await page.locator(".statement").first().isVisible(), false);
  await page.getByRole("button", { name: "Show the results" }).click();
  await page.waitForTimeout(200);
  assert.equal(await page.locator(".statement").first().isVisible(), true);
  await page.locator(".statement .words").nth(2).click();
  await page.waitForTimeout(400);
  assert.equal(await page.locator(".statement").first().isVisible(), false, "the sheet makes room for the text");
  await axe(page);
});

test("printed: numbered statements and the list of speakers", async () => {
  const page = await open();
  await example(page);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".panel").isVisible(), false);
  assert.equal(await page.locator(".print-list").isVisible(), true);
  assert.equal(
    await page
      .locator("mark.claim.first")
      .first()
      .evaluate((mark) => getComputedStyle(mark, "::before").content),
    '"1"',
  );
});

/**
 * The tasks that the page sends to its workers, in order: the length of a text to read, or "end". The one character that
 * makes a new worker ready is no task, and is sent when the page is idle.
 */
const asked = (): (number | "end")[] => (globalThis as unknown as { asked: (number | "end")[] }).asked;

function noteWorkers(): void {
  const asked: (number | "end")[] = [];
  Object.assign(globalThis, { asked });
  globalThis.Worker = class extends Worker {
    override postMessage(message: { readonly text?: string }): void {
      if (message.text !== undefined && message.text.length > 1) asked.push(message.text.length);
      super.postMessage(message);
    }
    override terminate(): void {
      asked.push("end");
      super.terminate();
    }
  };
}

test("long work can be stopped; a new paste stops it at once", async () => {
  const page = await open();
  await page.addInitScript(noteWorkers);
  await page.reload();
  const long = `${EXAMPLE.replaceAll("\n\n", "\n\n\n")}\n`.repeat(Math.ceil(1_000_000 / EXAMPLE.length));
  const short = "Ana Ruiz said on Monday that it rains in Peru.";
  await paste(page, { text: long });
  await page.getByRole("button", { name: "Stop" }).click();
  await page.locator(".status", { hasText: "Stopped." }).waitFor();
  await page.waitForFunction(
    (length) =>
      document.querySelector("claim-light")!.shadowRoot!.querySelector("article.text")!.textContent.length === length,
    long.length,
  );
  const before = (await page.evaluate(asked)).length;
  await page.getByRole("button", { name: "Mark the rest" }).click();
  await page.waitForFunction(
    ({ length, before }) => (globalThis as unknown as { asked: unknown[] }).asked.includes(length, before),
    { length: long.length, before },
  );
  await paste(page, { text: short });
  await page.locator("mark.claim.first", { hasText: "it rains in Peru" }).waitFor();
  assert.equal(await textOf(page), short);
  assert.deepEqual((await page.evaluate(asked)).slice(before), [long.length, "end", short.length]);
});

test("ten articles leak nothing; a removed element does nothing", async () => {
  const page = await open();
  await page.evaluate(async () => {
    for (let round = 0; round < 10; round++) {
      const element = document.createElement("claim-light");
      document.body.append(element);
      await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
      element.remove();
    }
  });
  await example(page);
  assert.equal(await page.locator("claim-light").count(), 1);
});
