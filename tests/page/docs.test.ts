import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import test from "node:test";

const DOCS = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

/** Where a path in the docs can start: the repository, the core, the page, the document's own folder. */
const STARTS = ["", "src", "www/src"];

/** Build results and entry points of the package, which are not files of the repository. */
const MADE = /^(?:dist|site|build|target|node_modules|claimlight|custom-elements\.json)\b/;
const FILE = /\.(?:rs|ts|js|mjs|tsv|txt|md|json|bin|py|html|css|sh|toml|lock|png)$/;

/** The names of all files, because the docs use bare names after mentioning their folder. */
const NAMES = new Set(
  ["src", "www", "tests", "scripts", "train", "data", "record", "docs"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => basename(path)),
  ),
);

/** Files and folders that a document mentions: link targets, and code that looks like a path. */
function named(text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, to = ""]) => to)
    .filter((to) => !/^[a-z]+:/.test(to));
  const code = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, words = ""]) => words)
    .filter((words) => /^[\w.*-]+(?:\/[\w.*-]+)*\/?$/.test(words) && (words.includes("/") || FILE.test(words)));
  return [...new Set([...links, ...code])];
}

function exists(path: string): boolean {
  if (!path.includes("/") && NAMES.has(path)) return true;
  if (!path.includes("*")) return existsSync(path);
  const folder = path.slice(0, path.indexOf("*")).replace(/[^/]*$/, "");
  const name = new RegExp(`^${basename(path).replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
  return (
    existsSync(folder === "" ? "." : folder) &&
    (path.includes("*/") || readdirSync(folder === "" ? "." : folder).some((file) => name.test(file)))
  );
}

for (const document of DOCS) {
  test(`${document}: every file that it mentions exists`, () => {
    const names = named(readFileSync(document, "utf8")).filter((name) => !MADE.test(name));
    const missing = names.filter(
      (name) => ![...STARTS, dirname(document)].some((start) => exists(join(start, name))) && !exists(name),
    );
    assert.deepEqual(missing, []);
  });
}
