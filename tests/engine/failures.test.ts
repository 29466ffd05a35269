/** Failures are reported by the promise, with a code, in every mode, and never end the process. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import type { ClaimlightError } from "../../www/src/engine/failure.js";
import { type AnalyzeOptions, analyze, type WorkerLike } from "../../www/src/engine/node.js";

const TEXT = "“The bridge is safe,” said Peruvian engineer Ana Ruiz.";

for (const [mode, worker] of [
  ["in a thread", true],
  ["on this thread", false],
] as const) {
  for (const name of ["onPreview", "onProgress"] as const) {
    test(`a throwing ${name} rejects the promise ${mode}`, async () => {
      const own = new Error("the caller's");
      const options: AnalyzeOptions = {
        worker,
        [name]: (): void => {
          throw own;
        },
      };
      await assert.rejects(analyze(TEXT, options), (error) => error === own);
      assert.equal((await analyze(TEXT, { worker })).claims.length, 1, "the next call works");
    });
  }
}

for (const [gives, found] of [
  [null, "null"],
  [undefined, "undefined"],
  [{}, "an object (Object)"],
  [7, 'number "7"'],
  [Promise.resolve(), "an object (Promise)"],
] as const) {
  test(`worker: () => ${found}`, async () => {
    await assert.rejects(analyze(TEXT, { worker: () => gives as never }), {
      name: "TypeError",
      message: `analyze(text, options): worker: expected a function that makes a Worker, found one that gives ${found}`,
    });
  });
}

/** A worker with scripted answers. */
const made =
  (answers: (worker: WorkerLike, message: { module?: unknown }) => void): (() => WorkerLike) =>
  () => {
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: (message) => queueMicrotask(() => answers(worker, message as { module?: unknown })),
    };
    return worker;
  };

const isOfWorker = (error: unknown): boolean =>
  (error as ClaimlightError).name === "ClaimlightError" && (error as ClaimlightError).code === "worker";

for (const [what, answers] of [
  ["that never starts", () => undefined],
  [
    "that says nothing any more",
    (worker: WorkerLike, message: { module?: unknown }) => {
      if (message.module) worker.onmessage?.({ data: { kind: "ready" } });
    },
  ],
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

test("a worker's error is reported with its message", async () => {
  const fails = made((worker, message) =>
    message.module ? worker.onmessage?.({ data: { kind: "ready" } }) : worker.onerror?.({ message: "it is gone" }),
  );
  await assert.rejects(
    analyze(TEXT, { worker: fails }),
    (error) => isOfWorker(error) && /it is gone/.test(String(error)),
  );
});

/** Node compiles a little wasm of its own, which is left alone. */
const compiled = (instead: string): string =>
  `const compile = WebAssembly.compile; WebAssembly.compile = (bytes) => (bytes.byteLength < 1e6 ? compile(bytes) : ${instead});`;
/** The wasm with one byte changed, at an offset from the start of a model. */
const altered = (offset: number): string =>
  compiled(
    `(() => { const wasm = Buffer.from(bytes); wasm[wasm.indexOf("CLAIMNET") + ${offset}]++; return compile(wasm); })()`,
  );
/** The wasm with at most 160 pages of memory (10 MiB), set in its section 5. */
const limited = compiled(`(() => {
  const wasm = Buffer.from(bytes);
  for (let at = 8; ; ) {
    let [size, next, shift] = [0, at + 1, 0];
    for (let byte = 128; byte >= 128; shift += 7) size |= ((byte = wasm[next++]) & 127) << shift;
    if (wasm[at] === 5) return compile(Buffer.concat([wasm.subarray(0, at), Buffer.from([5, size + 2, 1, 1, ...wasm.subarray(next + 2, next + size), 160, 1]), wasm.subarray(next + size)]));
    at = next + size;
  }
})()`);
/**
 * What is missing or broken, as code that runs first; Node's options; the expected code and message; and the text, if
 * it matters.
 */
const FAULTS = [
  ["no WebAssembly", "delete globalThis.WebAssembly;", [], /^no-wasm .*no WebAssembly here/],
  ["no WebAssembly without a compiler", "", ["--jitless"], /^no-wasm .*node --jitless has none/],
  ["no DecompressionStream", "delete globalThis.DecompressionStream;", [], /^old .*no DecompressionStream here/],
  [
    "a policy",
    compiled("Promise.reject(new WebAssembly.CompileError('Refused to compile: unsafe-eval is not allowed'))"),
    [],
    /^policy .*'wasm-unsafe-eval' in script-src/,
  ],
  ["bytes that are no wasm", compiled("compile(bytes.slice(0, 1000))"), [], /^damaged .*copy all of them again/],
  ["bytes that cannot be unpacked", "globalThis.atob = () => 'broken';", [], /^damaged .*copy all of them again/],
  [
    "a wasm of another version",
    compiled("compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0))"),
    [],
    /^damaged .*of another version/,
  ],
  ["a model that is none", altered(0), [], /^damaged .*not a model file/],
  ["a model of another version", altered(8), [], /^damaged .*version \d+, expected \d+/],
  ["a model of other features", altered(10), [], /^damaged .*trained on other features/],
  [
    "memory refused",
    compiled("Promise.reject(new RangeError('WebAssembly.Memory(): could not allocate memory'))"),
    [],
    /^memory .*not enough memory for this text/,
  ],
  ["memory that runs out", limited, [], /^memory .*not enough memory for this text/, 2_000],
] as const;

for (const [what, first, options, expected, length = 0] of FAULTS) {
  test(`an error has a code and a message: ${what}`, () => {
    const program = `${first} const { analyze } = await import("./dist/index.js");
      await analyze("Peru won. " + "The bridge was closed on Monday, said Ana Ruiz. ".repeat(${length}), { worker: false }).then(() => console.log("none"), (error) => console.log(error.code, error.message));`;
    const { stdout, stderr } = spawnSync(process.execPath, [...options, "--input-type=module", "--eval", program], {
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    assert.match(stdout, expected, stderr);
  });
}

for (const worker of [true, false]) {
  test(`a memory limit is enforced, reported, and applies to one call: ${worker ? "in a thread" : "on this thread"}`, async () => {
    const long = "“The bridge is safe,” said Peruvian engineer Ana Ruiz. ".repeat(2_000);
    const isLimit = (error: unknown): boolean =>
      (error as ClaimlightError).code === "memory" &&
      /^claimlight: this text needs more memory than it may take: \d+ bytes so far, maxMemory is 10000000$/.test(
        (error as Error).message,
      );
    await assert.rejects(analyze(long, { worker, maxMemory: 10e6 }), isLimit);
    assert.ok((await analyze(long, { worker })).claims.length > 0);
    assert.equal(
      (await analyze(TEXT, { worker, maxMemory: 10e6 })).claims.length,
      1,
      "what a longer text took does not count",
    );
  });
}

for (const value of [0, -1, Number.NaN, "64 MB", null]) {
  test(`maxMemory: ${String(value)}`, async () => {
    await assert.rejects(analyze(TEXT, { maxMemory: value as never }), {
      name: "TypeError",
      message: /^analyze\(text, options\): maxMemory: expected a number of bytes above 0, found /,
    });
  });
}
