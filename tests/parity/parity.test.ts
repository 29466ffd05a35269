/** Native and wasm results are identical: every golden article, and hostile texts. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { analyze } from "../../www/src/engine/index.js";
import { EXAMPLE } from "../../www/src/example.js";

const NATIVE = "target/release/analyze";
const ARTICLES = readdirSync("tests/articles").filter((name) => name.endsWith(".txt"));

const TEXTS: readonly (readonly [string, string])[] = [
  ["example", EXAMPLE],
  ...ARTICLES.map((name) => [name, readFileSync(`tests/articles/${name}`, "utf8")] as const),
  ["all at once", ARTICLES.map((name) => readFileSync(`tests/articles/${name}`, "utf8")).join("\n\n")],
  ["nothing", ""],
  ["spaces", " \t\r\n\u00a0\u2029 "],
  ["marks alone", "“”\"'‘’«»„—…".repeat(9)],
  ["astral", "“👩‍👩‍👧 Perú 🇵🇪 𝒫eru,” said 🧑‍⚖️ Ana Ruiz of Côte d’Ivoire. 🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
  ["right to left", "“هذا صحيح”, said Ana Ruiz in Egypt. ‏مصر"],
  ["carriage returns", "Peru\r\n\r\n“It rains,” said Ruiz.\r\rChile\n\r“No,” she said."],
];

test("native and wasm results are identical", async (context) => {
  const input = TEXTS.map(([id, text]) => JSON.stringify({ id, text })).join("\n");
  const native = spawnSync(NATIVE, { input, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(native.status, 0, native.stderr);
  const lines = native.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; analysis: unknown });
  assert.equal(lines.length, TEXTS.length);
  for (const [at, [id, text]] of TEXTS.entries()) {
    await context.test(id, async () => {
      assert.equal(lines[at]?.id, id);
      assert.deepEqual(await analyze(text), lines[at]?.analysis);
    });
  }
});
