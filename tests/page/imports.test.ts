/** Imports among the page's sources, including types, follow the order in ARCHITECTURE's table, without circles. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import test from "node:test";

const ROOT = "www/src";
const { dirname, join } = posix;

const FILES = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

/** The files that a file imports: statically, as types, or dynamically. */
function imported(file: string): string[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  return [...source.matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"]+)\.js"/g)]
    .map(([, path = ""]) => `${join(dirname(file), path)}.ts`)
    .filter((path) => !path.startsWith("..")); // made by the build
}

const IMPORTS = new Map(FILES.map((file) => [file, imported(file)]));

/** The first column of the table under "The page": folders and single files, in order. */
function order(): string[][] {
  const chapter = readFileSync("ARCHITECTURE.md", "utf8").split("## The page\n")[1]?.split("\n## ")[0] ?? "";
  return [...chapter.matchAll(/^\| (`.*?`) \|/gm)].map(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
}

/** The row of a file. */
function rowOf(file: string, rows: readonly string[][]): number {
  return rows.findIndex((names) =>
    names.some((name) => name === file || (name.endsWith("/") && file.startsWith(name))),
  );
}

/** A path of imports from a file back to itself; `null` if there is none. */
function circle(imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const found = follow(next, [...way, file]);
      if (found !== null) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const found = follow(file, []);
    if (found !== null) return found;
  }
  return null;
}

test("each file is in a row of ARCHITECTURE's table and uses only rows above it", () => {
  const rows = order();
  assert.ok(rows.length > 10, "the table was found");
  const against: string[] = [];
  for (const [file, others] of IMPORTS) {
    const row = rowOf(file, rows);
    assert.ok(row >= 0, `${file} is in no row of the table`);
    for (const other of others) if (rowOf(other, rows) > row) against.push(`${file} uses ${other}`);
  }
  assert.deepEqual(against, []);
});

test("no files import each other in a circle", () => {
  assert.ok([...IMPORTS.values()].flat().length > 400, "the imports were found");
  assert.equal(circle(IMPORTS), null);
});

test("circles of any length are detected", () => {
  const imports = new Map([
    ["a", ["b", "c"]],
    ["b", ["d"]],
    ["c", ["d"]],
    ["d", ["e"]],
    ["e", []],
  ]);
  assert.equal(circle(imports), null);
  assert.deepEqual(circle(new Map([...imports, ["e", ["c"]]])), ["d", "e", "c", "d"]);
});

test("no part imports the element or its controllers", () => {
  const isPart = (file: string): boolean => {
    const source = readFileSync(join(ROOT, file), "utf8");
    return file.startsWith("element/") && /: TemplateResult/.test(source) && file !== "element/claim-light.ts";
  };
  const parts = FILES.filter(isPart);
  assert.ok(parts.length > 20, "the parts were found");
  const hands = /\/(claim-light|article-view|placing|keyboard|intake|keeping|adding|focus|tag|stage|commands)\.ts$/;
  for (const part of parts)
    for (const other of (IMPORTS.get(part) ?? []).filter((one) => one.startsWith("element/")))
      assert.doesNotMatch(other, hands, `${part} uses ${other}`);
});
