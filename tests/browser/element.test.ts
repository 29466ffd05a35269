/** `<claim-light>` on all kinds of pages: defined late, registered twice, under a strict policy. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import type { ClaimLight } from "../../www/src/element/index.js";
import { open, start, stop } from "./site.js";

before(start);
after(stop);

/** A page with a policy, before the element is defined. */
async function bare(
  body: string,
  policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src blob:",
): Promise<Page> {
  const page = await open();
  await page.route("**/bare.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>A page</title>${body}`,
    }),
  );
  await page.goto(new URL("bare.html", page.url()).href);
  return page;
}

const bring = (page: Page, file = "element.js"): Promise<unknown> =>
  page.evaluate(
    (address) =>
      new Promise((loaded, failed) => {
        const script = document.createElement("script");
        Object.assign(script, { type: "module", src: address, onload: loaded, onerror: failed });
        document.head.append(script);
      }),
    file,
  );

test("properties set before the element is defined are kept", async () => {
  const page = await bare('<claim-light theme="dark"></claim-light>');
  await page.evaluate(() =>
    Object.assign(document.querySelector("claim-light")!, { text: "Peru won.", shortcuts: "off" }),
  );
  await bring(page);
  await page.waitForFunction(() => document.querySelector("claim-light")?.analysis?.countries[0]?.code === "PE");
  assert.deepEqual(
    await page
      .locator("claim-light")
      .evaluate((element: ClaimLight) => [
        element.text,
        element.theme,
        element.shortcuts,
        element.getAttribute("shortcuts"),
      ]),
    ["Peru won.", "dark", "off", "off"],
  );
});

test("a second copy on the same page leaves the first in place", async () => {
  const page = await bare("<claim-light></claim-light>");
  await bring(page);
  const first = await page.evaluateHandle(() => customElements.get("claim-light"));
  await bring(page, "element.js?again");
  await bring(page, "classic.js?again");
  assert.ok(await page.evaluate((before) => customElements.get("claim-light") === before, first));
});

test("properties and attributes mirror each other, and the element leaves its host's attributes alone", async () => {
  const page = await bare('<claim-light class="mine" hidden></claim-light>');
  await bring(page);
  const seen = await page.locator("claim-light").evaluate(async (element: ClaimLight) => {
    element.theme = "light";
    await element.updateComplete;
    return { attributes: element.getAttributeNames().sort(), display: getComputedStyle(element).display };
  });
  assert.deepEqual(seen, { attributes: ["class", "for", "hidden", "keep", "shortcuts", "theme"], display: "none" });
});
