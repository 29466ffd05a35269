/**
 * Memory is linear in the text, whatever it is: pages of wasm memory for the shapes in `tests/support/hostile.json`.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { __wbg_reset_state, Engine, initSync } from "../../build/wasm/claimlight.js";
import { ofLength } from "./long.js";

const SHAPES = Object.entries(JSON.parse(readFileSync("tests/support/hostile.json", "utf8")) as Record<string, string>);
const module = new WebAssembly.Module(readFileSync("build/wasm/claimlight_bg.wasm"));

/** The length of each text, in bytes; large enough that doubling lists and the largest single step matter little. */
const BYTES = 40_000;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
const memory = (): number => initSync({ module }).memory.buffer.byteLength;
initSync({ module });

/** A way to read a text; every one is in steps. */
interface Way {
  inParts: boolean;
  /** The number of an open article. */
  article?: number;
  /** Whether the article is read again after a change. */
  again?: boolean;
}
const WAYS: readonly (readonly [name: string, way: Way])[] = [
  ["at once", { inParts: false }],
  ["with partial results", { inParts: true }],
  ["as an open article that changes", { inParts: true, article: 1, again: true }],
];

/** The memory that an analysis takes on top of the engine's own, in bytes. */
function taken(text: string, { inParts, article, again }: Way): number {
  __wbg_reset_state();
  const engine = new Engine();
  const own = memory();
  for (const version of again ? [text, `${text}\nOne more line.`] : [text]) {
    const session = engine.begin(version, new Uint32Array(), inParts, article);
    while (!session.isDone) session.step();
    session.free();
  }
  return memory() - own;
}

const ONE_SEQUENCE = "The bridge over the river was closed for repairs on Monday. ".repeat(120);

for (const [name, way] of WAYS) {
  /** What the network needs for the longest sequence that it reads, independent of the text. */
  const fixed = taken(ONE_SEQUENCE, way);

  test(`what every text takes is some megabytes: ${name}`, () => assert.ok(fixed < 16e6, `${fixed} bytes`));

  test(`no shape takes more than 100 bytes per byte: ${name}`, () => {
    const found = SHAPES.map(([shape, unit]) => {
      const text = unit.repeat(Math.ceil(BYTES / bytesOf(unit)));
      return [shape, Math.round((taken(text, way) - fixed) / bytesOf(text))] as const;
    });
    assert.ok(found.length > 60, `${found.length} shapes`);
    assert.deepEqual(
      found.filter(([, bytes]) => bytes > 100),
      [],
    );
  });

  test(`prose takes no more than 27 bytes per byte: ${name}`, () => {
    const text = ofLength(400_000);
    const bytes = taken(text, way) - fixed;
    assert.ok(bytes > 0 && bytes <= 27 * bytesOf(text), `${bytes} bytes for ${bytesOf(text)}`);
  });
}
