/** HTML on the command line, as built: a page's article and its text, with menus, asides and footers folded. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Analysis, Block } from "../../www/src/engine/index.js";

const folder = mkdtempSync(join(tmpdir(), "claimlight-"));
after(() => rmSync(folder, { recursive: true }));

const claimlight = (args: readonly string[], input = "") =>
  spawnSync("node", ["dist/cli.js", ...args], { input, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } });

const PAGE = `<!doctype html><html lang="en"><head><title>The Herald</title><script>var Chile = "Chile said so.";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><h1>Bridge Is Safe, Engineer Says</h1><div class="byline">By Tom Keller</div>
<p>The bridge is <b>safe</b>, engineer Ana Ruiz said on Monday.<span class="sr-only">Opens in a new tab</span></p>
<figure><img src="x.jpg"><figcaption>FILE - The bridge in Lima, Peru, in 2019.</figcaption></figure>
<p>It was built in 1931 and had been closed for a year, the town says.</p><h2>What next</h2>
<ul><li>The road opens on Friday, the ministry said in a statement.</li><li>The ferry will stop in the summer, when the water is low.</li></ul></main>
<aside><h3>More stories</h3><p>Officials in Kenya said that the ferry does not sail.</p></aside>
<footer>© The Herald</footer></body></html>`;

/** Each block as its kind and its words. */
const told = (text: string, blocks: readonly Block[]): string[] =>
  blocks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

const BLOCKS = [
  "boilerplate: • Home",
  "boilerplate: • World",
  "headline: Bridge Is Safe, Engineer Says",
  "byline: By Tom Keller",
  "paragraph: The bridge is safe, engineer Ana Ruiz said on Monday.",
  "caption: FILE - The bridge in Lima, Peru, in 2019.",
  "paragraph: It was built in 1931 and had been closed for a year, the town says.",
  "subheading: What next",
  "list: • The road opens on Friday, the ministry said in a statement.",
  "list: • The ferry will stop in the summer, when the water is low.",
  "boilerplate: More stories",
  "boilerplate: Officials in Kenya said that the ferry does not sail.",
  "boilerplate: © The Herald",
];

test("--jsonl answers a page with its text and analysis", () => {
  const { stdout, stderr, status } = claimlight(
    ["--jsonl"],
    `${JSON.stringify({ id: "p", html: PAGE })}\n${JSON.stringify({ id: "q", html: "" })}\n`,
  );
  assert.deepEqual([stderr, status], ["", 0]);
  const [page, empty] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; text: string; analysis: Analysis });
  assert.deepEqual(told(page?.text ?? "", page?.analysis.blocks ?? []), BLOCKS);
  assert.deepEqual(
    page?.analysis.countries.map(({ code }) => code),
    ["PE"],
  );
  assert.deepEqual(page?.analysis.speakers.map(({ name }) => name)[0], "Ana Ruiz");
  assert.deepEqual([empty?.text, empty?.analysis.blocks], ["", []]);
});

test("--jsonl --csv and --fields take pages, too", () => {
  const input = `${JSON.stringify({ id: 1, html: PAGE })}\n`;
  assert.match(claimlight(["--jsonl", "--csv"], input).stdout, /1,1,Ana Ruiz,/);
  const answer = JSON.parse(claimlight(["--jsonl", "--fields", "blocks"], input).stdout) as object;
  assert.deepEqual(Object.keys(answer), ["id", "text", "analysis"]);
});

test("a page is recognised by its file extension, whatever the output format", () => {
  const path = join(folder, "page.HTM");
  writeFileSync(path, PAGE);
  const { blocks } = JSON.parse(claimlight(["--json", path]).stdout) as Analysis;
  assert.equal(blocks.length, BLOCKS.length);
  const shown = claimlight([path]).stdout;
  assert.match(shown, /Ana Ruiz/);
  assert.doesNotMatch(shown, /Kenya|<p>|var Chile/);
  assert.doesNotMatch(claimlight(["--html", "-", path]).stdout, /<script|<nav|src=/);
});

test("the same words without their tags are text, and tags in a text file are words", () => {
  const path = join(folder, "page.txt");
  writeFileSync(path, "<p>Ana Ruiz said it rains.</p>");
  const answer = claimlight(
    ["--jsonl"],
    `${JSON.stringify({ id: 1, text: "<p>Ana Ruiz said it rains.</p>" })}\n`,
  ).stdout;
  assert.deepEqual(Object.keys(JSON.parse(answer) as object), ["id", "analysis"]);
  assert.match(claimlight(["--html", "-", path]).stdout, /&(?:lt|#60);p&(?:gt|#62);/);
});
