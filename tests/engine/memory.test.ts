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

/** The memory that an analysis takes on top of the engine's own, in bytes. */
function taken(text: string): number {
  __wbg_reset_state();
  const engine = new Engine();
  const own = memory();
  const session = engine.begin(text, new Uint32Array(), false, undefined);
  while (!session.step());
  return memory() - own;
}

/** What the network needs for the longest sequence that it reads, independent of the text. */
const FIXED = taken("The bridge over the river was closed for repairs on Monday. ".repeat(120));

test("what every analysis takes is some megabytes", () => assert.ok(FIXED < 16e6, `${FIXED} bytes`));

test("no shape takes more than 100 bytes per byte", () => {
  const found = SHAPES.map(([name, unit]) => {
    const text = unit.repeat(Math.ceil(BYTES / bytesOf(unit)));
    return [name, Math.round((taken(text) - FIXED) / bytesOf(text))] as const;
  });
  assert.ok(found.length > 60, `${found.length} shapes`);
  assert.deepEqual(
    found.filter(([, bytes]) => bytes > 100),
    [],
  );
});

test("prose takes no more than 25 bytes per byte", () => {
  const text = ofLength(400_000);
  const bytes = taken(text) - FIXED;
  assert.ok(bytes > 0 && bytes <= 25 * bytesOf(text), `${bytes} bytes for ${bytesOf(text)}`);
});
