/** Failures found with generated inputs: each is a named line in a file next to this one. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { byteLines } from "../../www/src/cli/byte-lines.js";
import { idOf } from "../../www/src/cli/raw-id.js";

const linesOf = (file: string): [string, string, string][] =>
  readFileSync(`tests/regressions/${file}`, "utf8")
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split(" | ") as [string, string, string]);

for (const [name, line, id] of linesOf("ids.txt"))
  test(`the id of a line: ${name}`, () => assert.equal(idOf(line), id));

for (const [name, parts, lines] of linesOf("parts.txt")) {
  test(`lines of bytes: ${name}`, async () => {
    const stream = async function* (): AsyncGenerator<Uint8Array> {
      yield* (JSON.parse(parts) as string[]).map((part) => Buffer.from(part));
    };
    const found: string[] = [];
    for await (const { bytes } of byteLines(stream())) found.push(new TextDecoder().decode(bytes));
    assert.deepEqual(found, JSON.parse(lines));
  });
}
