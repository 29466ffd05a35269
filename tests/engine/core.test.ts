/** `claimlight/core`: every form in which the wasm can be passed. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { load, type WasmSource } from "../../www/src/engine/core.js";

const bytes = await readFile("dist/claimlight.wasm");

const SOURCES: readonly (readonly [string, () => WasmSource | Promise<WasmSource>])[] = [
  ["bytes", () => bytes],
  ["a promise of bytes", () => readFile("dist/claimlight.wasm")],
  ["an array buffer", () => new Uint8Array(bytes).buffer],
  ["a module", () => new WebAssembly.Module(bytes)],
  ["a response that comes as wasm", () => new Response(bytes, { headers: { "content-type": "application/wasm" } })],
  ["a response", () => new Response(bytes, { headers: { "content-type": "text/html" } })],
  ["an address", () => `data:application/wasm;base64,${bytes.toString("base64")}`],
];

for (const [name, source] of SOURCES) {
  test(`ready from ${name}, then synchronous`, async () => {
    const core = await load(source());
    assert.equal(core.analyze("Peru won.").countries[0]?.code, "PE");
    assert.equal(core.preview("Peru won.").countries[0]?.code, "PE");
  });
}

test("a part of a country keeps its name", async () => {
  const { countries } = (await load(bytes)).analyze("Scotland voted. Peru won.");
  assert.deepEqual(
    countries.map(({ code, mentions }) => [code, mentions]),
    [
      ["GB", [{ start: 0, end: 8, part: "Scotland", via: "name", because: "name" }]],
      ["PE", [{ start: 16, end: 20, via: "name", because: "name" }]],
    ],
  );
});

test("invalid wasm is rejected with a message", async () => {
  await assert.rejects(load(7 as unknown as WasmSource), {
    name: "TypeError",
    message: /expected bytes, a WebAssembly.Module, a Response or a URL/,
  });
  await assert.rejects(load(new Response("no", { status: 404 })), { message: /the wasm was not found: 404/ });
});

test("a value that is not a string is rejected with a message", async () => {
  const core = await load(bytes);
  assert.throws(() => core.analyze(7 as unknown as string), { name: "TypeError", message: /expected a string/ });
});
