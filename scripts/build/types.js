/** Type declarations of the entries, those of the result as generated from Rust. */
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../run.js";
import { DIST, WASM_TYPES } from "./paths.js";

export async function buildTypes() {
  const types = join(DIST, "types");
  await run("node", ["node_modules/typescript/bin/tsc", "--project", "tsconfig.types.json", "--outDir", types]);
  await mkdir(join(types, "build/wasm"), { recursive: true });
  await copyFile(WASM_TYPES, join(types, "build/wasm/claimlight.d.ts"));
}
