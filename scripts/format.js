/** `npm run format`: formats every source. */
import { run } from "./run.js";
import { setup } from "./setup.js";
import { biome, ruff } from "./tools.js";

try {
  await setup();
  await run("cargo", ["fmt", "--all"]);
  await run(...biome("check", "--write", "--linter-enabled=false"));
  await run(...(await ruff("format")));
} catch (error) {
  console.error(`npm run format: ${error.message}`);
  process.exitCode = 1;
}
