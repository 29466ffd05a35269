/** The embed page: the preview follows the choices, the copied code works, and no other script can replace ours. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { axe } from "./axe.js";
import { open, start, stop } from "./site.js";

before(start);
after(stop);

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src blob:; connect-src 'none'";

async function embed(): Promise<Page> {
  const page = await open();
  await page.goto(new URL("embed.html", page.url()).href);
  await page.locator("#live claim-light").waitFor();
  return page;
}

const lines = async (page: Page): Promise<string> => (await page.locator("#lines").textContent()) ?? "";

/** A page with the copied code and the package's files; `changed` is a file that somebody has tampered with. */
async function used(
  page: Page,
  snippet: string,
  changed: (file: string, script: string) => string = (_, script) => script,
): Promise<Page> {
  const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
  const fresh = await page.context().newPage();
  await fresh.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Host</title>
      <article id="story"><p>“Peru is safe,” said Ana Ruiz of Chile.</p></article>${snippet}`,
    }),
  );
  await fresh.route(`**/claimlight-${version}/**`, async (route) => {
    const file = new URL(route.request().url()).pathname.split(`claimlight-${version}/`)[1] ?? "";
    await route.fulfill({
      contentType: "text/javascript",
      body: changed(file, await readFile(`dist/${file}`, "utf8")),
    });
  });
  await fresh.goto(new URL("host.html", page.url()).href);
  return fresh;
}

test("the preview and the code follow the choices", async () => {
  const page = await embed();
  await page.waitForFunction(() => (CSS.highlights.get("claimlight-country")?.size ?? 0) > 2);
  assert.match(await lines(page), /<claim-light for="story"><\/claim-light>$/);
  await page.getByLabel("dark").check();
  await page.getByRole("radio", { name: "none" }).check();
  assert.match(await lines(page), /<claim-light for="story" theme="dark" shortcuts="off"><\/claim-light>$/);
  assert.equal(await page.locator("#live claim-light").getAttribute("theme"), "dark");
  await page.getByLabel("around an article").check();
  await page.locator("#live claim-light > article").waitFor();
  await page.getByLabel("alone").check();
  await page.locator("#live claim-light mark.claim").first().waitFor();
  assert.doesNotMatch(await lines(page), /for=/);
});

test("axe finds no barrier", async () => {
  const page = await embed();
  await page.waitForFunction(() => (CSS.highlights.get("claimlight-country")?.size ?? 0) > 2);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await axe(page);
  }
});

test("the copied code works under a strict policy", async () => {
  const page = await embed();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("#copy").click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await lines(page));
  const host = await used(page, copied);
  await host.waitForFunction(() => (CSS.highlights.get("claimlight-country")?.size ?? 0) === 2);
});

for (const [changed, is] of [
  ["element.js", (file: string): boolean => file === "element.js"],
  [
    "a file that it imports at once",
    (file: string, named: string): boolean => file !== "element.js" && named.includes(file),
  ],
] as const) {
  test(`no other script can replace ${changed}`, async () => {
    const page = await embed();
    const named = await lines(page);
    const host = await used(page, named, (file, script) =>
      is(file, named) ? `${script}\n;globalThis.evil = true;` : script,
    );
    await host.waitForTimeout(1500);
    assert.deepEqual(
      await host.evaluate(() => ["evil" in globalThis, customElements.get("claim-light") === undefined]),
      [false, true],
    );
  });
}

test("no other script can replace the engine, which is loaded later", async () => {
  const page = await embed();
  const named = await lines(page);
  const host = await used(page, named, (file, script) =>
    named.includes(file) ? script : `${script}\n;globalThis.evil = true;`,
  );
  await host.waitForTimeout(1500);
  assert.deepEqual(
    await host.evaluate(() => [
      "evil" in globalThis,
      customElements.get("claim-light") !== undefined,
      CSS.highlights.size,
    ]),
    [false, true, 0],
  );
});

test("the copied code loads no engine before there is a text", async () => {
  const page = await embed();
  await page.getByLabel("alone").check();
  const asked: string[] = [];
  page.context().on("request", (request) => {
    if (/claimlight-.*\.js$/.test(request.url())) asked.push(request.url());
  });
  const host = await used(page, await lines(page));
  const box = host.locator("claim-light textarea");
  await box.waitFor();
  await host.waitForLoadState("networkidle");
  const before = asked.length;
  assert.equal(before, (await lines(page)).split("integrity=").length - 1);
  await box.fill("“Peru is safe,” said Ana Ruiz of Chile.");
  await host.getByRole("button", { name: "Mark the text" }).click();
  await host.locator("mark.claim").first().waitFor();
  assert.ok(asked.length > before);
});
