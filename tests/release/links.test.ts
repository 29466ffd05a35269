/** Every link in the packed docs goes to a packed file or a URL. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { test } from "node:test";
import { SCHEMA_VERSION } from "../../www/src/engine/unpack.js";

const { stdout } = spawnSync("npm", ["pack", "--dry-run", "--json"], {
  encoding: "utf8",
  shell: process.platform === "win32",
});
const PACKED = new Set(
  (JSON.parse(stdout) as { files: { path: string }[] }[]).flatMap(({ files }) => files.map(({ path }) => path)),
);

/** The targets of links and pictures in Markdown, outside code. */
function linksOf(markdown: string): string[] {
  const prose = markdown
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/^ {4}.*$/gm, "")
    .replace(/`[^`\n]*`/g, "code");
  return [...prose.matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)].map(
    ([, link, attribute]) => link ?? attribute ?? "",
  );
}

/** The anchors of its headings. */
function anchorsOf(markdown: string): Set<string> {
  return new Set(
    [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, "")
        .trim()
        .replace(/\s/g, "-"),
    ),
  );
}

function dead(file: string, markdown: string): string[] {
  return linksOf(markdown).filter((link) => {
    if (/^(https:|mailto:)/.test(link)) return false;
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? file : posix.join(posix.dirname(file), path);
    if (!PACKED.has(target)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(target, "utf8")).has(anchor);
  });
}

for (const file of [...PACKED].filter((path) => path.endsWith(".md"))) {
  test(`${file} has no dead links`, () => assert.deepEqual(dead(file, readFileSync(file, "utf8")), []));
}

/** A line of docs/api.md | its dead links */
const CASES = `
[the result](#the-result) | 
[the element](element.md) | 
![a picture](page.jpg) | 
[elsewhere](https://example.org/) | 
a call: \`[a](b)\` | 
[a part](#no-such-part) | #no-such-part
[sources](../src/lib.rs) | ../src/lib.rs
<img src="../record/none.png"> | ../record/none.png
`
  .trim()
  .split("\n")
  .map((line) => line.split(" | ") as [string, string]);

for (const [line, expected] of CASES) {
  test(`dead links of “${line}”`, () =>
    assert.deepEqual(dead("docs/api.md", line), expected.trim() === "" ? [] : [expected]));
}

test("every version of the fields has its note", () => {
  const [, table = ""] =
    /^\| `schemaVersion` [\s\S]*?\n([\s\S]*?)\n\n/m.exec(readFileSync("docs/api.md", "utf8")) ?? [];
  const versions = [...table.matchAll(/^\| (\d+)/gm)].map(([, version]) => Number(version));
  assert.deepEqual(
    versions,
    Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1),
  );
});
