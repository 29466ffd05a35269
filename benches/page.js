/**
 * Measures the time from a paste to the first marks and to all marks, in the built page in Chromium, with the test
 * articles or a given file. On an idle core, the targets are 150 ms for the first marks and 400 ms for all.
 *
 *     npm run build && node benches/page.js [file.txt] [rounds]
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium as launcher } from "playwright-core";
import { chromium } from "../scripts/chromium.js";
import { ROOT } from "../scripts/run.js";
import { serve } from "../scripts/serve.js";

const ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

const [, , file, told = "10"] = process.argv;
const rounds = Number(told);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error("page.js: expected a file and a whole number of rounds");
const text = file === undefined ? await longest(join(ROOT, "tests/articles")) : await readFile(file, "utf8");

/** The longest test article: about as long as a newspaper report. */
async function longest(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  const articles = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return articles.reduce((most, article) => (article.length > most.length ? article : most));
}

/** Pastes, then checks in every frame whether there are marks and whether all are there. */
function measure(element, words) {
  const root = element.shadowRoot;
  const data = new DataTransfer();
  data.setData("text/plain", words);
  const start = performance.now();
  element.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, composed: true, cancelable: true }),
  );
  return new Promise((resolve) => {
    let first = 0;
    const look = () => {
      const now = performance.now() - start;
      const isMarked = root.querySelector("article.text mark") !== null;
      if (first === 0 && isMarked) first = now;
      if (isMarked && root.querySelector("progress") === null && root.querySelector("mark.claim") !== null)
        resolve({ first, all: now });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const site = await serve(join(ROOT, "dist"));
const browser = await launcher.launch({ executablePath: await chromium(), args: ARGUMENTS });
const cold = [];
const warm = [];
try {
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(site.address);
    // Readers look at the page before they paste; the engine is loaded meanwhile.
    await page.waitForTimeout(1000);
    const element = page.locator("claim-light");
    cold.push(await element.evaluate(measure, text));
    await element.evaluate((one) => one.reader.clear());
    warm.push(await element.evaluate(measure, text));
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
console.log(`${text.length.toLocaleString("en")} characters, ${rounds} rounds, milliseconds: best, median`);
for (const [name, times] of [
  ["first paste", cold],
  ["second paste", warm],
]) {
  for (const what of ["first", "all"]) {
    const numbers = times.map((time) => time[what]);
    console.log(
      `${name.padEnd(13)} ${what === "first" ? "first marks" : "all marks  "} ${Math.min(...numbers)
        .toFixed(0)
        .padStart(5)} ${median(numbers).toFixed(0).padStart(5)}`,
    );
  }
}
