/** Prints the sizes of the wasm and of its models, and fails the build if they exceed their budgets. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { ROOT } from "../run.js";
import { WASM } from "./paths.js";

/** The budget of the wasm after gzip, in bytes. */
const WASM_BUDGET = 1_270_000;
/** The budget of all models together after brotli, in bytes. */
const MODELS_BUDGET = 800_000;
const MODELS = join(ROOT, "data/models");

/** The wasm as it is in the scripts: gzip at its best level, with shorter blocks, because code, words and weights differ. */
export async function compressed() {
  return gzipSync(await readFile(WASM), { level: 9, memLevel: 7 });
}

export async function size() {
  const wasm = await readFile(WASM);
  const gzip = (await compressed()).length;
  console.log(
    `  wasm: raw ${kilobytes(wasm.length)}, gzip ${kilobytes(gzip)} of ${kilobytes(WASM_BUDGET)}, brotli ${kilobytes(brotliCompressSync(wasm).length)}`,
  );
  const files = (await readdir(MODELS)).filter((name) => name.endsWith(".bin")).sort();
  const models = brotliCompressSync(
    Buffer.concat(await Promise.all(files.map((name) => readFile(join(MODELS, name))))),
  ).length;
  console.log(`  models (${files.join(", ")}): brotli ${kilobytes(models)} of ${kilobytes(MODELS_BUDGET)}`);
  if (gzip > WASM_BUDGET) throw new Error(`the wasm is ${gzip} bytes after gzip; the budget is ${WASM_BUDGET}`);
  if (models > MODELS_BUDGET)
    throw new Error(`the models are ${models} bytes after brotli; the budget is ${MODELS_BUDGET}`);
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
