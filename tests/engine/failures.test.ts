/** What goes wrong is told: by the promise, with a code, in every mode, and never by the end of the process. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import type { ClaimlightError } from "../../www/src/engine/failure.js";
import { analyze, type AnalyzeOptions, type WorkerLike } from "../../www/src/engine/node.js";

const TEXT = "“The bridge is safe,” said Peruvian engineer Ana Ruiz.";

for (const [mode, worker] of [["in a thread", true], ["on this thread", false]] as const) {
  for (const name of ["onPreview", "onProgress"] as const) {
    test(`a throwing ${name} rejects the promise ${mode}`, async () => {
      const own = new Error("the caller's");
      const options: AnalyzeOptions = { worker, [name]: (): void => { throw own; } };
      await assert.rejects(analyze(TEXT, options), (error) => error === own);
      assert.equal((await analyze(TEXT, { worker })).claims.length, 1, "the next call works");
    });
  }
}

for (const [gives, found] of [[null, "null"], [undefined, "undefined"], [{}, "an object (Object)"], [7, 'number "7"'], [Promise.resolve(), "an object (Promise)"]] as const) {
  test(`worker: () => ${found}`, async () => {
    await assert.rejects(analyze(TEXT, { worker: () => gives as never }), { name: "TypeError", message: `analyze(text, options): worker: expected a function that makes a Worker, found one that gives ${found}` });
  });
}

/** A worker that answers what it is told to. */
const made = (answers: (worker: WorkerLike, message: { module?: unknown }) => void): (() => WorkerLike) => () => {
  const worker: WorkerLike = { onmessage: null, onerror: null, terminate: () => undefined, postMessage: (message) => queueMicrotask(() => answers(worker, message as { module?: unknown })) };
  return worker;
};

const isOfWorker = (error: unknown): boolean => (error as ClaimlightError).name === "ClaimlightError" && (error as ClaimlightError).code === "worker";

for (const [what, answers] of [
  ["that never starts", () => undefined],
  ["that says nothing any more", (worker: WorkerLike, message: { module?: unknown }) => { if (message.module) worker.onmessage?.({ data: { kind: "ready" } }); }],
] as const) {
  test(`a worker ${what} is noticed`, async (context) => {
    context.mock.timers.enable({ apis: ["setInterval"] });
    const work = analyze(TEXT, { worker: made(answers) });
    const refused = assert.rejects(work, isOfWorker);
    for (let check = 0; check < 40; check++) {
      await new Promise((turn) => setImmediate(turn));
      context.mock.timers.tick(5000);
    }
    await refused;
  });
}

test("a worker that fails is told with its words", async () => {
  const fails = made((worker, message) => (message.module ? worker.onmessage?.({ data: { kind: "ready" } }) : worker.onerror?.({ message: "it is gone" })));
  await assert.rejects(analyze(TEXT, { worker: fails }), (error) => isOfWorker(error) && /it is gone/.test(String(error)));
});

/** Node compiles a little wasm of its own, which stays as it is. */
const compiled = (instead: string): string => `const compile = WebAssembly.compile; WebAssembly.compile = (bytes) => (bytes.byteLength < 1e6 ? compile(bytes) : ${instead});`;
/** What is missing or broken, as code that runs first, Node's options, the code and words that are said */
const FAULTS = [
  ["no WebAssembly", "delete globalThis.WebAssembly;", [], /^no-wasm .*no WebAssembly here/],
  ["no WebAssembly without a compiler", "", ["--jitless"], /^no-wasm .*node --jitless has none/],
  ["no DecompressionStream", "delete globalThis.DecompressionStream;", [], /^old .*no DecompressionStream here/],
  ["a policy", compiled("Promise.reject(new WebAssembly.CompileError('Refused to compile: unsafe-eval is not allowed'))"), [], /^policy .*'wasm-unsafe-eval' in script-src/],
  ["bytes that are no wasm", compiled("compile(bytes.slice(0, 1000))"), [], /^damaged .*copy all of them again/],
  ["bytes that cannot be unpacked", "globalThis.atob = () => 'broken';", [], /^damaged .*copy all of them again/],
  ["a wasm of another version", compiled("compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))"), [], /^damaged .*of another version/],
  ["memory refused", compiled("Promise.reject(new RangeError('WebAssembly.Memory(): could not allocate memory'))"), [], /^memory .*could not allocate memory/],
] as const;

for (const [what, first, options, expected] of FAULTS) {
  test(`a fault has its code and its words: ${what}`, () => {
    const program = `${first} const { analyze } = await import("./dist/index.js");
      await analyze("Peru won.", { worker: false }).then(() => console.log("none"), (error) => console.log(codeOf(error), error.message));
      function codeOf(error) { return error.code ?? (/memory/i.test(error.message) ? "memory" : "failed"); }`;
    const { stdout, stderr } = spawnSync(process.execPath, [...options, "--input-type=module", "--eval", program], { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } });
    assert.match(stdout, expected, stderr);
  });
}
