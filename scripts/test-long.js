/**
 * `npm run test:long`: checks that take long or need unusual programs. If a program is missing, its check is skipped
 * with a message.
 *
 *     npm run test:long              every check
 *     npm run test:long -- engines   only this one, with the existing build
 */
import { lighthouse } from "../tests/lighthouse/run.js";
import { counted } from "./test/count.js";
import { nodeTests } from "./test/node-tests.js";
import { sameBytes } from "./test/same-bytes.js";

/** One entry per check; `needs` says what to install first. */
const CHECKS = [
  {
    name: "engines",
    needs: "npm run build; CLAIMLIGHT_ARTICLE names another article than the example",
    run: () => nodeTests("tests/engines"),
  },
  {
    name: "deny",
    needs: "cargo-deny on the path",
    run: () => counted("cargo", ["deny", "--offline", "--all-features", "check", "licenses", "bans", "sources"]),
  },
  {
    name: "fuzz",
    needs: "cargo-fuzz on the path and a nightly toolchain",
    run: () => counted("fuzz/run", [String(20 * 60)]),
  },
  {
    name: "any",
    needs: "nothing",
    run: () => {
      process.env.CLAIMLIGHT_RUNS = "50000";
      return nodeTests("tests/page");
    },
  },
  { name: "same-bytes", needs: "nothing; builds everything twice", run: sameBytes },
  {
    name: "newsroom",
    needs: "LibreOffice (Debian: libreoffice-calc-nogui); CLAIMLIGHT_ARTICLE names another article than the example",
    run: () => nodeTests("tests/newsroom"),
  },
  { name: "lighthouse", needs: "npm run build; a quiet machine", run: lighthouse },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `npm run test:long: no check ${unknown.join(", ")}; there are ${CHECKS.map(({ name, needs }) => `${name} (${needs})`).join(", ")}`,
  );
  process.exit(2);
}
let failed = 0;
for (const { name, run } of CHECKS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n» ${name}`);
  failed += (await run()).failed;
}
process.exitCode = failed === 0 ? 0 : 1;
