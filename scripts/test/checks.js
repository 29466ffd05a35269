/** All checks, fastest feedback first. */
import { biome, ruff } from "../tools.js";
import { all, counted } from "./count.js";
import { nodeTests } from "./node-tests.js";

const WASM = ["--target", "wasm32-unknown-unknown"];

// Returns functions, because checks run one after the other.
function cargo(...args) {
  return () => counted("cargo", args);
}

function typescript(...args) {
  return () => counted(...biome(...args));
}

function python(...args) {
  return async () => {
    try {
      return await counted(...(await ruff(...args)));
    } catch (error) {
      // A tool that cannot be installed counts as a failure; the message says what to install.
      console.error(`ruff: ${error.message}`);
      return { passed: 0, failed: 1 };
    }
  };
}

/** `browser`: needs Chromium. `always: false`: runs only if named. */
export const CHECKS = [
  {
    name: "format",
    run: () =>
      all(cargo("fmt", "--all", "--check"), typescript("check", "--linter-enabled=false"), python("format", "--check")),
  },
  {
    name: "lints",
    run: () =>
      all(
        typescript("lint", "--error-on-warnings"),
        python("check"),
        cargo("clippy", "--workspace", "--all-targets", "--all-features", "--locked", "--", "-D", "warnings"),
        cargo("clippy", "--lib", "--locked", ...WASM, "--", "-D", "warnings"),
        // Broken links, also in the docs of private items.
        cargo("rustdoc", "--lib", "--all-features", "--locked", "--", "--document-private-items", "-D", "warnings"),
        cargo("rustdoc", "-p", "claimlight-model", "--locked", "--", "--document-private-items", "-D", "warnings"),
      ),
  },
  { name: "core", run: cargo("test", "--workspace", "--exclude", "xtask", "--all-features", "--locked") },
  { name: "evaluation", run: () => counted("python3", ["-m", "tests.evaluate"]) },
  { name: "build", run: () => counted("node", ["scripts/build.js"]) },
  { name: "types", run: () => counted("node", ["node_modules/typescript/bin/tsc", "--project", "tsconfig.json"]) },
  {
    name: "unit",
    run: () => nodeTests("tests/page", "tests/engine", "tests/cli", "tests/release", "tests/regressions"),
  },
  {
    name: "parity",
    run: () =>
      all(cargo("build", "--release", "--locked", "--features", "tools", "--bins"), () => nodeTests("tests/parity")),
  },
  { name: "browser", browser: true, run: () => nodeTests("tests/browser") },
  // Installs some forty tools: in CI, and here when asked for.
  { name: "packaging", browser: true, always: false, run: () => counted("node", ["tests/packaging/run.js"]) },
];
