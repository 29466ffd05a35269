/** `npm start`: from a fresh checkout to the page in a browser. */
import { join } from "node:path";
import { ROOT, run, step } from "./run.js";
import { serve } from "./serve.js";
import { setup } from "./setup.js";

const PORT = 4417;

try {
  await setup();
  await step("build (the first one compiles for a few minutes)", () =>
    run("node", ["scripts/build.js", ...process.argv.slice(2)]),
  );
  const folder = join(ROOT, "dist");
  const { address } = await serve(folder, { port: PORT }).catch(() => serve(folder));
  console.log(`\nClaimlight: ${address}\nPress Ctrl+C to end.`);
} catch (error) {
  console.error(`npm start: ${error.message}`);
  process.exitCode = 1;
}
