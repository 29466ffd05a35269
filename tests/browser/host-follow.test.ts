/** On a host's page, every change of the visible text is followed, and an idle page does not change. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { load } from "./host-page.js";
import { start, stop } from "./site.js";

before(start);
after(stop);

const older = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "Highlight");
  });

/** Waits until exactly these words are marked as countries, in page order. */
async function countries(page: Page, expected: string): Promise<void> {
  const found = (expected: string): string | boolean => {
    const words: { word: string; node: Node }[] = [];
    for (const place of CSS.highlights.get("claimlight-country") ?? []) {
      if (!place.startContainer.isConnected) continue;
      words.push({
        word: place.startContainer.textContent!.slice(place.startOffset, place.endOffset),
        node: place.startContainer,
      });
    }
    words.sort((a, b) => (a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    for (const mark of document.querySelectorAll("mark.claimlight-country"))
      words.push({ word: mark.textContent!, node: mark });
    const all = words.map(({ word }) => word).join(" ");
    return expected === all || (expected === "?" && all);
  };
  await page.waitForFunction(found, expected, { timeout: 10_000 }).catch(async () => {
    assert.equal(await page.evaluate(found, "?"), expected);
  });
}

const LOADED = `<claim-light for="story"></claim-light><main><article id="story"><p>Officials in Peru said so.</p></article></main>`;

for (const [what, body, change, expected] of [
  [
    "an article that comes later",
    `<claim-light for="story"></claim-light><main></main>`,
    `document.querySelector("main").innerHTML = '<article id="story"><p>Officials in Chile said so.</p></article>'`,
    "Chile",
  ],
  [
    "an id that is given later",
    `<claim-light for="story"></claim-light><article><p>Officials in Chile said so.</p></article>`,
    `document.querySelector("article").id = "story"`,
    "Chile",
  ],
  [
    "a new node of the same id",
    LOADED,
    `document.getElementById("story").outerHTML = '<article id="story"><p>Officials in Chile said so.</p></article>'`,
    "Chile",
  ],
  [
    "another route: the article goes",
    LOADED,
    `document.querySelector("main").innerHTML = "<p>Officials in Chile said so.</p>"`,
    "",
  ],
  [
    "another route: another article",
    LOADED,
    `(document.querySelector("main").replaceChildren(), setTimeout(() => { document.querySelector("main").innerHTML = '<div id="story"><p>Officials in Kenya and Chile said so.</p></div>'; }, 300))`,
    "Kenya Chile",
  ],
  ["words that are put in", LOADED, `document.querySelector("#story p").append(" So did Chile.")`, "Peru Chile"],
  [
    "words that are changed",
    LOADED,
    `document.querySelector("#story p").firstChild.data = "Officials in Chile said so."`,
    "Chile",
  ],
  [
    "a fold that is opened",
    `<claim-light for="story"></claim-light><article id="story"><p>Peru said so.</p><details><summary>More</summary><p>Chile said so.</p>Kenya said no.</details></article>`,
    `document.querySelector("details").open = true`,
    "Peru Chile Kenya",
  ],
  [
    "hidden no more",
    `<claim-light for="story"></claim-light><article id="story"><p>Peru said so.</p><p hidden>Chile said so.</p></article>`,
    `document.querySelector("[hidden]").hidden = false`,
    "Peru Chile",
  ],
  [
    "a class of the page around it",
    `<claim-light for="story"></claim-light><div><article id="story"><p>Peru said so.</p><p class="more">Chile said so.</p></article></div>`,
    `document.querySelector("div").className = "open"`,
    "Peru Chile",
  ],
  [
    "a tab that is chosen",
    `<claim-light for="story"></claim-light><article id="story"><p>Peru said so.</p><input type="radio"><p class="tab">Chile said so.</p></article>`,
    `document.querySelector("input").click()`,
    "Peru Chile",
  ],
  [
    "another id that is asked for",
    `${LOADED}<p id="other">Officials in Chile said so.</p>`,
    `document.querySelector("claim-light").setAttribute("for", "other")`,
    "Chile",
  ],
] as const) {
  for (const [browser, prepare] of [
    ["with highlights", async (): Promise<void> => undefined],
    ["without", older],
  ] as const) {
    test(`followed: ${what}, ${browser}`, async () => {
      const page = await load(body, prepare);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(".more, .tab { display: none } .open .more, :checked + .tab { display: block }");
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      });
      await countries(page, body.includes("Peru") ? "Peru" : "");
      await page.evaluate(change);
      await countries(page, expected);
    });
  }
}

for (const [what, change, expected] of [
  ["a text node that is taken away", "p.removeChild(node)", ""],
  ["a text node that is put elsewhere", "document.querySelector('#story div').append(node)", "Peru"],
  ["a text node that gets other words", "node.data = 'Officials in Chile said so.'", "Chile"],
  [
    "something put before a text node",
    "p.insertBefore(document.createTextNode('Kenya said no. '), node)",
    "Kenya Peru",
  ],
  [
    "something put after a text node",
    "p.insertBefore(document.createTextNode(' Kenya said no.'), node.nextSibling)",
    "Peru Kenya",
  ],
  ["a text node that is replaced", "p.replaceChild(document.createTextNode('Chile said so.'), node)", "Chile"],
  ["an element that is emptied", "p.textContent = ''", ""],
  ["an element that gets one text", "p.textContent = 'Chile said so.'", "Chile"],
] as const) {
  test(`without highlights, as frameworks do it: ${what}`, async () => {
    const page = await load(
      `<claim-light for="story"></claim-light><article id="story"><p>Officials in Peru said so.</p><div>Nobody was there.</div></article>`,
      async (before) => {
        await older(before);
        await before.addInitScript(() =>
          document.addEventListener("DOMContentLoaded", () => {
            (globalThis as { node?: Node }).node = document.querySelector("#story p")!.firstChild!;
          }),
        );
      },
    );
    await countries(page, "Peru");
    await page.evaluate(`{ const p = document.querySelector("#story p"); ${change}; }`);
    await countries(page, expected);
    const shown = await page.evaluate(() => {
      const own = document.getElementById("story")!.innerText.replace(/\s+/g, " ").trim();
      document.querySelector("claim-light")!.remove();
      return [
        own,
        document.getElementById("story")!.innerText.replace(/\s+/g, " ").trim(),
        document.querySelectorAll("mark").length,
      ];
    });
    assert.equal(shown[0], shown[1], "the words are those of the page");
    assert.equal(shown[2], 0);
  });
}

/** The number of changes of the page in two seconds. */
const changes = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let count = 0;
    const observer = new MutationObserver((records) => {
      count += records.length;
    });
    observer.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
    await new Promise((wait) => setTimeout(wait, 2000));
    observer.disconnect();
    return count;
  });

for (const [browser, prepare] of [
  ["with highlights", async (): Promise<void> => undefined],
  ["without", older],
] as const) {
  test(`two elements on one article, ${browser}: an idle page does not change`, async () => {
    const page = await load(`${LOADED}<claim-light for="story"></claim-light>`, prepare);
    await page.waitForFunction(() =>
      [...document.querySelectorAll("claim-light")].every(
        (element) => (element as HTMLElement & { analysis: unknown }).analysis !== null,
      ),
    );
    await page.waitForTimeout(1500);
    assert.equal(await changes(page), 0);
    await page.evaluate(() => document.querySelector("claim-light")!.remove());
    await page.waitForTimeout(600);
    assert.ok(
      (await page.evaluate(
        () =>
          (CSS.highlights.get("claimlight-country")?.size ?? 0) +
          document.querySelectorAll("mark.claimlight-country").length,
      )) > 0,
      "the other's marks stay",
    );
    await page.evaluate(() => document.querySelector("claim-light")!.remove());
    assert.deepEqual(
      await page.evaluate(() => [
        document.querySelector("#story")!.innerHTML,
        CSS.highlights.size,
        document.adoptedStyleSheets.length,
      ]),
      ["<p>Officials in Peru said so.</p>", 0, 0],
    );
  });
}

test("element and article in one shadow root", async () => {
  const page = await load("<div></div>");
  await page.evaluate(() => {
    document.querySelector("div")!.attachShadow({
      mode: "open",
    }).innerHTML = `<article id="story"><p>Officials in Peru said so.</p></article><claim-light for="story"></claim-light>`;
  });
  await countries(page, "Peru");
  const painted = await page.evaluate(() => document.querySelector("div")!.shadowRoot!.adoptedStyleSheets.length);
  assert.equal(painted, 1, "the marks are styled in that tree");
  await page
    .locator("article")
    .getByText("Peru")
    .click({ position: { x: 90, y: 9 } });
  await page.getByRole("dialog").waitFor();
});

test("text in a shadow root of the article is read in place and followed", async () => {
  const page = await load(
    `<article id="story"><p>Officials in Peru said so.</p><x-quote><i slot="by">Chile</i></x-quote><p>So did Ghana.</p></article>`,
  );
  await page.evaluate(() => {
    document.querySelector("x-quote")!.attachShadow({
      mode: "open",
    }).innerHTML = `<blockquote>“Kenya is ready,” said <slot name="by"></slot>.</blockquote>`;
    document.body.insertAdjacentHTML("beforeend", `<claim-light for="story"></claim-light>`);
  });
  await page.waitForFunction(
    () =>
      (document.querySelector("claim-light") as HTMLElement & { text: string }).text ===
      "Officials in Peru said so.\n\n“Kenya is ready,” said Chile.\n\nSo did Ghana.",
  );
  await page.waitForFunction(() => [...(CSS.highlights.get("claimlight-country") ?? [])].length === 4);
  await page.evaluate(() => {
    document.querySelector("x-quote")!.shadowRoot!.querySelector("blockquote")!.firstChild!.textContent =
      "“Uganda is ready,” said ";
  });
  await page.waitForFunction(() =>
    [...(CSS.highlights.get("claimlight-country") ?? [])].some((place) =>
      place.startContainer.textContent!.startsWith("“Uganda"),
    ),
  );
});
