/** `<claim-light for="id">` on somebody else's page: marks in place, nothing touched, nothing left behind. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { open, start, stop } from "./site.js";

before(start);
after(stop);

const STORY = `
  <h2>Rain in Lima</h2>
  <p>“The   <em>bridge</em> is
  safe,” said Peruvian engineer <a href="#x">Ana Ruiz</a> on Monday.</p><p>She said Chile has <b>40</b> bridges.</p>
  <p hidden="">Hidden words said nothing.</p><script type="text/plain">said the script</script>
  <ul><li>Peru has 10.</li></ul>`;

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src blob:";

async function host(): Promise<Page> {
  const page = await open();
  await page.route("**/host.html", (route) => route.fulfill({
    contentType: "text/html",
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>A page</title>
      <script type="module" src="element.js"></script><article id="story">${STORY}</article><claim-light for="story"></claim-light>`,
  }));
  await page.goto(new URL("host.html", page.url()).href);
  await page.waitForFunction(() => (CSS.highlights.get("claimlight-country")?.size ?? 0) > 0);
  return page;
}

/** The words that each of our highlights covers. */
const words = (page: Page): Promise<Record<string, string[]>> => page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, highlight]) =>
  [name, [...highlight].map((place) => {
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return range.toString().replace(/\s+/g, " ");
  })])));

test("the page's own text is marked where it stands, and no node of it is touched", async () => {
  const page = await host();
  await page.waitForFunction(() => (CSS.highlights.get("claimlight-claim")?.size ?? 0) > 0);
  assert.equal(await page.locator("#story").innerHTML(), STORY);
  const found = await words(page);
  assert.ok(found["claimlight-claim"]?.some((claim) => claim.startsWith("“The bridge is safe")), JSON.stringify(found));
  assert.ok(["Peruvian", "Chile", "Peru"].every((country) => found["claimlight-country"]?.includes(country)), JSON.stringify(found));
  const { text, broken } = await page.locator("claim-light").evaluate((element) => {
    const { text, analysis } = element as HTMLElement & { text: string; analysis: { countries: { mentions: { start: number; end: number }[] }[] } };
    const places = analysis.countries.flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
    return { text, broken: places.filter((place) => !/^(Peru|Peruvian|Chile|Lima)$/.test(place)) };
  });
  assert.equal(text.trim(), "Rain in Lima\n\n“The bridge is safe,” said Peruvian engineer Ana Ruiz on Monday.\n\nShe said Chile has 40 bridges.\n\nPeru has 10.");
  assert.deepEqual(broken, []);
});

test("selected there, selected here, and the other way round", async () => {
  const page = await host();
  await page.locator(".statement .words").first().click();
  assert.ok(((await words(page))["claimlight-selected"] ?? []).length > 0);
  await page.getByText("Peru has 10.").click({ position: { x: 8, y: 8 } });
  await page.getByRole("dialog").waitFor();
});

test("edits of the page are followed", async () => {
  const page = await host();
  await page.locator("#story ul").evaluate((list) => { list.innerHTML = "<li>Bolivia has 7.</li>"; });
  await page.waitForFunction(() => [...(CSS.highlights.get("claimlight-country") ?? [])].some((place) => place.startContainer.textContent?.startsWith("Bolivia")));
});

test("others' highlights and styles stay; ours go with the element", async () => {
  const page = await host();
  await page.evaluate(() => CSS.highlights.set("theirs", new Highlight()));
  const rounds = 10;
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(() => {
      const element = document.querySelector("claim-light")!;
      element.remove();
      if ([...CSS.highlights.keys()].join() !== "theirs" || document.adoptedStyleSheets.length > 0) throw new Error("something was left behind");
      document.body.append(element);
    });
  }
  await page.waitForFunction(() => (CSS.highlights.get("claimlight-country")?.size ?? 0) > 0);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
});
