/** `site/` as built: it is complete, and every link works in any folder of a host. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { test } from "node:test";

const PAGES = readdirSync("site", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".html"));

test("the page, the docs, the embed page, live examples and what was measured", () => {
  const expected = [
    "index.html",
    "embed.html",
    "claimlight.html",
    "docs/api.html",
    "docs/element.html",
    "docs/command-line.html",
    "docs/data.html",
    "live/light.html",
    "live/dark.html",
    "quality/index.html",
  ];
  assert.deepEqual(
    expected.filter((page) => !PAGES.includes(page)),
    [],
  );
  assert.ok(PAGES.filter((page) => page.startsWith("quality/")).length > 5, "every record");
});

for (const page of PAGES.filter((path) => path !== "claimlight.html")) {
  test(`${page}: everything it links to exists, and nothing is loaded from elsewhere`, () => {
    const html = readFileSync(`site/${page}`, "utf8");
    const names = [...html.matchAll(/<(?:a|link|script|img)\b[^>]*?\b(href|src)="([^"]*)"/g)].map(
      ([tag, , name = ""]) => ({ tag, name }),
    );
    for (const { tag, name } of names) {
      if (name.startsWith("data:")) continue;
      if (/^(https?:|mailto:)/.test(name)) {
        assert.match(tag, /^<a\b/, `${name} is a link, not a part of the page`);
        continue;
      }
      assert.ok(!name.startsWith("/"), `${name} works in a sub-folder`);
      const [path = "", anchor] = name.split("#");
      const target = path === "" ? page : posix.join(posix.dirname(page), path);
      assert.ok(existsSync(`site/${target}`), `${page} names ${name}`);
      if (anchor) assert.ok(readFileSync(`site/${target}`, "utf8").includes(`id="${anchor}"`), `${page} names ${name}`);
    }
    assert.match(html, /http-equiv="Content-Security-Policy" content="default-src 'none'/);
    assert.match(html, /<title>.+<\/title>/);
    assert.doesNotMatch(html, /\{\{|\{%/, "no sign of a template is left");
  });
}
