/** The formatters and linters apart from cargo's: commands with their arguments. */
import { join } from "node:path";
import { pythonTools } from "./python.js";
import { ROOT } from "./run.js";

/** For TypeScript and JavaScript, configured in biome.jsonc. */
export const biome = (...args) => ["node", ["node_modules/@biomejs/biome/bin/biome", ...args]];

/** For Python, configured in ruff.toml. Installed at first use. */
export async function ruff(...args) {
  const bin = await pythonTools(join(ROOT, "build/python"), join(ROOT, "scripts/requirements.txt"));
  return [join(bin, "ruff"), args];
}
