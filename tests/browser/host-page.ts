/** A host's page with an article and the element, under a strict policy. */
import type { Page } from "playwright-core";
import { open } from "./site.js";

export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src blob:";

/** A page with an article and the element. */
export async function load(
  body: string,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
  policy = POLICY,
): Promise<Page> {
  const page = await open();
  const { href } = new URL("host.html", page.url());
  // Our own site's page starts the engine too, which must not count for this page.
  await page.goto("about:blank");
  await prepare(page);
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>A page</title>
      <script type="module" src="element.js"></script>${body}`,
    }),
  );
  await page.goto(href);
  return page;
}
