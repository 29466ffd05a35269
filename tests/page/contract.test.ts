/** The contract of `<claim-light>`: the manifest, the code and docs/element.md agree. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

interface Named {
  readonly name: string;
  readonly description?: string;
}

type Declaration = Readonly<
  Record<"attributes" | "members" | "events" | "slots" | "cssParts" | "cssProperties", readonly Named[]>
>;

const manifest = JSON.parse(readFileSync("dist/custom-elements.json", "utf8")) as {
  modules: { path: string; declarations: Declaration[] }[];
};
const [
  {
    path,
    declarations: [element],
  },
] = manifest.modules as [{ path: string; declarations: [Declaration] }];
const sources = readdirSync("www/src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(`www/src/${name}`, "utf8"))
  .join("\n");
const documentation = readFileSync("docs/element.md", "utf8");

const names = (list: readonly Named[]): string[] => list.map(({ name }) => name).sort();
const found = (pattern: RegExp): string[] =>
  [...new Set([...sources.matchAll(pattern)].map(([, name]) => name ?? ""))].sort();

test("the manifest is of a file of the package", () => assert.ok(readFileSync(path, "utf8").includes("claim-light")));

test("attributes and properties are those that public.ts promises", () => {
  assert.deepEqual(names(element.attributes), ["eager", "for", "keep", "shortcuts", "theme", "wasm", "worker"]);
  assert.deepEqual(names(element.members), [
    "analysis",
    "eager",
    "for",
    "keep",
    "ready",
    "shortcuts",
    "text",
    "theme",
    "wasm",
    "worker",
  ]);
});

test("events, parts and slots match the code", () => {
  assert.deepEqual(names(element.events), found(/(?:new CustomEvent|\btell)\("([\w-]+)"/g));
  assert.deepEqual(names(element.cssParts), found(/\bpart="([\w-]+)"/g));
  assert.deepEqual(names(element.slots), ["", "foot"]);
});

test("every custom property that the styles read has its entry", () => {
  const read = found(/var\((--claimlight-[a-z-]+)\s*[,)]/g);
  assert.ok(read.length >= 3);
  const known = names(element.cssProperties);
  assert.deepEqual(
    read.filter((name) => !known.includes(name)),
    [],
  );
  assert.ok(known.includes("--claimlight-claim-inner"), "those of the palette");
});

test("everything has a description and is in docs/element.md", () => {
  const all = [element.attributes, element.events, element.cssParts, element.cssProperties].flat();
  for (const { name, description } of [...all, ...element.members]) {
    assert.ok(description, `${name} is described`);
    assert.ok(documentation.includes(`\`${name}\``), `${name} is in docs/element.md`);
  }
});
