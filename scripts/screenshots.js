/**
 * The pictures of the README and the record: the example article in the built page (light, dark, narrow, coloured by
 * speaker, in forced colours, printed), and the accessibility tree, into record/.
 *
 *     node scripts/screenshots.js    after `npm run build`
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium as driver } from "playwright-core";
import { chromium } from "./chromium.js";
import { ROOT } from "./run.js";
import { serve } from "./serve.js";

const WIDE = { width: 1280, height: 800 };

/** The steps for each picture, after the example is marked. */
const PICTURES = [
  { name: "light", page: { viewport: WIDE, colorScheme: "light" }, act: async () => {} },
  { name: "card", page: { viewport: WIDE, colorScheme: "light" }, act: open },
  { name: "countries", page: { viewport: WIDE, colorScheme: "dark" }, act: countries },
  {
    name: "voices",
    page: { viewport: WIDE, colorScheme: "light" },
    act: (page) => page.getByRole("button", { name: "Colour by speaker" }).click(),
  },
  { name: "forced", page: { viewport: WIDE, forcedColors: "active" }, act: async () => {} },
  {
    name: "print",
    page: { viewport: { width: 800, height: 1000 } },
    act: (page) => page.emulateMedia({ media: "print" }),
  },
  {
    name: "narrow",
    page: { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, colorScheme: "light" },
    act: async () => {},
  },
];

async function countries(page) {
  await page.getByRole("tab", { name: "Countries" }).click();
  await page.locator(".map .place").first().waitFor();
}

/** Opens the card of a statement whose speaker is "he" or "she" in the text. */
async function open(page) {
  await page.getByRole("tab", { name: "Who says what" }).click();
  const id = await page.locator("claim-light").evaluate((element) => {
    const { text, analysis } = element;
    const isPronoun = ({ start, end }) => /^(?:s?he|they)$/i.test(text.slice(start, end));
    return (analysis.claims.find(({ source }) => source.some(isPronoun)) ?? analysis.claims[0]).id;
  });
  await page.locator(`mark.first[data-id="claim-${id}"]`).focus();
  await page.keyboard.press("Enter");
}

const site = await serve(join(ROOT, "dist"));
const browser = await driver.launch({ executablePath: await chromium(), args: ["--headless", "--no-sandbox"] });
try {
  for (const { name, page: options, act } of PICTURES) {
    const page = await browser.newPage({ ...options, reducedMotion: "reduce" });
    await page.goto(site.address);
    await page.getByRole("button", { name: "Try an example" }).click();
    await page.locator("claim-light").evaluate(async (element) => {
      await element.ready;
    });
    await page.locator("progress").waitFor({ state: "detached" });
    await act(page);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(ROOT, `record/screenshot-${name}.png`) });
    // The README's own picture, small enough for the package.
    if (name === "light") await page.screenshot({ path: join(ROOT, "docs/page.jpg"), type: "jpeg", quality: 60 });
    if (name === "light")
      await writeFile(join(ROOT, "record/page-tree.yml"), `${await page.locator("main").ariaSnapshot()}\n`);
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}
