/** The sizes of the wasm, and a budget for them that fails the build. */
import { readFile } from "node:fs/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { WASM } from "./paths.js";

/** Bytes after gzip that no reader should have to wait for; see record/size.md for what they are spent on. */
const BUDGET = 1_100_000;

/** The wasm as it travels: gzip at its best. */
export async function compressed() {
  return gzipSync(await readFile(WASM), { level: 9 });
}

export async function size() {
  const wasm = await readFile(WASM);
  const gzip = (await compressed()).length;
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
  console.log(`  raw ${kilobytes(wasm.length)}, gzip ${kilobytes(gzip)} of ${kilobytes(BUDGET)}, brotli ${kilobytes(brotliCompressSync(wasm).length)}`);
  if (gzip > BUDGET) throw new Error(`the wasm is ${gzip} bytes after gzip; the budget is ${BUDGET}`);
}
