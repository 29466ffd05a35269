/** `require("claimlight/core")`: imports the module when it is first needed. */
import type { Core, WasmSource } from "../engine/core.js";

export type { Core, WasmModule, WasmSource } from "../engine/core.js";
export { MAX_LENGTH } from "../engine/options.js";
export type * from "../engine/types.js";

/** See `engine/core.ts`. */
export async function load(source: WasmSource | Promise<WasmSource>): Promise<Core> {
  return (await import("claimlight/core")).load(source);
}
