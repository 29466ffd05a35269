/**
 * `npm run test:long`: checks that take long, or need what few machines have. What is missing is said, and skipped.
 *
 *     npm run test:long              every check
 *     npm run test:long -- engines   this alone, with what is built already
 */
import { lighthouse } from "../tests/lighthouse/run.js";
import { nodeTests } from "./test/node-tests.js";

/** One entry a check; `needs` is what a person has to do first. */
const CHECKS = [
  { name: "engines", needs: "npm run build; CLAIMLIGHT_ARTICLE names another article than the example", run: () => nodeTests("tests/engines") },
  { name: "newsroom", needs: "LibreOffice (Debian: libreoffice-calc-nogui); CLAIMLIGHT_ARTICLE names another article than the example", run: () => nodeTests("tests/newsroom") },
  { name: "lighthouse", needs: "npm run build; a quiet machine", run: lighthouse },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`npm run test:long: no check ${unknown.join(", ")}; there are ${CHECKS.map(({ name, needs }) => `${name} (${needs})`).join(", ")}`);
  process.exit(2);
}
let failed = 0;
for (const { name, run } of CHECKS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n» ${name}`);
  failed += (await run()).failed;
}
process.exitCode = failed === 0 ? 0 : 1;
