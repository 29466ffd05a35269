/** What the page's own sources must never contain. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

const FILES = readdirSync("www/src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, source: readFileSync(`www/src/${name}`, "utf8") }));
const PAGE = FILES.filter(({ name }) => /^(element|export|host|marks|model|page|read|store|styles)\//.test(name));

const KEEP = FILES.filter(({ name }) => name.startsWith("keep/"));

/** Code without comments, which may mention anything. */
const code = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");

test("text cannot become markup or script, and nothing can leave the page", () => {
  assert.ok(PAGE.length > 40, "the sources were found");
  const forbidden =
    /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|document\.write|unsafeHTML|unsafeSVG|eval|new Function|fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|localStorage|sessionStorage|document\.cookie)\b/;
  for (const { name, source } of PAGE) assert.doesNotMatch(code(source), forbidden, name);
  // Storage is in the browser only, and in one folder.
  for (const { name, source } of KEEP)
    assert.doesNotMatch(code(source).replaceAll("sessionStorage", ""), forbidden, name);
});

test("every string that is shown is in strings.ts", () => {
  for (const { name, source } of PAGE.filter((file) => file.name.startsWith("element/"))) {
    const templates = [...code(source).matchAll(/html`([^`]*)`/g)].map(([, inside = ""]) => inside);
    for (const inside of templates) {
      const words = inside.replace(/\$\{[^}]*\}?/g, "").replace(/<[^>]*>?/g, "");
      assert.doesNotMatch(words, /[A-Z][a-z]+ [a-z]+ [a-z]+/, name);
    }
  }
});

test("no file is long", () => {
  for (const { name, source } of PAGE) assert.ok(source.split("\n").length < 250, name);
});
