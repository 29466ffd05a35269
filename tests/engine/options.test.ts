/** What `analyze` rejects, with its errors. */
import assert from "node:assert/strict";
import test from "node:test";
import { analyze, MAX_LENGTH } from "../../www/src/engine/index.js";

/** Arguments, with the error that says what was expected. */
const REFUSED: readonly (readonly [unknown[], string])[] = [
  [[], "TypeError: analyze(text): expected a string, found undefined"],
  [[null], "TypeError: analyze(text): expected a string, found null"],
  [[7], 'TypeError: analyze(text): expected a string, found number "7"'],
  [[["a"]], "TypeError: analyze(text): expected a string, found an array"],
  [[new Map()], "TypeError: analyze(text): expected a string, found an object (Map)"],
  [["a", null], "TypeError: analyze(text, options): options: expected an object, found null"],
  [["a", "b"], 'TypeError: analyze(text, options): options: expected an object, found string "b"'],
  [
    ["a", { singal: 1 }],
    "TypeError: analyze(text, options): unknown option singal; expected signal, onPreview, onPartial, onProgress, maxMemory, structure, worker",
  ],
  [
    ["a", { signal: {} }],
    "TypeError: analyze(text, options): signal: expected an AbortSignal, found an object (Object)",
  ],
  [
    ["a", { onPreview: true }],
    'TypeError: analyze(text, options): onPreview: expected a function, found boolean "true"',
  ],
  [["a", { onPartial: 1 }], 'TypeError: analyze(text, options): onPartial: expected a function, found number "1"'],
  [["a", { onProgress: "x" }], 'TypeError: analyze(text, options): onProgress: expected a function, found string "x"'],
  [
    ["a", { worker: "no" }],
    'TypeError: analyze(text, options): worker: expected true, false or a function that makes a Worker, found string "no"',
  ],
  [["a".repeat(MAX_LENGTH + 1)], "RangeError: analyze(text): expected at most 2000000 characters, found 2000001"],
];

for (const [args, expected] of REFUSED) {
  test(expected, async () => {
    await assert.rejects(
      (analyze as (...args: unknown[]) => Promise<unknown>)(...args),
      (error) => String(error) === expected,
    );
  });
}

/** Valid calls. */
const TAKEN: readonly (readonly [string, Parameters<typeof analyze>[1]])[] = [
  ["no options", undefined],
  ["empty options", {}],
  [
    "undefined options",
    { signal: undefined, onPreview: undefined, onPartial: undefined, onProgress: undefined, worker: undefined },
  ],
  ["on this thread", { worker: false }],
];

for (const [name, options] of TAKEN) {
  test(`taken: ${name}`, async () => {
    assert.equal((await analyze("Peru won.", options)).countries[0]?.code, "PE");
  });
}
