/** The formatters and linters beside cargo's: commands with their arguments. */
import { join } from "node:path";
import { pythonTools } from "./python.js";
import { ROOT } from "./run.js";

/** For TypeScript and JavaScript, by biome.jsonc. */
export const biome = (...args) => ["node", ["node_modules/@biomejs/biome/bin/biome", ...args]];

/** For Python, by ruff.toml. Installed when it is first asked for. */
export async function ruff(...args) {
  const bin = await pythonTools(join(ROOT, "build/python"), join(ROOT, "scripts/requirements.txt"));
  return [join(bin, "ruff"), args];
}
