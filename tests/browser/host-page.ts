/** Somebody's page with an article and the element, under a strict policy. */
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
  // The site's own page starts the engine, which is not to be taken for what this one does.
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
