/** Every promise names an existing test, and nothing that is installed or packed does anything unasked. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

for (const file of ["SECURITY.md", "PRIVACY.md"]) {
  for (const [, , shown = ""] of readFileSync(file, "utf8").matchAll(/^\| (.+?) \| (`.+?) \|$/gm)) {
    test(`${file}: ${shown}`, () => {
      for (const [, path = "", names = ""] of shown.matchAll(/`([^`]+)`(?:: ([^`]+))?/g)) {
        assert.ok(existsSync(path), `${path} is there`);
        const source = names === "" ? "" : readFileSync(path, "utf8");
        // Rust function names have "_" instead of spaces.
        const isThere = (name: string): boolean => source.includes(name) || source.includes(name.replaceAll(" ", "_"));
        for (const name of names.split(/[;,]\s*(?=`|$)|; /).filter((name) => name !== ""))
          assert.ok(isThere(name), `${path} has a test “${name}”`);
      }
    });
  }
}

/** Packages with install scripts. None needs to run: `npm ci` is called with --ignore-scripts. */
const WITH_SCRIPTS = ["core-js-pure", "esbuild", "rs-module-lexer"];

test("packages with install scripts are known, and none is run", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  const found = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/.*node_modules\//, ""));
  assert.deepEqual([...new Set(found)].sort(), WITH_SCRIPTS);
  for (const file of ["scripts/setup.js", "tests/packaging/run.js", ".github/workflows/site.yml"]) {
    for (const [call] of readFileSync(file, "utf8").matchAll(/"npm", \["ci".*|run: npm ci.*/g))
      assert.match(call, /--ignore-scripts/, file);
  }
});

/** URLs that scripts contain as names of vocabularies and never request. */
const NAMES = /^https?:\/\/(?:www\.w3\.org|schema\.org|json-schema\.org|lit\.dev|claimlight\.invalid)\b/;

test("the package requests no URL", () => {
  const files = [
    ...readdirSync("dist").map((name) => `dist/${name}`),
    ...readdirSync("dist/chunks").map((name) => `dist/chunks/${name}`),
  ].filter((path) => /\.c?js$/.test(path));
  for (const path of files) {
    const script = readFileSync(path, "utf8");
    for (const [address] of script.matchAll(/https?:\/\/[\w.-]+\.\w+[^\s"'`)]*/g))
      assert.match(address, NAMES, `${path} names ${address}`);
    assert.doesNotMatch(script, /\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection)\b/, path);
  }
});
