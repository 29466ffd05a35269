/**
 * How long 1,000 words take in Chromium, warm: the whole analysis, the quick stages, and compromise (people, places and
 * quotations alone) in the same run, in turn, each time on words in another order.
 *
 *     npm run build && node benches/speed.js [rounds]
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium as launcher } from "playwright-core";
import { chromium } from "../scripts/chromium.js";
import { ROOT } from "../scripts/run.js";

const ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
const rounds = Number(process.argv[2] ?? 40);
if (!Number.isInteger(rounds) || rounds < 2) throw new Error("speed.js: expected a whole number of rounds, 2 or more");

const contents = `
  import nlp from "compromise";
  import { load } from ${JSON.stringify(join(ROOT, "dist/core.js"))};
  globalThis.bench = { nlp, load };
`;
const { outputFiles } = await build({
  stdin: { contents, resolveDir: ROOT },
  bundle: true,
  write: false,
  format: "iife",
});
const wasm = await readFile(join(ROOT, "dist/claimlight.wasm"));

const folder = join(ROOT, "tests/articles");
const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
const articles = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
const paragraphs = articles
  .join("\n\n")
  .split(/\n\s*\n/)
  .filter((paragraph) => paragraph.split(/\s+/).length > 12);

/** 1,000 words: the paragraphs from another one on each time. */
function words(round) {
  const text = Array.from(
    { length: 60 },
    (_, n) => paragraphs[(round * 7 + n * (1 + (round % 5))) % paragraphs.length],
  ).join("\n\n");
  return text
    .split(/(?<=\s)(?=\S)/)
    .slice(0, 1000)
    .join("");
}

const browser = await launcher.launch({ executablePath: await chromium(), args: ARGUMENTS });
try {
  const page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0].text });
  const times = await page.evaluate(
    async ({ texts, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const core = await globalThis.bench.load(bytes);
      const systems = {
        "claimlight, everything": (text) => core.analyze(text),
        "claimlight, quick stages": (text) => core.preview(text),
        compromise: (text) => {
          const doc = globalThis.bench.nlp(text);
          return [doc.people().out("array"), doc.places().out("array"), doc.quotations().out("array")];
        },
      };
      const out = Object.fromEntries(Object.keys(systems).map((name) => [name, []]));
      for (const text of texts) {
        for (const [name, run] of Object.entries(systems)) {
          const start = performance.now();
          run(text);
          out[name].push(performance.now() - start);
        }
        await new Promise((resolve) => setTimeout(resolve));
      }
      return out;
    },
    { texts: Array.from({ length: rounds }, (_, round) => words(round)), base64: wasm.toString("base64") },
  );
  for (const [name, all] of Object.entries(times)) {
    const warm = all.slice(Math.ceil(rounds / 4)).sort((a, b) => a - b);
    console.log(
      `${name.padEnd(26)} first ${all[0].toFixed(1).padStart(7)} ms   best ${warm[0].toFixed(1).padStart(6)}   median ${warm[Math.floor(warm.length / 2)].toFixed(1).padStart(6)}`,
    );
  }
} finally {
  await browser.close();
}
