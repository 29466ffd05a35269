/** The built page in a real browser. Errors and policy violations during a test file make that file fail at its end. */
import assert from "node:assert/strict";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { serve } from "../../scripts/serve.js";

export const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
const complaints: string[] = [];

export async function start(): Promise<void> {
  site = await serve("dist");
  browser = await chromium.launch({
    executablePath: process.env["CLAIMLIGHT_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ARGUMENTS,
  });
}

export async function stop(): Promise<void> {
  await browser.close();
  await site.close();
  assert.deepEqual(complaints, []);
}

/** Opens a fresh page and closes the previous one. */
export async function open(options: BrowserContextOptions = {}): Promise<Page> {
  for (const context of browser.contexts()) await context.close();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(site.address);
  return page;
}

/** Pastes like the browser does, with what another program put on the clipboard. */
export async function paste(page: Page, data: { html?: string; text: string }): Promise<void> {
  await page.locator("claim-light").evaluate((element, { html, text }) => {
    const transfer = new DataTransfer();
    if (html !== undefined) transfer.setData("text/html", html);
    transfer.setData("text/plain", text);
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, composed: true, cancelable: true }),
    );
  }, data);
}
