/**
 * `<claim-light for="id">` on a host's page: marks in place, without touching anything, and without leaving anything.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { load } from "./host-page.js";
import { start, stop } from "./site.js";

before(start);
after(stop);

const STORY = `
  <h2>Rain in Lima</h2>
  <p>“The   <em>bridge</em> is
  safe,” said Peruvian engineer <a href="#x">Ana Ruiz</a> on Monday.</p><p>She said Chile has <b>40</b> bridges.</p>
  <p hidden="">Hidden words said nothing.</p><script type="text/plain">said the script</script>
  <ul><li>Peru has 10.</li></ul>`;

const BESIDE = `<article id="story">${STORY}</article><claim-light for="story"></claim-light>`;
const AROUND = `<claim-light><article id="story">${STORY}</article></claim-light>`;

async function host(body = BESIDE): Promise<Page> {
  const page = await load(body);
  await page.waitForFunction(() => (CSS.highlights.get("claimlight-country")?.size ?? 0) > 0);
  return page;
}

/** The same in a browser without highlights. */
async function older(): Promise<Page> {
  const page = await load(BESIDE, (before) =>
    before.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "Highlight");
    }),
  );
  await page.waitForFunction(
    () =>
      document.querySelectorAll("#story mark.claimlight-country").length > 2 &&
      document.querySelector("#story mark.claimlight-claim") !== null,
  );
  return page;
}

/** The words that each of our highlights covers. */
const words = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map((place) => {
          const range = document.createRange();
          range.setStart(place.startContainer, place.startOffset);
          range.setEnd(place.endContainer, place.endOffset);
          return range.toString().replace(/\s+/g, " ");
        }),
      ]),
    ),
  );

test("the page's own text is marked in place, and no node is touched", async () => {
  const page = await host();
  await page.waitForFunction(() => (CSS.highlights.get("claimlight-claim")?.size ?? 0) > 0);
  assert.equal(await page.locator("#story").innerHTML(), STORY);
  const found = await words(page);
  assert.ok(
    found["claimlight-claim"]?.some((claim) => claim.startsWith("“The bridge is safe")),
    JSON.stringify(found),
  );
  assert.ok(
    ["Peruvian", "Chile", "Peru"].every((country) => found["claimlight-country"]?.includes(country)),
    JSON.stringify(found),
  );
  const { text, broken } = await page.locator("claim-light").evaluate((element) => {
    const { text, analysis } = element as HTMLElement & {
      text: string;
      analysis: { countries: { mentions: { start: number; end: number }[] }[] };
    };
    const places = analysis.countries.flatMap(({ mentions }) =>
      mentions.map(({ start, end }) => text.slice(start, end)),
    );
    return { text, broken: places.filter((place) => !/^(Peru|Peruvian|Chile|Lima)$/.test(place)) };
  });
  assert.equal(
    text.trim(),
    "Rain in Lima\n\n“The bridge is safe,” said Peruvian engineer Ana Ruiz on Monday.\n\nShe said Chile has 40 bridges.\n\nPeru has 10.",
  );
  assert.deepEqual(broken, []);
});

test("selections are synchronised in both directions", async () => {
  const page = await host();
  await page.locator(".statement .words").first().click();
  assert.ok(((await words(page))["claimlight-selected"] ?? []).length > 0);
  await page.getByText("Peru has 10.").click({ position: { x: 8, y: 8 } });
  await page.getByRole("dialog").waitFor();
});

test("edits of the page are followed", async () => {
  const page = await host();
  await page.locator("#story ul").evaluate((list) => {
    list.innerHTML = "<li>Bolivia has 7.</li>";
  });
  await page.waitForFunction(() =>
    [...(CSS.highlights.get("claimlight-country") ?? [])].some((place) =>
      place.startContainer.textContent?.startsWith("Bolivia"),
    ),
  );
});

test("other highlights and styles stay; ours are removed with the element", async () => {
  const page = await host();
  await page.evaluate(() => CSS.highlights.set("theirs", new Highlight()));
  const rounds = 10;
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(() => {
      const element = document.querySelector("claim-light")!;
      element.remove();
      if ([...CSS.highlights.keys()].join() !== "theirs" || document.adoptedStyleSheets.length > 0)
        throw new Error("something was left behind");
      document.body.append(element);
    });
  }
  await page.waitForFunction(() => (CSS.highlights.get("claimlight-country")?.size ?? 0) > 0);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
});

test("an article inside the element is marked in place, with the panel beside it", async () => {
  const page = await host(AROUND);
  assert.equal(await page.locator("#story").innerHTML(), STORY);
  assert.ok((await words(page))["claimlight-country"]?.includes("Chile"));
  const { article, panel, element } = await page.evaluate(() => {
    const element = document.querySelector("claim-light")!;
    const box = (one: Element | null): { x: number; width: number; height: number } =>
      one!.getBoundingClientRect().toJSON();
    return {
      element: box(element),
      article: box(document.getElementById("story")),
      panel: box(element.shadowRoot!.querySelector(".panel")),
    };
  });
  assert.ok(article.width > 300 && panel.x >= article.x + article.width, "side by side");
  assert.ok(element.height >= article.height && element.height >= panel.height, "as high as it needs to be");
  await page.locator(".statement .words").first().click();
  assert.ok(((await words(page))["claimlight-selected"] ?? []).length > 0);
});

test("an article added to the element later is marked; when it is removed, the element accepts pastes again", async () => {
  const page = await load("<claim-light></claim-light>");
  await page.locator("textarea").waitFor();
  await page.evaluate(() => {
    const article = document.createElement("article");
    article.textContent = "Peru has forty bridges, the minister said.";
    document.querySelector("claim-light")!.append(article);
  });
  await page.waitForFunction(() => (CSS.highlights.get("claimlight-country")?.size ?? 0) === 1);
  await page.evaluate(() => document.querySelector("claim-light > article")!.remove());
  await page.waitForFunction(() => CSS.highlights.size === 0);
});

test("two elements on one page share the highlights and remove only their own", async () => {
  const page = await host(
    `${BESIDE}<p id="other">Kenya has 9 bridges, officials in Kenya said.</p><claim-light for="other"></claim-light>`,
  );
  const countries = async (): Promise<readonly string[]> => (await words(page))["claimlight-country"] ?? [];
  // Either may be read first.
  await page.waitForFunction(() =>
    ["Kenya has", "She said Chile"].every((text) =>
      [...(CSS.highlights.get("claimlight-country") ?? [])].some((place) =>
        place.startContainer.textContent?.includes(text),
      ),
    ),
  );
  assert.ok((await countries()).includes("Chile"));
  await page.evaluate(() => document.querySelector("claim-light")!.remove());
  assert.deepEqual(await countries(), ["Kenya", "Kenya"]);
  await page.evaluate(() => document.querySelector("claim-light")!.remove());
  assert.deepEqual(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]), [0, 0]);
});

test("without highlights: the same words in <mark>, and the very same nodes again when the element goes", async () => {
  const page = await older();
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.getElementById("story")!, NodeFilter.SHOW_ELEMENT);
    (globalThis as { before?: Node[] }).before = [
      ...Array.from({ length: 99 }, () => walker.nextNode()).filter(
        (node) => node !== null && node.nodeName !== "MARK",
      ),
    ] as Node[];
  });
  const marked = await page.locator("#story mark.claimlight-country").allTextContents();
  assert.ok(
    ["Peruvian", "Chile", "Peru"].every((country) => marked.includes(country)),
    marked.join(),
  );
  assert.equal(
    (await page.locator("#story").textContent())?.replace(/\s+/g, " "),
    await page.evaluate((story) => {
      const parsed = document.implementation.createHTMLDocument();
      parsed.body.setHTMLUnsafe(story);
      return parsed.body.textContent?.replace(/\s+/g, " ");
    }, STORY),
  );
  await page.locator(".statement .words").first().click();
  await page.locator("#story mark.claimlight-selected").first().waitFor();
  await page.getByText("Peru", { exact: true }).click();
  await page.getByRole("dialog").waitFor();
  const sameNodes = await page.evaluate(() => {
    document.querySelector("claim-light")!.remove();
    return (globalThis as { before?: Node[] }).before!.every((node) => node.isConnected);
  });
  assert.ok(sameNodes);
  assert.equal(await page.locator("#story").innerHTML(), STORY);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
});

test("without highlights: edits of the page are followed, and our own marks are no edits", async () => {
  const page = await older();
  const analyses = (): Promise<number> => page.evaluate(() => (globalThis as { analyses?: number }).analyses ?? 0);
  await page.evaluate(() =>
    addEventListener("claimlight-analysis", () => {
      (globalThis as { analyses?: number }).analyses = ((globalThis as { analyses?: number }).analyses ?? 0) + 1;
    }),
  );
  await page.locator(".layer.claim").click();
  await page.waitForTimeout(1000);
  assert.equal(await analyses(), 0, "painting is not read again");
  await page.locator("#story ul").evaluate((list) => {
    list.textContent = "Bolivia has 7.";
  });
  await page.locator("#story mark.claimlight-country", { hasText: "Bolivia" }).waitFor();
  assert.equal(await analyses(), 1);
});

for (const [name, body] of [
  ["beside an article", BESIDE],
  ["around an article", AROUND],
  ["with an article that was pasted", "<claim-light></claim-light>"],
] as const) {
  test(`ten times on and off the page leaks nothing: ${name}`, async () => {
    const page = await load(`<main>${body}</main>`);
    const session = await page.context().newCDPSession(page);
    /** Adds everything to the page and removes it again. */
    const round = (): Promise<void> =>
      page.evaluate(async (pasted) => {
        const main = document.querySelector("main")!;
        const copies = [...main.childNodes].map((node) => node.cloneNode(true));
        main.replaceChildren();
        const fresh = document.createDocumentFragment();
        fresh.append(...copies);
        const element = fresh.querySelector("claim-light") as HTMLElement & { text: string };
        const done = new Promise((analysed) =>
          element.addEventListener("claimlight-analysis", analysed, { once: true }),
        );
        main.append(fresh);
        if (pasted) element.text = "“Peru is safe,” said Ana Ruiz of Chile.";
        await done;
      }, !body.includes("story"));
    const counted = async (): Promise<{ nodes: number; listeners: number }> => {
      for (let time = 0; time < 3; time++) await session.send("HeapProfiler.collectGarbage");
      const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
      return { nodes, listeners: jsEventListeners };
    };
    for (let time = 0; time < 3; time++) await round();
    const first = await counted();
    for (let time = 0; time < 10; time++) await round();
    // Pending tasks and frames still hold objects, so count until the number is stable.
    let last = await counted();
    for (let time = 0; time < 120 && (last.nodes > first.nodes + 20 || last.listeners > first.listeners); time++) {
      await page.waitForTimeout(250);
      last = await counted();
    }
    assert.ok(
      last.nodes <= first.nodes + 20 && last.listeners <= first.listeners,
      `${JSON.stringify(first)} and ten rounds later ${JSON.stringify(last)}`,
    );
    assert.ok(page.workers().length <= 1, "one worker for all");
  });
}
