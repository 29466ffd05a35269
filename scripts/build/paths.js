/** Where the build reads and writes. */
import { join } from "node:path";
import { ROOT } from "../run.js";

export const DIST = join(ROOT, "dist");
export const WWW = join(ROOT, "www");
export const WASM = join(ROOT, "build/wasm/claimlight_bg.wasm");
export const WASM_TYPES = join(ROOT, "build/wasm/claimlight.d.ts");
