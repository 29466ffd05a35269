/**
 * `npm run bench`: compares Claimlight with other libraries that analyse English text in a browser.
 *
 *     npm run bench                      1,000 to 100,000 words; a few minutes on an idle machine
 *     npm run bench -- --words 1000000   up to this many words
 *     npm run bench -- --record          also adds the tables to record/speed.md
 *
 * In Node, each system has its own process. In Chromium, all share a page and take turns, so that other load on the
 * machine affects them equally. Every call must find something. Claimlight's stages are timed natively
 * (`benches/stages.rs`). Needs `npm run build`.
 */
import { createHash } from "node:crypto";
import { appendFile, copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { chromium as launcher } from "playwright-core";
import { chromium } from "../scripts/chromium.js";
import { output, ROOT, run } from "../scripts/run.js";
import { serve } from "../scripts/serve.js";
import { SYSTEMS } from "./systems.js";
import { texts } from "./texts.js";

const HERE = join(ROOT, "benches");
const FIELD = join(ROOT, "build/benches");
const DIST = join(ROOT, "dist");
const WASM = join(DIST, "claimlight.wasm");
const ROUNDS = 60;
/** Warm-up time, in which the JavaScript engine still compiles hot code. */
const WARM_UP = 20;
const NAMES = Object.keys(SYSTEMS);
const OURS = NAMES.filter((name) => name.startsWith("claimlight"));
/** The bundler settings for measuring a system's size. */
const ENTRIES = {
  compromise: 'export { default } from "compromise";',
  winknlp: 'export { default } from "wink-nlp"; export { default as model } from "wink-eng-lite-web-model";',
  "harper.js": 'export * from "harper.js"; export * from "harper.js/slimBinaryInlined";',
};

const { values } = parseArgs({
  options: { words: { type: "string", default: "100000" }, record: { type: "boolean", default: false } },
});
const most = Number(values.words);
if (!(most >= 1000)) throw new Error("bench: --words takes a number of words, 1000 or more");
const sizes = [1000, 10_000, 100_000, 1_000_000].filter((size) => size <= most);

await packages();
const words = await texts();
const bytes = Object.fromEntries(await Promise.all(NAMES.map(async (name) => [name, await bytesOf(name)])));
const alone = await inNode();
const together = await inChromium();
const stages = await byStage();
const report = tables();
console.log(report);
if (values.record) await appendFile(join(ROOT, "record/speed.md"), `\n${report}`);

/** The packages of this folder in build/benches/, installed once per lock file. */
async function packages() {
  await mkdir(FIELD, { recursive: true });
  const lock = await readFile(join(HERE, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex");
  const stamp = join(FIELD, "installed");
  if ((await readFile(stamp, "utf8").catch(() => "")) === hash) return;
  for (const name of ["package.json", "package-lock.json"]) await copyFile(join(HERE, name), join(FIELD, name));
  await run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: FIELD });
  await writeFile(stamp, hash);
}

function bundled(options) {
  return build({
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    logLevel: "error",
    // harper.js needs this only in Node.
    external: ["fs"],
    nodePaths: [join(FIELD, "node_modules")],
    alias: { "claimlight/core": join(DIST, "core.js") },
    ...options,
  });
}

/** The size of everything that a page loads for a system, after brotli. */
async function bytesOf(name) {
  const entry = ENTRIES[name] ?? 'export * from "claimlight/core";';
  const { outputFiles } = await bundled({ stdin: { contents: entry, resolveDir: HERE } });
  const parts = [outputFiles[0].contents, ...(OURS.includes(name) ? [await readFile(WASM)] : [])];
  return parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0);
}

async function inNode() {
  const script = join(FIELD, "node.mjs");
  // Each system is in its own chunk, so that a process loads only what it measures.
  await bundled({
    entryPoints: { node: join(HERE, "node.js") },
    platform: "node",
    splitting: true,
    write: true,
    outdir: FIELD,
    outExtension: { ".js": ".mjs" },
  });
  const file = join(FIELD, "texts.json");
  const each = Object.fromEntries(sizes.map((size) => [size, [1, 2, 3].map((round) => words(size, round))]));
  await writeFile(file, JSON.stringify({ first: words(1000, 0), each }));
  const measure = async (...args) => {
    const line = await output(process.execPath, [script, ...args]);
    if (line === undefined) throw new Error(`bench: ${args[0] ?? "Node"} failed`);
    return JSON.parse(line);
  };
  const bare = (await measure()).memory;
  const out = {};
  for (const name of NAMES) {
    const measured = await measure(name, WASM, file);
    out[name] = { ...measured, memory: measured.memory - bare };
  }
  return out;
}

async function inChromium() {
  const { outputFiles } = await bundled({ entryPoints: [join(HERE, "in-page.js")] });
  const site = await serve(DIST);
  const browser = await launcher.launch({
    executablePath: await chromium(),
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    // Any document of the same origin will do.
    await page.goto(`${site.address}schema.json`);
    await page.addScriptTag({ content: outputFiles[0].text, type: "module" });
    await page.waitForFunction(() => globalThis.bench);
    const each = Array.from({ length: ROUNDS + 1 }, (_, round) => words(1000, round));
    return await page.evaluate(({ each, wasm }) => globalThis.bench(each, wasm), {
      each,
      wasm: `${site.address}claimlight.wasm`,
    });
  } finally {
    await browser.close();
    await site.close();
  }
}

async function byStage() {
  const table = await output("cargo", ["bench", "--quiet", "--bench", "stages"]);
  if (table === undefined) throw new Error("bench: `cargo bench --bench stages` failed");
  return table.trim();
}

function tables() {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const table = (head, rows) =>
    [row(head), row(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(row)].join("\n");
  const ms = (time) => (time < 10 ? time.toFixed(1) : time.toFixed(0));
  const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
  const warm = Object.fromEntries(NAMES.map((name) => [name, together[name].warm.slice(WARM_UP)]));
  const baseline = median(warm.compromise);
  const page = table(
    ["1,000 words in Chromium", "kB", "first, ms", "best", "median", "of compromise's median", "longest task"],
    NAMES.map((name) => [
      name,
      (bytes[name] / 1000).toFixed(0),
      ms(together[name].first),
      ms(Math.min(...warm[name])),
      ms(median(warm[name])),
      (median(warm[name]) / baseline).toFixed(2),
      ms(together[name].longest),
    ]),
  );
  const node = table(
    [
      "Node",
      "ready, ms",
      "first, ms",
      ...sizes.map((size) => `${size.toLocaleString("en")} words, ms`),
      "per word, longest / 1,000",
      "memory, MB",
    ],
    NAMES.map((name) => {
      const { ready, first, each, memory } = alone[name];
      const [least, longest] = [sizes[0], sizes.at(-1)];
      return [
        name,
        ms(ready),
        ms(first),
        ...sizes.map((size) => ms(each[size])),
        (each[longest] / longest / (each[least] / least)).toFixed(2),
        (memory / 1e6).toFixed(0),
      ];
    }),
  );
  return `## ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}\n\n${page}\n\n${node}\n\n${stages}\n`;
}
