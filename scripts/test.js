/**
 * `npm test`: installs what is missing, then runs every check and counts the results.
 *
 *     npm test                   everything
 *     npm test -- unit browser   only these, with the existing build
 */
import { chromium } from "./chromium.js";
import { setup } from "./setup.js";
import { CHECKS } from "./test/checks.js";

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`npm test: no check ${unknown.join(", ")}; there are ${CHECKS.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
const chosen = CHECKS.filter(({ name, always }) => (asked.length === 0 ? always !== false : asked.includes(name)));

try {
  await setup();
  if (chosen.some(({ browser }) => browser)) process.env.CLAIMLIGHT_CHROMIUM = await chromium();
} catch (error) {
  console.error(`npm test: ${error.message}`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
const lines = [];
for (const { name, run } of chosen) {
  console.log(`\n» ${name}`);
  const start = performance.now();
  const result = await run();
  passed += result.passed;
  failed += result.failed;
  lines.push(
    `${result.failed === 0 ? "ok    " : "FAILED"} ${name.padEnd(12)} ${String(result.passed).padStart(5)} passed ${String(result.failed).padStart(3)} failed ${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s`,
  );
}
console.log(`\n${lines.join("\n")}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
