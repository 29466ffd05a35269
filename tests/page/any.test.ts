/**
 * Properties of the readers over generated inputs (fast-check). CLAIMLIGHT_RUNS sets the number per property,
 * CLAIMLIGHT_SEED the seed. A failure is printed with its seed; add it as a line of a test of its own.
 */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { byteLines } from "../../www/src/cli/byte-lines.js";
import { idOf } from "../../www/src/cli/raw-id.js";
import { FORMATS } from "../../www/src/export/index.js";
import { corrected } from "../../www/src/model/corrections.js";
import { readHtml } from "../../www/src/read/html.js";
import { readMarkdown } from "../../www/src/read/markdown.js";
import { readPlain } from "../../www/src/read/plain.js";
import { readSaved } from "../../www/src/read/saved.js";
import { marked, withClaim } from "./marked.js";

fc.configureGlobal({
  numRuns: Number(process.env["CLAIMLIGHT_RUNS"] ?? 200),
  ...(process.env["CLAIMLIGHT_SEED"] ? { seed: Number(process.env["CLAIMLIGHT_SEED"]) } : {}),
});

const words = fc.string({ unit: "binary", maxLength: 20 });
const pieces = (...own: string[]) =>
  fc.array(fc.oneof(fc.constantFrom(...own), words), { maxLength: 60 }).map((all) => all.join(""));

const html = pieces(
  "<p>",
  "</p>",
  '<div class="',
  '">',
  "<!--",
  "-->",
  "<script>",
  "</script>",
  "<style>",
  "<table><td>",
  "<article>",
  "</article>",
  "<svg><title>",
  "<template>",
  "<b",
  " hidden>",
  "&amp",
  "&#x10ffff;",
  "&#0;",
  "<![CDATA[",
  "<h1>",
  "<br>",
  "<li>",
  "</",
);
const markdown = pieces(
  "# ",
  "\n",
  "\n\n",
  "```",
  "> ",
  "[",
  "](",
  ")",
  "![",
  "**",
  "_",
  "\\",
  "|",
  "---\n",
  "- ",
  "1. ",
  "<",
  "\t",
);

test("any HTML is read as text", () => {
  fc.assert(
    fc.property(html, (page) => {
      const { text, headings } = readHtml(page);
      assert.equal(typeof text, "string");
      assert.deepEqual(readHtml(page).text, text);
      assert.ok(text.length <= page.length * 4 + 100, "it is not made longer");
      for (const at of headings) assert.ok(at >= 0 && at <= text.length);
    }),
  );
});

test("any Markdown is read as text", () => {
  fc.assert(
    fc.property(markdown, (source) => {
      const { text, headings } = readMarkdown(source);
      assert.deepEqual(readMarkdown(source).text, text);
      for (const at of headings) assert.ok(at >= 0 && at <= text.length);
    }),
  );
});

const base = marked("{Ana|s0} said {it rains in {Peru|PE}|c0}. {She|s0} said {no|c1}. {Ben|s1} said {yes|c2}.", [
  "Ana",
  "Ben",
]);
/** Restores the order in which the engine would give the lists. */
const analysis = corrected(
  [
    [0, 0],
    [1, 0],
    [2, 1],
  ].reduce((found, [id = 0, speaker = 0]) => withClaim(found, id, { speaker }), base.analysis),
  [{ kind: "reject-claim", claim: 99 }],
);

const number = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.integer({ min: -1, max: base.text.length + 1 }),
  fc.constantFrom(1.5, 2 ** 53, null),
);
const name = fc.oneof(fc.constantFrom("Ana", "ben", "", "__proto__"), words);
const correction = fc.record(
  {
    kind: fc.constantFrom(
      "speaker",
      "new-speaker",
      "add-claim",
      "span",
      "split",
      "join",
      "rename",
      "add-speaker",
      "add-country",
      "merge",
      "reject-claim",
      "reject-speaker",
      "reject-country",
      "none",
    ),
    claim: number,
    speaker: fc.oneof(number, name),
    into: number,
    at: number,
    start: number,
    end: number,
    name,
    code: fc.constantFrom("PE", "CL", "p"),
    quotation: fc.constantFrom("direct", "indirect", "mixed"),
    content: fc.array(fc.record({ start: number, end: number }), { maxLength: 3 }),
  },
  { requiredKeys: ["kind"] },
);

test("any list of corrections in a saved file gives a consistent analysis", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(correction, fc.jsonValue()), { maxLength: 40 }), (list) => {
      const saved = readSaved(JSON.stringify({ format: "claimlight", text: base.text, corrections: list }));
      assert.ok(saved);
      assert.equal(saved.corrections.length + saved.problems.length, list.length, "each is taken or named");
      const result = corrected(analysis, saved.corrections);
      const ids = new Set(result.claims.map(({ id }) => id));
      assert.equal(ids.size, result.claims.length, "no number twice");
      const people = new Map(result.speakers.map((speaker) => [speaker.id, speaker]));
      assert.equal(people.size, result.speakers.length);
      for (const { id, content, speaker, speakers } of result.claims) {
        for (const { start, end } of content) assert.ok(start >= 0 && start < end && end <= base.text.length);
        if (speaker !== null) assert.ok(people.get(speaker)?.claims.includes(id), "who says it has it");
        for (const one of speakers) assert.ok(people.has(one));
      }
      for (const { claims, mentions } of result.speakers) {
        for (const id of claims) assert.ok(ids.has(id));
        assert.ok(
          mentions.every(({ start }, at) => at === 0 || (mentions[at - 1]?.start ?? 0) <= start),
          "mentions in order",
        );
      }
      assert.deepEqual(
        readSaved(FORMATS.json.write({ text: base.text, analysis: result, corrections: saved.corrections }))
          ?.corrections,
        saved.corrections,
      );
    }),
  );
});

test("any text opened as a saved file is accepted or rejected", () => {
  fc.assert(
    fc.property(
      fc.oneof(words, fc.json(), pieces("{", "}", '"format":"claimlight"', ",", '"text":', '"a"', '"corrections":[')),
      (text) => {
        const saved = readSaved(text);
        assert.ok(saved === null || typeof saved.text === "string");
        assert.equal(typeof readPlain(text).text, "string");
      },
    ),
  );
});

async function all(parts: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  const stream = async function* (): AsyncGenerator<Uint8Array> {
    yield* parts;
  };
  for await (const { bytes } of byteLines(stream())) lines.push(Buffer.from(bytes).toString("latin1"));
  return lines;
}

test("lines do not depend on how the bytes are chunked", async () => {
  const byte = fc.oneof(fc.constantFrom(10, 13, 34, 0xff), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(byte, { maxLength: 8 }), { maxLength: 12 }), async (parts) => {
      const whole = Buffer.from(parts.flat())
        .toString("latin1")
        .split(/\r\n|\r|\n/);
      if (whole.at(-1) === "") whole.pop();
      assert.deepEqual(await all(parts.map((part) => Uint8Array.from(part))), whole);
    }),
  );
});

test("the id of any line of JSON is the one that JSON.parse finds", () => {
  const key = fc.oneof(fc.constantFrom("id", "text", "i", "\\"), words);
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.jsonValue({ maxDepth: 2 })), { maxLength: 6 }), (pairs) => {
      const line = `{${pairs.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(" , ")}}`;
      const { id } = JSON.parse(line) as { id?: unknown };
      assert.deepEqual(JSON.parse(idOf(line)), id === undefined ? null : JSON.parse(JSON.stringify(id)));
    }),
  );
  fc.assert(
    fc.property(
      fc.oneof(words, pieces('"id"', ":", "{", "}", '"', "\\", "1e9", ",")),
      (line) => void JSON.parse(idOf(line)),
    ),
  );
});
